"""Choosing a related element: of the same agenda, under the number that people know it by."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Doel
from policies.models import Agenda, Kader
from tests.factories import maak_agenda, maak_doel, maak_kader
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

VELD = {"app_label": "goals", "model_name": "doel", "field_name": "kaders"}


@pytest.fixture
def samen() -> Agenda:
    agenda = maak_agenda()
    lijst = maak_kader(agenda, soort="lijst", titel="Jeugd", volgorde=1)
    maak_kader(agenda, ouder=lijst, titel="Eén plan", volgorde=2)
    return agenda


def keuzes(browser: Client, **vraag: Any) -> list[str]:
    antwoord = browser.get(reverse("admin:autocomplete"), VELD | {"term": ""} | vraag)
    assert antwoord.status_code == 200
    return [keuze["text"] for keuze in antwoord.json()["results"]]


def test_the_choices_are_those_of_the_agenda_with_their_numbers(browser: Client, samen: Agenda) -> None:
    maak_kader(maak_agenda(), titel="Elders")
    assert keuzes(browser, agenda=samen.pk) == ["K1 Jeugd", "K1.1 Eén plan"]


def test_a_choice_is_found_by_its_words(browser: Client, samen: Agenda) -> None:
    assert keuzes(browser, agenda=samen.pk, term="plan") == ["K1.1 Eén plan"]


@pytest.mark.parametrize("term", ["K1.1", "k1.1"])
def test_a_choice_is_found_by_its_number(browser: Client, samen: Agenda, term: str) -> None:
    assert keuzes(browser, agenda=samen.pk, term=term) == ["K1.1 Eén plan"]


@pytest.mark.parametrize("agenda", ["geen", "0", "' OR 1=1", "00000000-0000-0000-0000-000000000000", "\0"])
def test_what_is_no_agenda_has_no_choices(browser: Client, samen: Agenda, agenda: str) -> None:
    assert keuzes(browser, agenda=agenda) == []


@pytest.mark.parametrize("term", ["\0", "plan\0", "%", "(", "\\"])
def test_nothing_that_is_typed_makes_it_fail(browser: Client, samen: Agenda, term: str) -> None:
    assert isinstance(keuzes(browser, agenda=samen.pk, term=term), list)


def test_a_field_asks_within_its_agenda(browser: Client, samen: Agenda) -> None:
    doel = maak_doel(samen)
    pagina = browser.get(adres(Doel, "change", doel.pk)).content.decode()
    assert f'data-ajax--url="/beheer/autocomplete/?agenda={samen.pk}"' in pagina


def test_what_is_chosen_is_shown_with_its_number(browser: Client, samen: Agenda) -> None:
    doel = maak_doel(samen)
    doel.kaders.set(samen.kaders.filter(titel="Eén plan"))
    pagina = browser.get(adres(Doel, "change", doel.pk)).content.decode()
    assert "K1.1 Eén plan</option>" in pagina


@pytest.mark.parametrize("sleutel", ["geen", "1", "\0"])
@pytest.mark.parametrize("veld", ["agenda", "ouder", "opgave"])
def test_an_address_with_what_is_no_key_opens_an_empty_form(browser: Client, veld: str, sleutel: str) -> None:
    assert browser.get(adres(Kader, "add"), {veld: sleutel}).status_code == 200


@pytest.mark.parametrize("veld", ["agenda", "ouder", "opgave"])
def test_a_form_with_what_is_no_key_says_so(browser: Client, veld: str) -> None:
    fouten = Formulier(browser, Kader).verstuur(soort="inhoudelijk", **{veld: "geen"})
    assert len(fouten[veld]) == 1


@pytest.mark.parametrize("filter_", ["agenda__sleutel__exact", "ouder__sleutel__exact", "sleutel"])
def test_a_list_with_a_filter_that_is_no_key_does_not_fail(browser: Client, filter_: str) -> None:
    assert browser.get(adres(Kader, "changelist"), {filter_: "geen"}).status_code in (200, 302, 400)


@pytest.mark.parametrize("wat", ["change", "delete", "history"])
def test_the_page_of_what_is_no_key_is_not_there(browser: Client, wat: str) -> None:
    assert browser.get(adres(Kader, wat, "geen")).status_code in (302, 404)


def test_below_a_kader_stand_its_own_and_a_way_to_add_one(browser: Client, samen: Agenda) -> None:
    lijst = samen.kaders.get(titel="Jeugd")
    pagina = browser.get(adres(Kader, "change", lijst.pk)).content.decode()
    assert ">K1.1 Eén plan</a>" in pagina
    assert f'href="/beheer/policies/kader/add/?agenda={samen.pk}&amp;ouder={lijst.pk}"' in pagina


def test_what_is_added_below_starts_in_its_place(browser: Client, samen: Agenda) -> None:
    lijst = samen.kaders.get(titel="Jeugd")
    begin = browser.get(adres(Kader, "add"), {"agenda": str(samen.pk), "ouder": str(lijst.pk)})
    form = begin.context["adminform"].form
    assert (form["agenda"].value(), form["ouder"].value()) == (str(samen.pk), str(lijst.pk))


def test_a_new_element_belongs_to_the_only_agenda(browser: Client, agenda: Agenda) -> None:
    form = browser.get(adres(Kader, "add")).context["adminform"].form
    assert form["agenda"].value() == str(agenda.pk)
