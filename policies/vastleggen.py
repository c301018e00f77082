"""Records what happened to elements of the working tree: the one way into the history (ADR 0011).

Whoever writes elements calls `leg_vast` in the same transaction: after adding or changing, before removing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from policies.models import Agenda, Wijziging
from policies.models.wijziging import Soort

PER_KEER = 500
BUITEN_DE_VELDEN = {"sleutel", "agenda", "revisie"}
"""What identifies a Wijziging itself."""
VERSCHUIVING = {Soort.VERWIJDERD: 1, Soort.BEGIN: -1}
"""What is removed has no next revisie to show; of what was before the history the next one was just taken."""

Velden = dict[str, Any]


def leg_vast(elementen: Iterable[models.Model], *, door: Any, soort: Soort, reden: str = "") -> None:
    """Records the elements as the database holds them; `door` is a user, or None for a command.

    A constant number of queries per 500 elements of a model. Elements without a revisie are not recorded: they are
    part of another one.
    """
    per_model: dict[type[models.Model], list[UUID]] = defaultdict(list)
    for element in elementen:
        per_model[type(element)].append(element.pk)
    for model, sleutels in per_model.items():
        leg_sleutels_vast(model, sleutels, door=door, soort=soort, reden=reden)


def leg_sleutels_vast(
    model: type[models.Model],
    sleutels: Iterable[UUID],
    *,
    door: Any,
    soort: Soort,
    reden: str = "",
    nieuw: bool = False,
) -> None:
    """The same for elements of one model, by their sleutels; with `nieuw` nothing is compared with what was."""
    if not heeft_revisie(model):
        return
    op = timezone.now()
    eerste = nieuw or soort in (Soort.BEGIN, Soort.TOEGEVOEGD)
    for brok in _brokken(list(sleutels)):
        vorige = {} if eerste else _vorige(brok)
        Wijziging.objects.voeg_toe(
            (
                agenda,
                model._meta.label_lower,
                sleutel,
                revisie + VERSCHUIVING.get(soort, 0),
                str(soort),
                velden,
                gewijzigd(vorige.get(sleutel), velden),
                door and door.pk,
                op,
                reden,
            )
            for sleutel, agenda, revisie, velden in stand_van(model, brok)
        )


def leg_begin_vast(model: type[models.Model], sleutel: UUID, revisie: int) -> None:
    """Records an element from before its history, so that its first change has something to compare with.

    To be called after the next revisie was taken, which lets nobody else in, and before anything else is written.
    """
    if not Wijziging.objects.van(sleutel).filter(revisie=revisie).exists():
        leg_sleutels_vast(model, [sleutel], door=None, soort=Soort.BEGIN)


def heeft_revisie(model: type[models.Model]) -> bool:
    return any(veld.name == "revisie" for veld in model._meta.concrete_fields)


def stand_van(model: type[models.Model], sleutels: list[UUID]) -> Iterator[tuple[UUID, UUID, int, Velden]]:
    """Sleutel, agenda, revisie and values of stored elements, as a Wijziging keeps them."""
    namen = {veld.attname: veld.name for veld in model._meta.concrete_fields if veld.name not in BUITEN_DE_VELDEN}
    relaties = {veld.name: _relatie(veld, sleutels) for veld in model._meta.many_to_many}
    agenda = "sleutel" if model is Agenda else "agenda_id"
    rijen: Any = model._base_manager.filter(pk__in=sleutels).order_by("pk")
    for rij in rijen.values("sleutel", agenda, "revisie", *namen):
        velden = {naam: _json(rij[attname]) for attname, naam in namen.items()}
        velden |= {naam: per[rij["sleutel"]] for naam, per in relaties.items()}
        yield rij["sleutel"], rij[agenda], rij["revisie"], velden


def gewijzigd(vorige: Velden | None, velden: Velden) -> list[str]:
    """The names of the fields that differ; none when there is nothing to compare with."""
    return [] if vorige is None else [naam for naam, waarde in velden.items() if vorige.get(naam) != waarde]


def _vorige(sleutels: list[UUID]) -> dict[UUID, Velden]:
    laatste = Wijziging.objects.filter(sleutel__in=sleutels).laatste().order_by()
    return dict(laatste.values_list("sleutel", "velden"))


def _relatie(veld: Any, sleutels: list[UUID]) -> dict[UUID, list[Any]]:
    """What each element refers to: sleutels, or rows where the relation has data of its own."""
    through = veld.remote_field.through
    bron, doel = f"{veld.m2m_field_name()}_id", f"{veld.m2m_reverse_field_name()}_id"
    per: dict[UUID, list[Any]] = defaultdict(list)
    rijen = through._base_manager.filter(**{f"{bron}__in": sleutels})
    if through._meta.auto_created:
        for van, naar in rijen.order_by(doel).values_list(bron, doel):
            per[van].append(str(naar))
        return per
    eigen = {kolom.attname: kolom.name for kolom in eigen_kolommen(veld)}
    for rij in rijen.order_by(*through._meta.ordering).values(bron, *eigen):
        per[rij[bron]].append({naam: _json(rij[attname]) for attname, naam in eigen.items()})
    return per


def eigen_kolommen(veld: Any) -> list[Any]:
    """The columns of a relation with data of its own, without its number and without whose it is."""
    through = veld.remote_field.through
    return [
        kolom
        for kolom in through._meta.concrete_fields
        if not kolom.primary_key and kolom.name != veld.m2m_field_name()
    ]


def _json(waarde: Any) -> Any:
    """As it comes back from the database, so that old and new can be compared."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, UUID | Decimal) else waarde


def _brokken(sleutels: list[UUID]) -> Iterator[list[UUID]]:
    return (sleutels[begin : begin + PER_KEER] for begin in range(0, len(sleutels), PER_KEER))
