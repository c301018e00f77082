"""The book as paragraphs and tables of Word: walks the HTML and knows its components by their classes."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from kaderapp.kadernota.boek.zonder_bladzijden import heeft
from kaderapp.kadernota.word.alinea import BESLIS, EFFECT, KADERS, Kadersoort, Plaats, eigenschappen, omlijst
from kaderapp.kadernota.word.inhoud import inhoud
from kaderapp.kadernota.word.inline import IN_DE_REGEL, Opmaak, Regel, bladwijzernaam
from kaderapp.kadernota.word.nummering import Nummering
from kaderapp.kadernota.word.secties import Secties
from kaderapp.kadernota.word.tabel import tabel
from kaderapp.kadernota.word.tekening import Tekeningen
from kaderapp.kadernota.word.xml import Element, W, veld, w

KOPSTIJL = {"h1": "Title", "h2": "Heading1", "h3": "Heading2", "h4": "Heading3", "h5": "Heading4", "h6": "Heading5"}
ALINEASTIJL = {
    "kopje": "Kopje",
    "regel": "Kaderregel",
    "klein": "Klein",
    "noten": "Klein",
    "feiten": "Klein",
    "lead": "Inleiding",
    "beeldmerk": "Beeldmerk",
    "ondertitel": "Subtitle",
    "gegevens": "Gegevens",
    "ter-informatie": "TerInformatie",
    "ondertekening": "Ondertekening",
}
"""The style of a paragraph by its class, and of what stands in a div with that class."""
GENUMMERD = re.compile(r"(Tabel|Figuur) (\d+)(?=\.)")
BIJ_VOLGENDE = {"Kopje", "Kaderregel", "Caption"}


class Schrijver:
    """Collects the body of the document; one for each document."""

    def __init__(
        self, ankers: frozenset[str], *, extern: Callable[[str], str], secties: Secties, tekeningen: Tekeningen
    ) -> None:
        self.ankers, self.extern, self.secties, self.tekeningen = ankers, extern, secties, tekeningen
        self.nummering = Nummering()
        self.uit: list[Element] = []
        self._wacht: list[str] = []
        self._bovenaan = False
        self._bladwijzers = count(1)
        self._regel: Regel | None = None
        self._regelplaats = Plaats()

    # -- walking ------------------------------------------------------------------------------

    def loop(self, element: Element, plaats: Plaats) -> None:
        """What stands in an element: text and inline elements become paragraphs, blocks are written one by one."""
        begin = len(self.uit)
        self._los(element.text, plaats)
        for kind in element:
            if isinstance(kind.tag, str) and kind.tag not in IN_DE_REGEL:
                self.sluit()
                if plaats.nummer and len(self.uit) > begin:
                    plaats = replace(plaats, nummer=0)  # a second paragraph of an item has no mark of its own
                self.blok(kind, plaats)
            elif isinstance(kind.tag, str):
                self._onthoud_anker(kind)
                self._in_regel(plaats).voeg(kind)
            self._los(kind.tail, plaats)
        self.sluit()

    def blok(self, element: Element, plaats: Plaats) -> None:
        self._onthoud_anker(element)
        soort = getattr(self, f"_{element.tag}", None)
        if soort:
            soort(element, plaats)
        elif element.tag in KOPSTIJL:
            self._kop(element, plaats)
        else:
            self._vak(element, plaats)

    def _vak(self, element: Element, plaats: Plaats) -> None:
        """What may be a box."""
        begin = len(self.uit)
        self.loop(element, self._in_vak(element, plaats))
        if kader := _kader(element):
            omlijst([deel for deel in self.uit[begin:] if deel.find(f"{{{W}}}pPr/{{{W}}}pBdr") is not None], kader)

    def _los(self, tekst: str | None, plaats: Plaats) -> None:
        if tekst and (self._regel or tekst.strip()):
            self._in_regel(plaats).schrijf(tekst)

    def _in_vak(self, element: Element, plaats: Plaats) -> Plaats:
        """A div or section may be a box, or give its paragraphs their style."""
        kader = _kader(element)
        stijl = next((stijl for klasse, stijl in ALINEASTIJL.items() if heeft(element, klasse)), "")
        if heeft(element, "visie"):
            stijl = "Quote"
        return replace(plaats, kader=kader or plaats.kader, stijl=stijl or (kader.stijl if kader else plaats.stijl))

    # -- paragraphs ---------------------------------------------------------------------------

    def _in_regel(self, plaats: Plaats) -> Regel:
        if self._regel is None:
            self._regel, self._regelplaats = Regel(self.extern, self.ankers), plaats
        return self._regel

    def sluit(self) -> None:
        """Ends the paragraph at hand, if there is one with anything in it."""
        regel, self._regel = self._regel, None
        if regel and regel.runs:
            self.alinea(regel.runs, self._regelplaats)

    def alinea(self, runs: list[Element], plaats: Plaats, *, kop: bool = False) -> None:
        eigen = eigenschappen(plaats, bij_volgende=kop or plaats.stijl in BIJ_VOLGENDE)
        self.uit.append(w("p", *([eigen] if eigen is not None else []), *self._merken(), *runs))

    def _onthoud_anker(self, element: Element) -> None:
        if anker := element.get("id"):
            self._wacht.append(anker)

    def _merken(self) -> list[Element]:
        """Bookmarks for the anchors that wait, at the start of the next paragraph."""
        merken: list[Element] = []
        for anker in self._wacht:
            nummer = next(self._bladwijzers)
            merken += [w("bookmarkStart", id=nummer, name=bladwijzernaam(anker)), w("bookmarkEnd", id=nummer)]
        self._wacht = []
        return merken

    def _p(self, element: Element, plaats: Plaats) -> None:
        stijl = next((stijl for klasse, stijl in ALINEASTIJL.items() if heeft(element, klasse)), plaats.stijl)
        self.loop(element, replace(plaats, stijl=stijl))

    def _blockquote(self, element: Element, plaats: Plaats) -> None:
        self.loop(element, replace(plaats, stijl="Quote"))

    def _kop(self, element: Element, plaats: Plaats) -> None:
        """In the contents stands what has an id; another heading is in the navigation pane only."""
        stijl = KOPSTIJL[element.tag]
        if stijl == "Heading2" and not element.get("id"):
            stijl = "Heading2Los"
        genummerd = element.find("span[@class='nr']") is not None
        regel = Regel(self.extern, self.ankers)
        regel.voeg(element)
        plek = Plaats(stijl, plaats.kader, hangt=genummerd, bovenaan=self._bovenaan)
        self.alinea(regel.runs, replace(plek, stijl="Kopje") if heeft(element, "kopje") else plek, kop=True)
        if heeft(element, "kopje"):  # as small as it is, one can go to it in the navigation pane
            self.uit[-1].find(f"{{{W}}}pPr").append(w("outlineLvl", val=int(element.tag[1]) - 2))
        self._bovenaan = False

    # -- chapters -----------------------------------------------------------------------------

    def _section(self, element: Element, plaats: Plaats) -> None:
        if heeft(element, "omslag") or heeft(element, "hoofdstuk"):
            self._bovenaan = self.secties.begin(element, self.uit)
        if element.xpath("./div[contains(@class, 'inhoud')]"):
            self.uit += inhoud(element, self.ankers)
            self._wacht = []
        else:
            self._vak(element, plaats)

    # -- lists --------------------------------------------------------------------------------

    def _ul(self, element: Element, plaats: Plaats) -> None:
        if heeft(element, "rij"):
            self._rijtje(element, plaats)
            return
        zonder = heeft(element, "termenlijst")
        self._lijst(element, plaats, 0 if zonder else self.nummering.streep, "Term" if zonder else "ListBullet")

    def _rijtje(self, element: Element, plaats: Plaats) -> None:
        """Names below each other, without marks."""
        for item in element.iterchildren("li"):
            self.loop(item, plaats)

    def _ol(self, element: Element, plaats: Plaats) -> None:
        if heeft(element, "doelen"):
            self._lijst(element, plaats, 0, "Doel")
        else:
            vanaf = element.get("start") or "1"
            nummer = self.nummering.nieuwe(int(vanaf) if vanaf.isdigit() else 1)
            self._lijst(element, plaats, nummer, "ListNumber")

    def _lijst(self, element: Element, plaats: Plaats, nummer: int, stijl: str) -> None:
        """Items that bring their own number (doelen, termen) keep the hanging indent of their style."""
        diepte = plaats.diepte + 1 if nummer else plaats.diepte
        klein = plaats.stijl == "Klein" or heeft(element, "klein")
        for item in element:
            if item.tag == "li":
                self._onthoud_anker(item)
                eigen = "Klein" if klein and nummer else stijl
                self.loop(item, replace(plaats, stijl=eigen, diepte=diepte, nummer=nummer))

    def _dl(self, element: Element, plaats: Plaats) -> None:
        """A term and its text on one line: a table would promise columns, two paragraphs would part them."""
        for kind in element:
            if kind.tag == "dt":
                self._in_regel(replace(plaats, stijl="Gegeven")).voeg(kind, Opmaak(stijl="Strong", vet=True))
                self._in_regel(plaats).runs.append(w("r", w("tab")))
                self._in_regel(plaats).open = True
            elif kind.tag == "dd":
                self._in_regel(replace(plaats, stijl="Gegeven")).voeg(kind)
                self.sluit()

    def blok_in_cel(self, cel: Element, plaats: Plaats) -> None:
        """A cell is a page of its own: the paragraph around the table waits."""
        buiten, self._regel = self._regel, None
        self._onthoud_anker(cel)
        self.loop(cel, plaats)
        self._regel = buiten

    # -- tables and figures -------------------------------------------------------------------

    def _table(self, element: Element, plaats: Plaats) -> None:
        bijschrift = element.find("caption")
        if bijschrift is not None:
            self.bijschrift(bijschrift)
        self.uit += tabel(element, self)

    def _figure(self, element: Element, plaats: Plaats) -> None:
        bijschrift, tekening = element.find("figcaption"), element.find("svg")
        if bijschrift is not None:
            self.bijschrift(bijschrift)
        if tekening is not None:
            self.alinea(self.tekeningen.teken(tekening), Plaats("Figuur"))

    def bijschrift(self, element: Element) -> None:
        """As Word makes one itself, so that it can list all tables and figures."""
        regel = Regel(self.extern, self.ankers)
        if genummerd := GENUMMERD.match(element.text or ""):
            regel.schrijf(f"{genummerd[1]} ")
            regel.runs += veld(f"SEQ {genummerd[1]} \\* ARABIC", genummerd[2])
            element.text = (element.text or "")[genummerd.end() :]
            regel.open = False
        for uitleg in element.iter("span"):
            uitleg.set("class", "zacht")
        regel.voeg(element)
        self.alinea(regel.runs, Plaats("Caption"))


def _kader(element: Element) -> Kadersoort | None:
    if heeft(element, "kader"):
        return next((soort for klasse, soort in KADERS.items() if heeft(element, klasse)), KADERS["open"])
    return EFFECT if heeft(element, "effect") else BESLIS if heeft(element, "beslis") else None
