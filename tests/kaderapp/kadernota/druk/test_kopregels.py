"""The running heads: whose page it is, on the outer side, with the right number."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from django.test import override_settings

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.conftest import WEBSITE, pdftotext
from tests.kaderapp.kadernota.druk.lezer import Knoop, gemerkt, lees
from tests.kaderapp.kadernota.druk.test_vormen import BLAD, WOORD

TITEL = "Van 1 januari 2027 tot 31 december 2030"
HOOFDSTUK = "pagina 3 van 12"
"""A chapter that is called as a page number is written."""


@pytest.fixture(scope="module")
def inhoud() -> bytes:
    tekst = "".join(f"<p>Alinea {nummer}. {'Nog een paar woorden. ' * 20}</p>" for nummer in range(60))
    bijlagen = (
        voorbeeld.paragraaf("B1", "bijlage", HOOFDSTUK, tekst, bijlage_status="ter_vaststelling"),
        voorbeeld.paragraaf("B2", "bijlage", "Ter kennis", tekst, bijlage_status="ter_informatie"),
    )
    opname = voorbeeld.leeg(agenda=voorbeeld.agenda(titel=TITEL), paragrafen=bijlagen)
    with override_settings(SITE_URL=WEBSITE):
        return pdf_van(kadernota_html(replace(voorbeeld.uitgave(opname), permalink="")), website=WEBSITE)


@pytest.fixture(scope="module")
def koppen(inhoud: bytes) -> list[str]:
    """Per page what stands in its margins."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        return [gemerkt(blad).get(None, ("", 0))[0] for blad in pdf.pages]


@pytest.fixture(scope="module")
def boom(inhoud: bytes) -> Knoop:
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        return lees(pdf)


@pytest.fixture(scope="module")
def plaatsen(inhoud: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[list[tuple[str, float, float, float]]]:
    """Per page its words with left, right and upper side, as a part of the page."""
    pad: Path = tmp_path_factory.mktemp("koppen") / "koppen.pdf"
    pad.write_bytes(inhoud)
    return [
        [
            (woord, float(x1) / float(breed), float(x2) / float(breed), float(y1) / float(hoog))
            for x1, y1, x2, _, woord in WOORD.findall(binnen)
        ]
        for breed, hoog, binnen in BLAD.findall(pdftotext(pad, "-bbox"))
    ]


def bladen_van(boom: Knoop, titel: str) -> list[int]:
    (sectie,) = [s for s in boom.kinderen if any(titel in kop.tekst for kop in s.alle("H2"))]
    return sorted(sectie.bladen)


def test_the_cover_has_none(koppen: list[str]) -> None:
    assert koppen[0] == ""


def test_each_page_has_its_number_once(koppen: list[str]) -> None:
    gezegd = [re.findall(r"pagina \d+ van \d+", kop.replace(HOOFDSTUK, "")) for kop in koppen]
    verwacht = [[f"pagina {nummer} van {len(koppen)}"] for nummer in range(1, len(koppen) + 1)]
    # the chapter of that name also has a page of that number in a document of that length only by chance
    assert gezegd[1:] == [[] if v == [HOOFDSTUK] else v for v in verwacht[1:]]


def test_title_and_status_stand_on_each_page_as_they_are(koppen: list[str]) -> None:
    gezegd = [TITEL in kop or "Ter informatie" in kop for kop in koppen[1:]]
    assert gezegd == [True] * len(gezegd)


def test_a_chapter_is_named_on_all_its_pages_and_on_no_other(koppen: list[str], boom: Knoop) -> None:
    eigen = bladen_van(boom, HOOFDSTUK)
    elders = [n for n, kop in enumerate(koppen) if HOOFDSTUK in kop and n not in eigen]
    assert (len(eigen) > 2, [n for n in eigen if HOOFDSTUK not in koppen[n]], elders) == (True, [], [])


def test_pages_for_information_say_so_and_no_other(koppen: list[str], boom: Knoop) -> None:
    eigen = bladen_van(boom, "Ter kennis")
    assert (len(eigen) > 2, [n for n, kop in enumerate(koppen) if "geen onderdeel van het besluit" in kop]) == (
        True,
        eigen,
    )


def test_numbers_stand_on_the_outer_side(plaatsen: list[list[tuple[str, float, float, float]]]) -> None:
    """At the right of a right page, which has an odd number, and at the left of a left page."""
    for nummer, woorden in enumerate(plaatsen[1:], 2):
        voet = [woord for woord in woorden if woord[3] > 0.93]
        ((links, rechts),) = [
            (voet[plek][1], voet[plek + 3][2])
            for plek in range(len(voet) - 3)
            if [woord[0] for woord in voet[plek : plek + 4]] == ["pagina", str(nummer), "van", str(len(plaatsen))]
        ]
        assert (nummer, links < 0.2, rechts > 0.8) == (nummer, nummer % 2 == 0, nummer % 2 == 1)


def test_text_and_number_share_the_outer_edge(plaatsen: list[list[tuple[str, float, float, float]]]) -> None:
    """Whatever the number of digits: the foot of every right page ends on the same line."""
    randen = {
        nummer: round(max(woord[2] for woord in woorden if woord[3] > 0.93), 3)
        for nummer, woorden in enumerate(plaatsen, 1)
        if nummer % 2 and nummer > 1
    }
    assert (min(randen) < 10 <= max(randen), len(set(randen.values()))) == (True, 1)


def test_letters_that_no_shared_font_has_are_in_the_heads_of_all_pages() -> None:
    """Whatever the chapter itself draws with that other font: the one here has some of its letters, the rest none."""
    een, ander = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}"
    titel = f"Naar {een}{ander}"
    bijlage = voorbeeld.paragraaf("B1", "bijlage", "Eigen", f"<p>{een}</p>", bijlage_status="ter_vaststelling")
    opname = voorbeeld.leeg(agenda=voorbeeld.agenda(titel=titel), paragrafen=(bijlage,))
    with pikepdf.open(io.BytesIO(pdf_van(kadernota_html(voorbeeld.uitgave(opname))))) as pdf:
        gezegd = [set(titel) - set(gemerkt(blad)[None][0]) for blad in pdf.pages[1:]]
        assert gezegd == [set()] * len(gezegd)
