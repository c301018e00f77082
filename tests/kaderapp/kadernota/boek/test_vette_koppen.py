"""A bold line above a text is a heading of the right level."""

import pytest

from kaderapp.kadernota.boek.vette_koppen import LANGSTE, met_vette_koppen


@pytest.mark.parametrize(("voor", "niveau"), [("<h2>Kop</h2>", 3), ('<h3 id="a">K</h3><p>x</p>', 4), ("<h6>K</h6>", 6)])
@pytest.mark.parametrize("na", ["<p>Tekst.</p>", "<ul><li>Punt</li></ul>", "<table></table>"])
def test_a_bold_line_is_one_level_below_the_heading_before_it(voor: str, niveau: int, na: str) -> None:
    uit = met_vette_koppen(f"{voor}<p><strong>Wat merkt u?</strong></p>{na}")
    assert uit == f'{voor}<h{niveau} class="kopje vet">Wat merkt u?</h{niveau}>{na}'


def test_the_next_bold_line_has_the_same_level() -> None:
    regel = "<p><strong>Kop</strong></p><p>Tekst.</p>"
    assert met_vette_koppen(f"<h2>K</h2>{regel}{regel}").count('<h3 class="kopje vet">') == 2


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<p><strong>Aan het eind</strong></p></div>", id="nothing below it"),
        pytest.param("<p><strong>Dit is een zin.</strong></p><p>x</p>", id="a sentence"),
        pytest.param(f"<p><strong>{'a' * (LANGSTE + 1)}</strong></p><p>x</p>", id="too long"),
        pytest.param("<p><strong>Let op</strong> dit</p><p>x</p>", id="partly bold"),
        pytest.param("<blockquote><p><strong>Gezegd</strong></p><p>x</p></blockquote>", id="in a citation"),
    ],
)
def test_any_other_bold_text_stays_a_paragraph(html: str) -> None:
    assert met_vette_koppen(html) == html


def test_after_a_citation_a_bold_line_is_a_heading_again() -> None:
    assert "<h2 class=" in met_vette_koppen("<blockquote><p>x</p></blockquote><p><strong>Kop</strong></p><p>x</p>")
