"""What holds for every tekst, tried on texts that nobody would think of."""

from collections.abc import Callable
from html import unescape
from unicodedata import is_normalized, normalize

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policies.tekst import naar_markdown, platte_tekst, schoon, schoon_plat, van_markdown
from policies.tekst.boom import Blok
from policies.tekst.normaal import normaal
from policies.tekst.schrijven import schrijf_html
from tests.policies.tekst import strategie

vaak = settings(max_examples=200, deadline=None, derandomize=True, database=None)


def _letters(tekst: str) -> str:
    return "".join(teken for teken in normalize("NFD", tekst) if teken.isascii() and teken.isalnum())


@vaak
@given(strategie.html | strategie.html_soep | st.text())
def test_the_filter_changes_nothing_that_it_made(html: str) -> None:
    assert schoon(schoon(html)) == schoon(html)


@vaak
@given(strategie.html)
def test_the_filter_loses_no_letter(html: str) -> None:
    alles = unescape(nh3.clean(html, tags=set()))
    assert sorted(_letters(platte_tekst(html))) == sorted(_letters(alles))  # a bijschrift moves to the front


@vaak
@given(strategie.html | strategie.html_soep)
def test_a_normal_form_is_nfc_as_a_whole(html: str) -> None:
    assert is_normalized("NFC", schoon(html))
    assert is_normalized("NFC", naar_markdown(html))


@vaak
@given(strategie.boom)
def test_the_normal_form_of_a_tree_passes_the_filter_unchanged(boom: list[Blok]) -> None:
    html = schrijf_html(normaal(boom))
    assert schoon(html) == html


@vaak
@given(strategie.boom)
def test_a_normal_form_comes_back_from_markdown(boom: list[Blok]) -> None:
    html = schrijf_html(normaal(boom))
    assert van_markdown(naar_markdown(html)) == html


@vaak
@given(strategie.html | strategie.html_soep)
def test_any_html_comes_back_from_markdown_as_the_filter_made_it(html: str) -> None:
    assert van_markdown(naar_markdown(html)) == schoon(html)


@vaak
@given(strategie.markdown)
def test_any_markdown_settles_at_once(markdown: str) -> None:
    html = van_markdown(markdown)
    vast = naar_markdown(html)
    assert van_markdown(vast) == html
    assert naar_markdown(van_markdown(vast)) == vast


@vaak
@given(strategie.markdown)
def test_what_comes_from_markdown_is_a_normal_form(markdown: str) -> None:
    assert schoon(van_markdown(markdown)) == van_markdown(markdown)


@vaak
@given(strategie.markdown)
def test_trimming_a_markdown_cell_loses_nothing(markdown: str) -> None:
    vast = naar_markdown(van_markdown(markdown))
    assert vast == vast.strip()


_woord = st.sampled_from(["Zwolle", "raad", "jeugd", "doelen", "samen", "e\u0301\u00e9n", "2026", "€", "50%", "zorg."])
_tussen = st.sampled_from(
    [" ", "\n", "\n\n", "\n- ", "\n* ", "\n  - ", "\n1. ", "\n> ", " **", "** ", " *", "* ", " | ", "\n|"]
)


@vaak
@given(st.lists(st.tuples(_woord, _tussen), max_size=12))
def test_markdown_loses_no_word(delen: list[tuple[str, str]]) -> None:
    markdown = "".join(woord + tussen for woord, tussen in delen)
    woorden = [_letters(woord) for woord, _ in delen if _letters(woord)]
    tekst = _letters(platte_tekst(van_markdown(markdown)))
    for woord in woorden:
        assert woord in tekst
        tekst = tekst[tekst.index(woord) + len(woord) :]


@vaak
@given(strategie.lastige_tekst)
def test_text_between_tags_comes_back_as_it_was(tekst: str) -> None:
    html = schoon(f"<p>{tekst.replace('&', '&amp;').replace('<', '&lt;')}</p>")
    assert platte_tekst(van_markdown(naar_markdown(html))) == schoon_plat(tekst)


@pytest.mark.parametrize("functie", [schoon, platte_tekst, naar_markdown, van_markdown, schoon_plat])
@vaak
@given(tekst=st.text(alphabet=st.characters()))
def test_any_characters_are_accepted(functie: Callable[[str], str], tekst: str) -> None:
    functie(tekst).encode("utf-8")
