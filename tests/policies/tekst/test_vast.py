"""Words that stay on one line, and nothing else that changes."""

import pytest
from hypothesis import given

from policies.tekst import schoon
from policies.tekst.vast import euro_vast, vast
from tests.policies.tekst import strategie


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("<p>dan € 46,8 miljoen in 2027</p>", "<p>dan €~46,8~miljoen in 2027</p>"),
        ("<p>5 procent van 3 miljard, 10 euro</p>", "<p>5~procent van 3~miljard, 10~euro</p>"),
        ("<p>op 25 juni 2026 en 1 mei</p>", "<p>op 25~juni 2026 en 1~mei</p>"),
        ("<p>in € 2 procenten, 3 meisjes, mei 4</p>", "<p>in €~2 procenten, 3 meisjes, mei 4</p>"),
        ('<p><a href="/€ 4 mei">€ 4</a></p>', '<p><a href="/€ 4 mei">€~4</a></p>'),
    ],
)
def test_a_figure_keeps_its_sign_unit_or_month(tekst: str, verwacht: str) -> None:
    assert vast(tekst) == verwacht.replace("~", "\u00a0")


@given(strategie.html)
def test_without_no_break_spaces_the_text_is_as_it_was(html: str) -> None:
    html = schoon(f"{html}<p>€ 4 miljoen op 1 mei</p>")
    assert vast(html).replace("\u00a0", " ") == html.replace("\u00a0", " ")
    assert "€\u00a04\u00a0miljoen op 1\u00a0mei" in vast(html)


def test_on_a_whole_page_an_amount_stays_with_its_euro() -> None:
    bladzijde = '<h2 title="tot € 5">Tot € 7.500 of € </h2><p>€ 3 en € veel</p>'
    assert euro_vast(bladzijde) == '<h2 title="tot €\u00a05">Tot €\u00a07.500 of € </h2><p>€\u00a03 en € veel</p>'
