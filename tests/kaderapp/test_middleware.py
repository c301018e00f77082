"""What holds for every request: private unless a view says otherwise, bounded, in words when the database is away."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import psycopg_pool
import pytest
from django.contrib.auth.decorators import login_not_required
from django.core.handlers.wsgi import WSGIHandler
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import include, path

from kaderapp import demo
from kaderapp.models import User

MB = 1024 * 1024
CSP = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


@login_not_required
def gewoon(request: HttpRequest) -> HttpResponse:
    return HttpResponse("gewoon")


@login_not_required
def openbaar(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("openbaar", headers={"Cache-Control": "public, max-age=60"})
    response.set_cookie("sessie", "van iemand")
    return response


@login_not_required
def adres(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.build_absolute_uri("/"))


@login_not_required
def database_weg(request: HttpRequest) -> HttpResponse:
    raise OperationalError("server closed the connection unexpectedly")


@login_not_required
def verbinding_weg(request: HttpRequest) -> HttpResponse:
    raise InterfaceError("the connection is closed")


@login_not_required
def kapot(request: HttpRequest) -> HttpResponse:
    raise ValueError("een gewone fout")


def alleen_ingelogd(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ingelogd")


handler404 = "kaderapp.fouten.niet_gevonden"
handler500 = "kaderapp.fouten.storing"
urlpatterns = [
    path("gewoon/", gewoon),
    path("openbaar/", openbaar),
    path("adres/", adres),
    path("database-weg/", database_weg),
    path("verbinding-weg/", verbinding_weg),
    path("kapot/", kapot),
    path("alleen-ingelogd/", alleen_ingelogd),
    path("", include("kaderapp.urls")),
]

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.fixture
def lezer() -> Client:
    """A browser that shows error pages."""
    return Client(raise_request_exception=False)


@pytest.fixture
def ingelogd(lezer: Client) -> Client:
    lezer.force_login(User.objects.create_user("roos"))
    return lezer


class Onleesbaar(BytesIO):
    """A body that nobody may read."""

    def read(self, *args: Any) -> bytes:
        raise AssertionError("dit verzoek wordt gelezen")


def stuur(lengte: str, **koppen: str) -> tuple[str, bytes]:
    """Status and text of the answer to a request with this length; its body can't be read."""
    omgeving = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/gewoon/",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "CONTENT_TYPE": "text/plain",
        "CONTENT_LENGTH": lengte,
        "wsgi.url_scheme": "http",
        "wsgi.input": Onleesbaar(),
    }
    gekregen: list[str] = []

    def begin(status: str, koppen: Any, fout: Any = None) -> Any:
        gekregen.append(status)

    tekst = b"".join(WSGIHandler()(omgeving | koppen, begin))
    return gekregen[0], tekst


@contextmanager
def zonder_database(fout: type[Exception] = OperationalError) -> Iterator[None]:
    """Every query fails."""

    def geen_antwoord(*args: Any) -> None:
        raise fout("connection refused")

    with connection.execute_wrapper(geen_antwoord):
        yield


# -- caches -----------------------------------------------------------------------------------


@pytest.mark.parametrize("adres", ["/gewoon/", "/bestaat-niet/", "/inloggen/", "/alleen-ingelogd/", "/kapot/"])
def test_an_answer_is_private_and_kept_by_nobody(lezer: Client, adres: str) -> None:
    assert "private" in lezer.get(adres)["Cache-Control"]
    assert "no-store" in lezer.get(adres)["Cache-Control"]


def test_a_view_may_let_caches_keep_its_answer(lezer: Client) -> None:
    assert lezer.get("/openbaar/")["Cache-Control"] == "public, max-age=60"


def test_what_caches_may_keep_carries_no_cookie(ingelogd: Client) -> None:
    assert not ingelogd.get("/openbaar/").cookies


def test_the_session_of_who_uses_a_private_page_is_prolonged(ingelogd: Client) -> None:
    assert list(ingelogd.get("/alleen-ingelogd/").cookies) == ["kaderapp-session"]


@pytest.mark.parametrize("adres", ["/gewoon/", "/openbaar/", "/", f"/agenda/{demo.SLUG}/"])
def test_of_a_public_page_nothing_depends_on_who_reads_it(ingelogd: Client, adres: str) -> None:
    with CaptureQueriesContext(connection) as gesteld:
        antwoord = ingelogd.get(adres)
    assert [vraag["sql"] for vraag in gesteld if "session" in vraag["sql"] or "user" in vraag["sql"]] == []
    assert (list(antwoord.cookies), "Cookie" in antwoord.get("Vary", "")) == ([], False)


# -- headers ----------------------------------------------------------------------------------

OVERAL = [
    "/gewoon/",
    "/openbaar/",
    "/bestaat-niet/",
    "/inloggen/",
    "/alleen-ingelogd/",
    "/kapot/",
    "/database-weg/",
]


@pytest.mark.parametrize("adres", OVERAL)
def test_every_answer_forbids_what_is_not_ours(lezer: Client, adres: str) -> None:
    assert {deel.strip() for deel in lezer.get(adres)["Content-Security-Policy"].split(";")} == CSP


@pytest.mark.parametrize(
    ("kop", "waarde"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
@pytest.mark.parametrize("adres", OVERAL)
def test_every_answer_has_the_header(lezer: Client, adres: str, kop: str, waarde: str) -> None:
    assert lezer.get(adres)[kop] == waarde


def test_a_refusal_by_size_has_the_headers_too(lezer: Client) -> None:
    antwoord = lezer.post("/gewoon/", headers={"content-length": str(11 * MB)})
    assert antwoord.status_code == 413
    assert {"Content-Security-Policy", "X-Frame-Options", "Cache-Control"} <= set(antwoord.headers)


# -- hosts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["kwaad.example", "testserver.kwaad.example", "testserver@kwaad.example", "a b"])
def test_another_host_is_refused(lezer: Client, host: str) -> None:
    assert lezer.get("/gewoon/", headers={"host": host}).status_code == 400


def test_the_host_that_a_proxy_claims_is_not_believed(lezer: Client) -> None:
    antwoord = lezer.get("/adres/", headers={"x-forwarded-host": "kwaad.example"})
    assert antwoord.content == b"http://testserver/"


def test_the_protocol_that_a_visitor_claims_is_not_believed(lezer: Client) -> None:
    antwoord = lezer.get("/adres/", headers={"x-forwarded-proto": "https"})
    assert antwoord.content == b"http://testserver/"


# -- size -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lengte", [str(10 * MB + 1), str(100 * MB), "9" * 30])
def test_a_large_body_is_refused_before_it_is_read(lengte: str) -> None:
    assert stuur(lengte) == ("413 Request Entity Too Large", b"Dit verzoek is te groot.")


@pytest.mark.parametrize("lengte", ["-1", "veel", "1e9", "\u00b2", "0x10"])
def test_a_length_that_is_no_number_is_refused(lengte: str) -> None:
    assert stuur(lengte) == ("400 Bad Request", b"De lengte van dit verzoek is geen getal.")


@pytest.mark.parametrize("codering", ["chunked", "Chunked", "gzip, chunked"])
def test_a_body_without_a_length_is_refused_before_it_is_read(codering: str) -> None:
    antwoord = stuur("", HTTP_TRANSFER_ENCODING=codering)
    assert antwoord == ("411 Length Required", b"Stuur dit verzoek met zijn lengte.")


@pytest.mark.parametrize("lengte", ["", "0", str(10 * MB)])
def test_a_body_of_ten_megabytes_may_pass(lezer: Client, lengte: str) -> None:
    assert lezer.get("/gewoon/", headers={"content-length": lengte}).status_code == 200


def test_more_than_a_thousand_fields_are_refused(ingelogd: Client) -> None:
    velden = {f"veld{nummer}": "1" for nummer in range(1_001)}
    assert ingelogd.post("/inloggen/", velden).status_code == 400


# -- a database that is away ------------------------------------------------------------------

EVEN_WEG = "<h1>De site is even niet bereikbaar</h1>"


def is_even_weg(antwoord: Any) -> bool:
    return (antwoord.status_code, antwoord["Retry-After"]) == (503, "30") and EVEN_WEG in antwoord.content.decode()


@pytest.mark.parametrize("adres", ["/database-weg/", "/verbinding-weg/"])
def test_a_database_that_goes_away_in_a_view_is_said_in_words(lezer: Client, adres: str) -> None:
    assert is_even_weg(lezer.get(adres))


@pytest.mark.parametrize("fout", [OperationalError, InterfaceError])
def test_a_database_that_is_away_for_the_session_is_said_in_words(ingelogd: Client, fout: type[Exception]) -> None:
    with zonder_database(fout):
        assert is_even_weg(ingelogd.get("/alleen-ingelogd/"))


def test_a_database_that_is_away_for_a_page_is_said_in_words(lezer: Client) -> None:
    with zonder_database():
        assert is_even_weg(lezer.get("/"))


@pytest.mark.skipif(connection.vendor != "postgresql", reason="van PostgreSQL")
def test_a_full_pool_is_a_database_that_is_away() -> None:
    with pytest.raises(OperationalError), connection.wrap_database_errors:
        raise psycopg_pool.PoolTimeout("geen verbinding vrij binnen 5 seconden")


def test_another_error_stays_an_error(lezer: Client) -> None:
    antwoord = lezer.get("/kapot/")
    assert (antwoord.status_code, antwoord.has_header("Retry-After")) == (500, False)


def test_nobody_gets_to_see_a_trace(lezer: Client) -> None:
    assert b"server closed" not in lezer.get("/database-weg/").content
    assert b"een gewone fout" not in lezer.get("/kapot/").content
