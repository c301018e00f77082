"""Rules about names and words (T2, T3, S2-58)."""

from typing import Any

import pytest

from tests.kaderapp.kadernota.volledigheid.zoeken import met_doelen, met_tekst, plekken, vindt
from tests.kaderapp.kadernota.voorbeeld import activiteit, doel, indicator, kader, opgave, paragraaf

DUBBEL, OUD, WOORD = "naam-dubbel", "oude-naam", "woord-zonder-uitleg"


def test_two_siblings_with_one_name_are_both_named() -> None:
    lijst = kader("L", "K1", "Lijst", kinderen=(kader("A", "", "Werk"), kader("B", "", "werk")))
    assert vindt(DUBBEL, kaders=(lijst,)) == [
        "De naam “Werk” staat hier 2 keer naast elkaar.",
        "De naam “werk” staat hier 2 keer naast elkaar.",
    ]


@pytest.mark.parametrize(
    "inhoud",
    [
        {"opgaven": (opgave("A", "1", "x"), opgave("B", "2", "x"))},
        {"activiteiten": (activiteit("A", "1", "x"), activiteit("B", "2", "x"))},
        {"indicatoren": (indicator("A", "1", "D", "x"), indicator("B", "2", "D", "x"))},
        {"kaders": (kader("A", "K1", "x"), kader("B", "K2", "x"))},
        met_doelen(doel("A", "1.1", "x"), doel("B", "1.2", "x")),
        met_doelen(doel("D", "1.1", "y", kinderen=(doel("A", "", "x"), doel("B", "", "x")))),
    ],
)
def test_it_looks_at_every_kind_of_element(inhoud: dict[str, Any]) -> None:
    assert plekken(DUBBEL, "A", "B", **inhoud) == ["A", "B"]


def test_a_doel_may_repeat_under_another_opgave() -> None:
    opgaven = opgave("O", "1", "a", (doel("A", "1.1", "x"),)), opgave("P", "2", "b", (doel("B", "2.1", "x"),))
    assert vindt(DUBBEL, opgaven=opgaven) == []


def test_elements_without_a_name_and_those_that_were_withdrawn_do_not_clash() -> None:
    kaders = kader("A", "", ""), kader("B", "", ""), kader("C", "", "x"), kader("D", "", "x", status="vervallen")
    assert vindt(DUBBEL, kaders=kaders) == []


def test_an_old_name_in_a_text_is_named() -> None:
    opgaven = (opgave("O", "1", "Vitaliteit", alias="Gezond leven"),)
    assert vindt(OUD, opgaven=opgaven, **met_tekst("<p>De opgave Gezond leven telt vier doelen.</p>")) == [
        "Hier staat “Gezond leven”; dat heet nu “Vitaliteit”."
    ]


def test_an_old_name_written_as_plain_words_is_left_alone() -> None:
    opgaven = (opgave("O", "1", "Vitaliteit", alias="Gezond leven"),)
    assert vindt(OUD, opgaven=opgaven, **met_tekst("<p>Wij willen gezond leven.</p>")) == []


def test_the_element_itself_may_tell_its_old_name() -> None:
    opgaven = (opgave("O", "1", "Vitaliteit", alias="Gezond leven", beschrijving="<p>Eerst Gezond leven.</p>"),)
    assert vindt(OUD, opgaven=opgaven) == []


def test_an_alias_of_one_word_is_just_a_word() -> None:
    kaders = (kader("K", "K1", "Gewoon waar het kan", alias="Normaliseren"),)
    assert vindt(OUD, kaders=kaders, **met_tekst("<p>Normaliseren helpt.</p>")) == []


@pytest.mark.parametrize("term", ["GGD", "transformatie", "sociale basis"])
def test_a_word_that_nobody_explains_is_named_once(term: str) -> None:
    assert vindt(WOORD, **met_tekst(f"<p>De {term} telt.</p><p>De {term} groeit.</p>")) == [
        f"Het woord “{term}” staat niet in de begrippenlijst."
    ]


@pytest.mark.parametrize("titel", ["GGD", "ggd", "gezondheidsdienst (GGD)"])
def test_a_word_of_the_begrippenlijst_is_left_alone(titel: str) -> None:
    begrip = paragraaf("B", "begrip", titel, "<p>Uitleg.</p>")
    assert vindt(WOORD, paragrafen=(*met_tekst("<p>De GGD helpt.</p>")["paragrafen"], begrip)) == []


@pytest.mark.parametrize("tekst", ["de gezondheidsdienst (GGD) en de GGD", "de AVG", "kader K6 en deel IV", "OK"])
def test_what_explains_itself_is_left_alone(tekst: str) -> None:
    assert vindt(WOORD, **met_tekst(f"<p>{tekst}</p>")) == []


def test_the_title_of_a_source_is_not_ours() -> None:
    bron = paragraaf("B", "bron", "Rapport", "<p>De GGD schreef dit.</p>")
    assert vindt(WOORD, paragrafen=(bron,)) == []
