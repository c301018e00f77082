"""What each public edition changed at which element, for the page of that element (S1, product.md).

What stands in two editions never changes under their hashes, so a pair is compared once per process, whole, and only
what a reader can ask for is kept: which elements there are, under which number, and sentences about what changed.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from uuid import UUID

from kaderapp.kadernota.uitgave import Editie, Uitgave
from kaderapp.kadernota.vergelijken import verschillen

Lezer = Callable[[str], Uitgave]
"""Gives the whole edition of a number; raises Beschadigd."""

BEWAARD = 40
"""Pairs; of an agenda of 1,500 activiteiten one takes less than half a megabyte."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One edition against the public one before it."""

    editie: Editie
    is_eerste: bool
    nummers: Mapping[UUID, str]
    """The printed number of every element that it holds, empty where it has none."""
    eerder: Mapping[UUID, str]
    """The same of the edition before it."""
    wijzigingen: Mapping[UUID, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Paar:
    """The two hashes are what a comparison depends on; how to read the texts is not."""

    nu: str
    toen: str
    lees: Callable[[], tuple[Uitgave, Uitgave | None]] = field(compare=False)


def stap(nu: Editie, toen: Editie | None, lees: Lezer) -> Stap:
    """What an edition changed; raises Beschadigd where one of the two can't be read."""
    paar = _Paar(nu.sha256, toen.sha256 if toen else "", lambda: (lees(nu.nummer), lees(toen.nummer) if toen else None))
    nummers, eerder, wijzigingen = _vergelijk(paar)
    return Stap(nu, toen is None, nummers, eerder, wijzigingen)


def paren(edities: Sequence[Editie]) -> list[tuple[Editie, Editie | None]]:
    """Each edition, newest first, with the one before it."""
    return [(nu, toen) for nu, toen in zip_longest(edities, edities[1:]) if nu]


@lru_cache(maxsize=BEWAARD)
def _vergelijk(paar: _Paar) -> tuple[Mapping[UUID, str], Mapping[UUID, str], Mapping[UUID, Sequence[str]]]:
    nu, toen = paar.lees()
    if toen is None:
        return _nummers(nu), {}, {}
    wijzigingen: dict[UUID, list[str]] = defaultdict(list)
    for verschil in verschillen(toen.momentopname, nu.momentopname):
        if verschil.van:
            wijzigingen[verschil.van].append(verschil.kort)
    return _nummers(nu), _nummers(toen), dict(wijzigingen)


def _nummers(uitgave: Uitgave) -> dict[UUID, str]:
    return {sleutel: getattr(element, "nummer", "") for sleutel, element in uitgave.verband.element.items()}


def vergeet() -> None:
    """Compares again what was compared before."""
    _vergelijk.cache_clear()
