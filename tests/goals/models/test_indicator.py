"""Indicator: how a doel, activiteit or kader is measured."""

import pytest
from django.db.models import RestrictedError

from goals.models import Indicator
from tests.factories import maak_agenda, maak_doel, maak_indicator, maak_kader, maak_meting
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

EEN_EIGENAAR = "Een indicator meet één doel, activiteit of kader. Kies er precies één."
GEVALLEN: Gevallen = {
    "indicator_naam_gevuld": ({"naam": ""}, "Vul “naam” in."),
    "indicator_precies_een_eigenaar": ({"kader": None}, EEN_EIGENAAR),
    "indicator_soort_keuze": ({"soort": "anders"}, "Kies bij “soort” een van: outcome, output, kwaliteit, bbv."),
    "indicator_gewenst_keuze": ({"gewenst": "anders"}, "Kies bij “gewenst” een van: stijgen, dalen, gelijk, nvt."),
    "indicator_per_aantal_tussen": (
        {"per_aantal": 0},
        "Vul bij “per aantal” een getal in van 1 tot en met 2000000000.",
    ),
    "indicator_decimalen_tussen": ({"decimalen": 7}, "Vul bij “decimalen” een getal in van 0 tot en met 6."),
    "indicator_frequentie_maanden_tussen": (
        {"frequentie_maanden": 0},
        "Vul bij “frequentie maanden” een getal in van 1 tot en met 600.",
    ),
    "indicator_bekend_voor_jaar_tussen": (
        {"bekend_voor_jaar": 27},
        "Vul bij “bekend voor jaar” een getal in van 1900 tot en met 2200.",
    ),
    "indicator_bron_url_adres": (
        {"bron_url": "javascript:alert(1)"},
        "Geef bij “bron url” een adres dat begint met https:// of http://.",
    ),
}


def indicator_met(**velden: object) -> Indicator:
    kader = maak_kader(maak_agenda())
    return Indicator(**{"agenda": kader.agenda, "kader": kader, "naam": "Inwoners met schulden"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_an_indicator_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(indicator_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(indicator_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_an_indicator_is_tried_here() -> None:
    assert set(GEVALLEN) | {"indicator_outcome_niet_zichzelf"} == beperkingen(Indicator)


def test_an_indicator_needs_no_more_than_what_it_measures_and_a_naam() -> None:
    assert zinnen(indicator_met()) == []


def test_an_indicator_measures_one_thing() -> None:
    doel = maak_doel(maak_agenda())
    indicator = indicator_met(agenda=doel.agenda, doel=doel, kader=maak_kader(doel.agenda))
    assert beperking_zegt(indicator) == [EEN_EIGENAAR]


def test_the_database_refuses_an_indicator_of_two_things() -> None:
    doel = maak_doel(maak_agenda())
    indicator = indicator_met(agenda=doel.agenda, doel=doel, kader=maak_kader(doel.agenda))
    assert "indicator_precies_een_eigenaar" in database_noemt(indicator)


def test_an_indicator_does_not_contribute_to_itself() -> None:
    indicator = maak_indicator(maak_agenda())
    indicator.outcome = indicator
    assert beperking_zegt(indicator) == ["Een indicator kan niet aan zichzelf bijdragen. Kies een andere."]


def test_the_database_refuses_an_indicator_that_contributes_to_itself() -> None:
    indicator = indicator_met()
    indicator.outcome_id = indicator.pk
    assert "indicator_outcome_niet_zichzelf" in database_noemt(indicator)


def test_an_outcome_is_of_the_same_agenda() -> None:
    indicator = indicator_met(outcome=maak_indicator(maak_agenda()))
    assert per_veld(indicator) == {"outcome": ["Kies een indicator uit dezelfde agenda."]}


def test_the_years_of_a_trendbreuk_are_kept() -> None:
    indicator = maak_indicator(maak_agenda(), trendbreuk_jaren=[2022, 2025])
    indicator.full_clean()
    assert Indicator.objects.get(pk=indicator.pk).trendbreuk_jaren == [2022, 2025]


@pytest.mark.parametrize("jaren", [["2022"], [22], 2022, {"2022": 1}, [True]], ids=str)
def test_what_is_no_list_of_years_is_refused(jaren: object) -> None:
    uitleg = "Geef jaren van vier cijfers, met een puntkomma ertussen: 2022; 2025."
    assert per_veld(indicator_met(trendbreuk_jaren=jaren)) == {"trendbreuk_jaren": [uitleg]}


def test_an_indicator_takes_its_metingen_along() -> None:
    meting = maak_meting(maak_indicator(maak_agenda()))
    meting.indicator.delete()
    assert not meting.agenda.metingen.exists()


def test_an_outcome_with_outputs_stays() -> None:
    outcome = maak_indicator(maak_agenda())
    maak_indicator(outcome.agenda, outcome=outcome)
    with pytest.raises(RestrictedError):
        outcome.delete()


@pytest.mark.parametrize(
    "adres", ["javascript:alert(1)", "file:///etc/passwd", "www.cbs.nl", "https://", "https://cbs .nl"]
)
def test_the_bron_of_an_indicator_is_a_page_on_the_web(adres: str) -> None:
    assert per_veld(indicator_met(bron_url=adres)) == {
        "bron_url": ["Geef een adres dat begint met https:// of http://, zonder spaties."]
    }
