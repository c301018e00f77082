"""Finds many phrases in many texts, in one pass over the words of each text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from kaderapp.kadernota.volledigheid.teksten import woorden

Waarde = TypeVar("Waarde")


class Zinsdelen(Generic[Waarde]):
    """Phrases of whole words, each with a value. A text is asked by its words; capitals count."""

    def __init__(self, paren: Iterable[tuple[str, Waarde]]) -> None:
        self._per_begin: dict[str, list[tuple[list[str], Waarde]]] = defaultdict(list)
        for zinsdeel, waarde in paren:
            if rij := woorden(zinsdeel):
                self._per_begin[rij[0]].append((rij, waarde))

    def in_tekst(self, tekst: str) -> Iterator[Waarde]:
        rij = woorden(tekst)
        for plaats, woord in enumerate(rij):
            for zinsdeel, waarde in self._per_begin.get(woord, ()):
                if rij[plaats : plaats + len(zinsdeel)] == zinsdeel:
                    yield waarde
