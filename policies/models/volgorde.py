"""The order of elements, and the acts that change it: move among its own, and move under another one.

A number follows from a place (I-10), so nothing else has to be renumbered. `volgorde` counts through the whole agenda,
children behind their parent. Elements that make room are not changed: only the one that was moved gets a new
revisie, as in a workbook.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from policies.models.element import Boomelement, Element


class VolgordeGewijzigd(Exception):
    """What the person saw is no longer how it stands."""


class Volgorde:
    """All elements of one kind in an agenda: what stands under what, and in which order.

    With `vast` the rows stay locked until the transaction ends; then what is read here is what gets changed.
    """

    def __init__(self, model: type[Any], agenda: UUID, *, vast: bool = False) -> None:
        self.model = model
        rijen = model._default_manager.filter(agenda=agenda)
        rijen = rijen.select_for_update().order_by("pk") if vast else rijen
        waarden = list(rijen.values_list("pk", "volgorde", *(f"{veld}_id" for veld in model.STAAT_ONDER or ())))
        waarden.sort(key=lambda rij: (rij[1], rij[0]))
        self.volgorde: dict[UUID, int] = {rij[0]: rij[1] for rij in waarden}
        self._boven: dict[UUID, UUID | None] = {
            rij[0]: next((onder for onder in rij[2:] if onder is not None), None) for rij in waarden
        }
        self._reeks = [rij[0] for rij in waarden]

    def __contains__(self, sleutel: UUID) -> bool:
        return sleutel in self._boven

    def boven(self, sleutel: UUID) -> UUID | None:
        """What the element stands under."""
        return self._boven[sleutel]

    def onder(self, boven: UUID | None) -> list[UUID]:
        """What stands there, in order."""
        return self._families.get(boven, [])

    def broers(self, sleutel: UUID) -> list[UUID]:
        """What stands in the same place, the element itself included."""
        return self.onder(self._boven[sleutel])

    def kenmerk(self, sleutel: UUID) -> str:
        """Changes when anything comes, goes or moves in the place where the element stands."""
        familie = [str(self._boven[sleutel]), *map(str, self.broers(sleutel))]
        return sha256(" ".join(familie).encode()).hexdigest()[:16]

    def nakomelingen(self, sleutel: UUID) -> list[UUID]:
        return list(self._nakomelingen(sleutel))

    def mag_onder(self, sleutel: UUID, boven: UUID) -> bool:
        """Whether the element may stand under another one of its kind: not under itself, and not too deep."""
        if not issubclass(self.model, Boomelement) or boven in {sleutel, *self.nakomelingen(sleutel)}:
            return False
        return self._diepte(boven) + self._hoogte(sleutel) <= self.model.DIEPSTE_NIVEAU

    def zet(self, sleutel: UUID, boven: UUID | None, voor: UUID | None) -> None:
        """Puts the element, and what stands under it, there: before another one, or as the last."""
        blok = {sleutel, *self.nakomelingen(sleutel)}
        laatste = next((broer for broer in reversed(self.onder(boven)) if broer != sleutel), boven)
        daarvoor = set() if laatste is None else {laatste, *self.nakomelingen(laatste)}
        rest = [ander for ander in self._reeks if ander not in blok]
        if voor is not None:
            plek = rest.index(voor)
        else:
            plek = max((plek for plek, ander in enumerate(rest, start=1) if ander in daarvoor), default=len(rest))
        self._reeks = rest[:plek] + [ander for ander in self._reeks if ander in blok] + rest[plek:]
        self._boven[sleutel] = boven
        del self._families

    def bewaar(self) -> None:
        """Stores the places that are no longer the same; places that were never chosen are counted anew."""
        plaatsen = sorted(self.volgorde.values())
        if len(set(plaatsen)) < len(plaatsen):
            plaatsen = list(range(1, len(plaatsen) + 1))
        nieuw = dict(zip(self._reeks, plaatsen, strict=True))
        anders = [
            self.model(sleutel=sleutel, volgorde=plaats)
            for sleutel, plaats in nieuw.items()
            if self.volgorde[sleutel] != plaats
        ]
        self.model._default_manager.bulk_update(anders, ["volgorde"])
        self.volgorde = nieuw

    @cached_property
    def _families(self) -> dict[UUID | None, list[UUID]]:
        families: dict[UUID | None, list[UUID]] = defaultdict(list)
        for sleutel in self._reeks:
            families[self._boven[sleutel]].append(sleutel)
        return families

    def _nakomelingen(self, sleutel: UUID) -> Iterator[UUID]:
        for kind in self.onder(sleutel):
            yield kind
            yield from self._nakomelingen(kind)

    def _diepte(self, sleutel: UUID) -> int:
        boven = self._boven[sleutel]
        return 1 + (self._diepte(boven) if boven in self._boven else 0)

    def _hoogte(self, sleutel: UUID) -> int:
        return 1 + max(map(self._hoogte, self.onder(sleutel)), default=0)


def verplaats(element: Element, *, naar: int, gezien: str) -> Volgorde:
    """Moves the element to the place `naar`, counted from 0, among what stands where it stands.

    Raises VolgordeGewijzigd when that is no longer what the person saw (`Volgorde.kenmerk`).
    """
    with transaction.atomic():
        orde = _gezien(element, gezien)
        broers = orde.broers(element.pk)
        andere = [sleutel for sleutel in broers if sleutel != element.pk]
        naar = max(0, min(naar, len(andere)))
        if broers.index(element.pk) != naar:
            orde.zet(element.pk, orde.boven(element.pk), andere[naar] if naar < len(andere) else None)
            orde.bewaar()
            _geteld(element)
    return orde


def verplaats_onder(element: Any, boven: Any, *, gezien: str) -> Volgorde:
    """Moves the element, and what stands under it, under another one, as the last there; None: under nothing.

    Raises VolgordeGewijzigd, and ValidationError when the element can't stand there.
    """
    with transaction.atomic():
        orde = _gezien(element, gezien)
        naar = boven.pk if boven else None
        if orde.boven(element.pk) == naar:
            return orde
        if boven and not type(boven)._default_manager.select_for_update().filter(pk=naar).exists():
            raise VolgordeGewijzigd
        element.refresh_from_db()
        velden = {veld: boven if _past(element, veld, boven) else None for veld in element.STAAT_ONDER or ()}
        for veld, waarde in velden.items():
            setattr(element, veld, waarde)
        element.clean()
        element.validate_constraints()
        orde.zet(element.pk, naar, None)
        orde.bewaar()
        _geteld(element, **velden)
    return orde


def _gezien(element: Element, gezien: str) -> Volgorde:
    orde = Volgorde(type(element), element.agenda_id, vast=True)
    if element.pk not in orde or orde.kenmerk(element.pk) != gezien:
        raise VolgordeGewijzigd
    return orde


def _past(element: Element, veld: str, boven: Element | None) -> bool:
    model: Any = element._meta.get_field(veld).related_model
    return isinstance(boven, model)


def _geteld(element: Element, **velden: Any) -> None:
    """The change itself: the revisie goes up, whatever it was by now."""
    type(element)._default_manager.filter(pk=element.pk).update(revisie=F("revisie") + 1, **velden)
    element.refresh_from_db()
