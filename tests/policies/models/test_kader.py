"""Kader: everything normative, from waarde to wettelijk kader."""

from datetime import date

import pytest

from policies.models import Kader
from tests.factories import maak_agenda
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "kader_geldig_van_voor_geldig_tot": (
        {"geldig_van": date(2027, 1, 2), "geldig_tot": date(2027, 1, 1)},
        "De datum bij “geldig tot” ligt voor die bij “geldig van”. Wijzig een van beide.",
    ),
    "kader_soort_keuze": (
        {"soort": "anders"},
        "Kies bij “soort” een van: lijst, waarde, leidend_principe, uitgangspunt, inhoudelijk, financieel, proces, "
        "kwaliteitseis, wettelijk, uitzondering.",
    ),
    "kader_hardheid_keuze": ({"hardheid": "anders"}, "Kies bij “hardheid” een van: bindend, richtinggevend."),
    "kader_status_keuze": ({"status": "anders"}, "Kies bij “status” een van: actief, voorbeeld, vervallen."),
    "kader_geldig_van_tussen": (
        {"geldig_van": date(1, 1, 1)},
        "Geef bij “geldig van” een dag in de jaren 1900 tot en met 2200.",
    ),
    "kader_geldig_tot_tussen": (
        {"geldig_tot": date(9999, 12, 31)},
        "Geef bij “geldig tot” een dag in de jaren 1900 tot en met 2200.",
    ),
    "kader_komt_terug_op_tussen": (
        {"komt_terug_op": date(9999, 12, 31)},
        "Geef bij “komt terug op” een dag in de jaren 1900 tot en met 2200.",
    ),
}


def kader_met(**velden: object) -> Kader:
    return Kader(**{"agenda": maak_agenda(), "soort": "inhoudelijk"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_kader_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(kader_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(kader_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_kader_is_tried_here() -> None:
    assert set(GEVALLEN) | {"kader_ouder_niet_zichzelf"} == beperkingen(Kader)


def test_a_kader_needs_no_more_than_a_soort() -> None:
    assert zinnen(kader_met()) == []


@pytest.mark.parametrize("delegeerbaar", [None, True, False])
def test_a_kader_says_whether_the_raad_may_delegate_it_or_does_not_say(delegeerbaar: bool | None) -> None:
    kader = kader_met(delegeerbaar=delegeerbaar)
    kader.save()
    assert Kader.objects.get(pk=kader.pk).delegeerbaar is delegeerbaar
