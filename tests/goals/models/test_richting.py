"""The sentence of a doel, with the chosen direction in its place."""

from types import SimpleNamespace

import pytest

from goals.models.richting import leesbaar


def zin(tekst: str, richting: str = "meer") -> str:
    return leesbaar(SimpleNamespace(tekst=tekst, richting=richting))


def test_a_doel_without_a_slot_is_its_tekst() -> None:
    assert zin("Iedereen doet mee") == "Iedereen doet mee"


@pytest.mark.parametrize(
    ("richting", "gezien"),
    [
        ("meer", "Meer inwoners doen mee"),
        ("minder", "Minder inwoners doen mee"),
        ("gelijk", "Een gelijkblijvend aandeel van de inwoners doen mee"),
    ],
)
def test_a_slot_at_the_start_gets_a_capital(richting: str, gezien: str) -> None:
    assert zin("{richting} inwoners doen mee", richting) == gezien


@pytest.mark.parametrize(
    ("richting", "gezien"),
    [
        ("meer", "Inwoners helpen elkaar meer"),
        ("gelijk", "Inwoners helpen elkaar een gelijkblijvend aandeel van de"),
    ],
)
def test_a_slot_in_the_middle_does_not(richting: str, gezien: str) -> None:
    assert zin("Inwoners helpen elkaar {richting}", richting) == gezien


@pytest.mark.parametrize("voor", ["Er is hulp. ", "Is er hulp? ", "Doe mee!  ", "“", "(", "Hulp is er. “"])
def test_a_slot_that_starts_a_later_sentence_gets_a_capital_too(voor: str) -> None:
    assert zin(f"{voor}{{richting}} inwoners") == f"{voor}Meer inwoners"


@pytest.mark.parametrize("voor", ["In 2.5 jaar ", "Hulp: ", "Jeugd, "])
def test_a_slot_after_another_sign_does_not(voor: str) -> None:
    assert zin(f"{voor}{{richting}} inwoners") == f"{voor}meer inwoners"


@pytest.mark.parametrize("richting", ["", "onbekend"])
def test_a_direction_that_was_not_chosen_stays_visible_as_a_choice(richting: str) -> None:
    assert zin("{richting} inwoners", richting) == "[meer / minder / gelijk: nog te kiezen] inwoners"
