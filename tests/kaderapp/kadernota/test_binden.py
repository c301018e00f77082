"""A kader is linked to doelen and activiteiten from its own form as well, and nobody's link is lost (S1-02, S0-21)."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from goals.models import Activiteit, Doel
from kaderapp.models import User
from policies.models import Agenda, Kader, Wijziging
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_groep, maak_kader, maak_opgave
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def klein() -> Agenda:
    return maak_agenda()


@pytest.fixture
def kader(klein: Agenda) -> Kader:
    return maak_kader(klein)


@pytest.fixture
def browser(client: Client, redacteur: User) -> Client:
    client.force_login(redacteur)
    return client


def sleutels(*elementen: Any) -> list[str]:
    return [str(element.pk) for element in elementen]


def kaders_van(element: Doel | Activiteit) -> list[Kader]:
    return list(element.kaders.all())


def test_a_kader_is_linked_to_doelen_and_activiteiten(browser: Client, kader: Kader) -> None:
    eerste, tweede, activiteit = maak_doel(kader.agenda), maak_doel(kader.agenda), maak_activiteit(kader.agenda)
    form = Formulier(browser, Kader, kader)
    assert form.verstuur(bij_doelen=sleutels(eerste, tweede), bij_activiteiten=sleutels(activiteit)) == {}
    assert [kaders_van(e) for e in (eerste, tweede, activiteit)] == [[kader]] * 3


def test_a_new_kader_is_linked_at_once(browser: Client, klein: Agenda) -> None:
    doel = maak_doel(klein)
    gekozen = {"agenda": str(klein.pk), "soort": "proces", "titel": "Nieuw", "bij_doelen": sleutels(doel)}
    assert Formulier(browser, Kader).verstuur(**gekozen) == {}
    assert [str(k) for k in kaders_van(doel)] == ["Nieuw"]


def test_it_is_the_doel_that_changed(browser: Client, kader: Kader) -> None:
    doel = maak_doel(kader.agenda)
    Formulier(browser, Kader, kader).verstuur(bij_doelen=sleutels(doel))
    assert [Doel.objects.get(pk=doel.pk).revisie, Kader.objects.get(pk=kader.pk).revisie] == [2, 1]
    nieuw, oud = Wijziging.objects.van(doel)
    assert (nieuw.gewijzigd, str(nieuw.door), nieuw.reden) == (
        ["kaders"],
        "Ravi Redactie",
        f"Het kader “{kader}” geldt hier nu.",
    )
    assert (nieuw.velden["kaders"], oud.velden["kaders"]) == ([str(kader.pk)], [])
    assert not Wijziging.objects.van(kader).exists()


def test_who_has_the_form_of_the_doel_open_sees_both(browser: Client, kader: Kader) -> None:
    doel, mijn = maak_doel(kader.agenda), maak_kader(kader.agenda, titel="Ander")
    open_doel = Formulier(browser, Doel, doel)
    Formulier(browser, Kader, kader).verstuur(bij_doelen=sleutels(doel))
    assert open_doel.verstuur(kaders=sleutels(mijn))["vragen"] == ["kaders"]
    assert open_doel.kies(kaders="samen") == {}
    assert set(kaders_van(doel)) == {kader, mijn}


def test_a_link_that_somebody_made_meanwhile_stays(browser: Client, kader: Kader) -> None:
    weg, blijft, nieuw = (maak_doel(kader.agenda) for _ in range(3))
    weg.kaders.add(kader)
    form = Formulier(browser, Kader, kader)
    blijft.kaders.add(kader)
    assert form.verstuur(bij_doelen=sleutels(nieuw)) == {}
    assert set(Doel.objects.filter(kaders=kader)) == {blijft, nieuw}


def test_what_is_chosen_survives_another_change_of_the_kader(browser: Client, kader: Kader) -> None:
    was, hun, mijn = (maak_doel(kader.agenda) for _ in range(3))
    was.kaders.add(kader)
    form = Formulier(browser, Kader, kader)
    Formulier(browser, Kader, kader).verstuur(titel="Anders", bij_doelen=sleutels(was, hun))
    assert form.verstuur(bij_doelen=sleutels(was, mijn))["vragen"] == ["bij_doelen"]
    assert form.kies(bij_doelen="samen") == {}
    assert set(Doel.objects.filter(kaders=kader)) == {was, hun, mijn}


def test_what_was_not_touched_is_not_asked(browser: Client, kader: Kader) -> None:
    was, hun = maak_doel(kader.agenda), maak_doel(kader.agenda)
    was.kaders.add(kader)
    form = Formulier(browser, Kader, kader)
    Formulier(browser, Kader, kader).verstuur(titel="Anders", bij_doelen=sleutels(was, hun))
    assert form.verstuur(alias="Tweede")["vragen"] == []
    assert form.kies() == {}
    assert set(Doel.objects.filter(kaders=kader)) == {was, hun}


def test_a_kader_that_was_removed_comes_back_with_what_was_chosen(browser: Client, kader: Kader) -> None:
    doelen = [maak_doel(kader.agenda) for _ in range(2)]
    doelen[0].kaders.add(kader)
    form = Formulier(browser, Kader, kader)
    browser.post(adres(Kader, "delete", kader.pk), {"post": "yes"})
    form.verstuur(bij_doelen=sleutels(*doelen))
    assert form.kies(bij_doelen="mijn", _zet_terug="1") == {}
    assert set(Doel.objects.filter(kaders=kader.pk)) == set(doelen)


def test_a_doel_of_another_agenda_is_refused(browser: Client, kader: Kader) -> None:
    fouten = Formulier(browser, Kader, kader).verstuur(bij_doelen=sleutels(maak_doel(maak_agenda())))
    assert list(fouten) == ["bij_doelen"]


def test_it_is_searched_for_like_any_other_relation(browser: Client, kader: Kader) -> None:
    doel = maak_doel(kader.agenda, tekst="Vindbaar")
    veld = Formulier(browser, Kader, kader).pagina.context["adminform"].form.fields["bij_doelen"]
    attrs = veld.widget.build_attrs({})
    vraag = {"term": "Vindb", "app_label": attrs["data-app-label"], "model_name": attrs["data-model-name"]}
    gevonden = browser.get(veld.widget.get_url(), vraag | {"field_name": attrs["data-field-name"]}).json()
    assert [keuze["id"] for keuze in gevonden["results"]] == sleutels(doel)


def test_who_is_kept_to_own_groepen_links_only_own_doelen(browser: Client, redacteur: User, klein: Agenda) -> None:
    groep = maak_groep(klein)
    redacteur.groepen.add(groep)
    User.objects.update(alleen_eigen_groepen=True)
    opgave = maak_opgave(klein)
    opgave.groepen.add(groep)
    eigen, vreemd, kader = maak_doel(klein, opgave=opgave), maak_doel(klein), maak_kader(klein, groep=groep)
    vreemd.kaders.add(kader)
    form = Formulier(browser, Kader, kader)
    assert list(form.verstuur(bij_doelen=[])) == ["bij_doelen"]
    assert form.verstuur(bij_doelen=sleutels(eigen, vreemd)) == {}
    assert (kaders_van(eigen), kaders_van(vreemd)) == ([kader], [kader])


@pytest.mark.parametrize("recht", ["change_kader", "view_kader"])
def test_who_may_change_no_doel_only_reads_it(client: Client, kader: Kader, recht: str) -> None:
    wie = User.objects.create_user("kim", is_staff=True)
    wie.user_permissions.add(Permission.objects.get(codename=recht))
    client.force_login(wie)
    doel = maak_doel(kader.agenda, tekst="Te lezen")
    doel.kaders.add(kader)
    pagina = client.get(reverse("admin:policies_kader_change", args=[kader.pk]))
    assertContains(pagina, "Te lezen")
    assertNotContains(pagina, 'name="bij_doelen"')
