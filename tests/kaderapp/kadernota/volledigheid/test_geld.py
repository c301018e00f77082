"""Rules about money (S4-07, S2-52)."""

from typing import Any

from tests.kaderapp.kadernota.volledigheid.zoeken import met_doelen, plekken, vindt
from tests.kaderapp.kadernota.voorbeeld import bedrag, doel

PLAFOND = bedrag("O", 2027, "plafond", "1000", fase="", taakveld="")


def boven(*bedragen: Any) -> list[str]:
    return vindt("boven-plafond", bedragen=(PLAFOND, *bedragen), **met_doelen(doel("D", "1.1", "x")))


def test_a_sum_over_the_plafond_is_named_with_all_that_stands_under_the_opgave() -> None:
    assert boven(bedrag("O", 2027, "lasten", "900"), bedrag("D", 2027, "lasten", "150")) == [
        "Raming 2027: de lasten gaan €\u00a050 over het plafond van €\u00a01.000."
    ]


def test_baten_make_no_room() -> None:
    assert len(boven(bedrag("O", 2027, "lasten", "1100"), bedrag("O", 2027, "baten", "100"))) == 1


def test_a_sum_at_the_plafond_fits() -> None:
    assert boven(bedrag("O", 2027, "lasten", "1000"), bedrag("O", 2027, "reserve_toevoeging", "500")) == []


def test_another_year_and_another_fase_are_sums_of_their_own() -> None:
    assert boven(bedrag("O", 2028, "lasten", "2000"), bedrag("O", 2027, "lasten", "900", "rekening")) == []


def test_an_amount_that_is_not_known_does_not_count() -> None:
    assert boven(bedrag("O", 2027, "lasten", None)) == []


def test_a_groep_has_a_plafond_of_its_own() -> None:
    bedragen = bedrag("G1", 2027, "plafond", "10", fase=""), bedrag("G1", 2027, "lasten", "11")
    assert plekken("boven-plafond", "G1", bedragen=bedragen) == ["G1"]


def test_an_amount_without_taakveld_is_named() -> None:
    bedragen = (bedrag("O", 2027, "lasten", "1", taakveld=""), bedrag("O", 2027, "baten", "1", taakveld="6.2"))
    assert vindt("bedrag-zonder-taakveld", bedragen=bedragen) == ["Dit bedrag heeft geen taakveld."]


def test_a_plafond_needs_no_taakveld() -> None:
    assert vindt("bedrag-zonder-taakveld", bedragen=(PLAFOND,)) == []
