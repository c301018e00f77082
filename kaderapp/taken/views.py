"""How far long work is, and what came out: each their own only (S1)."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota.redactie.rechten import wie
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import soort_van
from kaderapp.taken.tonen import bijgewerkt, stand_van


@require_safe
def taak(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """What is being done, or what came out."""
    taak = bijgewerkt(eigen(request, sleutel))
    soort = soort_van(taak)
    inhoud: dict[str, Any] = {"taak": taak, "uitkomst": taak.uitkomst or {}, "terug": taak.gegevens["terug"]}
    if taak.loopt:
        inhoud |= {"kop": soort.kop(taak), "ververst": "stil" not in request.GET, "te_stoppen": soort.te_stoppen}
        return render(request, "taken/bezig.html", omgeving(request) | inhoud)
    if taak.is_mislukt:
        return render(request, "taken/mislukt.html", omgeving(request) | inhoud | {"opnieuw": soort.opnieuw})
    return render(request, soort.sjabloon, omgeving(request) | inhoud | soort.inhoud(request, taak))


@require_safe
def stand(request: HttpRequest, sleutel: UUID) -> JsonResponse:
    """How far it is, for the page that waits."""
    return stand_van(eigen(request, sleutel))


@require_POST
def laat_vallen(request: HttpRequest, sleutel: UUID) -> HttpResponseRedirect:
    """Throws away work with its file; a process that is at it stops as soon as it tells how far it is."""
    taak = eigen(request, sleutel)
    if taak.loopt and not soort_van(taak).te_stoppen:
        return redirect("taak", taak.pk)
    taak.delete()
    return redirect(taak.gegevens["terug"])


def eigen(request: HttpRequest, sleutel: UUID) -> Taak:
    """Also what one asked for oneself is only there as long as one may ask for it (S12). Without its file."""
    alle = Taak.objects.van(request.user).houdbaar(timezone.now())
    taak = get_object_or_404(alle.zonder_bestand(), pk=sleutel)
    soort_van(taak).eis(wie(request), taak)
    return taak
