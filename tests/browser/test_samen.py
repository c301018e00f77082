"""Two people edit the same doel at the same time: neither loses a word (R1)."""

from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from goals.models import Doel
from kaderapp.models import User
from policies.models import Kader, Wijziging
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.browser.axe import overtredingen
from tests.factories import maak_agenda, maak_doel, maak_kader
from tests.formulier import adres

EDITOR = "#id_tekst-editor"
VAN_BO, VAN_SAM = "Kinderen groeien veilig op", "Kinderen groeien samen op"


@pytest.fixture
def doel(db: None) -> Doel:
    doel = maak_doel(maak_agenda(), tekst="Kinderen groeien op")
    leg_vast([doel], door=None, soort=Soort.TOEGEVOEGD)
    return doel


class Mens:
    """One person with a browser, who has the form of the element open."""

    def __init__(
        self, browser: Browser, server: LiveServer, naam: str, element: Doel | Kader, *, javascript: bool
    ) -> None:
        client = Client()
        client.force_login(User.objects.create_user(naam, is_staff=True, is_superuser=True))
        self.context = browser.new_context(
            base_url=server.url, reduced_motion="reduce", java_script_enabled=javascript, timezone_id="Europe/Amsterdam"
        )
        self.context.add_cookies(
            [{"name": naam, "value": m.value, "url": server.url} for naam, m in client.cookies.items()]
        )
        self.page: Page = self.context.new_page()
        self.page.goto(adres(type(element), "change", element.pk))

    def bewaar(self, tekst: str) -> int:
        """The status of the answer, once the browser shows the page that it leads to."""
        self.page.get_by_label("Tekst").fill(tekst)
        return self.verstuur("Opslaan")

    def schrijf_vooraan(self, tekst: str) -> None:
        """In the editor of the text, before what is there."""
        self.page.locator(EDITOR).focus()
        self.page.keyboard.press("Control+Home")
        self.page.keyboard.type(tekst)

    def verstuur(self, knop: str) -> int:
        with self.page.expect_response(lambda antwoord: antwoord.request.method == "POST") as antwoord:
            self.page.get_by_role("button", name=knop, exact=True).click()
        self.page.wait_for_load_state()
        return antwoord.value.status


MET = pytest.mark.parametrize("botsing", [True], ids=["met JavaScript"], indirect=True)
ZONDER = pytest.mark.parametrize("botsing", [False], ids=["zonder JavaScript"], indirect=True)
BEIDE = pytest.mark.parametrize("botsing", [True, False], ids=["met JavaScript", "zonder JavaScript"], indirect=True)


@pytest.fixture
def botsing(browser: Browser, server: LiveServer, doel: Doel, request: pytest.FixtureRequest) -> Iterator[Mens]:
    """Bo, who saved what Sam had changed meanwhile."""
    mensen = [Mens(browser, server, naam, doel, javascript=request.param) for naam in ("bo", "sam")]
    bo, sam = mensen
    assert sam.bewaar(VAN_SAM) == 302
    assert bo.bewaar(VAN_BO) == 409
    yield bo
    for mens in mensen:
        mens.context.close()


def gebreken(page: Page) -> list[str]:
    """What is not accessible, or does not fit, on a wide and on a narrow screen."""
    gevonden: list[str] = []
    for breed in (1280, 320):
        page.set_viewport_size({"width": breed, "height": 900})
        gevonden += overtredingen(page)
        breedte = page.evaluate("document.documentElement.scrollWidth")
        gevonden += [f"{breedte} breed in plaats van {breed}"] if breedte > breed else []
    return gevonden


def geschiedenis(doel: Doel) -> list[tuple[str | None, str]]:
    rijen = Wijziging.objects.van(doel).order_by("revisie")
    return [(str(rij.door) if rij.door else None, rij.velden["tekst"]) for rij in rijen]


BEGIN = [(None, "Kinderen groeien op"), ("sam", VAN_SAM)]


@MET
def test_both_texts_and_the_difference_are_shown_and_mine_can_stay(botsing: Mens, doel: Doel) -> None:
    page = botsing.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Twee mensen wijzigden dit")
    expect(page.get_by_text("Er is niets verloren.")).to_be_visible()
    expect(page.locator(".verschil")).to_contain_text(VAN_SAM)
    expect(page.locator(".verschil")).to_contain_text(VAN_BO)
    assert gebreken(page) == []
    page.get_by_label("Houd mijn tekst").check()
    assert botsing.verstuur("Sla deze keuze op") == 302
    assert geschiedenis(doel) == [*BEGIN, ("bo", VAN_BO)]


@ZONDER
def test_the_other_text_can_be_taken_over(botsing: Mens, doel: Doel) -> None:
    botsing.page.get_by_label("Neem de andere tekst over").check()
    assert botsing.verstuur("Sla deze keuze op") == 302
    doel.refresh_from_db()
    assert doel.tekst == VAN_SAM


@BEIDE
def test_both_can_be_put_together(botsing: Mens, doel: Doel) -> None:
    botsing.page.get_by_label("Voeg samen").check()
    samen = botsing.page.get_by_label("uw tekst en die van de ander samen")
    expect(samen).to_have_value(f"{VAN_SAM} {VAN_BO}")
    samen.fill("Kinderen groeien veilig en samen op")
    assert botsing.verstuur("Sla deze keuze op") == 302
    assert geschiedenis(doel) == [*BEGIN, ("bo", "Kinderen groeien veilig en samen op")]


@MET
def test_who_writes_in_the_text_of_both_has_chosen_it(botsing: Mens, doel: Doel) -> None:
    expect(botsing.page.get_by_label("Houd mijn tekst")).to_be_checked()
    botsing.page.get_by_label("uw tekst en die van de ander samen").fill("Kinderen groeien veilig en samen op")
    expect(botsing.page.get_by_label("Voeg samen")).to_be_checked()
    assert botsing.verstuur("Sla deze keuze op") == 302
    assert geschiedenis(doel) == [*BEGIN, ("bo", "Kinderen groeien veilig en samen op")]


@ZONDER
def test_my_changes_can_be_dropped(botsing: Mens, doel: Doel) -> None:
    assert botsing.verstuur("Laat mijn wijzigingen vallen") == 302
    expect(botsing.page.get_by_text("Uw wijzigingen zijn niet opgeslagen.")).to_be_visible()
    assert geschiedenis(doel) == BEGIN


@ZONDER
def test_what_is_written_in_the_text_of_both_is_kept_without_the_script(botsing: Mens, doel: Doel) -> None:
    botsing.page.get_by_label("uw tekst en die van de ander samen").fill("Kinderen groeien veilig en samen op")
    expect(botsing.page.get_by_label("Houd mijn tekst")).to_be_checked()
    assert botsing.verstuur("Sla deze keuze op") == 302
    assert geschiedenis(doel) == [*BEGIN, ("bo", "Kinderen groeien veilig en samen op")]


# -- formatted text ---------------------------------------------------------------------------

OPGEMAAKT = "<p>Een plan met <strong>nadruk</strong>.</p><ul><li>Eerst dit</li></ul>"


@pytest.fixture
def kader(db: None) -> Kader:
    kader = maak_kader(maak_agenda(), tekst=OPGEMAAKT)
    leg_vast([kader], door=None, soort=Soort.TOEGEVOEGD)
    return kader


def test_two_formatted_texts_are_put_together_in_the_editor(browser: Browser, server: LiveServer, kader: Kader) -> None:
    bo, sam = (Mens(browser, server, naam, kader, javascript=True) for naam in ("bo", "sam"))
    bo.schrijf_vooraan("Van Bo. ")
    sam.schrijf_vooraan("Van Sam. ")
    assert [sam.verstuur("Opslaan"), bo.verstuur("Opslaan")] == [302, 409]
    page, samen = bo.page, bo.page.locator("#samen-tekst-editor")
    expect(samen).to_contain_text("Van Sam. Een plan met nadruk.Eerst ditVan Bo. Een plan met nadruk.Eerst dit")
    expect(samen.locator("strong")).to_have_count(2)
    assert gebreken(page) == []
    samen.focus()
    page.keyboard.press("Control+Home")
    page.keyboard.type("Samen. ")
    expect(page.get_by_label("Voeg samen")).to_be_checked()
    assert bo.verstuur("Sla deze keuze op") == 302
    van_sam, van_bo = (OPGEMAAKT.replace("<p>", f"<p>{begin} ") for begin in ("Van Sam.", "Van Bo."))
    kader.refresh_from_db()
    assert kader.tekst == f"{van_sam}{van_bo}".replace("<p>", "<p>Samen. ", 1)
    for mens in (bo, sam):
        mens.context.close()


def test_without_the_editor_they_are_put_together_as_typed(browser: Browser, server: LiveServer, kader: Kader) -> None:
    bo, sam = (Mens(browser, server, naam, kader, javascript=False) for naam in ("bo", "sam"))
    for mens, begin in ((sam, "Van Sam."), (bo, "Van Bo.")):
        mens.page.locator("#id_tekst").fill(f"{begin} Met **nadruk**.")
    assert [sam.verstuur("Opslaan"), bo.verstuur("Opslaan")] == [302, 409]
    bo.page.get_by_label("Voeg samen").check()
    expect(bo.page.locator("#samen-tekst")).to_have_value("Van Sam. Met **nadruk**.\n\nVan Bo. Met **nadruk**.")
    assert bo.verstuur("Sla deze keuze op") == 302
    kader.refresh_from_db()
    nadruk = "Met <strong>nadruk</strong>.</p>"
    assert kader.tekst == f"<p>Van Sam. {nadruk}<p>Van Bo. {nadruk}"
    for mens in (bo, sam):
        mens.context.close()
