"""Rules about doelen (S1-27, S1-21, S1-24)."""

from typing import Any

from tests.kaderapp.kadernota.volledigheid.zoeken import met_doelen, plekken, vindt
from tests.kaderapp.kadernota.voorbeeld import doel, indicator

ZONDER, RICHTING, BALANS = "doel-zonder-indicator", "richting-niet-gekozen", "meer-dan-minder"
DEEL = doel("D2", "1.1.1", "deel", soort="subdoel")


def test_a_doel_without_indicator_is_named() -> None:
    assert vindt(ZONDER, **met_doelen(doel("D", "1.1", "x"))) == ["Dit doel heeft geen indicator."]


def test_a_doel_that_can_not_be_measured_yet_is_named_with_that() -> None:
    zin = "Dit doel heeft geen indicator. Het is nog niet meetbaar."
    assert vindt(ZONDER, **met_doelen(doel("D", "1.1", "x", meetbaar="nog_niet"))) == [zin]


def test_a_qualitative_doel_needs_no_indicator() -> None:
    assert vindt(ZONDER, **met_doelen(doel("D", "1.1", "x", meetbaar="kwalitatief"))) == []


def test_a_doel_that_was_withdrawn_needs_no_indicator() -> None:
    assert vindt(ZONDER, **met_doelen(doel("D", "", "x", status="vervallen"))) == []


def test_a_doel_is_measured_by_its_parts_and_the_other_way_round() -> None:
    doelen = met_doelen(doel("D", "1.1", "x", kinderen=(DEEL,)))
    assert vindt(ZONDER, indicatoren=(indicator("I", "1", "D2", "i"),), **doelen) == []
    assert vindt(ZONDER, indicatoren=(indicator("I", "1", "D", "i"),), **doelen) == []


def test_the_highest_doel_speaks_for_its_parts() -> None:
    assert plekken(ZONDER, "D", "D2", **met_doelen(doel("D", "1.1", "x", kinderen=(DEEL,)))) == ["D"]


def test_a_groep_of_doelen_is_not_asked_but_its_doelen_are() -> None:
    groep = doel("D", "1.1", "x", soort="groep", kinderen=(DEEL,))
    assert plekken(ZONDER, "D", "D2", **met_doelen(groep)) == ["D2"]


def test_a_direction_that_was_not_chosen_is_named() -> None:
    zinnen = ["In dit doel is meer, minder of gelijk nog niet gekozen."]
    assert vindt(RICHTING, **met_doelen(doel("D", "1.1", "{richting} mensen"))) == zinnen


def test_a_chosen_direction_and_a_doel_without_slot_are_left_alone() -> None:
    doelen = doel("D", "1.1", "{richting} mensen", richting="gelijk"), doel("E", "1.2", "Meer mensen")
    assert vindt(RICHTING, **met_doelen(*doelen)) == []


def keuzes(*richtingen: str) -> dict[str, Any]:
    return met_doelen(*(doel(f"D{i}", "", "{richting} x", richting=r) for i, r in enumerate(richtingen)))


def test_more_meer_than_minder_is_named_at_the_agenda() -> None:
    assert vindt(BALANS, **keuzes("meer", "meer", "minder")) == ["2 keer is voor meer gekozen en 1 keer voor minder."]
    assert plekken(BALANS, "agenda", **keuzes("meer")) == ["agenda"]


def test_a_balance_is_left_alone() -> None:
    assert vindt(BALANS, **keuzes("meer", "minder", "gelijk", "gelijk")) == []


def test_a_doel_that_happens_to_begin_with_meer_is_no_choice() -> None:
    assert vindt(BALANS, **met_doelen(doel("D", "1.1", "Meer mensen doen mee", richting="meer"))) == []
