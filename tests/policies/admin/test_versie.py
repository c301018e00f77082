"""A Versie in the admin is there to look at."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from policies.models import Agenda, Gemeente, Versie
from tests.formulier import adres

pytestmark = pytest.mark.django_db


def test_the_list_says_the_status_in_words(browser: Client) -> None:
    assertContains(browser.get(adres(Versie, "changelist")), "Vastgesteld door de raad op 25\u00a0juni 2026")


def test_a_versie_shows_its_hash_and_not_its_content(browser: Client, nota: Versie) -> None:
    pagina = browser.get(adres(Versie, "change", nota.pk))
    assertContains(pagina, nota.sha256)
    assertNotContains(pagina, "maatschappelijk_effect")


def test_a_versie_has_nothing_to_fill_in_and_no_buttons(browser: Client, nota: Versie) -> None:
    pagina = browser.get(adres(Versie, "change", nota.pk))
    assertNotContains(pagina, 'name="_save"')
    assertNotContains(pagina, "deletelink")


@pytest.mark.parametrize("wat", ["change", "delete"])
def test_not_even_a_superuser_changes_or_removes_a_versie(browser: Client, nota: Versie, wat: str) -> None:
    assert browser.post(adres(Versie, wat, nota.pk), {"post": "yes", "nummer": "9.9"}).status_code == 403


def test_not_even_a_superuser_adds_a_versie(browser: Client) -> None:
    assert browser.post(adres(Versie, "add"), {"nummer": "9.9"}).status_code == 403


def test_versies_cannot_be_removed_together(browser: Client, nota: Versie) -> None:
    browser.post(
        adres(Versie, "changelist"), {"action": "delete_selected", "_selected_action": [nota.pk], "post": "yes"}
    )
    assert Versie.objects.filter(pk=nota.pk).exists()


def test_there_stays_one_gemeente(browser: Client) -> None:
    gemeente = Gemeente.objects.get()
    assert browser.post(adres(Gemeente, "add"), {"naam": "Elders"}).status_code == 403
    assert browser.post(adres(Gemeente, "delete", gemeente.pk), {"post": "yes"}).status_code == 403
    assert Gemeente.objects.get().naam == gemeente.naam


def test_from_an_agenda_and_a_versie_the_way_leads_to_where_it_is_brought_out(browser: Client, nota: Versie) -> None:
    weg = reverse("versies", args=[nota.agenda.slug])
    assertContains(browser.get(adres(Versie, "change", nota.pk)), f'href="{weg}"')
    assertContains(browser.get(adres(Agenda, "change", nota.agenda.pk)), f'href="{weg}"')
