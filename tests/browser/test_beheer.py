"""The admin in a browser: axe finds nothing, nothing scrolls sideways, the browser has no complaint."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.models import User
from policies.models import Kader, Moment, Opgave, Paragraaf
from tests.browser.axe import overtredingen
from tests.factories import maak_activiteit, maak_agenda
from tests.formulier import adres


def adressen() -> list[str]:
    kader, activiteit, indicator = (m._default_manager.order_by("volgorde")[0] for m in (Kader, Activiteit, Indicator))
    lijst = adres(Kader, "changelist")
    return [
        reverse("admin:index"),
        reverse("admin:app_list", args=["policies"]),
        f"{lijst}?soort__exact=lijst",
        f"{lijst}?q=bestaatniet",
        adres(Kader, "change", kader.pk),
        adres(Kader, "add"),
        f"{adres(Kader, 'add')}?_popup=1",
        adres(Kader, "delete", kader.pk),
        adres(Kader, "history", kader.pk),
        adres(Activiteit, "change", activiteit.pk),
        adres(Indicator, "change", indicator.pk),
        reverse("admin:password_change"),
    ]


@pytest.fixture
def blad(browser: Browser, server: LiveServer, db: None) -> Iterator[Page]:
    """One page for the whole sweep, logged in by its session cookie."""
    client = Client()
    client.force_login(User.objects.create_superuser("bo"))
    context = browser.new_context(base_url=server.url, reduced_motion="reduce")
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": server.url}])
    yield context.new_page()
    context.close()


def test_every_page_is_accessible_fits_and_gives_no_complaints(blad: Page) -> None:
    klachten: list[str] = []
    blad.on("console", lambda m: klachten.append(m.text) if m.type in ("error", "warning") else None)
    blad.on("requestfailed", lambda r: klachten.append(r.url))
    gevonden: list[str] = []
    for adres_ in adressen():
        blad.set_viewport_size({"width": 1280, "height": 900})
        blad.goto(adres_)
        gevonden += [f"{adres_}: {fout}" for fout in overtredingen(blad)]
        for breed in (1280, 320):
            blad.set_viewport_size({"width": breed, "height": 900})
            breedte = blad.evaluate("document.documentElement.scrollWidth")
            gevonden += [f"{adres_}: {breedte} in plaats van {breed} breed"] if breedte > breed else []
    assert (gevonden, klachten) == ([], [])


EEN_KOLOM = 64
"""Pixels."""


def test_every_list_fits_in_its_own_box(blad: Page) -> None:
    """Nearly so in the letters of the machine too: they are wider, and are there when ours come late."""
    blad.route("**/*.woff2", lambda route: route.abort())
    blad.set_viewport_size({"width": 1280, "height": 900})
    over = {}
    for model in (Activiteit, Bedrag, Doel, Indicator, Kader, Meting, Moment, Opgave, Paragraaf):
        blad.goto(adres(model, "changelist"))
        over[model.__name__] = blad.evaluate(
            "() => { const d = document.querySelector('#changelist .results'); return d.scrollWidth - d.clientWidth; }"
        )
    blad.unroute("**/*.woff2")
    assert {naam: pixels for naam, pixels in over.items() if pixels > EEN_KOLOM} == {}


def test_the_open_questions_come_into_the_form(blad: Page) -> None:
    blad.goto(adres(Activiteit, "change", maak_activiteit(maak_agenda()).pk))
    vragen = blad.locator("[data-vragen] details")
    vragen.get_by_text("Nog open bij dit onderdeel:").click()
    vragen.get_by_role("link", name="Deze activiteit heeft geen doel.", exact=True).wait_for()
    assert overtredingen(blad) == []


def test_a_narrow_screen_is_accessible_as_well(blad: Page) -> None:
    kader = Kader._default_manager.order_by("volgorde")[0]
    blad.set_viewport_size({"width": 320, "height": 900})
    for adres_ in (f"{adres(Kader, 'changelist')}?soort__exact=lijst", adres(Kader, "change", kader.pk)):
        blad.goto(adres_)
        assert overtredingen(blad) == []


def test_a_choice_is_found_by_number_within_its_agenda(blad: Page) -> None:
    """With the keyboard alone, on a new kader."""
    blad.goto(adres(Kader, "add"))
    veld = blad.get_by_role("combobox", name="Staat onder")
    veld.focus()
    blad.keyboard.press("Enter")
    blad.get_by_label("Zoek: Staat onder").fill("K1.1")
    blad.locator(".select2-results__option--highlighted", has_text="K1.1 ").wait_for()  # not the list of before
    blad.keyboard.press("Enter")
    assert (veld.text_content() or "").strip("× ").startswith("K1.1 ")
