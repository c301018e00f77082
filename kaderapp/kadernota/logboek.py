"""Writes down who did what to which element, and why: in the log of acts and in the history (I-22, ADR 0011)."""

from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from kaderapp.models import User
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast as leg_in_geschiedenis

SOORTEN = {ADDITION: Soort.TOEGEVOEGD, CHANGE: Soort.GEWIJZIGD, DELETION: Soort.VERWIJDERD}


def leg_vast(element: Model, door: User | None, wat: int, waarom: str) -> None:
    """After the change itself. `wat` is a flag of LogEntry; there a script without an account leaves no line."""
    leg_in_geschiedenis([element], door=door, soort=SOORTEN[wat], reden=waarom)
    if door is not None:
        LogEntry.objects.create(
            user=door,
            content_type=ContentType.objects.get_for_model(type(element)),
            object_id=str(element.pk),
            object_repr=str(element)[:200],
            action_flag=wat,
            change_message=waarom,
        )
