"""A list can be narrowed to one opgave, with all that stands under it and belongs to it."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains

from goals.models import Activiteit, Bedrag, Doel, Indicator
from policies.models import Agenda, Kader, Opgave
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_indicator,
    maak_kader,
    maak_opgave,
)
from tests.formulier import adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def tak(agenda: Agenda, naam: str) -> dict[type[Any], set[Any]]:
    """An opgave with something of each kind at its deepest place."""
    opgave = maak_opgave(agenda, naam=naam)
    doel = maak_doel(agenda, opgave=opgave)
    sub = maak_doel(agenda, ouder=doel)
    resultaat = maak_doel(agenda, ouder=sub)
    kader = maak_kader(agenda, opgave=opgave)
    uitzondering = maak_kader(agenda, ouder=kader)
    activiteit = maak_activiteit(agenda, resultaat, sub)
    return {
        Opgave: {opgave},
        Doel: {doel, sub, resultaat},
        Kader: {kader, uitzondering},
        Activiteit: {activiteit},
        Indicator: {
            maak_indicator(agenda, doel=resultaat),
            maak_indicator(agenda, activiteit=activiteit),
            maak_indicator(agenda, kader=uitzondering),
        },
        Bedrag: {
            maak_bedrag(agenda, opgave=opgave),
            maak_bedrag(agenda, doel=sub),
            maak_bedrag(agenda, activiteit=activiteit),
            maak_bedrag(agenda, kader=uitzondering),
        },
    }


def test_the_filter_finds_all_that_is_of_an_opgave_and_nothing_else(browser: Client, agenda: Agenda) -> None:
    eigen, _ander = tak(agenda, "Meedoen"), tak(agenda, "Gezond")
    (opgave,) = eigen.pop(Opgave)
    for model, elementen in eigen.items():
        pagina = browser.get(adres(model, "changelist"), {"bij_opgave": str(opgave.pk)})
        lijst = list(pagina.context["cl"].result_list)
        assert (model, set(lijst), len(lijst)) == (model, elementen, len(elementen))


def test_the_choices_are_the_opgaven_of_the_chosen_agenda(browser: Client, agenda: Agenda) -> None:
    tak(agenda, "Meedoen")
    pagina = browser.get(adres(Activiteit, "changelist"), {"agenda__sleutel__exact": str(agenda.pk)})
    filters = {f.title: f for f in pagina.context["cl"].filter_specs}
    assert [naam for _, naam in filters["opgave"].lookup_choices] == ["1 Meedoen"]
    pagina = browser.get(adres(Activiteit, "changelist"))
    assertContains(pagina, f"1 Meedoen ({agenda})")


def test_what_is_no_opgave_finds_nothing(browser: Client, agenda: Agenda) -> None:
    tak(agenda, "Meedoen")
    for niets in ("geen-sleutel", str(agenda.pk)):
        pagina = browser.get(adres(Doel, "changelist"), {"bij_opgave": niets})
        assert (pagina.status_code, pagina.context["cl"].result_count) == (200, 0)


@pytest.mark.parametrize("aantal", [1, 4])
def test_it_takes_as_many_queries_for_many_as_for_one(
    browser: Client, agenda: Agenda, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    doel = maak_doel(agenda)
    for _ in range(aantal):
        maak_activiteit(agenda, doel)
        maak_opgave(agenda)
    vraag = {"agenda__sleutel__exact": str(agenda.pk), "bij_opgave": str(doel.opgave_id)}
    with django_assert_num_queries(18):
        assert browser.get(adres(Activiteit, "changelist"), vraag).context["cl"].result_count == aantal
