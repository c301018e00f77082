"""Logging in and out: one page, one answer for every refusal, and never to another site."""

import re
from typing import Any

import pytest
from django.contrib.auth.hashers import get_hasher
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from kaderapp.accounts.forms import ONBEKEND
from kaderapp.models import User
from tests.kaderapp.accounts.conftest import WACHTWOORD

pytestmark = pytest.mark.django_db


def log_in(client: Client, naam: str = "ravi", wachtwoord: str = WACHTWOORD, naar: str = "") -> Any:
    return client.post("/inloggen/", {"username": naam, "password": wachtwoord, "next": naar})


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


# -- in ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["ravi", "ravi@wilgenrade.example", "Ravi@Wilgenrade.Example"])
def test_one_logs_in_by_name_or_address(client: Client, ravi: User, naam: str) -> None:
    log_in(client, naam)
    assert is_in(client)


def test_an_address_that_two_people_share_leads_to_nobody(client: Client, ravi: User) -> None:
    User.objects.create_user("rosa", ravi.email, WACHTWOORD)
    assertContains(log_in(client, ravi.email), ONBEKEND)


def test_a_user_name_goes_before_the_address_of_somebody_else(client: Client, ravi: User) -> None:
    User.objects.create_user("rosa", "ravi", "heel-iets-anders-1")
    log_in(client, "ravi")
    assert is_in(client)


def test_who_works_in_the_admin_goes_there(client: Client, ravi: User) -> None:
    assert log_in(client)["Location"] == "/beheer/"


def test_a_raadslid_goes_to_the_own_account(client: Client) -> None:
    User.objects.create_user("roos", password=WACHTWOORD)
    assert log_in(client, "roos")["Location"] == "/account/"


def test_one_goes_on_to_where_one_was_going(client: Client, ravi: User) -> None:
    assert log_in(client, naar="/beheer/policies/kader/?q=zorg")["Location"] == "/beheer/policies/kader/?q=zorg"


@pytest.mark.parametrize(
    "naar",
    [
        "//kwaad.example/",
        "https://kwaad.example/",
        "/\\kwaad.example",
        "\\\\kwaad.example",
        "javascript:alert(1)",
        "///x",
    ],
)
def test_nobody_is_sent_to_another_site(client: Client, ravi: User, naar: str) -> None:
    assertNotContains(client.get("/inloggen/", {"next": naar}), "kwaad.example")
    assert log_in(client, naar=naar)["Location"] == "/beheer/"


def test_who_is_in_already_is_sent_on(ingelogd: Client) -> None:
    assert ingelogd.get("/inloggen/")["Location"] == "/beheer/"


def test_the_login_of_the_admin_is_this_one(client: Client) -> None:
    assert client.get("/beheer/login/?next=/beheer/")["Location"] == "/inloggen/?next=%2Fbeheer%2F"


def test_who_has_no_business_in_the_admin_is_told_so(client: Client) -> None:
    client.force_login(User.objects.create_user("roos"))
    assert client.get("/beheer/", follow=True).status_code == 403


# -- refused ----------------------------------------------------------------------------------


@pytest.fixture
def _uit(ravi: User) -> None:
    User.objects.create_user("oud", "oud@wilgenrade.example", WACHTWOORD, is_active=False)


WEIGERINGEN = [("ravi", "verkeerd-wachtwoord"), ("niemand", "verkeerd-wachtwoord"), ("oud", WACHTWOORD)]


@pytest.mark.usefixtures("_uit")
def test_known_unknown_and_inactive_get_the_same_page(client: Client) -> None:
    bladen = {_zonder_eigen(log_in(client, *wie).content.decode(), wie[0]) for wie in WEIGERINGEN}
    assert len(bladen) == 1
    assert ONBEKEND in bladen.pop()


def _zonder_eigen(blad: str, naam: str) -> str:
    """Without the token and the name that was typed."""
    return re.sub(r'(name="csrfmiddlewaretoken" value=)"\w+"', r"\1", blad).replace(f'value="{naam}"', "")


@pytest.mark.usefixtures("_uit")
@pytest.mark.parametrize("wie", WEIGERINGEN)
def test_known_unknown_and_inactive_cost_one_hash_and_the_same_queries(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    wie: tuple[str, str],
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    soort, gehasht = type(get_hasher()), []
    echt = soort.encode

    def encode(self: Any, password: str, salt: str, *args: Any) -> str:
        gehasht.append(1)
        return echt(self, password, salt, *args)

    monkeypatch.setattr(soort, "encode", encode)
    with django_assert_num_queries(6):
        log_in(client, *wie)
    assert len(gehasht) == 1


@pytest.mark.parametrize("leeg", [{"username": ""}, {"password": ""}, {}])
def test_an_empty_form_is_explained_by_its_fields(client: Client, leeg: dict[str, str]) -> None:
    pagina = client.post("/inloggen/", leeg)
    assertContains(pagina, "Wachtwoord: Dit veld is verplicht.")


def test_a_name_with_a_null_character_is_refused_in_words(client: Client) -> None:
    assertContains(log_in(client, "ra\x00vi"), "Null-tekens zijn niet toegestaan.")


# -- out --------------------------------------------------------------------------------------


def test_one_logs_out_by_pressing_the_button(ingelogd: Client) -> None:
    assert ingelogd.post("/uitloggen/")["Location"] == "/uitgelogd/"
    assert not is_in(ingelogd)


@pytest.mark.parametrize("adres", ["/uitloggen/", "/beheer/logout/"])
def test_a_link_logs_nobody_out(ingelogd: Client, adres: str) -> None:
    assert ingelogd.get(adres).status_code == 405
    assert is_in(ingelogd)


def test_the_button_of_the_admin_logs_out_too(ingelogd: Client) -> None:
    assert ingelogd.post("/beheer/logout/")["Location"] == "/uitgelogd/"
    assert not is_in(ingelogd)


# -- the head of private pages ----------------------------------------------------------------


def test_a_private_page_says_who_is_there_in_which_rol_and_how_to_leave(ingelogd: Client) -> None:
    pagina = ingelogd.get("/account/")
    assertContains(pagina, '<a href="/account/">Ravi Redactie <span class="kop__rol">(redacteur)</span></a>', html=True)
    assertContains(pagina, '<form method="post" action="/uitloggen/">')


def test_a_public_page_says_inloggen_to_everyone(ingelogd: Client) -> None:
    pagina = ingelogd.get("/")
    assertContains(pagina, '<a href="/inloggen/">Inloggen</a>', html=True)
    assertNotContains(pagina, "Ravi")
