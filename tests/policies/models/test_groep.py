"""Groep: everyone who acts together."""

from datetime import date

import pytest
from django.db.models import RestrictedError

from policies.models import Groep
from tests.factories import maak_agenda, maak_groep, maak_kader
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "groep_naam_gevuld": ({"naam": ""}, "Vul “naam” in."),
    "groep_actief_van_voor_actief_tot": (
        {"actief_van": date(2027, 1, 2), "actief_tot": date(2027, 1, 1)},
        "De datum bij “actief tot” ligt voor die bij “actief van”. Wijzig een van beide.",
    ),
    "groep_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: raad, fractie, college, afdeling, griffie, commissie, raadswerkgroep, "
        "dialooggroep, adviesraad, partner, regionaal.",
    ),
    "groep_actief_van_tussen": (
        {"actief_van": date(1, 1, 1)},
        "Geef bij “actief van” een dag in de jaren 1900 tot en met 2200.",
    ),
    "groep_actief_tot_tussen": (
        {"actief_tot": date(9999, 12, 31)},
        "Geef bij “actief tot” een dag in de jaren 1900 tot en met 2200.",
    ),
}


def groep_met(**velden: object) -> Groep:
    return Groep(**{"agenda": maak_agenda(), "soort": "partner", "naam": "De Brug"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_groep_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(groep_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(groep_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_groep_is_tried_here() -> None:
    assert set(GEVALLEN) == beperkingen(Groep)


def test_a_groep_needs_no_more_than_a_soort_and_a_naam() -> None:
    assert zinnen(groep_met()) == []


def test_a_groep_that_is_referred_to_stays() -> None:
    agenda = maak_agenda()
    groep = maak_groep(agenda)
    maak_kader(agenda, groep=groep)
    with pytest.raises(RestrictedError):
        groep.delete()
