"""The indexes that this process has built, of what is public now.

The content of a Versie never changes under its hash, so its index is built once, from a content that was checked;
each process that serves the site builds its own, in about a second for 300 activiteiten (docs/adr/0014).
"""

from collections.abc import Iterable, Set
from threading import Lock

from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.zoeken.index import Index
from kaderapp.kadernota.zoeken.stukken import stukken
from policies.models import Versie

Sleutel = tuple[int, str]


class Indexen:
    """One for each Versie that is searched: a question needs them all at once, so a bound below that saves nothing."""

    def __init__(self) -> None:
        self._gebouwd: dict[Sleutel, Index] = {}
        self._slot = Lock()

    def van(self, versie: Versie) -> Index:
        """The index of a Versie; raises Beschadigd when its content can't be shown."""
        sleutel = _sleutel(versie)
        with self._slot:
            if gebouwd := self._gebouwd.get(sleutel):
                return gebouwd
        uitgave = uitgeven.uitgave_van(versie)
        index = Index(uitgave.momentopname.agenda, stukken(uitgave))
        with self._slot:
            self._gebouwd[sleutel] = index
        return index

    def van_alle(self, versies: Iterable[Versie]) -> tuple[list[Index], list[Beschadigd]]:
        """Of the editions that can be shown, and why the others can't. Other editions are forgotten."""
        versies = list(versies)
        self._houd({_sleutel(versie) for versie in versies})
        gevonden, beschadigd = [], []
        for versie in versies:
            try:
                gevonden.append(self.van(versie))
            except Beschadigd as fout:
                beschadigd.append(fout)
        return gevonden, beschadigd

    def vergeet(self) -> None:
        with self._slot:
            self._gebouwd.clear()

    def _houd(self, sleutels: Set[Sleutel]) -> None:
        with self._slot:
            for sleutel in self._gebouwd.keys() - sleutels:
                del self._gebouwd[sleutel]


def _sleutel(versie: Versie) -> Sleutel:
    return versie.pk, versie.sha256


indexen = Indexen()
