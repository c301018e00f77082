"""Fields of goals that the admin lets people write in their own way."""

import pytest
from django.test import Client

from goals.models import Doel, Indicator
from tests.factories import maak_agenda, maak_doel, maak_indicator
from tests.formulier import Formulier

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("geschreven", "jaren"),
    [("2022; 2025", [2022, 2025]), ("2022", [2022]), ("", []), ("2022,2025", [2022, 2025]), (" 2022 ;", [2022])],
)
def test_years_are_written_with_semicolons(browser: Client, geschreven: str, jaren: list[int]) -> None:
    indicator = maak_indicator(maak_agenda(), trendbreuk_jaren=[2020])
    assert Formulier(browser, Indicator, indicator).verstuur(trendbreuk_jaren=geschreven) == {}
    assert Indicator.objects.get(pk=indicator.pk).trendbreuk_jaren == jaren


@pytest.mark.parametrize("geschreven", ["vorig jaar", "22", "2022-2025", "[2022]"])
def test_what_is_no_year_is_refused_in_words(browser: Client, geschreven: str) -> None:
    indicator = maak_indicator(maak_agenda())
    uitleg = "Geef jaren van vier cijfers, met een puntkomma ertussen: 2022; 2025."
    assert Formulier(browser, Indicator, indicator).verstuur(trendbreuk_jaren=geschreven) == {
        "trendbreuk_jaren": [uitleg]
    }


def test_the_years_that_are_stored_are_shown_as_they_are_written(browser: Client) -> None:
    indicator = maak_indicator(maak_agenda(), trendbreuk_jaren=[2022, 2025])
    assert Formulier(browser, Indicator, indicator).velden["trendbreuk_jaren"] == "2022; 2025"


def test_years_that_did_not_change_are_no_change(browser: Client) -> None:
    indicator = maak_indicator(maak_agenda(), trendbreuk_jaren=[2022])
    assert Formulier(browser, Indicator, indicator).verstuur() == {}
    assert Indicator.objects.get(pk=indicator.pk).revisie == 1


def test_smart_is_ticked(browser: Client) -> None:
    doel = maak_doel(maak_agenda(), smart=["S"])
    assert Formulier(browser, Doel, doel).verstuur(smart=["S", "T"]) == {}
    assert Doel.objects.get(pk=doel.pk).smart == ["S", "T"]
