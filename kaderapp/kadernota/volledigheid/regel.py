"""What a rule of volledigheid is, and what it finds (product.md, "Volledigheid: rules that warn").

A rule asks a person a question; it never refuses anything and never judges a political choice (I-21).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from kaderapp.kadernota.volledigheid.blik import Blik


class Vondst(NamedTuple):
    """What one rule found at one element; `zin` says what, in one sentence."""

    sleutel: UUID
    zin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    id: str
    naam: str
    """Heading above what was found."""
    bron: tuple[str, ...]
    """Ids of the requirements that ask for it."""
    vraag: str
    advies: str
    zoek: Callable[[Blik], Iterable[Vondst]]
    waarschuwt: bool = True
    """False for what is shown but is no shortcoming."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    regel: Regel
    sleutel: UUID
    zin: str
