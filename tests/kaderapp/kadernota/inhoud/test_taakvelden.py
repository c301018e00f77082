"""The names of taakvelden beside their codes."""

import pytest

from kaderapp.kadernota.inhoud.taakvelden import EERSTE_JAAR, met_naam, op_volgorde


@pytest.mark.parametrize(
    ("code", "jaar", "leest"),
    [
        ("6.712", 2027, "6.712 Begeleiding (Wmo)"),
        ("6.6", 2027, "6.6 Hulpmiddelen en diensten (Wmo)"),
        ("6.4", EERSTE_JAAR - 1, "6.4"),
        ("43-3", 2027, "43-3"),
        ("", 2027, ""),
    ],
)
def test_a_code_has_its_name_where_that_is_known(code: str, jaar: int, leest: str) -> None:
    assert met_naam(code, jaar) == leest


def test_codes_are_sorted_by_their_parts() -> None:
    codes = ["6.71a", "6.71", "6.2", "0.10"]
    assert sorted(codes, key=op_volgorde) == ["0.10", "6.2", "6.71", "6.71a"]
