"""The chart of an indicator: honest about gaps, breaks and the start of its axis."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from uuid import UUID

import pytest

from kaderapp.kadernota.inhoud.monitor import beeld
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.grafiek import Grafiek, grafiek
from kaderapp.kadernota.uitgave import Uitgave


@pytest.fixture
def indicator(uitgave: Uitgave) -> boom.Indicator:
    return replace(uitgave.momentopname.indicatoren[0], trendbreuk_jaren=(), frequentie_maanden=12, metingen=())


def met(indicator: boom.Indicator, gemeten: dict[int, str], doel: dict[int, str] | None = None) -> Grafiek:
    sleutels = map(UUID, (f"{n:032x}" for n in count()))
    metingen = tuple(
        boom.Meting(
            sleutel=next(sleutels),
            code="",
            revisie=1,
            soort=soort,
            periode_van=date(jaar, 1, 1),
            periode_tot=date(jaar, 12, 31),
            gebied="",
            waarde=Decimal(waarde),
            reden_leeg="",
            tekst="",
            voorlopig=False,
            toelichting="",
        )
        for soort, reeks in (("realisatie", gemeten), ("streefwaarde", doel or {}))
        for jaar, waarde in reeks.items()
    )
    getekend = grafiek(beeld(replace(indicator, metingen=metingen)))
    assert getekend
    return getekend


def test_a_missing_year_is_a_gap(indicator: boom.Indicator) -> None:
    assert met(indicator, {2020: "1", 2021: "2", 2023: "3", 2024: "4"}).lijn.count("M") == 2


def test_a_slow_indicator_has_no_gaps(indicator: boom.Indicator) -> None:
    assert met(replace(indicator, frequentie_maanden=48), {2016: "1", 2020: "2", 2024: "3"}).lijn.count("M") == 1


def test_the_line_is_cut_where_the_way_of_measuring_changed(indicator: boom.Indicator) -> None:
    gebroken = replace(indicator, trendbreuk_jaren=(2022,))
    assert met(gebroken, {2020: "1", 2021: "2", 2022: "3", 2023: "4"}).lijn.count("M") == 2


def test_an_axis_that_does_not_start_at_zero_says_so(indicator: boom.Indicator) -> None:
    assert met(indicator, {2020: "91", 2021: "92"}).bijschrift == "De as begint bij 91. "
    assert met(indicator, {2020: "1", 2021: "92"}).bijschrift == ""


def test_target_values_are_diamonds_with_a_name(indicator: boom.Indicator) -> None:
    getekend = met(indicator, {2024: "13"}, {2027: "12", 2030: "11"})
    assert getekend.ruiten.count("M") == 2
    assert getekend.namen[-1].tekst.startswith("doel 11")


def test_equal_values_do_not_divide_by_zero(indicator: boom.Indicator) -> None:
    assert met(indicator, {2023: "0", 2024: "0"}).punten.count("M") == 2


def test_one_value_has_no_course(indicator: boom.Indicator) -> None:
    assert grafiek(beeld(indicator)) is None
