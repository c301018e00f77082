"""What every page that waits for work shares: `templates/taken/voortgang.html` and static/redactie/taak.js ask this."""

from django.http import JsonResponse
from django.utils import timezone

from kaderapp.models.taak import Taak
from kaderapp.taken.starten import duw_aan


def bijgewerkt(taak: Taak) -> Taak:
    """As it is now; work that nobody does any more is started again by who looks at it."""
    if taak.loopt:
        duw_aan(timezone.now())
        taak.refresh_from_db()
    return taak


def stand_van(taak: Taak) -> JsonResponse:
    """How far it is, for the page that waits."""
    return JsonResponse({"loopt": taak.loopt, "stap": taak.stap, "wachtenden": taak.wachtenden()})
