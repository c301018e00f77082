"""The poster: one sheet whatever the size of the agenda, with everything on it or with words that say what is not."""

import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kaderapp.kadernota.boek.plaatsen import PdfBezet, plaats
from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pdf import pdf_van
from kaderapp.kadernota.poster.maat import BREED, HOOG
from kaderapp.kadernota.poster.maken import doelenboom_pdf, ingekort, poster_html
from kaderapp.kadernota.poster.opmaak import CORPSEN, Opmaak, opmaak
from kaderapp.kadernota.poster.takken import takken, woorden
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.conftest import pdftotext
from tests.kaderapp.kadernota.test_pdf import fouten

WOORD = "Arbeidsongeschiktheidsverzekeringsmaatschappij"
GROOTTES = [(1, 1, 1), (1, 10, 6), (4, 3, 3), (12, 5, 1), (12, 3, 2), (40, 20, 5), (300, 1, 0)]


def agenda(opgaven: int, doelen: int, activiteiten: int, naam: str = "Iets over samen leven") -> Uitgave:
    """So many doelen per opgave, and activiteiten per doel."""
    lijst: list[boom.Opgave] = []
    daden: list[boom.Activiteit] = []
    for o in range(1, opgaven + 1):
        codes = [f"{o}.{d}" for d in range(1, doelen + 1)]
        eigen = tuple(voorbeeld.doel(f"d{code}", code, f"{naam} {code}") for code in codes)
        daden += [
            voorbeeld.activiteit(f"a{code}.{a}", f"A{code}.{a}", f"Bellen {naam}", f"d{code}")
            for code in codes
            for a in range(activiteiten)
        ]
        effect = f"<p>Inwoners merken er wat van: {naam}</p>"
        lijst.append(voorbeeld.opgave(f"o{o}", str(o), f"{naam} {o}", eigen, maatschappelijk_effect=effect))
    return voorbeeld.uitgave(voorbeeld.leeg(opgaven=tuple(lijst), activiteiten=tuple(daden)))


def gelegd(uitgave: Uitgave) -> Opmaak:
    return opmaak(takken(uitgave), woorden(uitgave.momentopname.agenda))


# -- where things stand -------------------------------------------------------------------------


@pytest.mark.parametrize("grootte", GROOTTES, ids=str)
@pytest.mark.parametrize(
    "naam", ["Kort", f"{WOORD} en nog veel meer woorden over alles wat er speelt in deze gemeente"]
)
def test_everything_stands_on_the_sheet_and_nothing_on_something_else(grootte: tuple[int, int, int], naam: str) -> None:
    blad = gelegd(agenda(*grootte, naam))
    for blok in blad.blokken:
        assert (blok.x >= 0, blok.x + blad.maat.breed <= BREED + 0.1, blok.y + blok.hoog <= HOOG + 0.1) == (True,) * 3
        assert all(a.onder <= b.vak.y for a, b in pairwise(blok.doelen))
        for doel in blok.doelen:
            assert all(a.y + a.hoog <= b.y + 0.001 for a, b in pairwise(doel.bladen))
            assert doel.onder <= blok.hoog + 0.001
    for a, b in pairwise(blad.blokken):
        assert b.x > a.x or b.y >= a.y + a.hoog


@pytest.mark.parametrize("naam", ["Kort", f"{WOORD} en nog veel meer woorden"])
def test_no_line_is_wider_than_its_box(naam: str) -> None:
    blad = gelegd(agenda(6, 4, 2, naam))
    for blok in blad.blokken:
        for vak in (blok.vak, *(d.vak for d in blok.doelen), *(b for d in blok.doelen for b in d.bladen)):
            assert max(breedte(regel, blad.maat.mm) for regel in vak.regels) <= vak.breed


def test_letters_are_as_large_as_the_agenda_allows() -> None:
    groottes = [gelegd(agenda(*grootte)).maat.corps for grootte in [(1, 1, 1), (6, 4, 3), (12, 5, 1)]]
    assert groottes == sorted(groottes, reverse=True)
    assert (groottes[0], len(set(groottes))) == (CORPSEN[0], 3)


def test_what_fits_is_not_shortened() -> None:
    blad = gelegd(agenda(12, 5, 1))
    assert (blad.is_ingekort, ingekort(blad), blad.maat.corps >= CORPSEN[-1]) == (False, "", True)


def test_one_large_opgave_goes_on_in_the_next_column_under_its_name() -> None:
    blad = gelegd(agenda(1, 10, 6))
    namen = [" ".join(blok.vak.regels) for blok in blad.blokken]
    assert (len(namen) > 1, blad.is_ingekort) == (True, False)
    assert namen == [namen[0], *["1 Iets over samen leven 1 (vervolg)"] * (len(namen) - 1)]


def test_what_does_not_fit_is_counted_in_words() -> None:
    blad = gelegd(agenda(12, 6, 12))
    laatste = {" ".join(doel.bladen[-1].regels) for blok in blad.blokken for doel in blok.doelen if doel.bladen}
    genoemd = {len(doel.bladen) - 1 for blok in blad.blokken for doel in blok.doelen}
    (getoond,) = genoemd
    assert laatste == {f"en nog {12 - getoond}\u00a0activiteiten" if getoond else "12\u00a0activiteiten"}
    assert ingekort(blad).startswith("Niet alles past op dit blad. De hele doelenboom staat")


def test_opgaven_that_do_not_fit_are_counted() -> None:
    blad = gelegd(agenda(300, 1, 0))
    assert f"{300 - len(blad.blokken)}\u00a0opgaven staan er niet op." in ingekort(blad)


# -- what stands on it --------------------------------------------------------------------------


def test_an_activiteit_stands_at_its_first_doel_and_names_the_others() -> None:
    een, twee = voorbeeld.doel("d1", "1.1", "Een"), voorbeeld.doel("d2", "1.2", "Twee")
    daad = voorbeeld.activiteit("a", "A1", "Bellen", "d2", "d1")
    opgave = voorbeeld.opgave("o", "1", "Meedoen", (een, twee))
    (tak,) = takken(voorbeeld.uitgave(voorbeeld.leeg(opgaven=(opgave,), activiteiten=(daad,))))
    assert [[(b.nummer, b.tekst, b.ook) for b in d.bladen] for d in tak.doelen] in (
        [[("A1", "Bellen", "1.2")], []],
        [[], [("A1", "Bellen", "1.1")]],
    )


def test_an_activiteit_of_a_subdoel_stands_at_the_doel_above_it() -> None:
    onder = voorbeeld.doel("d2", "1.1.1", "Onder")
    boven = voorbeeld.doel("d1", "1.1", "Boven", kinderen=(onder,))
    daad = voorbeeld.activiteit("a", "A1", "Bellen", "d2")
    opgave = voorbeeld.opgave("o", "1", "Meedoen", (boven,))
    (tak,) = takken(voorbeeld.uitgave(voorbeeld.leeg(opgaven=(opgave,), activiteiten=(daad,))))
    assert [(d.nummer, [b.nummer for b in d.bladen]) for d in tak.doelen] == [("1.1", ["A1"])]


@pytest.mark.parametrize(("status", "titel"), [("gestopt", "Bellen (gestopt)"), ("lopend", "Bellen")])
def test_an_activiteit_that_is_over_says_so_in_words(status: str, titel: str) -> None:
    opgave = voorbeeld.opgave("o", "1", "Meedoen", (voorbeeld.doel("d1", "1.1", "Een"),))
    daad = voorbeeld.activiteit("a", "A1", "Bellen", "d1", status=status)
    (tak,) = takken(voorbeeld.uitgave(voorbeeld.leeg(opgaven=(opgave,), activiteiten=(daad,))))
    assert [blad.tekst for blad in tak.doelen[0].bladen] == [titel]


@pytest.mark.parametrize("naam", [" ".join(["woord"] * n) for n in range(3, 12)])
def test_the_number_of_another_doel_stays_on_one_line(naam: str) -> None:
    doelen = tuple(voorbeeld.doel(f"d{n}", f"1.{n}", "Een doel") for n in (1, 2))
    opgave = voorbeeld.opgave("o", "1", "Meedoen", doelen)
    daad = voorbeeld.activiteit("a", "A1", naam, "d1", "d2")
    (blok,) = gelegd(voorbeeld.uitgave(voorbeeld.leeg(opgaven=(opgave,), activiteiten=(daad,)))).blokken
    (blad,) = (blad for doel in blok.doelen for blad in doel.bladen)
    assert "(ook\u00a01.2)" in blad.regels[-1]


@pytest.mark.parametrize("status", ["vervallen", "geparkeerd"])
def test_what_is_withdrawn_or_parked_is_not_on_it(status: str) -> None:
    opgave = voorbeeld.opgave("o", "1", "Meedoen", (voorbeeld.doel("d1", "1.1", "Een"),))
    daad = voorbeeld.activiteit("a", "A1", "Bellen", "d1", status=status)
    (tak,) = takken(voorbeeld.uitgave(voorbeeld.leeg(opgaven=(opgave,), activiteiten=(daad,))))
    assert tak.doelen[0].bladen == ()


def test_the_words_are_those_of_the_agenda() -> None:
    eigen = voorbeeld.agenda(label_opgave="thema|thema’s", label_doel="wens|wensen", label_activiteit="actie|acties")
    doelen = (voorbeeld.doel("d1", "1.1", "Een"),)
    opname = voorbeeld.leeg(agenda=eigen, opgaven=(voorbeeld.opgave("o", "1", "Meedoen", doelen),))
    html = poster_html(voorbeeld.uitgave(opname)).replace("\u00a0", " ")
    assert "Doelenboom: van effect via wensen naar acties. 1 thema, 1 wens en 0 acties." in html
    assert ">Wensen</p>" in html


def test_markup_in_a_name_is_text() -> None:
    assert "&lt;b&gt;" in poster_html(agenda(1, 1, 1, "<b>"))


def test_the_colour_of_the_gemeente_is_on_it() -> None:
    assert "--accent: #990033" in poster_html(agenda(1, 1, 1), "#990033")


# -- the PDF ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad: Path = tmp_path_factory.mktemp("poster") / "doelenboom.pdf"
    pad.write_bytes(doelenboom_pdf(agenda(12, 3, 2, f"{WOORD} en nog veel meer woorden")))
    return pad


def test_it_is_one_accessible_page_of_a3(bestand: Path) -> None:
    assert fouten(bestand.read_bytes()) == []
    with pikepdf.open(bestand) as pdf:
        (blad,) = pdf.pages
        breed, hoog = (float(maat) / 72 * 25.4 for maat in blad.mediabox[2:])
    assert (round(breed), round(hoog)) == (420, 297)


def test_who_hears_it_gets_the_tree_as_lists_in_lists(bestand: Path) -> None:
    boom_ = subprocess.run(["pdfinfo", "-struct", str(bestand)], check=True, capture_output=True, text=True).stdout
    dieptes = {len(regel) - len(regel.lstrip()) for regel in boom_.splitlines() if regel.strip().startswith("L (")}
    assert len(dieptes) == 3


def test_it_says_what_it_is_of_whom_and_of_when(bestand: Path) -> None:
    tekst = " ".join(pdftotext(bestand).split()).replace("\u00a0", " ")
    verwacht = ["Gemeente Zilverhoek", "Samen verder in Zilverhoek", "Vastgesteld door de raad op 25 juni 2026"]
    verwacht += [
        "Versie 1.0, 25 juni 2026",
        "/agenda/samen-verder/versie/1.0/",
        "12 opgaven, 36 doelen en 72 activiteiten",
    ]
    verwacht += ["A12.3.1"]
    assert [woorden for woorden in verwacht if woorden not in tekst] == []


def test_the_same_uitgave_gives_the_same_document() -> None:
    assert poster_html(agenda(3, 3, 3)) == poster_html(agenda(3, 3, 3))


def test_an_agenda_without_doelen_is_a_sheet_as_well() -> None:
    html = poster_html(voorbeeld.uitgave(voorbeeld.leeg(), nummer="", permalink="", sha256=""))
    assert fouten(pdf_van(html)) == []
    assert "In deze agenda staan nog geen doelen." in html


def test_it_takes_a_place_as_the_kadernota_does(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaderapp.kadernota.boek.plaatsen.WACHT", 0.0)
    settings.PDF_TEGELIJK = 1
    with plaats(settings.PDF_MAP, 1), pytest.raises(PdfBezet):
        doelenboom_pdf(agenda(1, 1, 1))
