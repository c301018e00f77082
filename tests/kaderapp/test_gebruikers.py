"""A beheerder makes people and gives them roles; nobody ever types the password of somebody else."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from kaderapp.accounts.slot import POGINGEN
from kaderapp.models import Inlogpoging, User
from tests.factories import maak_agenda, maak_groep
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

LIJST = reverse("admin:kaderapp_user_changelist")


@pytest.fixture
def bea(client: Client) -> Client:
    """The browser of a beheerder, who is no superuser."""
    wie = User.objects.create_user("bea", "bea@wilgenrade.example", is_staff=True)
    wie.groups.add(Group.objects.get(name="beheerder"))
    client.force_login(wie)
    return client


@pytest.fixture
def op_slot(bea: Client) -> User:
    """Somebody who tried too often."""
    ravi = User.objects.create_user("ravi", "ravi@wilgenrade.example", "riet-en-water-langs-de-dijk")
    for _ in range(POGINGEN):
        Client().post("/inloggen/", {"username": "ravi", "password": "fout"})
    return ravi


def maak(bea: Client, **velden: Any) -> dict[str, list[str]]:
    return Formulier(bea, User).verstuur(
        **{"username": "roos", "email": "roos@wilgenrade.example", "is_active": "on"} | velden
    )


def actie(bea: Client, naam: str, *wie: User) -> Any:
    return bea.post(LIJST, {"action": naam, "_selected_action": [user.pk for user in wie]}, follow=True)


# -- making -----------------------------------------------------------------------------------


def test_a_new_person_gets_roles_groepen_and_a_link(bea: Client, mailoutbox: list[Any]) -> None:
    groep, rol = maak_groep(maak_agenda()), Group.objects.get(name="redacteur")
    velden = {"groups": [rol.pk], "groepen": [str(groep.pk)], "alleen_eigen_groepen": "on", "is_staff": "on"}
    assert maak(bea, **velden) == {}
    roos = User.objects.get(username="roos")
    assert (list(roos.groups.all()), list(roos.groepen.all()), roos.alleen_eigen_groepen) == ([rol], [groep], True)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (["roos@wilgenrade.example"], "Uw account voor de kadernota’s")
    assert "http://localhost:8000/wachtwoord/kiezen/" in mail.body


def test_nobody_types_a_password(bea: Client) -> None:
    pagina = bea.get(adres(User, "add"))
    assertNotContains(pagina, 'type="password"')
    assertNotContains(bea.get(adres(User, "change", User.objects.get(username="bea").pk)), "algorit")


def test_also_a_superuser_does_not_set_the_password_of_another(client: Client) -> None:
    client.force_login(User.objects.create_superuser("bo"))
    ander = User.objects.create_user("ander")
    assert client.get(reverse("admin:auth_user_password_change", args=[ander.pk])).status_code == 403


def test_who_starts_inactive_gets_no_link_yet(bea: Client, mailoutbox: list[Any]) -> None:
    formulier = Formulier(bea, User)
    del formulier.velden["is_active"]
    assert formulier.verstuur(username="roos", email="roos@wilgenrade.example") == {}
    assert mailoutbox == []


@pytest.mark.parametrize("email", ["bea@wilgenrade.example", "BEA@wilgenrade.example"])
def test_an_address_belongs_to_one_person(bea: Client, email: str) -> None:
    assert maak(bea, email=email) == {"email": ["Er is al een account met dit e-mailadres. Kies een ander adres."]}


def test_a_person_needs_an_address(bea: Client) -> None:
    assert maak(bea, email="") == {"email": ["Dit veld is verplicht."]}


def test_a_beheerder_makes_no_superuser(bea: Client) -> None:
    assert maak(bea, is_superuser="on") == {}
    assert User.objects.get(username="roos").is_superuser is False


@pytest.mark.parametrize("engels", ["After you", "Choose", "Designates", "Password"])
def test_the_form_speaks_dutch(bea: Client, engels: str) -> None:
    assertNotContains(bea.get(adres(User, "add")), engels)


# -- helping ----------------------------------------------------------------------------------


def test_a_link_can_be_sent_again(bea: Client, op_slot: User, mailoutbox: list[Any]) -> None:
    assertContains(actie(bea, "stuur_link", op_slot), "Aantal verstuurde links: 1.")
    assert [mail.to for mail in mailoutbox] == [["ravi@wilgenrade.example"]]


def test_a_superuser_gets_no_link_from_a_beheerder(bea: Client, mailoutbox: list[Any]) -> None:
    bo = User.objects.create_superuser("bo", "bo@wilgenrade.example")
    assertContains(actie(bea, "stuur_link", bo), "Aantal verstuurde links: 0.")
    assert mailoutbox == []


def test_a_beheerder_sees_a_lock(bea: Client, op_slot: User) -> None:
    assertContains(bea.get(adres(User, "change", op_slot.pk)), " uur</div>")


def test_a_beheerder_sees_that_there_is_no_lock(bea: Client) -> None:
    ander = User.objects.create_user("ander")
    assertContains(bea.get(adres(User, "change", ander.pk)), '<div class="readonly">nee</div>', html=True)


def test_a_beheerder_opens_a_lock(bea: Client, op_slot: User) -> None:
    assertContains(actie(bea, "haal_slot_eraf", op_slot), "Aantal geopende accounts: 1.")
    assert not Inlogpoging.objects.exists()


@pytest.mark.parametrize("aantal", [1, 4])
def test_the_list_takes_as_many_queries_for_many_as_for_one(
    bea: Client, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    for nummer in range(aantal):
        User.objects.create_user(f"iemand-{nummer}").groups.add(Group.objects.get(name="college"))
    with django_assert_num_queries(11):
        bea.get(LIJST, {"q": "iemand"})
