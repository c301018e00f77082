"""The page with results: rows, kinds, pages and the word that was meant."""

from datetime import date

import pytest

from kaderapp.kadernota.zoeken.pagina import Zoekpagina
from kaderapp.kadernota.zoeken.stukken import Stuk
from kaderapp.kadernota.zoeken.vraag import lees
from tests.kaderapp.kadernota.zoeken.bouw import VANDAAG, index, pagina, stuk

DOELEN = [stuk(f"Zorg {nummer}", soort="doelen") for nummer in range(10)]
KADERS = [stuk(f"Kader over zorg {nummer}", soort="kaders") for nummer in range(3)]


def test_the_heading_says_how_many() -> None:
    assert pagina("zorg", *DOELEN, *KADERS).kop == "13\u00a0resultaten voor “zorg”"
    assert pagina("zorg", DOELEN[0]).kop == "1\u00a0resultaat voor “zorg”"


def test_the_kinds_are_counted_whichever_is_chosen() -> None:
    rijen = [(s.naam, s.aantal, s.gekozen, s.adres) for s in pagina("zorg", *DOELEN, *KADERS, soort="kaders").soorten]
    assert rijen == [
        ("Alles", 13, False, "/zoeken/?q=zorg"),
        ("Doelen", 10, False, "/zoeken/?q=zorg&soort=doelen"),
        ("Kaders", 3, True, "/zoeken/?q=zorg&soort=kaders"),
    ]


def test_a_kind_is_shown_alone() -> None:
    gekozen = pagina("zorg", *DOELEN, *KADERS, soort="kaders")
    assert [rij.titel for rij in gekozen.rijen] == [k.titel for k in KADERS]
    assert gekozen.waar == ""


def test_a_kind_without_results_is_named_when_it_was_chosen() -> None:
    leeg = pagina("zorg", *DOELEN, soort="groepen")
    assert [(s.naam, s.aantal) for s in leeg.soorten] == [("Alles", 10), ("Doelen", 10), ("Groepen", 0)]
    assert leeg.rijen == []


@pytest.mark.parametrize(
    ("blad", "waar", "vorige", "volgende"),
    [
        ("", "Resultaat 1 tot en met 10 van 13", "", "/zoeken/?q=zorg&blad=2"),
        ("2", "Resultaat 11 tot en met 13 van 13", "/zoeken/?q=zorg", ""),
        ("99", "Resultaat 11 tot en met 13 van 13", "/zoeken/?q=zorg", ""),
        ("9" * 5_000, "Resultaat 1 tot en met 10 van 13", "", "/zoeken/?q=zorg&blad=2"),
        ("-1", "Resultaat 1 tot en met 10 van 13", "", "/zoeken/?q=zorg&blad=2"),
        ("²", "Resultaat 1 tot en met 10 van 13", "", "/zoeken/?q=zorg&blad=2"),
    ],
)
def test_ten_results_stand_on_a_page(blad: str, waar: str, vorige: str, volgende: str) -> None:
    p = pagina("zorg", *DOELEN, *KADERS, blad=blad)
    assert (p.waar, p.vorige, p.volgende) == (waar, vorige, volgende)


def test_the_next_page_says_how_many_it_has() -> None:
    assert pagina("zorg", *DOELEN, *KADERS).hoeveel_volgende == 3


def test_an_unknown_kind_is_no_choice() -> None:
    assert pagina("zorg", *DOELEN, soort="<script>").soort == ""


def test_a_kader_that_expired_says_so() -> None:
    kader = stuk("Zorg", soort="kaders", bijschrift="Kader K1, bindend", geldig_tot=date(2027, 5, 31))
    assert pagina("zorg", kader).rijen[0].bijschrift == "Kader K1, bindend, verlopen op 31\u00a0mei 2027"


def test_of_more_agendas_each_result_names_its_own() -> None:
    twee = Zoekpagina([index(stuk("Zorg")), index(stuk("Zorg thuis"))], lees("zorg"), {}, VANDAAG)
    assert [rij.bijschrift for rij in twee.rijen] == [f"Tekst. {twee.indexen[0].agenda.titel}"] * 2


BEGRIP = stuk("Mantelzorg", "Coördinatie van zorg")


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("mantelzogr", "mantelzorg"),
        ("Mantelzogr van de coordinaatie", "mantelzorg van de coördinatie"),
        ("mantelzorg", None),
        ("zeeppaard", None),
    ],
)
def test_another_word_is_offered_for_one_that_stands_nowhere(getypt: str, bedoeld: str | None) -> None:
    voorstel = pagina(getypt, BEGRIP).voorstel
    assert (voorstel and voorstel.tekst) == bedoeld


def test_what_is_offered_can_be_followed() -> None:
    voorstel = pagina("mantelzogr & coordinaatie", BEGRIP).voorstel
    assert voorstel is not None
    assert voorstel.adres == "/zoeken/?q=mantelzorg+%26+co%C3%B6rdinatie"


def test_without_anything_public_nothing_is_found() -> None:
    leeg = Zoekpagina([], lees("zorg"), {}, VANDAAG)
    assert (leeg.rijen, leeg.voorstel) == ([], None)


def test_a_result_is_a_stuk() -> None:
    assert isinstance(BEGRIP, Stuk)
