"""Rules about kaders (S4-10, S1-11, S3-43)."""

from datetime import date
from typing import Any

import pytest

from tests.kaderapp.kadernota.volledigheid.zoeken import VANDAAG, vindt
from tests.kaderapp.kadernota.voorbeeld import kader

ALLES = {"vervolgkeuze": "De hoogte", "vervolgkeuze_door": "raad", "komt_terug_op": VANDAAG}


def over(regel: str, **velden: Any) -> list[str]:
    return vindt(regel, kaders=(kader("K", "K1", "x", "<p>x</p>", **velden),))


def test_a_kader_past_its_validity_is_named() -> None:
    assert over("kader-verlopen", geldig_tot=date(2026, 11, 20)) == ["Dit kader gold tot en met 20\u00a0november 2026."]


@pytest.mark.parametrize("velden", [{"geldig_tot": VANDAAG}, {"geldig_tot": None}])
def test_a_kader_that_holds_today_is_left_alone(velden: dict[str, Any]) -> None:
    assert over("kader-verlopen", **velden) == []


def test_a_kader_that_was_withdrawn_can_not_be_past_its_validity() -> None:
    assert over("kader-verlopen", geldig_tot=date(2020, 1, 1), status="vervallen") == []


@pytest.mark.parametrize("soort", ["inhoudelijk", "financieel", "proces", "kwaliteitseis", "wettelijk"])
def test_a_kader_without_consequence_is_named(soort: str) -> None:
    assert over("kader-zonder-gevolg", soort=soort) == ["Hier staat niet wat dit kader betekent in de praktijk."]


@pytest.mark.parametrize("soort", ["lijst", "uitzondering", "waarde", "leidend_principe", "uitgangspunt"])
def test_what_is_no_rule_needs_no_consequence(soort: str) -> None:
    assert over("kader-zonder-gevolg", soort=soort) == []


def test_a_kader_with_consequence_is_left_alone() -> None:
    assert over("kader-zonder-gevolg", gevolg="<p>U krijgt een brief.</p>") == []


@pytest.mark.parametrize("soort", ["waarde", "leidend_principe", "uitgangspunt"])
def test_an_abstract_kader_says_who_chooses_further(soort: str) -> None:
    assert over("kader-zonder-vervolgkeuze", soort=soort) == [
        "Hier staat niet welke keuze nog volgt, wie de keuze maakt en wanneer de keuze terugkomt in de raad."
    ]


def test_a_choice_that_was_begun_is_finished() -> None:
    assert over("kader-zonder-vervolgkeuze", **ALLES | {"komt_terug_op": None}) == [
        "Hier staat niet wanneer de keuze terugkomt in de raad."
    ]


def test_a_finished_choice_and_a_concrete_kader_without_one_are_left_alone() -> None:
    assert over("kader-zonder-vervolgkeuze", soort="waarde", **ALLES) == []
    assert over("kader-zonder-vervolgkeuze") == []
