"""Who may see and do what on the pages for who edits; deny by default (S1)."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertNotContains

from goals.models import Activiteit, Doel, Indicator
from kaderapp.kadernota.redactie.rechten import Rechten
from kaderapp.kadernota.redactie.rij import Rij
from kaderapp.kadernota.redactie.verklaren import verklaar
from kaderapp.models import User
from kaderapp.rules import van_hem
from policies.models import Agenda, Kader, Opgave, Paragraaf
from tests.factories import maak_agenda, maak_doel, maak_groep

pytestmark = pytest.mark.django_db


@pytest.fixture
def adressen(agenda: Agenda) -> dict[str, str]:
    """Every page, by name."""
    begin = f"/redactie/{agenda.slug}/"
    doel = Doel.objects.filter(agenda=agenda, status="actief", ouder=None).first()
    activiteit = Activiteit.objects.filter(agenda=agenda, status="idee").first()
    assert doel is not None
    assert activiteit is not None
    vertrouwen = agenda.kaders.get(titel="Gelijkwaardigheid")
    vraag = f"?element={vertrouwen.pk}&regel=kader-zonder-vervolgkeuze"
    return {
        "redactie": "/redactie/",
        "boom": begin,
        "volledigheid": f"{begin}volledigheid/",
        "xlsx": f"{begin}volledigheid.xlsx",
        "verklaren": f"{begin}volledigheid/verklaren/{vraag}",
        "doel": f"{begin}doel/{doel.pk}/intrekken/",
        "opgave": f"{begin}opgave/{doel.opgave_id}/intrekken/",
        "starten": f"{begin}activiteit/{activiteit.pk}/starten/",
    }


def codes(client: Client, adressen: dict[str, str]) -> dict[str, int]:
    return {naam: client.get(adres).status_code for naam, adres in adressen.items()}


def met_rol(client: Client, *rollen: str) -> Client:
    wie = User.objects.create_user("iemand", is_staff=True)
    wie.groups.set(Group.objects.filter(name__in=rollen))
    client.force_login(wie)
    return client


def test_a_redacteur_may_see_every_page(browser: Client, adressen: dict[str, str]) -> None:
    assert codes(browser, adressen) == dict.fromkeys(adressen, 200)


def test_who_is_not_logged_in_is_sent_to_the_login(client: Client, adressen: dict[str, str]) -> None:
    assert codes(client, adressen) == dict.fromkeys(adressen, 302)


@pytest.mark.parametrize("rol", ["raadslid", "college", "griffie", "beheerder", "geen"])
def test_who_may_change_no_element_is_refused(client: Client, adressen: dict[str, str], rol: str) -> None:
    assert codes(met_rol(client, rol), adressen) == dict.fromkeys(adressen, 403)


def test_every_page_is_private_and_never_kept(browser: Client, adressen: dict[str, str]) -> None:
    assert {browser.get(adres)["Cache-Control"] for adres in adressen.values()} == {"private, no-store"}


@pytest.mark.parametrize("naam", ["redactie", "boom", "volledigheid", "xlsx"])
def test_a_page_to_read_can_not_be_posted_to(browser: Client, adressen: dict[str, str], naam: str) -> None:
    assert browser.post(adressen[naam]).status_code == 405


def test_what_is_not_there_is_not_found(browser: Client, agenda: Agenda) -> None:
    ander, begin = maak_doel(maak_agenda()), f"/redactie/{agenda.slug}/"
    paden = [
        *("/redactie/weg/", f"{begin}doel/{uuid4()}/intrekken/", f"{begin}doel/{ander.pk}/intrekken/"),
        *(f"{begin}opgave/{ander.opgave_id}/intrekken/", f"{begin}volledigheid/verklaren/"),
    ]
    assert [browser.get(pad).status_code for pad in paden] == [404] * 5


def test_a_doel_is_withdrawn_only_once(browser: Client, agenda: Agenda) -> None:
    weg = maak_doel(agenda, status="vervallen")
    assert browser.get(f"/redactie/{agenda.slug}/doel/{weg.pk}/intrekken/").status_code == 404


def test_a_person_with_one_right_sees_what_it_allows(client: Client, adressen: dict[str, str]) -> None:
    wie = User.objects.create_user("kim")
    wie.user_permissions.add(Permission.objects.get(codename="change_kader"))
    client.force_login(wie)
    geweigerd = {naam for naam, code in codes(client, adressen).items() if code == 403}
    assert geweigerd == {"verklaren", "doel", "opgave", "starten"}
    html = client.get(adressen["boom"]).content.decode()
    assert ("/beheer/policies/kader/" in html, "/beheer/goals/doel/" in html) == (True, False)


def test_a_verklaring_of_another_agenda_is_not_lifted(browser: Client, agenda: Agenda) -> None:
    ander = maak_agenda()
    v = verklaar(ander, uuid4(), "zin-te-lang", reden="Citaat.")
    assert browser.post(f"/redactie/{agenda.slug}/volledigheid/{v.pk}/opheffen/").status_code == 404
    assert ander.verklaringen.count() == 1


def test_lifting_takes_the_right_to_it(client: Client, agenda: Agenda) -> None:
    wie = User.objects.create_user("kim")
    wie.user_permissions.add(Permission.objects.get(codename="change_kader"))
    client.force_login(wie)
    v = agenda.verklaringen.get()
    assert client.post(f"/redactie/{agenda.slug}/volledigheid/{v.pk}/opheffen/").status_code == 403
    assert agenda.verklaringen.count() == 1


# -- kept to the own groepen ------------------------------------------------------------------


@pytest.fixture
def eigen(browser: Client, agenda: Agenda) -> Opgave:
    """Of the demo one opgave is that of the person, who is kept to his own groepen."""
    wie = User.objects.get(pk=browser.session["_auth_user_id"])
    wie.alleen_eigen_groepen = True
    wie.save(update_fields=["alleen_eigen_groepen"])
    groep = maak_groep(agenda)
    wie.groepen.add(groep)
    opgave = agenda.opgaven.order_by("volgorde")[0]
    opgave.groepen.set([groep])
    return opgave


def alle_rijen(browser: Client, agenda: Agenda) -> list[Rij]:
    antwoord = browser.get(f"/redactie/{agenda.slug}/")
    return [rij for wortel in antwoord.context["rijen"] for rij in wortel.alle()]


def test_only_at_own_elements_there_is_something_to_do(browser: Client, agenda: Agenda, eigen: Opgave) -> None:
    rijen = {rij.sleutel: rij for rij in alle_rijen(browser, agenda)}
    ander = agenda.opgaven.exclude(pk=eigen.pk)[0]
    assert (rijen[eigen.pk].adres != "", [daad.tekst for daad in rijen[eigen.pk].daden]) == (
        True,
        ["Bekijk", "Voeg doel toe", "Voeg kader toe", "Voeg tekst toe", "Voeg bedrag toe", "Verplaats", "Trek in"],
    )
    assert (rijen[ander.pk].adres, [daad.tekst for daad in rijen[ander.pk].daden]) == ("", ["Bekijk"])


def test_every_link_to_a_form_leads_to_one_to_write_in(browser: Client, agenda: Agenda, eigen: Opgave) -> None:
    wie = User.objects.get(pk=browser.session["_auth_user_id"])
    gelinkt = {rij.sleutel for rij in alle_rijen(browser, agenda) if rij.adres}
    for model in (Activiteit, Doel, Kader, Opgave, Paragraaf):
        alle = model.objects.filter(agenda=agenda)
        assert gelinkt & set(alle.values_list("pk", flat=True)) == {e.pk for e in alle if van_hem(wie, e)}


def test_what_can_never_be_ones_own_is_not_offered(browser: Client, agenda: Agenda, eigen: Opgave) -> None:
    agenda.visie.delete()
    koppen = [rij for rij in alle_rijen(browser, agenda) if not rij.soort]
    assert [daad.tekst for rij in koppen for daad in rij.daden] == [
        *("Voeg tekst toe", "Voeg opgave toe", "Voeg kader toe", "Voeg moment toe"),
    ]


def test_only_of_own_elements_a_question_is_explained(browser: Client, agenda: Agenda, eigen: Opgave) -> None:
    pagina = browser.get(f"/redactie/{agenda.slug}/volledigheid/")
    wie = User.objects.get(pk=browser.session["_auth_user_id"])
    open_ = [punt.bevinding.sleutel for groep in pagina.context["groepen"] for punt in groep.punten]
    model_van = {e.pk: e for m in (Activiteit, Doel, Indicator, Kader, Opgave) for e in m.objects.filter(pk__in=open_)}
    te_verklaren = pagina.context["te_verklaren"]
    assert {pk for pk in model_van if pk in te_verklaren} == {pk for pk, e in model_van.items() if van_hem(wie, e)}
    assert pagina.content.decode().count("bevindingen__verklaar") == sum(pk in te_verklaren for pk in open_)
    assertNotContains(pagina, "Stel de vraag weer")


def test_it_takes_one_query_more_whatever_the_size(browser: Client, agenda: Agenda, eigen: Opgave) -> None:
    wie = User.objects.get(pk=browser.session["_auth_user_id"])
    for _ in range(3):
        maak_doel(agenda, opgave=eigen)
    with CaptureQueriesContext(connection) as gesteld:
        assert eigen.pk in Rechten(wie, agenda.pk).van_hem
    assert len(gesteld) == 1
