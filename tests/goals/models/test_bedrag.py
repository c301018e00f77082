"""Bedrag: money of one owner in one year."""

from decimal import Decimal

import pytest

from goals.models import Bedrag
from tests.factories import maak_agenda, maak_bedrag, maak_groep, maak_kader, maak_opgave
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

EEN_EIGENAAR = "Een bedrag hoort bij één opgave, doel, activiteit, kader of groep. Kies er precies één."
GEVALLEN: Gevallen = {
    "bedrag_precies_een_eigenaar": ({"opgave": None}, EEN_EIGENAAR),
    "bedrag_of_pm": ({"bedrag": None}, "Vul het bedrag in, of kies pro memorie."),
    "bedrag_niet_negatief": (
        {"bedrag": -1},
        "Vul het bedrag zonder minteken in. De soort zegt of het lasten of baten zijn.",
    ),
    "bedrag_fase_behalve_plafond": ({"fase": ""}, "Kies een fase. Alleen een plafond heeft er geen nodig."),
    "bedrag_jaar_tussen": ({"jaar": 27}, "Vul bij “jaar” een getal in van 1900 tot en met 2200."),
    "bedrag_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: lasten, baten, reserve_toevoeging, reserve_onttrekking, plafond.",
    ),
    "bedrag_fase_keuze": (
        {"fase": "anders"},
        "Kies bij “fase” een van: rekening, begroting, na_wijziging, raming, realisatie.",
    ),
}


def bedrag_met(**velden: object) -> Bedrag:
    opgave = maak_opgave(maak_agenda())
    basis = {"agenda": opgave.agenda, "opgave": opgave, "jaar": 2027, "soort": "lasten", "fase": "raming"}
    return Bedrag(**basis | {"bedrag": 1000} | velden)


def met_twee_budgethouders() -> Bedrag:
    groep = maak_groep(maak_agenda())
    return bedrag_met(
        agenda=groep.agenda, opgave=maak_opgave(groep.agenda), budgethouder="Afdeling", budgethouder_groep=groep
    )


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_bedrag_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(bedrag_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(bedrag_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_bedrag_is_tried_here() -> None:
    assert set(GEVALLEN) | {"bedrag_een_budgethouder"} == beperkingen(Bedrag)


def test_a_bedrag_has_one_owner() -> None:
    opgave = maak_opgave(maak_agenda())
    bedrag = bedrag_met(agenda=opgave.agenda, opgave=opgave, kader=maak_kader(opgave.agenda))
    assert beperking_zegt(bedrag) == [EEN_EIGENAAR]


def test_a_bedrag_has_one_budgethouder() -> None:
    zin = "Noem de budgethouder in woorden of kies een groep, niet allebei."
    assert beperking_zegt(met_twee_budgethouders()) == [zin]


def test_the_database_refuses_two_budgethouders_too() -> None:
    assert "bedrag_een_budgethouder" in database_noemt(met_twee_budgethouders())


def test_a_bedrag_belongs_to_an_element_of_its_own_agenda() -> None:
    bedrag = bedrag_met(opgave=maak_opgave(maak_agenda()))
    assert per_veld(bedrag) == {"opgave": ["Kies een opgave uit dezelfde agenda."]}


def test_a_plafond_needs_no_fase() -> None:
    assert zinnen(bedrag_met(soort="plafond", fase="")) == []


def test_an_amount_that_is_not_known_is_pro_memorie() -> None:
    assert zinnen(bedrag_met(bedrag=None, pm=True)) == []


@pytest.mark.parametrize("euro", ["0", "0.01", "9999999999999.99"])
def test_an_amount_comes_back_to_the_cent(euro: str) -> None:
    bedrag = maak_bedrag(maak_agenda(), bedrag=Decimal(euro))
    bedrag.full_clean()
    assert Bedrag.objects.get(pk=bedrag.pk).bedrag == Decimal(euro)


def test_an_amount_of_more_than_fifteen_digits_is_refused() -> None:
    uitleg = "Dit getal heeft meer dan 15 cijfers. Rond het af."
    assert per_veld(bedrag_met(bedrag=Decimal("12345678901234.56"))) == {"bedrag": [uitleg]}


def test_an_amount_in_tenths_of_cents_is_refused() -> None:
    assert list(per_veld(bedrag_met(bedrag=Decimal("1.005")))) == ["bedrag"]
