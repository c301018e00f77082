"""Runs axe-core on a page: WCAG 2.2 A and AA and its best practices."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

BRON = Path(__file__).parent.parent / "vendor" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DRAAI = """async regels => (await axe.run(document, {runOnly: regels})).violations
    .flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)}`))"""


def overtredingen(page: Page) -> list[str]:
    """Each violation as "rule: element". The site's own CSP would refuse axe, so it is switched off here."""
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
    page.evaluate(BRON.read_text(encoding="utf-8"))
    gevonden: list[Any] = page.evaluate(DRAAI, REGELS)
    return gevonden


def gebreken(page: Page) -> list[str]:
    """Violations on a wide screen and on a phone, and the widths at which the page scrolls sideways.

    320 px is also what a reader at 400 % zoom gets, 640 px at 200 %.
    """
    gevonden = []
    for breed in (1280, 768, 640, 320):
        page.set_viewport_size({"width": breed, "height": 900})
        if breed in (1280, 320):
            gevonden += [f"{breed}: {overtreding}" for overtreding in overtredingen(page)]
        if page.evaluate("document.documentElement.scrollWidth") > breed:
            gevonden.append(f"{breed}: scrolls sideways")
    return gevonden
