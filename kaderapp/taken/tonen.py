"""What every page that waits for work shares: `templates/taken/voortgang.html` and static/redactie/taak.js ask this."""

from django.http import JsonResponse
from django.utils import timezone

from kaderapp.models.taak import Taak
from kaderapp.taken.starten import duw_aan


def bijgewerkt(taak: Taak) -> Taak:
    """As it is now; work that nobody is at is taken up again by who looks at it."""
    nu = timezone.now()
    if taak.is_vrij(nu):
        duw_aan(nu)
        taak.refresh_from_db(fields=["staat", "stap", "gedaan", "totaal", "uitkomst", "pogingen", "huur_tot"])
    return taak


def stand_van(taak: Taak) -> JsonResponse:
    """How far it is, for the page that waits."""
    taak = bijgewerkt(taak)
    deel = {"gedaan": taak.gedaan, "totaal": taak.totaal}
    return JsonResponse({"loopt": taak.loopt, "tekst": taak.stand_in_woorden(), **deel})
