"""The admin as a whole: every model can be seen, in Dutch, by who may see it, and in few queries."""

from collections.abc import Callable
from threading import Barrier
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from kaderapp.models import BewaardFormulier, Inlogpoging, Taak, User
from policies.models import (
    Agenda,
    Document,
    Documentstuk,
    Gemeente,
    Groep,
    Kader,
    Moment,
    Opgave,
    Paragraaf,
    Synoniem,
    Verklaring,
    Versie,
    Visie,
    Wijziging,
)
from tests.eigen_database import EigenDatabase
from tests.factories import (
    NU,
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_moment,
    maak_opgave,
    maak_paragraaf,
    maak_versie,
    maak_visie,
)
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

IN_ADMIN = sorted(admin.site._registry, key=lambda model: model._meta.label)
ELEMENTEN = [model for model in IN_ADMIN if hasattr(model, "volgorde")]
ENKEL = (Gemeente, Verklaring, Versie)
"""Of these none can be added by hand: there is one gemeente, the others are made by an act."""


def naam(model: type[models.Model]) -> str:
    return model._meta.label_lower


@pytest.fixture
def bo(client: Client) -> Client:
    """A superuser's browser."""
    client.force_login(User.objects.create_superuser("bo"))
    return client


@pytest.fixture
def niemand(client: Client) -> Client:
    """The browser of a staff user without any right."""
    client.force_login(User.objects.create_user("nico", is_staff=True))
    return client


def met_rol(client: Client, rol: str) -> Client:
    wie = User.objects.create_user(f"iemand-{rol}", is_staff=True)
    wie.groups.add(Group.objects.get(name=rol))
    client.force_login(wie)
    return client


# -- everything can be seen -------------------------------------------------------------------


def test_every_model_is_in_the_admin() -> None:
    """A bijdrage is there with its activiteit, a wijziging in the history of its element."""
    eigen = [m for app in ("policies", "goals", "kaderapp") for m in apps.get_app_config(app).get_models()]
    assert set(eigen) - set(IN_ADMIN) == {
        Bijdrage,
        BewaardFormulier,
        Document,
        Documentstuk,
        Inlogpoging,
        Taak,
        Wijziging,
    }


@pytest.mark.parametrize("model", IN_ADMIN, ids=naam)
def test_a_superuser_sees_the_list(bo: Client, model: type[models.Model]) -> None:
    assertContains(bo.get(adres(model, "changelist")), 'lang="nl"')


@pytest.mark.parametrize("model", IN_ADMIN, ids=naam)
def test_a_superuser_sees_one(bo: Client, model: type[models.Model]) -> None:
    element = model._base_manager.first()
    assert element is not None
    assert bo.get(adres(model, "change", element.pk)).status_code == 200


@pytest.mark.parametrize("model", [model for model in IN_ADMIN if model not in ENKEL], ids=naam)
def test_a_superuser_can_add_one(bo: Client, model: type[models.Model]) -> None:
    assert bo.get(adres(model, "add")).status_code == 200


@pytest.mark.parametrize("model", ENKEL, ids=naam)
def test_what_is_made_elsewhere_cannot_be_added(bo: Client, model: type[models.Model]) -> None:
    assert bo.get(adres(model, "add")).status_code == 403


@pytest.mark.parametrize("model", IN_ADMIN, ids=naam)
def test_a_history_can_be_seen(bo: Client, model: type[models.Model]) -> None:
    element = model._base_manager.first()
    assert element is not None
    assert bo.get(adres(model, "history", element.pk)).status_code == 200


@pytest.mark.parametrize("model", [m for m in IN_ADMIN if admin.site._registry[m].search_fields], ids=naam)
def test_a_list_can_be_searched(bo: Client, model: type[models.Model]) -> None:
    assert bo.get(adres(model, "changelist"), {"q": "100% “zeker” <niets>"}).status_code == 200


def test_the_front_page_speaks_dutch(bo: Client) -> None:
    pagina = bo.get(reverse("admin:index")).content.decode()
    assert [woord for woord in ("Beheer", "Kaders", "Doelen", "Gebruikers", "Toevoegen") if woord not in pagina] == []


def test_a_year_has_no_thousands_point(bo: Client) -> None:
    bedrag = Bedrag.objects.order_by("pk").first()
    assert bedrag is not None
    assertContains(bo.get(adres(Bedrag, "changelist")), f"{bedrag.get_soort_display()} {bedrag.jaar}</a>")


# -- nobody sees what he may not --------------------------------------------------------------


@pytest.mark.parametrize("wat", ["changelist", "add", "change", "delete", "history"])
@pytest.mark.parametrize("model", IN_ADMIN, ids=naam)
def test_a_staff_user_without_rights_is_refused(niemand: Client, model: type[models.Model], wat: str) -> None:
    element = model._base_manager.first()
    assert element is not None
    sleutels = [element.pk] if wat in ("change", "delete", "history") else []
    assert niemand.get(adres(model, wat, *sleutels)).status_code == 403


@pytest.mark.parametrize("model", IN_ADMIN, ids=naam)
def test_who_is_not_logged_in_is_sent_to_the_login(client: Client, model: type[models.Model]) -> None:
    lijst = adres(model, "changelist")
    antwoord = client.get(lijst)
    assert (antwoord.status_code, antwoord["Location"]) == (302, f"/inloggen/?next={lijst}")


def test_a_raadslid_has_no_business_in_the_admin(client: Client) -> None:
    client.force_login(User.objects.create_user("roos"))
    assert client.get(reverse("admin:index")).status_code == 302


def test_an_account_that_is_switched_off_is_out_at_once(bo: Client) -> None:
    User.objects.filter(username="bo").update(is_active=False)
    assert bo.get(adres(Agenda, "changelist")).status_code == 302


def test_a_right_that_is_taken_away_is_gone_at_once(client: Client) -> None:
    redacteur = met_rol(client, "redacteur")
    assert redacteur.get(adres(Indicator, "changelist")).status_code == 200
    User.objects.get(username="iemand-redacteur").groups.clear()
    assert redacteur.get(adres(Indicator, "changelist")).status_code == 403


@pytest.mark.parametrize("model", ELEMENTEN, ids=naam)
def test_the_college_looks_and_does_not_touch(client: Client, model: type[models.Model]) -> None:
    college, element = met_rol(client, "college"), model._base_manager.first()
    assert element is not None
    assertNotContains(college.get(adres(model, "change", element.pk)), 'name="_save"')
    assert college.post(adres(model, "change", element.pk), {}).status_code == 403


def test_a_beheerder_makes_nobody_more_than_a_beheerder(client: Client) -> None:
    beheerder, wie = met_rol(client, "beheerder"), User.objects.create_user("ravi")
    pagina = beheerder.get(adres(User, "change", wie.pk))
    assertContains(pagina, 'name="groups"')
    assertNotContains(pagina, 'name="is_superuser"')
    assertNotContains(pagina, 'name="user_permissions"')


@pytest.mark.parametrize("wat", ["change", "delete"])
def test_a_beheerder_does_not_touch_a_superuser(client: Client, wat: str) -> None:
    beheerder, baas = met_rol(client, "beheerder"), User.objects.create_superuser("baas")
    assert beheerder.post(adres(User, wat, baas.pk), {"post": "yes"}).status_code == 403


def test_a_beheerder_does_not_set_the_password_of_a_superuser(client: Client) -> None:
    beheerder, baas = met_rol(client, "beheerder"), User.objects.create_superuser("baas")
    assert beheerder.post(reverse("admin:auth_user_password_change", args=[baas.pk]), {}).status_code == 403


# -- queries ----------------------------------------------------------------------------------

MAKEN: dict[type[models.Model], tuple[Callable[[Agenda], Any], int]] = {
    Activiteit: (maak_activiteit, 18),
    Bedrag: (maak_bedrag, 19),
    Doel: (maak_doel, 18),
    Groep: (maak_groep, 11),
    Indicator: (maak_indicator, 19),
    Kader: (maak_kader, 18),
    Meting: (lambda agenda: maak_meting(maak_indicator(agenda)), 17),
    Moment: (maak_moment, 11),
    Opgave: (maak_opgave, 17),
    Paragraaf: (maak_paragraaf, 11),
    Versie: (lambda agenda: maak_versie(agenda, nummer=f"0.{agenda.versies.count()}", inhoud="{}"), 10),
}


@pytest.mark.parametrize("aantal", [1, 100])
@pytest.mark.parametrize("model", MAKEN, ids=naam)
def test_a_list_takes_as_many_queries_for_many_as_for_one(
    bo: Client, django_assert_num_queries: DjangoAssertNumQueries, model: type[models.Model], aantal: int
) -> None:
    agenda, (maak, vragen) = maak_agenda(), MAKEN[model]
    for _ in range(aantal):
        maak(agenda)
    with django_assert_num_queries(vragen):
        lijst = bo.get(adres(model, "changelist"), {"agenda__sleutel__exact": str(agenda.pk)})
    assert lijst.context["cl"].result_count == aantal


OVERIG: dict[type[models.Model], tuple[Callable[[Agenda, int], Any], int]] = {
    Agenda: (lambda agenda, nummer: maak_agenda(titel=f"Telling {nummer}"), 9),
    Group: (lambda agenda, nummer: Group.objects.create(name=f"telling {nummer}"), 9),
    Synoniem: (lambda agenda, nummer: Synoniem.objects.create(woorden=f"telling {nummer}, term {nummer}"), 9),
    User: (lambda agenda, nummer: User.objects.create_user(f"telling{nummer}"), 11),
    Verklaring: (
        lambda agenda, nummer: Verklaring.objects.create(
            agenda=agenda, element=maak_kader(agenda).pk, regel=f"r{nummer}", reden="Telling", op=NU
        ),
        29,
    ),
    Visie: (lambda agenda, nummer: maak_visie(maak_agenda(titel=f"Telling {nummer}")), 9),
}


@pytest.mark.parametrize("aantal", [1, 100])
@pytest.mark.parametrize("model", OVERIG, ids=naam)
def test_a_list_outside_one_agenda_takes_as_many_queries_for_many_as_for_one(
    bo: Client, django_assert_num_queries: DjangoAssertNumQueries, model: type[models.Model], aantal: int
) -> None:
    agenda, (maak, vragen) = maak_agenda(), OVERIG[model]
    for nummer in range(aantal):
        maak(agenda, nummer)
    with django_assert_num_queries(vragen):
        lijst = bo.get(adres(model, "changelist"), {"q": "telling"})
    assert lijst.context["cl"].result_count == aantal


def test_every_list_is_counted() -> None:
    """Of Gemeente there is one."""
    assert {*MAKEN, *OVERIG} == {*IN_ADMIN} - {Gemeente}


def test_a_list_of_versies_does_not_read_their_content(bo: Client) -> None:
    with CaptureQueriesContext(connection) as gesteld:
        bo.get(adres(Versie, "changelist"))
    assert [vraag["sql"] for vraag in gesteld if '"inhoud"' in vraag["sql"]] == []


# -- at the same time -------------------------------------------------------------------------


def test_of_those_who_save_the_same_element_at_once_one_wins_and_the_others_are_told(
    eigen_database: EigenDatabase,
) -> None:
    bo, opgave = User.objects.create_superuser("bo"), maak_opgave(maak_agenda(), naam="Meedoen")
    formulieren = []
    for _ in range(4):
        browser = Client()
        browser.force_login(bo)
        formulieren.append(Formulier(browser, Opgave, opgave))
    start = Barrier(len(formulieren))

    def verstuur(formulier: Formulier, naam: str) -> list[str]:
        start.wait()
        return formulier.verstuur(naam=naam).get("vragen", [])

    uitkomsten = eigen_database.tegelijk(
        *(lambda f=formulier, n=f"Naam {nummer}": verstuur(f, n) for nummer, formulier in enumerate(formulieren))
    )
    opgave.refresh_from_db()
    winnaar = f"Naam {uitkomsten.index([])}"
    assert (opgave.naam, opgave.revisie) == (winnaar, 2)
    assert sorted(uitkomsten) == [[], *[["naam"]] * 3]
