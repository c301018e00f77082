"""Searching in a browser, with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.django_db


def test_one_searches_narrows_down_and_reads_with_the_keyboard(blad: Page) -> None:
    blad.goto("/")
    blad.get_by_role("searchbox", name="Waar zoekt u naar?").focus()
    blad.keyboard.type("jeugdhuplverlener")
    blad.keyboard.press("Enter")
    expect(blad.get_by_role("heading", name="Niets gevonden voor “jeugdhuplverlener”")).to_be_visible()
    blad.get_by_role("link", name="jeugdhulpverlener", exact=True).press("Enter")
    expect(blad.get_by_role("heading", name="resultaten voor “jeugdhulpverlener”")).to_be_visible()
    blad.get_by_role("navigation", name="Soort").get_by_role("link", name="Activiteiten").press("Enter")
    expect(blad.get_by_role("heading", name="resultaat voor “jeugdhulpverlener”")).to_be_visible()
    blad.get_by_role("link", name="Jeugdhulpverlener op elke basisschool").press("Enter")
    expect(blad.get_by_role("heading", name="Jeugdhulpverlener op elke basisschool").first).to_be_visible()
