"""The front door: gives public answers again without Django, for as long as they hold (docs/adr/0015).

What Django answered is kept whole, headers included, and only where Django itself said that every cache may keep it
(S4). No answer is given again that is not checked against the database at that very moment.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from kaderapp.kadernota import stempel
from kaderapp.kadernota.pagina.bewaren import kan_gzip
from kaderapp.kadernota.stempel import Waarde
from kaderapp.voorraad import Voorraad

RUIMTE, AANTAL = 32_000_000, 4_000
"""Bytes and answers per process."""
Koppen = list[tuple[str, str]]
VAN_DE_TEKST = {"content-length", "content-type", "content-encoding"}
"""Headers that a 304 goes without."""
Sleutel = tuple[str, str, bool]
"""All that an answer may depend on, as Django would see it: scheme, path, gzip or not.

Not the host: Django refuses one that is not ours, and addresses in an answer come from SITE_URL.
"""


class Antwoord(NamedTuple):
    stempel: Waarde
    koppen: Koppen
    inhoud: bytes
    etag: str


class Voordeur:
    """A WSGI application in front of `binnen`, which is Django's."""

    def __init__(self, binnen: WSGIApplication) -> None:
        self.binnen = binnen
        self.voorraad: Voorraad[Sleutel, Antwoord] = Voorraad(RUIMTE, AANTAL)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        sleutel = _sleutel(environ)
        if sleutel is None or (nu := stempel.publiek()) is None:
            return self.binnen(environ, start_response)
        antwoord = self.voorraad.haal(sleutel)
        if antwoord and antwoord.stempel == nu:
            return _geef(antwoord, environ, start_response)
        if environ["REQUEST_METHOD"] == "HEAD":
            return self.binnen(environ, start_response)
        return self._van_binnen(sleutel, nu, environ, start_response)

    def _van_binnen(
        self, sleutel: Sleutel, nu: Waarde, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        gezegd: list[Any] = []

        def luister(status: str, koppen: Koppen, *fout: Any) -> Callable[[bytes], object]:
            gezegd[:] = status, koppen
            return start_response(status, koppen, *fout)

        uit = self.binnen(environ, luister)
        # Django's own object: of a stream nobody knows the text yet.
        inhoud = getattr(uit, "content", None)
        if inhoud is not None and gezegd and _voor_iedereen(*gezegd) and stempel.publiek() == nu:
            etag = next((waarde for naam, waarde in gezegd[1] if naam.lower() == "etag"), "")
            koppen = [kop for kop in gezegd[1] if kop[0].lower() != "content-length"]
            koppen.append(("Content-Length", str(len(inhoud))))
            self.voorraad.bewaar(sleutel, Antwoord(nu, koppen, inhoud, etag), len(inhoud) + 2_000)
        return uit


def _sleutel(environ: WSGIEnvironment) -> Sleutel | None:
    """None for what Django has to look at itself."""
    pad = environ.get("PATH_INFO", "")
    if (
        environ["REQUEST_METHOD"] not in ("GET", "HEAD")
        or environ.get("QUERY_STRING")
        or environ.get("SCRIPT_NAME")
        or environ.get("CONTENT_LENGTH", "") not in ("", "0")
        or "HTTP_TRANSFER_ENCODING" in environ
        or not _is_van_ons(environ.get("HTTP_HOST", ""))
        # Django answers these with 412 now and then.
        or "HTTP_IF_MATCH" in environ
        or "HTTP_IF_UNMODIFIED_SINCE" in environ
        # Files, which are never kept: they need not wait for the database.
        or pad.startswith(settings.STATIC_URL)
    ):
        return None
    return _schema(environ), pad, kan_gzip(environ.get("HTTP_ACCEPT_ENCODING", ""))


@lru_cache(maxsize=64)
def _is_van_ons(host: str) -> bool:
    """As `HttpRequest.get_host` judges it; a port of its own makes no other site."""
    domein, _ = split_domain_port(host)
    return bool(domein) and validate_host(domein, settings.ALLOWED_HOSTS)


def _schema(environ: WSGIEnvironment) -> str:
    """As `HttpRequest.scheme`: over https an answer has other headers (HSTS), over http it may be a redirect."""
    if settings.SECURE_PROXY_SSL_HEADER:
        naam, veilig = settings.SECURE_PROXY_SSL_HEADER
        if (waarde := environ.get(naam)) is not None:
            return "https" if waarde.partition(",")[0].strip() == veilig else "http"
    return str(environ["wsgi.url_scheme"])


def _voor_iedereen(status: str, koppen: Koppen) -> bool:
    """Whether any cache may give this answer to anybody, and it is no download."""
    waarden: dict[str, str] = {naam.lower(): waarde.lower() for naam, waarde in koppen}
    beleid = {deel.strip() for deel in waarden.get("cache-control", "").split(",")}
    afhankelijk = {deel.strip() for deel in waarden.get("vary", "").split(",")}
    return (
        status.startswith("200 ")
        and "public" in beleid
        and not beleid & {"private", "no-store"}
        and afhankelijk <= {"", "accept-encoding"}
        and not waarden.keys() & {"set-cookie", "content-disposition"}
    )


def _geef(antwoord: Antwoord, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The answer, its headers only, or that nothing changed."""
    if antwoord.etag and "HTTP_IF_NONE_MATCH" in environ and _kent(environ["HTTP_IF_NONE_MATCH"], antwoord.etag):
        start_response("304 Not Modified", [kop for kop in antwoord.koppen if kop[0].lower() not in VAN_DE_TEKST])
        return []
    # A copy: a server may add to the list.
    start_response("200 OK", [*antwoord.koppen])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [antwoord.inhoud]


def _kent(kop: str, etag: str) -> bool:
    """Whether the reader has this text already; weak comparison, as RFC 9110 (13.1.2) asks."""
    gekend = {deel.strip().removeprefix("W/") for deel in kop.split(",")}
    return etag.removeprefix("W/") in gekend or kop.strip() == "*"
