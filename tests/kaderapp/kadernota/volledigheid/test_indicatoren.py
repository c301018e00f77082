"""Rules about indicatoren (S2-50, S1-26, S2-59)."""

from datetime import date
from typing import Any

import pytest

from kaderapp.kadernota.momentopname.boom import Meting
from tests.kaderapp.kadernota.volledigheid.zoeken import met_doelen, vindt
from tests.kaderapp.kadernota.voorbeeld import doel, indicator, meting

NUL = meting("n", "nulmeting", 2024, "8")
STREEF = meting("s", "streefwaarde", 2028, "7")
VOLGT = meting("v", "streefwaarde", 2029, None, reden_leeg="nog_vast_te_stellen")


def over(regel: str, *metingen: Meting, vandaag: date = date(2026, 11, 21), **velden: Any) -> list[str]:
    return vindt(regel, vandaag, indicatoren=(indicator("I", "1", "D", "i", *metingen, **velden),))


def test_an_indicator_without_nulmeting_is_named() -> None:
    assert over("indicator-zonder-nulmeting", VOLGT) == ["Deze indicator heeft nog geen nulmeting."]


@pytest.mark.parametrize(
    "nul",
    [
        NUL,
        meting("n", "nulmeting", 2024, None, tekst="<p>Inwoners vertellen.</p>"),
        meting("n", "nulmeting", 2024, None, reden_leeg="te_klein"),
    ],
)
def test_a_figure_a_story_or_a_figure_too_small_to_show_is_a_nulmeting(nul: Meting) -> None:
    assert over("indicator-zonder-nulmeting", nul) == []


def test_a_nulmeting_of_another_gebied_does_not_count() -> None:
    nul = meting("n", "nulmeting", 2024, "8", gebied="NL")
    assert over("indicator-zonder-nulmeting", nul) == ["Deze indicator heeft nog geen nulmeting."]


def test_a_streefwaarde_without_nulmeting_is_named_once() -> None:
    assert over("streefwaarde-voor-nulmeting", STREEF) == ["Er is een streefwaarde, maar nog geen nulmeting."]
    assert over("indicator-zonder-nulmeting", STREEF) == []


def test_a_streefwaarde_from_before_the_nulmeting_is_named() -> None:
    vroeg = meting("s", "streefwaarde", 2023, "7")
    assert over("streefwaarde-voor-nulmeting", NUL, vroeg) == ["De eerste streefwaarde is van voor de nulmeting."]


def test_a_streefwaarde_after_the_nulmeting_is_left_alone() -> None:
    assert over("streefwaarde-voor-nulmeting", NUL, STREEF) == []


def test_a_streefwaarde_that_follows_is_shown_but_is_no_warning() -> None:
    assert over("streefwaarde-volgt", NUL, VOLGT) == ["De streefwaarde voor 2029 volgt nog."]
    assert over("streefwaarde-voor-nulmeting", VOLGT) == []
    assert over("streefwaarde-volgt", NUL, STREEF) == []


@pytest.mark.parametrize(
    ("maanden", "laatste_dag_zonder_vraag"),
    [(12, date(2026, 6, 30)), (24, date(2027, 6, 30)), (48, date(2029, 6, 30)), (1, date(2025, 2, 28))],
)
def test_a_figure_is_old_when_the_next_one_should_be_there(maanden: int, laatste_dag_zonder_vraag: date) -> None:
    def zinnen(dag: date) -> int:
        return len(over("meting-verouderd", NUL, vandaag=dag, frequentie_maanden=maanden))

    morgen = date.fromordinal(laatste_dag_zonder_vraag.toordinal() + 2)
    assert (zinnen(laatste_dag_zonder_vraag), zinnen(morgen)) == (0, 1)


def test_an_old_figure_is_named_with_its_frequency() -> None:
    assert over("meting-verouderd", NUL) == [
        "De laatste meting loopt tot en met 31\u00a0december 2024; afgesproken is jaarlijks."
    ]


def test_a_year_without_figure_does_not_make_it_newer() -> None:
    leeg = meting("r", "realisatie", 2025, None, reden_leeg="nnb")
    assert len(over("meting-verouderd", NUL, leeg)) == 1


def test_an_indicator_that_was_never_measured_is_not_old() -> None:
    assert over("meting-verouderd", STREEF) == []


def soorten(*soorten: str, **velden: Any) -> list[str]:
    indicatoren = tuple(indicator(f"I{i}", "", "D", "i", soort=soort, **velden) for i, soort in enumerate(soorten))
    return vindt("alleen-output", indicatoren=indicatoren, **met_doelen(doel("D", "1.1", "x")))


def test_an_opgave_with_output_alone_is_named() -> None:
    rest = "hier prestaties; geen ervan zegt of inwoners beter af zijn."
    assert soorten("output", "output") == [f"Alle 2 indicatoren meten {rest}"]
    assert soorten("output") == [f"De enige indicator meet {rest}"]


def test_one_outcome_is_enough() -> None:
    assert soorten("output", "outcome") == []


def test_an_opgave_without_indicatoren_is_not_asked_here() -> None:
    assert soorten() == []
