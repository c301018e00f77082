"""The kadernota as a whole: what it says about its own pages is true, and a listener hears all of it in order."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pikepdf
import pytest
from django.urls import resolve

from kaderapp.kadernota.momentopname import from_json, to_json
from kaderapp.kadernota.werkboek.exporteren import exporteer, werkmap_van
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.conftest import WEBSITE, pdftotext
from tests.kaderapp.kadernota.druk.bron import alleen_letters, genoemd, letters, lichaam, tabellen, tekst_van, tellingen
from tests.kaderapp.kadernota.druk.lezer import KOPPEN, Knoop, Link, bestemmingen, gemerkt, lees, voorlezen, zin
from tests.kaderapp.kadernota.druk.regels import gebreken
from tests.kaderapp.kadernota.inhoud.test_indeling import teksten


@pytest.fixture(scope="module")
def document(bestand: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(bestand) as geopend:
        yield geopend


@pytest.fixture(scope="module")
def boom(document: pikepdf.Pdf) -> Knoop:
    return lees(document)


@pytest.fixture(scope="module")
def naar(document: pikepdf.Pdf) -> dict[str, int]:
    """Named place to page, counted from 1."""
    return bestemmingen(document)


def regels_van_de_inhoud(html: str) -> list[tuple[int, str, str]]:
    """Level, anchor and title (with its number) of every line of the contents proper."""
    (blok,) = [e for e in lichaam(html).iter("div") if e.get("class") == "inhoud"]
    uit = []
    for regel in blok.iter("li"):
        nummer = "".join("".join(e.itertext()) for e in regel.findall("span") if e.get("class") == "nr")
        (link,) = regel.findall("a")
        niveau = 1 if "een" in regel.get("class", "").split() else 2
        uit.append((niveau, link.get("href")[1:], nummer + "".join(link.itertext())))
    return uit


# -- structure ------------------------------------------------------------------------------------


def test_the_tree_is_sound(document: pikepdf.Pdf) -> None:
    assert gebreken(document) == []


def test_every_table_list_figure_and_heading_is_there_once(html: str, boom: Knoop) -> None:
    geteld = tellingen(html)
    assert {soort: sum(1 for _ in boom.alle(soort)) for soort in geteld} == dict(geteld)


def test_all_is_heard_in_the_order_in_which_it_was_written(html: str, boom: Knoop, naar: dict[str, int]) -> None:
    assert alleen_letters(boom.gehoord) == letters(html, naar)


def test_every_text_of_the_momentopname_is_heard(boom: Knoop) -> None:
    gehoord = alleen_letters(boom.gehoord)
    assert [tekst for _, tekst in teksten(voorbeeld.klein()) if alleen_letters(tekst) not in gehoord] == []


def test_each_cell_names_its_own_heads(html: str, boom: Knoop, naar: dict[str, int]) -> None:
    assert genoemd(boom) == tabellen(html, naar)


def test_headings_of_the_tree_are_those_of_the_document(html: str, boom: Knoop) -> None:
    geschreven = [(e.tag.upper(), tekst_van(e)) for e in lichaam(html).iter() if str(e.tag).upper() in KOPPEN]
    assert [(kop.soort, alleen_letters(kop.tekst)) for kop in boom.alle(*KOPPEN)] == geschreven


def test_a_listener_hears_what_stands_where(boom: Knoop) -> None:
    regels = list(voorlezen(boom))
    register = next(n for n, regel in enumerate(regels) if "Register van kaders" in regel and "bijschrift" in regel)
    assert regels[register - 1].startswith("tabel met 5 kolommen")
    assert [regel for regel in regels if "[?" in regel or ", ?" in regel] == []
    assert [regel for regel in regels if regel.strip() == "figuur:"] == []
    assert regels[1] == "kop niveau 1: Samen verder in Zilverhoek"


# -- pages ----------------------------------------------------------------------------------------


def test_the_foot_of_a_page_says_its_number(document: pikepdf.Pdf) -> None:
    totaal = len(document.pages)
    voeten = [gemerkt(blad)[None][0] for blad in document.pages[1:]]
    assert [re.findall(r"pagina (\d+) van (\d+)", voet) for voet in voeten] == [
        [(str(nummer), str(totaal))] for nummer in range(2, totaal + 1)
    ]


def test_a_listener_hears_what_an_annex_is_and_whether_it_is_no_part_of_the_decision(boom: Knoop) -> None:
    """On the page the running head says so."""
    koppen = [zin(kop) for kop in boom.alle("H2")]
    assert [kop for kop in koppen if kop.startswith("Bijlage")] == [
        "Bijlage A Kaart van de kernen",
        "Bijlage B Begrippen",
        "Bijlage C Bronnen",
        "Bijlage D, ter informatie Gespreksverslagen",
        "Bijlage E, ter informatie Alle activiteiten",
    ]


def test_a_reader_shows_the_same_numbers(document: pikepdf.Pdf) -> None:
    bladen: list[Any] = list(document.pages)
    assert [blad.label for blad in bladen] == [str(n) for n in range(1, len(document.pages) + 1)]


def test_each_number_in_the_contents_is_that_of_the_page_where_the_link_goes(boom: Knoop, naar: dict[str, int]) -> None:
    regels = list(boom.alle("TOCI"))
    gezegd = []
    for regel in regels:
        (verwijzing,) = (deel for deel in regel.kinderen if deel.soort == "Reference")
        links = verwijzing.alle("Link")  # one per line of a title that goes over two
        (doel,) = {deel.naar for link in links for deel in link.delen if isinstance(deel, Link)}
        gezegd.append((doel, next(voorlezen(regel)).split()[-1]))
    assert gezegd == [(doel, str(naar[doel[1:]])) for doel, _ in gezegd]
    assert len(gezegd) > 40


def test_bookmarks_are_the_contents_with_the_same_levels_and_pages(
    document: pikepdf.Pdf, html: str, naar: dict[str, int]
) -> None:
    bladen: dict[Any, int] = {blad.objgen: nummer for nummer, blad in enumerate(document.pages, 1)}
    with document.open_outline() as overzicht:
        alle: list[tuple[int, Any]] = [
            (n, tak) for een in overzicht.root for n, tak in ((1, een), *((2, onder) for onder in een.children))
        ]
        gelezen = [(n, alleen_letters(str(t.title)), bladen[t.destination[0].objgen]) for n, t in alle]
    verwacht = [(n, alleen_letters(titel), naar[anker]) for n, anker, titel in regels_van_de_inhoud(html)]
    assert [tak for tak in gelezen if tak[1] != "Inhoud"] == verwacht


def test_a_bookmark_leads_to_its_heading(document: pikepdf.Pdf, boom: Knoop) -> None:
    """Not only to the page: to the height where the heading begins."""
    koppen = {(alleen_letters(kop.tekst), min(kop.bladen)) for kop in boom.alle("H2", "H3")}
    bladen: dict[Any, int] = {blad.objgen: nummer for nummer, blad in enumerate(document.pages)}
    with document.open_outline() as overzicht:
        takken: list[Any] = [t for een in overzicht.root for t in (een, *een.children)]
        gevonden = {(alleen_letters(str(t.title)), bladen[t.destination[0].objgen]) for t in takken}
        hoogten = [(float(t.destination[3]), float(t.destination[0].MediaBox[3])) for t in takken]
    assert gevonden <= koppen
    assert [paar for paar in hoogten if not 0 < paar[0] < paar[1]] == []


# -- links ----------------------------------------------------------------------------------------


def alle_links(document: pikepdf.Pdf) -> list[str]:
    return [
        f"#{a.Dest}" if "/Dest" in a else str(a.A.URI) if "/URI" in a.A else f"#{a.A.D}"
        for blad in document.pages
        for a in blad.get("/Annots", [])
    ]


def test_every_link_inside_has_a_place_to_go(document: pikepdf.Pdf, naar: dict[str, int], html: str) -> None:
    binnen = {link[1:] for link in alle_links(document) if link.startswith("#")}
    assert binnen - set(naar) == set()
    assert {e.get("href")[1:] for e in lichaam(html).iter("a") if e.get("href", "").startswith("#")} == binnen


def test_every_link_of_the_document_is_a_link_in_the_file(document: pikepdf.Pdf, html: str) -> None:
    buiten = {e.get("href") for e in lichaam(html).iter("a") if not e.get("href", "#").startswith("#")}
    assert {link for link in alle_links(document) if not link.startswith("#")} == buiten


def test_links_to_the_website_are_addresses_that_it_has(document: pikepdf.Pdf) -> None:
    eigen = {urldefrag(link)[0] for link in alle_links(document) if link.startswith(WEBSITE)}
    gevonden = {resolve(adres.removeprefix(WEBSITE)).view_name for adres in eigen}
    assert (len(eigen) > 0, "" in gevonden) == (True, False)


def test_every_link_says_where_it_leads(document: pikepdf.Pdf) -> None:
    annotaties: list[Any] = [a for blad in document.pages for a in blad.get("/Annots", [])]
    assert [a for a in annotaties if not str(a.get("/Contents", ""))] == []


def test_every_area_of_a_link_is_on_its_page(document: pikepdf.Pdf) -> None:
    buiten = []
    for nummer, blad in enumerate(document.pages, 1):
        links, onder, rechts, boven = (float(maat) for maat in blad.MediaBox)
        for annotatie in blad.get("/Annots", []):
            x1, y1, x2, y2 = (float(maat) for maat in annotatie.Rect)
            if not (links <= x1 < x2 <= rechts and onder <= min(y1, y2) < max(y1, y2) <= boven):
                buiten.append((nummer, (x1, y1, x2, y2)))
    assert buiten == []


# -- attachments ----------------------------------------------------------------------------------


def bijlage(document: pikepdf.Pdf, einde: str) -> bytes:
    (naam,) = [naam for naam in document.attachments if naam.endswith(einde)]
    return document.attachments[naam].get_file().read_bytes()


def test_the_data_are_attached_and_associated(document: pikepdf.Pdf) -> None:
    assert {str(f.UF): str(f.AFRelationship) for f in document.Root.AF} == {
        "samen-verder-versie-1.0.json": "/Source",
        "samen-verder-versie-1.0.xlsx": "/Alternative",
    }
    assert set(document.attachments) == {str(f.UF) for f in document.Root.AF}


def test_the_attached_data_are_the_momentopname(document: pikepdf.Pdf) -> None:
    tekst = bijlage(document, ".json").decode()
    assert tekst == to_json(voorbeeld.klein())
    assert from_json(tekst) == voorbeeld.klein()


def test_the_attached_workbook_is_that_of_the_momentopname(document: pikepdf.Pdf) -> None:
    inhoud = bijlage(document, ".xlsx")
    assert inhoud == exporteer(voorbeeld.klein())
    assert [blad.naam for blad in lees_xlsx(inhoud).bladen] == [b.naam for b in werkmap_van(voorbeeld.klein()).bladen]


def test_poppler_reads_the_same_words_in_the_tree(bestand: Path, boom: Knoop) -> None:
    """Another reader than ours: text by page in reading order holds what the paragraphs say."""
    gelezen = alleen_letters(pdftotext(bestand, "-raw"))
    lang = [alleen_letters(knoop.tekst) for knoop in boom.alle("P") if len(knoop.tekst) > 40 and len(knoop.bladen) == 1]
    assert [tekst for tekst in lang if tekst not in gelezen] == []
