"""The pages that say why something can't be had: in the look of the gemeente, with a way on."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from kaderapp import demo
from kaderapp.kadernota import uitgeven
from kaderapp.models import User
from policies.models import Gemeente
from tests.kaderapp.test_middleware import zonder_database

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"


@pytest.fixture
def lezer() -> Client:
    """A browser that shows error pages."""
    Gemeente.objects.update(thema="groen")
    return Client(raise_request_exception=False)


def wegen(html: str) -> list[str]:
    return re.findall(r'href="([^"]+)"', html.partition('<main id="hoofd">')[2].partition("</main>")[0])


def in_huisstijl(html: str) -> bool:
    return 'class="thema-groen"' in html and "Gemeente <b>Wilgenrade</b>" in html


@pytest.mark.parametrize(
    ("adres", "eerst"),
    [
        ("/weg/", ["/"]),
        ("/agenda/bestaat-niet/", ["/"]),
        (f"{AGENDA}weg/", [AGENDA, "/"]),
        (f"{AGENDA}versie/9.9/lezen/", [AGENDA, "/"]),
        (f"{AGENDA}versie/1.0/weg/", [f"{AGENDA}versie/1.0/", AGENDA, "/"]),
    ],
)
def test_an_address_that_is_not_there_leads_to_what_is_nearest(lezer: Client, adres: str, eerst: list[str]) -> None:
    antwoord = lezer.get(adres)
    html = antwoord.content.decode()
    assert (antwoord.status_code, in_huisstijl(html)) == (404, True)
    assert wegen(html)[: len(eerst)] == eerst
    assert [lezer.get(weg).status_code for weg in wegen(html)] == [200] * len(wegen(html))


def test_an_unknown_address_is_still_said_without_a_database(lezer: Client) -> None:
    with zonder_database():
        antwoord = lezer.get(f"{AGENDA}weg/onbekend/")
    assert (antwoord.status_code, wegen(antwoord.content.decode())) == (404, ["/"])


def test_who_may_not_see_a_page_sees_who_he_is(lezer: Client) -> None:
    raadslid = User.objects.create_user("roos", first_name="Roos", last_name="Raad")
    raadslid.groups.add(Group.objects.get(name="raadslid"))
    lezer.force_login(raadslid)
    antwoord = lezer.get("/redactie/")
    html = antwoord.content.decode()
    assert (antwoord.status_code, in_huisstijl(html)) == (403, True)
    assert "Roos Raad" in html
    assert "Uitloggen" in html


def test_a_request_that_makes_no_sense_is_answered_in_words(lezer: Client) -> None:
    antwoord = lezer.get("/", headers={"host": "kwaad.example"})
    assert (antwoord.status_code, in_huisstijl(antwoord.content.decode())) == (400, True)


def test_our_own_fault_is_told_in_the_look_of_the_gemeente(lezer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(slug: str) -> None:
        raise RuntimeError("een gewone fout")

    monkeypatch.setattr(uitgeven, "openbaar", stuk)
    antwoord = lezer.get(AGENDA)
    assert (antwoord.status_code, in_huisstijl(antwoord.content.decode())) == (500, True)


def test_a_database_that_is_away_is_not_asked_for_the_look(lezer: Client) -> None:
    with zonder_database():
        antwoord = lezer.get(AGENDA)
    assert antwoord.status_code == 503
    assert "Wacht een halve minuut" in antwoord.content.decode()
