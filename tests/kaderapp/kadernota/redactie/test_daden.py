"""Withdrawing and starting from the tree, and the admin that is no way round."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django.asserts import assertContains

from goals.models import Activiteit, Bijdrage, Doel
from kaderapp.models import User
from policies.models import Agenda, Opgave
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_opgave,
    maak_volledige_activiteit,
)
from tests.formulier import Formulier

pytestmark = pytest.mark.django_db


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda(slug="klein")


def intrekken(doel: Doel) -> str:
    return f"/redactie/klein/doel/{doel.pk}/intrekken/"


def gelezen(browser: Client, adres: str) -> dict[str, str]:
    """What the page sends along of what was read."""
    return {"gelezen": browser.get(adres).context["form"]["gelezen"].value()}


def test_it_lists_what_would_be_left_behind(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    activiteit = maak_activiteit(agenda, doel, status="lopend")
    inhoud = browser.get(intrekken(doel)).context
    assert inhoud["achterblijvers"] == [activiteit]
    assert str(activiteit.pk) in inhoud["form"].fields


def test_it_says_how_many_doelen_go_along(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    assert browser.get(intrekken(doel)).context["eronder"] == 0
    maak_doel(agenda, ouder=maak_doel(agenda, ouder=doel))
    assert (
        "Ook de 2 doelen die hieronder staan, tellen dan niet meer mee."
        in browser.get(intrekken(doel)).content.decode()
    )


def test_an_activiteit_gets_another_doel_in_one_go(browser: Client, agenda: Agenda) -> None:
    doel, ander = maak_doel(agenda), maak_doel(agenda)
    activiteit = maak_activiteit(agenda, doel, status="lopend")
    velden = gelezen(browser, intrekken(doel)) | {"reden": "Dubbel.", str(activiteit.pk): str(ander.pk)}
    antwoord = browser.post(intrekken(doel), velden)
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/redactie/klein/")
    doel.refresh_from_db()
    assert (doel.status, ander in activiteit.doelen.all()) == ("vervallen", True)


def test_without_a_choice_nothing_happens_and_nothing_typed_is_lost(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, status="lopend")
    velden = gelezen(browser, intrekken(doel)) | {"reden": "Zo besloot de raad."}
    antwoord = browser.post(intrekken(doel), velden)
    html = antwoord.content.decode()
    assert (antwoord.status_code, 'value="Zo besloot de raad."' in html) == (422, True)
    assert "Kies een ander doel, of stop de activiteit." in html
    doel.refresh_from_db()
    assert doel.status == "actief"


def test_the_doelen_to_choose_from_have_numbers_and_stand_under_their_opgave(browser: Client, agenda: Agenda) -> None:
    opgave = maak_opgave(agenda, naam="Meedoen", volgorde=1)
    doel = maak_doel(agenda, opgave=opgave, volgorde=1)
    over = maak_doel(agenda, opgave=opgave, tekst="Iedereen leest", volgorde=2)
    onder = maak_doel(agenda, ouder=over, tekst="Ook later", volgorde=1)
    ander = maak_doel(agenda, opgave=maak_opgave(agenda, naam="Gezond", volgorde=2), tekst="Iedereen sport")
    activiteit = maak_activiteit(agenda, doel, status="lopend")
    form = browser.get(intrekken(doel)).context["form"]
    assert form.fields[str(activiteit.pk)].choices[2:] == [
        ("1 Meedoen", [(str(over.pk), "1.2 Iedereen leest"), (str(onder.pk), "1.2.1 Ook later")]),
        ("2 Gezond", [(str(ander.pk), "2.1 Iedereen sport")]),
    ]


def test_who_read_an_older_activiteit_sees_what_changed_and_loses_nothing(browser: Client, agenda: Agenda) -> None:
    doel, ander = maak_doel(agenda), maak_doel(agenda)
    activiteit = maak_activiteit(agenda, doel, status="lopend")
    velden = gelezen(browser, intrekken(doel)) | {"reden": "Dubbel.", str(activiteit.pk): str(ander.pk)}
    assert Formulier(browser, Activiteit, activiteit).verstuur(waar="Dorpshuis") == {}
    antwoord = browser.post(intrekken(doel), velden)
    (punt,) = antwoord.context["intussen"]
    assert punt.zin.startswith("Activiteit “Eén loket” is gewijzigd door Ravi Redactie op ")
    assert punt.zin.endswith(" uur: waar.")
    assertContains(antwoord, 'value="Dubbel."', status_code=409)
    assertContains(antwoord, f'<option value="{ander.pk}" selected>', status_code=409)
    doel.refresh_from_db()
    assert doel.status == "actief"
    velden["gelezen"] = antwoord.context["form"]["gelezen"].value()
    assert browser.post(intrekken(doel), velden).status_code == 302


def test_an_activiteit_that_came_or_went_meanwhile_is_named(browser: Client, agenda: Agenda) -> None:
    doel, ander = maak_doel(agenda), maak_doel(agenda)
    gaat = maak_activiteit(agenda, doel, titel="Gaat")
    velden = gelezen(browser, intrekken(doel)) | {"reden": "Dubbel."}
    Bijdrage.objects.create(activiteit=gaat, doel=ander)
    maak_activiteit(agenda, doel, titel="Komt")
    zinnen = [punt.zin for punt in browser.post(intrekken(doel), velden).context["intussen"]]
    assert zinnen == [
        "Activiteit “Komt” hoort er nu ook bij.",
        "Activiteit “Gaat” hoort er niet meer bij, en is gewijzigd.",
    ]


@pytest.mark.parametrize("gezien", ["", "onzin", "onzin:1"])
def test_without_what_was_read_nothing_is_withdrawn(browser: Client, agenda: Agenda, gezien: str) -> None:
    doel = maak_doel(agenda)
    assert browser.post(intrekken(doel), {"reden": "Dubbel.", "gelezen": gezien}).status_code == 409
    doel.refresh_from_db()
    assert doel.status == "actief"


def test_what_somebody_else_withdrew_first_is_not_withdrawn_again(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    velden = gelezen(browser, intrekken(doel)) | {"reden": "Dubbel."}
    assert browser.post(intrekken(doel), velden).status_code == 302
    antwoord = browser.post(intrekken(doel), velden)
    assertContains(antwoord, 'value="Dubbel."', status_code=409)
    velden["gelezen"] = antwoord.context["form"]["gelezen"].value()
    assertContains(browser.post(intrekken(doel), velden), "Dit onderdeel is al ingetrokken.", status_code=422)


def test_a_heading_and_what_goes_along_are_no_choice(browser: Client, agenda: Agenda) -> None:
    doel, groep = maak_doel(agenda), maak_doel(agenda, soort="groep")
    onder, ander = maak_doel(agenda, ouder=doel), maak_doel(agenda)
    activiteit = maak_activiteit(agenda, onder, status="lopend")
    html = browser.get(intrekken(doel)).content.decode()
    gekozen = [d for d in (doel, groep, onder, ander) if f'<option value="{d.pk}"' in html]
    assert (gekozen, activiteit.titel in html) == ([ander], True)


def test_an_opgave_is_withdrawn_from_the_tree(browser: Client, agenda: Agenda) -> None:
    opgave = maak_doel(agenda).opgave
    assert opgave is not None
    adres = f"/redactie/klein/opgave/{opgave.pk}/intrekken/"
    assert browser.post(adres, gelezen(browser, adres) | {"reden": "Klaar."}).status_code == 302
    opgave.refresh_from_db()
    assert opgave.status == "vervallen"


def test_only_open_questions_are_asked_before_the_start(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), wat="<p>x</p>")
    form = browser.get(f"/redactie/klein/activiteit/{activiteit.pk}/starten/").context["form"]
    assert list(form.fields) == [
        *("wie_betrokken", "waar", "van", "tot", "tevreden_als", "bedrag", "jaar", "status"),
    ]


def test_an_activiteit_without_a_doel_is_asked_for_one(browser: Client, agenda: Agenda) -> None:
    activiteit, doel = maak_volledige_activiteit(agenda), maak_doel(agenda)
    adres = f"/redactie/klein/activiteit/{activiteit.pk}/starten/"
    assert list(browser.get(adres).context["form"].fields) == ["doel", "status"]
    assert browser.post(adres, {"doel": str(doel.pk), "status": "lopend"}).status_code == 302
    activiteit.refresh_from_db()
    assert (activiteit.status, list(activiteit.doelen.all())) == ("lopend", [doel])


def test_an_answer_that_somebody_else_gave_meanwhile_loses_none_of_mine(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, status="idee")
    Activiteit.objects.filter(pk=activiteit.pk).update(wat="<p>Van een ander.</p>", revisie=2)
    adres = f"/redactie/klein/activiteit/{activiteit.pk}/starten/"
    pagina = browser.post(adres, {"wat": "Van mij.", "status": "lopend"})
    tekst = pagina.content.decode()
    assert (pagina.status_code, "Van een ander." in tekst, "U schreef: “Van mij.”" in tekst) == (422, True, True)
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.revisie) == ("idee", 2)


def test_answers_and_costs_are_stored_with_the_start(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), soort="experiment", van="2027-01-01")
    velden = {"wat": "Proef in de wijk", "wie_betrokken": "Buren", "bedrag": "1250,50", "jaar": "2027"}
    adres = f"/redactie/klein/activiteit/{activiteit.pk}/starten/"
    assert browser.post(adres, velden | {"status": "gereed"}).status_code == 302
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.wat) == ("gereed", "<p>Proef in de wijk</p>")
    assert [str(b.bedrag) for b in activiteit.bedragen.all()] == ["1250.50"]


def test_who_may_add_no_bedrag_says_nothing_about_the_costs(client: Client, agenda: Agenda) -> None:
    wie = User.objects.create_user("kim")
    wie.user_permissions.add(Permission.objects.get(codename="change_activiteit"))
    client.force_login(wie)
    activiteit = maak_volledige_activiteit(agenda, maak_doel(agenda))
    activiteit.bedragen.all().delete()
    adres = f"/redactie/klein/activiteit/{activiteit.pk}/starten/"
    pagina = client.get(adres)
    assertContains(pagina, "U mag geen bedragen toevoegen.")
    assert list(pagina.context["form"].fields) == ["status"]
    antwoord = client.post(adres, {"status": "lopend", "bedrag": "1000", "jaar": "2027"})
    assertContains(antwoord, "Beantwoord eerst deze vraag: Wat mag het kosten?", status_code=422)
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.bedragen.count()) == ("idee", 0)


def test_an_empty_answer_is_asked_again(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    adres = f"/redactie/klein/activiteit/{activiteit.pk}/starten/"
    antwoord = browser.post(adres, {"status": "lopend", "waar": "Dorpshuis"})
    assert (antwoord.status_code, 'value="Dorpshuis"' in antwoord.content.decode()) == (422, True)
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.waar) == ("idee", "")


# -- the admin ------------------------------------------------------------------------------------


def link(zinnen: list[str]) -> list[str]:
    return re.findall(r'href="([^"]+)"', " ".join(zinnen))


def test_the_admin_leads_to_withdrawing(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    maak_activiteit(agenda, maak_doel(agenda, ouder=doel), status="lopend")
    assert link(Formulier(browser, Doel, doel).verstuur(status="vervallen")["status"]) == [intrekken(doel)]
    doel.refresh_from_db()
    assert doel.status == "actief"


def test_the_admin_leads_to_withdrawing_an_opgave(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel, status="lopend")
    fouten = Formulier(browser, Opgave, doel.opgave).verstuur(status="vervallen")["status"]
    assert link(fouten) == [f"/redactie/klein/opgave/{doel.opgave_id}/intrekken/"]


def test_the_admin_withdraws_what_nobody_needs(browser: Client, agenda: Agenda) -> None:
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel)
    assert Formulier(browser, Doel, doel).verstuur(status="vervallen") == {}


def test_the_admin_leads_to_starting(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    fouten = Formulier(browser, Activiteit, activiteit).verstuur(status="gereed")["status"]
    assert link(fouten) == [f"/redactie/klein/activiteit/{activiteit.pk}/starten/"]


def test_the_admin_starts_what_is_complete(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_volledige_activiteit(agenda, maak_doel(agenda))
    assert Formulier(browser, Activiteit, activiteit).verstuur(status="lopend") == {}


def test_the_answers_may_be_typed_in_the_same_form(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), soort="experiment", wat="<p>x</p>", van="2027-01-01")
    maak_bedrag(agenda, activiteit=activiteit)
    assert Formulier(browser, Activiteit, activiteit).verstuur(status="lopend", wie_betrokken="<p>Buren</p>") == {}


def test_what_runs_already_is_not_asked_again(browser: Client, agenda: Agenda) -> None:
    activiteit = maak_activiteit(agenda, maak_doel(agenda), status="lopend")
    assert Formulier(browser, Activiteit, activiteit).verstuur(titel="Twee loketten") == {}
