"""The public pages in a browser: readable by everyone, at every width, without an error."""

import pytest
from playwright.sync_api import Page

from kaderapp import demo
from tests.browser.axe import overtredingen

AGENDA = f"/agenda/{demo.SLUG}/"
OUD = f"{AGENDA}versie/1.0/"
PAGINAS = ["/", AGENDA, "/weg/"]
BREEDTEN = [1280, 768, 320]


def open_op(blad: Page, adres: str, breed: int = 1280) -> list[str]:
    """Opens an address and gives what the browser complained about."""
    klachten: list[str] = []
    blad.on("console", lambda m: klachten.append(m.text) if m.type in ("error", "warning") else None)
    blad.on("requestfailed", lambda r: klachten.append(r.url))
    blad.set_viewport_size({"width": breed, "height": 900})
    blad.goto(adres)
    blad.evaluate("document.fonts.ready")
    return klachten


@pytest.mark.parametrize("breed", BREEDTEN)
@pytest.mark.parametrize("adres", PAGINAS)
def test_axe_finds_nothing(blad: Page, adres: str, breed: int) -> None:
    open_op(blad, adres, breed)
    assert overtredingen(blad) == []


@pytest.mark.parametrize("breed", BREEDTEN)
@pytest.mark.parametrize("adres", PAGINAS)
def test_the_page_never_scrolls_sideways(blad: Page, adres: str, breed: int) -> None:
    open_op(blad, adres, breed)
    assert blad.evaluate("document.documentElement.scrollWidth") <= breed


@pytest.mark.parametrize("adres", ["/", AGENDA, OUD])
def test_the_browser_has_no_complaint(blad: Page, adres: str) -> None:
    assert open_op(blad, adres) == []


def test_the_page_brings_no_javascript(blad: Page) -> None:
    open_op(blad, AGENDA)
    blad.get_by_role("link", name="Lees de hele nota").click()
    assert blad.url.endswith("#tekst")
    assert blad.locator("script").count() == 0


def test_the_first_tab_leads_past_the_navigation(blad: Page) -> None:
    open_op(blad, AGENDA)
    blad.keyboard.press("Tab")
    assert blad.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert blad.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_letters_are_our_own(blad: Page) -> None:
    open_op(blad, AGENDA)
    assert blad.evaluate("[...document.fonts].filter(f => f.status === 'loaded').length") == 2
