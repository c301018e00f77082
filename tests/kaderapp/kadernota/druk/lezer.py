"""A PDF as a screen reader has it: the structure tree with the text of each element, read from the file alone.

`lees` gives the tree, `voorlezen` what a listener hears. Nothing here knows how the file was made.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

Plek = tuple[int, int]
"""Page from 0, and number of a piece of marked content on it."""
KOPPEN = tuple(f"H{n}" for n in range(1, 7))
CELLEN = ("TH", "TD")


@dataclass(slots=True, eq=False)
class Knoop:
    """A structure element; `delen` holds elements, pieces of content, and annotations as they come."""

    soort: str
    ding: Any
    delen: "list[Knoop | Stukje | Link]" = field(default_factory=list)

    @property
    def kinderen(self) -> "list[Knoop]":
        return [deel for deel in self.delen if isinstance(deel, Knoop)]

    def alle(self, *soorten: str) -> "Iterator[Knoop]":
        """This one and all below it, in reading order, of these kinds if any are named."""
        if not soorten or self.soort in soorten:
            yield self
        for kind in self.kinderen:
            yield from kind.alle(*soorten)

    def stukjes(self) -> "Iterator[Stukje]":
        for deel in self.delen:
            if isinstance(deel, Stukje):
                yield deel
            elif isinstance(deel, Knoop):
                yield from deel.stukjes()

    @property
    def tekst(self) -> str:
        """What is written here; a new line begins a new word."""
        delen: list[str] = []
        vorige: tuple[int, float] | None = None
        for stuk in self.stukjes():
            regel = (stuk.plek[0], stuk.hoogte)
            delen += [stuk.tekst] if regel == vorige else [" ", stuk.tekst]
            vorige = regel
        return " ".join("".join(delen).split())

    @property
    def gehoord(self) -> str:
        """All that is heard of it as it is written: what stands in a figure is not, for that has words of its own."""
        if self.soort == "Figure":
            return ""
        return " ".join(d.tekst if isinstance(d, Stukje) else d.gehoord for d in self.delen if not isinstance(d, Link))

    @property
    def bladen(self) -> set[int]:
        return {stuk.plek[0] for stuk in self.stukjes()}

    @property
    def woorden(self) -> str:
        """What is said in place of what is written, if anything is."""
        return str(self.ding.get("/ActualText", self.ding.get("/E", "")))

    @property
    def kenmerk(self) -> str:
        return str(self.ding.get("/ID", ""))

    @property
    def alt(self) -> str:
        return str(self.ding.get("/Alt", ""))

    def eigenschap(self, naam: str) -> Any:
        """An attribute of this element, from whichever owner."""
        gegeven = self.ding.get("/A", [])
        for groep in gegeven if isinstance(gegeven, pikepdf.Array) else [gegeven]:
            if isinstance(groep, pikepdf.Dictionary) and naam in groep:
                return groep[naam]
        return None

    @property
    def koppen(self) -> list[str]:
        """The identifiers of the header cells that this cell names."""
        return [str(naam) for naam in self.eigenschap("/Headers") or ()]


@dataclass(slots=True, frozen=True)
class Stukje:
    """A piece of content: where it is, what it says, and how high its line stands on the page."""

    plek: Plek
    tekst: str
    hoogte: float


@dataclass(slots=True, frozen=True)
class Link:
    naar: str


def lees(pdf: pikepdf.Pdf) -> Knoop:
    """The Document element with all below it."""
    bladen = {pagina.objgen: nummer for nummer, pagina in enumerate(pdf.pages)}
    teksten = {
        (nummer, mcid): Stukje((nummer, mcid), tekst, hoogte)
        for nummer, pagina in enumerate(pdf.pages)
        for mcid, (tekst, hoogte) in gemerkt(pagina).items()
        if mcid is not None
    }
    (document,) = pdf.Root.StructTreeRoot.K
    return _knoop(document, None, bladen, teksten)


def _knoop(ding: Any, blad: int | None, bladen: dict[Any, int], teksten: dict[Plek, Stukje]) -> Knoop:
    eigen = bladen[ding.Pg.objgen] if "/Pg" in ding else blad
    knoop = Knoop(str(ding.S)[1:], ding)
    delen = ding.get("/K", [])
    for deel in delen if isinstance(delen, pikepdf.Array) else [delen]:
        if isinstance(deel, int):
            if eigen is None:
                raise ValueError("een stuk inhoud zonder blad")
            knoop.delen.append(_stukje(teksten, (eigen, deel)))
        elif deel.get("/Type") == "/MCR":
            knoop.delen.append(_stukje(teksten, (bladen[deel.Pg.objgen], int(deel.MCID))))
        elif deel.get("/Type") == "/OBJR":
            knoop.delen.append(Link(doel(deel.Obj)))
        else:
            knoop.delen.append(_knoop(deel, eigen, bladen, teksten))
    return knoop


def _stukje(teksten: dict[Plek, Stukje], plek: Plek) -> Stukje:
    return teksten.get(plek) or Stukje(plek, "", 0)


def doel(annotatie: Any) -> str:
    """Where a link goes: an address, or `#` and the name of a place in this file."""
    if "/Dest" in annotatie:
        return f"#{annotatie.Dest}"
    return str(annotatie.A.URI) if "/URI" in annotatie.A else f"#{annotatie.A.D}"


def bestemmingen(document: pikepdf.Pdf) -> dict[str, int]:
    """Named place to page, counted from 1."""
    nummers: dict[Any, int] = {blad.objgen: nummer for nummer, blad in enumerate(document.pages, 1)}
    return {str(naam): nummers[doel[0].objgen] for naam, doel in pikepdf.NameTree(document.Root.Names.Dests).items()}


# -- the text of a page ---------------------------------------------------------------------------


def gemerkt(pagina: Any) -> dict[int | None, tuple[str, float]]:
    """Per piece of marked content its text and its height; under None all artifacts. Raises on text that is neither."""
    return _Stroom(pagina).lees()


class _Stroom:
    """Walks through the content of a page."""

    def __init__(self, pagina: Any) -> None:
        self.pagina = pagina
        self.letters = {naam: _tekens(letter) for naam, letter in pagina.Resources.get("/Font", {}).items()}
        self.letter: dict[int, str] = {}
        self.stapel: list[int | None] = []
        self.hoogte = 0.0
        self.teksten: dict[int | None, list[str]] = {}
        self.hoogten: dict[int | None, float] = {}

    def lees(self) -> dict[int | None, tuple[str, float]]:
        stappen: list[Any] = list(pikepdf.parse_content_stream(self.pagina))
        for operanden, operator in stappen:
            match str(operator):
                case "BDC" | "BMC":
                    self._begin(*operanden)
                case "EMC":
                    self.stapel.pop()
                case "Tf":
                    self.letter = self.letters[str(operanden[0])]
                case "Tm":
                    self.hoogte = round(float(operanden[5]), 1)
                case "Tj" | "TJ":
                    self._schrijf(operanden[0])
        if self.stapel:
            raise ValueError("gemerkte inhoud zonder einde")
        return {mcid: ("".join(delen), self.hoogten.get(mcid, 0)) for mcid, delen in self.teksten.items()}

    def _begin(self, soort: Any, kenmerken: Any = None) -> None:
        mcid: Any = kenmerken.get("/MCID") if isinstance(kenmerken, pikepdf.Dictionary) else None
        if mcid is None and soort == "/Span" and "/ActualText" in kenmerken:
            self.stapel.append(self.stapel[-1])  # a hyphen at the end of a line, within a text that has its number
            return
        if mcid is None and soort != "/Artifact":
            raise ValueError(f"inhoud met merk {soort} maar zonder nummer")
        if mcid is not None and mcid in self.teksten:
            raise ValueError(f"twee stukken met nummer {mcid}")
        self.stapel.append(mcid)
        self.teksten.setdefault(mcid, [])

    def _schrijf(self, operand: Any) -> None:
        if not self.stapel:
            raise ValueError("tekst zonder merk")
        self.hoogten.setdefault(self.stapel[-1], self.hoogte)
        self.teksten[self.stapel[-1]].append(_ontcijfer(operand, self.letter))


def _ontcijfer(operand: Any, letter: dict[int, str]) -> str:
    reeksen = operand if isinstance(operand, pikepdf.Array) else [operand]
    tekst = []
    for reeks in reeksen:
        if isinstance(reeks, pikepdf.String):
            codes = bytes(reeks)
            paren = zip(codes[::2], codes[1::2], strict=True)
            tekst += [letter[hoog << 8 | laag] for hoog, laag in paren]
    return "".join(tekst)


def _tekens(letter: Any) -> dict[int, str]:
    """Code to text, from the ToUnicode table."""
    tabel = letter.ToUnicode.read_bytes().decode("ascii")
    paren = [paar for blok in re.findall(r"beginbfchar(.*?)endbfchar", tabel, re.DOTALL) for paar in blok.split("\n")]
    gevonden = (re.fullmatch(r"\s*<(\w+)>\s*<(\w*)>\s*", paar) for paar in paren)
    return {int(g[1], 16): bytes.fromhex(g[2]).decode("utf-16-be") for g in gevonden if g}


# -- what a listener hears ------------------------------------------------------------------------


def voorlezen(knoop: Knoop) -> Iterator[str]:
    """Line by line what a screen reader says of this element and all below it."""
    yield from _Stem(knoop).lees(knoop, 0)


class _Stem:
    def __init__(self, wortel: Knoop) -> None:
        self.kop = {cel.kenmerk: zin(cel).removeprefix("link ") for cel in wortel.alle("TH")}

    def lees(self, knoop: Knoop, diep: int) -> Iterator[str]:
        inspringen = "  " * diep
        match knoop.soort:
            case soort if soort in KOPPEN:
                yield f"{inspringen}kop niveau {soort[1]}: {zin(knoop)}"
            case "L" | "TOC":
                naam = "lijst" if knoop.soort == "L" else "inhoudsopgave"
                aantal = Counter(kind.soort for kind in knoop.kinderen)
                yield f"{inspringen}{naam} met {aantal['LI'] + aantal['TOCI']}"
                yield from self._onder(knoop, diep + 1)
            case "LI" | "TOCI":
                yield from self._punt(knoop, diep)
            case "Table":
                yield from self._tabel(knoop, diep)
            case "Figure":
                yield f"{inspringen}figuur: {knoop.alt}"
            case "P" | "Caption" | "Link" | "Lbl" | "Span" | "Reference":
                yield f"{inspringen}{zin(knoop)}"
            case _:
                yield from self._onder(knoop, diep)

    def _onder(self, knoop: Knoop, diep: int) -> Iterator[str]:
        eigen = Knoop("Span", knoop.ding, [deel for deel in knoop.delen if not isinstance(deel, Knoop)])
        if eigen.delen:
            yield f"{'  ' * diep}{zin(eigen)}"
        for kind in knoop.kinderen:
            yield from self.lees(kind, diep)

    def _punt(self, knoop: Knoop, diep: int) -> Iterator[str]:
        """The label and the beginning of the text on one line, what stands in it below."""
        blokken = {"L", "TOC", "Table", "Figure", "P", "BlockQuote", *KOPPEN}
        regel: list[Knoop | Stukje | Link] = []
        onder: list[Knoop] = []
        for deel in [d for kind in knoop.kinderen for d in (kind.delen if kind.soort == "LBody" else [kind])]:
            if isinstance(deel, Knoop) and deel.soort in blokken:
                onder.append(deel)
            else:
                regel.append(deel)
        yield f"{'  ' * diep}* {zin(Knoop('Span', knoop.ding, regel))}"
        for kind in onder:
            yield from self.lees(kind, diep + 1)

    def _tabel(self, tabel: Knoop, diep: int) -> Iterator[str]:
        rijen = list(tabel.alle("TR"))
        breed = max((sum(_breed(cel) for cel in rij.kinderen) for rij in rijen), default=0)
        yield f"{'  ' * diep}tabel met {breed} kolommen en {len(rijen)} rijen"
        for kind in tabel.kinderen:
            if kind.soort == "Caption":
                yield f"{'  ' * diep}  bijschrift: {zin(kind)}"
        for nummer, rij in enumerate(rijen, 1):
            cellen = []
            for cel in rij.kinderen:
                koppen = ", ".join(self.kop.get(naam, "?") for naam in cel.koppen)
                cellen.append(f"{f'[{koppen}] ' if koppen else ''}{zin(cel) or 'leeg'}")
            yield f"{'  ' * diep}  rij {nummer}: {' | '.join(cellen)}"


def _breed(cel: Knoop) -> int:
    return int(cel.eigenschap("/ColSpan") or 1)


def zin(knoop: Knoop) -> str:
    """All text below an element, with what a reader says about links and pictures in between."""
    return " ".join("".join(_gezegd(knoop, [])).split())


def _gezegd(knoop: Knoop, vorige: list[tuple[int, float]]) -> Iterator[str]:
    for deel in knoop.delen:
        if isinstance(deel, Stukje):
            regel = (deel.plek[0], deel.hoogte)
            yield deel.tekst if vorige == [regel] else f" {deel.tekst}"
            vorige[:] = [regel]
        elif isinstance(deel, Knoop):
            yield {"Figure": f" figuur: {deel.alt} ", "Link": " link "}.get(deel.soort, "")
            if deel.woorden:
                yield f" {deel.woorden} "
            elif deel.soort != "Figure":
                yield from _gezegd(deel, vorige)
            if deel.soort == "Lbl" or knoop.soort == "Reference":
                yield " "
