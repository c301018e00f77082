"""Verklaring: a reason why a question of volledigheid is none."""

from typing import Any
from uuid import uuid4

import pytest

from policies.models import Agenda, Verklaring
from tests.factories import NU, maak_agenda
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "verklaring_regel_gevuld": ({"regel": ""}, "Vul “regel” in."),
    "verklaring_reden_gevuld": ({"reden": ""}, "Vul “reden” in."),
}


def verklaring(agenda: Agenda | None = None, **velden: Any) -> Verklaring:
    standaard = {"element": uuid4(), "regel": "kader-verlopen", "reden": "De raad besluit in mei.", "op": NU}
    return Verklaring(agenda=agenda or maak_agenda(), **standaard | velden)


def test_a_verklaring_needs_no_person() -> None:
    assert zinnen(verklaring()) == []


@pytest.mark.parametrize("naam", GEVALLEN)
def test_what_must_be_filled_in_is_asked_for(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(verklaring(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_what_is_empty(naam: str) -> None:
    assert naam in database_noemt(verklaring(**GEVALLEN[naam][0]))


def test_every_constraint_has_a_case() -> None:
    assert beperkingen(Verklaring) == set(GEVALLEN)


def test_one_question_at_one_element_is_explained_once() -> None:
    agenda, element = maak_agenda(), uuid4()
    verklaring(agenda, element=element).save()
    assert zinnen(verklaring(agenda, element=element)) == ["Bij dit onderdeel is deze vraag al verklaard."]
    assert "verklaring" in database_noemt(verklaring(agenda, element=element))
    assert zinnen(verklaring(agenda, element=element, regel="zin-te-lang")) == []


def test_a_verklaring_is_called_after_its_reason() -> None:
    assert str(verklaring()) == "De raad besluit in mei."
