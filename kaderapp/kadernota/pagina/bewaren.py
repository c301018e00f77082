"""Answers that caches may keep: an ETag that covers everything a page is made of, and 304 when it is the same.

What was rendered is kept in the process under that ETag, so that it is made and compressed once, and the ETag under
the address for as long as nothing public changed. That is for pages and other text; of the other files those are kept
that take long to make, and the rest is made, or its content checked, each time.
"""

import gzip
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, wraps
from hashlib import sha256
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from kaderapp.kadernota import stempel
from kaderapp.voorraad import Voorraad

OPENBAAR = "public, max-age=60"
TEKST = ("text/", "application/xml", "application/atom+xml")
"""Kinds of content that are kept and compressed."""

KOPPEN = {"Cache-Control", "Content-Encoding", "Content-Type", "ETag", "Vary", "X-Content-Type-Options"}
"""Of an answer to which nothing was added."""

MAPPEN = ("kaderapp", "goals", "policies", "templates", "static")
BESTANDEN = {".py", ".html", ".css", ".svg", ".txt", ".xml"}


class Tekst(NamedTuple):
    gewoon: bytes
    gzip: bytes


class Merk(NamedTuple):
    stempel: stempel.Waarde
    etag: str
    content_type: str


teksten: Voorraad[str, Tekst] = Voorraad(24_000_000, 1_000)
"""Rendered pages by ETag, per process."""
bestanden: Voorraad[str, bytes] = Voorraad(24_000_000, 60)
"""Made files by ETag, per process."""
merken: Voorraad[str, Merk] = Voorraad(2_000_000, 4_000)
"""What stands at an address."""


def zolang_het_geldt(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Of a view that answers by `antwoord`: it is not asked again as long as nothing public changed.

    Where the view added a header of its own, as to a download, it is asked each time; so it is where something stands
    behind a question mark, for anybody can make up as many of those as they like.
    """

    @wraps(view)
    def verpakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        nu = None if settings.DEBUG or request.META.get("QUERY_STRING") else stempel.publiek()
        if nu is None:
            return view(request, *args, **kwargs)
        adres = request.path
        merk = merken.haal(adres)
        if merk and merk.stempel == nu and (tekst := teksten.haal(merk.etag)):
            return _geef(request, merk.etag, merk.content_type, lambda: tekst)
        response = view(request, *args, **kwargs)
        etag = response.headers.get("ETag", "").removeprefix("W/")
        gewoon = response.headers.get("Cache-Control") == OPENBAAR and response.headers.keys() <= KOPPEN
        if gewoon and response.status_code == 200 and teksten.haal(etag) and stempel.publiek() == nu:
            merken.bewaar(adres, Merk(nu, etag, response.headers["Content-Type"]), len(adres) + 200)
        return response

    return verpakt


def antwoord(
    request: HttpRequest,
    kenmerken: Iterable[str],
    maak: Callable[[], str | bytes],
    content_type: str,
    *,
    eenmalig: bool = False,
    bewaard: bool = False,
) -> HttpResponseBase:
    """200 with what `maak` gives, or 304 without calling it when the reader has these kenmerken already.

    Neither does HEAD call it. What is `eenmalig` answers one reader's question, and is not kept for the next. A file
    that takes long to make is `bewaard`.
    """
    etag = _etag([*kenmerken, content_type])
    if content_type.startswith(TEKST):
        return _geef(request, etag, content_type, lambda: _maak(maak) if eenmalig else _tekst(etag, maak))
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        leeg = request.method == "HEAD"
        inhoud = b"" if leeg else _bestand(etag, maak) if bewaard else maak()
        response = _lege_kop(content_type) if leeg else HttpResponse(inhoud, content_type=content_type)
    return onthouden(response, OPENBAAR, etag)


def _geef(request: HttpRequest, etag: str, content_type: str, tekst: Callable[[], Tekst]) -> HttpResponseBase:
    """A text, compressed for who can read that. Both forms have one ETag, a weak one: their bytes differ."""
    etag = f"W/{etag}"
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        gezipt = kan_gzip(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        response = (
            _lege_kop(content_type)
            if request.method == "HEAD"
            else HttpResponse(tekst()[gezipt], content_type=content_type)
        )
        if gezipt:
            response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    return onthouden(response, OPENBAAR, etag)


def _lege_kop(content_type: str) -> HttpResponseBase:
    """A stream, for else the middleware would say that the length is 0."""
    return StreamingHttpResponse((), content_type=content_type)


def onthouden(response: HttpResponseBase, hoe: str, etag: str = "") -> HttpResponseBase:
    """Tells caches how long to keep an answer; without this it is private and never stored (S4)."""
    response["Cache-Control"] = hoe
    response["X-Content-Type-Options"] = "nosniff"
    if etag:
        response["ETag"] = etag
    return response


def niet_onthouden(response: HttpResponseBase) -> HttpResponseBase:
    """Of an answer that lacks a damaged Versie: the row that is put back has its old hash, so nothing would tell."""
    response["Cache-Control"] = "private, no-store"
    return response


@lru_cache(maxsize=64)
def kan_gzip(accept_encoding: str) -> bool:
    """Whether this header of a reader allows gzip (RFC 9110, 12.5.3)."""
    for deel in accept_encoding.lower().split(","):
        naam, _, gewicht = deel.partition(";")
        if naam.strip() in ("gzip", "x-gzip"):
            return gewicht.replace(" ", "").rstrip("0") not in ("q=", "q=0.")
    return False


def _tekst(etag: str, maak: Callable[[], str | bytes]) -> Tekst:
    if (bewaard := teksten.haal(etag)) is None:
        bewaard = _maak(maak)
        teksten.bewaar(etag, bewaard, sum(map(len, bewaard)))
    return bewaard


def _bestand(etag: str, maak: Callable[[], str | bytes]) -> bytes:
    if (bestand := bestanden.haal(etag)) is None:
        gemaakt = maak()
        bestand = gemaakt.encode() if isinstance(gemaakt, str) else gemaakt
        bestanden.bewaar(etag, bestand, len(bestand))
    return bestand


def _maak(maak: Callable[[], str | bytes]) -> Tekst:
    gemaakt = maak()
    inhoud = gemaakt.encode() if isinstance(gemaakt, str) else gemaakt
    return Tekst(inhoud, gzip.compress(inhoud, 9, mtime=0))


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
