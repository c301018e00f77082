"""The permalink of an element leads to its place in the Versie that holds now."""

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.uitgave import Uitgave
from policies.models import Agenda
from tests.factories import maak_agenda, maak_kader

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"


@pytest.fixture
def huidig(db: None) -> Uitgave:
    return uitgeven.uitgave_van(uitgeven.openbaar(demo.SLUG).huidige)


def heen(client: Client, sleutel: object) -> str:
    antwoord = client.get(f"{AGENDA}onderdeel/{sleutel}/")
    assert antwoord.status_code == 302
    return str(antwoord["Location"])


def test_a_numbered_element_is_found_under_its_number(client: Client, huidig: Uitgave) -> None:
    kader = huidig.verband.kaders[1]
    assert heen(client, kader.sleutel) == f"{AGENDA}#{kader.nummer}"


def test_another_element_is_found_under_its_sleutel(client: Client, huidig: Uitgave) -> None:
    groep = huidig.momentopname.groepen[0]
    assert heen(client, groep.sleutel) == f"{AGENDA}#{groep.sleutel}"


def test_every_numbered_element_that_holds_is_at_its_anchor_on_the_page(client: Client, huidig: Uitgave) -> None:
    pagina = client.get(AGENDA).content.decode()
    elementen = [*huidig.verband.opgaven, *huidig.verband.doelen, *huidig.verband.kaders]
    elementen += [*huidig.momentopname.activiteiten, *huidig.momentopname.indicatoren]
    ankers = {str(e.sleutel): heen(client, e.sleutel).partition("#")[2] for e in elementen}
    assert [sleutel for sleutel, anker in ankers.items() if f'id="{anker}"' not in pagina] == []


def test_what_is_only_in_the_working_tree_is_not_there(client: Client, agenda: Agenda) -> None:
    assert client.get(f"{AGENDA}onderdeel/{maak_kader(agenda).pk}/").status_code == 404


def test_what_is_of_another_agenda_is_not_there(client: Client, huidig: Uitgave) -> None:
    elders = maak_agenda(slug="elders")
    sleutel = huidig.verband.kaders[0].sleutel
    assert client.get(f"/agenda/{elders.slug}/onderdeel/{sleutel}/").status_code == 404


@pytest.mark.parametrize("sleutel", [uuid4(), "K1", "geen", "0"])
def test_what_is_no_element_is_not_there(client: Client, sleutel: object) -> None:
    assert client.get(f"{AGENDA}onderdeel/{sleutel}/").status_code == 404


def test_it_may_be_kept_and_carries_no_cookie(client: Client, huidig: Uitgave) -> None:
    antwoord = client.get(f"{AGENDA}onderdeel/{huidig.verband.kaders[0].sleutel}/")
    assert antwoord["Cache-Control"] == "public, max-age=60"
    assert antwoord.cookies == {}


def test_it_takes_one_query(client: Client, huidig: Uitgave, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        client.get(f"{AGENDA}onderdeel/{huidig.verband.kaders[0].sleutel}/")


def test_nothing_is_changed_by_it(client: Client, huidig: Uitgave) -> None:
    assert client.post(f"{AGENDA}onderdeel/{huidig.verband.kaders[0].sleutel}/").status_code == 405
