"""Numbers in a form are read and shown as Dutch people write them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from policies.admin.getal import GEEN_GETAL, GetalVeld

VELD = GetalVeld(required=False, max_digits=16, decimal_places=2)


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [("8,5", "8.5"), ("125.000", "125000"), ("1.204,50", "1204.5"), (" 12 ", "12"), ("-3", "-3"), ("0", "0")],
)
def test_a_number_is_read(tekst: str, getal: str) -> None:
    assert VELD.clean(tekst) == Decimal(getal)


@pytest.mark.parametrize("tekst", ["8.5", "€ 5", "1e3", "12%", "nan", "1,2,3", "1.20.4"])
def test_what_is_no_number_is_refused_in_words(tekst: str) -> None:
    with pytest.raises(ValidationError) as fout:
        VELD.clean(tekst)
    assert fout.value.messages == [GEEN_GETAL]


@pytest.mark.parametrize(
    ("getal", "tekst"),
    [
        *(("1200.00", "1.200"), ("0.00", "0"), ("250000.00", "250.000"), ("1234567.50", "1.234.567,50")),
        *(("-1234.05", "-1.234,05"), ("8.505", "8,505"), ("99999999999999.99", "99.999.999.999.999,99")),
    ],
)
def test_an_amount_is_shown_as_people_write_it_and_read_back_the_same(getal: str, tekst: str) -> None:
    assert VELD.prepare_value(Decimal(getal)) == tekst
    assert GetalVeld().clean(tekst) == Decimal(getal)


@pytest.mark.parametrize(
    ("getal", "tekst"), [("8.500000", "8,5"), ("1204.250000", "1.204,25"), ("0.000001", "0,000001")]
)
def test_another_number_is_shown_without_needless_digits(getal: str, tekst: str) -> None:
    assert GetalVeld(max_digits=20, decimal_places=6).prepare_value(Decimal(getal)) == tekst
    assert GetalVeld(max_digits=20, decimal_places=6).clean(tekst) == Decimal(getal)


def test_fte_are_no_amount() -> None:
    assert GetalVeld(max_digits=8, decimal_places=2).prepare_value(Decimal("1.50")) == "1,5"


@pytest.mark.parametrize("getypt", ["250000", "250.000", "250000,00", "250.000,00", "+250.000", " 250.000 "])
def test_the_same_number_in_another_notation_is_no_change(getypt: str) -> None:
    assert not VELD.has_changed(Decimal("250000.00"), getypt)


def test_what_was_typed_is_shown_as_it_was_typed() -> None:
    assert VELD.prepare_value("ongeveer 8") == "ongeveer 8"


def test_nothing_is_no_number() -> None:
    assert VELD.clean("") is None
