"""The open questions of volledigheid at one element, for the form in which they are answered.

The rules judge the agenda as a whole, so it is read as a whole: in a number of queries that does not depend on how
much there is.
"""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from kaderapp.kadernota.redactie.werkblad import Werkblad
from kaderapp.kadernota.volledigheid import Bevinding
from policies.models import Agenda, Gemeente


@dataclass(frozen=True, slots=True)
class Vraag:
    """One finding: what is found, what to do, where it stands in the list, and where it is explained away."""

    zin: str
    advies: str
    adres: str
    verklaren: str


def vragen_bij(agenda: Agenda, sleutel: UUID) -> list[Vraag]:
    """As beside its row in the tree; of a meting or bedrag, which has no row there, its own."""
    blad = Werkblad(agenda, Gemeente.objects.deze(), timezone.localdate())
    eigen = [bevinding for bevinding in blad.waarschuwingen if bevinding.sleutel == sleutel]
    return [_vraag(agenda, bevinding) for bevinding in blad.per_element.get(sleutel, eigen)]


def _vraag(agenda: Agenda, bevinding: Bevinding) -> Vraag:
    regel, sleutel = bevinding.regel, bevinding.sleutel
    lijst = f"{reverse('volledigheid', args=[agenda.slug])}?regel={regel.id}#{regel.id}-{sleutel}"
    keuze = urlencode({"element": sleutel, "regel": regel.id})
    return Vraag(bevinding.zin, regel.advies, lijst, f"{reverse('volledigheid-verklaren', args=[agenda.slug])}?{keuze}")
