"""Meting: one figure, one reason why there is none, or one story."""

from datetime import date
from decimal import Decimal

import pytest

from goals.models import Meting
from tests.factories import JAAR, maak_agenda, maak_indicator, maak_meting
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

PRECIES_EEN = "Geef precies één van: waarde, reden zonder waarde, verhaal."
ZONDER_PERIODE = {"periode_van": None, "periode_tot": None}
GEVALLEN: Gevallen = {
    "meting_gebied_gevuld": ({"gebied": ""}, "Vul “gebied” in."),
    "meting_waarde_reden_of_tekst": ({"waarde": None}, PRECIES_EEN),
    "meting_periode_van_voor_periode_tot": (
        {"periode_van": date(2027, 12, 31), "periode_tot": date(2027, 1, 1)},
        "De datum bij “periode tot” ligt voor die bij “periode van”. Wijzig een van beide.",
    ),
    "meting_heeft_periode": (
        {"periode_van": None},
        "Geef het begin en het einde van de periode. Alleen een norm mag zonder.",
    ),
    "meting_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: nulmeting, realisatie, streefwaarde, norm, prognose.",
    ),
    "meting_reden_leeg_keuze": (
        {"waarde": None, "reden_leeg": "anders"},
        "Kies bij “reden leeg” een van: nnb, nvt, te_klein, niet_gemeten, nog_vast_te_stellen.",
    ),
    "meting_periode_van_tussen": (
        {"periode_van": date(1, 1, 1)},
        "Geef bij “periode van” een dag in de jaren 1900 tot en met 2200.",
    ),
    "meting_periode_tot_tussen": (
        {"periode_tot": date(9999, 12, 31)},
        "Geef bij “periode tot” een dag in de jaren 1900 tot en met 2200.",
    ),
}


def meting_met(**velden: object) -> Meting:
    indicator = maak_indicator(maak_agenda())
    basis = {"agenda": indicator.agenda, "indicator": indicator, "soort": "realisatie", "waarde": 8}
    return Meting(**basis | JAAR | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_meting_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(meting_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(meting_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_meting_is_tried_here() -> None:
    assert set(GEVALLEN) == beperkingen(Meting)


@pytest.mark.parametrize(
    "velden",
    [
        {"waarde": 8, "reden_leeg": "nnb"},
        {"waarde": 8, "tekst": "<p>Een verhaal.</p>"},
        {"waarde": None, "reden_leeg": "nnb", "tekst": "<p>Een verhaal.</p>"},
        {"waarde": 8, "reden_leeg": "nnb", "tekst": "<p>Een verhaal.</p>"},
    ],
    ids=["waarde+reden", "waarde+tekst", "reden+tekst", "alle drie"],
)
def test_a_meting_says_one_thing(velden: dict[str, object]) -> None:
    assert beperking_zegt(meting_met(**velden)) == [PRECIES_EEN]


@pytest.mark.parametrize(
    "velden",
    [{"waarde": 0}, {"waarde": None, "reden_leeg": "te_klein"}, {"waarde": None, "tekst": "<p>Een verhaal.</p>"}],
    ids=["waarde", "reden", "tekst"],
)
def test_a_meting_is_a_value_a_reason_or_a_story(velden: dict[str, object]) -> None:
    assert zinnen(meting_met(**velden)) == []


def test_a_norm_may_be_without_a_period() -> None:
    assert zinnen(meting_met(soort="norm", **ZONDER_PERIODE)) == []


def test_a_norm_has_no_half_period() -> None:
    zin = "Geef het begin en het einde van de periode. Alleen een norm mag zonder."
    assert beperking_zegt(meting_met(soort="norm", periode_tot=None)) == [zin]


def test_the_same_meting_is_refused_in_words() -> None:
    eerste = maak_meting(maak_indicator(maak_agenda()))
    dubbel = meting_met(agenda=eerste.agenda, indicator=eerste.indicator)
    assert zinnen(dubbel) == ["Deze indicator heeft al zo'n meting voor deze periode en dit gebied."]


def test_the_database_refuses_the_same_meting() -> None:
    eerste = maak_meting(maak_indicator(maak_agenda()))
    assert "periode_van" in database_noemt(meting_met(agenda=eerste.agenda, indicator=eerste.indicator))


def test_a_second_norm_without_a_period_is_refused_in_words() -> None:
    eerste = maak_meting(maak_indicator(maak_agenda()), soort="norm")
    dubbel = meting_met(agenda=eerste.agenda, indicator=eerste.indicator, soort="norm", **ZONDER_PERIODE)
    assert zinnen(dubbel) == ["Deze indicator heeft al een norm zonder periode voor dit gebied."]


def test_the_database_refuses_a_second_norm_without_a_period() -> None:
    eerste = maak_meting(maak_indicator(maak_agenda()), soort="norm")
    dubbel = meting_met(agenda=eerste.agenda, indicator=eerste.indicator, soort="norm", **ZONDER_PERIODE)
    assert "gebied" in database_noemt(dubbel)


@pytest.mark.parametrize("gebied", ["gemeente", "NL", "wijk:De Lage Landen", "klasse:25.000-50.000"])
def test_a_gebied_is_the_gemeente_the_country_a_wijk_or_a_klasse(gebied: str) -> None:
    assert zinnen(meting_met(gebied=gebied)) == []


@pytest.mark.parametrize("gebied", ["Gemeente", "nl", "wijk:", "wijk: De Lage Landen", "provincie:Utrecht"])
def test_another_gebied_is_refused(gebied: str) -> None:
    uitleg = "Schrijf gemeente, NL, wijk:naam of klasse:naam."
    assert per_veld(meting_met(gebied=gebied)) == {"gebied": [uitleg]}


@pytest.mark.parametrize("getal", ["99999999999999", "123456789.123456", "0.000001", "-40.5"])
def test_a_value_comes_back_as_it_was(getal: str) -> None:
    meting = meting_met(waarde=Decimal(getal))
    meting.full_clean()
    meting.save()
    assert Meting.objects.get(pk=meting.pk).waarde == Decimal(getal)


def test_a_value_of_more_than_fifteen_digits_is_refused() -> None:
    uitleg = "Dit getal heeft meer dan 15 cijfers. Rond het af."
    assert per_veld(meting_met(waarde=Decimal("1234567890.123456"))) == {"waarde": [uitleg]}
