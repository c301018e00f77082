"""Putting back an older state asks what withdrawing and starting ask (I-04, I-05).

An older state may bring a withdrawal back, a place under what was withdrawn, or a running activiteit. What would
break the agenda is refused as a whole, with what to do instead.
"""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest

from goals.models import Activiteit
from goals.models.activiteit import Status
from kaderapp.kadernota.intrekken import geldige_doelen
from kaderapp.kadernota.starten import GESTART, heeft_doel, open_vragen
from policies.admin.revisie import BewaakteAdmin
from policies.herstellen import NietTerug, Teruggezet
from policies.models import Agenda, Wijziging

BasisAdmin: Any = BewaakteAdmin if TYPE_CHECKING else object

LAAT_ACHTER = (
    "Dan dragen deze lopende activiteiten aan geen doel meer bij dat geldt: {}. Geef ze eerst een ander doel of stop "
    "ze. Met “Trek in” in de redactie kan dat in één keer."
)
START_ZONDER_DOEL = (
    "Zo zou deze activiteit lopen zonder een doel dat geldt. Open de activiteit, kies een doel dat geldt en geef haar "
    "daar de status die u bedoelt."
)
START_MET_VRAGEN = (
    "Zo zou deze activiteit starten terwijl er nog vragen openstaan: {} Open de activiteit, beantwoord ze en geef haar "
    "daar de status die u bedoelt."
)


class LaatNiemandAchterAdmin(BasisAdmin):
    """For a doel and an opgave: no activiteit that runs loses its last doel."""

    @transaction.atomic
    def zet_terug(self, request: HttpRequest, wijziging: Wijziging, *, gelezen: int, reden: str = "") -> Teruggezet:
        agenda = Agenda.objects.select_for_update().get(pk=wijziging.agenda)
        eerder = _doelloos(agenda)
        terug: Teruggezet = super().zet_terug(request, wijziging, gelezen=gelezen, reden=reden)
        los = [titel for sleutel, titel in _doelloos(agenda).items() if sleutel not in eerder]
        if los:
            raise NietTerug(LAAT_ACHTER.format(", ".join(f"“{titel}”" for titel in los)))
        return terug


class StartNietZomaarAdmin(BasisAdmin):
    """For an activiteit: what starts has its questions answered, what runs has a doel.

    One that was removed while it ran comes back without new questions, as one that already runs may be added (S0-19).
    """

    @transaction.atomic
    def zet_terug(self, request: HttpRequest, wijziging: Wijziging, *, gelezen: int, reden: str = "") -> Teruggezet:
        Agenda.objects.select_for_update().get(pk=wijziging.agenda)
        was = Activiteit.objects.filter(pk=wijziging.sleutel).first()
        terug: Teruggezet = super().zet_terug(request, wijziging, gelezen=gelezen, reden=reden)
        nu = Activiteit.objects.get(pk=wijziging.sleutel)
        if nu.loopt and not heeft_doel(nu):
            raise NietTerug(START_ZONDER_DOEL)
        start = was is not None and was.status != nu.status and nu.status in GESTART
        if start and (vragen := open_vragen(nu)):
            raise NietTerug(START_MET_VRAGEN.format(" ".join(vraag.vraag for vraag in vragen)))
        return terug


def _doelloos(agenda: Agenda) -> dict[UUID, str]:
    """The running activiteiten of which no doel counts, with their titles."""
    geldig = geldige_doelen(agenda)
    lopend = Activiteit.objects.filter(agenda=agenda, status=Status.LOPEND).prefetch_related("bijdragen")
    return {a.pk: a.titel for a in lopend if geldig.isdisjoint(b.doel_id for b in a.bijdragen.all())}
