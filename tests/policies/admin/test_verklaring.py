"""A verklaring is shown with the question and the element that it is about, not with their ids."""

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Doel
from kaderapp.kadernota.volledigheid import PER_ID
from policies.models import Agenda, Verklaring
from tests.factories import NU, maak_agenda, maak_doel
from tests.formulier import adres

pytestmark = pytest.mark.django_db

REGEL = "doel-zonder-indicator"


def verklaar(agenda: Agenda, element: Doel | None, regel: str = REGEL) -> Verklaring:
    sleutel = element.pk if element else uuid4()
    return Verklaring.objects.create(agenda=agenda, element=sleutel, regel=regel, reden="Met verhalen.", op=NU)


def test_list_and_form_show_the_question_and_the_element(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    verklaring = verklaar(doel.agenda, doel)
    link = f'<a href="{adres(Doel, "change", doel.pk)}">doel 1.1 Iedereen doet mee</a>'
    for pagina in (adres(Verklaring, "changelist"), adres(Verklaring, "change", verklaring.pk)):
        antwoord = browser.get(pagina)
        assertContains(antwoord, PER_ID[REGEL].vraag)
        assertContains(antwoord, link, html=True)
        assertNotContains(antwoord, f">{REGEL}<")
        assertNotContains(antwoord, f">{doel.pk}<")


def test_the_list_is_filtered_by_the_question(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    verklaring = verklaar(doel.agenda, doel)
    verklaar(doel.agenda, doel, "kader-verlopen")
    pagina = browser.get(adres(Verklaring, "changelist"), {"regel": REGEL})
    assert list(pagina.context["cl"].result_list) == [verklaring]
    assertContains(pagina, PER_ID["kader-verlopen"].vraag)


def test_an_element_that_is_gone_and_a_rule_nobody_knows_are_said(browser: Client) -> None:
    verklaar(maak_agenda(), None, "oude-regel")
    pagina = browser.get(adres(Verklaring, "changelist"))
    assertContains(pagina, "een element dat er niet meer is")
    assertContains(pagina, "oude-regel")


@pytest.mark.parametrize("aantal", [1, 4])
def test_the_list_takes_as_many_queries_for_many_as_for_one(
    browser: Client, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    agenda = maak_agenda()
    for _ in range(aantal):
        verklaar(agenda, maak_doel(agenda))
    with django_assert_num_queries(29):
        browser.get(adres(Verklaring, "changelist"), {"agenda__sleutel__exact": str(agenda.pk)})
