"""Where everything stands on the poster, and how large: found by trying, from large letters to small.

Sizes are in mm. Lines are broken here, by the widths of the letters, so that what fits here fits on paper. Where even
the smallest letters don't fit, texts are cut, then activiteiten and doelen are counted instead of named, in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from kaderapp.kadernota.poster.maat import HOOG, TUSSEN, Kort, Maat
from kaderapp.kadernota.poster.takken import Opgavetak, Woorden
from kaderapp.kadernota.poster.vakken import Opgaveblok, gemeten, minstens

CORPSEN = (13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7)
"""Sizes of the letters, in points; people still read the last one on a wall, from close by."""
INKORTEN = (
    Kort(3, 5, 8),
    Kort(2, 3, 5),
    Kort(1, 2, 4),
    *(Kort(1, 2, 3, bladen=n) for n in (20, 12, 8, 6, 4, 3, 2, 1, 0)),
    *(Kort(1, 1, 2, bladen=0, doelen=n) for n in (20, 12, 8, 5, 3, 2, 1, 0)),
    *(Kort(1, 1, 1, bladen=0, doelen=0, opgaven=n) for n in (150, 100, 50, 20)),
)
"""Step by step; the last always fits."""


@dataclass(frozen=True, slots=True)
class Opmaak:
    maat: Maat
    blokken: list[Opgaveblok]
    kort: Kort
    weggelaten: int = 0
    """Opgaven that are not on the poster."""

    @property
    def is_ingekort(self) -> bool:
        return self.kort != Kort()


def opmaak(takken: Sequence[Opgavetak], woorden: Woorden) -> Opmaak:
    """The largest letters with which everything fits; else the least that has to be left out."""
    for corps in CORPSEN:
        if gevonden := _met(takken, woorden, corps, Kort()):
            return gevonden
    ingekort = (_met(takken, woorden, CORPSEN[-1], kort) for kort in INKORTEN)
    return next(gevonden for gevonden in ingekort if gevonden)


def _met(takken: Sequence[Opgavetak], woorden: Woorden, corps: float, kort: Kort) -> Opmaak | None:
    """In as few columns as hold it."""
    getoond = takken[: kort.opgaven]
    for kolommen in (1, 2, 3, 4):
        maat = Maat(corps, kolommen, woorden)
        if kolommen > 1 and maat.drie[0][1] < 9 * maat.mm:
            return None
        if sum(minstens(tak, maat, kort) for tak in getoond) > kolommen * HOOG:
            continue
        blokken = list(chain.from_iterable(gemeten(tak, maat, kort, HOOG) for tak in getoond))
        if _verdeel(blokken, maat):
            return Opmaak(maat, blokken, kort, len(takken) - len(getoond))
    return None


def _verdeel(blokken: Sequence[Opgaveblok], maat: Maat) -> bool:
    """Puts the blocks in columns, in order and about equally high; False where they don't fit."""
    wit = maat.regel * 1.3
    if _plaats(blokken, maat, HOOG, wit) > maat.kolommen:
        return False
    laag, hoog = 0.0, HOOG
    for _ in range(12):
        midden = (laag + hoog) / 2
        laag, hoog = (laag, midden) if _plaats(blokken, maat, midden, wit) <= maat.kolommen else (midden, hoog)
    _plaats(blokken, maat, hoog, wit)
    return True


def _plaats(blokken: Sequence[Opgaveblok], maat: Maat, hoog: float, wit: float) -> float:
    """How many columns of this height they take; infinite where one is higher than that."""
    kolom, y = 0, 0.0
    for blok in blokken:
        if blok.hoog > hoog:
            return float("inf")
        if y and y + blok.hoog > hoog:
            kolom, y = kolom + 1, 0.0
        blok.x, blok.y = kolom * (maat.breed + TUSSEN), y
        y += blok.hoog + wit
    return kolom + 1
