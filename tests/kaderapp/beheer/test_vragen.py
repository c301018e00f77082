"""The form of an element leads to what volledigheid asks about it, for who can answer."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit
from kaderapp.kadernota.redactie.verklaren import verklaar
from kaderapp.kadernota.redactie.vragen import vragen_bij
from kaderapp.models import User
from policies.models import Agenda, Kader
from tests.factories import maak_activiteit, maak_agenda, maak_bedrag, maak_indicator, maak_kader, maak_meting
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

KOP, ZONDER_DOEL = "Nog open bij dit onderdeel:", "Deze activiteit heeft geen doel."


def vragen(browser: Client, element: Any) -> Any:
    """The page to which the form of this element leads."""
    weg = f"/redactie/klein/onderdeel/{element.pk}/vragen/"
    assertContains(browser.get(adres(type(element), "change", element.pk)), f'data-vragen="{weg}"')
    return browser.get(weg)


@pytest.fixture
def klein() -> Agenda:
    return maak_agenda(slug="klein")


@pytest.fixture
def browser(client: Client, redacteur: User) -> Client:
    client.force_login(redacteur)
    return client


def test_a_form_shows_the_open_questions_with_their_links(browser: Client, klein: Agenda) -> None:
    activiteit = maak_activiteit(klein)
    pagina = vragen(browser, activiteit)
    lijst = f"/redactie/klein/volledigheid/?regel=activiteit-zonder-doel#activiteit-zonder-doel-{activiteit.pk}"
    assertContains(pagina, KOP)
    assertContains(pagina, f'<a href="{lijst}">{ZONDER_DOEL}</a>')
    assertContains(pagina, "Kies bij de activiteit een doel dat nog geldt")
    verklaren = f"/redactie/klein/volledigheid/verklaren/?element={activiteit.pk}&amp;regel=activiteit-zonder-doel"
    assertContains(pagina, f'href="{verklaren}"')


def test_what_was_explained_is_not_asked_again(browser: Client, klein: Agenda) -> None:
    activiteit = maak_activiteit(klein)
    verklaar(klein, activiteit.pk, "activiteit-zonder-doel", reden="Volgt.")
    assertNotContains(vragen(browser, activiteit), ZONDER_DOEL)
    assertContains(vragen(browser, activiteit), "Bij dit onderdeel staat geen vraag open.")


def test_a_meting_and_a_bedrag_show_their_own(browser: Client, klein: Agenda) -> None:
    bedrag = maak_bedrag(klein)
    assertContains(vragen(browser, bedrag), KOP)
    meting = maak_meting(maak_indicator(klein), tekst="<p>Zie <strong>hoofdstuk 99</strong> en</p>")
    assertContains(vragen(browser, meting), KOP)


def test_a_new_element_is_asked_nothing(browser: Client) -> None:
    assertNotContains(browser.get(adres(Activiteit, "add")), "data-vragen")


def test_who_only_looks_is_asked_nothing(client: Client, klein: Agenda) -> None:
    wie = User.objects.create_user("kim", is_staff=True)
    wie.user_permissions.add(Permission.objects.get(codename="view_activiteit"))
    client.force_login(wie)
    assertNotContains(client.get(adres(Activiteit, "change", maak_activiteit(klein).pk)), "data-vragen")


def test_who_may_not_explain_gets_no_link_for_it(client: Client, klein: Agenda) -> None:
    wie = User.objects.create_user("kim", is_staff=True)
    wie.user_permissions.add(Permission.objects.get(codename="change_kader"))
    client.force_login(wie)
    kader = maak_kader(klein, geldig_tot="2001-01-01")
    pagina = vragen(client, kader)
    assertContains(pagina, KOP)
    assertNotContains(pagina, "Dit is goed zo")


def test_the_agenda_is_read_again_only_when_something_changed(
    browser: Client, klein: Agenda, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kader = maak_kader(klein, geldig_tot="2001-01-01")
    assert Formulier(browser, Kader, kader).verstuur(titel="Wachttijd") == {}
    eerst = vragen_bij(klein, kader.pk)
    with django_assert_num_queries(2):
        assert vragen_bij(klein, kader.pk) == eerst
    verklaar(klein, kader.pk, "kader-verlopen", reden="Volgt.")
    with django_assert_num_queries(2):
        assert len(vragen_bij(klein, kader.pk)) == len(eerst) - 1
    assert Formulier(browser, Kader, kader).verstuur(titel="Wachttijd", status="vervallen") == {}
    assert vragen_bij(klein, kader.pk) == []


def test_an_element_of_another_agenda_has_no_page(browser: Client, klein: Agenda) -> None:
    ander = maak_activiteit(maak_agenda())
    assert browser.get(f"/redactie/klein/onderdeel/{ander.pk}/vragen/").status_code == 404
