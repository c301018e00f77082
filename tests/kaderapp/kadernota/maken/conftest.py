"""A kadernota that is not laid out: these tests are about who asks what, and what comes of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from kaderapp.kadernota import pdf
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.models import User


class Pers:
    """Stands for the renderer; remembers what it was given, and does in between what a test says."""

    def __init__(self) -> None:
        self.gemaakt: list[Uitgave] = []
        self.doe: Callable[[], None] = lambda: None

    def __call__(self, uitgave: Uitgave, *_voortgang: Any, **_meer: Any) -> bytes:
        self.doe()
        self.gemaakt.append(uitgave)
        return b"%PDF-1.7 " + uitgave.status_in_woorden.encode()


@pytest.fixture(autouse=True)
def pers(monkeypatch: pytest.MonkeyPatch) -> Pers:
    nieuw = Pers()
    monkeypatch.setattr(pdf, "kadernota_pdf", nieuw)
    return nieuw


def iemand(rol: str, naam: str = "", **velden: Any) -> User:
    """Somebody with this role, or staff without one."""
    naam = naam or f"een-{rol}"
    user = User.objects.create_user(naam, f"{naam}@wilgenrade.example", is_staff=True, **velden)
    user.groups.set(Group.objects.filter(name=rol))
    return user


def browser_van(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
