"""Doel: what the gemeente wants to reach for an opgave."""

from datetime import date

import pytest
from django.db.models import RestrictedError

from goals.models import Doel
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_opgave
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "doel_tekst_gevuld": ({"tekst": ""}, "Vul “tekst” in."),
    "doel_soort_keuze": ({"soort": "anders"}, "Kies bij “soort” een van: groep, doel, subdoel, resultaat."),
    "doel_richting_keuze": ({"richting": "anders"}, "Kies bij “richting” een van: meer, minder, gelijk."),
    "doel_meetbaar_keuze": ({"meetbaar": "anders"}, "Kies bij “meetbaar” een van: ja, kwalitatief, nog_niet."),
    "doel_status_keuze": ({"status": "anders"}, "Kies bij “status” een van: actief, vervallen."),
    "doel_onder_opgave_of_doel": (
        {"opgave": None},
        "Een doel staat onder een opgave of onder een ander doel. Kies een van beide.",
    ),
    "doel_termijn_tussen": ({"termijn": date(1, 1, 1)}, "Geef bij “termijn” een dag in de jaren 1900 tot en met 2200."),
}


def doel_met(**velden: object) -> Doel:
    opgave = maak_opgave(maak_agenda())
    return Doel(**{"agenda": opgave.agenda, "opgave": opgave, "tekst": "Iedereen doet mee"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_doel_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(doel_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(doel_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_doel_is_tried_here() -> None:
    assert set(GEVALLEN) | {"doel_ouder_niet_zichzelf"} == beperkingen(Doel)


def test_a_doel_needs_no_more_than_an_opgave_and_a_tekst() -> None:
    assert zinnen(doel_met()) == []


def test_a_doel_stands_under_an_opgave_or_under_a_doel_not_both() -> None:
    boven = maak_doel(maak_agenda())
    doel = doel_met(agenda=boven.agenda, opgave=boven.opgave, ouder=boven)
    assert beperking_zegt(doel) == ["Een doel staat onder een opgave of onder een ander doel. Kies een van beide."]


def test_a_doel_stands_under_an_opgave_of_its_own_agenda() -> None:
    doel = doel_met(opgave=maak_opgave(maak_agenda()))
    assert per_veld(doel) == {"opgave": ["Kies een opgave uit dezelfde agenda."]}


@pytest.mark.parametrize("tekst", ["{richting} inwoners doen mee", "Inwoners doen {richting} mee", "Iedereen doet mee"])
def test_a_tekst_holds_one_slot_or_none(tekst: str) -> None:
    assert zinnen(doel_met(tekst=tekst)) == []


def test_a_tekst_with_two_slots_is_refused() -> None:
    doel = doel_met(tekst="{richting} inwoners doen {richting} mee")
    assert per_veld(doel) == {"tekst": ["Er staat meer dan één keer {richting} in de tekst. Laat er één staan."]}


def test_the_letters_of_smart_can_be_ticked() -> None:
    doel = doel_met(smart=["S", "T"])
    doel.full_clean()
    doel.save()
    assert Doel.objects.get(pk=doel.pk).smart == ["S", "T"]


@pytest.mark.parametrize("smart", [["X"], ["S", "S"], "S", {"S": True}, [["S"]]], ids=str)
def test_other_letters_are_refused(smart: object) -> None:
    uitleg = "Kies bij SMART uit de letters S, M, A, R en T, elk hoogstens één keer."
    assert per_veld(doel_met(smart=smart)) == {"smart": [uitleg]}


def test_a_doel_that_a_running_activiteit_needs_is_not_withdrawn() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, titel="Eén loket", status="lopend", volgorde=1)
    maak_activiteit(agenda, doel, titel="Straatcoaches", status="lopend", volgorde=2)
    doel.status = "vervallen"
    zin = (
        "Deze lopende activiteiten dragen aan geen ander doel bij: “Eén loket”, “Straatcoaches”. "
        "Geef ze een ander doel of rond ze af, en laat daarna dit doel vervallen."
    )
    assert per_veld(doel) == {"status": [zin]}


def test_a_doel_is_withdrawn_when_its_running_activiteiten_have_another() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, maak_doel(agenda), status="lopend")
    doel.status = "vervallen"
    assert zinnen(doel) == []


def test_a_doel_is_withdrawn_when_its_activiteiten_do_not_run() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, status="gestopt")
    doel.status = "vervallen"
    assert zinnen(doel) == []


def test_a_second_doel_that_was_withdrawn_does_not_help() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, maak_doel(agenda, status="vervallen"), status="lopend")
    doel.status = "vervallen"
    assert list(per_veld(doel)) == ["status"]


def test_a_doel_that_was_withdrawn_already_can_still_be_corrected() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda, status="vervallen")
    maak_activiteit(agenda, doel, status="lopend")
    doel.tekst = "Iedereen doet mee."
    assert zinnen(doel) == []


def test_a_doel_with_activiteiten_stays() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel)
    with pytest.raises(RestrictedError):
        doel.delete()


def test_a_doel_is_called_by_its_sentence() -> None:
    assert str(Doel(tekst="{richting} inwoners doen mee", richting="meer")) == "Meer inwoners doen mee"
