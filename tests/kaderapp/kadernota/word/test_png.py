"""Drawings as pictures: what is in them is drawn, what is not known is refused."""

import io
from typing import Any

import pytest
from lxml import html as lxml_html
from PIL import Image, ImageChops

from kaderapp.kadernota.word.png import Onbekend, png
from kaderapp.kadernota.word.tekening import ELDERS, Tekeningen


def svg(inhoud: str, maat: str = 'width="10mm" height="10mm" viewBox="0 0 100 100"') -> Any:
    return lxml_html.fromstring(f"<svg {maat}><title>Woorden</title>{inhoud}</svg>")


def kleur(inhoud: str, x: int, y: int) -> Any:
    """Of a point, in the units of the drawing."""
    with Image.open(io.BytesIO(png(svg(inhoud), 10, 10))) as plaat:
        return plaat.convert("RGB").getpixel((int(x * 0.8), int(y * 0.8)))


@pytest.mark.parametrize(
    "inhoud",
    [
        '<rect x="10" y="10" width="80" height="80" fill="#990000"/>',
        '<circle cx="50" cy="50" r="30" fill="#990000"/>',
        '<path d="M50 10V90" stroke="#990000" stroke-width="6"/>',
        '<path d="M10 50H60V60" stroke="#990000" stroke-width="6"/>',
        '<path d="M20 20L80 80" stroke="#990000" stroke-width="9"/>',
        '<path d="M50 50m0 -30l30 30l-30 30l-30 -30z" fill="#990000" stroke="#990000"/>',
    ],
)
def test_each_shape_is_drawn_where_it_stands(inhoud: str) -> None:
    assert kleur(inhoud, 50, 50) == (0x99, 0, 0)
    assert kleur(inhoud, 3, 97) == (255, 255, 255)


def test_a_dashed_line_has_gaps() -> None:
    streep = '<path d="M0 50H100" stroke="#000000" stroke-width="8" stroke-dasharray="20 20"/>'
    assert [kleur(streep, x, 50)[0] for x in (10, 30, 50, 70)] == [0, 255, 0, 255]


def test_words_are_letters() -> None:
    with Image.open(io.BytesIO(png(svg('<text x="5" y="60" font-size="40">MM</text>'), 10, 10))) as plaat:
        assert plaat.convert("L").getextrema()[0] == 0


@pytest.mark.parametrize("woord", ["₂", "≥", "ş", "→"])
def test_a_sign_that_the_first_font_lacks_is_no_empty_box(woord: str) -> None:
    onbekend, gewoon = "\N{CJK UNIFIED IDEOGRAPH-4E2D}", '<text x="5" y="60" font-size="40">{}</text>'
    assert png(svg(gewoon.format(woord)), 10, 10) != png(svg(gewoon.format(onbekend)), 10, 10)


def test_words_in_two_fonts_stand_beside_each_other_and_in_the_middle() -> None:
    tekst = '<text x="50" y="60" font-size="20" text-anchor="middle">CO₂ aa</text>'
    with Image.open(io.BytesIO(png(svg(tekst), 10, 10))) as plaat:
        vak = ImageChops.invert(plaat.convert("L")).point(lambda punt: 255 * (punt > 99)).getbbox()
    links, _, rechts, _ = vak or (0, 0, 0, 0)
    assert (rechts - links > 40, abs(links + rechts - 80) < 4) == (True, True)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    tekening = '<text x="5" y="60" font-size="40" font-weight="600">Ja</text>'
    assert png(svg(tekening), 10, 10) == png(svg(tekening), 10, 10)


@pytest.mark.parametrize(
    "inhoud", ['<ellipse cx="5" cy="5" rx="2" ry="2"/>', '<path d="M0 0C1 1 2 2 3 3"/>', '<path d="M0 0H9M0 5H9"/>']
)
def test_a_shape_that_is_not_known_is_refused(inhoud: str) -> None:
    with pytest.raises(Onbekend):
        png(svg(inhoud), 10, 10)


@pytest.mark.parametrize(
    "maat", ['viewBox="0 0 1 1"', 'width="9999mm" height="9999mm" viewBox="0 0 1 1"', 'width="1mm" height="1mm"']
)
def test_a_drawing_that_cannot_be_made_is_left_out_in_words(maat: str) -> None:
    (run,) = Tekeningen(lambda inhoud: "rId1").teken(svg("", maat))
    assert "".join(run.itertext()) == ELDERS
