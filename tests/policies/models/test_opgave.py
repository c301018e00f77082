"""Opgave: what the raad wants to change in society."""

import pytest

from policies.models import Opgave
from tests.factories import maak_agenda, maak_opgave
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "opgave_naam_gevuld": ({"naam": ""}, "Vul “naam” in."),
    "opgave_status_keuze": ({"status": "anders"}, "Kies bij “status” een van: actief, vervallen."),
}


def opgave_met(**velden: object) -> Opgave:
    return Opgave(**{"agenda": maak_agenda(), "naam": "Meedoen"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_opgave_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(opgave_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(opgave_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_opgave_is_tried_here() -> None:
    assert set(GEVALLEN) == beperkingen(Opgave)


def test_an_opgave_needs_no_more_than_a_naam() -> None:
    assert zinnen(opgave_met()) == []


def test_two_opgaven_may_have_one_naam() -> None:
    eerste = maak_opgave(maak_agenda(), naam="Meedoen")
    assert zinnen(opgave_met(agenda=eerste.agenda, naam="Meedoen")) == []
