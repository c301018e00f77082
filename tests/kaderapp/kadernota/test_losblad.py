"""The single HTML file: everything in it, nothing from outside, the same every time."""

import re

import pytest
from django.test import override_settings
from lxml import html as lxml_html
from lxml.html import HtmlElement

from kaderapp.kadernota.boek.zonder_bladzijden import tekst_van
from kaderapp.kadernota.losblad import kadernota_losblad
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.conftest import WEBSITE
from tests.kaderapp.kadernota.inhoud.test_indeling import teksten


@pytest.fixture(scope="module")
def bestand() -> str:
    with override_settings(SITE_URL=WEBSITE):
        return kadernota_losblad(voorbeeld.uitgave())


@pytest.fixture(scope="module")
def boom(bestand: str) -> HtmlElement:
    return lxml_html.document_fromstring(bestand)


def zonder_wit(tekst: str) -> str:
    return re.sub(r"[\s\u00ad]", "", tekst)


def test_every_text_of_the_momentopname_is_in_it(boom: HtmlElement) -> None:
    gelezen = zonder_wit(boom.text_content())
    assert [tekst for _, tekst in teksten(voorbeeld.klein()) if zonder_wit(tekst) not in gelezen] == []


def test_nothing_is_asked_from_outside(bestand: str, boom: HtmlElement) -> None:
    assert boom.xpath("//script | //link | //img | //iframe | //*[@src] | //*[starts-with(name(@*), 'on')]") == []
    assert {adres[:28] for adres in re.findall(r"url\(\"?([^)]*)", bestand)} == {"data:font/woff2;base64,d09GM"}
    assert "@import" not in bestand


def test_every_link_inside_leads_somewhere(boom: HtmlElement) -> None:
    ankers = set(boom.xpath("//@id"))
    assert [href for href in boom.xpath("//a/@href") if href.startswith("#") and href[1:] not in ankers] == []


def test_what_a_sign_or_letter_means_stands_beside_it_unseen(boom: HtmlElement) -> None:
    gezien = boom.xpath("//span[@aria-hidden='true' and following-sibling::*[1][@class='alleen-voorlezen']]")
    paren = {(kort.text, tekst_van(kort.getnext())) for kort in gezien}
    assert paren >= {("–", "geen bedrag"), ("D", "Bijlage D, ter informatie"), ("Nr", "nummer")}
    assert boom.xpath("//abbr") == []


def test_it_begins_with_a_way_past_the_contents(boom: HtmlElement) -> None:
    lijf = boom.find("body")
    assert [(kind.tag, kind.get("class") or "") for kind in lijf] == [
        ("a", "naar-tekst"),
        ("header", "omslag"),
        ("div", "blad"),
        ("footer", ""),
    ]
    assert [kind.tag for kind in lijf[2]] == ["nav", "main"]
    assert (lijf[0].get("href"), lijf[2][1].get("id")) == ("#tekst", "tekst")


def test_it_says_title_language_status_and_where_it_stands(boom: HtmlElement) -> None:
    assert (boom.get("lang"), boom.findtext("head/title")) == ("nl", "Samen verder in Zilverhoek, gemeente Zilverhoek")
    kop = tekst_van(boom.find("body/header"))
    assert "Vastgesteld door de raad op 25 juni 2026" in kop
    assert f"Op de website: {WEBSITE}/agenda/samen-verder/versie/1.0/" in kop


def test_a_table_scrolls_in_a_region_with_a_name_of_its_own(boom: HtmlElement) -> None:
    regios = boom.xpath("//div[@role='region']")
    namen = [regio.get("aria-label") for regio in regios]
    assert {tabel.getparent().get("role") for tabel in boom.iter("table")} == {"region"}
    assert (len(namen), {regio.get("tabindex") for regio in regios}) == (len(set(namen)), {"0"})


def test_a_drawing_is_a_picture_with_words(boom: HtmlElement) -> None:
    tekeningen = list(boom.iter("svg"))
    assert tekeningen
    assert [svg for svg in tekeningen if svg.get("role") != "img" or not svg.findtext("title")] == []


def test_a_cell_without_words_is_no_head() -> None:
    kop = '<thead><tr><th scope="col"></th><th scope="col">Jaar</th></tr></thead>'
    tabel = f"<table>{kop}<tbody><tr><td>Nu</td><td>2027</td></tr></tbody></table>"
    opname = voorbeeld.leeg(paragrafen=(voorbeeld.paragraaf("p", "vrij", "Tabel", tabel),))
    boom = lxml_html.document_fromstring(kadernota_losblad(voorbeeld.uitgave(opname)))
    (rij,) = boom.xpath("//thead/tr[th='Jaar']")
    assert [(cel.tag, cel.get("scope")) for cel in rij] == [("td", None), ("th", "col")]


def test_it_does_not_say_that_it_is_a_pdf(boom: HtmlElement) -> None:
    (colofon,) = boom.xpath("//dt[.='Toegankelijkheid']/following-sibling::dd[1]")
    assert "PDF/UA" not in colofon.text
    assert "neem dan contact op met de griffie" in colofon.text


def test_the_same_uitgave_gives_the_same_text(bestand: str) -> None:
    with override_settings(SITE_URL=WEBSITE):
        assert kadernota_losblad(voorbeeld.uitgave()) == bestand


def test_an_empty_agenda_is_a_page_as_well() -> None:
    html = kadernota_losblad(voorbeeld.uitgave(voorbeeld.leeg(), nummer="", permalink="", sha256=""))
    assert "Op de website:" not in html
    assert "<footer><p>Gemeente Zilverhoek. Vastgesteld" in html
