"""The chart of an indicator: honest about gaps, breaks, what is provisional and the start of its axis."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.inhoud.monitor import beeld
from kaderapp.kadernota.momentopname.boom import Meting
from kaderapp.kadernota.pagina.grafiek import Grafiek, grafiek
from kaderapp.kadernota.pagina.grafiek.etiketten import Etiketten
from tests.kaderapp.kadernota.voorbeeld import indicator, meting

AANTAL = {"eenheid": "jongeren", "decimalen": 0}
"""Makes an indicator of the example one that counts."""


def teken(*metingen: Meting, **velden: object) -> Grafiek:
    getekend = grafiek(beeld(indicator("I", "1a", "D", "Meldingen", *metingen, **velden)))
    assert getekend
    return getekend


def reeks(gemeten: dict[int, str], soort: str = "realisatie", gebied: str = "gemeente") -> list[Meting]:
    return [meting(f"{soort}{gebied}{jaar}", soort, jaar, waarde, gebied=gebied) for jaar, waarde in gemeten.items()]


def pad(g: Grafiek, klasse: str) -> str:
    """The path of one kind of mark; empty where there is none."""
    return next((vorm.d for vorm in g.vormen if vorm.klasse == klasse), "")


def aantal(g: Grafiek, klasse: str) -> int:
    return pad(g, klasse).count("M")


def namen(g: Grafiek) -> list[str]:
    return [naam.tekst.replace("\u00a0", " ") for naam in g.namen]


# -- line --------------------------------------------------------------------------------------


def test_a_share_is_a_line() -> None:
    g = teken(*reeks({2022: "1", 2023: "2", 2024: "3"}))
    assert (aantal(g, "lijn-1"), aantal(g, "punt-1"), aantal(g, "staaf")) == (1, 3, 0)


def test_a_missing_year_is_a_gap() -> None:
    g = teken(*reeks({2020: "1", 2021: "2", 2023: "3", 2024: "4"}))
    assert aantal(g, "lijn-1") == 2
    assert g.bijschrift.endswith("Geen cijfer: 2022 (niet gemeten).")


def test_a_year_with_a_reason_is_a_gap_that_says_why() -> None:
    g = teken(
        *reeks({2020: "1", 2021: "2", 2023: "3", 2024: "4"}), meting("x", "realisatie", 2022, reden_leeg="te_klein")
    )
    assert (aantal(g, "lijn-1"), aantal(g, "punt-1")) == (2, 4)
    assert "Geen cijfer: 2022 (aantal te klein om te tonen)." in g.omschrijving


def test_missing_years_in_a_row_are_told_as_one() -> None:
    zelfde = [meting(f"x{jaar}", "realisatie", jaar, reden_leeg="te_klein") for jaar in (2024, 2025)]
    g = teken(*reeks({2001: "1", 2020: "2", 2021: "2", 2023: "3", 2026: "4"}), *zelfde)
    assert g.bijschrift.endswith(
        "Geen cijfer: 2002–2019 (niet gemeten), 2022 (niet gemeten), 2024–2025 (aantal te klein om te tonen)."
    )


def test_a_missing_year_is_never_drawn_at_zero() -> None:
    g = teken(*reeks({2020: "1", 2022: "5", 2023: "6"}), meting("x", "realisatie", 2021, reden_leeg="nnb"))
    hoogten = re.findall(r"M[\d.]+ ([\d.]+)m", pad(g, "punt-1"))
    assert len(hoogten) == 3
    assert "262" not in hoogten


def test_a_zero_that_was_measured_is_drawn() -> None:
    assert pad(teken(*reeks({2020: "0", 2021: "2", 2022: "6"})), "punt-1").startswith("M54 262m")


@pytest.mark.parametrize("maanden", [24, 48])
def test_a_slow_indicator_has_no_gaps(maanden: int) -> None:
    stap = maanden // 12
    niets = meting("x", "realisatie", 2021, reden_leeg="niet_gemeten")
    g = teken(*reeks({2020: "1", 2020 + stap: "2", 2020 + 2 * stap: "3"}), niets, frequentie_maanden=maanden)
    assert aantal(g, "lijn-1") == 1
    assert "Geen cijfer" not in g.bijschrift


def test_the_line_is_cut_where_the_way_of_measuring_changed() -> None:
    g = teken(*reeks({2020: "1", 2021: "2", 2022: "3", 2023: "4"}), trendbreuk_jaren=(2022,))
    assert (aantal(g, "lijn-1"), aantal(g, "breuk")) == (2, 1)
    assert "anders gemeten" in namen(g)
    assert "Vanaf 2022 geldt een andere manier van meten" in g.bijschrift


def test_a_break_outside_the_figures_is_not_drawn() -> None:
    g = teken(*reeks({2020: "1", 2021: "2", 2022: "3"}), trendbreuk_jaren=(2019, 2026))
    assert aantal(g, "breuk") == 0


def test_a_provisional_figure_is_an_open_dot() -> None:
    g = teken(*reeks({2022: "1", 2023: "2"}), meting("v", "realisatie", 2024, "3", voorlopig=True))
    assert (aantal(g, "punt-1"), aantal(g, "punt-open")) == (2, 1)
    assert "Open rondje: voorlopig." in g.bijschrift
    assert "2024: 3,0 (voorlopig)" in g.omschrijving


def test_the_nulmeting_has_a_ring_and_its_name() -> None:
    g = teken(meting("n", "nulmeting", 2022, "8"), *reeks({2021: "9", 2022: "8", 2023: "7", 2024: "6"}))
    assert (aantal(g, "ring"), aantal(g, "punt-1")) == (1, 4)
    assert "nulmeting 8,0" in namen(g)


def test_a_corrected_nulmeting_stands_beside_the_line() -> None:
    g = teken(meting("n", "nulmeting", 2022, "8"), *reeks({2021: "9", 2022: "8.5", 2023: "7"}))
    assert (aantal(g, "ring"), aantal(g, "punt-1"), aantal(g, "lijn-1")) == (1, 4, 1)


def test_target_values_are_diamonds_with_a_name() -> None:
    g = teken(*reeks({2022: "15", 2023: "14", 2024: "13"}), *reeks({2027: "12", 2030: "11"}, "streefwaarde"))
    assert (aantal(g, "doel-punt"), aantal(g, "doel-lijn")) == (2, 1)
    assert "doel 11,0" in namen(g)


def test_a_line_to_what_was_agreed_never_leads_back_in_time() -> None:
    g = teken(*reeks({2022: "15", 2023: "14", 2024: "13"}), *reeks({2023: "12"}, "streefwaarde"))
    assert (aantal(g, "doel-punt"), aantal(g, "doel-lijn")) == (1, 0)


def test_a_forecast_is_a_triangle() -> None:
    g = teken(*reeks({2022: "15", 2023: "14", 2024: "13"}), *reeks({2025: "12"}, "prognose"))
    assert (aantal(g, "prognose"), aantal(g, "prognose-lijn")) == (1, 1)
    assert "Driehoek: prognose." in g.bijschrift


def test_a_norm_is_a_line_across_with_its_figure() -> None:
    norm = meting("x", "norm", 2024, "8", periode_van=None, periode_tot=None)
    g = teken(*reeks({2022: "15", 2023: "14", 2024: "13"}), norm)
    assert aantal(g, "norm") == 1
    assert "norm 8,0" in namen(g)
    assert "Norm: 8,0." in g.omschrijving


def test_others_have_their_own_years_and_marks() -> None:
    land, klasse = reeks({2022: "12", 2023: "11"}, gebied="NL"), reeks({2021: "14"}, gebied="klasse:groot")
    g = teken(*reeks({2022: "15", 2023: "14", 2024: "13"}), *land, *klasse)
    assert [aantal(g, k) for k in ("punt-2", "lijn-2", "punt-3", "lijn-3")] == [2, 1, 1, 0]
    assert "Vierkant: Nederland. Kruis: klasse\u00a0groot." in g.bijschrift
    assert "Nederland: 2022: 12,0; 2023: 11,0." in g.omschrijving


def test_a_wijk_is_in_the_table_only() -> None:
    g = teken(*reeks({2022: "15", 2023: "14", 2024: "13"}), *reeks({2024: "20"}, gebied="wijk:Noord"))
    assert aantal(g, "punt-2") == 0
    assert "Noord" not in g.omschrijving


def test_parts_of_a_year_stand_in_the_order_of_their_months() -> None:
    kwartalen = [
        meting(f"k{m}", "realisatie", 2026, w, periode_van=date(2026, m, 1), periode_tot=date(2026, m + 2, 28))
        for m, w in ((1, "7"), (4, "6"))
    ]
    g = teken(*reeks({2024: "9", 2025: "8"}), *kwartalen, frequentie_maanden=3)
    plekken = [float(x) for x in re.findall(r"M([\d.]+) [\d.]+m", pad(g, "punt-1"))]
    assert len(plekken) == 4
    assert plekken == sorted(plekken)


# -- bars --------------------------------------------------------------------------------------


def test_a_number_of_people_per_year_is_a_bar() -> None:
    g = teken(*reeks({2022: "61", 2023: "60", 2024: "58"}), **AANTAL)
    assert (aantal(g, "staaf"), aantal(g, "lijn-1")) == (3, 0)


def test_one_or_two_figures_show_no_course() -> None:
    g = teken(*reeks({2020: "51", 2024: "50"}), frequentie_maanden=48)
    assert (aantal(g, "staaf"), aantal(g, "lijn-1")) == (2, 0)


def test_bars_start_at_zero() -> None:
    g = teken(*reeks({2022: "98", 2023: "105"}), **AANTAL)
    assert g.waarden[0].tekst == "0"
    assert "De as begint" not in g.bijschrift


def test_a_bar_tells_nulmeting_and_provisional_by_its_look() -> None:
    voorlopig = meting("v", "realisatie", 2025, "54", voorlopig=True)
    g = teken(meting("n", "nulmeting", 2023, "61"), *reeks({2023: "61", 2024: "58"}), voorlopig, **AANTAL)
    assert [aantal(g, k) for k in ("staaf-nul", "staaf", "staaf-open")] == [1, 1, 1]
    assert g.bijschrift == "Lichte staaf: nulmeting. Open staaf: voorlopig."


def test_a_year_without_figure_has_no_bar() -> None:
    g = teken(*reeks({2022: "61", 2024: "58"}), meting("x", "realisatie", 2023, reden_leeg="nnb"), **AANTAL)
    assert aantal(g, "staaf") == 2
    assert "Geen cijfer: 2023 (nog niet bekend)." in g.bijschrift


def test_a_measured_zero_is_a_bar_that_says_so() -> None:
    g = teken(*reeks({2023: "0", 2024: "5", 2025: "9"}), **AANTAL)
    assert "0" in namen(g)


def test_a_bar_over_part_of_a_year_says_so() -> None:
    deel = meting("d", "realisatie", 2026, "30", periode_tot=date(2026, 6, 30))
    g = teken(*reeks({2024: "61", 2025: "60"}), deel, **AANTAL)
    assert "Geen heel jaar: januari tot en met juni 2026." in g.bijschrift


@pytest.mark.parametrize("waarden", [{2022: "-3", 2023: "4", 2024: "5"}, {2000: "1", 2016: "2"}])
def test_below_zero_or_over_many_years_it_is_a_line_anyhow(waarden: dict[int, str]) -> None:
    assert aantal(teken(*reeks(waarden), frequentie_maanden=192, **AANTAL), "lijn-1") == 1


# -- axes and words ----------------------------------------------------------------------------


def test_an_axis_that_does_not_start_at_zero_says_so() -> None:
    assert teken(*reeks({2020: "91", 2021: "92", 2022: "93"}), decimalen=0).bijschrift == "De as begint bij 91."
    assert teken(*reeks({2020: "1", 2021: "50", 2022: "92"})).bijschrift == ""


def test_an_axis_is_no_finer_than_what_is_measured() -> None:
    assert [w.tekst for w in teken(*reeks({2020: "1.1", 2021: "1.2", 2022: "1.3"})).waarden] == ["1,1", "1,2", "1,3"]


def test_equal_values_do_not_divide_by_zero() -> None:
    assert aantal(teken(*reeks({2022: "0", 2023: "0", 2024: "0"})), "punt-1") == 3


def test_one_value_has_no_course() -> None:
    assert grafiek(beeld(indicator("I", "1a", "D", "Meldingen", *reeks({2024: "1"})))) is None


def test_a_long_unit_stands_under_the_chart() -> None:
    lang = "% van de inwoners van achttien jaar en ouder die zelfstandig wonen"
    g = teken(*reeks({2020: "1", 2021: "50", 2022: "92"}), eenheid=lang)
    assert (g.eenheid, g.bijschrift) == ("", f"In {lang}. ")


def test_the_unit_says_per_how_many() -> None:
    assert teken(*reeks({2023: "236", 2024: "232", 2025: "230"}), eenheid="mensen", per_aantal=10_000).eenheid == (
        "mensen per 10.000"
    )


def test_words_never_stand_over_each_other() -> None:
    e = Etiketten()
    for _ in range(30):
        e.zet("naam-1", (200, 150), "nulmeting 12,5")
    plekken = {(n.x, n.y) for n in e.namen}
    assert 1 < len(plekken) == len(e.namen) < 30


def test_a_word_outside_the_chart_is_left_out() -> None:
    e = Etiketten()
    e.zet("naam-1", (515, 150), "een heel lange naam die niet past", [(5.0, 0.0, "start")], moet=True)
    assert e.namen == []


def test_the_chart_is_readable_without_colour_and_by_ear() -> None:
    g = teken(
        meting("n", "nulmeting", 2022, "8"),
        *reeks({2022: "8", 2023: "7", 2024: "6"}),
        *reeks({2030: "5"}, "streefwaarde"),
    )
    svg = render_to_string("onderdelen/grafiek.html", {"g": g})
    assert re.search(r'role="img" aria-labelledby="(\S+)-t \1-d"><title id="\1-t">Meldingen, 2022 tot en met 2030', svg)
    assert "Gemeten: 2022: 8,0; 2023: 7,0; 2024: 6,0. Nulmeting: 2022: 8,0. Streefwaarde: 2030: 5,0." in svg
    assert all('fill="' in vorm and 'stroke="#' in vorm for vorm in re.findall(r"<path[^>]*>", svg))
    assert "style=" not in svg


def test_figures_keep_the_decimals_of_the_indicator() -> None:
    g = teken(*reeks({2022: "8", 2023: "7.25", 2024: "6.125"}), decimalen=2)
    assert "2022: 8,00; 2023: 7,25; 2024: 6,13" in g.omschrijving
    assert Decimal("6.125") == beeld(indicator("I", "1a", "D", "M", *reeks({2024: "6.125"}))).gemeten[0][1]
