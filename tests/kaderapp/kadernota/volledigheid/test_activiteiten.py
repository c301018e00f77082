"""Rules about activiteiten (S2-23, S2-20, S2-19)."""

from decimal import Decimal
from typing import Any

import pytest

from kaderapp.kadernota.momentopname import boom
from tests.kaderapp.kadernota.volledigheid.zoeken import met_doelen, plekken, vindt
from tests.kaderapp.kadernota.voorbeeld import activiteit, bedrag, doel, sleutel

ZES = "wat we gaan doen, wie betrokken is, waar, wanneer we tevreden zijn, wat het mag kosten"
BEANTWOORD = {"wat": "<p>x</p>", "wie_betrokken": "<p>x</p>", "waar": "Dorp", "tevreden_als": "<p>x</p>"}


def zonder_doel(*activiteiten: boom.Activiteit) -> list[str]:
    doelen = met_doelen(doel("D", "1.1", "x"), doel("Dx", "", "y", status="vervallen"))
    return vindt("activiteit-zonder-doel", activiteiten=activiteiten, **doelen)


def open_vragen(**velden: Any) -> list[str]:
    bedragen = (bedrag("A", 2027, "lasten", None),) if velden.pop("met_geld", False) else ()
    return vindt("startvraag-open", activiteiten=(activiteit("A", "1", "x", **velden),), bedragen=bedragen)


def test_an_activiteit_without_a_doel_is_named() -> None:
    assert zonder_doel(activiteit("A", "1", "x")) == ["Deze activiteit heeft geen doel."]


def test_an_activiteit_whose_only_doel_was_withdrawn_is_named() -> None:
    zinnen = ["Deze activiteit draagt alleen bij aan doelen die vervallen zijn."]
    assert zonder_doel(activiteit("A", "1", "x", "Dx")) == zinnen


def test_an_activiteit_with_a_doel_is_left_alone() -> None:
    assert zonder_doel(activiteit("A", "1", "x", "D", "Dx")) == []


@pytest.mark.parametrize("status", ["afgerond", "gestopt", "geparkeerd"])
def test_an_activiteit_that_is_over_needs_no_doel(status: str) -> None:
    assert zonder_doel(activiteit("A", "1", "x", status=status)) == []


@pytest.mark.parametrize("status", ["voorbereiding", "gereed", "lopend"])
def test_open_start_questions_are_named_in_their_order(status: str) -> None:
    assert open_vragen(status=status) == [f"Nog niet ingevuld: {ZES}."]


@pytest.mark.parametrize("status", ["idee", "afgerond", "gestopt", "geparkeerd"])
def test_an_idea_and_what_is_over_are_not_asked(status: str) -> None:
    assert open_vragen(status=status) == []


def test_a_complete_activiteit_is_left_alone() -> None:
    assert open_vragen(**BEANTWOORD, met_geld=True) == []


def test_partners_answer_who_is_involved() -> None:
    partner = BEANTWOORD | {"wie_betrokken": "", "partners": (sleutel("G"),)}
    assert open_vragen(**partner, met_geld=True) == []


def test_an_experiment_answers_four_questions() -> None:
    assert open_vragen(soort="experiment", wat="<p>x</p>", regisseur="Team", met_geld=True) == []
    assert open_vragen(soort="experiment", van=None) == [
        "Nog niet ingevuld: wat we gaan doen, wie betrokken is, wanneer, wat het mag kosten."
    ]


def test_an_ontwikkelopdracht_answers_ten() -> None:
    assert open_vragen(soort="ontwikkelopdracht", **BEANTWOORD, met_geld=True) == [
        "Nog niet ingevuld: waarom, voor wie, wie de regie voert, hoeveel capaciteit."
    ]


def test_no_capaciteit_is_also_an_answer() -> None:
    velden = BEANTWOORD | {"waarom": "x", "voor_wie": "x", "regisseur": "x", "capaciteit_fte": Decimal(0)}
    assert open_vragen(soort="ontwikkelopdracht", **velden, met_geld=True) == []


def test_the_activiteit_itself_is_pointed_at() -> None:
    activiteiten = (activiteit("A", "1", "x"), activiteit("B", "2", "y"))
    assert plekken("activiteit-zonder-doel", "A", "B", activiteiten=activiteiten) == ["A", "B"]
