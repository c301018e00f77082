"""A long group of changes begins on a page of its own; the others stay below one another."""

import re

import pytest

from kaderapp.kadernota.boek import lange_groepen
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.lange_groepen import LANG, apart
from kaderapp.kadernota.boek.zonder_bladzijden import INFORMATIE, boekboom
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld

LANGE, KORTE = "l" * LANG, "k"


def hoofdstuk(*groepen: str) -> str:
    tekst = "".join(f'<h3 class="los">{nummer}</h3><p>{groep}</p>' for nummer, groep in enumerate(groepen))
    return f'<section class="hoofdstuk informatie"><h2>Was en wordt</h2>{tekst}</section>'


def groepen_per_deel(html: str) -> list[list[str]]:
    delen = re.split(r'(?=<section class="hoofdstuk informatie">)', html)[1:]
    assert all(deel.strip().endswith("</section>") and deel.count("</section>") == 1 for deel in delen)
    return [re.findall(r'<h3 class="los">(\d)', deel) for deel in delen]


def test_a_long_group_has_a_part_of_its_own() -> None:
    html = hoofdstuk(KORTE, KORTE, LANGE, KORTE, KORTE)
    assert groepen_per_deel(apart(html)) == [["0", "1"], ["2"], ["3", "4"]]
    assert groepen_per_deel(apart(hoofdstuk(LANGE, LANGE))) == [["0"], ["1"]]


def test_short_groups_stay_together() -> None:
    for html in (hoofdstuk(KORTE, KORTE), hoofdstuk(), "Geen hoofdstuk"):
        assert apart(html) == html


@pytest.fixture
def verschil(monkeypatch: pytest.MonkeyPatch) -> Uitgave:
    """With a new kader and a new tekst, both called long."""
    monkeypatch.setattr(lange_groepen, "LANG", 100)
    kader = voorbeeld.kader("K", "K1", "Termijn", "<p>Binnen zes weken.</p>")
    tekst = voorbeeld.paragraaf("p", "vrij", "Aanleiding", "<p>Waarom nu.</p>")
    eerder = voorbeeld.uitgave(voorbeeld.leeg(), nummer="1.0")
    return voorbeeld.uitgave(voorbeeld.leeg(kaders=(kader,), paragrafen=(tekst,)), nummer="2.0", vorige=eerder)


def test_the_annex_of_a_book_is_cut_and_is_one_chapter_all_the_same(verschil: Uitgave) -> None:
    delen = re.findall(r'<section class="hoofdstuk informatie">\s*<(h\d)', kadernota_html(verschil))
    assert delen == ["h2", "h3"]
    annex = boekboom(verschil).xpath("//section[contains(@class, 'informatie')]")
    assert [len(deel.xpath("p[@class='ter-informatie']")) for deel in annex] == [1, 0]
    assert INFORMATIE in annex[0][1].text
