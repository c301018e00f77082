"""The gallery shows what the site is made of, without a database that holds anything."""

import re

import pytest
from django.test import Client

from kaderapp.componenten.bladzijden import Tekst, bladzijde
from policies.models import Gemeente

pytestmark = pytest.mark.django_db

STATEN = [
    "kader kader--richtinggevend",
    "kader kader--sub",
    "kader kader--verlopen",
    "statusband statusband--vastgesteld",
    "statusband statusband--oud",
    "statusband statusband--werkversie",
    "label label--fout",
    "oordeel oordeel--goed",
    "oordeel oordeel--fout",
    "oordeel oordeel--stil",
    "nl-button nl-button--secondary",
    "utrecht-form-field utrecht-form-field--invalid",
    "is-geweest",
    "is-nu",
    "is-straks",
]


@pytest.fixture
def html(client: Client) -> str:
    return client.get("/componenten/").content.decode()


def test_every_state_is_there(html: str) -> None:
    assert [staat for staat in STATEN if f'class="{staat}"' not in html] == []


def test_search_engines_leave_it_alone_and_caches_may_keep_it(client: Client) -> None:
    antwoord = client.get("/componenten/")
    assert (antwoord["X-Robots-Tag"], antwoord["Cache-Control"]) == ("noindex", "public, max-age=60")


def test_its_links_stay_on_the_page_and_arrive(html: str) -> None:
    hoofd = html.partition('<main id="hoofd">')[2].partition("</main>")[0]
    adressen = set(re.findall(r'<a [^>]*href="([^"]+)"', hoofd)) - {"https://www.rijksoverheid.nl/"}
    doelen = {"#" + naam for naam in re.findall(r' id="([^"]+)"', html)}
    assert [adres for adres in adressen - doelen if not adres.startswith("?")] == []


def test_it_shows_the_own_colours_of_the_gemeente(client: Client) -> None:
    Gemeente.objects.update(kleur="#7a1f5c", kleur_donker="#3a0f2c")
    html = client.get("/componenten/").content.decode()
    assert '<rect width="64" height="40" fill="#7a1f5c"/>' in html
    assert "te weinig" not in html


def test_the_example_is_whole(html: str) -> None:
    assert len(bladzijde(Tekst).hoofdstukken) > 5
    assert "Een bindend kader met een uitzondering" in html
