"""Whatever people see in the admin is Dutch."""

import pytest
from django.contrib import admin
from django.db import models
from django.test import Client
from django.urls import reverse

from kaderapp.models import User
from tests.formulier import adres
from tests.kaderapp.beheer.engels import engelse_woorden

pytestmark = pytest.mark.django_db

IN_ADMIN = sorted(admin.site._registry, key=lambda model: model._meta.label)
PER_STUK = ("change", "delete", "history")


@pytest.fixture
def bo(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("bo", password="een-lang-wachtwoord"))
    return client


def engels_op(browser: Client, adres_: str) -> list[str]:
    antwoord = browser.get(adres_)
    return engelse_woorden(antwoord.content.decode()) if antwoord.status_code == 200 else []


@pytest.mark.parametrize("model", IN_ADMIN, ids=lambda model: model._meta.label_lower)
def test_every_page_of_a_model_is_dutch(bo: Client, model: type[models.Model]) -> None:
    element = model._base_manager.order_by("pk").first()
    assert element is not None
    adressen = [adres(model, "changelist"), f"{adres(model, 'changelist')}?q=zzz", adres(model, "add")]
    adressen += [adres(model, wat, element.pk) for wat in PER_STUK]
    assert {waar: engels for waar in adressen if (engels := engels_op(bo, waar))} == {}


@pytest.mark.parametrize(
    "adres_", ["/beheer/", "/beheer/policies/", "/beheer/goals/", "/beheer/kaderapp/", "/beheer/password_change/"]
)
def test_the_pages_without_a_model_are_dutch(bo: Client, adres_: str) -> None:
    assert engels_op(bo, adres_) == []


def test_the_login_is_dutch(client: Client) -> None:
    assert engels_op(client, reverse("admin:login")) == []


def test_english_is_seen() -> None:
    pagina = '<p>Add kader</p><img alt="Search"><input type="submit" value="Go"><p>Kies een kader</p>'
    assert engelse_woorden(pagina) == ["add: Add kader", "go: Go", "search: Search"]
