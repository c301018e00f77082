"""The reading page in a browser: explanations in the margin, by keyboard, and on paper."""

import pytest
from playwright.sync_api import Page

from kaderapp import demo

pytestmark = pytest.mark.django_db

LEZEN = f"/agenda/{demo.SLUG}/lezen/"

OVER_ELKAAR = """() => {
    const vakken = [...document.querySelectorAll('.nota .begrip')].map(b => b.getBoundingClientRect());
    const raakt = (a, b) => a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return vakken.flatMap((a, i) => vakken.slice(i + 1).filter(b => raakt(a, b))).length;
}"""
OP_PAPIER = """() => {
    const stijl = kiezer => getComputedStyle(document.querySelector(kiezer));
    return {
        weg: ['.kop__nav', '.agendakop', '.inhoud', '.naar-inhoud'].map(kiezer => stijl(kiezer).display),
        tekst: (parseFloat(stijl('.lees p').fontSize) * 0.75).toFixed(1) + 'pt',
        band: stijl('.statusband').borderTopStyle,
        kader: stijl('.kader').breakInside,
        kop: stijl('h2').breakAfter,
        tabelkop: stijl('thead').display,
        begrip: stijl('.nota .begrip').float,
    };
}"""


def test_explanations_stand_beside_the_text_and_never_on_each_other(blad: Page) -> None:
    blad.set_viewport_size({"width": 1280, "height": 900})
    blad.goto(LEZEN)
    term, uitleg = blad.locator("a.term").first, blad.locator(".begrip").first
    tekst = blad.locator(".lees", has=term).first.bounding_box()
    vak = uitleg.bounding_box()
    assert tekst
    assert vak
    assert vak["x"] > tekst["x"] + tekst["width"]
    assert blad.evaluate(OVER_ELKAAR) == 0


def test_a_term_leads_to_its_explanation_by_keyboard(blad: Page) -> None:
    blad.set_viewport_size({"width": 320, "height": 900})
    blad.goto(LEZEN)
    term = blad.locator("a.term").first
    term.focus()
    blad.keyboard.press("Enter")
    uitleg = blad.locator(".begrip:target")
    uitleg.wait_for()
    assert f"#{uitleg.get_attribute('id')}" == term.get_attribute("href")
    vak = uitleg.bounding_box()
    assert vak
    assert vak["y"] < 900


def test_on_paper_only_the_text_is_left(blad: Page) -> None:
    blad.set_viewport_size({"width": 1280, "height": 900})
    blad.goto(LEZEN)
    blad.emulate_media(media="print")
    assert blad.evaluate(OP_PAPIER) == {
        "weg": ["none"] * 4,
        "tekst": "10.5pt",
        "band": "solid",
        "kader": "avoid",
        "kop": "avoid",
        "tabelkop": "table-header-group",
        "begrip": "none",
    }
