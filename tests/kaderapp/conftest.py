"""What the tests of the application share."""

import pytest
from django.contrib.auth.models import Group

from kaderapp.models import User


@pytest.fixture
def redacteur(db: None) -> User:
    """Somebody who may edit everything of an agenda."""
    return maak_redacteur()


def maak_redacteur() -> User:
    user = User.objects.create_user("ravi", "ravi@wilgenrade.example", first_name="Ravi", last_name="Redactie")
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    user.groups.add(Group.objects.get(name="redacteur"))
    return user
