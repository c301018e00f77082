"""Numbers as people see them, derived from position in the way that the agenda asks for."""

from typing import Any

import pytest

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.momentopname.nummers import nummer_kaders, nummer_opgaven, teken
from tests.kaderapp.kadernota import voorbeeld


def kader(naam: str, *kinderen: boom.Kader, status: str = "actief") -> boom.Kader:
    return voorbeeld.kader(naam, "", naam, kinderen=kinderen, status=status)


def doel(naam: str, *kinderen: boom.Doel, status: str = "actief") -> boom.Doel:
    return voorbeeld.doel(naam, "", naam, kinderen=kinderen, status=status)


def opgave(naam: str, *doelen: boom.Doel, status: str = "actief") -> boom.Opgave:
    return voorbeeld.opgave(naam, "", naam, doelen, status=status)


def nummers(knopen: Any) -> list[str]:
    """The numbers in reading order; "-" where there is none."""
    gevonden: list[str] = []
    for knoop in knopen:
        gevonden.append(knoop.nummer or "-")
        gevonden += nummers(getattr(knoop, "doelen", ()) or getattr(knoop, "kinderen", ()))
    return gevonden


def van_opgaven(*opgaven: boom.Opgave, **agenda: Any) -> list[str]:
    return nummers(nummer_opgaven(opgaven, voorbeeld.agenda(**agenda)))


@pytest.mark.parametrize(
    ("rang", "soort", "gezien"),
    [
        (3, "1", "3"),
        (1, "a", "a"),
        (26, "a", "z"),
        (27, "a", "aa"),
        (52, "a", "az"),
        (703, "a", "aaa"),
        (28, "A", "AB"),
        (1, "I", "I"),
        (4, "I", "IV"),
        (9, "I", "IX"),
        (14, "I", "XIV"),
        (1994, "I", "MCMXCIV"),
    ],
)
def test_a_sign_counts_on(rang: int, soort: str, gezien: str) -> None:
    assert teken(rang, soort) == gezien


def test_doelen_start_again_under_each_opgave() -> None:
    opgaven = opgave("a", doel("1"), doel("2")), opgave("b", doel("3"))
    assert van_opgaven(*opgaven) == ["1", "1.1", "1.2", "2", "2.1"]


def test_subdoelen_count_below_their_doel() -> None:
    assert van_opgaven(opgave("a", doel("1", doel("2"), doel("3", doel("4"))))) == [
        "1", "1.1", "1.1.1", "1.1.2", "1.1.2.1",
    ]  # fmt: skip


def test_the_first_opgave_bears_the_first_number() -> None:
    assert van_opgaven(opgave("a"), opgave("b", doel("1")), eerste_nummer=6) == ["6", "7", "7.1"]


def test_opgaven_and_doelen_have_their_own_signs() -> None:
    assert van_opgaven(opgave("a", doel("1", doel("2"))), nummering_opgave="A", nummering_doel="1.a") == [
        "A", "A.1", "A.1.a",
    ]  # fmt: skip


def test_levels_below_the_last_sign_repeat_it() -> None:
    lijst = kader("lijst", kader("a", kader("b")))
    assert nummers(nummer_kaders([lijst], "I.a")) == ["KI", "KI.a", "KI.a.a"]


def test_kaders_start_again_in_each_list() -> None:
    lijsten = kader("a", kader("1"), kader("2", kader("3"))), kader("b", kader("4"))
    assert nummers(nummer_kaders(lijsten, "1")) == ["K1", "K1.1", "K1.2", "K1.2.1", "K2", "K2.1"]


def test_without_numbering_nothing_has_a_number() -> None:
    assert nummers(nummer_kaders([kader("a", kader("1"))], "geen")) == ["-", "-"]


def test_doelen_of_opgaven_without_numbers_start_at_one() -> None:
    assert van_opgaven(opgave("a", doel("1")), opgave("b", doel("2")), nummering_opgave="geen") == ["-", "1", "-", "1"]


def test_what_was_withdrawn_has_no_number_and_takes_none() -> None:
    kaders = kader("a"), kader("weg", status="vervallen"), kader("b")
    assert nummers(nummer_kaders(kaders, "1")) == ["K1", "-", "K2"]


def test_what_stands_under_something_withdrawn_has_no_number() -> None:
    kaders = kader("weg", kader("a", kader("b")), status="vervallen"), kader("c", kader("d"))
    assert nummers(nummer_kaders(kaders, "1")) == ["-", "-", "-", "K1", "K1.1"]


def test_the_doelen_of_a_withdrawn_opgave_have_no_number() -> None:
    opgaven = opgave("weg", doel("1", doel("2")), status="vervallen"), opgave("b", doel("3"))
    assert van_opgaven(*opgaven) == ["-", "-", "-", "1", "1.1"]
