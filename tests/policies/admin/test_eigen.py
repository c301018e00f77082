"""Who is kept to the own groepen changes nothing else in the admin, by whatever way; and loses nothing he typed."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Doel, Indicator
from kaderapp.models import User
from policies.admin.opgave import OpgaveAdmin
from policies.admin.recht import NIET_VAN_U
from policies.models import Groep, Opgave, Visie
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_meting,
    maak_opgave,
)
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def groep() -> Groep:
    return maak_groep(maak_agenda(), naam="Team Jeugd")


@pytest.fixture
def ravi(client: Client, groep: Groep) -> Client:
    """The browser of a redacteur who is kept to Team Jeugd."""
    wie = User.objects.create_user("ravi", is_staff=True, alleen_eigen_groepen=True)
    wie.groups.add(Group.objects.get(name="redacteur"))
    wie.groepen.add(groep)
    client.force_login(wie)
    return client


@pytest.fixture
def eigen(groep: Groep) -> Opgave:
    opgave = maak_opgave(groep.agenda, naam="Jeugd")
    opgave.groepen.add(groep)
    return opgave


@pytest.fixture
def vreemd(groep: Groep) -> Opgave:
    return maak_opgave(groep.agenda, naam="Zorg")


# -- change -----------------------------------------------------------------------------------


def test_ones_own_can_be_changed(ravi: Client, eigen: Opgave) -> None:
    assert Formulier(ravi, Opgave, eigen).verstuur(naam="Jeugd voorop") == {}
    assert Opgave.objects.get(pk=eigen.pk).naam == "Jeugd voorop"


def test_what_is_of_others_can_be_read(ravi: Client, vreemd: Opgave) -> None:
    pagina = ravi.get(adres(Opgave, "change", vreemd.pk))
    assertContains(pagina, "Zorg")
    assertNotContains(pagina, 'name="_save"')


def test_what_is_of_others_cannot_be_changed(ravi: Client, vreemd: Opgave) -> None:
    assert ravi.post(adres(Opgave, "change", vreemd.pk), {"naam": "Van mij"}).status_code == 403


def test_the_visie_is_of_everybody_and_so_not_for_one_groep(ravi: Client, groep: Groep) -> None:
    visie = Visie.objects.create(agenda=groep.agenda)
    assert ravi.post(adres(Visie, "change", visie.pk), {"visie": "Anders"}).status_code == 403


def test_ones_own_cannot_be_given_away(ravi: Client, eigen: Opgave, groep: Groep) -> None:
    ander = maak_groep(groep.agenda, naam="Team Zorg")
    formulier = Formulier(ravi, Opgave, eigen)
    assert formulier.verstuur(naam="Zorg voor jeugd", groepen=[str(ander.pk)]) == {"__all__": [NIET_VAN_U]}
    assertContains(formulier.pagina, 'value="Zorg voor jeugd"')
    opgave = Opgave.objects.get(pk=eigen.pk)
    assert (opgave.naam, list(opgave.groepen.all()), opgave.revisie) == ("Jeugd", [groep], 1)


def test_a_list_that_can_be_edited_refuses_it_too(
    ravi: Client, vreemd: Opgave, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No list is edited today; the guard is there for the one that will be."""
    monkeypatch.setattr(OpgaveAdmin, "list_editable", ["status"])
    lijst = f"{adres(Opgave, 'changelist')}?sleutel={vreemd.pk}"
    velden = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-sleutel": str(vreemd.pk)}
    velden |= {"form-0-gelezen_revisie": str(vreemd.revisie)}
    assert ravi.post(lijst, velden | {"form-0-status": "vervallen", "_save": "x"}).status_code == 403
    assert Opgave.objects.get(pk=vreemd.pk).status == "actief"


# -- add --------------------------------------------------------------------------------------


def test_ones_own_can_be_added(ravi: Client, eigen: Opgave) -> None:
    velden = {"agenda": str(eigen.agenda.pk), "opgave": str(eigen.pk), "tekst": "Jongeren doen mee"}
    assert Formulier(ravi, Doel).verstuur(**velden) == {}
    assert eigen.doelen.get().tekst == "Jongeren doen mee"


def test_an_opgave_of_ones_own_groep_can_be_added(ravi: Client, groep: Groep) -> None:
    velden = {"agenda": str(groep.agenda.pk), "naam": "Jeugdhulp", "groepen": [str(groep.pk)]}
    assert Formulier(ravi, Opgave).verstuur(**velden) == {}
    assert groep.opgaven.get().naam == "Jeugdhulp"


def test_what_would_be_of_others_cannot_be_added_and_what_was_typed_stays(ravi: Client, vreemd: Opgave) -> None:
    velden = {"agenda": str(vreemd.agenda.pk), "opgave": str(vreemd.pk), "tekst": "Ouderen doen mee"}
    formulier = Formulier(ravi, Doel)
    assert formulier.verstuur(**velden) == {"__all__": [NIET_VAN_U]}
    assertContains(formulier.pagina, "Ouderen doen mee")
    assert not vreemd.doelen.exists()


# -- inlines ----------------------------------------------------------------------------------


def test_a_bijdrage_of_ones_own_activiteit_can_be_changed(ravi: Client, groep: Groep) -> None:
    activiteit = maak_activiteit(groep.agenda, maak_doel(groep.agenda), regisseur_groep=groep)
    assert Formulier(ravi, Activiteit, activiteit).verstuur(**{"bijdragen-0-gewicht": "neven"}) == {}
    assert activiteit.bijdragen.get().gewicht == "neven"


def test_a_bijdrage_of_others_cannot_be_changed(ravi: Client, groep: Groep) -> None:
    activiteit = maak_activiteit(groep.agenda, maak_doel(groep.agenda))
    assert ravi.post(adres(Activiteit, "change", activiteit.pk), {"bijdragen-0-gewicht": "neven"}).status_code == 403


# -- delete -----------------------------------------------------------------------------------


def test_ones_own_can_be_removed(ravi: Client, eigen: Opgave) -> None:
    assert ravi.post(adres(Opgave, "delete", eigen.pk), {"post": "yes"}).status_code == 302
    assert not Opgave.objects.filter(pk=eigen.pk).exists()


def test_what_is_of_others_cannot_be_removed(ravi: Client, vreemd: Opgave) -> None:
    assert ravi.post(adres(Opgave, "delete", vreemd.pk), {"post": "yes"}).status_code == 403


def test_the_action_on_a_list_removes_nothing_of_others(ravi: Client, eigen: Opgave, vreemd: Opgave) -> None:
    gekozen = [str(eigen.pk), str(vreemd.pk)]
    velden = {"action": "delete_selected", "_selected_action": gekozen, "post": "yes"}
    assert ravi.post(adres(Opgave, "changelist"), velden).status_code == 403
    assert Opgave.objects.filter(pk__in=gekozen).count() == 2


def test_the_action_on_a_list_removes_ones_own(ravi: Client, eigen: Opgave) -> None:
    velden = {"action": "delete_selected", "_selected_action": [str(eigen.pk)], "post": "yes"}
    assert ravi.post(adres(Opgave, "changelist"), velden).status_code == 302
    assert not Opgave.objects.filter(pk=eigen.pk).exists()


def test_what_goes_along_must_be_ones_own_as_well(ravi: Client, groep: Groep, eigen: Opgave) -> None:
    """Metingen go with their indicator; they are one's own by it."""
    indicator = maak_indicator(groep.agenda, doel=maak_doel(groep.agenda, opgave=eigen))
    maak_meting(indicator)
    assert ravi.post(adres(Indicator, "delete", indicator.pk), {"post": "yes"}).status_code == 302
