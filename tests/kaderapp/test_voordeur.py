"""The front door: quick, never a moment behind, and the same for everybody (S4)."""

import gzip
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kaderapp import demo
from kaderapp.kadernota import stempel
from kaderapp.kadernota.opnamen import opnamen
from kaderapp.kadernota.pagina import bewaren
from kaderapp.kadernota.stempel import Stempel
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.voordeur import Voordeur
from policies.models import Agenda, Document, Gemeente, Versie
from tests.eigen_database import EigenDatabase
from tests.factories import maak_agenda
from tests.kaderapp.deur import Uit, vraag
from tests.kaderapp.omgeving import ONTWIKKELING, PRODUCTIE, python

AGENDA = f"/agenda/{demo.SLUG}/"
DAG = date(2026, 11, 22)


class Binnen:
    """In the place of Django: gives what the test says, and counts how often it was asked."""

    def __init__(self, **koppen: str) -> None:
        self.koppen = {"Cache-Control": "public, max-age=60", "ETag": 'W/"een"'} | koppen
        self.gevraagd = 0
        self.status, self.stroom = 200, False

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.gevraagd += 1
        soort: Any = StreamingHttpResponse if self.stroom else HttpResponse
        tekst = f"{environ['PATH_INFO']} {self.gevraagd}".encode()
        response = soort([tekst], status=self.status, headers=self.koppen)
        start_response(f"{self.status} Zo", [*response.headers.items()])
        return response


class Staat:
    """A public state that the test changes."""

    def __init__(self) -> None:
        self.waarde: stempel.Waarde | None = ("een", DAG)

    def __call__(self) -> stempel.Waarde | None:
        return self.waarde


@pytest.fixture
def staat(monkeypatch: pytest.MonkeyPatch) -> Staat:
    staat = Staat()
    monkeypatch.setattr(stempel, "publiek", staat)
    return staat


def keer(binnen: Binnen, *koppen: dict[str, Any], pad: str = "/") -> int:
    """How often Django was asked for this row of requests."""
    deur = Voordeur(binnen)
    for kop in koppen:
        vraag(deur, pad, **kop)
    return binnen.gevraagd


# -- what is kept -------------------------------------------------------------------------------


@pytest.mark.usefixtures("staat")
def test_a_public_answer_is_given_again_as_it_was() -> None:
    binnen = Binnen(**{"X-Frame-Options": "DENY", "Content-Type": "text/html"})
    deur = Voordeur(binnen)
    eerst, daarna = vraag(deur, "/"), vraag(deur, "/")
    assert daarna == Uit(200, eerst.koppen | {"Content-Length": "3"}, b"/ 1")
    assert binnen.gevraagd == 1


@pytest.mark.usefixtures("staat")
@pytest.mark.parametrize(
    "kop",
    [
        {"Cache-Control": "private, no-store"},
        {"Cache-Control": "max-age=60"},
        {"Cache-Control": "public, no-store"},
        {"Vary": "Accept-Encoding, Cookie"},
        {"Vary": "*"},
        {"Set-Cookie": "a=b"},
        {"Content-Disposition": "inline"},
    ],
)
def test_what_is_not_for_everybody_is_not_kept(kop: dict[str, str]) -> None:
    assert keer(Binnen(**kop), {}, {}) == 2


@pytest.mark.usefixtures("staat")
@pytest.mark.parametrize("status", [203, 301, 302, 304, 404, 500, 503])
def test_only_200_is_kept(status: int) -> None:
    binnen = Binnen()
    binnen.status = status
    assert keer(binnen, {}, {}) == 2


@pytest.mark.usefixtures("staat")
def test_a_stream_is_not_kept() -> None:
    binnen = Binnen()
    binnen.stroom = True
    assert keer(binnen, {}, {}) == 2


@pytest.mark.usefixtures("staat")
@pytest.mark.parametrize(
    "kop",
    [
        {"HTTP_HOST": "elders.example"},
        {"wsgi.url_scheme": "https"},
        {"HTTP_ACCEPT_ENCODING": "br, gzip"},
        {"REQUEST_METHOD": "POST"},
        {"REQUEST_METHOD": "OPTIONS"},
        {"QUERY_STRING": "a=b"},
        {"SCRIPT_NAME": "/onder"},
        {"CONTENT_LENGTH": "5"},
        {"CONTENT_LENGTH": "x"},
        {"HTTP_TRANSFER_ENCODING": "chunked"},
        {"HTTP_HOST": ""},
        {"HTTP_IF_MATCH": '"x"'},
        {"HTTP_IF_UNMODIFIED_SINCE": "Sun, 22 Nov 2026 00:00:00 GMT"},
    ],
)
def test_what_django_sees_differently_is_asked_anew(kop: dict[str, Any]) -> None:
    assert keer(Binnen(), {}, kop) == 2


@pytest.mark.usefixtures("staat")
@pytest.mark.parametrize(
    "kop",
    [
        {"HTTP_COOKIE": "kaderapp-session=x"},
        {"HTTP_HOST": "testserver:8443"},
        {"HTTP_X_FORWARDED_HOST": "kwaad.example"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_ACCEPT_ENCODING": "gzip;q=0, br"},
        {"HTTP_USER_AGENT": "iets"},
        {"CONTENT_LENGTH": "0"},
    ],
)
def test_nothing_else_of_a_visitor_counts(kop: dict[str, Any]) -> None:
    assert keer(Binnen(), {}, kop) == 1


@pytest.mark.usefixtures("staat")
@pytest.mark.parametrize("waarde", ["https", "http", "https, http", "", "HTTPS", "wss"])
@pytest.mark.parametrize("anders", ["http", "https"])
def test_the_scheme_is_what_django_makes_of_it(settings: Any, waarde: str, anders: str) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    kop = {"HTTP_X_FORWARDED_PROTO": waarde}
    deur = Voordeur(Binnen())
    vraag(deur, "/", **kop)
    ((schema, *_),) = deur.voorraad._dingen
    verzoek = RequestFactory().get("/", headers={"X-Forwarded-Proto": waarde})
    assert schema == verzoek.scheme
    assert keer(Binnen(), kop, {"wsgi.url_scheme": anders}) == (1 if anders == verzoek.scheme else 2)


@pytest.mark.usefixtures("staat")
def test_head_gets_the_headers_and_fills_nothing() -> None:
    binnen = Binnen()
    deur = Voordeur(binnen)
    vraag(deur, "/", "HEAD")
    gewoon = vraag(deur, "/")
    kop = vraag(deur, "/", "HEAD")
    assert (binnen.gevraagd, kop.status, kop.inhoud) == (2, 200, b"")
    assert kop.koppen == gewoon.koppen | {"Content-Length": "3"}


@pytest.mark.usefixtures("staat")
@pytest.mark.parametrize(
    ("kop", "status"),
    [('W/"een"', 304), ('"een"', 304), ('"twee", W/"een"', 304), ("*", 304), ('"twee"', 200), ("een", 200), ("", 200)],
)
def test_who_has_the_text_already_gets_304(kop: str, status: int) -> None:
    deur = Voordeur(Binnen(**{"Content-Type": "text/html", "X-Frame-Options": "DENY", "Vary": "Accept-Encoding"}))
    vraag(deur, "/")
    uit = vraag(deur, "/", HTTP_IF_NONE_MATCH=kop)
    assert uit.status == status
    if status == 304:
        assert uit.inhoud == b""
        assert set(uit.koppen) == {"Cache-Control", "ETag", "X-Frame-Options", "Vary"}


# -- until when ---------------------------------------------------------------------------------


@pytest.mark.parametrize("nu", [("twee", DAG), ("een", DAG + timedelta(days=1))])
def test_another_state_or_day_asks_anew(staat: Staat, nu: stempel.Waarde) -> None:
    binnen = Binnen()
    deur = Voordeur(binnen)
    vraag(deur, "/")
    staat.waarde = nu
    assert vraag(deur, "/").inhoud == b"/ 2"


def test_nothing_is_given_from_the_store_while_the_database_is_away(staat: Staat) -> None:
    binnen = Binnen()
    deur = Voordeur(binnen)
    vraag(deur, "/")
    staat.waarde = None
    assert vraag(deur, "/").inhoud == b"/ 2"


def test_what_changed_while_the_answer_was_made_is_not_kept(staat: Staat) -> None:
    """Else what was made of the old state could hold again when that state comes back."""
    binnen = Binnen()

    def traag(environ: dict[str, Any], start_response: Any) -> Any:
        staat.waarde = ("twee", DAG)
        return binnen(environ, start_response)

    deur = Voordeur(traag)
    vraag(deur, "/")
    staat.waarde = ("een", DAG)
    vraag(deur, "/")
    assert binnen.gevraagd == 2


def test_a_static_file_asks_for_no_stempel(monkeypatch: pytest.MonkeyPatch) -> None:
    def nooit() -> None:
        raise AssertionError

    monkeypatch.setattr(stempel, "publiek", nooit)
    assert keer(Binnen(), {}, {}, pad="/static/stijl.css") == 2


# -- with Django and a database of its own --------------------------------------------------------


@pytest.fixture
def publiek(eigen_database: EigenDatabase, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stempel]:
    opnamen.vergeet()
    publiek = Stempel()
    monkeypatch.setattr(stempel, "publiek", publiek)
    yield publiek
    publiek.sluit()
    opnamen.vergeet()


@pytest.fixture
def deur(publiek: Stempel) -> Voordeur:
    return Voordeur(get_wsgi_application())


def gezegd(deur: Voordeur, pad: str = AGENDA) -> str:
    uit = vraag(deur, pad, HTTP_ACCEPT_ENCODING="gzip")
    assert (uit.status, uit.koppen["Content-Encoding"]) == (200, "gzip")
    return gzip.decompress(uit.inhoud).decode()


def test_a_new_versie_shows_at_once(deur: Voordeur, eigen_database: EigenDatabase) -> None:
    andere = Voordeur(deur.binnen)
    assert ["versie 1.1" in gezegd(een) for een in (deur, andere)] == [True, True]
    agenda = Agenda.objects.get(slug=demo.SLUG)
    stel_vast(maak_versie(agenda, nummer="3.0"), op=date(2026, 11, 20), besluit="2026-099", achteraf=True)
    assert ["U leest versie 3.0" in gezegd(een) for een in (deur, andere)] == [True, True]


def test_a_new_agenda_is_on_the_home_page_at_once(deur: Voordeur) -> None:
    assert "Wonen" not in gezegd(deur, "/")
    stel_vast(maak_versie(maak_agenda(titel="Wonen"), nummer="1.0"), op=date(2026, 2, 25), besluit="1", achteraf=True)
    assert "Wonen" in gezegd(deur, "/")


def test_a_change_of_the_gemeente_shows_at_once(deur: Voordeur) -> None:
    assert "Dijkerwoude" not in gezegd(deur, "/")
    Gemeente.objects.update(naam="Dijkerwoude")
    assert "Wat Dijkerwoude wil bereiken" in gezegd(deur, "/")


def test_a_change_of_the_working_tree_leaves_the_stempel(publiek: Stempel) -> None:
    """So editors don't make it slow for readers."""
    eerst = publiek()
    agenda = Agenda.objects.get(slug=demo.SLUG)
    agenda.opgaven.update(beschrijving="<p>Anders.</p>")
    maak_versie(agenda, nummer="9.0")
    assert publiek() == eerst is not None


def test_a_pdf_is_not_kept_and_comes_from_storage_each_time(deur: Voordeur) -> None:
    versie = Versie.objects.get(nummer="1.1")
    Document.objects.bewaar(versie, b"%PDF" * 100_000, timezone.now())
    pad = f"{AGENDA}kadernota.pdf"
    assert [vraag(deur, pad).inhoud for _keer in range(2)] == [b"%PDF" * 100_000] * 2
    assert len(deur.voorraad) == 0


def test_a_pdf_that_is_stored_changes_the_stempel_and_its_bytes_are_no_part_of_that(publiek: Stempel) -> None:
    eerst = publiek()
    with CaptureQueriesContext(connection) as vragen:
        Document.objects.bewaar(Versie.objects.get(nummer="1.1"), b"%PDF", timezone.now())
    assert publiek() != eerst
    assert any("policies_documentstuk" in vraag["sql"] for vraag in vragen)
    assert not any("policies_documentstuk" in sql for sql, _waarden in publiek._vragen)


def test_the_stempel_is_the_same_for_every_thread(publiek: Stempel) -> None:
    gezien: list[Any] = []
    draden = [Thread(target=lambda: gezien.append(publiek())) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert gezien == [publiek()] * 4


def test_without_a_database_there_is_no_stempel_and_it_comes_back(
    publiek: Stempel, monkeypatch: pytest.MonkeyPatch
) -> None:
    nu = [1000.0]
    monkeypatch.setattr(stempel, "monotonic", lambda: nu[0])
    eerst = publiek()
    assert publiek._verbinding is not None
    publiek._verbinding.connection.close()
    assert publiek() is None
    nu[0] += stempel.PAUZE / 2
    assert publiek() is None
    nu[0] += stempel.PAUZE
    assert publiek() == eerst is not None


def test_a_database_that_was_never_there_gives_no_stempel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nergens = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "weg" / "x.sqlite3"), "OPTIONS": {}}
    monkeypatch.setattr(stempel, "instellingen", lambda gewoon: gewoon | nergens)
    assert Stempel()() is None


def test_nobody_waits_long_for_the_question_of_another(publiek: Stempel, monkeypatch: pytest.MonkeyPatch) -> None:
    """And for a while nobody waits at all: else every request would, in turn, as long as the database is silent."""
    nu = [1000.0]
    monkeypatch.setattr(stempel, "monotonic", lambda: nu[0])
    monkeypatch.setattr(stempel, "GEDULD", 0.01)
    eerst = publiek()
    vast, klaar = Event(), Event()

    def zwijg() -> None:
        with publiek._slot:
            vast.set()
            klaar.wait(30)

    draad = Thread(target=zwijg)
    draad.start()
    vast.wait(30)
    assert publiek() is None
    monkeypatch.setattr(stempel, "GEDULD", 30)
    assert publiek() is None
    assert draad.is_alive()
    klaar.set()
    draad.join()
    nu[0] += stempel.PAUZE
    assert publiek() == eerst is not None


def test_the_own_connection_is_outside_the_pool() -> None:
    gewoon = {"OPTIONS": {"pool": {"max_size": 4}, "options": "-c a=b"}, "NAME": "kaderapp"}
    assert stempel.instellingen(gewoon) == {"OPTIONS": {"options": "-c a=b"}, "NAME": "kaderapp"}
    assert "pool" in gewoon["OPTIONS"]


def test_what_somebody_put_in_place_of_the_text_is_never_shown(deur: Voordeur, zonder_bewaking_hier: None) -> None:
    """Readers keep the text that was checked; a process that starts later shows none (docs/adr/0015)."""
    eerst = gezegd(deur)
    for versie in Versie.objects.openbaar():
        Versie.objects.filter(pk=versie.pk).update(inhoud=versie.inhoud.replace("Wilgenrade", "Elders"))
    assert gezegd(deur) == eerst
    for bewaard in (opnamen.vergeet, bewaren.teksten.wis, bewaren.merken.wis):
        bewaard()
    nieuw = Voordeur(deur.binnen)
    assert vraag(nieuw, AGENDA).status == 500
    assert vraag(nieuw, f"{AGENDA}versie.json").status == 500


def test_a_content_that_changed_with_its_hash_changes_the_stempel(publiek: Stempel, zonder_bewaking_hier: None) -> None:
    eerst = publiek()
    Versie.objects.filter(nummer="1.1").update(inhoud="{}", sha256="0" * 64)
    assert publiek() != eerst


def test_what_is_damaged_and_put_back_shows_again(deur: Voordeur, zonder_bewaking_hier: None) -> None:
    goed = Versie.objects.get(nummer="1.1").inhoud
    opnamen.vergeet()
    Versie.objects.filter(nummer="1.1").update(inhoud="{}")
    paden = ("/", "/sitemap.xml", "/feed/")
    assert [vraag(deur, pad).koppen["Cache-Control"] for pad in paden] == ["private, no-store"] * 3
    Versie.objects.filter(nummer="1.1").update(inhoud=goed)
    assert f'href="{AGENDA}"' in gezegd(deur, "/")
    assert f"{AGENDA}lezen/" in gezegd(deur, "/sitemap.xml")


@pytest.fixture
def zonder_bewaking_hier(publiek: Stempel) -> None:
    """The copy without the triggers that guard a Versie; it is thrown away afterwards."""
    from importlib import import_module

    migratie = import_module("policies.migrations.0002_versie_onwijzigbaar")
    per_database = {"sqlite": migratie.SQLITE_WEG, "postgresql": migratie.POSTGRESQL_WEG}
    with connection.cursor() as cursor:
        for opdracht in per_database[connection.vendor].split("--\n"):
            cursor.execute(opdracht)


# -- how it is set up -----------------------------------------------------------------------------


@pytest.mark.parametrize(("omgeving", "soort"), [(PRODUCTIE, "Voordeur"), (ONTWIKKELING, "WSGIHandler")])
def test_the_door_stands_before_a_server_and_not_before_development(omgeving: dict[str, str], soort: str) -> None:
    klaar = python(
        "-W",
        "ignore:No directory at",
        "-c",
        "from kaderapp.wsgi import *; print(type(application).__name__)",
        omgeving=omgeving,
    )
    assert (klaar.stdout.strip(), klaar.stderr) == (soort, "")
