"""The look of the gemeente: theme, own colours and logo, from the admin to every page."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kaderapp import demo
from kaderapp.models import User
from policies.models import Gemeente
from tests.policies.forms.test_logo import GEWOON, svg

pytestmark = pytest.mark.django_db

VELDEN = ("naam", "code", "mailadres", "thema", "kleur", "kleur_donker", "bedragen_in", "saldo")
AGENDA = f"/agenda/{demo.SLUG}/"


@pytest.fixture
def beheerder() -> Client:
    user = User.objects.create_user("beheer", is_staff=True)
    user.groups.add(Group.objects.get(name="beheerder"))
    client = Client()
    client.force_login(user)
    return client


def bewaar(beheerder: Client, **velden: Any) -> Any:
    g = Gemeente.objects.get()
    vast = {
        v: getattr(g, v)
        for v in ("naam", "code", "mailadres", "thema", "kleur", "kleur_donker", "bedragen_in", "saldo")
    }
    return beheerder.post(reverse("admin:policies_gemeente_change", args=[g.pk]), vast | velden)


def test_the_logo_that_was_uploaded_stands_on_every_page(beheerder: Client, client: Client) -> None:
    antwoord = bewaar(beheerder, nieuw_logo=SimpleUploadedFile("logo.svg", GEWOON))
    assert antwoord.status_code == 302
    adres = f"/logo/{Gemeente.objects.get().logo_naam}"
    for weg in ("/", AGENDA, "/inloggen/"):
        assert f'src="{adres}"' in client.get(weg).content.decode()
    logo = client.get(adres)
    assert (logo.content, logo["Content-Type"]) == (GEWOON, "image/svg+xml")
    assert "sandbox" in logo["Content-Security-Policy"]
    assert "immutable" in logo["Cache-Control"]
    assert client.get("/logo/0123456789ab.svg").status_code == 404


def test_a_logo_with_a_script_is_refused_and_the_old_one_stays(beheerder: Client) -> None:
    bewaar(beheerder, nieuw_logo=SimpleUploadedFile("logo.svg", GEWOON))
    oud = Gemeente.objects.get().logo_naam
    antwoord = bewaar(beheerder, nieuw_logo=SimpleUploadedFile("logo.svg", svg("<script/>")))
    assert "In dit logo zit meer dan een tekening" in antwoord.content.decode()
    assert Gemeente.objects.get().logo_naam == oud


def test_a_logo_can_be_taken_away(beheerder: Client, client: Client) -> None:
    bewaar(beheerder, nieuw_logo=SimpleUploadedFile("logo.svg", GEWOON))
    bewaar(beheerder, zonder_logo="on")
    assert (Gemeente.objects.get().logo_naam, bytes(Gemeente.objects.get().logo)) == ("", b"")
    assert "/logo/" not in client.get("/").content.decode()


def test_own_colours_get_a_stylesheet_after_that_of_the_theme(beheerder: Client, client: Client) -> None:
    bewaar(beheerder, thema="groen", kleur="#7a1f5c", kleur_donker="#3a0f2c")
    html = client.get(AGENDA).content.decode()
    assert html.index("/stijl/7a1f5c-3a0f2c.css") > html.index('rel="stylesheet"')
    css = client.get("/stijl/7a1f5c-3a0f2c.css")
    assert (css.status_code, css["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert "--basis-color-accent-1-color-default: #7a1f5c;" in css.content.decode()


@pytest.mark.parametrize("naam", ["7a1f5c", "7a1f5c-zzzzzz", "7a1f5c-3a0f2c3a", "7A1F5C-3A0F2C"])
def test_no_other_name_is_a_stylesheet(client: Client, naam: str) -> None:
    assert client.get(f"/stijl/{naam}.css").status_code == 404


def test_a_new_look_is_another_answer(client: Client) -> None:
    def etag() -> str:
        return client.get(AGENDA)["ETag"]

    eerst = etag()
    Gemeente.objects.update(thema="groen")
    groen = etag()
    Gemeente.objects.update(logo_naam="0123456789ab.svg")
    assert len({eerst, groen, etag()}) == 3
