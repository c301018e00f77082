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


@pytest.mark.parametrize(("getal", "tekst"), [("8.500000", "8,5"), ("1200.00", "1200"), ("0.00", "0")])
def test_a_number_is_shown_without_needless_digits(getal: str, tekst: str) -> None:
    assert VELD.prepare_value(Decimal(getal)) == tekst


def test_what_was_typed_is_shown_as_it_was_typed() -> None:
    assert VELD.prepare_value("ongeveer 8") == "ongeveer 8"


def test_nothing_is_no_number() -> None:
    assert VELD.clean("") is None
