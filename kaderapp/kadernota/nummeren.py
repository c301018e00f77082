"""The numbers of the working tree as they will be printed (I-10), for the lists and choices of staff.

Six queries, however many agendas and elements there are: only what gives an element its place is read.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import F, Model
from django.db.models.functions import Coalesce

from goals.models import Activiteit, Doel, Indicator
from kaderapp.kadernota.momentopname.nummers import nummer_kaders, nummer_opgaven
from kaderapp.kadernota.momentopname.takken import Opgavetak, Tak
from policies.models import Agenda, Kader, Opgave

Nummers = dict[UUID, str]
Rijen = dict[UUID, list[tuple[UUID, str]]]
"""What an element stands under → (sleutel, status) of what stands there, in order."""


def nummers(agendas: Collection[UUID]) -> Nummers:
    """sleutel → number, of everything in these agendas that bears one."""
    if not agendas:
        return {}
    gevonden: Nummers = {}
    kaders = _rijen(Kader, agendas, Coalesce("ouder", "agenda"))
    opgaven, doelen = _rijen(Opgave, agendas, F("agenda")), _rijen(Doel, agendas, Coalesce("ouder", "opgave"))
    for agenda in Agenda.objects.filter(pk__in=agendas):
        gevonden |= _van(nummer_kaders(_takken(kaders, agenda.pk), agenda.nummering_kader))
        toppen = [Opgavetak(sleutel=s, status=st, doelen=_takken(doelen, s)) for s, st in opgaven[agenda.pk]]
        for opgave in nummer_opgaven(toppen, agenda):
            gevonden |= {opgave.sleutel: opgave.nummer} | _van(opgave.doelen)
    for model, letter in ((Activiteit, "A"), (Indicator, "I")):
        for rijen in _rijen(model, agendas, F("agenda"), status=F("agenda")).values():
            gevonden |= {sleutel: f"{letter}{plaats}" for plaats, (sleutel, _) in enumerate(rijen, start=1)}
    return gevonden


def _rijen(model: type[Model], agendas: Collection[UUID], onder: F | Coalesce, status: F | None = None) -> Rijen:
    rijen: Rijen = defaultdict(list)
    gelezen = model._default_manager.filter(agenda__in=agendas).order_by("volgorde", "sleutel")
    for boven, sleutel, stand in gelezen.values_list(onder, "sleutel", status or F("status")):
        rijen[boven].append((sleutel, stand))
    return rijen


def _takken(rijen: Rijen, boven: UUID) -> tuple[Tak, ...]:
    return tuple(Tak(sleutel=s, status=stand, kinderen=_takken(rijen, s)) for s, stand in rijen[boven])


def _van(takken: Iterable[Tak]) -> Nummers:
    gevonden: Nummers = {}
    for tak in takken:
        gevonden |= {tak.sleutel: tak.nummer} | _van(tak.kinderen)
    return gevonden
