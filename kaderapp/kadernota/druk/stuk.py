"""A part that is laid out and drawn: objects of a PDF that do not know yet where in the file they come.

Objects are numbered from 0 within their Stuk; `bundelen` moves them. What a Stuk does not know either stands as a
token in the bytes: `@NAAM` a shared font, `~3~` the number of its third link among all links of the file, `~v~` the
elements that the next part adds to this one.
A Stuk is plain data, so it can come from another process or from an earlier run.
"""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

VERVOLG = b"~v~"


@dataclass(slots=True)
class Blad:
    """One page: the numbers of its objects, its size and its left margin in points."""

    nummer: int
    inhoud: int
    middelen: int
    links: list[int]
    breed: float
    hoog: float
    marge: float
    ouders: list[int | None]
    """Per piece of marked content the structure element that it belongs to; none for an artifact."""


@dataclass(slots=True)
class Letter:
    """What a part uses of a font: glyph number to text, and to width in thousandths."""

    tekens: dict[int, str] = field(default_factory=dict)
    breedten: dict[int, float] = field(default_factory=dict)
    ontbreekt: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Stuk:
    bladen: list[Blad]
    objecten: list[bytes]
    """Every object but the pages, for which it is empty."""
    wortels: list[int]
    """Structure elements that stand directly in the document."""
    links: list[int]
    """The structure element of every link, in the order of the tokens."""
    kenmerken: list[tuple[str, int]]
    """The identifiers of structure elements."""
    plekken: list[tuple[str, int, float]]
    """Anchor, page within this part, and height on that page in points."""
    bladwijzers: list[list[Any]]
    """Level, title, page, height, whether it is closed."""
    letters: dict[str, Letter]
    eigen_letters: bool = False
    """Whether it holds letters that no shared font has: from this machine, which may have others tomorrow, or holes."""
    vervolg: bool = False
    """Goes on with the section of the part before it; instead of its own it has what it adds to that."""
    over: int = 0
    """Blocks at its end that are left to the next part."""

    @classmethod
    def zonder_bladen(cls, over: int) -> "Stuk":
        """Of what can't end where it should: all of it is left to the next part."""
        return cls([], [], [], [], [], [], [], {}, over=over)

    def naar_bytes(self) -> bytes:
        """The lengths, then the description, then the objects one after another."""
        kop = asdict(self) | {"objecten": [len(o) for o in self.objecten]}
        tekst = json.dumps(kop, ensure_ascii=False, separators=(",", ":")).encode()
        return b"".join((len(tekst).to_bytes(8, "big"), tekst, *self.objecten))

    @classmethod
    def van_bytes(cls, inhoud: bytes) -> "Stuk":
        """The reverse; raises ValueError, KeyError or TypeError when that is not what it is."""
        begin = 8 + int.from_bytes(inhoud[:8], "big")
        kop = json.loads(inhoud[8:begin])
        objecten = []
        for lengte in kop.pop("objecten"):
            objecten.append(inhoud[begin : begin + lengte])
            begin += lengte
        if begin != len(inhoud):
            raise ValueError("niet heel")
        letters = {
            naam: Letter(*({int(k): w for k, w in letter[deel].items()} for deel in Letter.__slots__))
            for naam, letter in kop.pop("letters").items()
        }
        bladen = [Blad(**blad) for blad in kop.pop("bladen")]
        kop |= {naam: [tuple(paar) for paar in kop[naam]] for naam in ("kenmerken", "plekken")}
        return cls(bladen=bladen, objecten=objecten, letters=letters, **kop)
