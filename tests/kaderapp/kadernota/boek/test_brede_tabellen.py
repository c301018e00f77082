"""A wide table of an editor stands on landscape pages of its own."""

import re

from kaderapp.kadernota.boek.brede_tabellen import apart
from kaderapp.kadernota.boek.document import kadernota_html
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.boek.vormen import brede_tabel, tabel

BREED, SMAL = tabel(12, 2), tabel(8, 2)


def hoofdstuk(tekst: str, klassen: str = "hoofdstuk") -> str:
    return f'<section class="{klassen}"><h2>Titel</h2>{tekst}</section>'


def delen(html: str) -> list[str]:
    return re.findall(r'<section class="([^"]*)">', html)


def test_the_chapter_is_cut_before_the_table_and_goes_on_after_it() -> None:
    html = apart(hoofdstuk(f"<p>Voor.</p>{BREED}<p>Na.</p>"))
    assert delen(html) == ["hoofdstuk", "hoofdstuk breed", "hoofdstuk"]
    assert [html.count(woord) for woord in ("Voor.", "Kolom 12", "Na.", "<h2>")] == [1, 1, 1, 1]
    assert html.count("<section") == html.count("</section>")


def test_nothing_empty_follows_a_table_at_the_end() -> None:
    assert delen(apart(hoofdstuk(f"<p>Voor.</p>{BREED}"))) == ["hoofdstuk", "hoofdstuk breed"]


def test_two_tables_after_each_other_have_a_part_each() -> None:
    assert delen(apart(hoofdstuk(BREED + BREED))) == ["hoofdstuk", "hoofdstuk breed", "hoofdstuk breed"]


def test_a_narrow_table_and_one_inside_a_box_stay() -> None:
    for html in (hoofdstuk(SMAL), hoofdstuk(f"<div>{BREED}</div>"), hoofdstuk("<p>Geen tabel.</p>")):
        assert apart(html) == html


def test_in_an_annex_ter_informatie_every_page_goes_on_saying_so() -> None:
    html = hoofdstuk(BREED, "hoofdstuk informatie")
    assert apart(html) == html


def test_the_book_has_landscape_pages_for_a_wide_table() -> None:
    breed, gewoon = (kadernota_html(u) for u in (brede_tabel(), voorbeeld.uitgave()))
    assert (breed.count("hoofdstuk breed"), gewoon.count("hoofdstuk breed")) == (1, 0)
