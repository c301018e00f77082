"""What the site says about itself: access, privacy, open data."""

import re

import pytest
from django.test import Client

from kaderapp import demo
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.management.commands.momentopname_schema import BESTAND
from policies.models import Gemeente, Versie

pytestmark = pytest.mark.django_db

BLADEN = ["/toegankelijkheid/", "/privacy/", "/open-gegevens/"]
AGENDA = f"/agenda/{demo.SLUG}/"


@pytest.mark.parametrize("adres", BLADEN)
def test_a_page_is_kept_by_caches_and_known_by_its_etag(client: Client, adres: str) -> None:
    antwoord = client.get(adres)
    assert antwoord["Cache-Control"] == "public, max-age=60"
    assert (list(antwoord.cookies), "Cookie" in antwoord.get("Vary", "")) == ([], False)
    assert client.get(adres, headers={"if-none-match": antwoord["ETag"]}).status_code == 304


@pytest.mark.parametrize("adres", [*BLADEN, "/", AGENDA, "/inloggen/", "/weg/"])
def test_the_foot_of_every_page_leads_there_and_to_the_gemeente(client: Client, adres: str) -> None:
    Gemeente.objects.update(mailadres="griffie@wilgenrade.example")
    voet = client.get(adres).content.decode().partition("<footer")[2]
    assert set(re.findall(r'href="([^"]+)"', voet)) >= {*BLADEN, "mailto:griffie@wilgenrade.example"}


def test_without_a_mail_address_the_statement_says_where_to_turn(client: Client) -> None:
    Gemeente.objects.update(mailadres="")
    html = client.get("/toegankelijkheid/").content.decode()
    assert "Bel of mail de gemeente" in html
    assert "mailto:" not in html


def test_the_statement_has_what_the_law_asks_for(client: Client) -> None:
    html = client.get("/toegankelijkheid/").content.decode()
    assert "toegankelijkheidsverklaring van de gemeente Wilgenrade" in html
    assert re.findall(r'<h2 id="([^"]+)"', html) == [
        "status",
        "getest",
        "nog-niet",
        "melden",
        "niet-tevreden",
        "geldig",
    ]
    assert "voldoet gedeeltelijk" in html
    assert "nationaleombudsman.nl" in html


def test_no_cookie_is_set_before_the_login(client: Client) -> None:
    for adres in ("/", AGENDA, *BLADEN):
        client.get(adres)
    assert client.cookies == {}


def test_every_public_agenda_is_there_with_its_files(client: Client) -> None:
    html = client.get("/open-gegevens/").content.decode()
    for bestand in (
        "kadernota.pdf",
        "kadernota.docx",
        "kadernota.html",
        "doelenboom.pdf",
        "werkboek.xlsx",
        "versie.json",
    ):
        assert f'href="{AGENDA}{bestand}"' in html


def test_without_a_public_agenda_it_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaderapp.kadernota.uitgeven.openbare_agendas", lambda: list(Versie.objects.none()))
    assert "Er is nog geen agenda openbaar" in client.get("/open-gegevens/").content.decode()


def test_a_damaged_version_is_said_and_kept_by_nobody(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def beschadigd(versie: Versie) -> None:
        raise Beschadigd(versie)

    monkeypatch.setattr("kaderapp.kadernota.uitgeven.uitgave_van", beschadigd)
    antwoord = client.get("/open-gegevens/")
    assert "zijn er nu geen bestanden" in antwoord.content.decode()
    assert antwoord["Cache-Control"] == "private, no-store"


def test_the_schema_is_the_one_in_the_documentation(client: Client) -> None:
    antwoord = client.get("/open-gegevens/momentopname.schema.json")
    assert antwoord["Content-Type"] == "application/schema+json"
    assert antwoord.content == BESTAND.read_bytes()
