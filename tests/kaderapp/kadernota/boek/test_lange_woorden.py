"""A word that is too long may break, so that its PDF can be made."""

from dataclasses import replace

import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.lange_woorden import BREEKPUNT, breekbaar
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota import voorbeeld

LANG = "x" * 29_990
STUK = "x" * 100


def test_a_long_word_may_break_after_every_hundred_letters() -> None:
    assert breekbaar(f"<p>{STUK}{STUK}xx</p>") == f"<p>{STUK}{BREEKPUNT}{STUK}{BREEKPUNT}xx</p>"


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{STUK} {STUK}</p>",
        f"<p>{STUK}</p><p>{STUK}</p>",
        f'<p title="{LANG}">x</p>',
        f"<p>{STUK}{BREEKPUNT}{STUK}</p>",
        f"<title>{LANG}</title>",
        f"<svg>\n<text>{LANG}</text></svg>",
    ],
    ids=["spatie", "alinea", "kenmerk", "al breekbaar", "titel", "figuur"],
)
def test_what_can_break_already_or_takes_no_markup_stays_as_it_is(html: str) -> None:
    assert breekbaar(html) == html


def test_a_word_runs_on_through_bold() -> None:
    assert breekbaar(f"<p>{STUK}<strong>x</strong>") == f"<p>{STUK}<strong>{BREEKPUNT}x</strong>"


def test_a_link_stays_in_one_piece() -> None:
    link = f'<p><a href="/y">{STUK}{STUK}</a>'
    assert breekbaar(link) == link
    assert breekbaar(f"{link}{STUK}x") == f"{link}{STUK}{BREEKPUNT}x"


def test_an_entity_is_one_letter() -> None:
    assert breekbaar("&amp;" * 101) == f"{'&amp;' * 100}{BREEKPUNT}&amp;"


def test_a_letter_keeps_its_accent() -> None:
    assert breekbaar(f"{STUK}\u0301x") == f"{STUK}\u0301{BREEKPUNT}x"


def test_a_space_that_does_not_break_makes_no_end_of_a_word() -> None:
    assert breekbaar("\u00a0" * 101) == "\u00a0" * 100 + BREEKPUNT + "\u00a0"


def test_a_book_without_long_words_has_no_such_places(html: str) -> None:
    assert BREEKPUNT not in html


def test_the_longest_texts_without_a_space_become_a_pdf() -> None:
    opname = voorbeeld.klein()
    kaders = tuple(replace(k, titel=LANG, tekst=f"<p>{LANG}</p>") if k.code == "K1" else k for k in opname.kaders)
    html = kadernota_html(voorbeeld.uitgave(replace(opname, kaders=kaders)))
    assert pdf_van(html).startswith(b"%PDF")
