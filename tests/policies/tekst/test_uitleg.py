"""Terms explained where they occur, without any change to the text itself."""

import re
from html import unescape

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from policies.tekst import schoon
from policies.tekst.begrippen import Begrip, Begrippenlijst, begrippenlijst
from policies.tekst.uitleg import Uitleg, op_het_blad
from tests.policies.tekst import strategie
from tests.policies.tekst.xss import AANVALLEN

BUURTTEAM = Begrip("buurtteam", "<p>Medewerkers in de <strong>wijk</strong>.</p>")
PGB = Begrip("persoonsgebonden budget (pgb)", "<p>Geld om zelf hulp in te kopen.</p>")
LIJST = begrippenlijst((BUURTTEAM, PGB))
NOOT = (
    '<aside class="begrip" role="note" id="b-o1.buurtteam"><b>Buurtteam</b>'
    "<p>Medewerkers in de <strong>wijk</strong>.</p></aside>"
)

vaak = settings(max_examples=200, deadline=None, derandomize=True, database=None)


def uitgelegd(html: str, lijst: Begrippenlijst = LIJST) -> str:
    return Uitleg(lijst, "o1").tekst(html)


def zonder_uitleg(html: str) -> str:
    """What is left when all that was added is taken away."""
    html = re.sub(r'<div class="begrip-groep">(.*?)</div>', r"\1", html)
    html = re.sub(r"<aside .*?</aside>", "", html)
    html = re.sub(r'<a class="term" href="#[^"]*">(.*?)</a>', r"\1", html)
    html = re.sub(r'<abbr title="[^"]*">(.*?)</abbr>', r"\1", html)
    return re.sub(r'<div class="tabelvak" role="group" tabindex="0" aria-label="[^"]*">(.*?)</div>', r"\1", html)


def test_a_term_leads_to_its_explanation_below_the_alinea() -> None:
    html = uitgelegd("<p>Het Buurtteam helpt.</p><p>Klaar.</p>")
    assert html == f'<p>Het <a class="term" href="#b-o1.buurtteam">Buurtteam</a> helpt.</p>{NOOT}<p>Klaar.</p>'


def test_only_the_first_of_a_section_is_explained() -> None:
    uitleg = Uitleg(LIJST, "o1")
    assert uitleg.tekst("<p>Het buurtteam en een buurtteam.</p>").count('class="term"') == 1
    assert uitleg.tekst("<p>Het buurtteam.</p>") == "<p>Het buurtteam.</p>"
    assert 'href="#b-o2.buurtteam"' in Uitleg(LIJST, "o2").tekst("<p>Het buurtteam.</p>")


def test_two_terms_in_one_alinea_are_explained_together() -> None:
    html = uitgelegd("<ul><li>een pgb</li><li>het <em>buurtteam</em></li></ul>")
    assert html.endswith(f"</aside>{NOOT}</div>")
    assert html.count('<div class="begrip-groep">') == 1
    assert '<em><a class="term" href="#b-o1.buurtteam">buurtteam</a></em>' in html


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="https://x.nl/">het buurtteam</a></p>',
        '<table><caption>Het buurtteam</caption><thead><tr><th scope="col">Buurtteam</th></tr></thead></table>',
    ],
)
def test_no_link_stands_in_a_link_or_a_head_of_a_table(html: str) -> None:
    assert uitgelegd(html) == html


def test_a_cell_with_a_term_is_explained_below_the_table() -> None:
    tabel = '<table><thead><tr><th scope="col">Wie</th></tr></thead><tbody><tr><td>{}</td></tr></tbody></table>'
    html = uitgelegd(tabel.format("Buurtteam"))
    assert html == tabel.format('<a class="term" href="#b-o1.buurtteam">Buurtteam</a>') + NOOT


def test_an_abbreviation_without_a_place_for_a_link_says_what_it_stands_for() -> None:
    html = uitgelegd('<p><a href="https://x.nl/">pgb en pgb</a> en pgb</p>')
    assert html.startswith(
        '<p><a href="https://x.nl/"><abbr title="persoonsgebonden budget">pgb</abbr> en pgb</a> en <a class="term"'
    )


def test_of_a_long_explanation_the_first_alinea_is_shown() -> None:
    lijst = begrippenlijst((Begrip("kader", "<p>Een regel.</p><ul><li>met meer</li></ul>", "/begrippen/#x"),))
    assert uitgelegd("<p>Kader</p>", lijst).endswith(
        '<b>Kader</b><p>Een regel.</p><p><a href="/begrippen/#x">Meer over kader</a></p></aside>'
    )


def test_a_label_stands_in_the_first_alinea() -> None:
    assert op_het_blad("<p>a</p>", "Let op:") == "<p><strong>Let op:</strong> a</p>"
    assert op_het_blad("<ul><li>a</li></ul>", "Let op:") == "<p><strong>Let op:</strong></p><ul><li>a</li></ul>"
    assert op_het_blad("", "Let op:") == ""


def test_the_empty_corner_of_a_table_is_a_cell() -> None:
    html = '<table><thead><tr><th scope="col"></th><th scope="col">b</th></tr></thead></table>'
    assert op_het_blad(html) == '<table><thead><tr><td></td><th scope="col">b</th></tr></thead></table>'


def test_a_broad_table_scrolls_in_a_place_with_a_name() -> None:
    cellen = "".join(f"<th>{n}</th>" for n in range(4))
    html = op_het_blad(f'<table><caption>"Wie" & wat</caption><tr>{cellen}</tr></table>')
    assert html.startswith(
        '<div class="tabelvak" role="group" tabindex="0" aria-label="&quot;Wie&quot; &amp; wat"><table>'
    )


WOORDEN = ["woord", "zwolle", "a", "b", "x", "2 * 3", "日本", "é"]
VEEL = begrippenlijst(tuple(Begrip(woord, f"<p>Over {woord}.</p>") for woord in WOORDEN))


@vaak
@given(strategie.html | strategie.html_soep | st.text())
def test_without_what_was_added_the_text_is_as_it_was(html: str) -> None:
    over = zonder_uitleg(uitgelegd(html, VEEL))
    assert over == schoon(html).replace('<th scope="col"></th>', "<td></td>")


@vaak
@given(strategie.html, st.text())
def test_every_term_leads_to_an_explanation_that_is_there_once(html: str, naam: str) -> None:
    lijst = begrippenlijst((*VEEL.begrippen, Begrip(naam, html)))
    doelen = re.findall(r'class="term" href="#([^"]*)"', uitgelegd(html, lijst))
    assert doelen == re.findall(r'role="note" id="([^"]*)"', uitgelegd(html, lijst))
    assert len(doelen) == len(set(doelen))


@pytest.mark.parametrize("aanval", AANVALLEN)
def test_an_attack_in_a_tekst_a_term_or_an_explanation_stays_text(aanval: str) -> None:
    lijst = begrippenlijst((Begrip(aanval, aanval, aanval), Begrip("woord", aanval), Begrip(f"{aanval} (abc)", aanval)))
    veilig = uitgelegd("<p>Een woord.</p>" + aanval + f"<p>{aanval}</p>", lijst)
    boom = lxml_html.fragment_fromstring(veilig, create_parent="main")
    toegestaan = {"p", "ul", "ol", "li", "strong", "em", "blockquote", "a", "table", "caption", "thead", "tbody", "tr"}
    toegestaan |= {"td", "th", "div", "aside", "b", "abbr"}
    kenmerken = {"href", "class", "role", "id", "scope", "title", "tabindex", "aria-label"}
    assert {element.tag for element in boom.iterdescendants()} <= toegestaan
    assert {naam for element in boom.iterdescendants() for naam in element.attrib} <= kenmerken


def test_the_tag_explains_where_the_page_began_to() -> None:
    sjabloon = Template(
        "{% load tekst %}{% uitgelegd t %}|{% begin_uitleg lijst 'o1' as uitleg %}{% uitgelegd t %}|{% uitgelegd t %}"
    )
    tekst = "<p>buurtteam<script>x</script></p>"
    kaal, met, weer = sjabloon.render(Context({"t": tekst, "lijst": LIJST})).split("|")
    assert kaal == weer == "<p>buurtteam</p>"
    assert unescape(met).endswith(NOOT)
