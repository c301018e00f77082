"""The open questions of volledigheid at one element, for the form in which they are answered.

The rules judge the agenda as a whole, so it is read as a whole; at 300 activiteiten that takes longer than all the
rest of a form. So a form only says where its questions are, and what was found is remembered until the agenda changes.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Count, Max
from django.urls import reverse
from django.utils import timezone

from kaderapp.kadernota.redactie.werkblad import Werkblad
from kaderapp.kadernota.volledigheid import Bevinding
from kaderapp.voorraad import Voorraad
from policies.models import Agenda, Gemeente, Verklaring, Wijziging

Stand = tuple[date, tuple[Any, ...]]
Gevonden = dict[UUID, list[Bevinding]]
MEESTE_AGENDAS = 20


@dataclass(frozen=True, slots=True)
class Vraag:
    """One finding: what is found, what to do, where it stands in the list, and where it is explained away."""

    zin: str
    advies: str
    adres: str
    verklaren: str


def vragen_bij(agenda: Agenda, sleutel: UUID) -> list[Vraag]:
    """As beside its row in the tree; of a meting or bedrag, which has no row there, its own."""
    verklaard = set(Verklaring.objects.filter(agenda=agenda).values_list("element", "regel"))
    gevonden = onthouden.van(agenda).get(sleutel, [])
    return [_vraag(agenda, b) for b in gevonden if (b.sleutel, b.regel.id) not in verklaard]


class Onthouden:
    """What the rules found per element, per agenda the newest; the agenda longest unused is forgotten first."""

    def __init__(self) -> None:
        self._gevonden: Voorraad[UUID, tuple[Stand, Gevonden]] = Voorraad(MEESTE_AGENDAS, MEESTE_AGENDAS)

    def van(self, agenda: Agenda) -> Gevonden:
        """Reads the agenda only when something in it, or the day, is another one than the last time."""
        stand = _stand(agenda)
        bewaard = self._gevonden.haal(agenda.pk)
        if stand and bewaard and bewaard[0] == stand:
            return bewaard[1]
        gevonden = _gevonden(agenda)
        if stand:
            self._gevonden.bewaar(agenda.pk, (stand, gevonden), 1)
        return gevonden

    def vergeet(self) -> None:
        self._gevonden.wis()


onthouden = Onthouden()


def _stand(agenda: Agenda) -> Stand | None:
    """The day and the history, to which every change adds (ADR 0011); None where there is none.

    The number of rows beside the last one: who wrote first may be stored last.
    """
    geschiedenis = Wijziging.objects.filter(agenda=agenda.pk).order_by()
    rij = geschiedenis.aggregate(aantal=Count("pk"), laatste=Max("pk"), op=Max("op"))
    return (timezone.localdate(), tuple(rij.values())) if rij["aantal"] else None


def _gevonden(agenda: Agenda) -> Gevonden:
    blad = Werkblad(agenda, Gemeente.objects.deze(), timezone.localdate())
    per: Gevonden = defaultdict(list)
    for bevinding in blad.gevonden:
        if bevinding.regel.waarschuwt:
            for sleutel in dict.fromkeys((bevinding.sleutel, blad.rij_van.get(bevinding.sleutel, bevinding.sleutel))):
                per[sleutel].append(bevinding)
    return dict(per)


def _vraag(agenda: Agenda, bevinding: Bevinding) -> Vraag:
    regel, sleutel = bevinding.regel, bevinding.sleutel
    lijst = f"{reverse('volledigheid', args=[agenda.slug])}?regel={regel.id}#{regel.id}-{sleutel}"
    keuze = urlencode({"element": sleutel, "regel": regel.id})
    return Vraag(bevinding.zin, regel.advies, lijst, f"{reverse('volledigheid-verklaren', args=[agenda.slug])}?{keuze}")
