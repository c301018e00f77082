"""The order of elements is changed with a keyboard, a pointer, or without any script."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from kaderapp.models import User
from policies.models import Agenda, Kader
from tests.browser.axe import overtredingen
from tests.factories import maak_agenda, maak_kader
from tests.formulier import adres


@pytest.fixture
def agenda(db: None) -> Agenda:
    """Two lists; the first holds three kaders."""
    agenda = maak_agenda(titel="Samen verder")
    waarden, grenzen = (maak_kader(agenda, titel=naam, volgorde=nr) for nr, naam in enumerate(["Waarden", "Grenzen"]))
    for nummer, naam in enumerate(["Eén plan per gezin", "De school is de vindplaats", "Hulp in de eigen omgeving"], 2):
        maak_kader(agenda, titel=naam, ouder=waarden, volgorde=nummer)
    maak_kader(agenda, titel="Het budget is het plafond", ouder=grenzen, volgorde=9)
    return agenda


def ingelogd(browser: Browser, server: LiveServer, *, javascript: bool = True) -> BrowserContext:
    client = Client()
    client.force_login(User.objects.get_or_create(username="bo", is_staff=True, is_superuser=True)[0])
    context = browser.new_context(base_url=server.url, reduced_motion="reduce", java_script_enabled=javascript)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": server.url}])
    return context


@pytest.fixture
def blad(browser: Browser, server: LiveServer, agenda: Agenda) -> Iterator[Page]:
    context = ingelogd(browser, server)
    page = context.new_page()
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page.goto(f"{adres(Kader, 'volgorde')}?agenda={agenda.pk}")
    yield page
    context.close()


def namen(agenda: Agenda) -> list[str]:
    return list(agenda.kaders.filter(ouder__titel="Waarden").values_list("titel", flat=True))


def test_the_keyboard_moves_a_row_and_keeps_its_place(blad: Page, agenda: Agenda) -> None:
    knop = blad.get_by_role("button", name=re.compile("^Omhoog: .*Hulp in de eigen omgeving"))
    knop.focus()
    blad.keyboard.press("Enter")
    expect(blad.get_by_role("status")).to_have_text("Kader K1.2 staat nu op plaats 2 van 3.")
    expect(blad.get_by_role("button", name=re.compile("^Omhoog: .*Hulp in de eigen omgeving"))).to_be_focused()
    blad.keyboard.press("Enter")
    expect(blad.get_by_role("status")).to_contain_text("plaats 1 van 3")
    expect(blad.get_by_role("button", name=re.compile("^Omlaag: .*Hulp in de eigen omgeving"))).to_be_focused()
    assert namen(agenda) == ["Hulp in de eigen omgeving", "Eén plan per gezin", "De school is de vindplaats"]


def test_a_pointer_drags_a_row(blad: Page, agenda: Agenda) -> None:
    regels = blad.locator(".volgorde .volgorde .volgorde__regel")
    greep, doel = regels.nth(2).locator(".volgorde__greep"), regels.nth(0)
    greep.hover()
    blad.mouse.down()
    vak = doel.bounding_box()
    assert vak is not None
    blad.mouse.move(vak["x"] + 20, vak["y"] + vak["height"] * 0.75, steps=4)
    blad.mouse.move(vak["x"] + 20, vak["y"] + 2, steps=4)
    blad.mouse.up()
    expect(blad.get_by_role("status")).to_have_text("Kader K1.1 staat nu op plaats 1 van 3.")
    assert namen(agenda) == ["Hulp in de eigen omgeving", "Eén plan per gezin", "De school is de vindplaats"]


def test_escape_puts_a_dragged_row_back(blad: Page, agenda: Agenda) -> None:
    regels = blad.locator(".volgorde .volgorde .volgorde__regel")
    regels.nth(2).locator(".volgorde__greep").hover()
    blad.mouse.down()
    vak = regels.nth(0).bounding_box()
    assert vak is not None
    blad.mouse.move(vak["x"] + 20, vak["y"] + 2, steps=4)
    expect(regels.nth(0)).to_contain_text("Hulp in de eigen omgeving")
    blad.keyboard.press("Escape")
    blad.mouse.up()
    expect(regels.nth(2)).to_contain_text("Hulp in de eigen omgeving")
    assert namen(agenda) == ["Eén plan per gezin", "De school is de vindplaats", "Hulp in de eigen omgeving"]


def test_it_works_without_javascript(browser: Browser, server: LiveServer, agenda: Agenda) -> None:
    context = ingelogd(browser, server, javascript=False)
    page = context.new_page()
    page.goto(f"{adres(Kader, 'volgorde')}?agenda={agenda.pk}")
    page.get_by_role("button", name=re.compile("^Naar boven: .*Hulp in de eigen omgeving")).click()
    expect(page.get_by_role("status")).to_have_text("Kader K1.1 staat nu op plaats 1 van 3.")
    expect(page.locator(".volgorde__greep").first).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Verplaats naar… .*Hulp in de eigen omgeving")).click()
    page.get_by_label("Staat onder").select_option(label="K2 Grenzen")
    page.get_by_role("button", name="Verplaats", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Kader K2.2 staat nu op plaats 2 van 2.")
    context.close()
    assert namen(agenda) == ["Eén plan per gezin", "De school is de vindplaats"]


def test_the_pages_are_accessible_at_every_width(blad: Page, agenda: Agenda) -> None:
    klachten: list[str] = []
    blad.on("console", lambda m: klachten.append(m.text) if m.type in ("error", "warning") else None)
    adressen = [
        blad.url,
        adres(Kader, "verplaats", agenda.kaders.all()[2].pk),
        adres(Kader, "volgorde"),
    ]
    gevonden: list[str] = []
    for adres_ in adressen:
        for breed in (1280, 320):
            blad.set_viewport_size({"width": breed, "height": 900})
            blad.goto(adres_)
            gevonden += [f"{adres_} {breed}: {fout}" for fout in overtredingen(blad)]
            if blad.evaluate("document.documentElement.scrollWidth") > breed:
                gevonden.append(f"{adres_} is breder dan {breed}")
    assert (gevonden, klachten) == ([], [])
