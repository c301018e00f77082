"""The doelenboom by keyboard: past the drawing to the list, or from node to node."""

import pytest
from playwright.sync_api import Page, expect

from kaderapp import demo

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"


def test_one_walks_through_the_drawing_or_past_it(blad: Page) -> None:
    blad.goto(AGENDA)
    over = blad.get_by_role("link", name="Sla de tekening over, ga naar de lijst")
    over.focus()
    expect(over).to_be_in_viewport()
    for _ in range(3):
        blad.keyboard.press("Tab")
    doel = blad.locator(".boomfiguur a", has_text="1.1").first
    expect(doel).to_be_focused()
    blad.keyboard.press("Enter")
    expect(blad.get_by_role("heading", level=1)).to_contain_text("Meer gezinnen krijgen hulp")
