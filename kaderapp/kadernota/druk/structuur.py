"""The structure tree of one part as a reader needs it: one element per table, list and paragraph.

`naden` joins the fragments that page breaks made, `tabelkoppen` gives cells their heads, `lijsten` items their labels,
`voorlezen` puts in words what only the eye would get; then wrappers without meaning go. Works on the objects of pydyf
while the file is written: every step looks at an element a fixed number of times, so the cost per page stays the same.
"""

from typing import Any

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk import lijsten, naden, voorlezen
from kaderapp.kadernota.druk.boom import Boom, Element
from kaderapp.kadernota.druk.tabelkoppen import Tabelkoppen

MET_TEKST = naden.TEKSTEN | {"/Span", "/Link", "/Figure"}
"""What holds text itself, so that a piece of text needs no element of its own."""
MAG_WEG = {"/NonStruct", "/Div", "/Span", "/P"}
"""What says nothing when it is empty; an empty cell or item does."""


class Structuur:
    """Mends the tree of one PDF under construction."""

    def __init__(self, pdf: Any, merk: str = "") -> None:
        self.boom = Boom(pdf)
        self.tabelkoppen = Tabelkoppen(self.boom, merk)
        self.blad = {ref: i for i, ref in enumerate(pdf.page_references)}

    def herstel(self) -> tuple[Element, list[list[Element | None]]]:
        """The document element, and per page and piece of marked content its element."""
        boom = self.boom
        wortel = boom.element(boom.element(boom.pdf.catalog["StructTreeRoot"])["K"][0])
        oud, wortel["K"] = wortel["K"], pydyf.Array()
        naden.op_stempel(boom, wortel, oud)
        self._verfijn(wortel)
        self._vlak(wortel, in_tekst=False)
        return wortel, self._ouders(wortel)

    def _verfijn(self, ouder: Element) -> None:
        """Gives meaning, from the leaves up."""
        boom = self.boom
        for kind in boom.elementen(ouder):
            self._verfijn(kind)
        voorlezen.zeg_voluit(ouder)
        voorlezen.heel_links(boom, ouder)
        voorlezen.benoem_link(boom, ouder)
        voorlezen.verdeel_regels(boom, ouder)
        if ouder["S"] == "/Table":
            voorlezen.zet_uitleg_apart(boom, ouder)
            self.tabelkoppen.wijs_aan(ouder)
        elif ouder["S"] == "/L":
            lijsten.maak_heel(boom, ouder)

    def _vlak(self, element: Element, in_tekst: bool) -> None:
        """Wrappers without meaning give their content to what holds them, empty ones go, loose text is a paragraph."""
        los = element["S"] == "/Div" or (element["S"] == "/NonStruct" and not in_tekst)
        if los and any(_is_tekst(kind) for kind in self.boom.elementen(element)):
            element["S"] = "/P"
        in_tekst = element["S"] in MET_TEKST or (in_tekst and element["S"] == "/NonStruct")
        delen = pydyf.Array()
        for deel in element["K"]:
            if isinstance(deel, int):
                delen.append((element["Pg"], deel))
            else:
                delen.extend(self._vlak_deel(element, deel, in_tekst))
        element["K"] = delen

    def _vlak_deel(self, ouder: Element, ref: bytes, in_tekst: bool) -> list[Any]:
        """What stays of an element below `ouder`: itself, its content, or nothing."""
        kind = self.boom.element(ref)
        if kind.get("Type") != "/StructElem":
            return [ref]
        if voorlezen.is_versiering(kind):
            return []
        self._vlak(kind, in_tekst)
        if not kind["K"] and kind["S"] in MAG_WEG:
            return []
        if kind["S"] == "/NonStruct" or (kind["S"] == "/Span" and in_tekst and not voorlezen.heeft_woorden(kind)):
            for deel in kind["K"]:
                if isinstance(deel, bytes) and "P" in (onder := self.boom.element(deel)):
                    onder["P"] = ouder.reference
            return list(kind["K"])
        return [ref]

    def _ouders(self, wortel: Element) -> list[list[Element | None]]:
        """Writes the pieces of content as numbers, and finds for each the element that it belongs to."""
        ouders: list[dict[int, Element]] = [{} for _ in self.blad]
        for element in self.boom.alle(wortel):
            eigen = next((deel[0] for deel in element["K"] if isinstance(deel, tuple)), element.get("Pg"))
            for plek, deel in enumerate(element["K"]):
                if isinstance(deel, tuple):
                    blad, mcid = deel
                    ouders[self.blad[blad]][mcid] = element
                    element["K"][plek] = mcid if blad == eigen else verwijzing(blad, mcid)
            if eigen is not None:
                element["Pg"] = eigen
        return [_naast_elkaar(per_blad) for per_blad in ouders]


def _is_tekst(element: Element) -> bool:
    """A run of text, for which there was no element in the HTML."""
    return element["S"] == "/Span" and not hasattr(element, "bron")


def verwijzing(blad: bytes, mcid: int) -> Any:
    return pydyf.Dictionary({"Type": "/MCR", "Pg": blad, "MCID": mcid})


def _naast_elkaar(per_blad: dict[int, Element]) -> list[Element | None]:
    return [per_blad.get(mcid) for mcid in range(max(per_blad, default=-1) + 1)]
