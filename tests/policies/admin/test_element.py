"""Editing an element: nothing typed is lost, nobody overwrites anybody, and an element stays in its agenda."""

import pytest
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Doel
from kaderapp.models import User
from policies.models import Agenda, Kader, Moment, Opgave, Paragraaf
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_groep, maak_kader, maak_opgave
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def opgave() -> Opgave:
    return maak_opgave(maak_agenda(), naam="Meedoen")


def nu(opgave: Opgave) -> Opgave:
    return Opgave.objects.get(pk=opgave.pk)


# -- revisie ----------------------------------------------------------------------------------


def test_a_change_counts_as_a_revisie(browser: Client, opgave: Opgave) -> None:
    assert Formulier(browser, Opgave, opgave).verstuur(naam="Iedereen doet mee") == {}
    assert (nu(opgave).naam, nu(opgave).revisie) == ("Iedereen doet mee", 2)


def test_saving_without_a_change_is_no_revisie(browser: Client, opgave: Opgave) -> None:
    assert Formulier(browser, Opgave, opgave).verstuur() == {}
    assert nu(opgave).revisie == 1


def test_a_changed_relation_counts_as_a_revisie(browser: Client, opgave: Opgave) -> None:
    groep = maak_groep(opgave.agenda)
    assert Formulier(browser, Opgave, opgave).verstuur(groepen=[str(groep.pk)]) == {}
    assert (list(nu(opgave).groepen.all()), nu(opgave).revisie) == ([groep], 2)


def test_a_changed_bijdrage_counts_as_a_revisie_of_its_activiteit(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    activiteit = maak_activiteit(doel.agenda, doel)
    formulier = Formulier(browser, Activiteit, activiteit)
    assert formulier.verstuur(**{"bijdragen-0-gewicht": "neven"}) == {}
    assert Activiteit.objects.get(pk=activiteit.pk).revisie == 2


# -- what stands under it ---------------------------------------------------------------------


@pytest.mark.parametrize("model", [Doel, Kader, Moment, Paragraaf])
def test_a_new_element_does_not_speak_of_what_stands_under_it(browser: Client, model: type[Model]) -> None:
    vakken = browser.get(adres(model, "add")).context["adminform"].fieldsets
    assert all(opties["fields"] and "hieronder" not in opties["fields"] for _naam, opties in vakken)


def test_an_element_shows_what_stands_under_it(browser: Client) -> None:
    kader = maak_kader(maak_agenda(), soort="lijst")
    maak_kader(kader.agenda, ouder=kader, titel="Eronder")
    assertContains(browser.get(adres(Kader, "change", kader.pk)), "Eronder")


# -- agenda -----------------------------------------------------------------------------------


def test_an_element_stays_in_its_agenda(browser: Client, opgave: Opgave) -> None:
    assert Formulier(browser, Opgave, opgave).verstuur(naam="Anders", agenda=str(maak_agenda().pk)) == {}
    assert nu(opgave).agenda == opgave.agenda


def test_a_relation_with_another_agenda_is_refused_in_words(browser: Client, opgave: Opgave) -> None:
    elders = maak_groep(maak_agenda())
    assert Formulier(browser, Opgave, opgave).verstuur(groepen=[str(elders.pk)]) == {
        "groepen": ["Kies een groep uit dezelfde agenda."]
    }


def test_a_new_element_refers_to_its_own_agenda_as_well(browser: Client) -> None:
    elders = maak_kader(maak_agenda())
    opgave = maak_opgave(maak_agenda())
    velden = {"agenda": str(opgave.agenda.pk), "opgave": str(opgave.pk), "tekst": "Iedereen doet mee"}
    assert Formulier(browser, Doel).verstuur(**velden, kaders=[str(elders.pk)]) == {
        "kaders": ["Kies een kader uit dezelfde agenda."]
    }


def test_a_new_element_without_an_agenda_is_refused_in_words(browser: Client) -> None:
    assert Formulier(browser, Opgave).verstuur(naam="Meedoen", agenda="") == {"agenda": ["Dit veld is verplicht."]}


def test_an_agenda_does_not_replace_itself(browser: Client) -> None:
    agenda = maak_agenda()
    assert Formulier(browser, Agenda, agenda).verstuur(vervangt=[str(agenda.pk)]) == {
        "vervangt": ["Een agenda kan zichzelf niet vervangen. Kies een andere."]
    }


# -- place ------------------------------------------------------------------------------------


def test_a_new_element_comes_last(browser: Client) -> None:
    agenda = maak_agenda()
    maak_kader(agenda, volgorde=7)
    velden = {"agenda": str(agenda.pk), "soort": "inhoudelijk", "titel": "Nieuw"}
    assert Formulier(browser, Kader).verstuur(**velden) == {}
    assert agenda.kaders.get(titel="Nieuw").volgorde == 8


def test_a_new_element_may_be_given_its_place(browser: Client) -> None:
    agenda = maak_agenda()
    maak_kader(agenda, volgorde=7)
    velden = {"agenda": str(agenda.pk), "soort": "inhoudelijk", "titel": "Nieuw", "volgorde": "3"}
    assert Formulier(browser, Kader).verstuur(**velden) == {}
    assert agenda.kaders.get(titel="Nieuw").volgorde == 3


# -- form -------------------------------------------------------------------------------------


def test_one_line_is_a_line_and_a_text_a_box(browser: Client, opgave: Opgave) -> None:
    velden = Formulier(browser, Opgave, opgave).pagina.context["adminform"].form.fields
    assert [velden[veld].widget.__class__.__name__ for veld in ("naam", "beschrijving")] == [
        "AdminTextInputWidget",
        "TekstWidget",
    ]


def test_a_text_is_cleaned_on_its_way_in(browser: Client, opgave: Opgave) -> None:
    kwaad = {"beschrijving": "<p onclick='x'>Goed<script>kwaad</script></p>", "beschrijving-vorm": "html"}
    Formulier(browser, Opgave, opgave).verstuur(**kwaad)
    assert nu(opgave).beschrijving == "<p>Goed</p>"


def test_who_may_only_look_sees_no_form(client: Client, opgave: Opgave) -> None:
    cato = User.objects.create_user("cato", is_staff=True)
    cato.groups.add(Group.objects.get(name="college"))
    client.force_login(cato)
    pagina = client.get(adres(Opgave, "change", opgave.pk))
    assertContains(pagina, "Meedoen")
    assertNotContains(pagina, "gelezen_revisie")


def test_an_element_that_others_stand_under_cannot_be_removed(browser: Client) -> None:
    agenda = maak_agenda()
    lijst = maak_kader(agenda, soort="lijst", titel="Jeugdhulp")
    maak_kader(agenda, ouder=lijst, titel="Eén plan")
    pagina = browser.get(adres(Kader, "delete", lijst.pk))
    assertContains(pagina, "Eén plan")
    assert browser.post(adres(Kader, "delete", lijst.pk), {"post": "yes"}).status_code == 200
    assert Kader.objects.filter(pk=lijst.pk).exists()


def test_an_agenda_with_versies_cannot_be_removed(browser: Client, agenda: Agenda) -> None:
    assert browser.post(adres(Agenda, "delete", agenda.pk), {"post": "yes"}).status_code == 200
    assert Agenda.objects.filter(pk=agenda.pk).exists()


def test_an_agenda_without_versies_can_be_removed_with_all_its_elements(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    maak_activiteit(doel.agenda, doel)
    assert browser.post(adres(Agenda, "delete", doel.agenda.pk), {"post": "yes"}).status_code == 302
    assert not Doel.objects.filter(pk=doel.pk).exists()
