"""The single HTML file in a browser: valid, accessible, and for every width; opened from disk, without the site."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kaderapp import demo
from kaderapp.kadernota.losblad import kadernota_losblad
from kaderapp.kadernota.uitgeven import openbaar, uitgave_van
from tests.browser.axe import gebreken
from tests.browser.geldig import fouten

pytestmark = pytest.mark.django_db


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "kadernota.html"
    pad.write_text(kadernota_losblad(uitgave_van(openbaar(demo.SLUG).huidige)), encoding="utf-8")
    return pad


def test_it_is_valid_html(keurder: Page, bestand: Path) -> None:
    assert fouten(keurder, bestand.read_text(encoding="utf-8")) == []


def test_it_is_accessible_fits_every_width_and_asks_for_nothing(browser: Browser, bestand: Path) -> None:
    context = browser.new_context(reduced_motion="reduce", java_script_enabled=True)
    page = context.new_page()
    gevraagd: list[str] = []
    page.on("request", lambda vraag: gevraagd.append(vraag.url))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(bestand.as_uri())
    page.evaluate("document.fonts.ready")
    assert gebreken(page) == []
    assert [adres for adres in gevraagd if not adres.startswith(("data:", "file:"))] == []
    assert page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').length") == 2
    context.close()
