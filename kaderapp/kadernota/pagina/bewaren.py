"""Answers that caches may keep: an ETag that covers everything a page is made of, and 304 when it is the same."""

from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

OPENBAAR = "public, max-age=60"

MAPPEN = ("kaderapp", "goals", "policies", "templates", "static")
BESTANDEN = {".py", ".html", ".css", ".svg"}


def antwoord(
    request: HttpRequest, kenmerken: Iterable[str], maak: Callable[[], str | bytes], content_type: str
) -> HttpResponseBase:
    """200 with what `maak` gives, or 304 without calling it when the reader has these kenmerken already.

    Neither does HEAD call it. Its answer is a stream, for else the middleware would say that the length is 0.
    """
    etag = _etag([*kenmerken, content_type])
    if (ongewijzigd := get_conditional_response(request, etag=etag)) is not None:
        return onthouden(ongewijzigd, OPENBAAR, etag)
    if request.method == "HEAD":
        return onthouden(StreamingHttpResponse((), content_type=content_type), OPENBAAR, etag)
    return onthouden(HttpResponse(maak(), content_type=content_type), OPENBAAR, etag)


def onthouden(response: HttpResponseBase, hoe: str, etag: str = "") -> HttpResponseBase:
    """Tells caches how long to keep an answer; without this it is private and never stored (S4)."""
    response["Cache-Control"] = hoe
    response["X-Content-Type-Options"] = "nosniff"
    if etag:
        response["ETag"] = etag
    return response


def _etag(kenmerken: Iterable[str]) -> str:
    delen = [*kenmerken, _programma()]
    return quote_etag(sha256("\n".join(delen).encode()).hexdigest()[:32])


def _programma() -> str:
    return _lees_programma() if settings.DEBUG else _programma_van_nu()


@cache
def _programma_van_nu() -> str:
    return _lees_programma()


def _lees_programma() -> str:
    """Hash of the code, templates, styles and locked libraries: an upgrade changes pages and downloads as well."""
    basis = settings.BASE_DIR
    delen = [pad for map_ in MAPPEN for pad in (basis / map_).rglob("*") if pad.suffix in BESTANDEN]
    inhoud = b"".join(pad.read_bytes() for pad in sorted([*delen, basis / "requirements.txt"]))
    return sha256(inhoud).hexdigest()
