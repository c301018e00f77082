"""The pages that say why somebody does not get what was asked for: 400, 403, 404, 500 and 503.

They look like the site of this gemeente as long as the database says how that looks; without it they look like
kaderapp. Nothing keeps them (S4). Only 403 looks at who is there: the others are the same for everybody.
"""

import re
import sys

from django.db import Error, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from kaderapp.accounts.blad import blad
from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.pagina.stand import Verwijzing
from policies.models import Gemeente, Versie

VAN_EEN_AGENDA = re.compile(r"/agenda/(?P<slug>[-\w]+)/(?:versie/(?P<nummer>[^/]+)/)?")
LATER = 30
"""Seconds after which a database that was away may be back."""


def onbegrepen(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _bladzijde("400.html", 400)


@requires_csrf_token
def verboden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Says who one is: perhaps the wrong account."""
    return HttpResponse(render_to_string("403.html", blad(request), request), status=403)


def niet_gevonden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Below a public agenda the way on is that agenda."""
    try:
        wegen = _wegen(request.path_info)
    except Error:
        wegen = []
    return _bladzijde("404.html", 404, wegen=wegen)


def storing(request: HttpRequest) -> HttpResponse:
    """The answer to what nobody caught, wherever it was raised: 503 when the database is away (R3), else 500."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": str(LATER)})
    return _bladzijde("500.html", 500)


def _bladzijde(sjabloon: str, status: int, **inhoud: object) -> HttpResponse:
    try:
        gemeente = Gemeente.objects.deze()
    except Error:
        # Away, or left in a broken transaction by what went wrong.
        gemeente = None
    tekst = render_to_string(sjabloon, {"gemeente": gemeente, "huisstijl": gemeente, **inhoud})
    return HttpResponse(tekst, status=status)


def _wegen(pad: str) -> list[Verwijzing]:
    adres = VAN_EEN_AGENDA.match(pad)
    dichtbij = _van_deze_agenda(**adres.groupdict()) if adres else []
    return [*dichtbij, Verwijzing("/", "Alle agenda’s")]


def _van_deze_agenda(slug: str, nummer: str | None) -> list[Verwijzing]:
    """Without its title: that stands in a Versie, and to read one is too much for an address that is not there."""
    try:
        openbaar = uitgeven.openbaar(slug)
    except Versie.DoesNotExist:
        return []
    wegen = [Verwijzing(f"/agenda/{slug}/", "Het overzicht van deze agenda")]
    if any(versie.nummer == nummer for versie in openbaar.versies):
        wegen.insert(0, Verwijzing(f"/agenda/{slug}/versie/{nummer}/", f"Versie {nummer} van deze agenda"))
    return wegen
