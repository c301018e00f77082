"""What is typed outlives a login: a form that comes in too late is kept for the person who sent it.

Who that was, the expired session no longer tells. Therefore the browser gets a signed cookie at login that says only
that, and opens nothing. Without it nothing is kept: a stranger can't fill the database, and what was kept is only
shown to the same person after logging in again. Secrets and files are never kept.
"""

import json
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from kaderapp.models import BewaardFormulier, User
from policies.tekst import platte_tekst

COOKIE = f"{settings.SESSION_COOKIE_NAME}-van"
COOKIE_DAGEN = 30
ZOUT = "kaderapp.bewaard"
HOOGSTENS = 20
"""Forms per person; the oldest makes room."""
NIET = {"csrfmiddlewaretoken"}
GEHEIM = ("password", "wachtwoord")

Veld = tuple[str, str]


def onthoud_wie(response: HttpResponseBase, user: User) -> None:
    """Says to this browser who logged in here last."""
    response.set_signed_cookie(
        COOKIE,
        str(user.pk),
        salt=ZOUT,
        max_age=COOKIE_DAGEN * 24 * 60 * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def wie_was(request: HttpRequest) -> User | None:
    """Who logged in last in this browser; None for who is switched off by now."""
    sleutel = request.get_signed_cookie(COOKIE, None, salt=ZOUT, max_age=COOKIE_DAGEN * 24 * 60 * 60)
    return User.objects.filter(pk=sleutel, is_active=True).first() if sleutel else None


def bewaar(request: HttpRequest) -> BewaardFormulier | None:
    """Keeps the form of this request; None when there is nothing to keep, or nobody to keep it for."""
    if request.method != "POST" or not te_bewaren(request) or (user := wie_was(request)) is None:
        return None
    BewaardFormulier.objects.verlopen().delete()
    oudere = user.bewaarde_formulieren.order_by("-gemaakt_op").values_list("pk", flat=True)[HOOGSTENS - 1 :]
    user.bewaarde_formulieren.filter(pk__in=list(oudere)).delete()
    return BewaardFormulier.objects.create(
        van=user,
        pad=request.get_full_path(),
        velden=json.dumps(list(velden(request))),
        bestanden=", ".join(bestandsnamen(request)),
    )


def te_bewaren(request: HttpRequest) -> bool:
    """A form with something in it, without a secret, that a page of this very site sent."""
    return bool(request.POST) and van_deze_site(request) and not any(_is_geheim(naam) for naam in request.POST)


def van_deze_site(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on our own page (it does so with every POST)."""
    herkomst = urlsplit(request.headers.get("Origin") or request.headers.get("Referer", ""))
    eigen = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    zelfde = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    return zelfde and f"{herkomst.scheme}://{herkomst.netloc}" in eigen


def velden(request: HttpRequest) -> Iterator[Veld]:
    for naam, waarden in request.POST.lists():
        if naam not in NIET:
            yield from ((naam, waarde) for waarde in waarden)


def bestandsnamen(request: HttpRequest) -> list[str]:
    return [str(bestand.name) for _, bestanden in request.FILES.lists() for bestand in bestanden]


def getypt(alle: Iterable[Veld]) -> list[Veld]:
    """What a person recognises as his own words, to look at: no keys, ticks, choices and markup."""
    return [(naam.replace("_", " "), _leesbaar(waarde)) for naam, waarde in alle if " " in waarde.strip()]


def _leesbaar(waarde: str) -> str:
    return platte_tekst(waarde) if waarde.lstrip().startswith("<") else waarde


def _is_geheim(naam: str) -> bool:
    return any(woord in naam.lower() for woord in GEHEIM)
