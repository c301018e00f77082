"""Words of a text, and what the forms of one word have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderapp.kadernota.zoeken.woorden import LANGSTE_WOORD, stam, vorm, woorden

ZELFDE = """
    kinderen kind, pleegkinderen pleegkind, leden lid, raadsleden raadslid, steden stad, ideeën idee
    gezinnen gezin, huishoudens huishouden, schulden schuld, scholen school, basisscholen basisschool
    huizen huis, tarieven tarief, brieven brief, afspraken afspraak, taken taak, wegen weg, bruggen brug
    woningen woning, uitkeringen uitkering, voorzieningen voorziening, begrotingen begroting
    gemeenten gemeente, gemeentes gemeente, ziektes ziekte, subsidies subsidie, organisaties organisatie
    reserves reserve, foto's foto, mantelzorgers mantelzorger, ouderen oudere, cliënten cliënt, processen proces
    gezonde gezond, eenzame eenzaam, veilige veilig, grote groot
"""
ANDER = "wonen woning, wonder wonen, held helder, gezin zin, kern kerk, moed moeder, besteden stad, verleden lid"


def paren(lijst: str) -> list[tuple[str, str]]:
    return [
        (een, ander) for een, ander in (paar.split() for paar in lijst.replace("\n", ",").split(",") if paar.strip())
    ]


@pytest.mark.parametrize(("een", "ander"), paren(ZELFDE))
def test_forms_of_one_word_have_one_stem(een: str, ander: str) -> None:
    assert stam(vorm(een)) == stam(vorm(ander))


@pytest.mark.parametrize(("een", "ander"), paren(ANDER))
def test_words_that_look_alike_do_not(een: str, ander: str) -> None:
    assert stam(vorm(een)) != stam(vorm(ander))


def test_capitals_accents_and_apostrophes_do_not_count() -> None:
    assert [vorm(w) for w in ("Coördinatie", "ÉÉN", "foto’s", "ĳs")] == ["coordinatie", "een", "fotos", "ijs"]


def test_a_number_with_its_points_is_one_word() -> None:
    tekst = "Kader K2.3: 1.000 euro in 2027. Wmo-hulp, 24/7 (a_b)"
    vormen = [w.vorm for w in woorden(tekst)]
    assert " ".join(vormen) == "kader k2.3 1.000 euro in 2027 wmo hulp 24 7 a b"


def test_a_word_knows_where_it_stands() -> None:
    tekst = "Eén gezin, één plan"
    assert [tekst[w.van : w.tot] for w in woorden(tekst)] == ["Eén", "gezin", "één", "plan"]


@given(st.text())
def test_any_text_has_words_and_stems(tekst: str) -> None:
    for woord in woorden(tekst):
        assert len(woord.vorm) <= LANGSTE_WOORD
        assert isinstance(stam(woord.vorm), str)
