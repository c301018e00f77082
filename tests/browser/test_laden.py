"""How a page comes in: nothing moves when something is late, and nobody else hears of it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from kaderapp import demo

AGENDA = f"/agenda/{demo.SLUG}/"
TEL = """
window.verschoven = 0;
new PerformanceObserver(lijst => lijst.getEntries().forEach(e => { window.verschoven += e.value; }))
  .observe({ type: 'layout-shift', buffered: true });
"""
TWEE_BEELDEN = "() => new Promise(klaar => requestAnimationFrame(() => requestAnimationFrame(klaar)))"


@pytest.mark.parametrize(("pad", "breedte"), [(AGENDA, 320), (f"{AGENDA}lezen/", 1280)])
def test_nothing_moves_when_the_fonts_are_late_and_all_is_our_own(blad: Page, pad: str, breedte: int) -> None:
    verzoeken: list[str] = []
    wachtend: list[Route] = []
    blad.on("request", lambda verzoek: verzoeken.append(verzoek.url))
    blad.route("**/*.woff2", lambda route: wachtend.append(route))  # noqa: PLW0108  (Playwright marks the function)
    blad.add_init_script(TEL)
    blad.set_viewport_size({"width": breedte, "height": 800})
    blad.goto(pad, wait_until="domcontentloaded")
    blad.locator("h1").wait_for()
    blad.evaluate(TWEE_BEELDEN)
    assert len(wachtend) == 2
    for lettertype in wachtend:
        with blad.expect_response(lettertype.request.url):
            lettertype.continue_()
    blad.wait_for_load_state("load")
    blad.evaluate("() => document.fonts.ready.then(() => true)")
    blad.evaluate(TWEE_BEELDEN)
    assert blad.evaluate("window.verschoven") == 0
    eigen = urlsplit(blad.url).netloc
    assert {urlsplit(adres).netloc for adres in verzoeken if not adres.startswith("data:")} == {eigen}
