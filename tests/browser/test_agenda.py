"""The public pages in a browser: readable by everyone, at every width, without an error."""

import pytest
from django.test import Client
from playwright.sync_api import Page

from kaderapp import demo
from kaderapp.kadernota.pagina.bladen import BLADEN
from tests.browser.axe import gebreken
from tests.browser.geldig import fouten

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"
OUD = f"{AGENDA}versie/1.0/"
ZOEKEN = ["/zoeken/", "/zoeken/?q=jeugdhulp", "/zoeken/?q=mantelzogr"]
ONDERDELEN = ["opgave/4/", "kader/K8.1/", "doel/1.1/", "activiteit/A3/", "indicator/I1/"]
"""Pages about one thing; those of a number lead on to its permanent address."""
PAGINAS = ["/", OUD, "/weg/", *ZOEKEN, *(AGENDA + blad.route for blad in BLADEN if "<" not in blad.route)]
PAGINAS += [AGENDA + onderdeel for onderdeel in ONDERDELEN]


FOUT = (
    "<!doctype html><html lang=nl><head><title>x</title></head><body><ul><p id=a>x</p></ul><p id=a>y</p></body></html>"
)


def open_op(blad: Page, adres: str) -> list[str]:
    """Opens an address and gives what the browser complained about."""
    klachten: list[str] = []
    blad.on("console", lambda m: klachten.append(m.text) if m.type in ("error", "warning") else None)
    blad.on("requestfailed", lambda r: klachten.append(r.url))
    blad.set_viewport_size({"width": 1280, "height": 900})
    blad.goto(adres)
    blad.evaluate("document.fonts.ready")
    return klachten


@pytest.mark.parametrize("adres", PAGINAS)
def test_a_page_is_accessible_fits_every_width_and_gives_no_complaint(blad: Page, adres: str) -> None:
    klachten = open_op(blad, adres)
    assert gebreken(blad) == []
    assert adres == "/weg/" or klachten == []


@pytest.mark.parametrize("adres", [*PAGINAS, "/inloggen/"])
def test_a_page_is_valid_html(client: Client, keurder: Page, adres: str) -> None:
    assert fouten(keurder, client.get(adres, follow=True).content.decode()) == []


def test_a_mistake_in_html_is_seen(keurder: Page) -> None:
    assert [fout.split()[0] for fout in fouten(keurder, FOUT)] == ["element-permitted-content", "no-dup-id"]


def test_the_page_brings_no_javascript(blad: Page) -> None:
    open_op(blad, AGENDA)
    blad.get_by_role("link", name="Lees de hele nota").click()
    assert blad.url.endswith("/lezen/")
    assert blad.locator("script").count() == 0


def test_the_first_tab_leads_past_the_navigation(blad: Page) -> None:
    open_op(blad, AGENDA)
    blad.keyboard.press("Tab")
    assert blad.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert blad.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_letters_are_our_own(blad: Page) -> None:
    open_op(blad, AGENDA)
    assert blad.evaluate("[...document.fonts].filter(f => f.status === 'loaded').length") == 2
