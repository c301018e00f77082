"""The working tree of one agenda at one moment, with what the rules find in it and what people said about that."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.momentopname.boom import Momentopname
from kaderapp.kadernota.redactie.plekken import Plekken
from kaderapp.kadernota.verband import Verband
from kaderapp.kadernota.volledigheid import Bevinding, bevindingen
from policies.models import Agenda, Gemeente, Verklaring


@dataclass(frozen=True, slots=True)
class Verklaard:
    bevinding: Bevinding
    verklaring: Verklaring


@dataclass(frozen=True)
class Werkblad:
    agenda: Agenda
    gemeente: Gemeente
    vandaag: date

    @cached_property
    def opname(self) -> Momentopname:
        return momentopname(self.agenda, self.gemeente)

    @cached_property
    def verband(self) -> Verband:
        return Verband(self.opname)

    @cached_property
    def plekken(self) -> Plekken:
        return Plekken(self.verband)

    @cached_property
    def gevonden(self) -> tuple[Bevinding, ...]:
        return bevindingen(self.verband, self.vandaag)

    @cached_property
    def verklaringen(self) -> dict[tuple[UUID, str], Verklaring]:
        alle = Verklaring.objects.filter(agenda=self.agenda).select_related("door")
        return {(v.element, v.regel): v for v in alle}

    @cached_property
    def open(self) -> list[Bevinding]:
        """What still asks for an answer."""
        return [b for b in self.gevonden if (b.sleutel, b.regel.id) not in self.verklaringen]

    @cached_property
    def verklaard(self) -> list[Verklaard]:
        """What somebody explained; an explanation of what is no longer found is not shown."""
        paren = ((b, self.verklaringen.get((b.sleutel, b.regel.id))) for b in self.gevonden)
        return [Verklaard(b, v) for b, v in paren if v is not None]

    @cached_property
    def waarschuwingen(self) -> list[Bevinding]:
        return [b for b in self.open if b.regel.waarschuwt]

    @cached_property
    def per_element(self) -> dict[UUID, list[Bevinding]]:
        """The warnings at each element of the tree; a meting or bedrag has no row of its own there."""
        per: dict[UUID, list[Bevinding]] = defaultdict(list)
        for bevinding in self.waarschuwingen:
            per[self.rij_van.get(bevinding.sleutel, bevinding.sleutel)].append(bevinding)
        return dict(per)

    @cached_property
    def rij_van(self) -> dict[UUID, UUID]:
        """meting or bedrag → the element at whose row it is counted."""
        indicator_van = {m.sleutel: i.sleutel for i in self.opname.indicatoren for m in i.metingen}
        return indicator_van | {b.sleutel: b.van for b in self.opname.bedragen}
