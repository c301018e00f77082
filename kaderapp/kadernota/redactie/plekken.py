"""Where each element of a momentopname is edited, what it is called, and under which opgave it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Model
from django.urls import reverse

from kaderapp.kadernota.noemen import MODELLEN, Noemer
from kaderapp.kadernota.verband import Verband, met_kinderen


def bewerkadres(model: type[Model], sleutel: UUID) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[sleutel])


def toevoegadres(model: type[Model], **ingevuld: UUID) -> str:
    """The empty form of a new element that knows already where it belongs."""
    return f"{reverse(f'admin:{model._meta.app_label}_{model._meta.model_name}_add')}?{urlencode(ingevuld)}"


@dataclass(frozen=True)
class Plekken:
    verband: Verband

    @cached_property
    def element(self) -> dict[UUID, Any]:
        """Everything that can be edited, the agenda itself included."""
        m = self.verband.momentopname
        rest: list[Any] = [m.agenda, *m.bedragen, *(meting for i in m.indicatoren for meting in i.metingen)]
        return self.verband.element | {e.sleutel: e for e in (*rest, *([m.visie] if m.visie else []))}

    @cached_property
    def noemer(self) -> Noemer:
        return Noemer(self.verband.momentopname.agenda, self.element)

    def naam(self, sleutel: UUID) -> str:
        return self.noemer.verwijzing(sleutel)

    def adres(self, sleutel: UUID) -> str:
        """The form of this element in the admin."""
        return bewerkadres(MODELLEN[type(self.element[sleutel])], sleutel)

    def rij(self, sleutel: UUID) -> Model:
        """The element as an empty row of its model: enough to ask for rights."""
        return MODELLEN[type(self.element[sleutel])](pk=sleutel)

    @cached_property
    def opgave_van(self) -> dict[UUID, UUID]:
        """element → opgave, for all that stands under one; what holds for the whole agenda is not in it."""
        eigen = dict(self._paren())
        for p in self.verband.paragrafen:
            if p.bij in eigen:
                eigen |= {deel.sleutel: eigen[p.bij] for deel in met_kinderen([p])}
        m = self.verband.momentopname
        metend: tuple[Any, ...] = (*m.indicatoren, *m.bedragen)
        for element in metend:
            if element.van in eigen:
                eigen[element.sleutel] = eigen[element.van]
        for indicator in m.indicatoren:
            if indicator.sleutel in eigen:
                eigen |= {meting.sleutel: eigen[indicator.sleutel] for meting in indicator.metingen}
        return eigen

    def _paren(self) -> Iterator[tuple[UUID, UUID]]:
        for opgave in self.verband.momentopname.opgaven:
            yield opgave.sleutel, opgave.sleutel
        yield from ((doel, opgave.sleutel) for doel, opgave in self.verband.opgave_van_doel.items())
        for kader in self.verband.momentopname.kaders:
            if kader.opgave:
                yield from ((deel.sleutel, kader.opgave) for deel in met_kinderen([kader]))
        for sleutel, activiteiten in self.verband.activiteiten_van_opgave.items():
            yield from ((a.sleutel, sleutel) for a in activiteiten)
