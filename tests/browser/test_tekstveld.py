"""The editor for formatted text in a browser: what it gives back is the normal form, whatever goes in."""

from typing import Any

import pytest
from django.apps import apps
from hypothesis import given, settings
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from policies.models.velden import TekstVeld
from policies.tekst import schoon
from policies.tekst.boom import Blok
from policies.tekst.normaal import normaal
from policies.tekst.schrijven import schrijf_html
from tests.browser.axe import overtredingen
from tests.policies.tekst import strategie
from tests.policies.tekst.test_xss import _onveilig as onveilig
from tests.policies.tekst.xss import AANVALLEN

pytestmark = pytest.mark.django_db

NIEUW = "/beheer/policies/paragraaf/add/"
VELD = "#id_tekst"
VLAK = "#id_tekst-editor"
LUISTER = """
    window.klachten = [];
    addEventListener("securitypolicyviolation", e => klachten.push(`${e.violatedDirective} ${e.blockedURI}`));
    addEventListener("error", e => klachten.push(e.message));
    window.alert = tekst => klachten.push(`alert ${tekst}`);
"""
HEEN_EN_TERUG = """async teksten => {
    const { leesHtml } = await import("/static/beheer/tekst/lezen.js");
    const { schrijf } = await import("/static/beheer/tekst/schrijven.js");
    return teksten.map(tekst => schrijf(leesHtml(tekst)));
}"""
PLAK = """([vlak, html, plat]) => {
    const klembord = new DataTransfer();
    if (html) klembord.setData("text/html", html);
    if (plat) klembord.setData("text/plain", plat);
    document.querySelector(vlak).dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: klembord, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def open_blad(redacteur: BrowserContext, django_db_blocker: Any) -> Page:
    """A page with an editor, for all tests that don't mind what the others typed."""
    redacteur.add_init_script(LUISTER)
    with django_db_blocker.unblock():
        page = redacteur.new_page()
        page.goto(NIEUW)
    return page


@pytest.fixture
def editor(open_blad: Page) -> Page:
    """The page with an empty editor that has the focus."""
    open_blad.locator(VLAK).focus()
    open_blad.keyboard.press("Control+a")
    open_blad.keyboard.press("Delete")
    open_blad.keyboard.press("Backspace")
    return open_blad


def inhoud(page: Page) -> str:
    return page.locator(VELD).input_value()


def geplakt(page: Page, html: str = "", plat: str = "") -> str:
    page.evaluate(PLAK, [VLAK, html, plat])
    return inhoud(page)


# -- round trip -------------------------------------------------------------------------------


def test_every_text_of_the_demo_comes_back_unchanged(open_blad: Page) -> None:
    teksten = [
        tekst
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, TekstVeld)
        for tekst in model._default_manager.exclude(**{veld.name: ""}).values_list(veld.name, flat=True)
    ]
    assert len(teksten) > 100
    assert open_blad.evaluate(HEEN_EN_TERUG, teksten) == teksten


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(boom=strategie.boom)
def test_a_normal_form_comes_back_from_the_editor(open_blad: Page, boom: list[Blok]) -> None:
    html = schrijf_html(normaal(boom))
    assert [schoon(terug) for terug in open_blad.evaluate(HEEN_EN_TERUG, [html])] == [html]


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(html=strategie.html)
def test_the_editor_reads_any_html_as_the_filter_does(open_blad: Page, html: str) -> None:
    tekst = f"<p>Begin</p>{html}"
    assert [schoon(terug) for terug in open_blad.evaluate(HEEN_EN_TERUG, [tekst])] == [schoon(tekst)]


# -- pasting ----------------------------------------------------------------------------------

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p { color: red }</style></head><body>
<!--StartFragment--><h2 style='color:#2F5496'>Wat wij willen<o:p></o:p></h2>
<p class=MsoNormal><span style='color:red;font-weight:bold'>Vet</span> en
<b style='mso-bidi-font-weight:normal'>dik</b></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Een</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Onder een</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>Twee</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span
style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Eerst</p>
<!--EndFragment--></body></html>"""
WORD_SCHOON = (
    "<p><strong>Wat wij willen</strong></p><p><strong>Vet</strong> en <strong>dik</strong></p>"
    "<ul><li>Een<ul><li>Onder een</li></ul></li><li>Twee</li></ul><ol><li>Eerst</li></ol>"
)
TABEL = "<table><tr><td>Jaar</td><td>Euro</td></tr><tr><td><b>2027</b></td><td>{}</td></tr></table>"
TABEL_SCHOON = (
    '<table><thead><tr><th scope="col">Jaar</th><th scope="col">Euro</th></tr></thead>'
    '<tbody><tr><th scope="row">2027</th><td>{}</td></tr></tbody></table>'
)


@pytest.mark.parametrize(
    ("html", "wordt"),
    [
        (WORD, WORD_SCHOON),
        ('<b style="font-weight:normal" id="docs-internal-guid-1"><p>Gewoon</p></b>', "<p>Gewoon</p>"),
        (
            '<p style="color:red">Rood <img src="x" onerror="alert(1)"> <font size=7>groot</font></p>',
            "<p>Rood groot</p>",
        ),
        ("<div>Een<br>Twee</div><div>Drie</div>", "<p>Een</p><p>Twee</p><p>Drie</p>"),
        (
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>",
            "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>",
        ),
        (TABEL.format("1.000"), TABEL_SCHOON.format("1.000")),
        (TABEL.format(TABEL.format("2")), TABEL_SCHOON.format("Jaar Euro <strong>2027</strong> 2")),
        ('<a href="javascript:alert(1)">a</a> <a href="https://x.nl">b</a>', '<p>a <a href="https://x.nl">b</a></p>'),
        (
            "<blockquote><p>a</p><table><tr><td>b</td></tr></table></blockquote>",
            "<blockquote><p>a</p><p>b</p></blockquote>",
        ),
    ],
    ids=[
        "word",
        "google-docs",
        "beeld",
        "regels",
        "drie-niveaus",
        "tabel",
        "tabel-in-tabel",
        "link",
        "citaat",
    ],
)
def test_what_is_pasted_becomes_the_normal_form(editor: Page, html: str, wordt: str) -> None:
    assert geplakt(editor, html) == wordt


def test_plain_text_is_pasted_as_alineas(editor: Page) -> None:
    assert geplakt(editor, plat="Een <b>\n\nTwee * drie") == "<p>Een &lt;b&gt;</p><p>Twee * drie</p>"


def test_what_is_pasted_in_a_cel_is_one_line(editor: Page) -> None:
    geplakt(editor, TABEL.format("x"))
    editor.locator(f"{VLAK} td").click()
    assert geplakt(editor, "<h2>a</h2><ul><li>b</li></ul>") == TABEL_SCHOON.format("x<strong>a</strong> b")


# -- attacks ----------------------------------------------------------------------------------


def test_an_attack_in_a_text_or_on_the_clipboard_leaves_nothing_executable(editor: Page) -> None:
    uit = editor.evaluate(HEEN_EN_TERUG, AANVALLEN)
    for aanval in AANVALLEN:
        geplakt(editor, aanval)
    uit.append(inhoud(editor))
    assert [html for html in uit if onveilig(html)] == []
    assert editor.locator(f"{VLAK} :is(script, svg, img, iframe, [onclick], [style])").count() == 0
    geweigerd = ("script-src-attr inline", "style-src-elem inline")  # by the browser, in a document that nobody sees
    assert [klacht for klacht in editor.evaluate("klachten.splice(0)") if not klacht.startswith(geweigerd)] == []


# -- by keyboard ------------------------------------------------------------------------------


def test_a_text_is_made_by_keyboard(editor: Page) -> None:
    for toets in ["Control+b", "Wij", "Control+b", " willen:", "Enter", "Control+Shift+Digit8", "samen", "Enter"]:
        _druk(editor, toets)
    for toets in ["Control+BracketRight", "dichtbij", "Enter", "Enter", "snel", "Enter", "Enter", "Klaar"]:
        _druk(editor, toets)
    expect(editor.locator(VELD)).to_have_value(
        "<p><strong>Wij</strong> willen:</p><ul><li>samen<ul><li>dichtbij</li></ul></li><li>snel</li></ul><p>Klaar</p>"
    )
    klaar = inhoud(editor)
    _druk(editor, "Control+z")
    assert inhoud(editor) != klaar
    _druk(editor, "Control+y")
    expect(editor.locator(VELD)).to_have_value(klaar)


def test_a_lijst_changes_sort_and_becomes_alineas_again(editor: Page) -> None:
    geplakt(editor, "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    _druk(editor, "Control+a")
    _knop(editor, "Genummerde lijst").click()
    expect(editor.locator(VELD)).to_have_value("<ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>")
    _knop(editor, "Genummerde lijst").click()
    expect(editor.locator(VELD)).to_have_value("<p>a</p><p>b</p><p>c</p>")
    _knop(editor, "Citaat").click()
    expect(editor.locator(VELD)).to_have_value("<blockquote><p>a</p><p>b</p><p>c</p></blockquote>")
    _knop(editor, "Citaat").click()
    expect(editor.locator(VELD)).to_have_value("<p>a</p><p>b</p><p>c</p>")


def test_a_tabel_is_made_by_keyboard_and_keeps_its_form(editor: Page) -> None:
    _knop(editor, "Tabel").focus()
    for toets in ["Enter", "Kosten", "Enter", "Jaar", "Enter", "2027", "Enter", "2028"]:
        _druk(editor, toets)
    _knop(editor, "Kopcel van de rij").click()
    for knop in ["Rij erbij", "Kolom weg", "Kolom weg", "Kolom erbij"]:
        _knop(editor, knop).click()
        assert editor.evaluate(HEEN_EN_TERUG, [inhoud(editor)]) == [schoon(inhoud(editor))]
    geplakt(editor, TABEL.format("x"))
    assert _knop(editor, "Kopcel van de rij").is_visible()
    _knop(editor, "Tabel weg").click()
    expect(editor.locator(VELD)).to_have_value("")


def test_a_link_is_checked_before_it_is_made(editor: Page) -> None:
    for toets in ["Lees de nota", "Control+a", "Control+k", "javascript:alert(1)", "Enter"]:
        _druk(editor, toets)
    adres = editor.get_by_label("Adres")
    assert "Begin een webadres met https://" in editor.get_by_role("alert").all_inner_texts()[-1]
    assert (adres.get_attribute("aria-invalid"), adres.evaluate("a => a === document.activeElement")) == ("true", True)
    adres.fill("www.gemeente.nl/nota")
    _druk(editor, "Enter")
    expect(editor.locator(VELD)).to_have_value('<p><a href="https://www.gemeente.nl/nota">Lees de nota</a></p>')
    _druk(editor, "Control+k")
    editor.get_by_role("button", name="Link weghalen").click()
    expect(editor.locator(VELD)).to_have_value("<p>Lees de nota</p>")


def test_the_toolbar_is_one_stop_and_tab_leaves_the_text(editor: Page) -> None:
    balk = editor.get_by_role("toolbar", name="Opmaak van Tekst")
    assert balk.locator("[tabindex='0']").count() == 1
    _druk(editor, "Alt+F10")
    _druk(editor, "Home")
    nu = "document.activeElement.dataset.knop"
    gezien = [editor.evaluate(nu)]
    for toets in ["ArrowRight", "ArrowLeft", "ArrowLeft", "Home", "End"]:
        _druk(editor, toets)
        gezien.append(editor.evaluate(nu))
    assert gezien == ["vet", "cursief", "vet", "opnieuw", "vet", "opnieuw"]
    _druk(editor, "Escape")
    assert editor.evaluate("document.activeElement.id") == VLAK[1:]
    _druk(editor, "Tab")
    assert editor.evaluate("document.activeElement.id") == "id_bijlage_status"
    _druk(editor, "Shift+Tab")
    _druk(editor, "Shift+Tab")
    assert editor.evaluate(nu) == "opnieuw"


def test_a_button_says_whether_it_is_on(editor: Page) -> None:
    assert _knop(editor, "Vet").get_attribute("aria-pressed") == "false"
    _druk(editor, "Control+b")
    assert _knop(editor, "Vet").get_attribute("aria-pressed") == "true"
    assert _knop(editor, "Terugspringen").get_attribute("aria-disabled") == "true"


def test_the_text_is_named_by_its_label(open_blad: Page) -> None:
    vlak = open_blad.get_by_role("textbox", name="Tekst")
    assert vlak.get_attribute("id") == VLAK[1:]
    open_blad.locator("label[for=id_tekst]").click()
    assert vlak.evaluate("vlak => vlak === document.activeElement")


def test_the_room_that_is_left_is_said_when_it_gets_short(editor: Page) -> None:
    geplakt(editor, plat="a" * 24_993)
    assert editor.locator(".tekst-teller").text_content() == "Er passen nog 5.000 tekens bij."
    geplakt(editor, plat="b" * 5_001)
    editor.get_by_text("Deze tekst is 1 tekens te lang. Maak hem korter.").wait_for()


def test_a_row_that_is_added_gets_an_editor(open_blad: Page) -> None:
    open_blad.evaluate("""() => {
        const rij = document.createElement("div");
        rij.innerHTML = '<textarea id="rij" name="rij" data-tekstveld="<p>Rij</p>" data-langst="99"></textarea>'
            + '<textarea id="leeg" name="x-__prefix__-y" data-tekstveld=""></textarea>';
        document.querySelector("#paragraaf_form").append(rij);
        rij.dispatchEvent(new CustomEvent("formset:added", { bubbles: true }));
    }""")
    assert open_blad.locator("#rij-editor").inner_text() == "Rij"
    assert open_blad.locator("[name=rij-vorm]").input_value() == "html"
    assert open_blad.locator("#leeg-editor").count() == 0
    open_blad.evaluate("document.querySelector('#rij').parentElement.remove()")


# -- without the script -----------------------------------------------------------------------


def test_without_javascript_there_is_a_textarea_that_says_what_to_type(
    browser: Browser, server: LiveServer, redacteur: BrowserContext
) -> None:
    context = browser.new_context(
        base_url=server.url, storage_state=redacteur.storage_state(), java_script_enabled=False
    )
    page = context.new_page()
    page.goto(NIEUW)
    veld = page.get_by_label("Tekst:", exact=True)
    assert (veld.is_visible(), page.locator("[name=tekst-vorm]").count()) == (True, 0)
    assert page.locator(f"#{(veld.get_attribute('aria-describedby') or '').split()[-1]}").inner_text() == (
        "Zo maakt u tekst op: **vet**, *cursief*, [tekst van de link](https://adres.nl), - voor een opsomming, "
        "1. voor een genummerde lijst, > voor een citaat. Een lege regel begint een nieuwe alinea."
    )
    context.close()


# -- look -------------------------------------------------------------------------------------


def test_axe_finds_nothing_in_the_editor_and_its_dialogs(editor: Page) -> None:
    geplakt(editor, WORD + TABEL.format("x"))
    editor.locator(f"{VLAK} td").click()
    assert [fout for fout in overtredingen(editor) if "tekst-" in fout] == []
    _druk(editor, "Control+k")
    _druk(editor, "Enter")
    assert [fout for fout in overtredingen(editor) if "tekst-" in fout] == []
    _druk(editor, "Escape")


def test_the_editor_fits_a_phone_and_its_buttons_a_finger(editor: Page) -> None:
    geplakt(editor, TABEL.format("x"))
    editor.locator(f"{VLAK} td").click()
    editor.set_viewport_size({"width": 320, "height": 800})
    maten = editor.evaluate("""() => [...document.querySelectorAll(".tekst-knop:not([hidden])")]
        .map(knop => knop.getBoundingClientRect()).filter(({width, height}) => width < 24 || height < 24).length""")
    assert (maten, editor.evaluate("document.documentElement.scrollWidth")) == (0, 320)
    editor.set_viewport_size({"width": 1280, "height": 900})


def test_the_browser_has_no_complaint(open_blad: Page, redacteur: BrowserContext) -> None:
    page = redacteur.new_page()  # of its own: axe and the attacks make a browser complain
    page.goto(NIEUW)
    assert geplakt(page, WORD) == WORD_SCHOON
    page.locator(VLAK).focus()
    _druk(page, "Control+k")
    page.get_by_role("button", name="Annuleren").click()
    _druk(page, "Control+End")
    geplakt(page, TABEL.format("x"))
    assert page.evaluate("klachten") == []
    page.close()


def _knop(page: Page, naam: str) -> Any:
    return page.get_by_role("toolbar", name="Opmaak van Tekst").get_by_role("button", name=naam, exact=True)


def _druk(page: Page, wat: str) -> None:
    """A key by its name, or text."""
    if wat in {"Enter", "Tab", "Escape", "Home", "End"} or "+" in wat or wat.startswith("Arrow"):
        page.keyboard.press(wat)
    else:
        page.keyboard.type(wat)
