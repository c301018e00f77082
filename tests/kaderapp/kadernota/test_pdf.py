"""The PDF as a reader, a validator and an archive meet it."""

import html as entiteiten
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from django.test import override_settings

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.druk import opmaak
from kaderapp.kadernota.pdf import kadernota_pdf, pdf_van
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.conftest import WEBSITE, pdftotext
from tests.kaderapp.kadernota.inhoud.test_indeling import teksten

LETTERS = {
    "Source-Sans-3",
    "Source-Sans-3-Semi-Bold",
    "Source-Serif-4",
    "Source-Serif-4-Semi-Bold",
    "Source-Serif-4-Italic",
}


@pytest.fixture(scope="session")
def document(bestand: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(bestand) as geopend:
        yield geopend


def fouten(pdf: bytes) -> list[str]:
    """What a validator has against it, as a document for everyone and as a document for the archive."""
    rapporten = [
        page.validate_pdf_bytes(pdf, profile=norm, limits=page.SafetyLimits.unlimited()) for norm in ("ua1", "3a")
    ]
    return [f"{f.rule_id}: {f.message}" for rapport in rapporten for f in rapport.failures]


def test_the_pdf_is_accessible(pdf: bytes) -> None:
    assert fouten(pdf) == []


def test_the_pdf_says_its_title_and_language(document: pikepdf.Pdf) -> None:
    assert (str(document.Root.Lang), str(document.docinfo["/Title"])) == (
        "nl",
        "Samen verder in Zilverhoek, gemeente Zilverhoek",
    )


def bestemmingen(document: pikepdf.Pdf) -> dict[str, int]:
    """Named destination -> page number, counted from 1."""
    nummers: dict[Any, int] = {pagina.objgen: i for i, pagina in enumerate(document.pages, 1)}
    namen = pikepdf.NameTree(document.Root.Names.Dests)
    return {str(naam): nummers[doel[0].objgen] for naam, doel in namen.items()}


def links(document: pikepdf.Pdf, pagina: int) -> list[str]:
    annotaties: Any = document.pages[pagina - 1].get("/Annots", [])
    return [str(a.Dest if "/Dest" in a else a.A.D) for a in annotaties if "/Dest" in a or "/D" in a.get("/A", {})]


ZONDER_ABBR = re.compile(r"</?abbr[^>]*>")


def inhoudsopgave(html: str) -> list[tuple[str, str]]:
    """Anchor and title of each line of the contents, without the lists of tables and figures."""
    (blok,) = re.findall(r'<div class="inhoud">(.*?)</div>', html, re.DOTALL)
    regels = re.findall(
        r'(?:<span class="nr">([^<]*)</span>)?<a href="#([^"]+)">([^<]*)</a>', ZONDER_ABBR.sub("", blok)
    )
    return [(anker, entiteiten.unescape(nummer + titel)) for nummer, anker, titel in regels]


def test_the_page_numbers_of_the_contents_are_where_the_links_go(
    document: pikepdf.Pdf, html: str, bestand: Path
) -> None:
    naar = bestemmingen(document)
    gedrukt = " ".join(pdftotext(bestand, "-layout").split())
    verwacht = [f"{titel} {naar[anker]}" for anker, titel in inhoudsopgave(html)]
    assert [regel for regel in verwacht if regel not in gedrukt] == []


def test_every_line_of_the_contents_is_a_link(document: pikepdf.Pdf, html: str) -> None:
    eerste = bestemmingen(document)["inhoud"]
    gelinkt = {*links(document, eerste), *links(document, eerste + 1)}
    assert {anker for anker, _ in inhoudsopgave(html)} <= gelinkt


def test_bookmarks_are_the_contents(document: pikepdf.Pdf, html: str) -> None:
    with document.open_outline() as overzicht:
        bladwijzers = [str(n.title) for h in overzicht.root for n in (h, *h.children)]
    verwacht = [titel for _, titel in inhoudsopgave(html)]
    assert [b for b in bladwijzers if b != "Inhoud"] == verwacht


def test_kaders_are_closed_bookmarks_below_their_section(document: pikepdf.Pdf) -> None:
    with document.open_outline() as overzicht:
        secties = [s for h in overzicht.root for s in h.children]
    kaders = next(s for s in secties if str(s.title).endswith("Binnen welke kaders"))
    assert ([str(k.title) for k in kaders.children], kaders.is_closed) == (["K1.1 Werk gaat voor"], True)


def test_the_register_gives_the_page_of_each_kader(document: pikepdf.Pdf, html: str, bestand: Path) -> None:
    naar = bestemmingen(document)[f"s-{voorbeeld.sleutel('K1')}"]
    (tabel,) = re.findall(r'id="(tabel-\d+)"><caption>[^<]*Register', html)
    register = bestemmingen(document)[tabel]
    tekst = pdftotext(bestand, "-layout", "-f", str(register), "-l", str(register))
    (regel,) = [r for r in tekst.splitlines() if "Werk gaat voor" in r]
    assert regel.split()[-1] == str(naar)


def test_the_number_in_the_register_leads_to_the_kader_on_the_website(document: pikepdf.Pdf) -> None:
    annotaties: Any = [a for pagina in document.pages for a in pagina.get("/Annots", [])]
    adressen = {str(a.A.URI) for a in annotaties if "/A" in a and "/URI" in a.A}
    assert f"{WEBSITE}/agenda/samen-verder/versie/1.0/onderdeel/{voorbeeld.sleutel('K1')}/" in adressen


def zonder_afbreken(tekst: str) -> str:
    """Without white space and hyphens, so that line ends do not matter."""
    return re.sub(r"[\s\u00ad-]", "", tekst)


def test_every_text_of_the_momentopname_can_be_read_in_the_pdf(bestand: Path) -> None:
    gelezen = zonder_afbreken(pdftotext(bestand, "-raw"))
    missend = [tekst for _, tekst in teksten(voorbeeld.klein()) if zonder_afbreken(tekst) not in gelezen]
    assert missend == []


WOORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def woorden(pad: Path) -> list[tuple[str, tuple[int, ...]]]:
    """Every word with its place on the page, in points."""
    return [(tekst, tuple(round(float(x)) for x in plek)) for *plek, tekst in WOORD.findall(pdftotext(pad, "-bbox"))]


def test_parts_apart_are_the_whole_document_word_for_word_and_place_for_place(
    html: str, bestand: Path, tmp_path: Path
) -> None:
    """Of the plain route nothing is changed in weasyprint; page numbers and running heads come from its own layout."""
    gewoon = tmp_path / "gewoon.pdf"
    gewoon.write_bytes(pdf_van(html, website=WEBSITE, gewoon=True))
    zacht = str.maketrans("\u00ad", "-")  # ours says of a hyphen that it is no part of the word
    onze, gewone = [(woord.translate(zacht), plek) for woord, plek in woorden(bestand)], woorden(gewoon)
    assert [woord for woord, _ in onze] == [woord for woord, _ in gewone]
    verschoven = [
        (woord, hier, daar)
        for (woord, hier), (_, daar) in zip(onze, gewone, strict=True)
        if any(abs(a - b) > 1 for a, b in zip(hier, daar, strict=True))
    ]
    assert verschoven == []


def test_a_hyphen_at_the_end_of_a_line_is_told_apart_from_one_in_a_word(tmp_path: Path) -> None:
    stijl = "<style>p { width: 60px; hyphens: auto; hyphenate-character: '-' }</style>"
    pad = tmp_path / "afgebroken.pdf"
    pad.write_bytes(pdf_van(f'<html lang="nl"><title>x</title>{stijl}<p>jeugdhulpverlener sociaal-maatschappelijk'))
    gelezen = pdftotext(pad, "-raw")
    assert "\u00ad\n" in gelezen
    assert "ciaal-\n" in gelezen
    assert re.sub("\u00ad?\n", "", gelezen).startswith("jeugdhulpverlener")


def test_this_is_the_weasyprint_that_the_own_route_was_tested_with() -> None:
    assert opmaak.getest()


def test_every_page_but_the_cover_carries_title_status_and_number(bestand: Path) -> None:
    paginas = pdftotext(bestand).split("\f")[:-1]
    for nummer, tekst in enumerate(paginas[1:], 2):
        assert f"pagina {nummer} van {len(paginas)}" in tekst
        assert "Gemeente Zilverhoek · versie 1.0 · 25 juni 2026" in tekst.replace("\u00a0", " ")


def test_pages_ter_informatie_say_so_and_others_do_not(document: pikepdf.Pdf, bestand: Path) -> None:
    begin = bestemmingen(document)["s-" + str(voorbeeld.sleutel("A1"))] - 1
    paginas = pdftotext(bestand).split("\f")[:-1]
    gezegd = ["Ter informatie, geen onderdeel van het besluit" in tekst for tekst in paginas]
    assert gezegd == [i >= begin - 1 for i in range(len(paginas))]


def test_only_own_letters_are_embedded(document: pikepdf.Pdf) -> None:
    gebruikt: set[str] = set()
    for pagina in document.pages:
        letters: Any = pagina.Resources.get("/Font", {})
        gebruikt |= {str(letter.BaseFont).split("+")[1].rstrip(",") for letter in letters.values()}
    assert gebruikt <= LETTERS


def test_the_same_uitgave_gives_the_same_bytes(pdf: bytes) -> None:
    with override_settings(SITE_URL=WEBSITE):
        weer = kadernota_pdf(voorbeeld.uitgave())
    assert sha256(weer).hexdigest() == sha256(pdf).hexdigest()


def test_the_colofon_names_the_edition(bestand: Path) -> None:
    tekst = " ".join(pdftotext(bestand, "-f", "2", "-l", "2").split())
    assert "sha256 0123456789ab (" in tekst
    assert f"{WEBSITE}/agenda/samen-verder/versie/1.0/" in tekst
    assert "Op 26 juni 2026 om 09.30 uur" in tekst.replace("\u00a0", " ")


def test_odd_shapes_stay_accessible_and_complete(tmp_path: Path) -> None:
    woord = "Arbeidsongeschiktheidsverzekeringsmaatschappij" * 4
    kop = "".join(f"<th scope='col'>Kolom {i}</th>" for i in range(12))
    cellen = "".join(f"<td>{woord[:40]}{i}</td>" for i in range(11))
    rij = f"<tr><th scope='row'>r</th>{cellen}</tr>"
    tabel = f"<table><caption>Breed</caption><thead><tr>{kop}</tr></thead><tbody>{rij}</tbody></table>"
    diep = voorbeeld.doel(
        "d1",
        "1.1",
        "Eén",
        kinderen=(voorbeeld.doel("d2", "1.1.1", "Twee", kinderen=(voorbeeld.doel("d3", "1.1.1.1", "Drie"),)),),
    )
    lang = voorbeeld.paragraaf("p", "vrij", woord, f"<p>https://voorbeeld.example/{'pad/' * 60} {woord}</p>{tabel}")
    momentopname = voorbeeld.leeg(
        agenda=voorbeeld.agenda(titel=f"{woord} en verder"),
        paragrafen=(lang,),
        opgaven=(voorbeeld.opgave("o", "", woord, (diep,)),),
    )
    pdf = pdf_van(kadernota_html(voorbeeld.uitgave(momentopname)))
    pad = tmp_path / "vreemd.pdf"
    pad.write_bytes(pdf)
    assert fouten(pdf) == []
    gelezen = zonder_afbreken(pdftotext(pad, "-raw"))
    assert [t for t in ("Drie", woord, f"{woord[:40]}10") if t not in gelezen] == []


def test_an_agenda_without_anything_is_accessible() -> None:
    assert (
        fouten(pdf_van(kadernota_html(voorbeeld.uitgave(voorbeeld.leeg(), nummer="", permalink="", sha256="")))) == []
    )


def test_the_kadernota_of_the_demo_is_accessible(uitgave: Uitgave) -> None:
    assert fouten(kadernota_pdf(uitgave)) == []
