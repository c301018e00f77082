"""Where the nota is: the dates of its momenten against today."""

from dataclasses import replace
from datetime import date

import pytest

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.planning import GEWEEST, NU, STRAKS, stand_van
from kaderapp.kadernota.uitgave import Uitgave

VANDAAG = date(2026, 11, 21)


@pytest.fixture
def moment(uitgave: Uitgave) -> boom.Moment:
    return replace(uitgave.verband.momenten[0], kinderen=(), opgave=None, status="gepland")


@pytest.mark.parametrize(
    ("van", "tot", "stand"),
    [
        (date(2026, 11, 1), date(2026, 11, 20), GEWEEST),
        (date(2026, 11, 1), date(2026, 11, 21), NU),
        (date(2026, 11, 21), None, NU),
        (None, date(2026, 11, 22), STRAKS),
        (None, None, STRAKS),
    ],
)
def test_the_dates_decide(moment: boom.Moment, van: date | None, tot: date | None, stand: str) -> None:
    assert stand_van(replace(moment, van=van, tot=tot), VANDAAG) == stand


def test_without_dates_the_editor_decides(moment: boom.Moment) -> None:
    assert stand_van(replace(moment, van=None, tot=None, status="nu"), VANDAAG) == NU


def test_the_card_shows_two_steps_that_are_past_and_then_what_comes(uitgave: Uitgave, moment: boom.Moment) -> None:
    dagen = [date(2026, 3, 1), date(2027, 5, 1), date(2026, 6, 1), date(2026, 9, 1), date(2027, 1, 1), date(2028, 1, 1)]
    momenten = tuple(replace(moment, naam=dag.isoformat(), van=None, tot=dag) for dag in dagen)
    p = Overzicht(replace(uitgave, momentopname=replace(uitgave.momentopname, momenten=momenten)), VANDAAG)
    assert [stap.naam for stap in p.stappen_in_het_kort] == [
        "2026-06-01",
        "2026-09-01",
        "2027-01-01",
        "2027-05-01",
        "2028-01-01",
    ]


def test_what_runs_now_comes_before_what_comes_though_it_ends_later(uitgave: Uitgave, moment: boom.Moment) -> None:
    momenten = (
        replace(moment, naam="Inzage", van=date(2026, 11, 9), tot=date(2027, 1, 4)),
        replace(moment, naam="Commissie", van=None, tot=date(2026, 12, 1)),
        replace(moment, naam="Werksessie", van=None, tot=date(2026, 10, 1)),
    )
    p = Overzicht(replace(uitgave, momentopname=replace(uitgave.momentopname, momenten=momenten)), VANDAAG)
    assert [stap.naam for stap in p.stappen_in_het_kort] == ["Werksessie", "Inzage", "Commissie"]


def test_a_withdrawn_moment_is_left_out(uitgave: Uitgave, moment: boom.Moment) -> None:
    weg = replace(moment, status="vervallen", tot=VANDAAG)
    p = Overzicht(replace(uitgave, momentopname=replace(uitgave.momentopname, momenten=(weg,))), VANDAAG)
    assert p.stappen_in_het_kort == []
