"""Bijdragen are edited at their activiteit, where the whole can be judged."""

from typing import Any

import pytest
from django.test import Client

from goals.models import Activiteit, Doel
from policies.models import Agenda
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_volledige_activiteit
from tests.formulier import Formulier

pytestmark = pytest.mark.django_db

ZONDER_DOEL = (
    "Een lopende activiteit draagt bij aan ten minste één doel dat niet is vervallen. "
    "Kies een doel, of geef een andere status."
)


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def bijdrage_aan(doel: Doel | None) -> dict[str, Any]:
    """A new line in the form."""
    velden = {"gewicht": "hoofd", "volgorde": "0", "doel": str(doel.pk) if doel else "", "toelichting": "x"}
    return {"bijdragen-TOTAL_FORMS": "1"} | {f"bijdragen-0-{veld}": waarde for veld, waarde in velden.items()}


def test_an_activiteit_gets_a_doel(browser: Client, agenda: Agenda) -> None:
    doel, activiteit = maak_doel(agenda), maak_volledige_activiteit(agenda)
    assert Formulier(browser, Activiteit, activiteit).verstuur(**bijdrage_aan(doel), status="lopend") == {}
    assert list(activiteit.doelen.all()) == [doel]


def test_a_running_activiteit_without_a_doel_is_refused_in_words(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_volledige_activiteit(agenda)
    assert Formulier(browser, Activiteit, activiteit).verstuur(status="lopend") == {"inline": [ZONDER_DOEL]}


def test_a_running_activiteit_for_a_doel_that_was_withdrawn_is_refused_in_words(
    browser: Client, agenda: Agenda
) -> None:
    activiteit = maak_volledige_activiteit(agenda, maak_doel(agenda, status="vervallen"))
    assert Formulier(browser, Activiteit, activiteit).verstuur(status="lopend") == {"inline": [ZONDER_DOEL]}


def test_the_last_doel_of_a_running_activiteit_is_not_taken_away(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), status="lopend")
    assert Formulier(browser, Activiteit, activiteit).verstuur(**{"bijdragen-0-DELETE": "on"}) == {
        "inline": [ZONDER_DOEL]
    }


def test_the_last_doel_of_one_that_stops_may_go(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), status="lopend")
    formulier = Formulier(browser, Activiteit, activiteit)
    assert formulier.verstuur(status="gestopt", **{"bijdragen-0-DELETE": "on"}) == {}
    assert not activiteit.bijdragen.exists()


def test_a_line_without_a_doel_is_refused_in_words(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda)
    fouten = Formulier(browser, Activiteit, activiteit).verstuur(**bijdrage_aan(None))
    assert fouten == {"bijdragen-0-doel": ["Dit veld is verplicht."]}


def test_a_doel_of_another_agenda_is_refused_in_words(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda)
    fouten = Formulier(browser, Activiteit, activiteit).verstuur(**bijdrage_aan(maak_doel(maak_agenda())))
    assert fouten == {"bijdragen-0-doel": ["Kies een doel uit dezelfde agenda."]}


def test_a_new_running_activiteit_starts_with_its_doel(browser: Client, agenda: Agenda) -> None:
    velden = {"agenda": str(agenda.pk), "titel": "Eén loket", "status": "lopend"}
    assert Formulier(browser, Activiteit).verstuur(**velden, **bijdrage_aan(maak_doel(agenda))) == {}
    assert agenda.activiteiten.get().loopt


def test_a_new_activiteit_refers_to_its_own_agenda(browser: Client, agenda: Agenda) -> None:
    velden = {"agenda": str(agenda.pk), "titel": "Eén loket"}
    fouten = Formulier(browser, Activiteit).verstuur(**velden, **bijdrage_aan(maak_doel(maak_agenda())))
    assert fouten == {"bijdragen-0-doel": ["Kies een doel uit dezelfde agenda."]}


def test_a_doel_that_a_running_activiteit_needs_is_not_withdrawn(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, titel="Eén loket", status="lopend")
    (zin,) = Formulier(browser, Doel, doel).verstuur(status="vervallen")["status"]
    assert zin.startswith("Deze lopende activiteiten dragen aan geen ander doel bij: “Eén loket”.")
