"""Choosing a password: by a link that expires, and that tells nobody who exists (S11, S14)."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains

from kaderapp.models import User
from tests.kaderapp.accounts.conftest import WACHTWOORD
from tests.kaderapp.accounts.test_slot import is_in, raad

pytestmark = pytest.mark.django_db

NIEUW = "een-heel-nieuwe-zin-77"
ADRESSEN = ["ravi@wilgenrade.example", "niemand@wilgenrade.example", "oud@wilgenrade.example"]


@pytest.fixture(autouse=True)
def _oud(ravi: User) -> None:
    User.objects.create_user("oud", "oud@wilgenrade.example", WACHTWOORD, is_active=False)


def vraag(client: Client, email: str = ADRESSEN[0], **koppen: Any) -> Any:
    return client.post("/wachtwoord/vergeten/", {"email": email}, **koppen)


def link(mailoutbox: list[Any]) -> str:
    """The path of the link in the last mail."""
    gevonden = re.search(r"http://localhost:8000(/wachtwoord/kiezen/\S+)", mailoutbox[-1].body)
    assert gevonden
    return gevonden[1]


def kies(client: Client, adres: str, wachtwoord: str = NIEUW) -> Any:
    """Opens the link and fills in the password."""
    pagina = client.get(adres, follow=True)
    velden = {"new_password1": wachtwoord, "new_password2": wachtwoord}
    return client.post(pagina.request["PATH_INFO"], velden, follow=True)


# -- asking -----------------------------------------------------------------------------------


@pytest.mark.parametrize("email", ADRESSEN)
def test_everyone_gets_the_same_answer_after_the_same_queries(
    client: Client, email: str, django_assert_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kaderapp.accounts.mail.stuur_link", lambda email, soort: None)
    with django_assert_num_queries(4):
        antwoord = vraag(client, email)
    assert (antwoord.status_code, antwoord["Location"], list(antwoord.cookies)) == (302, "/wachtwoord/verstuurd/", [])


def test_the_mail_is_only_made_when_the_answer_is_out(client: Client, mailoutbox: list[Any]) -> None:
    from kaderapp.accounts.views import DaarnaMailen

    verstuurd: list[int] = []
    antwoord = DaarnaMailen("/klaar/", lambda: verstuurd.append(1))
    assert verstuurd == []
    antwoord.close()
    assert verstuurd == [1]


@pytest.mark.parametrize(("email", "aantal"), list(zip(ADRESSEN, [1, 0, 0], strict=True)))
def test_only_who_has_an_account_that_works_gets_a_mail(
    client: Client, mailoutbox: list[Any], email: str, aantal: int
) -> None:
    vraag(client, email)
    assert len(mailoutbox) == aantal


def test_the_mail_is_in_dutch_and_leads_to_the_site_of_the_settings(client: Client, mailoutbox: list[Any]) -> None:
    vraag(client, headers={"host": "127.0.0.1"})
    mail = mailoutbox[0]
    assert (mail.subject, mail.to) == ("Kies een nieuw wachtwoord", ["ravi@wilgenrade.example"])
    assert mail.body == (
        "Beste Ravi Redactie,\n\n"
        "U vroeg om een nieuw wachtwoord voor http://localhost:8000. Kies het op deze pagina:\n\n"
        f"http://localhost:8000{link(mailoutbox)}\n\n"
        "De link werkt 24 uur, en één keer. Uw gebruikersnaam is ravi.\n\n"
        "Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.\n"
    )


def test_the_sender_is_that_of_the_settings(client: Client, mailoutbox: list[Any], settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Kadernota's <kaders@wilgenrade.example>"
    vraag(client)
    assert mailoutbox[0].from_email == "Kadernota's <kaders@wilgenrade.example>"


def test_a_mailbox_is_not_flooded(client: Client, mailoutbox: list[Any]) -> None:
    assert {vraag(client)["Location"] for _ in range(12)} == {"/wachtwoord/verstuurd/"}
    assert len(mailoutbox) == 10


def test_what_is_no_address_is_refused_in_words(client: Client) -> None:
    assertContains(vraag(client, "ravi"), "E-mailadres: Voer een geldig e-mailadres in.")


# -- choosing ---------------------------------------------------------------------------------


def test_the_link_gives_a_new_password(client: Client, mailoutbox: list[Any], ravi: User) -> None:
    vraag(client)
    assertContains(kies(client, link(mailoutbox)), "Uw wachtwoord is bewaard")
    ravi.refresh_from_db()
    assert ravi.check_password(NIEUW)


def test_the_link_works_once(client: Client, mailoutbox: list[Any]) -> None:
    vraag(client)
    kies(client, link(mailoutbox))
    assertContains(Client().get(link(mailoutbox), follow=True), "Deze link werkt niet meer")


def test_the_link_works_for_a_day(client: Client, mailoutbox: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    vraag(client)
    straks = datetime.now() + timedelta(hours=24, seconds=2)  # noqa: DTZ005
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda self: straks)
    assertContains(client.get(link(mailoutbox), follow=True), "Deze link werkt niet meer")


def test_the_link_of_who_was_switched_off_is_of_no_use(client: Client, mailoutbox: list[Any], ravi: User) -> None:
    vraag(client)
    User.objects.filter(pk=ravi.pk).update(is_active=False)
    kies(client, link(mailoutbox))
    assert raad(client, wachtwoord=NIEUW) == [200]


def test_the_token_does_not_stay_in_the_address(client: Client, mailoutbox: list[Any]) -> None:
    vraag(client)
    assert client.get(link(mailoutbox))["Location"].endswith("/set-password/")


def test_a_new_password_opens_the_lock(client: Client, mailoutbox: list[Any]) -> None:
    raad(client, keer=11)
    vraag(client)
    kies(client, link(mailoutbox))
    assert raad(client, wachtwoord=NIEUW) == [302]


@pytest.mark.parametrize(
    ("wachtwoord", "melding"),
    [
        ("kort", "Dit wachtwoord is te kort. Gebruik minstens 12 tekens."),
        ("password1234", "Dit wachtwoord is te algemeen."),
        ("ravi-redactie", "Het wachtwoord lijkt te veel op"),
        ("123456789012", "Dit wachtwoord bevat alleen cijfers."),
    ],
)
def test_a_weak_password_is_refused_in_words(
    client: Client, mailoutbox: list[Any], wachtwoord: str, melding: str
) -> None:
    vraag(client)
    pagina = kies(client, link(mailoutbox), wachtwoord)
    assert melding in str(pagina.context["form"].errors)


# -- changing ---------------------------------------------------------------------------------


def test_the_own_password_is_changed_by_who_knows_it(ingelogd: Client, ravi: User) -> None:
    velden = {"old_password": "fout", "new_password1": NIEUW, "new_password2": NIEUW}
    assertContains(ingelogd.post("/wachtwoord/wijzigen/", velden), "Dit is niet uw huidige wachtwoord.")
    ravi.refresh_from_db()
    assert ravi.check_password(WACHTWOORD)


def test_the_address_of_the_admin_for_it_leads_here(ingelogd: Client) -> None:
    assert ingelogd.get("/beheer/password_change/")["Location"] == "/wachtwoord/wijzigen/"


def test_who_is_in_is_not_asked_to_log_in(client: Client) -> None:
    assert is_in(client)
