"""What holds for every request: private unless a view says otherwise, and of bounded size."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def besloten_tenzij(get_response: GetResponse) -> GetResponse:
    """Makes every answer `private, no-store`, unless its view chose a Cache-Control itself (S4).

    An answer that caches may keep carries no cookie: it would hand the session of one reader to all others.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        elif "public" in response["Cache-Control"]:
            response.cookies.clear()
        return response

    return middleware


def weiger_grote_verzoeken(get_response: GetResponse) -> GetResponse:
    """Refuses a body over GROOTSTE_VERZOEK, or of unknown size, before anything reads it (S10)."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        lengte = request.META.get("CONTENT_LENGTH") or "0"
        if not (lengte.isascii() and lengte.isdigit()):
            return _zin("De lengte van dit verzoek is geen getal.", 400)
        if int(lengte) > settings.GROOTSTE_VERZOEK:
            return _zin("Dit verzoek is te groot.", 413)
        if request.META.get("HTTP_TRANSFER_ENCODING"):
            return _zin("Stuur dit verzoek met zijn lengte.", 411)
        return get_response(request)

    return middleware


def wis_bij_afmelden(get_response: GetResponse) -> GetResponse:
    """Nothing of a user stays in the browser after logging out: what was typed and not stored goes too."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        # Not `isinstance`, which would fetch the user; the class itself is there only after `logout`.
        if type(request.user) is AnonymousUser:
            response["Clear-Site-Data"] = '"storage"'
        return response

    return middleware


def _zin(tekst: str, status: int) -> HttpResponse:
    return HttpResponse(tekst, status=status, content_type="text/plain; charset=utf-8")
