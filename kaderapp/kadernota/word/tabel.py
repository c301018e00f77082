"""A table of Word: the head repeats, no row breaks, widths as in the book, and heads that are marked as such."""

import re
from functools import cache
from typing import TYPE_CHECKING

from kaderapp.kadernota.boek.bronnen import STATIC
from kaderapp.kadernota.boek.zonder_bladzijden import heeft, tekst_van
from kaderapp.kadernota.word.alinea import Plaats
from kaderapp.kadernota.word.xml import Element, w

if TYPE_CHECKING:
    from kaderapp.kadernota.word.blokken import Schrijver

MEESTE_KOLOMMEN = 63
"""Of Word."""
_KOLOM = re.compile(r"(?:\.(?P<tabel>\w+) )?col\.(?P<kolom>\w+) \{ width: (?P<breed>[\d.]+)% \}")
_NADRUK = ("totaal", "saldo")


def tabel(element: Element, schrijver: "Schrijver") -> list[Element]:
    """The table, and the small paragraph without which Word would glue it to the next one."""
    rijen = [rij for rij in element.iter("tr") if next(rij.iterancestors("table")) is element]
    kolommen = min(max((sum(map(_overspant, _cellen(rij))) for rij in rijen), default=0), MEESTE_KOLOMMEN)
    if not kolommen:
        return []
    breedtes = _breedtes(element, kolommen, schrijver.secties.nu.breedte)
    raster = w("tblGrid", *(w("gridCol", w=breed) for breed in breedtes))
    gemaakt = [_rij(rij, breedtes, schrijver) for rij in rijen]
    return [w("tbl", _kenmerken(element, sum(breedtes)), raster, *gemaakt), w("p", w("pPr", w("pStyle", val="Leeg")))]


def _kenmerken(element: Element, breedte: int) -> Element:
    bijschrift = element.find("caption")
    naam = tekst_van(bijschrift)[:250] if bijschrift is not None else ""
    return w(
        "tblPr",
        w("tblStyle", val="Kadernotatabel"),
        w("tblW", w=breedte, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="04A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        *([w("tblCaption", val=naam)] if naam else []),
    )


def _cellen(rij: Element) -> list[Element]:
    return [cel for cel in rij if cel.tag in ("td", "th")]


def _overspant(cel: Element) -> int:
    """Columns; only the head of a group of rows takes more than one (`policies.tekst` leaves an editor no other)."""
    return max(1, min(int(cel.get("colspan") or 1), MEESTE_KOLOMMEN))


def _rij(rij: Element, breedtes: list[int], schrijver: "Schrijver") -> Element:
    """A row that is too short is filled, for each must have all columns."""
    is_kop = rij.getparent().tag == "thead"
    uit = w("tr", w("trPr", w("cantSplit"), *([w("tblHeader")] if is_kop else [])))
    kolom = 0
    for cel in _cellen(rij):
        eigen = breedtes[kolom : kolom + _overspant(cel)]
        if eigen:
            uit.append(_cel(_inhoud(cel, rij, schrijver, is_kop=is_kop), eigen, doel=heeft(cel, "doel")))
        kolom += len(eigen)
    uit.extend(_cel([w("p")], [breed]) for breed in breedtes[kolom:])
    return uit


def _cel(inhoud: list[Element], breedtes: list[int], *, doel: bool = False) -> Element:
    kenmerken = [
        w("tcW", w=sum(breedtes), type="dxa"),
        *([w("gridSpan", val=len(breedtes))] if len(breedtes) > 1 else []),
        *([w("shd", val="clear", color="auto", fill="F1F3F2")] if doel else []),
    ]
    return w("tc", w("tcPr", *kenmerken), *inhoud)


def _inhoud(cel: Element, rij: Element, schrijver: "Schrijver", *, is_kop: bool) -> list[Element]:
    """The paragraphs of a cell, of which the last must be a paragraph."""
    buiten, schrijver.uit = schrijver.uit, []
    schrijver.blok_in_cel(cel, Plaats(_stijl(cel, rij, is_kop=is_kop)))
    inhoud, schrijver.uit = schrijver.uit, buiten
    if not inhoud or not inhoud[-1].tag.endswith("}p"):
        inhoud.append(w("p", w("pPr", w("pStyle", val="Tabeltekst"))))
    return inhoud


def _stijl(cel: Element, rij: Element, *, is_kop: bool) -> str:
    if heeft(rij, "groep"):
        return "Groepskop"
    getal = heeft(cel, "g")
    if is_kop:
        return "TabelkopRechts" if getal else "Tabelkop"
    if any(heeft(rij, soort) for soort in _NADRUK):
        return "TabeltotaalRechts" if getal else "Tabeltotaal"
    if getal:
        return "Tabelgetal"
    return "Rijkop" if cel.tag == "th" else "Tabeltekst"


def _breedtes(element: Element, kolommen: int, ruimte: int) -> list[int]:
    """Twips per column: as the stylesheet of the book says, and what is left is shared by the others."""
    bekend = _kolombreedtes()
    klassen = (element.get("class") or "").split()
    gezegd: list[float] = []
    for kolom in element.xpath("./colgroup/col")[:kolommen]:
        namen = [(tabel, kolom.get("class") or "") for tabel in (*klassen, "")]
        gezegd.append(next((bekend[naam] for naam in namen if naam in bekend), 0.0))
    gezegd += [0.0] * (kolommen - len(gezegd))
    open_ = gezegd.count(0.0)
    rest = max(100 - sum(gezegd), 0.0) / open_ if open_ else 0.0
    delen = [deel or rest or 100 / kolommen for deel in gezegd]
    return [max(1, int(ruimte * deel / sum(delen))) for deel in delen]


@cache
def _kolombreedtes() -> dict[tuple[str, str], float]:
    """(kind of table, kind of column) -> percentage, from the stylesheet of the PDF."""
    css = (STATIC / "kadernota" / "kadernota.css").read_text(encoding="utf-8")
    return {(m["tabel"] or "", m["kolom"]): float(m["breed"]) for m in _KOLOM.finditer(css)}
