"""The pages that give back what somebody sent in too late: after logging in, or after a token that had changed."""

import json
from http import HTTPStatus
from typing import cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from kaderapp.accounts import bewaard
from kaderapp.accounts.blad import blad
from kaderapp.models import User


@require_safe
def ingevuld(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """What this person sent in while logged out; pressing "Ga verder" sends it again. Of others it is not found."""
    eigen = cast(User, request.user).bewaarde_formulieren.geldig()
    formulier = get_object_or_404(eigen, pk=sleutel)
    return _toon(request, formulier.pad, [tuple(v) for v in json.loads(formulier.velden)], formulier.bestanden)


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A token that no longer fits, as after logging in elsewhere: nothing typed is lost.

    The form is only given back when the browser says that it stood on a page of this site: a page elsewhere
    could otherwise have its own words sent in by somebody who trusts ours.
    """
    if bewaard.te_bewaren(request) and request.user.is_authenticated:
        velden, bestanden = list(bewaard.velden(request)), ", ".join(bewaard.bestandsnamen(request))
        return _toon(request, request.get_full_path(), velden, bestanden, status=HTTPStatus.FORBIDDEN)
    if formulier := bewaard.bewaar(request):
        return redirect_to_login(reverse("ingevuld", args=[formulier.pk]), str(settings.LOGIN_URL))
    return render(request, "403_csrf.html", blad(request), status=HTTPStatus.FORBIDDEN)


def _toon(
    request: HttpRequest, pad: str, velden: list[bewaard.Veld], bestanden: str, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    inhoud = {"pad": pad, "velden": velden, "getypt": bewaard.getypt(velden), "bestanden": bestanden}
    return render(request, "accounts/ingevuld.html", blad(request) | inhoud, status=status)
