"""Moment: planning, with dates as precise as they are known."""

from datetime import date

import pytest

from policies.models import Moment
from tests.factories import maak_agenda
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "moment_naam_gevuld": ({"naam": ""}, "Vul “naam” in."),
    "moment_van_voor_tot": (
        {"van": date(2027, 1, 2), "tot": date(2027, 1, 1)},
        "De datum bij “tot” ligt voor die bij “van”. Wijzig een van beide.",
    ),
    "moment_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: werksessie, commissie, raad, inzage, advies, pc_moment, evaluatie, mijlpaal, "
        "deadline.",
    ),
    "moment_fase_keuze": ({"fase": "anders"}, "Kies bij “fase” een van: beeld, oordeel, besluit."),
    "moment_precisie_keuze": ({"precisie": "anders"}, "Kies bij “precisie” een van: dag, maand, kwartaal, jaar."),
    "moment_status_keuze": ({"status": "anders"}, "Kies bij “status” een van: gepland, nu, geweest, vervallen."),
    "moment_van_tussen": ({"van": date(1, 1, 1)}, "Geef bij “van” een dag in de jaren 1900 tot en met 2200."),
    "moment_tot_tussen": ({"tot": date(9999, 12, 31)}, "Geef bij “tot” een dag in de jaren 1900 tot en met 2200."),
}


def moment_met(**velden: object) -> Moment:
    return Moment(**{"agenda": maak_agenda(), "soort": "raad", "naam": "Vergadering"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_moment_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(moment_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(moment_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_moment_is_tried_here() -> None:
    assert set(GEVALLEN) | {"moment_ouder_niet_zichzelf"} == beperkingen(Moment)


def test_a_moment_needs_no_date() -> None:
    assert zinnen(moment_met()) == []


def test_a_deadline_is_its_last_day_alone() -> None:
    assert zinnen(moment_met(soort="deadline", tot=date(2027, 5, 1))) == []
