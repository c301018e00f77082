"""The book for outputs without pages: links instead of page numbers, and no sentence about paper."""

import re
from dataclasses import replace
from typing import Any

import pytest

from kaderapp.kadernota.boek.zonder_bladzijden import ACCENT, INFORMATIE, OVERAL, boekboom, colofon, tekst_van
from tests.kaderapp.kadernota import voorbeeld


@pytest.fixture(scope="module")
def boom() -> Any:
    return boekboom(voorbeeld.uitgave())


def test_every_sentence_about_paper_is_in_the_book_and_said_in_another_way(html: str, boom: Any) -> None:
    assert [zin for zin in OVERAL if zin not in html] == []
    tekst = tekst_van(boom)
    assert [w for w in ("genoemde bladzijde", "elke bladzijde", "kantlijn") if w in tekst] == []


def test_no_page_number_is_left(boom: Any) -> None:
    assert boom.xpath("//span[contains(@class, 'pg')]") == []


def test_the_register_leads_to_the_text_of_a_kader(boom: Any) -> None:
    (tabel,) = boom.xpath("//table[thead//th[text()='Hardheid']]")
    link = next(a for a in tabel.iter("a") if a.text == "Werk gaat voor")
    (doel,) = boom.xpath(f"//*[@id='{link.get('href')[1:]}']")
    assert tekst_van(doel).startswith("K1.1 Werk gaat voor")


def test_the_register_is_a_column_narrower(boom: Any) -> None:
    (tabel,) = boom.xpath("//table[thead//th[text()='Hardheid']]")
    breedtes = {sum(int(cel.get("colspan", 1)) for cel in rij) for rij in tabel.iter("tr")}
    assert (breedtes, len(tabel.findall("colgroup/col"))) == ({4}, 4)


def test_an_annex_ter_informatie_says_so_below_its_title(boom: Any) -> None:
    bijlagen = boom.xpath("//section[contains(@class, 'informatie')]")
    assert bijlagen
    assert {tekst_van(bijlage[1]) for bijlage in bijlagen} == {f"{INFORMATIE}."}


def test_the_colour_of_the_gemeente_takes_the_place_of_that_of_the_book() -> None:
    kleuren = {vak.get("fill") for vak in boekboom(voorbeeld.uitgave(), "#990033").iter("rect", "text")}
    assert ("#990033" in kleuren, ACCENT in kleuren) == (True, False)


def test_a_very_long_word_is_whole() -> None:
    lang = voorbeeld.paragraaf("p", "vrij", "Lang", f"<p>{'y' * 20_000}</p>")
    assert "y" * 20_000 in tekst_van(boekboom(voorbeeld.uitgave(voorbeeld.leeg(paragrafen=(lang,)))))


def test_control_characters_are_left_out() -> None:
    opname = voorbeeld.klein()
    vreemd = replace(opname, agenda=replace(opname.agenda, titel="Sa\x00men\x0b ver\ufffeder\x1f"))
    assert tekst_van(boekboom(voorbeeld.uitgave(vreemd)).find(".//h1")) == "Samen verder"


def test_the_colofon_says_what_kind_of_file_it_is_and_where_the_statement_stands() -> None:
    boom = boekboom(voorbeeld.uitgave())
    colofon(boom, "Dit is een ander bestand.")
    (regel,) = (tekst_van(dd) for dd in boom.iter("dd") if "ander bestand" in tekst_van(dd))
    assert re.fullmatch(
        r"Dit is een ander bestand\. Lukt het lezen niet, neem dan contact op met de griffie van de gemeente\. "
        r"De verklaring staat op \S+/toegankelijkheid/",
        regel,
    )
