"""The history of an element, and the way back to an earlier text."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from goals.models import Activiteit, Meting
from kaderapp.models import User
from policies.models import Agenda, Kader, Opgave, Wijziging
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_opgave,
)
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("bo", first_name="Bo", last_name="Beheer"))
    return client


@pytest.fixture
def opgave(browser: Client) -> Opgave:
    """With three revisies: Meedoen, Van de een, Van de ander."""
    opgave = maak_opgave(maak_agenda(), naam="Meedoen", beschrijving="<p>Eerst.</p>")
    assert Formulier(browser, Opgave, opgave).verstuur(naam="Van de een") == {}
    assert Formulier(browser, Opgave, opgave).verstuur(naam="Van de ander", beschrijving="Later.") == {}
    return opgave


def terugzetten(element: Any, revisie: int) -> str:
    naam = f"admin:{element._meta.app_label}_{element._meta.model_name}_terugzetten"
    return reverse(naam, args=[element.pk, revisie])


def zet_terug(browser: Client, element: Any, revisie: int, gelezen: int) -> list[str]:
    """What the page says afterwards."""
    browser.get(terugzetten(element, revisie))
    antwoord = browser.post(terugzetten(element, revisie), {"gelezen_revisie": gelezen}, follow=True)
    assertRedirects(antwoord, adres(type(element), "history", element.pk))
    return [str(melding) for melding in antwoord.context["messages"]]


def verwijder(browser: Client, element: Any) -> None:
    assert browser.post(adres(type(element), "delete", element.pk), {"post": "yes"}).status_code == 302


# -- look -------------------------------------------------------------------------------------


def test_the_history_says_who_changed_what_and_how(browser: Client, opgave: Opgave) -> None:
    pagina = browser.get(adres(Opgave, "history", opgave.pk))
    rijen = [(rij["wijziging"].soort, [v["label"] for v in rij["velden"]]) for rij in pagina.context["wijzigingen"]]
    assert rijen == [("gewijzigd", ["Naam", "Beschrijving"]), ("gewijzigd", ["Naam"]), ("begin", [])]
    assertContains(pagina, "Door Bo Beheer, revisie 3.")
    assertContains(pagina, "<ins>")


def test_relations_and_rows_are_told_in_words(browser: Client) -> None:
    doel = maak_doel(maak_agenda(), tekst="Iedereen doet mee")
    activiteit = maak_activiteit(doel.agenda, doel)
    assert Formulier(browser, Activiteit, activiteit).verstuur(**{"bijdragen-0-gewicht": "neven"}) == {}
    (rij, _begin) = browser.get(adres(Activiteit, "history", activiteit.pk)).context["wijzigingen"]
    assert [(v["oud"], v["nieuw"]) for v in rij["velden"]] == [
        ("Iedereen doet mee (hoofd)", "Iedereen doet mee (neven)")
    ]


def test_a_long_history_comes_in_pages(browser: Client, opgave: Opgave) -> None:
    for nummer in range(20):
        Opgave.objects.filter(pk=opgave.pk).update(naam=f"Keer {nummer}", revisie=4 + nummer)
        leg_vast([opgave], door=None, soort=Soort.GEWIJZIGD)
    pagina = browser.get(adres(Opgave, "history", opgave.pk))
    assert len(pagina.context["wijzigingen"]) == 20
    assert [v["oud"] for v in pagina.context["wijzigingen"][-1]["velden"]] == ["Van de ander"]
    assert len(browser.get(adres(Opgave, "history", opgave.pk) + "?p=2").context["wijzigingen"]) == 3


@pytest.mark.parametrize("keer", [1, 4])
def test_a_history_of_four_takes_as_many_queries_as_one_of_one(
    browser: Client, keer: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opgave = maak_opgave(maak_agenda())
    groepen = [maak_groep(opgave.agenda) for _ in range(keer)]
    for aantal in range(1, keer + 1):
        assert Formulier(browser, Opgave, opgave).verstuur(groepen=[str(g.pk) for g in groepen[:aantal]]) == {}
    browser.get(adres(Opgave, "history", opgave.pk))
    with django_assert_num_queries(8):
        browser.get(adres(Opgave, "history", opgave.pk))


def test_who_may_only_look_sees_the_history_and_cannot_put_back(opgave: Opgave) -> None:
    cato = User.objects.create_user("cato", is_staff=True)
    cato.groups.add(Group.objects.get(name="college"))
    browser = Client()
    browser.force_login(cato)
    pagina = browser.get(adres(Opgave, "history", opgave.pk))
    assertContains(pagina, "Van de een")
    assertNotContains(pagina, "Zet deze tekst terug")
    assert browser.get(terugzetten(opgave, 1)).status_code == 403
    assert browser.post(terugzetten(opgave, 1), {"gelezen_revisie": 3}).status_code == 403


def test_staff_without_rights_see_no_history(opgave: Opgave) -> None:
    browser = Client()
    browser.force_login(User.objects.create_user("niemand", is_staff=True))
    assert browser.get(adres(Opgave, "history", opgave.pk)).status_code == 403


def test_a_revisie_that_never_was_is_not_found(browser: Client, opgave: Opgave) -> None:
    assert browser.get(terugzetten(opgave, 99)).status_code == 404
    assert browser.get(reverse("admin:policies_opgave_terugzetten", args=["geen-sleutel", 1])).status_code == 404


def test_an_element_without_a_history_says_so(browser: Client) -> None:
    pagina = browser.get(adres(Kader, "history", maak_kader(maak_agenda()).pk))
    assertContains(pagina, "Van dit element is nog geen wijziging vastgelegd.")


# -- put back ---------------------------------------------------------------------------------


def test_the_question_shows_the_difference_with_now(browser: Client, opgave: Opgave) -> None:
    pagina = browser.get(terugzetten(opgave, 2))
    assert [(v["oud"], v["nieuw"]) for v in pagina.context["velden"]] == [
        ("Van de ander", "Van de een"),
        ("<p>Later.</p>", "<p>Eerst.</p>"),
    ]


def test_an_earlier_text_comes_back_as_a_new_revisie(browser: Client, opgave: Opgave) -> None:
    assert zet_terug(browser, opgave, 1, gelezen=3) == ["Teruggezet: Meedoen."]
    nu = Opgave.objects.get(pk=opgave.pk)
    wijziging = Wijziging.objects.van(opgave)[0]
    assert (nu.naam, nu.beschrijving, nu.revisie) == ("Meedoen", "<p>Eerst.</p>", 4)
    assert (wijziging.soort, wijziging.reden, str(wijziging.door)) == (
        Soort.HERSTELD,
        "Teruggezet naar revisie 1.",
        "Bo Beheer",
    )


@pytest.mark.parametrize("gelezen", [2, 99, -1])
def test_nothing_is_put_back_over_a_change_that_was_not_seen(browser: Client, opgave: Opgave, gelezen: int) -> None:
    (zin,) = zet_terug(browser, opgave, 1, gelezen=gelezen)
    assert zin.startswith("Iemand anders wijzigde dit intussen.")
    assert Opgave.objects.get(pk=opgave.pk).naam == "Van de ander"


def test_a_relation_that_is_gone_is_said_and_skipped(browser: Client, opgave: Opgave) -> None:
    groepen = [maak_groep(opgave.agenda, naam="De Brug"), maak_groep(opgave.agenda, naam="De Boog")]
    Formulier(browser, Opgave, opgave).verstuur(groepen=[str(groep.pk) for groep in groepen])
    verwijder(browser, groepen[0])
    assert zet_terug(browser, opgave, 4, gelezen=5) == [
        "Bij “Groepen” ontbreekt 1 verwijzing naar wat er niet meer is.",
        "Teruggezet: Van de ander.",
    ]
    assert [groep.naam for groep in opgave.groepen.all()] == ["De Boog"]


def test_a_reference_that_is_gone_is_said_and_emptied(browser: Client) -> None:
    kader = maak_kader(maak_agenda())
    groep = maak_groep(kader.agenda)
    Formulier(browser, Kader, kader).verstuur(groep=str(groep.pk))
    Formulier(browser, Kader, kader).verstuur(groep="")
    verwijder(browser, groep)
    (zin, _klaar) = zet_terug(browser, kader, 2, gelezen=3)
    assert zin == "“Alleen voor groep” is leeg: waar het naar verwees, is er niet meer."


def test_its_place_stays_as_it_is(browser: Client, opgave: Opgave) -> None:
    Opgave.objects.filter(pk=opgave.pk).update(volgorde=7)
    zet_terug(browser, opgave, 1, gelezen=3)
    assert Opgave.objects.get(pk=opgave.pk).volgorde == 7


# -- removed ----------------------------------------------------------------------------------


def test_what_was_removed_is_listed_and_comes_back(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    activiteit = maak_activiteit(doel.agenda, doel, titel="Eén loket")
    verwijder(browser, activiteit)
    lijst = browser.get(reverse("admin:policies_agenda_verwijderd", args=[doel.agenda_id]))
    assertContains(browser.get(adres(Agenda, "history", doel.agenda_id)), lijst.request["PATH_INFO"])
    assertContains(lijst, adres(Activiteit, "history", activiteit.pk))
    assertContains(browser.get(adres(Activiteit, "history", activiteit.pk)), "Dit is verwijderd.")
    assertContains(browser.get(terugzetten(activiteit, 2)), "Het element komt terug zoals het was.")
    assert zet_terug(browser, activiteit, 2, gelezen=2) == ["Teruggezet: Eén loket."]
    assert [b.doel for b in Activiteit.objects.get(pk=activiteit.pk).bijdragen.all()] == [doel]
    lijst = browser.get(reverse("admin:policies_agenda_verwijderd", args=[doel.agenda_id]))
    assertContains(lijst, "Uit deze agenda is niets verwijderd.")


def test_a_part_does_not_come_back_without_its_whole(browser: Client) -> None:
    meting = maak_meting(maak_indicator(maak_agenda()))
    verwijder(browser, meting.indicator)
    (zin,) = zet_terug(browser, meting, 2, gelezen=2)
    assert zin == "Dit hoort bij een indicator die er niet meer is. Zet die eerst terug."
    assert not Meting.objects.filter(pk=meting.pk).exists()


def test_what_would_break_a_rule_does_not_come_back(browser: Client) -> None:
    doel = maak_doel(maak_agenda())
    verwijder(browser, doel)
    verwijder(browser, doel.opgave)
    (zin,) = zet_terug(browser, doel, 2, gelezen=2)
    assert zin == (
        "Dit kan niet terug zoals het was. Een doel staat onder een opgave of onder een ander doel. Kies een van beide."
    )


def test_the_list_of_an_unknown_agenda_is_not_found(browser: Client) -> None:
    assert (
        browser.get(reverse("admin:policies_agenda_verwijderd", args=[maak_groep(maak_agenda()).pk])).status_code == 404
    )


def test_the_list_is_for_who_may_see_the_agenda(opgave: Opgave) -> None:
    browser = Client()
    browser.force_login(User.objects.create_user("niemand", is_staff=True))
    lijst = reverse("admin:policies_agenda_verwijderd", args=[opgave.agenda_id])
    assert browser.get(lijst).status_code == 403
