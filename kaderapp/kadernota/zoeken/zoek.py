"""Finds and orders: in the title before in the text, the word itself before a form, a beginning or a part of it.

All words must stand in a result; only where none has them all, some are enough, and the reader is told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, log2
from typing import NamedTuple

from kaderapp.kadernota.zoeken.index import NUMMER, SOORT, TEKST, TITEL, Index, Plaats
from kaderapp.kadernota.zoeken.samenstelling import ontleed
from kaderapp.kadernota.zoeken.stukken import Stuk
from kaderapp.kadernota.zoeken.vraag import Term, Vraag

GEWICHT = {NUMMER: 20.0, TITEL: 4.0, TEKST: 1.0, SOORT: 0.3}
SYNONIEM = 0.8
"""What is left of how well a word is found, where it is not the one that was typed."""

Punten = dict[int, float]
"""Of one index: the place of a result, and how well it fits."""
Raak = Mapping[str, tuple[int, float]]
"""Of one index: the words that were found, with the term that found them and how well."""


@dataclass(frozen=True, slots=True)
class Treffer:
    index: Index
    stuk: Stuk
    raak: Raak


@dataclass(frozen=True, slots=True)
class Uitslag:
    treffers: Sequence[Treffer]
    """Best first."""
    alle_woorden: bool = True
    """Whether each result has all words."""
    onbekend: Sequence[str] = ()
    """Words that stand nowhere."""


def zoek(indexen: Sequence[Index], vraag: Vraag) -> Uitslag:
    """The results for a question; the order is the same every time."""
    termen = [_met_delen(indexen, term) for term in vraag.termen]
    per_term = [[_van_term(index, term) for index in indexen] for term in termen]
    gewichten = [_zeldzaamheid(indexen, punten) for punten in per_term]
    rijen = [rij for i in range(len(indexen)) for rij in _rijen(i, gewichten, [punten[i] for punten in per_term])]
    alle = [rij for rij in rijen if rij.woorden == len(termen)]
    raak = [_raak(index, termen) for index in indexen] if rijen else []
    treffers = [
        Treffer(indexen[i], indexen[i].stukken[stuk], raak[i]) for *_, i, stuk in sorted(alle or rijen, key=_rang)
    ]
    onbekend = [t.getypt for t, punten in zip(termen, per_term, strict=True) if not any(punten)]
    return Uitslag(treffers, bool(alle), onbekend)


class Rij(NamedTuple):
    """A result on its way: how many of the terms it has, how well it fits, in which index and where in it."""

    woorden: int
    waarde: float
    plek: int
    stuk: int


def _rang(rij: Rij) -> tuple[int, float, int, int]:
    return -rij.woorden, -rij.waarde, rij.plek, rij.stuk


def _rijen(plek: int, gewichten: Sequence[float], per_term: Sequence[Punten]) -> Iterator[Rij]:
    """The results of one index, the points of the terms together."""
    punten: Punten = {}
    hoeveel: Counter[int] = Counter()
    for gewicht, van_term in zip(gewichten, per_term, strict=True):
        hoeveel.update(van_term.keys())
        for stuk, waarde in van_term.items():
            punten[stuk] = punten.get(stuk, 0) + gewicht * waarde
    return (Rij(hoeveel[stuk], waarde, plek, stuk) for stuk, waarde in punten.items())


def _met_delen(indexen: Sequence[Index], term: Term) -> Term:
    """Of a word that no edition knows in any way also its parts."""
    if any(index.vormen_bij(woord) for index in indexen for zin in term.keuzes for woord in zin):
        return term
    delen = ontleed(term.getypt, indexen)
    return Term(term.getypt, (*term.keuzes, delen)) if delen else term


def _van_term(index: Index, term: Term) -> Punten:
    """Each result with the best of what will do."""
    beste: Punten = {}
    for plek, zin in enumerate(term.keuzes):
        factor = SYNONIEM if plek else 1.0
        for stuk, waarde in _van_zin(index, zin).items():
            beste[stuk] = max(beste.get(stuk, 0), factor * waarde)
    return beste


def _van_zin(index: Index, zin: Iterable[str]) -> Punten:
    """Results with all these words."""
    samen: Punten | None = None
    for woord in zin:
        punten = _van_woord(index, woord)
        samen = punten if samen is None else {s: min(samen[s], punten[s]) for s in samen.keys() & punten.keys()}
    return samen or {}


def _van_woord(index: Index, woord: str) -> Punten:
    beste: Punten = {}
    for vorm, hoe_goed in index.vormen_bij(woord).items():
        for plaats in index.plaatsen(vorm):
            waarde = hoe_goed * _gewicht(index, plaats)
            if waarde > beste.get(plaats.stuk, 0):
                beste[plaats.stuk] = waarde
    return beste


def _gewicht(index: Index, plaats: Plaats) -> float:
    """A short title is more about its words than a long one, and so is a text that repeats them."""
    gewicht = GEWICHT[plaats.veld]
    if plaats.veld == TITEL:
        return gewicht * (1 + 1 / index.titelwoorden[plaats.stuk])
    return gewicht * (1 + log2(plaats.keer) / 10)


def _zeldzaamheid(indexen: Sequence[Index], punten: Sequence[Punten]) -> float:
    """A word that stands in few results says more about what is sought."""
    stukken, gevonden = sum(len(index.stukken) for index in indexen), sum(len(p) for p in punten)
    return log(1 + stukken / gevonden) if gevonden else 0.0


def _raak(index: Index, termen: Sequence[Term]) -> Raak:
    raak: dict[str, tuple[int, float]] = {}
    for plek, term in enumerate(termen):
        for woord in {woord: None for zin in term.keuzes for woord in zin}:
            for vorm, hoe_goed in index.vormen_bij(woord).items():
                if hoe_goed > raak.get(vorm, (0, 0.0))[1]:
                    raak[vorm] = (plek, hoe_goed)
    return raak
