"""The planning: where we are now in words, the line, and every moment with what happens when it is not met."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.tijdpad import Tijdpad
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.pagina.blad import fouten, html_van, maak, woorden_van
from tests.kaderapp.kadernota.voorbeeld import moment

VANDAAG = date(2026, 11, 21)


def tijdpad(*momenten: boom.Moment, **velden: Any) -> Tijdpad:
    opname = voorbeeld.klein(**({"momenten": momenten} if momenten else {}) | velden)
    return maak(Tijdpad, opname, VANDAAG)


def dag(naam: str, van: date | None, tot: date | None = None, **velden: Any) -> boom.Moment:
    return moment(naam, velden.pop("soort", "raad"), naam, van, tot, **velden)


GEWEEST, LOOPT, STRAKS = (
    dag("Vaststelling", date(2026, 6, 25)),
    dag("Inzage", date(2026, 11, 1), date(2026, 12, 1), soort="inzage"),
    dag("Begroting", date(2027, 11, 11), soort="pc_moment"),
)


def test_momenten_are_told_apart_in_words() -> None:
    p = tijdpad(STRAKS, GEWEEST, LOOPT)
    assert [(d.titel, [m.stap.naam for m in d.momenten]) for d in p.hoofdstukken] == [
        ("Nu bezig", ["Inzage"]),
        ("Komt nog", ["Begroting"]),
        ("Geweest", ["Vaststelling"]),
    ]


def test_where_we_are_is_said_on_top() -> None:
    woorden = woorden_van(tijdpad(GEWEEST, LOOPT, STRAKS))
    assert "Het is 21 november 2026. 1 moment is geweest, 1 moment loopt nu, 1 moment komt nog." in woorden
    assert "Nu bezig Inzage, 1 november tot en met 1 december 2026" in woorden
    assert "Hierna Begroting, 11 november 2027" in woorden
    assert "Het laatst geweest Vaststelling, 25 juni 2026" in woorden


def test_the_numbers_follow_the_calendar_whatever_the_order_of_the_agenda() -> None:
    p = tijdpad(STRAKS, GEWEEST, LOOPT)
    assert [(m.nummer, m.stap.naam) for m in p.momenten] == [(1, "Vaststelling"), (2, "Inzage"), (3, "Begroting")]


def test_a_moment_without_a_date_comes_last_and_says_so() -> None:
    p = tijdpad(dag("Ooit", None), STRAKS)
    assert [m.stap.naam for m in p.momenten] == ["Begroting", "Ooit"]
    assert "Ooit Nog geen datum" in woorden_van(p)


def test_an_imprecise_date_stays_imprecise() -> None:
    assert "half oktober 2027" in woorden_van(tijdpad())


def test_a_moment_of_one_opgave_is_marked() -> None:
    p = tijdpad(replace(STRAKS, opgave=voorbeeld.sleutel("O2")), GEWEEST)
    assert "Gaat over Opgave 2: Gezond opgroeien" in woorden_van(p)
    assert 'href="/agenda/samen-verder/opgave/2/"' in html_van(p)


def test_a_moment_of_a_withdrawn_opgave_is_not_marked() -> None:
    assert "Gaat over" not in woorden_van(tijdpad(replace(STRAKS, opgave=voorbeeld.sleutel("O9")), GEWEEST))


@pytest.mark.parametrize(
    ("moment", "zin"),
    [(STRAKS, "Als dit niet op tijd lukt: De raad beslist."), (GEWEEST, "Als dit niet op tijd is gelukt: De raad")],
)
def test_what_happens_when_a_date_is_not_met_is_said(moment: boom.Moment, zin: str) -> None:
    assert zin in woorden_van(tijdpad(replace(moment, bij_overschrijden="<p>De raad beslist.</p>")))


def test_the_phase_of_the_decision_is_a_word() -> None:
    assert "Raadsvergadering, besluitvorming" in woorden_van(tijdpad(replace(GEWEEST, fase="besluit"), STRAKS))


def test_a_part_on_the_same_day_only_says_how_long_it_takes() -> None:
    deel = dag("Keuze", date(2026, 6, 25), minuten=15)
    woorden = woorden_van(tijdpad(replace(GEWEEST, kinderen=(deel,)), STRAKS))
    assert "Onderdelen Keuze (15 minuten)" in woorden


def test_a_withdrawn_moment_is_left_out() -> None:
    assert "Vaststelling" not in woorden_van(tijdpad(replace(GEWEEST, status="vervallen"), STRAKS))


def test_the_line_has_the_numbers_of_the_list_and_today() -> None:
    lijn = tijdpad(GEWEEST, LOOPT, STRAKS).tijdlijn
    assert lijn is not None
    assert [(b.naam, [(p.nummer, p.stand) for p in b.punten]) for b in lijn.banen] == [
        ("Raad en commissie", [("1", "geweest")]),
        ("Inzage", [("2", "nu")]),
        ("Planning en control", [("3", "straks")]),
    ]
    assert lijn.vandaag == "vandaag, 21\u00a0november 2026"
    assert [m.tekst for m in lijn.maten] == ["2026", "apr", "jul", "okt", "2027", "apr", "jul", "okt"]
    assert lijn.omschrijving.endswith("1 is geweest, 1 loopt nu, 1 komt nog.")


def test_dots_that_would_hide_each_other_stand_below_each_other() -> None:
    lijn = tijdpad(GEWEEST, dag("Vervolg", date(2026, 6, 26)), STRAKS).tijdlijn
    assert lijn is not None
    eerste, tweede = lijn.banen[0].punten
    assert float(tweede.y) > float(eerste.y)


def test_a_day_outside_the_line_is_not_drawn_on_it() -> None:
    lijn = tijdpad(dag("A", date(2024, 2, 1)), dag("B", date(2024, 3, 1))).tijdlijn
    assert lijn is not None
    assert lijn.vandaag_x == ""


def test_one_moment_makes_no_line() -> None:
    assert tijdpad(STRAKS).tijdlijn is None


def test_without_momenten_the_page_says_so() -> None:
    p = maak(Tijdpad, voorbeeld.leeg(), VANDAAG)
    assert "In deze versie staat nog geen planning." in woorden_van(p)
    assert fouten(html_van(p)) == []


def test_the_page_is_whole() -> None:
    assert fouten(html_van(tijdpad())) == []
