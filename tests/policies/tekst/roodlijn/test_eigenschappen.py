"""What holds for every roodlijn, tried on texts that nobody would think of."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from policies.tekst import schoon, schoon_plat
from policies.tekst.boom import Inhoud, Stuk
from policies.tekst.normaal import normaal
from policies.tekst.roodlijn import roodlijn, roodlijn_regel
from policies.tekst.roodlijn.regel import vergelijk
from policies.tekst.schrijven import schrijf_html
from tests.policies.tekst import strategie
from tests.policies.tekst.roodlijn.lezen import gelezen, was, wordt

vaak = settings(max_examples=80, deadline=None, derandomize=True, database=None)

_WOORDEN = [
    *("De", "raad", "wil", "meer", "hulp", "thuis", ",", ".", "(", ")", "zes", "vier", "en", "<b>", "buurt-team", "/"),
    *("€ 1.204.000", "€\u00a01.350.000", "12,5 %", "12,6%", "1 januari 2027", "4 januari 2027", "K2.3", "K2.4", "2.3"),
    *("1\u00a0204\u00a0000", "−5", "2027-2030", "14.30", "1e", "3x", "https://x.nl/1.2?a=3", "2.a.1"),
]
_zin = st.lists(st.sampled_from(_WOORDEN), max_size=14)
zinnen = st.builds(lambda woorden, lijm: lijm.join(woorden), _zin, st.sampled_from([" ", " ", "\u00a0", ""]))

_opmaak = st.sampled_from(["{}", "{}", "<b>{}</b>", "<i>{}</i>", '<a href="https://x.nl">{}</a>', "<b><i>{}</i></b>"])
_lopend = st.lists(st.builds(str.format, _opmaak, zinnen), max_size=3).map(" ".join)
_rij = st.lists(_lopend.map("<td>{}</td>".format), min_size=1, max_size=3).map(lambda c: f"<tr>{''.join(c)}</tr>")
_blok = st.one_of(
    _lopend.map("<p>{}</p>".format),
    st.lists(_lopend.map("<li>{}</li>".format), max_size=3).map(lambda items: f"<ul>{''.join(items)}</ul>"),
    st.lists(_lopend.map("<li>{}</li>".format), max_size=3).map(lambda items: f"<ol>{''.join(items)}</ol>"),
    st.lists(_rij, max_size=3).map(lambda rijen: f"<table>{''.join(rijen)}</table>"),
    _lopend.map("<blockquote><p>{}</p></blockquote>".format),
)
gewoon = st.lists(_blok, max_size=5).map("".join)
teksten = st.one_of(gewoon, strategie.html, strategie.boom.map(lambda boom: schrijf_html(normaal(boom))))


@st.composite
def bewerkingen(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same after somebody took out, doubled, moved or rewrote some blocks."""
    blokken = draw(st.lists(_blok, max_size=5))
    anders = draw(st.lists(st.sampled_from(blokken) | _blok, max_size=6)) if blokken else []
    return "".join(blokken), "".join(anders)


paren = st.tuples(teksten, teksten) | bewerkingen()


@vaak
@given(paren)
def test_without_what_went_it_reads_as_the_new_text(paar: tuple[str, str]) -> None:
    assert gelezen(wordt(roodlijn(*paar))) == gelezen(paar[1])


@vaak
@given(paren)
def test_without_what_came_it_reads_as_the_old_text(paar: tuple[str, str]) -> None:
    assert gelezen(was(roodlijn(*paar))) == gelezen(paar[0])


@vaak
@given(teksten)
def test_equal_texts_give_no_mark(html: str) -> None:
    assert roodlijn(html, html) == schoon(html)


@vaak
@given(strategie.html_soep | strategie.html, strategie.html_soep | strategie.html)
def test_marks_stand_inside_blocks_and_nothing_else_is_let_through(oud: str, nieuw: str) -> None:
    boom = lxml_html.fragment_fromstring(roodlijn(oud, nieuw), create_parent="main")
    blokken = {"p", "li", "th", "td", "caption"}
    andere = {"ul", "ol", "blockquote", "table", "thead", "tbody", "tr", "strong", "em", "a", "del", "ins", "span"}
    for element in boom.iterdescendants():
        assert element.tag in blokken | andere
        assert set(element.attrib) <= {"a": {"href"}, "th": {"scope"}, "span": {"class"}}.get(element.tag, set())
        if element.tag in {"del", "ins", "span"}:
            assert next(a.tag for a in element.iterancestors() if a.tag not in {"strong", "em", "a", "span"}) in {
                *blokken,
                *("del", "ins"),
            }
            assert {"del", "ins"}.isdisjoint(e.tag for e in element.iterdescendants())


@vaak
@given(zinnen | st.text(), zinnen | st.text())
def test_one_line_reads_as_both_lines(oud: str, nieuw: str) -> None:
    html = roodlijn_regel(oud, nieuw)
    assert gelezen(wordt(html)) == " ".join(schoon_plat(nieuw).split())
    assert gelezen(was(html)) == " ".join(schoon_plat(oud).split())


GETAL = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:\u00a0\d{3})+(?![\w.,:/-])|\d+(?:[.,/:]\d+)*")


@vaak
@given(zinnen, zinnen)
def test_a_number_is_marked_as_a_whole_or_not_at_all(oud: str, nieuw: str) -> None:
    gemerkt = vergelijk(_inhoud(oud), _inhoud(nieuw))
    assert _halve_getallen(gemerkt, "ins") == []
    assert _halve_getallen(gemerkt, "del") == []


def _inhoud(tekst: str) -> Inhoud:
    return [Stuk(schoon_plat(tekst))] if schoon_plat(tekst) else []


def _halve_getallen(gemerkt: Inhoud, zonder: str) -> list[str]:
    tekens = [
        (teken, bool(merken)) for tekst, merken in gemerkt if zonder not in {m.tag for m in merken} for teken in tekst
    ]
    gevonden = GETAL.finditer("".join(teken for teken, _ in tekens))
    return [getal[0] for getal in gevonden if len({merk for _, merk in tekens[slice(*getal.span())]}) > 1]


@vaak
@given(teksten)
def test_a_text_that_is_new_keeps_its_opmaak(html: str) -> None:
    assert schoon(wordt(roodlijn("", html))) == schoon(html)


@vaak
@given(teksten)
def test_a_text_that_went_keeps_its_opmaak(html: str) -> None:
    assert schoon(was(roodlijn(html, ""))) == schoon(html)
