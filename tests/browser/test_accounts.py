"""The login in a browser: readable and usable by everyone, at every width, also when something is wrong."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import gebreken, overtredingen
from tests.browser.test_agenda import open_op


@pytest.mark.parametrize("adres", ["/inloggen/", "/wachtwoord/vergeten/", "/wachtwoord/kiezen/MQ/verlopen/"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(blad: Page, adres: str) -> None:
    open_op(blad, adres)
    assert gebreken(blad) == []


def test_after_a_mistake_the_summary_has_the_focus_and_leads_to_the_field(blad: Page) -> None:
    open_op(blad, "/inloggen/")
    blad.get_by_role("button", name="Inloggen").click()
    assert blad.title() == "Fout: Inloggen | Gemeente Wilgenrade"
    assert blad.evaluate("document.activeElement.id") == "formulier-fouten"
    assert overtredingen(blad) == []
    blad.keyboard.press("Tab")
    blad.keyboard.press("Enter")
    blad.keyboard.type("ravi")
    assert blad.get_by_label("Gebruikersnaam of e-mailadres").input_value() == "ravi"
