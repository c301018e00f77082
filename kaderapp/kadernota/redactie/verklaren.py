"""Explaining a finding away, and taking it up again. Each is one transaction that says who, when and why (I-22)."""

from uuid import UUID

from django.contrib.admin.models import ADDITION, DELETION
from django.db import transaction
from django.utils import timezone

from kaderapp.kadernota.logboek import leg_vast
from kaderapp.models import User
from policies.models import Agenda, Verklaring


def verklaar(agenda: Agenda, element: UUID, regel: str, *, reden: str, door: User | None = None) -> Verklaring:
    """Raises ValidationError without a reason, or where this finding was explained already."""
    verklaring = Verklaring(agenda=agenda, element=element, regel=regel, reden=reden, door=door, op=timezone.now())
    with transaction.atomic():
        verklaring.full_clean()
        verklaring.save()
        leg_vast(verklaring, door, ADDITION, reden)
    return verklaring


def hef_op(verklaring: Verklaring, *, door: User) -> None:
    """The question is asked again."""
    with transaction.atomic():
        leg_vast(verklaring, door, DELETION, verklaring.reden)
        verklaring.delete()
