"""What the HTML of a document says, read apart from what makes the PDF, to hold the PDF against."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from weasyprint import HTML

from tests.kaderapp.kadernota.druk.lezer import Knoop

SVG = "{http://www.w3.org/2000/svg}"
GETELD = {"table": "Table", "ul": "L", "ol": "L", "dl": "L", "blockquote": "BlockQuote", "th": "TH", "td": "TD"}
APART = "onder apart"
ZONDER_NUMMER = {"doelen"}
"""Kinds of numbered lists of which the stylesheet leaves the number out, for the items bring their own."""


def lichaam(html: str) -> Any:
    """The body, as a tree of elements."""
    return HTML(string=html, url_fetcher=_niets).etree_element.find("body")


def _niets(adres: str) -> Any:
    raise ValueError(adres)


def tellingen(html: str) -> Counter[str]:
    """How many tables, lists, cells, quotes, figures and headings of each level there are, by their name in a PDF."""
    soorten: Counter[str] = Counter()
    for element in lichaam(html).iter():
        naam = str(element.tag)
        lijst = "TOC" if naam == "ul" and "toc" in element.get("class", "").split() else None
        if naam in GETELD:
            soorten[lijst or GETELD[naam]] += 1
            soorten["TD"] += bool(_apart(element))
        elif naam == f"{SVG}svg":
            soorten["Figure"] += 1
        elif naam[0] == "h" and naam[1:].isdecimal():
            soorten[naam.upper()] += 1
    return soorten


def letters(html: str, bladen: Mapping[str, int]) -> str:
    """All letters and digits in reading order, without figures; page numbers as `bladen` has them."""
    return alleen_letters("".join(_teksten(lichaam(html), bladen)))


def alleen_letters(tekst: str) -> str:
    return "".join(teken for teken in tekst if teken.isalnum())


def _teksten(element: Any, bladen: Mapping[str, int]) -> Iterator[str]:
    if element.get("data-p"):
        yield str(bladen[element.get("data-p")])
        return
    if element.tag in {f"{SVG}svg", "style"}:
        return
    yield element.text or ""
    nummer = 0
    for kind in element:
        if kind.tag == "li" and element.tag == "ol" and element.get("class") not in ZONDER_NUMMER:
            nummer += 1
            yield str(nummer)
        if isinstance(kind.tag, str):
            yield from _teksten(kind, bladen)
        yield kind.tail or ""


def tabellen(html: str, bladen: Mapping[str, int] | None = None) -> list[list[tuple[str, list[str]]]]:
    """Per table its cells, in order, each with the texts of its heads: of the group, the row, the column."""
    boom = lichaam(html)
    for verwijzing in boom.iter("span"):
        if verwijzing.get("data-p"):
            verwijzing.text = str((bladen or {})[verwijzing.get("data-p")])
    return [list(_cellen(tabel)) for tabel in boom.iter("table")]


def _cellen(tabel: Any) -> Iterator[tuple[str, list[str]]]:
    kolommen: dict[int, list[str]] = {}
    for groep in (deel for deel in tabel if deel.tag in {"thead", "tbody", "tfoot"}):
        van_groep: list[str] = []
        for rij in groep:
            van_rij = [_naam(cel) for cel in rij if cel.tag == "th" and cel.get("scope") == "row"]
            plek = 0
            for cel in rij:
                breed = int(cel.get("colspan", 1))
                boven = [naam for kolom in range(plek, plek + breed) for naam in kolommen.get(kolom, [])]
                yield _naam(cel), ([*van_groep, *van_rij, *boven] if cel.tag == "td" else [])
                if apart := _apart(cel):
                    yield apart, [*van_groep, *van_rij, *boven]
                if cel.tag == "th" and cel.get("scope") == "rowgroup":
                    van_groep = [tekst_van(cel)]
                elif cel.tag == "th" and cel.get("scope", "col") == "col":
                    for kolom in range(plek, plek + breed):
                        kolommen.setdefault(kolom, []).append(tekst_van(cel))
                plek += breed


def _apart(cel: Any) -> str:
    """What stands in the head of a row but is not its name: a cell of its own to a reader."""
    return "".join(tekst_van(deel) for deel in cel.findall("span") if cel.tag == "th" and deel.get("class") == APART)


def _naam(cel: Any) -> str:
    return tekst_van(cel).removesuffix(_apart(cel))


def tekst_van(element: Any) -> str:
    return alleen_letters("".join(element.itertext()))


def genoemd(boom: Knoop) -> list[list[tuple[str, list[str]]]]:
    """The same as `tabellen`, as the structure tree has it."""
    uit = []
    for tabel in boom.alle("Table"):
        koppen = {cel.kenmerk: alleen_letters(cel.tekst) for cel in tabel.alle("TH")}
        cellen = tabel.alle("TH", "TD")
        uit.append([(alleen_letters(cel.tekst), [koppen[kop] for kop in cel.koppen]) for cel in cellen])
    return uit
