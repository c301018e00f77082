"""The structure tree of one part as a reader needs it: one element per table, list and paragraph.

WeasyPrint begins a new element wherever a page ends. Here the fragments become one again, by the marks of `stempels`;
repeated table heads become artifacts; dt and dd share an item; a nested list stands in its item; contents are TOC;
wrappers without meaning go; `voorlezen` puts in words what only the eye would get. Works on the objects of pydyf while
the file is written: every step looks at an element a fixed number of times, so the cost per page stays the same.
"""

from collections.abc import Iterator
from typing import Any

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk import voorlezen

KOPPEN = {f"/H{n}" for n in range(1, 7)}
GROEPEN = {"/Part", "/Sect", "/Art", "/Div", "/L", "/LI", "/Table", "/TBody", "/TR", "/NonStruct"}
TEKSTEN = {"/P", "/TD", "/TH", "/LBody", "/Lbl", "/Caption", "/BlockQuote", *KOPPEN}
SAMEN = GROEPEN | TEKSTEN
"""What may go on over a page break. Span, Link and Figure belong to one page."""
OP_STEMPEL = {"/Document", "/TR", "/L"}
"""Where fragments stand beside each other: a cut row is cut per cell, a nested list stands beside its item."""
MET_TEKST = TEKSTEN | {"/Span", "/Link", "/Figure"}
"""What holds text itself, so that a piece of text needs no element of its own."""
GROEPEN_VAN_RIJEN = {"/THead", "/TBody", "/TFoot"}
MAG_WEG = {"/NonStruct", "/Div", "/Span", "/P"}
"""What says nothing when it is empty; an empty cell or item does."""
INHOUDSOPGAVE = "toc"
"""Class of a list that is a table of contents."""

Element = Any
"""A pydyf.Dictionary of a structure element."""


class Structuur:
    """The tree of one PDF under construction."""

    def __init__(self, pdf: Any, merk: str = "") -> None:
        self.pdf, self.merk = pdf, merk
        self.blad = {ref: i for i, ref in enumerate(pdf.page_references)}
        self.namen: dict[str, str] = {}
        """Identifier of a header cell to one that no other part of the document has."""

    def herstel(self) -> tuple[Element, list[list[Element | None]]]:
        """The document element, and per page and piece of marked content its element."""
        wortel = self.element(self.element(self.pdf.catalog["StructTreeRoot"])["K"][0])
        oud, wortel["K"] = wortel["K"], pydyf.Array()
        self._op_stempel(wortel, oud)
        self._verfijn(wortel)
        self._vlak(wortel, in_tekst=False)
        return wortel, self._ouders(wortel)

    def element(self, ref: bytes) -> Element:
        return self.pdf.objects[int(ref[:-4])]

    def elementen(self, ouder: Element) -> list[Element]:
        """The structure elements right below; pieces of content and links are none."""
        alle = (self.element(kind) for kind in ouder["K"] if isinstance(kind, bytes))
        return [kind for kind in alle if kind.get("Type") == "/StructElem"]

    # -- joining ------------------------------------------------------------------------------

    def _voeg_samen(self, eerste: Element, tweede: Element) -> None:
        if eerste["S"] == "/Table":
            self._laat_herhaling_weg(eerste, tweede)
        if eerste["S"] in OP_STEMPEL:
            self._op_stempel(eerste, tweede["K"])
        else:
            self._op_de_naad(eerste, tweede["K"])

    def _op_stempel(self, ouder: Element, refs: list[bytes]) -> None:
        """Each fragment goes to the last one of the same."""
        al = {sleutel: kind for kind in self.elementen(ouder) if (sleutel := _sleutel(kind))}
        for ref in refs:
            kind = self.element(ref)
            sleutel = _sleutel(kind)
            if sleutel in al and self._samen(al[sleutel], kind):
                self._voeg_samen(al[sleutel], kind)
                continue
            self._hang(ouder, ref)
            if sleutel:
                al[sleutel] = kind

    def _op_de_naad(self, ouder: Element, refs: list[bytes]) -> None:
        """Only the last fragment before the break and the first after it can be the same."""
        rest = list(refs)
        if ouder["K"] and rest:
            laatste, eerste = self.element(ouder["K"][-1]), self.element(rest[0])
            if _sleutel(laatste) and _sleutel(laatste) == _sleutel(eerste) and self._samen(laatste, eerste):
                self._voeg_samen(laatste, eerste)
                del rest[0]
        for ref in rest:
            self._hang(ouder, ref)

    def _samen(self, eerste: Element, tweede: Element) -> bool:
        return eerste["S"] in SAMEN and not any(isinstance(kind, int) for kind in (*eerste["K"], *tweede["K"]))

    def _hang(self, ouder: Element, ref: bytes) -> None:
        kind = self.element(ref)
        if "P" in kind:
            kind["P"] = ouder.reference
        ouder["K"].append(ref)

    def _laat_herhaling_weg(self, eerste: Element, tweede: Element) -> None:
        """A head and a foot stand on every page: the first head is that of the table, and the last foot."""
        kop, voet = self._groep(eerste, "/THead"), self._groep(eerste, "/TFoot")
        herhaald, laatste = self._groep(tweede, "/THead"), self._groep(tweede, "/TFoot")
        if voet is not None and laatste is not None:
            eerste["K"].remove(voet.reference)
        if herhaald is None:
            return
        tweede["K"].remove(herhaald.reference)
        if kop is None:  # above a high first row there was no room for it
            bijschriften = sum(k["S"] == "/Caption" for k in self.elementen(eerste))
            eerste["K"].insert(bijschriften, herhaald.reference)
            herhaald["P"] = eerste.reference

    def _groep(self, tabel: Element, soort: str) -> Element | None:
        return next((groep for groep in self.elementen(tabel) if groep["S"] == soort), None)

    # -- meaning ------------------------------------------------------------------------------

    def _verfijn(self, ouder: Element) -> None:
        for kind in self.elementen(ouder):
            self._verfijn(kind)
        voorlezen.zeg_voluit(ouder)
        voorlezen.heel_links(self, ouder)
        voorlezen.benoem_link(self, ouder)
        voorlezen.verdeel_regels(self, ouder)
        if ouder["S"] == "/Table":
            voorlezen.zet_uitleg_apart(self, ouder)
            self._wijs_koppen_aan(ouder)
        elif ouder["S"] == "/L":
            self._maak_lijst_heel(ouder)

    def _wijs_koppen_aan(self, tabel: Element) -> None:
        """Each cell names its heads: the group that it stands in, then its row, then its columns, and no other.

        Counted over the whole table: a fragment whose head found no room above a high row knows of no columns.
        """
        van_kolom: dict[int, list[str]] = {}
        for groep in (groep for groep in self.elementen(tabel) if groep["S"] in GROEPEN_VAN_RIJEN):
            van_groep: list[str] = []
            bezet: dict[int, int] = {}
            lopend: dict[str, int] = {}
            for rij in self.elementen(groep):
                cellen = list(_met_kolommen(self.elementen(rij), bezet))
                lopend = {naam: over - 1 for naam, over in lopend.items() if over > 1}
                lopend |= {self._naam(cel["ID"].string): _hoog(cel) for cel, _ in cellen if _scope(cel) == "row"}
                van_rij = list(lopend)
                for cel, kolommen in cellen:
                    if "ID" not in cel:
                        boven = (naam for kolom in kolommen for naam in van_kolom.get(kolom, ()))
                        namen = dict.fromkeys([*van_groep, *van_rij, *boven])
                        cel["A"]["Headers"] = pydyf.Array([pydyf.String(naam) for naam in namen])
                        continue
                    naam = self._naam(cel["ID"].string)
                    if _scope(cel) == "rowgroup":
                        van_groep = [naam]
                    elif _scope(cel).startswith("col"):
                        for kolom in kolommen:
                            van_kolom.setdefault(kolom, []).append(naam)
                    cel["A"]["Scope"] = "/Column" if _scope(cel).startswith("col") else "/Row"
                    cel["ID"] = pydyf.String(naam)

    def _naam(self, kenmerk: str) -> str:
        return self.namen.setdefault(kenmerk, f"{self.merk}-{len(self.namen)}")

    def _maak_lijst_heel(self, lijst: Element) -> None:
        """A dt is the label of its dd, a nested list belongs to the item before it."""
        items, lijst["K"] = list(lijst["K"]), pydyf.Array()
        label: Element | None = None
        for ref in items:
            item = self.element(ref)
            vorige = self.element(lijst["K"][-1]) if lijst["K"] else None
            naam = getattr(item, "soortnaam", "")
            if item["S"] == "/L" and vorige is not None:
                delen = self.elementen(vorige)
                self._hang(delen[-1] if delen and delen[-1]["S"] == "/LBody" else vorige, ref)
                continue
            if naam == "dd" and label is not None:
                delen, item["K"] = list(item["K"]), pydyf.Array()
                lijst["K"].remove(label.reference)
                for deel in (*label["K"], *delen):
                    self._hang(item, deel)
            label = item if naam == "dt" else None
            for deel in self.elementen(item) if naam == "dt" else ():
                deel["S"] = "/Lbl"
            self._hang(lijst, ref)
        if INHOUDSOPGAVE in voorlezen.klassen(lijst):
            self._maak_inhoudsopgave(lijst)
        else:
            voorlezen.benoem_lijst(self, lijst)

    def _maak_inhoudsopgave(self, lijst: Element) -> None:
        """Per line its number, where it leads, and the lines below it."""
        lijst["S"] = "/TOC"
        for regel in self.elementen(lijst):
            regel["S"] = "/TOCI"
            delen = [deel for body in self.elementen(regel) for deel in self._zonder_vakken(body)]
            regel["K"] = pydyf.Array()
            verwijzing = self.nieuw("/Reference", regel)
            for deel in delen:
                element = self.element(deel)
                nummer = "nr" in voorlezen.klassen(element)
                if nummer:
                    element["S"] = "/Lbl"
                elif element["S"] == "/TOC" and verwijzing.reference not in regel["K"]:
                    regel["K"].append(verwijzing.reference)
                self._hang(regel if nummer or element["S"] == "/TOC" else verwijzing, deel)
            if verwijzing.reference not in regel["K"]:
                regel["K"].append(verwijzing.reference)

    def _zonder_vakken(self, body: Element) -> Iterator[bytes]:
        """What stands in an item, also where WeasyPrint put a box around its first lines."""
        for deel in body["K"]:
            element = self.element(deel)
            yield from element["K"] if element["S"] == "/NonStruct" and element.soortnaam == "li" else (deel,)

    def nieuw(self, soort: str, ouder: Element) -> Element:
        """An element that nothing in the HTML stands for; who asks for it gives it its place in `ouder`."""
        element = pydyf.Dictionary(
            {"Type": "/StructElem", "S": soort, "K": pydyf.Array(), "Pg": ouder["Pg"], "P": ouder.reference}
        )
        self.pdf.add_object(element)
        return element

    # -- flattening ---------------------------------------------------------------------------

    def _vlak(self, element: Element, in_tekst: bool) -> None:
        """Wrappers without meaning give their content to what holds them, empty ones go, loose text is a paragraph."""
        los = element["S"] == "/Div" or (element["S"] == "/NonStruct" and not in_tekst)
        if los and any(_is_tekst(kind) for kind in self.elementen(element)):
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
        kind = self.element(ref)
        if kind.get("Type") != "/StructElem":
            return [ref]
        if voorlezen.is_versiering(kind):
            return []
        self._vlak(kind, in_tekst)
        if not kind["K"] and kind["S"] in MAG_WEG:
            return []
        if kind["S"] == "/NonStruct" or (kind["S"] == "/Span" and in_tekst and not voorlezen.heeft_woorden(kind)):
            for deel in kind["K"]:
                if isinstance(deel, bytes) and "P" in (onder := self.element(deel)):
                    onder["P"] = ouder.reference
            return list(kind["K"])
        return [ref]

    def _ouders(self, wortel: Element) -> list[list[Element | None]]:
        """Writes the pieces of content as numbers, and finds for each the element that it belongs to."""
        ouders: list[dict[int, Element]] = [{} for _ in self.blad]
        for element in self.alle(wortel):
            eigen = next((deel[0] for deel in element["K"] if isinstance(deel, tuple)), element.get("Pg"))
            for plek, deel in enumerate(element["K"]):
                if isinstance(deel, tuple):
                    blad, mcid = deel
                    ouders[self.blad[blad]][mcid] = element
                    element["K"][plek] = mcid if blad == eigen else _verwijzing(blad, mcid)
            if eigen is not None:
                element["Pg"] = eigen
        return [_naast_elkaar(per_blad) for per_blad in ouders]

    def alle(self, wortel: Element) -> Iterator[Element]:
        """Every element from here on, parents first, in reading order."""
        stapel = [wortel]
        while stapel:
            element = stapel.pop()
            yield element
            stapel.extend(reversed(self.elementen(element)))


def _sleutel(element: Element) -> tuple[int, str, str] | None:
    """The same for every fragment of the same element."""
    bron = getattr(element, "bron", None)
    return None if bron is None else (id(bron), element.soortnaam, element["S"])


def _scope(cel: Element) -> str:
    """What a head is the head of; nothing for a cell that is no head."""
    return str(cel.bron.get("scope", "col")) if "ID" in cel else ""


def _hoog(cel: Element) -> int:
    """Over how many rows a cell goes."""
    return int(cel["A"].get("RowSpan", 1))


def _met_kolommen(cellen: list[Element], bezet: dict[int, int]) -> Iterator[tuple[Element, range]]:
    """Each cell of a row with the columns that it stands in.

    `bezet` holds per column for how many rows a cell from above still stands there, and is brought up to date.
    """
    begin = 0
    nieuw: dict[int, int] = {}
    for cel in cellen:
        while bezet.get(begin, 0):
            begin += 1
        eind = begin + cel["A"].get("ColSpan", 1)
        nieuw |= dict.fromkeys(range(begin, eind), _hoog(cel) - 1)
        yield cel, range(begin, eind)
        begin = eind
    bezet.update({kolom: max(over - 1, 0) for kolom, over in bezet.items()} | nieuw)


def _is_tekst(element: Element) -> bool:
    """A run of text, for which there was no element in the HTML."""
    return element["S"] == "/Span" and not hasattr(element, "bron")


def _verwijzing(blad: bytes, mcid: int) -> Any:
    return pydyf.Dictionary({"Type": "/MCR", "Pg": blad, "MCID": mcid})


def _naast_elkaar(per_blad: dict[int, Element]) -> list[Element | None]:
    return [per_blad.get(mcid) for mcid in range(max(per_blad, default=-1) + 1)]
