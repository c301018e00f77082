"""The Word document as Word, an archive and a reader with a screen reader meet it."""

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from django.test import override_settings
from docx import Document
from docx.document import Document as Bestand
from docx.oxml.ns import qn
from lxml import etree

from kaderapp.kadernota.boek.zonder_bladzijden import INFORMATIE, boekboom, heeft, tekst_van
from kaderapp.kadernota.word.alinea import Plaats, eigenschappen
from kaderapp.kadernota.word.inhoud import HOE
from kaderapp.kadernota.word.maken import kadernota_docx
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.boek import vormen
from tests.kaderapp.kadernota.conftest import WEBSITE
from tests.kaderapp.kadernota.inhoud.test_indeling import teksten

KOPPEN = {"Heading1": "h2", "Heading2": "h3", "Heading2Los": "h3", "Heading3": "h4", "Heading4": "h5", "Heading5": "h6"}
VOLGORDE = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b i strike color sz szCs u bdr shd vertAlign lang",
    "tblPr": "tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "pBdr": "top left bottom right",
    "sectPr": "headerReference footerReference type pgSz pgMar",
    "style": "name basedOn next qFormat pPr rPr tblPr tblStylePr",
}
"""The order that the schema of Word asks; in another order it says that the file is damaged."""


@pytest.fixture(scope="module")
def docx() -> bytes:
    with override_settings(SITE_URL=WEBSITE):
        return kadernota_docx(voorbeeld.uitgave())


@pytest.fixture(scope="module")
def bestand(docx: bytes) -> Bestand:
    return Document(io.BytesIO(docx))


def delen(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def stijl(alinea: Any) -> str:
    gevonden = alinea.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return gevonden.get(qn("w:val")) if gevonden is not None else "Normal"


def woorden(element: Any) -> str:
    tekens = {qn("w:tab"): " ", qn("w:br"): " "}
    return " ".join("".join(tekens.get(e.tag, e.text if e.tag == qn("w:t") else "") for e in element.iter()).split())


def alineas(bestand: Bestand, *stijlen: str) -> list[str]:
    return [woorden(p) for p in bestand.element.body.iter(qn("w:p")) if stijl(p) in stijlen]


# -- the whole ----------------------------------------------------------------------------------


def test_every_text_of_the_momentopname_is_in_it(bestand: Bestand) -> None:
    gelezen = re.sub(r"\s", "", woorden(bestand.element.body))
    missend = [t for _, t in teksten(voorbeeld.klein()) if re.sub(r"[\s\u00ad]", "", t) not in gelezen]
    assert missend == []


def test_every_word_of_the_book_is_in_it_in_the_same_order_and_no_other(bestand: Bestand) -> None:
    """But for the contents and the colofon, which say it in their own way; a drawing is a picture."""
    boom = boekboom(voorbeeld.uitgave())
    for weg in boom.xpath("//svg | //section[h2[@id='inhoud']] | //dl"):
        weg.drop_tree()
    uit_boek = re.sub(r"[\s\u00ad]", "", boom.find(".//main").text_content())
    anders = {"TOCHeading", "TOC1", "TOC2", "TableofFigures", "Gegeven"}
    lijf = [woorden(p) for p in bestand.element.body.iter(qn("w:p")) if stijl(p) not in anders]
    uit_word = re.sub(r"\s", "", "".join(regel for regel in lijf if regel not in {HOE, "Tabellen", "Figuren"}))
    gelijk = next((i for i, (a, b) in enumerate(zip(uit_boek, uit_word, strict=False)) if a != b), None)
    assert (gelijk, len(uit_word)) == (None, len(uit_boek))


def test_every_part_is_well_formed(docx: bytes) -> None:
    xml = {naam: etree.fromstring(inhoud) for naam, inhoud in delen(docx).items() if naam.endswith((".xml", ".rels"))}
    assert {"[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/numbering.xml"} <= set(xml)


@pytest.mark.parametrize("soort", VOLGORDE)
def test_the_parts_of_an_element_stand_in_the_order_of_the_schema(docx: bytes, soort: str) -> None:
    goed = VOLGORDE[soort].split()
    for naam in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        for element in etree.fromstring(delen(docx)[naam]).iter(qn(f"w:{soort}")):
            plekken = [goed.index(etree.QName(kind).localname) for kind in element]
            assert plekken == sorted(plekken)


def test_every_style_that_is_used_exists(docx: bytes) -> None:
    inhoud = delen(docx)
    lijf, stijlen = (etree.fromstring(inhoud[f"word/{naam}.xml"]) for naam in ("document", "styles"))
    bekend = {s.get(qn("w:styleId")) for s in stijlen.iter(qn("w:style"))}
    gebruikt = {e.get(qn("w:val")) for t in ("pStyle", "rStyle", "tblStyle") for e in lijf.iter(qn(f"w:{t}"))}
    op = {e.get(qn("w:val")) for t in ("basedOn", "next") for e in stijlen.iter(qn(f"w:{t}"))}
    assert (gebruikt | op) - bekend == set()


def test_the_same_uitgave_gives_the_same_bytes(docx: bytes) -> None:
    with override_settings(SITE_URL=WEBSITE):
        assert kadernota_docx(voorbeeld.uitgave()) == docx


def test_no_time_of_today_is_in_the_package(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as archief:
        assert {lid.date_time for lid in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_properties_are_those_of_the_versie(bestand: Bestand) -> None:
    eigen = bestand.core_properties
    assert (eigen.title, eigen.author, eigen.language) == ("Samen verder in Zilverhoek", "Gemeente Zilverhoek", "nl-NL")
    assert (eigen.created, eigen.modified, eigen.version) == (*[voorbeeld.uitgave().gemaakt_op] * 2, "1.0")


def test_the_language_is_dutch(docx: bytes) -> None:
    talen = etree.fromstring(delen(docx)["word/styles.xml"]).iter(qn("w:lang"))
    assert [taal.get(qn("w:val")) for taal in talen] == ["nl-NL"]


def test_the_colour_of_the_gemeente_is_in_the_styles() -> None:
    stijlen = delen(kadernota_docx(voorbeeld.uitgave(voorbeeld.leeg()), "#990033"))["word/styles.xml"].decode()
    assert ("990033" in stijlen, "1C4F5C" in stijlen) == (True, False)


def test_control_characters_and_markup_do_no_harm() -> None:
    opname = voorbeeld.klein()
    titel = "A\x00&B <b>\x0b</w:t>\ufffe]]>"
    vreemd = replace(opname, agenda=replace(opname.agenda, titel=titel))
    gemaakt = Document(io.BytesIO(kadernota_docx(voorbeeld.uitgave(vreemd))))
    assert alineas(gemaakt, "Title") == ["A&B <b></w:t>]]>"]


def test_an_empty_agenda_is_a_document_as_well() -> None:
    leeg = voorbeeld.uitgave(voorbeeld.leeg(), nummer="", permalink="", sha256="")
    assert alineas(Document(io.BytesIO(kadernota_docx(leeg))), "Title") == ["Samen verder in Zilverhoek"]


def test_very_long_words_and_a_very_deep_list_do_no_harm() -> None:
    lang = voorbeeld.paragraaf("p", "vrij", "x" * 3000, f"<p>{'y' * 20000}</p>")
    gemaakt = Document(io.BytesIO(kadernota_docx(voorbeeld.uitgave(voorbeeld.leeg(paragrafen=(lang,))))))
    assert "y" * 20000 in woorden(gemaakt.element.body)
    eigen = eigenschappen(Plaats("ListBullet", diepte=40, nummer=1))
    assert eigen is not None
    assert next(eigen.iter(qn("w:ilvl"))).get(qn("w:val")) == "8"


# -- headings, contents, links ------------------------------------------------------------------


def kop(alinea: Any) -> str:
    """The heading that a paragraph is, by its style or by a level of its own; none if it is no heading."""
    eigen = alinea.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    return KOPPEN.get(stijl(alinea), "") if eigen is None else f"h{int(eigen.get(qn('w:val'))) + 2}"


def test_the_headings_are_those_of_the_book(bestand: Bestand) -> None:
    boom = boekboom(voorbeeld.uitgave())
    verwacht = [(k.tag, tekst_van(k)) for k in boom.iter("h2", "h3", "h4", "h5", "h6")]
    verwacht = [k for k in verwacht if k[1] not in ("Inhoud", "Tabellen", "Figuren")]
    alle = [(kop(p), woorden(p)) for p in bestand.element.body.iter(qn("w:p")) if kop(p)]
    assert alle == verwacht


def test_no_level_of_headings_is_skipped(bestand: Bestand) -> None:
    niveaus = [int(kop(p)[1]) for p in bestand.element.body.iter(qn("w:p")) if kop(p)]
    assert [n for vorig, n in pairwise(niveaus) if n > vorig + 1] == []


def test_headings_have_a_level_in_the_navigation_pane(bestand: Bestand) -> None:
    niveaus = {s.style_id: s.element.find(f".//{qn('w:outlineLvl')}") for s in bestand.styles if s.style_id in KOPPEN}
    assert {naam: int(e.get(qn("w:val"))) + 2 for naam, e in niveaus.items() if e is not None} == {
        naam: int(tag[1]) for naam, tag in KOPPEN.items()
    }


def test_the_contents_are_filled_and_lead_to_the_headings(bestand: Bestand) -> None:
    lijf = bestand.element.body
    merken = {m.get(qn("w:name")) for m in lijf.iter(qn("w:bookmarkStart"))}
    regels = [p for p in lijf.iter(qn("w:p")) if stijl(p) in ("TOC1", "TOC2")]
    assert {next(p.iter(qn("w:hyperlink"))).get(qn("w:anchor")) for p in regels} <= merken
    assert [woorden(p) for p in regels] == alineas(bestand, "Heading1", "Heading2")


def test_no_field_makes_word_ask_a_question(docx: bytes) -> None:
    alles = b"".join(inhoud for naam, inhoud in delen(docx).items() if naam.endswith(".xml"))
    assert (b"dirty" in alles, b"updateFields" in alles) == (False, False)


def test_every_field_begins_and_ends(docx: bytes) -> None:
    for naam, inhoud in delen(docx).items():
        if re.match(r"word/(document|header|footer)", naam):
            soorten = [f.get(qn("w:fldCharType")) for f in etree.fromstring(inhoud).iter(qn("w:fldChar"))]
            assert soorten == ["begin", "separate", "end"] * (len(soorten) // 3)


def test_bookmarks_have_names_and_numbers_of_their_own(bestand: Bestand) -> None:
    merken = list(bestand.element.body.iter(qn("w:bookmarkStart")))
    namen = [m.get(qn("w:name")) for m in merken]
    assert len({n.lower() for n in namen}) == len({m.get(qn("w:id")) for m in merken}) == len(namen)
    assert [n for n in namen if not re.fullmatch(r"[A-Za-z]\w{0,39}", n, re.ASCII)] == []


def test_links_lead_to_a_bookmark_or_to_the_website(bestand: Bestand) -> None:
    merken = {m.get(qn("w:name")) for m in bestand.element.body.iter(qn("w:bookmarkStart"))}
    links = list(bestand.element.body.iter(qn("w:hyperlink")))
    binnen = {link.get(qn("w:anchor")) for link in links} - {None}
    buiten = {bestand.part.rels[link.get(qn("r:id"))].target_ref for link in links if link.get(qn("r:id"))}
    assert binnen - merken == set()
    assert f"{WEBSITE}/agenda/samen-verder/versie/1.0/onderdeel/{voorbeeld.sleutel('K1')}/" in buiten


# -- tables, figures, lists ---------------------------------------------------------------------


def test_tables_have_the_cells_of_the_book(bestand: Bestand) -> None:
    boom = boekboom(voorbeeld.uitgave())
    in_boek = [[[tekst_van(c) for c in rij] for rij in tabel.iter("tr")] for tabel in boom.iter("table")]
    in_word = [
        [[woorden(c) for c in rij.iter(qn("w:tc"))] for rij in tabel.iter(qn("w:tr"))]
        for tabel in bestand.element.body.iter(qn("w:tbl"))
    ]

    def kaal(tabellen: Any) -> Any:
        return [[[re.sub(r"[\s\u00ad]", "", c) for c in rij] for rij in tabel] for tabel in tabellen]

    assert kaal(in_word) == kaal(in_boek)


def test_the_head_of_a_table_repeats_and_no_row_breaks(bestand: Bestand) -> None:
    for tabel in bestand.element.body.iter(qn("w:tbl")):
        rijen = list(tabel.iter(qn("w:tr")))
        koppen = [rij.find(f".//{qn('w:tblHeader')}") is not None for rij in rijen]
        assert koppen == sorted(koppen, reverse=True)
        assert koppen[0]
        assert all(rij.find(f".//{qn('w:cantSplit')}") is not None for rij in rijen)


def test_the_widths_of_a_row_are_those_of_the_columns(bestand: Bestand) -> None:
    for tabel in bestand.element.body.iter(qn("w:tbl")):
        kolommen = [int(k.get(qn("w:w"))) for k in tabel.iter(qn("w:gridCol"))]
        sommen = {sum(int(c.get(qn("w:w"))) for c in rij.iter(qn("w:tcW"))) for rij in tabel.iter(qn("w:tr"))}
        assert (sommen, min(kolommen) > 250) == ({sum(kolommen)}, True)


def test_captions_count_on_as_word_does(bestand: Bestand) -> None:
    codes = [c.text.split()[1] for c in bestand.element.body.iter(qn("w:instrText")) if c.text.startswith(" SEQ")]
    genummerd = [re.match(r"(Tabel|Figuur) (\d+)\.", tekst) for tekst in alineas(bestand, "Caption")]
    nummers = [(m[1], int(m[2])) for m in genummerd if m]
    assert [soort for soort, _ in nummers] == codes
    for soort in ("Tabel", "Figuur"):
        reeks = [n for s, n in nummers if s == soort]
        assert reeks == list(range(1, len(reeks) + 1))


def test_figures_stand_right_and_a_group_has_its_head(bestand: Bestand) -> None:
    assert {stijl(p) for p in bestand.element.body.iter(qn("w:p"))} >= {"Tabelgetal", "TabelkopRechts", "Groepskop"}
    rechts = bestand.styles["Tabelgetal"].element.find(f".//{qn('w:jc')}")
    assert rechts is not None
    assert rechts.get(qn("w:val")) == "right"


def test_every_drawing_is_a_picture_with_its_words(bestand: Bestand) -> None:
    titels = [svg.findtext("title") for svg in boekboom(voorbeeld.uitgave()).iter("svg")]
    plaatjes = [p.get("descr") for p in bestand.element.body.iter(qn("wp:docPr"))]
    assert (plaatjes, bool(titels)) == (titels, True)


def test_each_numbered_list_begins_at_one() -> None:
    lijst = "<ol><li>een</li><li>twee</li></ol><p>tussen</p><ol><li>een</li></ol>"
    opname = voorbeeld.leeg(paragrafen=(voorbeeld.paragraaf("p", "vrij", "Lijsten", lijst),))
    docx = kadernota_docx(voorbeeld.uitgave(opname))
    lijf = Document(io.BytesIO(docx)).element.body
    nummers = [
        e.get(qn("w:val")) for p in lijf.iter(qn("w:p")) if stijl(p) == "ListNumber" for e in p.iter(qn("w:numId"))
    ]
    tellingen = {
        n.get(qn("w:numId")): next(n.iter(qn("w:startOverride"))).get(qn("w:val"))
        for n in etree.fromstring(delen(docx)["word/numbering.xml"]).iter(qn("w:num"))
        if n.find(f".//{qn('w:startOverride')}") is not None
    }
    eigen = nummers[-3:]
    assert (eigen[0] == eigen[1], eigen[1] != eigen[2], {tellingen[n] for n in eigen}) == (True, True, {"1"})


# -- kaders, changes, sections ------------------------------------------------------------------


def test_a_kader_says_how_hard_it_is_in_a_box_with_a_style(bestand: Bestand) -> None:
    bindend = [e for e in boekboom(voorbeeld.uitgave()).iter("section") if heeft(e, "kader") and heeft(e, "bindend")]
    regels = [tekst for tekst in alineas(bestand, "Kaderregel") if tekst.startswith("bindend")]
    assert (len(regels), bool(bindend)) == (len(bindend), True)
    assert alineas(bestand, "KaderBindend")


def test_a_change_is_struck_or_underlined_and_said() -> None:
    from lxml import html as lxml_html

    from kaderapp.kadernota.word.inline import Regel

    regel = Regel(extern=str)
    regel.voeg(lxml_html.fromstring("<span>binnen <del>zes</del> <ins>vier</ins> weken</span>"))
    tekst = "".join(woorden(run) + "|" for run in regel.runs)
    assert tekst == "binnen|[vervalt:|zes|]|[nieuw:|vier|]|weken|".replace("]|[", "]||[")
    lijnen = {
        woorden(run): [etree.QName(e).localname for e in run.find(qn("w:rPr"))] for run in regel.runs if len(run) > 1
    }
    assert (lijnen["zes"], lijnen["vier"]) == (["strike"], ["u"])


def test_bold_and_plain_are_said_at_the_letters_whatever_the_paragraph_is(bestand: Bestand) -> None:
    per_stijl: dict[str, set[str]] = {}
    for run in bestand.element.body.iter(qn("w:r")):
        naam, vet = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}"), run.find(f"{qn('w:rPr')}/{qn('w:b')}")
        if naam is not None and vet is not None:
            per_stijl.setdefault(naam.get(qn("w:val")), set()).add(vet.get(qn("w:val"), "1"))
    verwacht = {"Strong": {"1"}, "Nummer": {"1"}, "Bindend": {"1"}, "Richtinggevend": {"1"}, "Zacht": {"0"}}
    assert {naam: per_stijl[naam] for naam in verwacht} == verwacht


def test_a_wide_chapter_lies_on_its_side_and_annexes_have_their_own_head(bestand: Bestand) -> None:
    breed = Document(io.BytesIO(kadernota_docx(vormen.brede_tabel())))
    liggend = [s.page_width > s.page_height for s in (*bestand.sections, *breed.sections)]
    koppen = [s.header.paragraphs[0].text for s in bestand.sections]
    assert (liggend[0], liggend.count(True), koppen[0]) == (False, 1, "")
    assert koppen[1] == "Samen verder in Zilverhoek · Vastgesteld door de raad op 25 juni 2026"
    assert koppen[-1] == f"Samen verder in Zilverhoek · {INFORMATIE}"
    voeten = [re.sub(r"\s", " ", s.footer.paragraphs[0].text) for s in bestand.sections]
    assert voeten[1].startswith("Gemeente Zilverhoek · versie 1.0 · 25 juni 2026 pagina 1 van")
