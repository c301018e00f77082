"""What writes its own HTML shows every word as a word."""

from typing import Any

import pytest
from django.utils.html import conditional_escape

from kaderapp.kadernota.pagina.ankers import Feit, Link
from kaderapp.kadernota.pagina.cijfers import Cijfer, Cijferrij
from kaderapp.kadernota.pagina.grafiek.etiketten import Naam
from kaderapp.kadernota.pagina.grafiek.vormen import Vorm

KWAAD = "\"'><script>&amp;{}"
ZO = "&quot;&#x27;&gt;&lt;script&gt;&amp;amp;{}"


@pytest.mark.parametrize(
    ("ding", "html"),
    [
        (Link(KWAAD, KWAAD, KWAAD), f'{ZO}<a href="{ZO}">{ZO}</a>'),
        (
            Feit(KWAAD, KWAAD, [Link("#a", "een"), Link("#b", "twee", " en ")]),
            f'<dt>{ZO}</dt><dd>{ZO}<a href="#a">een</a> en <a href="#b">twee</a></dd>',
        ),
        (
            Cijfer(KWAAD, KWAAD, (1, 2)),
            f'<td class="g">{ZO}<sup><span class="alleen-voorlezen">, noot </span>1</sup>'
            f'<sup><span class="alleen-voorlezen">, noot </span>2</sup><small>{ZO}</small></td>',
        ),
        (
            Cijferrij("", KWAAD, [Cijfer("5")], is_doel=True),
            f'<tr class="tabel__doel"><th scope="row">Altijd, {ZO}</th><td class="g">5</td></tr>\n',
        ),
        (
            Vorm(KWAAD, KWAAD, KWAAD, KWAAD, KWAAD, KWAAD),
            f'<path class="{ZO}" d="{ZO}" fill="{ZO}" stroke="{ZO}" stroke-width="{ZO}" stroke-dasharray="{ZO}"/>\n',
        ),
        (
            Naam(KWAAD, KWAAD, KWAAD, KWAAD, KWAAD),
            f'<text class="{ZO}" x="{ZO}" y="{ZO}" text-anchor="{ZO}" font-size="15">{ZO}</text>',
        ),
    ],
)
def test_whatever_a_word_holds_it_is_a_word(ding: Any, html: str) -> None:
    assert conditional_escape(ding) == html
