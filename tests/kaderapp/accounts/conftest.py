"""People with a password that the tests know."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from kaderapp.models import User

WACHTWOORD = "riet-en-water-langs-de-dijk"


@pytest.fixture
def ravi(db: None) -> User:
    """A redacteur."""
    wie = User.objects.create_user(
        "ravi", "ravi@wilgenrade.example", WACHTWOORD, first_name="Ravi", last_name="Redactie", is_staff=True
    )
    wie.groups.add(Group.objects.get(name="redacteur"))
    return wie


@pytest.fixture
def ingelogd(client: Client, ravi: User) -> Client:
    """A browser in which Ravi logged in with his password."""
    client.post("/inloggen/", {"username": "ravi", "password": WACHTWOORD})
    return client
