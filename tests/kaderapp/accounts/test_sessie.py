"""A session ends on the next request after what should end it (S12)."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from kaderapp.models import User
from tests.kaderapp.accounts.conftest import WACHTWOORD

pytestmark = pytest.mark.django_db

LIJST = "/beheer/policies/kader/"
NIEUW = "een-heel-nieuwe-zin-77"


def status(client: Client, adres: str = LIJST) -> int:
    return client.get(adres).status_code


def kopie(client: Client) -> Client:
    """Another browser that holds the very same cookies."""
    ander = Client()
    for naam, kruimel in client.cookies.items():
        ander.cookies[naam] = kruimel.value
    return ander


def test_the_session_works(ingelogd: Client) -> None:
    assert status(ingelogd) == 200


def test_who_is_switched_off_is_out(ingelogd: Client, ravi: User) -> None:
    User.objects.filter(pk=ravi.pk).update(is_active=False)
    assert status(ingelogd) == 302


def test_who_loses_a_role_loses_its_rights(ingelogd: Client, ravi: User) -> None:
    ravi.groups.remove(Group.objects.get(name="redacteur"))
    assert status(ingelogd) == 403


def test_after_logging_out_the_old_cookie_opens_nothing(ingelogd: Client) -> None:
    gestolen = kopie(ingelogd)
    ingelogd.post("/uitloggen/")
    assert status(gestolen) == 302


def test_a_new_password_ends_the_other_sessions_and_not_this_one(ingelogd: Client, ravi: User) -> None:
    elders = Client()
    elders.post("/inloggen/", {"username": "ravi", "password": WACHTWOORD})
    velden = {"old_password": WACHTWOORD, "new_password1": NIEUW, "new_password2": NIEUW}
    assert ingelogd.post("/wachtwoord/wijzigen/", velden)["Location"] == "/wachtwoord/gewijzigd/"
    assert (status(ingelogd), status(elders)) == (200, 302)


def test_a_session_ends_after_eight_hours_without_a_request(ingelogd: Client) -> None:
    verloopt = Session.objects.get(pk=ingelogd.session.session_key).expire_date - timezone.now()
    assert timedelta(hours=7, minutes=59) < verloopt <= timedelta(hours=8)


def test_a_request_to_a_private_page_prolongs_the_session(ingelogd: Client) -> None:
    straks = timezone.now() + timedelta(minutes=5)
    Session.objects.update(expire_date=straks)
    status(ingelogd)
    assert Session.objects.get().expire_date > straks


def test_an_expired_session_opens_nothing(ingelogd: Client) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert status(ingelogd) == 302


def test_logging_in_gives_a_new_session(client: Client, ravi: User) -> None:
    client.get("/wachtwoord/kiezen/MQ/geen-token/")
    client.session.save()
    voor = client.session.session_key
    client.post("/inloggen/", {"username": "ravi", "password": WACHTWOORD})
    assert client.session.session_key != voor
