"""What a ratio says of its goal."""

import pytest

from benchmarks.meten import Maat, verhouding


def maat(cpu: float) -> Maat:
    return Maat(cpu, 100.0, {"bladzijden": 3})


@pytest.mark.parametrize(
    ("onze", "ander", "hoogstens", "gehaald"),
    [(1.0, 2.0, False, True), (1.0, 1.9, False, False), (1.0, 2.0, True, True), (1.0, 2.1, True, False)],
)
def test_a_goal_is_a_floor_or_a_ceiling(onze: float, ander: float, hoogstens: bool, gehaald: bool) -> None:
    gemeten = verhouding("x", [maat(onze)], [maat(ander)], doel=2.0, hoogstens=hoogstens)
    assert gemeten.gehaald is gehaald
    assert ("NIET" in str(gemeten)) is not gehaald


def test_without_a_goal_there_is_no_verdict() -> None:
    assert "doel" not in str(verhouding("x", [maat(1.0)], [maat(0.5)], doel=None))


def test_the_median_counts_and_the_runs_stay_known() -> None:
    gemeten = verhouding("x", [maat(1.0), maat(9.0), maat(2.0)], [maat(4.0)], doel=None)
    assert (gemeten.verhouding, gemeten.extra["onze"]) == (2.0, {"bladzijden": 3, "cpu": [1.0, 9.0, 2.0]})
