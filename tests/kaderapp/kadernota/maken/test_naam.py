"""The file is found again in a folder and in the RIS, whatever the title holds."""

from dataclasses import replace
from datetime import date

import pytest

from kaderapp.kadernota.maken.naam import LANGSTE_TITEL, bestandsnaam
from tests.kaderapp.kadernota import voorbeeld


def naam(titel: str, soort: str = "kadernota", **anders: object) -> str:
    uitgave = voorbeeld.uitgave()
    opname = uitgave.momentopname
    agenda = replace(opname.agenda, titel=titel, soort=soort)
    velden = {"nummer": "", "openbaar": False, "datum": date(2026, 11, 22)} | anders
    return bestandsnaam(replace(uitgave, momentopname=replace(opname, agenda=agenda), **velden), "pdf")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("titel", "begin"),
    [
        ("Kadernota Sociaal Domein 2027", "Kadernota Sociaal Domein 2027"),
        ("Gewoon verder kunnen: kadernota sociaal domein 2027–2030", "Kadernota sociaal domein 2027-2030"),
        ("Samen verder", "Kadernota Samen verder"),
        ("Zorg/jeugd: wie\r\nSet-Cookie: x?", "Kadernota Zorg jeugd wie Set-Cookie x"),
        ("\u202egnp.exe", "Kadernota gnp.exe"),
        ("...", "Kadernota"),
    ],
)
def test_it_begins_with_what_it_is(titel: str, begin: str) -> None:
    assert naam(titel) == f"{begin} (werkversie 22 november 2026).pdf"


@pytest.mark.parametrize(
    ("soort", "begin"),
    [("beleidsplan", "Beleidsplan Samen"), ("sma", "Kadernota Samen"), ("kadernota", "Kadernota Samen")],
)
def test_another_kind_of_agenda_is_called_by_its_own_word(soort: str, begin: str) -> None:
    assert naam("Samen", soort).startswith(f"{begin} (")


def test_it_says_which_edition_it_is() -> None:
    assert naam("Kadernota", nummer="1.1") == "Kadernota (concept 1.1, 22 november 2026).pdf"
    assert naam("Kadernota", nummer="1.0", openbaar=True) == "Kadernota (versie 1.0, 22 november 2026).pdf"


def test_a_long_title_is_cut_at_a_word() -> None:
    titel, _, rest = naam("Kadernota " + "meedoen " * 60).partition(" (")
    assert (len(titel) <= LANGSTE_TITEL, titel.rpartition(" ")[2], rest) == (
        True,
        "meedoen",
        "werkversie 22 november 2026).pdf",
    )
    assert len(naam("Kadernota" + "a" * 400)) < LANGSTE_TITEL + 50
