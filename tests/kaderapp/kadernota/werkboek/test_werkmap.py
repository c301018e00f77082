import datetime
from decimal import Decimal

import pytest

from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.werkmap import (
    Blad,
    Celfout,
    Celwaarde,
    Rij,
    als_tekst,
    getal_als_tekst,
    kolomletter,
    koppen_nagaan,
    maak_blad,
)


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")])
def test_a_column_has_the_letters_that_excel_shows(index: int, letters: str) -> None:
    assert kolomletter(index) == letters


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (None, ""),
        (True, "ja"),
        (False, "nee"),
        (1204, "1204"),
        (Decimal("1204.50"), "1204,50"),
        (Decimal("1E+3"), "1000"),
        (Decimal("NaN"), "NaN"),
        (datetime.date(2027, 12, 31), "31-12-2027"),
        (datetime.date(27, 1, 2), "02-01-0027"),
        ("tekst", "tekst"),
        (Celfout("herstel dit.", "#N/A"), "#N/A"),
    ],
)
def test_a_waarde_is_shown_as_a_dutch_reader_types_it(waarde: Celwaarde | Celfout, tekst: str) -> None:
    assert als_tekst(waarde) == tekst


def test_a_huge_decimal_is_not_spelled_out() -> None:
    assert getal_als_tekst(Decimal("1.5E+999999")) == "1,5E+999999"


def test_a_celfout_becomes_a_melding_at_its_place() -> None:
    assert Celfout("herstel dit.", "#N/A").melding("Kaders", 4, "rang") == Melding(
        "Kaders", 4, "rang", "#N/A", "herstel dit."
    )


def test_a_doubled_column_is_named_with_its_places() -> None:
    blad = Blad("Kaders", ["Code", "titel", "code"])
    assert koppen_nagaan(blad) == [
        Melding("Kaders", 1, "code", None, "deze kolom staat er 2 keer (in A, C); laat er één staan.")
    ]


def test_a_value_under_a_blank_header_is_named_with_its_column() -> None:
    blad = Blad("Kaders", ["code", ""], [Rij(2, ["K1", None]), Rij(5, ["K2", 12]), Rij(6, ["K3", 13])])
    assert koppen_nagaan(blad) == [
        Melding(
            "Kaders", 5, "B", "12", "deze kolom heeft geen naam in rij 1; zet de naam erboven of maak de kolom leeg."
        )
    ]


def test_a_blank_column_between_others_is_no_error() -> None:
    assert koppen_nagaan(Blad("Kaders", ["code", "", "titel"], [Rij(2, ["K1", None, "Wonen"])])) == []


def test_headers_are_stripped() -> None:
    assert maak_blad("Kaders", [Rij(1, [" code\n", "\u00a0titel "])]).kolommen == ["code", "titel"]


def test_blank_rows_are_left_out() -> None:
    blad = maak_blad("Kaders", [Rij(1, ["code"]), Rij(2, [None, None]), Rij(3, []), Rij(4, ["K1"])])
    assert blad.rijen == [Rij(4, ["K1"])]


def test_rows_are_padded_to_the_number_of_columns() -> None:
    assert maak_blad("Kaders", [Rij(1, ["code", "titel", "rang"]), Rij(2, ["K1"])]).rijen == [
        Rij(2, ["K1", None, None])
    ]


def test_columns_beyond_the_last_value_are_left_out() -> None:
    assert maak_blad("Kaders", [Rij(1, ["code", None, None]), Rij(2, ["K1", "x", None])]) == Blad(
        "Kaders", ["code", ""], [Rij(2, ["K1", "x"])]
    )


def test_without_a_first_row_all_headers_are_blank() -> None:
    assert maak_blad("Kaders", [Rij(3, ["K1", "x"])]) == Blad("Kaders", ["", ""], [Rij(3, ["K1", "x"])])


def test_a_sheet_may_be_empty() -> None:
    assert maak_blad("Kaders", []) == Blad("Kaders", [], [])
