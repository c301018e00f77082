from collections.abc import Sequence
from itertools import pairwise

from kaderapp.kadernota.boek.figuren import HOOGSTENS, VOL, Vak, doelenboom, overzicht
from kaderapp.kadernota.boek.grafiek import grafiek
from kaderapp.kadernota.inhoud.letterbreedte import breedte, regels
from kaderapp.kadernota.inhoud.monitor import beeld
from tests.kaderapp.kadernota.voorbeeld import activiteit, doel, indicator, meting, opgave

EEN, TWEE = doel("d1", "1.1", "Meer inwoners vinden werk dat bij hen past"), doel("d2", "1.2", "Minder schulden")
OPGAVE = opgave("o", "1", "Meedoen", (EEN, TWEE))


def onder_elkaar(vakken: Sequence[Vak]) -> bool:
    return all(boven.y + boven.hoog <= onder.y for boven, onder in pairwise(vakken))


def test_boxes_of_a_doelenboom_do_not_overlap() -> None:
    bij = [(activiteit(f"a{i}", str(i), f"Activiteit {i} " * 6, "d1"), [EEN]) for i in range(6)]
    figuur = doelenboom(OPGAVE, "Iedereen hoort erbij", [EEN, TWEE], bij)
    assert figuur is not None
    assert (onder_elkaar(figuur.doelen), onder_elkaar(figuur.activiteiten)) == (True, True)


def test_a_second_contribution_is_dashed() -> None:
    figuur = doelenboom(OPGAVE, "", [EEN, TWEE], [(activiteit("a", "1", "Loket", "d1", "d2"), [EEN, TWEE])])
    assert figuur is not None
    assert [lijn.gestippeld for lijn in figuur.lijnen] == [False, False, False, True]


def test_an_activiteit_stands_at_its_first_doel_only() -> None:
    figuur = doelenboom(OPGAVE, "", [EEN, TWEE], [(activiteit("a", "1", "Loket", "d2", "d1"), [TWEE, EEN])])
    assert figuur is not None
    assert len(figuur.activiteiten) == 1
    assert figuur.activiteiten[0].y >= figuur.doelen[1].y - 40


def test_a_doelenboom_that_does_not_fit_on_a_page_is_not_drawn() -> None:
    bij = [(activiteit(f"a{i}", str(i), "Titel", "d1"), [EEN]) for i in range(60)]
    assert doelenboom(OPGAVE, "", [EEN], bij) is None


def test_an_overview_stays_within_the_page() -> None:
    veel = [(opgave(f"o{i}", str(i), f"Opgave {i}"), [EEN, TWEE]) for i in range(1, 9)]
    figuur = overzicht(veel)
    assert figuur is not None
    assert max(k.opgave.x + k.opgave.breed for k in figuur.kolommen) <= VOL
    assert figuur.hoog < HOOGSTENS


def test_a_long_word_is_broken_to_fit() -> None:
    delen = regels("Arbeidsongeschiktheidsverzekeringsmaatschappij", 300, 29)
    assert len(delen) > 1
    assert [d for d in delen if breedte(d, 29) > 300] == []


def test_text_that_is_over_ends_in_dots() -> None:
    assert regels("een twee drie vier vijf zes zeven acht", 120, 29, hoogstens=2)[-1].endswith("…")


def test_no_text_has_no_lines() -> None:
    assert regels("", 100, 29) == []


def test_a_missing_year_is_a_gap_in_the_line() -> None:
    metingen = [meting(f"m{j}", "realisatie", j, "5") for j in (2020, 2021, 2023, 2024)]
    assert len(grafiek(beeld(indicator("i", "1", "d", "X", *metingen))).lijn_gemeten) == 2


def test_a_line_joins_the_years_of_a_lower_frequency() -> None:
    metingen = [meting(f"m{j}", "realisatie", j, str(j)) for j in (2020, 2022, 2024)]
    lijn = grafiek(beeld(indicator("i", "1", "d", "X", *metingen, frequentie_maanden=24))).lijn_gemeten
    assert [pad.count("L") for pad in lijn] == [2]


def test_one_flat_series_is_drawn_in_the_middle() -> None:
    figuur = grafiek(beeld(indicator("i", "1", "d", "X", meting("m", "realisatie", 2024, "5"))))
    assert (figuur.gemeten[0].x, figuur.gemeten[0].y) == (261.0, 122.0)
