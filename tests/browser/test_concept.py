"""What was typed in a form of the admin is still there after a reload, and gone once it is stored."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route
from pytest_django.live_server_helper import LiveServer

from policies.admin.concept import COOKIE

pytestmark = pytest.mark.django_db

NIEUW = "/beheer/goals/activiteit/add/"
SLEUTELS = "Object.keys(localStorage).filter(sleutel => sleutel.startsWith('kaderapp-concept:'))"
MELDING = ".concept-melding"
VERVALT = """sleutels => sleutels.forEach(sleutel => {
    const concept = JSON.parse(localStorage[sleutel]);
    localStorage[sleutel] = JSON.stringify({ ...concept, tijd: concept.tijd - 7 * 24 * 3600 * 1000 - 1 });
})"""


@pytest.fixture
def vragen() -> list[str]:
    """The questions that the browser asked before it left the page."""
    return []


@pytest.fixture
def blad(
    browser: Browser, server: LiveServer, redacteur: BrowserContext, vragen: list[str], db: None
) -> Iterator[Page]:
    """The form of a new activiteit, in which nothing was typed, in a browser that keeps nothing yet."""
    context = browser.new_context(base_url=server.url, storage_state=redacteur.storage_state())
    page = context.new_page()
    page.set_default_timeout(20_000)

    def antwoord(vraag: Dialog) -> None:
        vragen.append(vraag.type)
        vraag.accept()

    page.on("dialog", antwoord)
    page.goto(NIEUW)
    yield page
    context.close()


def vul_in(page: Page) -> None:
    page.fill("#id_titel", "Buurtcirkels")
    page.locator("#id_waarom-editor").click()
    page.keyboard.type("Niemand alleen")
    page.get_by_text("Nog een bijdrage toevoegen").click()
    page.evaluate("""() => {
        const keuze = document.querySelector("#id_bijdragen-0-doel");
        keuze.add(new Option("Een doel", "abc", true, true));
        keuze.dispatchEvent(new Event("change", { bubbles: true }));
    }""")


def ingevuld(page: Page) -> list[str]:
    doel = page.locator("#id_bijdragen-0-doel option:checked")
    waarom = page.locator("#id_waarom")
    zien = page.locator("#id_waarom-editor").inner_text()
    return [page.input_value("#id_titel"), waarom.input_value(), zien, doel.inner_text()]


def test_what_was_typed_is_offered_after_a_reload_and_put_back(blad: Page, vragen: list[str]) -> None:
    vul_in(blad)
    blad.reload()
    assert vragen == ["beforeunload"]
    melding = blad.locator(MELDING)
    assert "U had niet-opgeslagen tekst van" in melding.inner_text()
    assert blad.input_value("#id_titel") == ""
    melding.get_by_role("button", name="Zet terug").click()
    assert ingevuld(blad) == ["Buurtcirkels", "<p>Niemand alleen</p>", "Niemand alleen", "Een doel"]
    assert (melding.count(), len(blad.evaluate(SLEUTELS))) == (0, 1)


def test_what_is_not_wanted_any_more_is_thrown_away(blad: Page) -> None:
    blad.fill("#id_titel", "Buurtcirkels")
    blad.reload()
    blad.get_by_role("button", name="Gooi weg").click()
    assert (blad.locator(MELDING).count(), blad.evaluate(SLEUTELS)) == (0, [])


def test_typing_on_leaves_the_older_text_on_offer(blad: Page) -> None:
    blad.fill("#id_titel", "Oud")
    blad.reload()
    blad.fill("#id_titel", "Nieuw")
    blad.reload()
    assert blad.locator(MELDING).count() == 2


def test_a_form_in_which_nothing_changed_is_left_without_a_question(blad: Page, vragen: list[str]) -> None:
    blad.fill("#id_titel", "Buurtcirkels")
    blad.fill("#id_titel", "")
    blad.reload()
    assert (vragen, blad.evaluate(SLEUTELS)) == ([], [])


def test_a_save_that_failed_loses_nothing(blad: Page, vragen: list[str]) -> None:
    vul_in(blad)
    blad.route(f"**{NIEUW}", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    blad.evaluate("document.querySelector('#activiteit_form').noValidate = true")
    blad.get_by_role("button", name="Opslaan", exact=True).click()
    blad.wait_for_function("location.protocol === 'chrome-error:'")
    blad.goto(NIEUW)
    blad.get_by_role("button", name="Zet terug").click()
    assert ingevuld(blad)[:2] == ["Buurtcirkels", "<p>Niemand alleen</p>"]


def test_what_is_stored_is_forgotten(blad: Page, vragen: list[str]) -> None:
    blad.fill("#id_titel", "Buurtcirkels")
    blad.evaluate("dispatchEvent(new Event('pagehide'))")
    id_ = blad.evaluate(SLEUTELS)[0].split(":")[-1]
    verzonden: list[str] = []

    def sla_op(route: Route) -> None:
        if route.request.method != "POST":
            return route.continue_()
        verzonden.append(route.request.post_data or "")
        cookie = f"{COOKIE}={id_}; path=/; SameSite=Lax"
        return route.fulfill(status=200, content_type="text/html", headers={"Set-Cookie": cookie}, body="opgeslagen")

    blad.route(f"**{NIEUW}", sla_op)
    blad.evaluate("document.querySelector('#activiteit_form').noValidate = true")
    blad.get_by_role("button", name="Opslaan", exact=True).click()
    blad.get_by_text("opgeslagen").wait_for()
    assert [id_ in velden for velden in verzonden] == [True]
    blad.goto(NIEUW)
    assert (vragen, blad.locator(MELDING).count(), blad.evaluate(SLEUTELS)) == ([], 0, [])
    assert COOKIE not in blad.evaluate("document.cookie")


def test_a_concept_goes_after_seven_days_and_when_someone_else_works_here(blad: Page) -> None:
    blad.fill("#id_titel", "Buurtcirkels")
    blad.reload()
    blad.evaluate(VERVALT, blad.evaluate(SLEUTELS))
    blad.evaluate("localStorage['kaderapp-concept:0:/beheer/:1'] = JSON.stringify({tijd: Date.now(), velden: {}})")
    blad.reload()
    assert (blad.locator(MELDING).count(), blad.evaluate(SLEUTELS)) == (0, [])


def test_logging_out_forgets_what_was_typed(blad: Page, vragen: list[str]) -> None:
    blad.fill("#id_titel", "Buurtcirkels")
    blad.route("**/logout/", lambda route: route.fulfill(status=200, content_type="text/html", body="afgemeld"))
    blad.get_by_role("button", name="Uitloggen").click()
    blad.get_by_text("afgemeld").wait_for()
    assert (vragen, blad.evaluate(SLEUTELS)) == (["beforeunload"], [])
