"""No exported cell of any column acts as a formula, and no control character gets in the way (S8, S9).

Goes over every column that is written: of the whole workbook, of each list in each format, and of volledigheid.
"""

import csv
import io
from typing import Any

import pytest

from kaderapp.kadernota.redactie.lijst import KOLOMMEN as VAN_VOLLEDIGHEID
from kaderapp.kadernota.werkboek.bladen import BLADEN, kolomnamen
from kaderapp.kadernota.werkboek.csvbestand import lees_csv, schrijf_csv
from kaderapp.kadernota.werkboek.tabel import FORMATEN
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx, schrijf_xlsx

BEGINNEN = (
    *("=1+1", "+1+1", "-1+1", "@SUM(A1)", "|cmd", "\t=1+1", "\r=1+1", " =1+1", "\n=1+1", "'=1+1", "＝1+1", "＋1"),
    *("－1+1", "＠SUM(A1)", '=HYPERLINK("https://a.example";"klik")', "=cmd|' /C calc'!A0", "%0A=1+1", ";=1+1"),
)
TEKENS = (*map(chr, range(0x20)), "\x7f", "\x85", "\ufffe", "\uffff", "\ud800", "\udfff", "\u202e", "\u2066", "\u2028")
LEVEND = tuple("=+-@|＝＋－＠\t\r")
KOLOMMEN: dict[str, list[str]] = {blad: list(kolomnamen(blad)) for blad in BLADEN} | {
    "Volledigheid": list(VAN_VOLLEDIGHEID)
}


def vol(blad: str, teksten: tuple[str, ...]) -> Blad:
    """A sheet with each of the texts in each of its columns."""
    rijen = [Rij(nummer, [tekst] * len(KOLOMMEN[blad])) for nummer, tekst in enumerate(teksten, start=2)]
    return Blad(blad, KOLOMMEN[blad], rijen)


def cellen(blad: Blad) -> list[list[Any]]:
    return [list(rij.cellen) for rij in blad.rijen]


@pytest.mark.parametrize("naam", KOLOMMEN)
def test_a_formula_start_in_any_column_is_text_and_comes_back_the_same(naam: str) -> None:
    blad = vol(naam, BEGINNEN)
    (xlsx,) = lees_xlsx(schrijf_xlsx(Werkmap([blad]))).bladen
    assert cellen(xlsx) == cellen(blad)
    assert cellen(lees_csv(schrijf_csv(blad), naam)) == cellen(blad)


@pytest.mark.parametrize("naam", KOLOMMEN)
def test_no_cell_of_a_csv_begins_as_a_formula(naam: str) -> None:
    rijen = list(
        csv.reader(io.StringIO(schrijf_csv(vol(naam, BEGINNEN)).decode("utf-8-sig"), newline=""), delimiter=";")
    )
    begin = {cel.lstrip()[:1] for rij in rijen[1:] for cel in rij}
    assert begin & set(LEVEND) <= {"|"}  # a pipe begins nothing in a CSV
    assert len(rijen) == len(BEGINNEN) + 1


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("naam", KOLOMMEN)
def test_a_control_character_in_any_column_stops_no_export(naam: str, formaat: str) -> None:
    blad = vol(naam, tuple(f"voor{teken}na" for teken in TEKENS))
    soort = FORMATEN[formaat]
    terug = soort.lees(soort.schrijf(blad), naam)
    gelezen = cellen(terug)
    assert len(gelezen) == len(TEKENS)
    assert {len({str(cel) for cel in rij}) for rij in gelezen} == {1}
    assert [rij[0] for rij in gelezen if not (str(rij[0]).startswith("voor") and str(rij[0]).endswith("na"))] == []
