"""The indexes that this process has built, within a bounded memory.

The content of a Versie never changes under its hash, so its index is built once, from a content that was checked;
each process that serves the site builds its own, in about a second for 300 activiteiten (docs/adr/0014).
"""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.zoeken.index import Index
from kaderapp.kadernota.zoeken.stukken import stukken
from policies.models import Versie

RUIMTE = 6_000_000
"""Characters of text, with about seven bytes of memory for each: some sixty agendas like the demo."""


class Indexen:
    """The longest unused is forgotten first; one that is larger than the room is kept alone."""

    def __init__(self, ruimte: int) -> None:
        self.ruimte = ruimte
        self._gebouwd: OrderedDict[tuple[int, str], Index] = OrderedDict()
        self._slot = Lock()

    def van(self, versie: Versie) -> Index:
        """The index of a Versie; raises Beschadigd when its content can't be shown."""
        sleutel = (versie.pk, versie.sha256)
        with self._slot:
            if gebouwd := self._gebouwd.get(sleutel):
                self._gebouwd.move_to_end(sleutel)
                return gebouwd
        uitgave = uitgeven.uitgave_van(versie)
        index = Index(uitgave.momentopname.agenda, stukken(uitgave))
        with self._slot:
            self._gebouwd[sleutel] = index
            while len(self._gebouwd) > 1 and sum(i.omvang for i in self._gebouwd.values()) > self.ruimte:
                self._gebouwd.popitem(last=False)
        return index

    def van_alle(self, versies: Iterable[Versie]) -> tuple[list[Index], list[Beschadigd]]:
        """Of the editions that can be shown, and why the others can't."""
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


indexen = Indexen(RUIMTE)
