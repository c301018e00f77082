"""The word that somebody meant to type."""

import pytest

from kaderapp.kadernota.zoeken.tikfout import afstand, bedoeld

BEKEND = ["zorg", "mantelzorg", "mantelzorger", "schuldhulp", "wonen", "armoede"]


@pytest.mark.parametrize(
    ("getypt", "woord"),
    [
        ("mantelzogr", "mantelzorg"),
        ("mntelzorg", "mantelzorg"),
        ("manttelzorgerr", "mantelzorger"),
        ("schudlhulp", "schuldhulp"),
        ("armoedde", "armoede"),
        ("zorh", "zorg"),
        ("zohr", None),
        ("zor", None),
        ("hypotheek", None),
        ("x" * 31, None),
        ("2027", None),
    ],
)
def test_the_nearest_known_word_was_meant(getypt: str, woord: str | None) -> None:
    assert bedoeld(getypt, BEKEND) == woord


def test_of_equals_the_first_is_meant() -> None:
    assert bedoeld("wonin", ["woning", "wonen"]) == "woning"


@pytest.mark.parametrize(("ander", "verschil"), [("zorg", 0), ("zog", 1), ("zrog", 1), ("zorgt", 1), ("gorz", 2)])
def test_letters_that_are_wrong_missing_too_many_or_swapped_are_counted(ander: str, verschil: int) -> None:
    assert afstand("zorg", ander, 2) == verschil


def test_what_is_further_off_than_counts_is_not_counted_on() -> None:
    assert afstand("zorg", "hypotheek", 2) == 3
