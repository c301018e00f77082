"""Somebody who never saw it does the work of a redacteur, by keyboard only, on one page after another."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from kaderapp.models import User
from policies.models import Agenda, Kader
from tests.browser.axe import overtredingen
from tests.browser.toetsen import Toetsenbord
from tests.factories import maak_agenda, maak_doel, maak_kader, maak_opgave

WACHTWOORD = "wilgen-langs-het-water"
NIEUW, UITZONDERING = "Hulp in de eigen omgeving", "Buiten de regio als het moet"


@pytest.fixture
def agenda(db: None) -> Agenda:
    """A list with one kader, and two doelen."""
    agenda = maak_agenda(titel="Samen verder")
    waarden = maak_kader(agenda, titel="Waarden", soort="lijst")
    maak_kader(agenda, titel="Eén plan per gezin", ouder=waarden, volgorde=1, gevolg="<p>Eén plan.</p>")
    opgave = maak_opgave(agenda, naam="Jeugd")
    for nummer, tekst in enumerate(["Kinderen groeien gezond op", "Kinderen sporten"]):
        maak_doel(agenda, opgave=opgave, tekst=tekst, volgorde=nummer)
    return agenda


@pytest.fixture
def blad(browser: Browser, server: LiveServer, agenda: Agenda) -> Iterator[Page]:
    """The login page, in the browser of a redacteur who is not logged in."""
    ravi = User.objects.create_user("ravi", password=WACHTWOORD, is_staff=True)
    ravi.groups.add(Group.objects.get(name="redacteur"))
    context = browser.new_context(base_url=server.url, reduced_motion="reduce", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.goto("/redactie/")
    yield page
    context.close()


class Werkgang:
    """The steps; `gevonden` is what axe found on the pages that no other test looks at."""

    def __init__(self, page: Page) -> None:
        self.page, self.toets = page, Toetsenbord(page)
        self.gevonden: list[str] = []

    def bekijk(self, naam: str) -> None:
        self.gevonden += [f"{naam}: {fout}" for fout in overtredingen(self.page)]

    def naar_de_boom(self) -> None:
        self.toets.ga("link", "Redactie", "Redactie")
        self.toets.ga("link", "Samen verder", "De hele agenda")

    def voeg_kader_met_uitzondering_toe(self) -> None:
        self.toets.ga("link", "Samen verder", "De hele agenda")
        self.toets.vouw_open("onderdelen bij Kaders")
        self.toets.vouw_open("Meer bij Waarden")
        self.toets.ga("link", "Voeg kader hieronder toe", "Kader toevoegen")
        self.voeg_toe(NIEUW, "inhoudelijk", "Opslaan en opnieuw bewerken")
        self.toets.ga("link", "Voeg een kader toe hieronder", "Kader toevoegen", terug=True)
        self.voeg_toe(UITZONDERING, "uitzondering")

    def voeg_toe(self, titel: str, soort: str, knop: str = "Opslaan") -> None:
        """In the form of a new kader."""
        self.toets.typ("Soort:", soort, "combobox")
        self.toets.typ("Titel:", titel)
        self.toets.typ("Tekst:", f"{titel}, dat spreken wij af.")
        self.bewaar(titel, knop)

    def bewaar(self, titel: str, knop: str = "Opslaan") -> None:
        self.toets.kies("button", knop)
        expect(self.page.locator(".messagelist")).to_contain_text(titel)

    def koppel(self, doel: str) -> None:
        self.naar_de_boom()
        self.toets.ga("link", f"Bewerk doel {doel}", "doel wijzigen")
        self.toets.zoek("Kaders", NIEUW)
        self.bewaar(doel)

    def verplaats(self) -> None:
        self.naar_de_boom()
        self.toets.vouw_open("onderdelen bij Kaders")
        self.toets.vouw_open(f"Meer bij {NIEUW}")
        self.toets.ga("link", "Verplaats", "Volgorde van de kaders")
        expect(self.page.get_by_role("button", name=f"Omhoog: K1.2 {NIEUW}")).to_be_focused()
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("status")).to_contain_text("plaats 1 van 2")

    def bekijk_voorbeeld(self) -> None:
        self.naar_de_boom()
        self.toets.ga("link", "Voorbeeld", "Samen verder")
        self.toets.ga("link", "Lezen", "Samen verder")
        expect(self.page.get_by_text("Dit is een voorbeeld van de tekst zoals die nu is.")).to_be_visible()
        expect(self.page.get_by_text(UITZONDERING).first).to_be_visible()
        self.bekijk("voorbeeld")
        self.toets.ga("link", "Terug naar de redactie", "De hele agenda")

    def vul_aan_wat_ontbreekt(self) -> None:
        self.toets.ga("link", "Volledigheid", "Volledigheid")
        self.toets.ga("link", f"kader K1.1 “{NIEUW}”", "kader wijzigen")
        self.vervang("Tekst:", "Anders dan afgesproken.")
        self.toets.typ("Dit betekent:", "Wij kijken eerst dichtbij.")
        self.bewaar(NIEUW)

    def vervang(self, naam: str, tekst: str) -> None:
        self.toets.naar("textbox", naam)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(tekst)

    def zet_terug(self) -> None:
        self.toets.ga("link", NIEUW, "kader wijzigen")
        self.toets.ga("link", "Geschiedenis", f"Geschiedenis van {NIEUW}")
        self.bekijk("geschiedenis")
        self.toets.ga("link", "Zet deze tekst terug (revisie 1)", f"Zet terug: {NIEUW}")
        expect(self.page.get_by_role("heading", level=2)).to_have_text(["Tekst", "Dit betekent"])
        self.bekijk("terugzetten")
        self.toets.typ("Reden (hoeft niet)", "Zo was het afgesproken.")
        self.toets.kies("button", "Zet deze tekst terug")
        expect(self.page.locator(".messagelist")).to_contain_text("Teruggezet")


def log_in(toets: Toetsenbord) -> None:
    toets.typ("Gebruikersnaam of e-mailadres", "ravi")
    toets.typ("Wachtwoord", WACHTWOORD)
    toets.page.keyboard.press("Enter")
    expect(toets.page.get_by_role("heading", level=1)).to_have_text("Redactie")


def test_a_redacteur_does_the_work_by_keyboard(blad: Page, agenda: Agenda) -> None:
    werk = Werkgang(blad)
    log_in(werk.toets)
    werk.voeg_kader_met_uitzondering_toe()
    nieuw = Kader.objects.get(titel=NIEUW)
    assert list(nieuw.kinderen.values_list("titel", "soort")) == [(UITZONDERING, "uitzondering")]
    werk.koppel("Kinderen groeien gezond op")
    werk.koppel("Kinderen sporten")
    assert nieuw.doelen.count() == 2
    werk.verplaats()
    assert Kader.objects.filter(ouder__titel="Waarden")[0] == nieuw
    werk.bekijk_voorbeeld()
    werk.vul_aan_wat_ontbreekt()
    nieuw.refresh_from_db()
    assert (nieuw.gevolg, nieuw.tekst) == ("<p>Wij kijken eerst dichtbij.</p>", "<p>Anders dan afgesproken.</p>")
    werk.zet_terug()
    nieuw.refresh_from_db()
    assert nieuw.tekst == f"<p>{NIEUW}, dat spreken wij af.</p>"
    assert werk.gevonden == []
