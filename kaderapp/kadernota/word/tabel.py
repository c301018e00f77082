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
    raster = [_cellen(rij) for rij in rijen]
    kolommen = min(max((sum(breed for _, breed, _ in rij) for rij in raster), default=0), MEESTE_KOLOMMEN)
    if not kolommen:
        return []
    breedtes = _breedtes(element, kolommen, schrijver.secties.nu.breedte)
    bezet: dict[int, tuple[int, int]] = {}
    gemaakt = [_rij(rij, cellen, breedtes, bezet, schrijver) for rij, cellen in zip(rijen, raster, strict=True)]
    kop = w("tblGrid", *(w("gridCol", w=breed) for breed in breedtes))
    return [w("tbl", _kenmerken(element, sum(breedtes)), kop, *gemaakt), w("p", w("pPr", w("pStyle", val="Leeg")))]


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


def _cellen(rij: Element) -> list[tuple[Element, int, int]]:
    """Each cell with how many columns and rows it spans."""
    return [(cel, _getal(cel.get("colspan")), _getal(cel.get("rowspan"))) for cel in rij if cel.tag in ("td", "th")]


def _getal(waarde: str | None) -> int:
    return max(1, min(int(waarde), MEESTE_KOLOMMEN)) if waarde and waarde.isdigit() else 1


def _rij(
    rij: Element,
    cellen: list[tuple[Element, int, int]],
    breedtes: list[int],
    bezet: dict[int, tuple[int, int]],
    schrijver: "Schrijver",
) -> Element:
    """`bezet`: column -> rows that a cell from above still takes there, and its width in columns."""
    is_kop = rij.getparent().tag == "thead"
    uit = w("tr", w("trPr", w("cantSplit"), *([w("tblHeader")] if is_kop else [])))
    kolom, wachtend = 0, list(cellen)
    while kolom < len(breedtes):
        over, breed = bezet.get(kolom, (0, 1))
        if over:
            bezet[kolom] = over - 1, breed
            uit.append(_cel([w("p")], breedtes[kolom : kolom + breed], breed, samen=w("vMerge")))
        elif wachtend:
            cel, breed, hoog = wachtend.pop(0)
            breed = min(breed, len(breedtes) - kolom)
            bezet[kolom] = hoog - 1, breed
            samen = w("vMerge", val="restart") if hoog > 1 else None
            inhoud = _inhoud(cel, rij, schrijver, is_kop=is_kop)
            uit.append(_cel(inhoud, breedtes[kolom : kolom + breed], breed, samen=samen, doel=heeft(cel, "doel")))
        else:
            breed = 1
            uit.append(_cel([w("p")], breedtes[kolom : kolom + 1], 1))
        kolom += breed
    return uit


def _cel(
    inhoud: list[Element], breedtes: list[int], breed: int, *, samen: Element | None = None, doel: bool = False
) -> Element:
    kenmerken = [
        w("tcW", w=sum(breedtes), type="dxa"),
        *([w("gridSpan", val=breed)] if breed > 1 else []),
        *([samen] if samen is not None else []),
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
