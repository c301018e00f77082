"""The form of an element says what volledigheid asks about it, to who can answer."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Bedrag, Meting
from kaderapp.kadernota.redactie.verklaren import verklaar
from kaderapp.models import User
from policies.models import Agenda, Kader
from tests.factories import maak_activiteit, maak_agenda, maak_bedrag, maak_indicator, maak_kader, maak_meting
from tests.formulier import adres

pytestmark = pytest.mark.django_db

KOP, ZONDER_DOEL = "Nog open bij dit onderdeel", "Deze activiteit heeft geen doel."


@pytest.fixture
def klein() -> Agenda:
    return maak_agenda(slug="klein")


@pytest.fixture
def browser(client: Client, redacteur: User) -> Client:
    client.force_login(redacteur)
    return client


def test_a_form_shows_the_open_questions_with_their_links(browser: Client, klein: Agenda) -> None:
    activiteit = maak_activiteit(klein)
    pagina = browser.get(adres(Activiteit, "change", activiteit.pk))
    lijst = f"/redactie/klein/volledigheid/?regel=activiteit-zonder-doel#activiteit-zonder-doel-{activiteit.pk}"
    assertContains(pagina, KOP)
    assertContains(pagina, f'<a href="{lijst}">{ZONDER_DOEL}</a>')
    assertContains(pagina, "Kies bij de activiteit een doel dat nog geldt")
    verklaren = f"/redactie/klein/volledigheid/verklaren/?element={activiteit.pk}&amp;regel=activiteit-zonder-doel"
    assertContains(pagina, f'href="{verklaren}"')


def test_what_was_explained_is_not_asked_again(browser: Client, klein: Agenda) -> None:
    activiteit = maak_activiteit(klein)
    verklaar(klein, activiteit.pk, "activiteit-zonder-doel", reden="Volgt.")
    assertNotContains(browser.get(adres(Activiteit, "change", activiteit.pk)), ZONDER_DOEL)


def test_a_meting_and_a_bedrag_show_their_own(browser: Client, klein: Agenda) -> None:
    bedrag = maak_bedrag(klein)
    assertContains(browser.get(adres(Bedrag, "change", bedrag.pk)), KOP)
    meting = maak_meting(maak_indicator(klein), tekst="<p>Zie <strong>hoofdstuk 99</strong> en</p>")
    assertContains(browser.get(adres(Meting, "change", meting.pk)), KOP)


def test_a_new_element_is_asked_nothing(browser: Client) -> None:
    assertNotContains(browser.get(adres(Activiteit, "add")), KOP)


def test_who_only_looks_is_asked_nothing(client: Client, klein: Agenda) -> None:
    wie = User.objects.create_user("kim", is_staff=True)
    wie.user_permissions.add(Permission.objects.get(codename="view_activiteit"))
    client.force_login(wie)
    assertNotContains(client.get(adres(Activiteit, "change", maak_activiteit(klein).pk)), KOP)


def test_who_may_not_explain_gets_no_link_for_it(client: Client, klein: Agenda) -> None:
    wie = User.objects.create_user("kim", is_staff=True)
    wie.user_permissions.add(Permission.objects.get(codename="change_kader"))
    client.force_login(wie)
    kader = maak_kader(klein, geldig_tot="2001-01-01")
    pagina = client.get(adres(Kader, "change", kader.pk))
    assertContains(pagina, KOP)
    assertNotContains(pagina, "Dit is goed zo")
