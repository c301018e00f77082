"""A period is read and written as people do."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from goals.admin.periode import ONLEESBAAR, PeriodeVeld, gelezen, geschreven


@pytest.mark.parametrize(
    ("tekst", "van", "tot"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("2027-2030", date(2027, 1, 1), date(2030, 12, 31)),
        ("1-1-2027 t/m 30-6-2027", date(2027, 1, 1), date(2027, 6, 30)),
    ],
)
def test_what_is_read_is_written_the_same(tekst: str, van: date, tot: date) -> None:
    assert (gelezen(tekst), geschreven((van, tot))) == ((van, tot), tekst)


@pytest.mark.parametrize("tekst", ["2027 - 2030", "2027/2030", "2027–2030"])
def test_years_may_be_joined_in_other_ways(tekst: str) -> None:
    assert gelezen(tekst) == (date(2027, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("tekst", ["27", "vorig jaar", "31-2-2027 t/m 1-3-2027", "0000", "2027-", "1-1-2027"])
def test_what_is_no_period_is_refused_in_words(tekst: str) -> None:
    with pytest.raises(ValidationError) as fout:
        gelezen(tekst)
    assert fout.value.messages == [ONLEESBAAR]


def test_nothing_is_no_period() -> None:
    assert (PeriodeVeld(required=False).clean(""), geschreven(None)) == (None, "")


@pytest.mark.parametrize(("tekst", "anders"), [("2027", False), (" 2027 ", False), ("2028", True), ("?", True)])
def test_only_another_period_is_a_change(tekst: str, anders: bool) -> None:
    assert PeriodeVeld(required=False).has_changed((date(2027, 1, 1), date(2027, 12, 31)), tekst) is anders
