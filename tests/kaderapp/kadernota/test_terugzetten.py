"""An older state comes back only as withdrawing and starting would let it (I-04, I-05)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Activiteit, Doel
from kaderapp.kadernota.terugzetten import START_ZONDER_DOEL
from kaderapp.models import User
from policies.models import Agenda, Opgave
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_opgave, maak_volledige_activiteit
from tests.formulier import adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def klein() -> Agenda:
    return maak_agenda()


@pytest.fixture
def browser(client: Client, redacteur: User) -> Client:
    client.force_login(redacteur)
    return client


def vroeger(element: Any, **nu: Any) -> Any:
    """Its state becomes revisie 1 of its history; after that it is as `nu`."""
    leg_vast([element], door=None, soort=Soort.TOEGEVOEGD)
    type(element).objects.filter(pk=element.pk).update(**nu, revisie=2)
    leg_vast([element], door=None, soort=Soort.GEWIJZIGD)
    element.refresh_from_db()
    return element


def zet_terug(browser: Client, element: Any, gelezen: int = 2) -> list[str]:
    weg = reverse(f"admin:{element._meta.app_label}_{element._meta.model_name}_terugzetten", args=[element.pk, 1])
    antwoord = browser.post(weg, {"gelezen_revisie": gelezen}, follow=True)
    return [str(melding) for melding in antwoord.context["messages"]]


def blijft(element: Any, status: str) -> bool:
    return bool(type(element).objects.filter(pk=element.pk, status=status, revisie=2).exists())


def test_an_opgave_is_not_withdrawn_again_under_a_running_activiteit(browser: Client, klein: Agenda) -> None:
    opgave: Opgave = vroeger(maak_opgave(klein, status="vervallen"), status="actief")
    maak_activiteit(klein, maak_doel(klein, opgave=opgave), status="lopend", titel="Zwemles")
    (zin,) = zet_terug(browser, opgave)
    assert "lopende activiteiten" in zin
    assert "“Zwemles”" in zin
    assert "“Trek in”" in zin
    assert blijft(opgave, "actief")


def test_a_doel_above_others_is_not_withdrawn_again_either(browser: Client, klein: Agenda) -> None:
    doel: Doel = vroeger(maak_doel(klein, status="vervallen"), status="actief")
    maak_activiteit(klein, maak_doel(klein, ouder=doel), status="lopend", titel="Zwemles")
    assert "“Zwemles”" in zet_terug(browser, doel)[0]
    assert blijft(doel, "actief")


def test_a_doel_does_not_go_back_under_what_was_withdrawn(browser: Client, klein: Agenda) -> None:
    doel: Doel = vroeger(maak_doel(klein, opgave=maak_opgave(klein, status="vervallen")), opgave=maak_opgave(klein))
    maak_activiteit(klein, doel, status="lopend", titel="Zwemles")
    assert "“Zwemles”" in zet_terug(browser, doel)[0]


def test_what_nobody_needs_is_withdrawn_again(browser: Client, klein: Agenda) -> None:
    opgave: Opgave = vroeger(maak_opgave(klein, status="vervallen"), status="actief")
    maak_activiteit(klein, status="lopend")
    assert zet_terug(browser, opgave) == [f"Teruggezet: {opgave}."]


@pytest.mark.parametrize("status", ["lopend", "gereed"])
def test_an_activiteit_does_not_start_with_open_questions(browser: Client, klein: Agenda, status: str) -> None:
    activiteit = vroeger(maak_activiteit(klein, maak_doel(klein), status=status), status="voorbereiding")
    (zin,) = zet_terug(browser, activiteit)
    assert "Wat gaan we doen?" in zin
    assert blijft(activiteit, "voorbereiding")


def test_an_activiteit_with_answers_starts_again(browser: Client, klein: Agenda) -> None:
    volledig = maak_volledige_activiteit(klein, maak_doel(klein), status="lopend")
    activiteit: Activiteit = vroeger(volledig, status="gestopt")
    assert zet_terug(browser, activiteit) == [f"Teruggezet: {activiteit}."]


def test_what_ran_all_along_gets_its_old_text_back(browser: Client, klein: Agenda) -> None:
    activiteit = vroeger(maak_activiteit(klein, maak_doel(klein), status="lopend"), titel="Anders")
    assert zet_terug(browser, activiteit) == ["Teruggezet: Eén loket."]


def test_an_activiteit_does_not_run_for_what_was_withdrawn(browser: Client, klein: Agenda) -> None:
    doel = maak_doel(klein)
    activiteit = vroeger(maak_volledige_activiteit(klein, doel, status="lopend"), status="gestopt")
    Doel.objects.filter(pk=doel.pk).update(status="vervallen")
    assert zet_terug(browser, activiteit) == [START_ZONDER_DOEL]
    assert blijft(activiteit, "gestopt")


def test_one_that_was_removed_while_it_ran_comes_back(browser: Client, klein: Agenda) -> None:
    activiteit = vroeger(maak_activiteit(klein, maak_doel(klein), status="lopend"))
    assert browser.post(adres(Activiteit, "delete", activiteit.pk), {"post": "yes"}).status_code == 302
    assert zet_terug(browser, activiteit, gelezen=3)[-1] == "Teruggezet: Eén loket."
