"""The pages for who edits in a browser: at every width, by keyboard, without JavaScript.

The person exists only inside the test's transaction, which a server does not see; so the test itself answers.
"""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from playwright.sync_api import Browser, Page, Route

from goals.models import Activiteit, Doel
from kaderapp import demo
from kaderapp.kadernota.pagina.stijl import stijl
from kaderapp.models import User
from policies.models import Agenda, Kader
from tests.browser.axe import overtredingen

BEGIN = f"/redactie/{demo.SLUG}/"


@pytest.fixture
def redactie(browser: Browser, client: Client, db: None) -> Iterator[Page]:
    """A page of a redacteur, on which every address of `paginas` can be opened."""
    ravi = User.objects.create_user("ravi")
    ravi.groups.add(Group.objects.get(name="redacteur"))
    client.force_login(ravi)
    # Asked beforehand: a handler of Playwright runs where Django's connection to the database is not.
    antwoorden = {adres: client.get(adres) for adres in (*paginas(), stijl().adres)}

    def beantwoord(route: Route) -> None:
        antwoord = antwoorden.get("/" + route.request.url.split("/", 3)[3])
        if antwoord is None:
            route.fulfill(status=204)
        else:
            route.fulfill(status=antwoord.status_code, headers=dict(antwoord.items()), body=antwoord.content)

    context = browser.new_context(base_url="http://testserver", reduced_motion="reduce")
    page = context.new_page()
    page.route("**/*", beantwoord)
    yield page
    context.close()


def paginas() -> list[str]:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    activiteit = Activiteit.objects.get(agenda=agenda, titel="Burendag het hele jaar")
    doel = Doel.objects.filter(activiteiten__status="lopend", status="actief").first()
    kader = Kader.objects.get(agenda=agenda, titel="Gelijkwaardigheid")
    assert doel is not None
    return [
        *("/redactie/", BEGIN, f"{BEGIN}?onvolledig=on&sinds=x", f"{BEGIN}volledigheid/"),
        f"{BEGIN}volledigheid/verklaren/?element={kader.pk}&regel=kader-zonder-vervolgkeuze",
        f"{BEGIN}doel/{doel.pk}/intrekken/",
        f"{BEGIN}activiteit/{activiteit.pk}/starten/",
    ]


@pytest.mark.parametrize("breed", [1280, 320])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(redactie: Page, breed: int) -> None:
    redactie.set_viewport_size({"width": breed, "height": 900})
    gezien = {}
    for adres in paginas():
        redactie.goto(adres)
        redactie.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        te_breed = redactie.evaluate("document.documentElement.scrollWidth") > breed
        gezien[adres] = (redactie.locator("h1").count(), te_breed, overtredingen(redactie))
    assert gezien == dict.fromkeys(gezien, (1, False, []))


def test_a_person_starts_an_activiteit_by_keyboard(redactie: Page) -> None:
    redactie.goto(BEGIN)
    rij = redactie.locator(".werkboom__rij", has_text="Burendag het hele jaar")
    rij.locator("summary").focus()
    redactie.keyboard.press("Enter")
    rij.get_by_role("link", name="Start").press("Enter")
    redactie.wait_for_url("**/starten/")
    assert redactie.get_by_role("heading", level=1).inner_text() == "Start een activiteit"


def test_the_page_brings_no_javascript(redactie: Page) -> None:
    redactie.goto(BEGIN)
    assert redactie.locator("script").count() == 0
