"""What was typed survives a server that stops, and a login that ends, between typing and saving (R1).

The server is a process of its own with a database of its own, so that it can be killed and started again.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from time import monotonic, sleep
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Page, expect

from goals.models import Doel
from kaderapp import settings as echte
from kaderapp.models import User
from tests.eigen_database import EigenDatabase
from tests.factories import maak_agenda, maak_doel
from tests.formulier import adres

WACHTWOORD = "wilgen-langs-het-water"
GETYPT = "Kinderen groeien gezond op"


@pytest.fixture
def doel(eigen_database: EigenDatabase, settings: Any) -> Doel:
    """One doel, for one person to edit; what the server stores there is stored."""
    settings.PASSWORD_HASHERS = echte.PASSWORD_HASHERS
    User.objects.create(username="ravi", password=make_password(WACHTWOORD), is_staff=True, is_superuser=True)
    return maak_doel(maak_agenda(), tekst="Kinderen groeien op")


class Server:
    """The site as a process on one port, that can be killed and started again."""

    def __init__(self, database_url: str) -> None:
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self.url = f"http://localhost:{self.poort}"
        self.omgeving = os.environ | {"DATABASE_URL": database_url, "DEBUG": "true", "ENV_FILE": os.devnull}
        self.start()

    def start(self) -> None:
        opdracht = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{self.poort}"]
        weg = subprocess.DEVNULL
        self.proces = subprocess.Popen(opdracht, cwd=echte.BASE_DIR, env=self.omgeving, stdout=weg, stderr=weg)
        tot = monotonic() + 30
        while not self._luistert():
            assert monotonic() < tot, "De server start niet."
            sleep(0.1)

    def stop(self) -> None:
        self.proces.kill()
        self.proces.wait(timeout=10)

    def _luistert(self) -> bool:
        with socket.socket() as proef:
            return proef.connect_ex(("127.0.0.1", self.poort)) == 0


@pytest.fixture
def server(eigen_database: EigenDatabase) -> Iterator[Server]:
    server = Server(eigen_database.url)
    yield server
    server.stop()


@pytest.fixture
def blad(browser: Browser, server: Server, doel: Doel) -> Iterator[Page]:
    """The form of the doel, in which somebody typed."""
    context = browser.new_context(base_url=server.url, reduced_motion="reduce", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.on("dialog", lambda vraag: vraag.accept())
    page.goto(adres(Doel, "change", doel.pk))
    log_in(page)
    page.get_by_role("textbox", name="Tekst:").fill(GETYPT)
    yield page
    context.close()


def log_in(page: Page) -> None:
    page.get_by_label("Gebruikersnaam of e-mailadres").fill("ravi")
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/inloggen/" not in url)


def sla_op(page: Page) -> None:
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.locator(".messagelist .success")).to_contain_text(GETYPT)


def test_what_was_typed_is_there_after_the_server_was_killed(blad: Page, server: Server, doel: Doel) -> None:
    server.stop()
    blad.get_by_role("button", name="Opslaan", exact=True).click()
    blad.wait_for_url("chrome-error://**")
    server.start()
    blad.goto(adres(Doel, "change", doel.pk))
    assert blad.get_by_role("textbox", name="Tekst:").input_value() == "Kinderen groeien op"
    expect(blad.get_by_role("status")).to_contain_text("U had niet-opgeslagen tekst")
    blad.get_by_role("button", name="Zet terug").click()
    expect(blad.get_by_role("textbox", name="Tekst:")).to_have_value(GETYPT)
    sla_op(blad)
    doel.refresh_from_db()
    assert doel.tekst == GETYPT
    blad.goto(adres(Doel, "change", doel.pk))
    assert blad.locator(".concept-melding").count() == 0


def test_what_was_typed_is_saved_after_logging_in_again(blad: Page, doel: Doel) -> None:
    Session.objects.all().delete()
    blad.get_by_role("button", name="Opslaan", exact=True).click()
    expect(blad.get_by_text("Wat u invulde is bewaard")).to_be_visible()
    log_in(blad)
    expect(blad.get_by_role("heading", level=1)).to_have_text("Wat u invulde is er nog")
    expect(blad.get_by_text(GETYPT)).to_be_visible()
    blad.get_by_role("button", name="Ga verder").click()
    expect(blad.locator(".messagelist .success")).to_contain_text(GETYPT)
    doel.refresh_from_db()
    assert doel.tekst == GETYPT
