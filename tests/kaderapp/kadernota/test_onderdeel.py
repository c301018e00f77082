"""Permalinks and printed numbers: they hold when a text moves, gets another number, or is in an older version only."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota import geschiedenis, uitgeven
from kaderapp.kadernota.momentopname import Momentopname
from kaderapp.kadernota.opnamen import opnamen
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import maak_versie, stel_vast
from kaderapp.kadernota.vergelijken import Verschil, verschillen
from policies.models import Agenda, Kader, Versie
from tests.factories import maak_agenda, maak_kader

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"
OUD = f"{AGENDA}versie/1.0/"
NIEUW = f"{AGENDA}versie/2.0/"


@pytest.fixture(autouse=True)
def _gelezen(db: None) -> Iterator[None]:
    """Every edition was read once in this process, as on a running server."""
    opnamen.vergeet()
    for versie in Versie.objects.openbaar():
        opnamen.van(versie)
    yield
    geschiedenis.vergeet()


@pytest.fixture
def huidig(db: None) -> Uitgave:
    return uitgeven.uitgave_van(uitgeven.openbaar(demo.SLUG).huidige)


def kader(titel: str, nummer: str = "2.0") -> UUID:
    """The sleutel of a kader by its title in a version."""
    uitgave = uitgeven.openbaar(demo.SLUG).uitgave(nummer)
    return next(e.sleutel for e in uitgave.verband.element.values() if getattr(e, "titel", "") == titel)


def lees(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def heen(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 302
    assert antwoord["Cache-Control"] == "public, max-age=60"
    assert antwoord.cookies == {}
    return str(antwoord["Location"])


# -- permalinks -----------------------------------------------------------------------------------


def test_every_element_has_a_page(client: Client, huidig: Uitgave) -> None:
    """One of each kind: the pages themselves are tested by kind."""
    m = huidig.momentopname
    for element in (m.kaders[0], m.opgaven[0].doelen[0], m.activiteiten[0], m.indicatoren[0], m.groepen[0]):
        assert "Hangt samen met" in lees(client, f"{AGENDA}onderdeel/{element.sleutel}/")


def test_the_permalink_of_an_opgave_leads_to_its_page(client: Client, huidig: Uitgave) -> None:
    opgave = huidig.momentopname.opgaven[1]
    assert heen(client, f"{AGENDA}onderdeel/{opgave.sleutel}/") == f"{AGENDA}opgave/2/"
    assert heen(client, f"{OUD}onderdeel/{opgave.sleutel}/") == f"{OUD}opgave/2/"


def test_a_kader_that_moved_is_still_at_its_permalink(client: Client) -> None:
    verhuisd = kader("Geen ontslag zonder adres")
    assert '<p class="onderdeel__nr nr" aria-hidden="true">K11.7</p>' in lees(client, f"{AGENDA}onderdeel/{verhuisd}/")
    nieuw = lees(client, f"{NIEUW}onderdeel/{verhuisd}/")
    assert '<p class="onderdeel__nr nr" aria-hidden="true">K14.1</p>' in nieuw
    assert "als K11.7" in nieuw


def test_what_is_in_another_version_only_leads_to_the_newest_that_holds_it(client: Client) -> None:
    nieuw = kader("Dementie: één begeleider vanaf dag één")
    assert heen(client, f"{AGENDA}onderdeel/{nieuw}/") == f"{NIEUW}onderdeel/{nieuw}/"
    assert client.get(f"{OUD}onderdeel/{nieuw}/").status_code == 404


def test_what_the_newest_nota_dropped_is_shown_with_the_band_of_an_old_version(client: Client, agenda: Agenda) -> None:
    weg = kader("Dementie: één begeleider vanaf dag één")
    Kader.objects.filter(pk=weg).delete()
    stel_vast(maak_versie(agenda, nummer="3.0"), op=timezone.localdate(), besluit="Raadsbesluit 300")
    oud = heen(client, f"{AGENDA}onderdeel/{weg}/")
    assert oud == f"{NIEUW}onderdeel/{weg}/"
    assert "<strong>Oude versie.</strong>" in lees(client, oud)
    assert "Staat niet meer in deze versie." in lees(client, oud)


def test_a_withdrawn_kader_says_so_in_the_version_that_withdrew_it(client: Client) -> None:
    ingetrokken = kader("Kiezen kan")
    assert "<strong>Vervallen.</strong>" in lees(client, f"{NIEUW}onderdeel/{ingetrokken}/")
    assert "<strong>Vervallen.</strong>" not in lees(client, f"{AGENDA}onderdeel/{ingetrokken}/")


def test_what_is_only_in_the_working_tree_is_not_there(client: Client, agenda: Agenda) -> None:
    assert client.get(f"{AGENDA}onderdeel/{maak_kader(agenda).pk}/").status_code == 404


def test_what_is_of_another_agenda_is_not_there(client: Client, huidig: Uitgave) -> None:
    elders = maak_agenda(slug="elders")
    sleutel = huidig.verband.kaders[0].sleutel
    assert client.get(f"/agenda/{elders.slug}/onderdeel/{sleutel}/").status_code == 404


@pytest.mark.parametrize("sleutel", [uuid4(), "K1", "geen", "0"])
def test_what_is_no_element_is_not_there(client: Client, sleutel: object) -> None:
    assert client.get(f"{AGENDA}onderdeel/{sleutel}/").status_code == 404


def test_an_amount_has_no_page_of_its_own(client: Client, huidig: Uitgave) -> None:
    sleutel = huidig.momentopname.bedragen[0].sleutel
    assert client.get(f"{AGENDA}onderdeel/{sleutel}/", follow=True).status_code == 404


# -- printed numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize("basis", [AGENDA, OUD])
@pytest.mark.parametrize("nummer", ["kader/K2.3/", "kader/k2.3/", "doel/1.2/", "activiteit/A3/", "indicator/i1/"])
def test_a_printed_number_leads_to_the_page_of_its_element(client: Client, basis: str, nummer: str) -> None:
    adres = heen(client, basis + nummer)
    assert adres.startswith(f"{basis}onderdeel/")
    assert f'aria-hidden="true">{nummer.split("/")[1].upper()}</p>' in lees(client, adres)


def test_an_unknown_number_is_404_with_a_sentence_that_helps(client: Client) -> None:
    antwoord = client.get(f"{AGENDA}kader/K99/")
    html = antwoord.content.decode()
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (404, "private, no-store")
    assert "er geen kader met nummer K99" in html
    assert f'href="{AGENDA}"' in html


def test_what_one_types_in_an_address_stays_text(client: Client) -> None:
    html = client.get(f"{AGENDA}kader/%3Cscript%3Ex/").content.decode()
    assert "<script" not in html


# -- how it is answered ---------------------------------------------------------------------------


def test_a_page_of_one_element_takes_two_queries_when_all_editions_were_read(
    client: Client, huidig: Uitgave, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        client.get(f"{AGENDA}onderdeel/{huidig.verband.kaders[0].sleutel}/")


def test_editions_are_compared_once(client: Client, huidig: Uitgave, monkeypatch: pytest.MonkeyPatch) -> None:
    geschiedenis.vergeet()  # another test may have asked the same of the same texts
    vergeleken: list[object] = []

    def tel(toen: Momentopname, nu: Momentopname) -> list[Verschil]:
        vergeleken.append(nu)
        return verschillen(toen, nu)

    monkeypatch.setattr("kaderapp.kadernota.geschiedenis.verschillen", tel)
    for element in huidig.momentopname.kaders[:3]:
        lees(client, f"{AGENDA}onderdeel/{element.sleutel}/")
    assert len(vergeleken) == 2


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_older_version_leaves_the_page_as_it_is(client: Client, huidig: Uitgave) -> None:
    Versie.objects.filter(nummer="1.0").update(inhoud="{}")
    opnamen.vergeet()
    geschiedenis.vergeet()
    html = lees(client, f"{AGENDA}onderdeel/{huidig.momentopname.kaders[0].sleutel}/")
    assert html.count("nu niet te lezen") == 2


def test_nothing_is_changed_by_it(client: Client, huidig: Uitgave) -> None:
    assert client.post(f"{AGENDA}onderdeel/{huidig.verband.kaders[0].sleutel}/").status_code == 405
