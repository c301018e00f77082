"""The register of kaders: each filter, what is shown beside what was asked for, and the sentences."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.register import Register
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.pagina.blad import fouten, html_van, maak, woorden_van

IN_2028 = date(2028, 6, 1)


def register(opname: boom.Momentopname | None = None, /, **vraag: str) -> Register:
    return maak(Register, opname or voorbeeld.klein(), IN_2028, **vraag)


def met(code: str, **velden: Any) -> boom.Momentopname:
    opname = voorbeeld.klein()
    kaders = tuple(replace(k, **velden) if k.code == code else k for k in opname.kaders)
    return replace(opname, kaders=kaders)


def gevonden(**vraag: str) -> list[str]:
    return [k.code for k in register(**vraag).gevonden]


ALLE = ["K0", "K00", "K1", "K1u", "K2a", "K2b"]


def test_without_a_question_every_kader_is_there_and_no_list() -> None:
    assert gevonden() == ALLE


@pytest.mark.parametrize(
    ("vraag", "codes"),
    [
        ({"q": "k2.1"}, ["K2a"]),
        ({"q": "EEN PLAN"}, ["K2a"]),
        ({"q": "begroting uit"}, ["K0"]),
        ({"q": "jeugdwet"}, ["K2a"]),
        ({"q": "vier weken"}, ["K1"]),
        ({"q": "strong"}, []),
        ({"soort": "financieel"}, ["K0"]),
        ({"soort": "uitzondering"}, ["K1u"]),
        ({"hardheid": "richtinggevend"}, ["K00", "K2a"]),
        ({"opgave": "1"}, ["K1", "K1u"]),
        ({"opgave": "algemeen"}, ["K0", "K00"]),
        ({"opgave": "2", "hardheid": "bindend"}, ["K2b"]),
        ({"opgave": "2", "q": "begroting"}, []),
        ({"soort": "bestaat niet", "hardheid": "", "opgave": "99", "geldig": "ooit"}, ALLE),
    ],
)
def test_each_choice_narrows_the_register(vraag: dict[str, str], codes: list[str]) -> None:
    assert gevonden(**vraag) == codes


@pytest.mark.parametrize(
    ("geldig", "codes"), [("verlopen", ["K0"]), ("nog-niet", ["K00"]), ("nu", ["K1", "K1u", "K2a", "K2b"])]
)
def test_validity_is_that_of_today(geldig: str, codes: list[str]) -> None:
    opname = voorbeeld.klein()
    eerste, tweede, *rest = opname.kaders
    kaders = (replace(eerste, geldig_tot=date(2028, 5, 31)), replace(tweede, geldig_van=date(2028, 6, 2)), *rest)
    p = register(replace(opname, kaders=kaders), geldig=geldig)
    assert [k.code for k in p.gevonden] == codes


def test_a_filter_offers_only_what_makes_a_difference() -> None:
    assert [veld.naam for veld in register().keuze.velden] == ["hardheid", "soort", "opgave"]
    assert [o.tekst for o in register().keuze.velden[2].opties] == [
        "Alle",
        "Voor alle opgaven",
        "1 Meedoen",
        "2 Gezond opgroeien",
    ]


def test_a_list_for_one_groep_is_not_called_one_for_all_opgaven() -> None:
    groep = voorbeeld.klein().groepen[0].sleutel
    assert register().hoofdstukken[0].titel == "Voor alle opgaven"
    assert register(met("K0", groep=groep)).hoofdstukken[0].titel == "Voor alle opgaven of voor één groep"


def test_a_very_long_question_is_cut() -> None:
    assert len(register(q="x" * 50_000).keuze.zoek) == 100


# -- the sentences ----------------------------------------------------------------------------


def test_the_kaders_are_counted_in_a_sentence() -> None:
    zin = "6 kaders, waarvan 3 bindend, 2 richtinggevend en 1 zonder hardheid."
    assert zin in woorden_van(register())


def test_kaders_that_do_not_hold_are_counted_too() -> None:
    woorden = woorden_van(register(met("K0", geldig_tot=date(2028, 5, 31))))
    assert "Eén kader is verlopen." in woorden
    assert "Verlopen op 31 mei 2028" in woorden


def test_a_kader_that_does_not_hold_yet_says_from_when() -> None:
    woorden = woorden_van(register(met("K0", geldig_van=date(2029, 1, 1))))
    assert "Eén kader geldt nog niet." in woorden
    assert "Geldt vanaf 1 januari 2029" in woorden


def test_a_choice_is_repeated_in_words_with_a_way_back() -> None:
    p = register(hardheid="richtinggevend")
    assert "2 van de 6 kaders, alle 2 richtinggevend. Uw keuze: Richtinggevend. Toon alle kaders" in woorden_van(p)
    assert '<a href="/agenda/samen-verder/kaders/">Toon alle kaders</a>' in html_van(p)


def test_where_nothing_fits_a_sentence_says_so_with_a_way_back() -> None:
    p = register(q="luchthaven")
    assert "Geen enkel kader past bij uw keuze: “luchthaven”." in woorden_van(p)
    assert '<a href="/agenda/samen-verder/kaders/">Toon alle kaders</a>' in html_van(p)
    assert fouten(html_van(p)) == []


def test_without_kaders_the_page_says_so() -> None:
    p = register(voorbeeld.leeg())
    assert "In deze versie staan nog geen kaders." in woorden_van(p)
    assert "<form" not in html_van(p)


def test_the_agenda_has_its_own_word() -> None:
    opname = voorbeeld.klein(agenda=voorbeeld.agenda(label_kader="spelregel|spelregels", label_opgave="thema|thema’s"))
    p = register(opname)
    assert "6 spelregels, waarvan" in woorden_van(p)
    assert [p.keuze.velden[2].label, p.keuze.velden[2].opties[1].tekst] == ["Thema", "Voor alle thema’s"]


def test_who_picks_an_opgave_is_told_that_the_general_kaders_hold_as_well() -> None:
    p = register(opgave="1")
    assert 'href="/agenda/samen-verder/kaders/?opgave=algemeen"' in html_van(p)
    assert register(opgave="algemeen").ook_algemeen == ""


# -- what stands beside it --------------------------------------------------------------------


def test_an_exception_brings_the_kader_that_it_is_an_exception_to() -> None:
    p = register(q="mantelzorg")
    woorden = woorden_van(p)
    assert [k.code for k in p.gevonden] == ["K1u"]
    assert "1 van de 6 kaders, zonder hardheid. Eén kader staat erbij voor het verband." in woorden
    assert woorden.index("Werk gaat voor") < woorden.index("Hoort erbij") < woorden.index("Uitzondering op K1.1")


def test_a_kader_brings_its_exceptions() -> None:
    woorden = woorden_van(register(q="uitkering"))
    assert "tenzij iemand mantelzorg geeft" in woorden
    assert "Eén kader staat erbij" in woorden


def test_a_member_of_a_list_stands_under_the_heading_of_its_list() -> None:
    p = register(q="K2.2")
    assert "Kaders voor jeugdhulp" in woorden_van(p)
    assert "Eén plan per gezin" not in woorden_van(p)
    assert "Hoort erbij" not in woorden_van(p)


def test_what_falls_under_a_kader_is_counted_with_a_link_to_its_own_page() -> None:
    adres = f"/agenda/samen-verder/onderdeel/{voorbeeld.sleutel('K1')}/"
    assert f'<a href="{adres}">1\u00a0activiteit en 1\u00a0doel</a>' in html_van(register())


def test_a_withdrawn_kader_is_not_shown() -> None:
    assert "Ingetrokken kader" not in woorden_van(register())


def test_the_number_is_the_permanent_address() -> None:
    adres = f"/agenda/samen-verder/onderdeel/{voorbeeld.sleutel('K2a')}/"
    assert f'<a href="{adres}" aria-label="Kader K2.1, vaste link">K2.1</a>' in html_van(register())


def test_the_contents_name_the_groups_that_are_shown() -> None:
    assert [(g.anker, g.titel) for g in register().hoofdstukken] == [
        ("algemeen", "Voor alle opgaven"),
        ("O1", "Meedoen"),
        ("O2", "Gezond opgroeien"),
    ]
    assert [g.titel for g in register(opgave="2").hoofdstukken] == ["Gezond opgroeien"]


def test_the_page_is_whole() -> None:
    assert fouten(html_van(register())) == []


def test_a_question_can_not_become_code() -> None:
    assert "<script" not in html_van(register(q='"><script>alert(1)</script>'))


def test_the_rang_and_the_other_name_stand_with_the_kader() -> None:
    woorden = woorden_van(register(met("K0", rang=2, alias="Spoorboekje")))
    assert "Rang 2 (een lager cijfer gaat voor)" in woorden
    assert "Ook bekend als Spoorboekje" in woorden


@pytest.mark.parametrize("nummer", ["1", "2"])
def test_an_opgave_counts_its_kaders_as_the_register_does(nummer: str) -> None:
    """Members and exceptions, no list and nothing withdrawn."""
    (telling,) = [o.telling for o in maak(Overzicht, voorbeeld.klein(), IN_2028).opgaven if o.nummer == nummer]
    assert f"{len(gevonden(opgave=nummer))}\u00a0kaders" in telling.split(", ")
