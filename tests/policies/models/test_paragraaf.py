"""Paragraaf: every text that is not a visie, opgave, doel or kader."""

import pytest

from policies.models import Paragraaf
from tests.factories import maak_agenda
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "paragraaf_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: vrij, inleiding, leeswijzer, publiekssamenvatting, rol, tijdpad, communicatie, "
        "evaluatie, staalkaart, koerskaart, scenario, begrip, bron, bijlage.",
    ),
    "paragraaf_hoofdvraag_keuze": (
        {"hoofdvraag": "anders"},
        "Kies bij “hoofdvraag” een van: wat, waarom, waaraan, hoe, wanneer, wie.",
    ),
    "paragraaf_bijlage_status_keuze": (
        {"bijlage_status": "anders"},
        "Kies bij “bijlage status” een van: ter_vaststelling, ter_informatie.",
    ),
}


def paragraaf_met(**velden: object) -> Paragraaf:
    return Paragraaf(**{"agenda": maak_agenda()} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_paragraaf_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(paragraaf_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(paragraaf_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_paragraaf_is_tried_here() -> None:
    assert set(GEVALLEN) | {"paragraaf_ouder_niet_zichzelf"} == beperkingen(Paragraaf)


def test_a_paragraaf_needs_nothing() -> None:
    assert zinnen(paragraaf_met()) == []
