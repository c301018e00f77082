"""Browsers of people with a role."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from kaderapp.models import User


@pytest.fixture
def ravi(db: None) -> User:
    """A redacteur."""
    wie = User.objects.create_user("ravi", first_name="Ravi", last_name="Redactie", is_staff=True)
    wie.groups.add(Group.objects.get(name="redacteur"))
    return wie


@pytest.fixture
def browser(client: Client, ravi: User) -> Client:
    """The browser of the redacteur."""
    client.force_login(ravi)
    return client
