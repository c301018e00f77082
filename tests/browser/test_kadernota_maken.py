"""The screen with which a kadernota is made, its progress and its outcome: for every width, keyboard and listener."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from kaderapp.kadernota import pdf
from kaderapp.models import Taak, User
from kaderapp.models.taak import Staat
from policies.models import Agenda
from tests.browser.axe import gebreken
from tests.browser.geldig import fouten
from tests.browser.toetsen import Toetsenbord

KLAAR = "De kadernota staat klaar"


@pytest.fixture
def griffier(db: None) -> User:
    user = User.objects.create_user("gijs", "gijs@wilgenrade.example", is_staff=True)
    user.groups.add(Group.objects.get(name="redacteur"))
    return user


Opener = Callable[..., BrowserContext]


@pytest.fixture
def open_browser(browser: Browser, server: LiveServer, griffier: User, client: Client) -> Iterator[Opener]:
    client.force_login(griffier)
    contexten: list[BrowserContext] = []

    def open_(**hoe: Any) -> BrowserContext:
        context = browser.new_context(base_url=server.url, reduced_motion="reduce", **hoe)
        context.add_cookies([{"name": n, "value": m.value, "url": server.url} for n, m in client.cookies.items()])
        contexten.append(context)
        return context

    yield open_
    for context in contexten:
        context.close()


@pytest.fixture
def taken(griffier: User, agenda: Agenda) -> dict[str, Taak]:
    """One of each state, as the list shows them."""
    vast: dict[str, Any] = {"soort": "kadernota", "eigenaar": griffier, "gemaakt_op": "2026-11-22T12:00Z"}
    gegevens = {"agenda": str(agenda.pk), "versie": "", "formaat": "pdf", "weggelaten": ["geld"]}
    vast["gegevens"] = gegevens | {"editie": "Werkversie", "terug": reverse("kadernota-maken", args=[agenda.slug])}
    klaar = {"staat": Staat.KLAAR, "klaar_op": "2026-11-22T12:01Z", "bestand": b"%PDF"}
    naam = {"bestandsnaam": "Kadernota sociaal domein (werkversie 22 november 2026).pdf", "omvang": 950_000}
    bezig = {"staat": Staat.BEZIG, "pogingen": 2, "huur_tot": "2099-01-01T00:00Z"}
    return {
        "klaar": Taak.objects.create(**vast, **klaar, uitkomst=naam),
        "mislukt": Taak.objects.create(**vast, staat=Staat.MISLUKT, uitkomst={"reden": "De tekst is te lang."}),
        "bezig": Taak.objects.create(**vast, **bezig, stap="Hoofdstuk 3 van 12 opmaken", gedaan=3, totaal=12),
    }


def test_every_page_is_accessible_valid_and_no_wider_than_the_screen(
    open_browser: Opener, agenda: Agenda, taken: dict[str, Taak], client: Client, keurder: Page
) -> None:
    page = open_browser().new_page()
    adressen = [reverse("kadernota-maken", args=[agenda.slug]), *(reverse("taak", args=[t.pk]) for t in taken.values())]
    gezien = {}
    for adres in (adressen[0] + "?versie=1.0", *adressen):
        page.goto(adres)
        gezien[adres] = (
            page.locator("h1").count(),
            gebreken(page),
            fouten(keurder, client.get(adres).content.decode()),
        )
    assert gezien == dict.fromkeys(gezien, (1, [], []))


def test_a_person_has_one_made_by_keyboard(
    open_browser: Opener, agenda: Agenda, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        pdf, "kadernota_pdf", lambda uitgave, *_: b"%PDF zonder " + str(set(uitgave.weggelaten)).encode()
    )
    page = open_browser().new_page()
    page.goto(reverse("kadernota-maken", args=[agenda.slug]))
    toetsen = Toetsenbord(page)
    toetsen.naar("checkbox", "Geld")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Geld", exact=True)).to_have_accessible_description(
        "Wat het kost, en waar het geld vandaan komt."
    )
    toetsen.ga("button", "Maak de kadernota", KLAAR)
    with page.expect_download() as download:
        toetsen.kies("link", "Download de kadernota")
    assert download.value.path().read_bytes() == b"%PDF zonder {'geld'}"
    assert download.value.suggested_filename.startswith("Kadernota sociaal domein 2027-2030 (werkversie ")


def test_a_listener_hears_where_it_begins_and_not_every_step(open_browser: Opener, taken: dict[str, Taak]) -> None:
    page = open_browser().new_page()
    page.clock.install()
    page.goto(reverse("taak", args=[taken["bezig"].pk]))
    gehoord, gezien = page.get_by_role("status"), page.locator(".voortgang p[aria-hidden]")
    expect(gehoord).to_have_text("Hoofdstuk 3 van 12 opmaken")
    Taak.objects.filter(pk=taken["bezig"].pk).update(stap="Hoofdstuk 4 van 12 opmaken", gedaan=4)
    page.clock.run_for(2000)
    expect(gezien).to_have_text("Hoofdstuk 4 van 12 opmaken")
    expect(gehoord).to_have_text("Hoofdstuk 3 van 12 opmaken")
    assert page.locator("progress").evaluate("balk => [balk.value, balk.max]") == [4, 12]
    page.clock.run_for(12_000)
    expect(gehoord).to_have_text("Hoofdstuk 4 van 12 opmaken")


def test_without_javascript_the_page_comes_again_by_itself_unless_one_does_not_want_that(
    open_browser: Opener, taken: dict[str, Taak]
) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    adres = reverse("taak", args=[taken["bezig"].pk])
    page.goto(adres)
    assert page.locator('meta[http-equiv="refresh"][content="10"]').count() == 1
    page.get_by_role("link", name="Ververs haar niet vanzelf").click()
    page.wait_for_url(f"**{adres}?stil")
    assert page.locator('meta[http-equiv="refresh"]').count() == 0
    expect(page.get_by_role("status")).to_have_text("Hoofdstuk 3 van 12 opmaken")
