"""The tree between the formats: HTML and Markdown are both read into it and written from it.

`normaal.normaal` brings a tree into the normal form; the readers deliver any tree of this shape. The shape
bounds the depth: a sublijst has no sublijst, a citaat no citaat, a cel and an item hold running text only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias


class Merk(NamedTuple):
    """Opmaak of running text: `strong`, `em`, or `a` with its address."""

    tag: str
    href: str = ""


VET = Merk("strong")
CURSIEF = Merk("em")


class Stuk(NamedTuple):
    """A piece of running text with one look. Its merken hold at most one link."""

    tekst: str
    merken: frozenset[Merk] = frozenset()


Inhoud: TypeAlias = list[Stuk]


@dataclass(slots=True)
class Alinea:
    inhoud: Inhoud


@dataclass(slots=True)
class Item:
    inhoud: Inhoud
    sublijst: Lijst | None = None


@dataclass(slots=True)
class Lijst:
    genummerd: bool
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Citaat:
    """Holds alinea's and lijsten."""

    blokken: list[Blok] = field(default_factory=list)


@dataclass(slots=True)
class Cel:
    """`breedte` and `hoogte` are columns and rows; in the normal form both are 1."""

    inhoud: Inhoud
    kop: bool = False
    breedte: int = 1
    hoogte: int = 1


Rij: TypeAlias = list[Cel]


@dataclass(slots=True)
class Tabel:
    """In the normal form the first rij is the kop."""

    bijschrift: Inhoud = field(default_factory=list)
    rijen: list[Rij] = field(default_factory=list)


Blok: TypeAlias = Alinea | Lijst | Citaat | Tabel
