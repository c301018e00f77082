"""Answers that are kept inside Django: made and compressed once, for as long as they hold."""

import gzip
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota import stempel
from kaderapp.kadernota.pagina import bewaren
from kaderapp.kadernota.pagina.bewaren import antwoord, kan_gzip
from kaderapp.kadernota.pagina.stijl import stijl
from policies.models import Gemeente

AGENDA = f"/agenda/{demo.SLUG}/"
HTML = "text/html; charset=utf-8"


class Maker:
    def __init__(self, inhoud: str | bytes = "é" * 500) -> None:
        self.inhoud, self.keer = inhoud, 0

    def __call__(self) -> str | bytes:
        self.keer += 1
        return self.inhoud


def geef(maak: Maker, soort: str = HTML, methode: str = "GET", **koppen: str) -> Any:
    verzoek = RequestFactory().generic(methode, "/", headers={k.replace("_", "-"): v for k, v in koppen.items()})
    uit: HttpResponseBase = antwoord(verzoek, ["een"], maak, soort)
    return uit


@pytest.mark.parametrize(
    ("kop", "mag"),
    [
        ("gzip", True),
        ("gzip, deflate, br", True),
        ("br;q=1.0, GZIP;q=0.5", True),
        ("x-gzip", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("gzip;q=0.001", True),
        ("br, identity", False),
        ("niet-gzip", False),
        ("", False),
    ],
)
def test_who_can_read_gzip_gets_it(kop: str, mag: bool) -> None:
    assert kan_gzip(kop) is mag


def test_a_text_is_made_once_for_both_forms() -> None:
    maak = Maker()
    gewoon, gezipt = geef(maak), geef(maak, Accept_Encoding="gzip")
    assert maak.keer == 1
    assert gzip.decompress(gezipt.content) == gewoon.content == maak.inhoud.encode()  # type: ignore[union-attr]
    assert (gewoon["ETag"], gewoon["Vary"]) == (gezipt["ETag"], gezipt["Vary"])
    assert gewoon["ETag"].startswith("W/")
    assert ("Content-Encoding" in gewoon, gezipt["Content-Encoding"]) == (False, "gzip")


@pytest.mark.parametrize("soort", ["application/pdf", "application/json"])
def test_a_download_is_made_each_time_and_sent_as_it_is(soort: str) -> None:
    maak = Maker(b"x" * 500)
    for _ in range(2):
        response = geef(maak, soort, Accept_Encoding="gzip")
    assert (maak.keer, response.content, response.has_header("Vary")) == (2, maak.inhoud, False)
    assert response["ETag"].startswith('"')


@pytest.mark.parametrize("methode", ["GET", "HEAD"])
def test_304_and_head_say_what_the_answer_depends_on(methode: str) -> None:
    maak = Maker()
    etag = geef(maak)["ETag"]
    response = geef(maak, methode=methode, If_None_Match=etag)
    assert (response.status_code, response["Vary"], response["ETag"]) == (304, "Accept-Encoding", etag)


# -- as long as nothing public changed ------------------------------------------------------------


@pytest.fixture
def staat(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    staat = ["een"]
    monkeypatch.setattr(stempel, "publiek", lambda: (staat[0], date(2026, 11, 22)))
    return staat


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/", AGENDA, f"{AGENDA}lezen/", "/sitemap.xml", "/feed/", f"{AGENDA}feed/"])
def test_a_page_that_holds_asks_the_database_nothing(
    client: Client, staat: list[str], django_assert_num_queries: DjangoAssertNumQueries, adres: str
) -> None:
    eerst = client.get(adres)
    with django_assert_num_queries(0):
        daarna = client.get(adres)
        assert client.get(adres, headers={"If-None-Match": eerst["ETag"]}).status_code == 304
        assert client.head(adres)["ETag"] == eerst["ETag"]
    assert (daarna.content, dict(daarna.headers)) == (eerst.content, dict(eerst.headers))


@pytest.mark.django_db
@pytest.mark.usefixtures("staat")
def test_nobody_fills_the_store_with_questions(client: Client) -> None:
    gewoon = client.get(f"{AGENDA}lezen/")
    vol = len(bewaren.teksten)
    for vraag in ("lezen/?x=1", "lezen/?x=2", "kaders/?q=school", "kaders/?opgave=1&x=3", "indicatoren/?opgave=2"):
        client.get(AGENDA + vraag)
    client.get("/zoeken/?q=school")
    assert client.get(f"{AGENDA}lezen/?x=3").content == gewoon.content
    assert (len(bewaren.teksten), len(bewaren.merken)) == (vol, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("kop", ["gzip;q=0", "GZIP", "identity", ""])
def test_the_stylesheet_is_what_the_reader_can_read(client: Client, kop: str) -> None:
    antwoord = client.get(stijl().adres, headers={"Accept-Encoding": kop})
    assert antwoord.headers.get("Content-Encoding") == ("gzip" if kop == "GZIP" else None)


@pytest.mark.django_db
def test_it_is_asked_again_as_soon_as_something_changed(client: Client, staat: list[str]) -> None:
    client.get("/")
    Gemeente.objects.update(naam="Dijkerwoude")
    assert "Dijkerwoude" not in client.get("/").content.decode()
    staat[0] = "twee"
    assert "Dijkerwoude" in client.get("/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("soort", ["versie.json", "indicatoren.csv"])
def test_a_download_keeps_its_name(client: Client, staat: list[str], soort: str) -> None:
    eerst, daarna = (client.get(AGENDA + soort) for _ in range(2))
    assert daarna["Content-Disposition"] == eerst["Content-Disposition"]
    assert len(bewaren.merken) == 0


@pytest.mark.django_db
def test_while_developing_nothing_is_taken_for_granted(client: Client, staat: list[str], settings: Any) -> None:
    settings.DEBUG = True
    client.get("/")
    assert len(bewaren.merken) == 0
