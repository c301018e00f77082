"""What the rules look at: one momentopname on one day, with its texts taken apart once for all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.noemen import Noemer
from kaderapp.kadernota.verband import Verband
from kaderapp.kadernota.volledigheid.teksten import Tekst, teksten_van


@dataclass(frozen=True)
class Blik:
    verband: Verband
    vandaag: date

    @property
    def opname(self) -> boom.Momentopname:
        return self.verband.momentopname

    @cached_property
    def noem(self) -> Noemer:
        return Noemer(self.opname.agenda, self.verband.element)

    @cached_property
    def teksten(self) -> tuple[Tekst, ...]:
        """Every text that a reader gets to see, in the order of the agenda; nothing of what was withdrawn."""
        return tuple(tekst for element in self._met_tekst() for tekst in teksten_van(element))

    @cached_property
    def met_vervolg(self) -> set[UUID]:
        """Elements with something under them that may finish their last sentence."""
        boven: Iterable[Any] = (*self.verband.kaders, *self.verband.paragrafen, *self.verband.doelen)
        return {element.sleutel for element in boven if element.kinderen}

    def _met_tekst(self) -> Iterator[Any]:
        if self.opname.visie:
            yield self.opname.visie
        yield from self.verband.paragrafen
        yield from self.verband.opgaven
        yield from self.verband.doelen
        yield from self.verband.kaders
        yield from self.opname.activiteiten
        for indicator in self.opname.indicatoren:
            yield indicator
            yield from indicator.metingen
        yield from self.opname.bedragen
        yield from self.verband.momenten
