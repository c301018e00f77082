"""The agenda as one tree: what stands in it, what one can do there, and what it asks of the database."""

import re
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from goals.models import Activiteit, Doel
from kaderapp.models import User
from policies.models import Agenda
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_indicator,
    maak_kader,
    maak_opgave,
    maak_paragraaf,
)
from tests.formulier import Formulier
from tests.groei import vermenigvuldig

pytestmark = pytest.mark.django_db


@pytest.fixture
def klein() -> Agenda:
    """One of most kinds, and one that was withdrawn."""
    agenda = maak_agenda(slug="klein", titel="Klein")
    opgave = maak_opgave(agenda, naam="Meedoen")
    doel = maak_doel(agenda, opgave=opgave, tekst="{richting} mensen", richting="meer", volgorde=1)
    maak_doel(agenda, opgave=opgave, tekst="Voorbij", status="vervallen", volgorde=2)
    activiteit = maak_activiteit(agenda, doel, titel="Loket", status="lopend", volgorde=1)
    maak_bedrag(agenda, activiteit=activiteit, taakveld="6.1")
    maak_activiteit(agenda, titel="Los", volgorde=2)
    maak_indicator(agenda, doel=doel, naam="Schulden")
    lijst = maak_kader(agenda, soort="lijst", titel="Lijst")
    maak_kader(agenda, ouder=lijst, titel="Werk eerst")
    maak_paragraaf(agenda, titel="Bij meedoen", bij=opgave.pk)
    return agenda


def rijen(client: Client, agenda: Agenda, **vraag: str) -> list[str]:
    """The rows in reading order: number and title."""
    boom = client.get(f"/redactie/{agenda.slug}/", vraag).context["rijen"]
    return [f"{rij.nummer} {rij.titel}".strip() for wortel in boom for rij in wortel.alle()]


def rij(client: Client, agenda: Agenda, titel: str) -> Any:
    boom = client.get(f"/redactie/{agenda.slug}/").context["rijen"]
    return next(rij for wortel in boom for rij in wortel.alle() if rij.titel == titel)


def wijzig(element: Model, wie: User) -> None:
    leg_vast([element], door=wie, soort=Soort.GEWIJZIGD)


def test_the_list_holds_every_agenda(browser: Client, klein: Agenda) -> None:
    html = browser.get("/redactie/").content.decode()
    assert re.findall(r'<li><a href="/redactie/([^/]+)/">', html) == ["sociaal-domein-2027", "klein"]


def test_the_tree_holds_everything_in_its_place(browser: Client, klein: Agenda) -> None:
    assert rijen(browser, klein) == [
        *(
            "Visie en teksten",
            "Opgaven",
            "1 Meedoen",
            "Bij meedoen",
            "1.1 Meer mensen",
            "I1 Schulden",
            "A1 Loket",
            "Voorbij",
        ),
        *("Activiteiten zonder doel", "A2 Los", "Kaders", "K1 Lijst", "K1.1 Werk eerst", "Groepen", "Planning"),
    ]


def test_a_row_leads_to_its_form_and_says_what_hangs_on_it(browser: Client, klein: Agenda) -> None:
    loket = rij(browser, klein, "Loket")
    assert (loket.adres, loket.label, loket.telling, loket.meta) == (
        f"/beheer/goals/activiteit/{loket.sleutel}/change/",
        "loopt",
        "1\u00a0bedrag",
        "1\u00a0bedrag",
    )


def test_what_was_withdrawn_says_so_and_can_not_be_added_to(browser: Client, klein: Agenda) -> None:
    voorbij = rij(browser, klein, "Voorbij")
    assert (voorbij.label, [daad.tekst for daad in voorbij.daden]) == ("vervallen", ["Verplaats"])


def test_a_doel_can_be_added_to_moved_and_withdrawn(browser: Client, klein: Agenda) -> None:
    assert [daad.tekst for daad in rij(browser, klein, "Meer mensen").daden] == [
        *("Bekijk", "Voeg doel hieronder toe", "Voeg activiteit toe", "Voeg indicator toe", "Voeg bedrag toe"),
        *("Verplaats", "Trek in"),
    ]


def test_an_idea_can_be_started(browser: Client, klein: Agenda) -> None:
    los = rij(browser, klein, "Los")
    assert (los.daden[-1].tekst, los.daden[-1].adres) == (
        "Start",
        f"/redactie/klein/activiteit/{los.sleutel}/starten/",
    )


def test_the_form_of_a_new_element_knows_where_it_belongs(browser: Client, klein: Agenda) -> None:
    doel = rij(browser, klein, "Meer mensen")
    per_tekst = {daad.tekst: daad.adres for daad in doel.daden}
    onder = browser.get(per_tekst["Voeg doel hieronder toe"]).context["adminform"].form.initial
    assert onder == {"agenda": str(klein.pk), "ouder": str(doel.sleutel)}
    (lijn,) = browser.get(per_tekst["Voeg activiteit toe"]).context["inline_admin_formsets"][0].formset.forms
    assert lijn.initial == {"doel": str(doel.sleutel)}


def test_a_second_visie_is_not_offered(browser: Client, agenda: Agenda, klein: Agenda) -> None:
    def toevoegingen(welke: Agenda) -> list[str]:
        return [daad.tekst for daad in rij(browser, welke, "Visie en teksten").daden]

    assert (toevoegingen(klein), toevoegingen(agenda)) == (["Voeg visie toe", "Voeg tekst toe"], ["Voeg tekst toe"])


def test_an_opgave_is_added_in_sight_at_a_heading_of_its_own(browser: Client, klein: Agenda) -> None:
    (daad,) = rij(browser, klein, "Opgaven").daden
    boom = html.fromstring(browser.get("/redactie/klein/").content.decode())
    (link,) = boom.xpath("//a[text()='Voeg opgave toe']")
    assert (daad.tekst, link.get("href"), list(link.iterancestors("details"))) == ("Voeg opgave toe", daad.adres, [])


def test_a_kader_gets_its_money_from_the_tree(browser: Client, klein: Agenda) -> None:
    kader = maak_kader(klein, titel="Binnen budget")
    per_tekst = {daad.tekst: daad.adres for daad in rij(browser, klein, "Binnen budget").daden}
    form = browser.get(per_tekst["Voeg bedrag toe"]).context["adminform"].form
    assert form.initial == {"agenda": str(klein.pk), "kader": str(kader.pk)}


def test_a_row_shows_its_open_questions_as_links(browser: Client, klein: Agenda) -> None:
    los = rij(browser, klein, "Los")
    assert [(vraag.tekst, vraag.adres) for vraag in los.vragen] == [
        (
            "Deze activiteit heeft geen doel.",
            f"/redactie/klein/volledigheid/?regel=activiteit-zonder-doel#activiteit-zonder-doel-{los.sleutel}",
        )
    ]


def test_the_numbers_stand_on_top(browser: Client, klein: Agenda) -> None:
    assert browser.get("/redactie/klein/").context["tellingen"] == [
        *("1\u00a0opgave", "1\u00a0doel", "1\u00a0kader", "2\u00a0activiteiten", "1\u00a0indicator"),
        *("1\u00a0paragraaf", "1\u00a0bedrag", "0\u00a0momenten"),
    ]


def test_the_last_change_stands_on_top_and_at_its_row(browser: Client, klein: Agenda, ravi: User) -> None:
    Formulier(browser, Doel, klein.doelen.get(status="actief")).verstuur(zodat="het beter gaat")
    wijzig(maak_kader(maak_agenda()), ravi)
    html = browser.get("/redactie/klein/").content.decode()
    assert "Meer mensen</a>, door Ravi Redactie op" in html
    assert rij(browser, klein, "Meer mensen").door == "Ravi Redactie"


# -- filters --------------------------------------------------------------------------------------


def test_words_are_looked_for_in_titles_and_texts(browser: Client, klein: Agenda) -> None:
    klein.kaders.filter(titel="Werk eerst").update(tekst="<p>Eerst een baan, dan geld.</p>")
    assert rijen(browser, klein, zoek="BAAN geld") == ["Kaders", "K1 Lijst", "K1.1 Werk eerst"]


def test_what_nobody_wrote_is_not_found_and_that_is_said(browser: Client, klein: Agenda) -> None:
    html = browser.get("/redactie/klein/", {"zoek": "zeppelin"}).content.decode()
    assert "Geen onderdeel past bij wat u koos." in html


def test_only_ones_own_changes_remain(browser: Client, klein: Agenda, ravi: User) -> None:
    wijzig(klein.kaders.get(titel="Lijst"), ravi)
    wijzig(klein.opgaven.get(), User.objects.create_user("kim"))
    assert rijen(browser, klein, van_mij="on") == ["Kaders", "K1 Lijst"]


@pytest.mark.parametrize(("sinds", "gevonden"), [("2020-01-01", ["Kaders", "K1 Lijst"]), ("2999-01-01", [])])
def test_only_what_changed_since_remains(
    browser: Client, klein: Agenda, ravi: User, sinds: str, gevonden: list[str]
) -> None:
    wijzig(klein.kaders.get(titel="Lijst"), ravi)
    assert rijen(browser, klein, sinds=sinds) == gevonden


def test_a_date_that_is_none_is_named_and_filters_nothing(browser: Client, klein: Agenda) -> None:
    antwoord = browser.get("/redactie/klein/", {"sinds": "gisteren"})
    assert "Voer een geldige datum in." in antwoord.content.decode()
    assert len(antwoord.context["rijen"]) == 7


def test_only_what_has_an_open_question_remains(browser: Client, klein: Agenda) -> None:
    assert rijen(browser, klein, onvolledig="on") == [
        *("1 Meedoen", "1.1 Meer mensen", "I1 Schulden", "A1 Loket"),
        *("Activiteiten zonder doel", "A2 Los", "Kaders", "K1 Lijst", "K1.1 Werk eerst"),
    ]


def test_a_title_is_never_markup(browser: Client, klein: Agenda) -> None:
    klein.kaders.filter(titel="Lijst").update(titel="<script>alert(1)</script>")
    html = browser.get("/redactie/klein/").content.decode()
    assert ("<script>alert" in html, "&lt;script&gt;alert(1)" in html) == (False, True)


# -- queries -------------------------------------------------------------------------------------------


VRAGEN = 19
"""12 for the tree of one moment; session, person, rights and roles, agenda with visie, gemeente, changes, explanations.
To look at it writes nothing."""


@pytest.mark.parametrize("keer", [1, 5])
def test_it_takes_as_many_queries_at_any_size(browser: Client, agenda: Agenda, keer: int) -> None:
    if keer > 1:
        vermenigvuldig(agenda, keer)
    browser.get("/redactie/")
    ContentType.objects.get_for_models(*(ct.model_class() for ct in ContentType.objects.all() if ct.model_class()))
    with CaptureQueriesContext(connection) as gesteld:
        antwoord = browser.get(f"/redactie/{agenda.slug}/")
    assert Activiteit.objects.filter(agenda=agenda).count() == 66 * keer
    assert antwoord.status_code == 200
    assert len([vraag for vraag in gesteld if "SELECT" in vraag["sql"]]) == len(gesteld) == VRAGEN
