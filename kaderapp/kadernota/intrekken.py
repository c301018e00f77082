"""Withdrawing a doel or an opgave, without leaving an activiteit behind (I-04, S2-23).

Of what is withdrawn nothing counts any more that stands under it. An activiteit that loses its last doel that way
gets another one or stops; only what is not running yet may stay as it is. One transaction, with the reason.
"""

from collections.abc import Iterable, Mapping
from typing import Literal
from uuid import UUID

from django.contrib.admin.models import CHANGE
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from goals.models import Activiteit, Bijdrage, Doel
from goals.models.activiteit import Status
from goals.models.doel import Status as DoelStatus
from kaderapp.kadernota.logboek import leg_vast
from kaderapp.models import User
from policies.models import Agenda, Opgave
from policies.models.revisie import Verouderd, neem_revisie
from policies.vastleggen import leg_begin_vast

STOP: Literal["stop"] = "stop"
Besluit = UUID | Literal["stop"]
"""What happens to one activiteit: the sleutel of its new doel, or STOP."""

NOG_TE_DOEN = (Status.LOPEND, Status.GEREED, Status.VOORBEREIDING, Status.IDEE)


def achterblijvers(element: Doel | Opgave) -> list[Activiteit]:
    """The activiteiten that lose their last doel when this element is withdrawn; what is over is not among them."""
    nu, straks = geldige_doelen(element.agenda), geldige_doelen(element.agenda, zonder=element.pk)
    activiteiten = Activiteit.objects.filter(agenda=element.agenda, status__in=NOG_TE_DOEN)
    gevonden = []
    for activiteit in activiteiten.prefetch_related("bijdragen"):
        doelen = {bijdrage.doel_id for bijdrage in activiteit.bijdragen.all()}
        if doelen & nu and not doelen & straks:
            gevonden.append(activiteit)
    return gevonden


def geldige_doelen(agenda: Agenda, *, zonder: UUID | None = None) -> set[UUID]:
    """The doelen that count: neither they nor what they stand under was withdrawn (or is `zonder`)."""
    rijen = Doel.objects.filter(agenda=agenda).values_list("pk", "ouder_id", "opgave_id", "status")
    actief: dict[UUID, tuple[UUID | None, UUID | None]]
    actief = {pk: (ouder, opgave) for pk, ouder, opgave, status in rijen if status == DoelStatus.ACTIEF}
    opgaven = set(Opgave.objects.filter(agenda=agenda, status="actief").values_list("pk", flat=True))

    def geldt(pk: UUID | None) -> bool:
        if pk is None or pk == zonder or pk not in actief:
            return False
        ouder, opgave = actief[pk]
        return geldt(ouder) if opgave is None else opgave in opgaven and opgave != zonder

    return {pk for pk in actief if geldt(pk)}


def trek_in(
    element: Doel | Opgave,
    *,
    reden: str,
    door: User | None = None,
    besluiten: Mapping[UUID, Besluit] | None = None,
    gelezen: Mapping[UUID, int] | None = None,
) -> None:
    """Withdraws the element and does with each activiteit (by its sleutel) what was decided.

    Raises ValidationError, and changes nothing, without a reason, when a running activiteit would be left without a
    doel, when the new doel does not count, or when the element was withdrawn already. With `gelezen`, the revisies
    that a person read of the element and of the activiteiten left behind, raises Verouderd when these differ now.
    """
    if not reden.strip():
        raise ValidationError({"reden": "Geef een reden. Die blijft bij het besluit bewaard."})
    with transaction.atomic():
        Agenda.objects.select_for_update().get(pk=element.agenda_id)
        element.refresh_from_db()
        if element.status == DoelStatus.VERVALLEN:
            raise ValidationError("Dit onderdeel is al ingetrokken.")
        los = achterblijvers(element)
        if gelezen is not None and revisies(element, los) != gelezen:
            raise Verouderd
        _verdeel(element, los, besluiten or {}, reden, door)
        _wijzig(element, status=DoelStatus.VERVALLEN)
        leg_vast(element, door, CHANGE, f"Ingetrokken: {reden}")
    element.refresh_from_db()


def revisies(element: Doel | Opgave, los: Iterable[Activiteit]) -> dict[UUID, int]:
    """What a person reads before deciding: sleutel → revisie."""
    return {gezien.pk: gezien.revisie for gezien in (element, *los)}


def _verdeel(
    element: Doel | Opgave, los: list[Activiteit], besluiten: Mapping[UUID, Besluit], reden: str, door: User | None
) -> None:
    straks = geldige_doelen(element.agenda, zonder=element.pk)
    for activiteit in los:
        besluit = besluiten.get(activiteit.pk)
        if besluit == STOP:
            _stop(activiteit, reden, door)
        elif besluit in straks:
            _verhang(activiteit, Doel.objects.get(pk=besluit), door)
        elif activiteit.loopt or besluit is not None:
            raise ValidationError(f"Kies voor “{activiteit}” een doel dat blijft gelden, of stop de activiteit.")


def _stop(activiteit: Activiteit, reden: str, door: User | None) -> None:
    _wijzig(activiteit, status=Status.GESTOPT, stopreden=reden)
    leg_vast(activiteit, door, CHANGE, f"Gestopt: {reden}")


def _verhang(activiteit: Activiteit, doel: Doel, door: User | None) -> None:
    """The old bijdrage stays: it says what the activiteit was for."""
    _wijzig(activiteit)
    hoogste = activiteit.bijdragen.aggregate(Max("volgorde"))["volgorde__max"]
    Bijdrage.objects.create(activiteit=activiteit, doel=doel, volgorde=(hoogste or 0) + 1)
    leg_vast(activiteit, door, CHANGE, f"Draagt nu bij aan “{doel}”.")


def _wijzig(element: Doel | Opgave | Activiteit, **velden: str) -> None:
    """On condition of the revisie that was just read; raises Verouderd."""
    nieuw = neem_revisie(type(element), element.pk, element.revisie)
    leg_begin_vast(type(element), element.pk, nieuw - 1)
    if velden:
        type(element)._base_manager.filter(pk=element.pk).update(**velden)
