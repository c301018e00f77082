from datetime import date
from decimal import Decimal

import pytest

from kaderapp.kadernota.inhoud.getallen import (
    aantal,
    bedrag,
    datum,
    euro,
    geldigheid,
    getal,
    jaar_of_deel,
    looptijd,
    looptijd_kort,
    periode,
)


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [
        (Decimal("1204.5"), None, "1.204,5"),
        (Decimal("1204.50"), None, "1.204,5"),
        (Decimal(1200), None, "1.200"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("-1234567.8"), 0, "−1.234.568"),
        (Decimal("-0.4"), 0, "0"),
        (7, 1, "7,0"),
        (Decimal("123456789012345678901234567890.5"), 1, "123.456.789.012.345.678.901.234.567.890,5"),
    ],
)
def test_a_getal_has_a_point_per_thousand_and_a_comma(waarde: Decimal, decimalen: int | None, tekst: str) -> None:
    assert getal(waarde, decimalen) == tekst


@pytest.mark.parametrize(
    ("waarde", "eenheid", "tekst"),
    [("1204500", "duizend", "1.205"), ("1204500.40", "euro", "1.204.500"), ("-499", "duizend", "0")],
)
def test_a_bedrag_in_a_table_follows_the_unit_of_the_gemeente(waarde: str, eenheid: str, tekst: str) -> None:
    assert bedrag(Decimal(waarde), bedragen_in=eenheid) == tekst


@pytest.mark.parametrize(
    ("waarde", "eenheid", "tekst"),
    [
        ("1204500", "euro", "€\u00a01.204.500"),
        ("12.50", "euro", "€\u00a012,50"),
        ("1204499", "duizend", "€\u00a01.204.000"),
        ("750", "duizend", "€\u00a0750"),
    ],
)
def test_euro_in_running_text_keeps_its_sign_and_number_together(waarde: str, eenheid: str, tekst: str) -> None:
    assert euro(Decimal(waarde), bedragen_in=eenheid) == tekst


def test_a_datum_keeps_day_and_month_together() -> None:
    assert datum(date(2026, 6, 25)) == "25\u00a0juni 2026"


def test_an_aantal_chooses_enkelvoud_or_meervoud() -> None:
    assert (aantal(1, "doel", "doelen"), aantal(1200, "doel", "doelen")) == ("1\u00a0doel", "1.200\u00a0doelen")


@pytest.mark.parametrize(
    ("van", "tot", "precisie", "tekst"),
    [
        (date(2026, 6, 25), date(2026, 6, 25), "dag", "25 juni 2026"),
        (date(2026, 6, 1), date(2026, 6, 5), "dag", "1 tot en met 5 juni 2026"),
        (date(2026, 5, 28), date(2026, 6, 3), "dag", "28 mei tot en met 3 juni 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "dag", "28 december 2026 tot en met 3 januari 2027"),
        (date(2026, 6, 1), date(2026, 6, 30), "maand", "juni 2026"),
        (date(2026, 9, 1), date(2026, 11, 30), "maand", "september tot en met november 2026"),
        (date(2026, 12, 1), date(2027, 1, 31), "maand", "december 2026 tot en met januari 2027"),
        (date(2026, 4, 1), date(2026, 6, 30), "kwartaal", "tweede kwartaal van 2026"),
        (date(2026, 4, 1), date(2026, 9, 30), "kwartaal", "tweede tot en met derde kwartaal van 2026"),
        (date(2026, 1, 1), date(2028, 12, 31), "jaar", "2026–2028"),
        (None, date(2026, 6, 25), "dag", "25 juni 2026"),
        (None, None, "dag", ""),
    ],
)
def test_a_periode_is_no_more_precise_than_it_is_known(
    van: date | None, tot: date | None, precisie: str, tekst: str
) -> None:
    assert periode(van, tot, precisie).replace("\u00a0", " ") == tekst


def test_words_for_a_time_get_their_year() -> None:
    assert periode(date(2027, 10, 15), None, "maand", "half oktober") == "half oktober 2027"


def test_words_for_a_time_that_name_a_year_stay_as_they_are() -> None:
    assert periode(date(2027, 10, 15), None, "maand", "najaar 2027") == "najaar 2027"


@pytest.mark.parametrize(
    ("van", "tot", "lang", "kort"),
    [
        (date(2028, 1, 1), date(2031, 12, 31), "2028–2031", "2028–2031"),
        (date(2028, 1, 1), None, "vanaf 2028", "vanaf 2028"),
        (None, date(2029, 6, 30), "tot en met 30 juni 2029", "tot en met jun 2029"),
        (date(2025, 8, 1), date(2028, 12, 31), "1 augustus 2025 tot en met 31 december 2028", "aug 2025–dec 2028"),
        (None, None, "", ""),
    ],
)
def test_a_looptijd_of_whole_years_names_only_years(van: date | None, tot: date | None, lang: str, kort: str) -> None:
    assert [t.replace("\u00a0", " ") for t in (looptijd(van, tot), looptijd_kort(van, tot))] == [lang, kort]


def test_a_kader_can_hold_until_an_event() -> None:
    assert geldigheid(date(2027, 1, 1), None, "de evaluatie") == "geldig vanaf 2027 tot en met de evaluatie"


def test_a_kader_without_dates_says_nothing_about_validity() -> None:
    assert geldigheid(None, None) == ""


@pytest.mark.parametrize(
    ("van", "tot", "tekst"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2024, 1, 1), date(2025, 12, 31), "2024–2025"),
        (date(2022, 1, 1), date(2022, 11, 30), "januari tot en met november 2022"),
        (None, None, ""),
    ],
)
def test_part_of_a_year_is_never_shown_as_the_year(van: date | None, tot: date | None, tekst: str) -> None:
    assert jaar_of_deel(van, tot) == tekst
