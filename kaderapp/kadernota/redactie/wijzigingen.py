"""Who changed which element last, as the history tells it (ADR 0011)."""

from datetime import datetime
from uuid import UUID

from kaderapp.models import User
from policies.models import Agenda, Wijziging
from policies.models.wijziging import Soort


def laatste_wijzigingen(agenda: Agenda) -> dict[UUID, tuple[str, datetime]]:
    """Name and time of the last change of each element of this agenda."""
    laatste = Wijziging.objects.laatste_per_element(agenda).exclude(soort=Soort.BEGIN).met_naam().zonder_velden()
    return {wijziging.sleutel: (wijziging.wie, wijziging.op) for wijziging in laatste.order_by()}


def gewijzigd_door(user: User, agenda: Agenda) -> set[UUID]:
    """The elements of this agenda that this person ever changed."""
    van_deze = Wijziging.objects.filter(agenda=agenda.pk).door(user).order_by()
    return set(van_deze.values_list("sleutel", flat=True).distinct())
