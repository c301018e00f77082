"""Activiteit: what is done for the doelen."""

from datetime import date

import pytest

from goals.models import Activiteit
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_groep
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "activiteit_titel_gevuld": ({"titel": ""}, "Vul “titel” in."),
    "activiteit_van_voor_tot": (
        {"van": date(2027, 1, 2), "tot": date(2027, 1, 1)},
        "De datum bij “tot” ligt voor die bij “van”. Wijzig een van beide.",
    ),
    "activiteit_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: activiteit, maatregel, ontwikkelopdracht, experiment.",
    ),
    "activiteit_status_keuze": (
        {"status": "anders"},
        "Kies bij “status” een van: idee, voorbereiding, gereed, lopend, afgerond, gestopt, geparkeerd.",
    ),
    "activiteit_voortgang_keuze": ({"voortgang": "anders"}, "Kies bij “voortgang” een van: groen, oranje, rood."),
    "activiteit_van_tussen": ({"van": date(1, 1, 1)}, "Geef bij “van” een dag in de jaren 1900 tot en met 2200."),
    "activiteit_tot_tussen": ({"tot": date(9999, 12, 31)}, "Geef bij “tot” een dag in de jaren 1900 tot en met 2200."),
}


def activiteit_met(**velden: object) -> Activiteit:
    return Activiteit(**{"agenda": maak_agenda(), "titel": "Eén loket"} | velden)


def met_twee_regisseurs() -> Activiteit:
    groep = maak_groep(maak_agenda())
    return activiteit_met(agenda=groep.agenda, regisseur="Afdeling Samenleving", regisseur_groep=groep)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_an_activiteit_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(activiteit_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(activiteit_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_an_activiteit_is_tried_here() -> None:
    assert set(GEVALLEN) | {"activiteit_een_regisseur"} == beperkingen(Activiteit)


def test_an_activiteit_needs_no_more_than_a_titel() -> None:
    assert zinnen(activiteit_met()) == []


def test_an_activiteit_has_one_regisseur() -> None:
    zin = "Noem de regisseur in woorden of kies een groep, niet allebei."
    assert beperking_zegt(met_twee_regisseurs()) == [zin]


def test_the_database_refuses_two_regisseurs_too() -> None:
    assert "activiteit_een_regisseur" in database_noemt(met_twee_regisseurs())


def test_a_regisseur_is_a_groep_of_the_same_agenda() -> None:
    activiteit = activiteit_met(regisseur_groep=maak_groep(maak_agenda()))
    assert per_veld(activiteit) == {"regisseur_groep": ["Kies een groep uit dezelfde agenda."]}


def test_the_capaciteit_is_kept_to_two_decimals() -> None:
    activiteit = maak_activiteit(maak_agenda(), capaciteit_fte="2.75")
    assert str(Activiteit.objects.get(pk=activiteit.pk).capaciteit_fte) == "2.75"


def test_an_activiteit_that_runs_only_for_a_doel_is_found_with_it() -> None:
    agenda = maak_agenda()
    doel, ander = maak_doel(agenda), maak_doel(agenda)
    alleen = maak_activiteit(agenda, doel, status="lopend")
    maak_activiteit(agenda, doel, ander, status="lopend")
    maak_activiteit(agenda, ander, status="lopend")
    maak_activiteit(agenda, doel, status="idee")
    assert list(Activiteit.objects.lopend_alleen_voor(doel)) == [alleen]


@pytest.mark.parametrize(("status", "loopt"), [("lopend", True), ("gereed", False), ("afgerond", False)])
def test_an_activiteit_runs_only_while_lopend(status: str, loopt: bool) -> None:
    assert Activiteit(status=status).loopt is loopt
