"""The book as a tree for outputs whose pages nobody knows beforehand: Word and the single HTML file.

They walk the very document that becomes the PDF, so that they can't say anything else. What only holds on the pages of
the PDF is changed here: a page number becomes a link, and a few sentences say what is so in every form.
"""

import re

from lxml import html as lxml_html
from lxml.html import HtmlElement

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.lange_woorden import BREEKPUNT
from kaderapp.kadernota.uitgave import Uitgave

ACCENT = "#1c4f5c"
"""The accent colour as the book has it."""
INFORMATIE = "Ter informatie, geen onderdeel van het besluit"
OVERAL = {
    "De volledige tekst staat op de genoemde bladzijde.": "De naam is een link naar de volledige tekst.",
    "Bijlagen waar boven elke bladzijde <b>ter informatie</b> staat": "Bijlagen waar <b>ter informatie</b> boven staat",
    "In de kantlijn staat een dikke streep.": "Links ervan staat een dikke streep.",
}
"""Sentences about the pages of the PDF, and what to say instead."""
HULP = "Lukt het lezen niet"
"""Begins what the colofon says in every form: whom to ask, and where the statement is."""

_GEEN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def boekboom(uitgave: Uitgave, accent: str = "") -> HtmlElement:
    """The `<html>` of the kadernota; `accent` is a colour as "#1b4f9c".

    Without control characters, which no XML may hold (S9), and without the places to break a very long word, which the
    parser would take for elements that never end. The same Uitgave always gives the same tree.
    """
    tekst = zonder_besturing(kadernota_html(uitgave)).replace(BREEKPUNT, "")
    for op_papier, overal in OVERAL.items():
        tekst = tekst.replace(op_papier, overal)
    boom = lxml_html.document_fromstring(tekst.replace(ACCENT, accent or ACCENT))
    for plaats in list(boom.iter("span")):
        if heeft(plaats, "pg"):
            _zonder_nummer(plaats)
    for hoofdstuk in boom.iter("section"):
        if heeft(hoofdstuk, "informatie") and hoofdstuk.find("h2") is not None:
            _zeg_ter_informatie(hoofdstuk)
    return boom


def zonder_besturing(tekst: str) -> str:
    """Without the characters that no XML may hold."""
    return _GEEN_XML.sub("", tekst)


def heeft(element: HtmlElement, klasse: str) -> bool:
    return klasse in (element.get("class") or "").split()


def tekst_van(element: HtmlElement) -> str:
    """All words in an element, on one line."""
    return " ".join(element.text_content().split())


def colofon(boom: HtmlElement, soort: str) -> None:
    """Puts in the colofon what kind of file this is, instead of what holds for the PDF."""
    for dt in boom.iter("dt"):
        if dt.text == "Toegankelijkheid" and (dd := dt.getnext()) is not None:
            _, hulp, waar = (dd.text or "").partition(HULP)
            dd.text = f"{soort} {hulp}{waar}"


def _zonder_nummer(plaats: HtmlElement) -> None:
    cel = plaats.getparent()
    if cel.tag == "td" and tekst_van(cel) == tekst_van(plaats):
        _link_in_plaats_van_kolom(cel, plaats.get("data-p") or "")
    else:
        plaats.drop_tree()


def _link_in_plaats_van_kolom(cel: HtmlElement, anker: str) -> None:
    """In a register: the name of the row leads to its text, and the column of page numbers goes."""
    rij = cel.getparent()
    koppen = [kop for kop in rij if kop.tag == "th"]
    if koppen and (vet := koppen[-1].find("b")) is not None:
        link = vet.makeelement("a", {"href": f"#{anker}"})
        link.text, vet.text = vet.text, None
        for kind in list(vet):
            link.append(kind)
        vet.append(link)
    tabel = next(cel.iterancestors("table"))
    rij.remove(cel)
    if tabel.get("data-smal") is None:
        _versmal(tabel)


def _versmal(tabel: HtmlElement) -> None:
    """The head, the column and the group heads of a table that loses its last column."""
    tabel.set("data-smal", "")
    for kop in tabel.xpath("./thead/tr/th[last()] | ./colgroup/col[last()]"):
        kop.getparent().remove(kop)
    for groep in tabel.xpath("./tbody/tr[contains(@class, 'groep')]/th[@colspan]"):
        groep.set("colspan", str(int(groep.get("colspan")) - 1))


def _zeg_ter_informatie(hoofdstuk: HtmlElement) -> None:
    """On paper every page of such an annex has it in its running head (S0-28, I-12)."""
    regel = hoofdstuk.makeelement("p", {"class": "ter-informatie"})
    regel.text = f"{INFORMATIE}."
    hoofdstuk.insert(1, regel)
