"""Agenda: the working tree of one policy framework."""

from datetime import date

import pytest
from django.db.models import ProtectedError

from goals.models import Bijdrage, Meting
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie
from policies.models import Agenda, Kader
from tests.factories import (
    NU,
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_moment,
    maak_visie,
)
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "agenda_slug_gevuld": ({"slug": ""}, "Vul “slug” in."),
    "agenda_titel_gevuld": ({"titel": ""}, "Vul “titel” in."),
    "agenda_periode_van_voor_periode_tot": (
        {"periode_van": date(2027, 1, 2), "periode_tot": date(2027, 1, 1)},
        "De datum bij “periode tot” ligt voor die bij “periode van”. Wijzig een van beide.",
    ),
    "agenda_ingangsdatum_voor_evaluatiedatum": (
        {"ingangsdatum": date(2027, 1, 2), "evaluatiedatum": date(2027, 1, 1)},
        "De datum bij “evaluatiedatum” ligt voor die bij “ingangsdatum”. Wijzig een van beide.",
    ),
    "agenda_soort_keuze": (
        {"soort": "roman"},
        "Kies bij “soort” een van: kadernota, sma, beleidsplan, startnotitie, dialoogkader.",
    ),
    "agenda_indeling_keuze": (
        {"indeling": "los"},
        "Kies bij “indeling” een van: vijf_vragen, sma, w_vragen, vrij.",
    ),
    "agenda_eerste_nummer_tussen": (
        {"eerste_nummer": 0},
        "Vul bij “eerste nummer” een getal in van 1 tot en met 9999.",
    ),
    "agenda_periode_van_tussen": (
        {"periode_van": date(1, 1, 1)},
        "Geef bij “periode van” een dag in de jaren 1900 tot en met 2200.",
    ),
    "agenda_periode_tot_tussen": (
        {"periode_tot": date(9999, 12, 31)},
        "Geef bij “periode tot” een dag in de jaren 1900 tot en met 2200.",
    ),
    "agenda_ingangsdatum_tussen": (
        {"ingangsdatum": date(1, 1, 1)},
        "Geef bij “ingangsdatum” een dag in de jaren 1900 tot en met 2200.",
    ),
    "agenda_evaluatiedatum_tussen": (
        {"evaluatiedatum": date(9999, 12, 31)},
        "Geef bij “evaluatiedatum” een dag in de jaren 1900 tot en met 2200.",
    ),
}


def agenda_met(**velden: object) -> Agenda:
    return Agenda(**{"slug": "samen-verder", "titel": "Samen verder"} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_an_agenda_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(agenda_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(agenda_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_an_agenda_is_tried_here() -> None:
    assert set(GEVALLEN) == beperkingen(Agenda)


def test_an_agenda_needs_no_more_than_a_slug_and_a_titel() -> None:
    assert zinnen(agenda_met()) == []


@pytest.mark.parametrize("slug", ["Sociaal", "sociaal domein", "-sociaal", "sociaal--domein", "sociaal\n", "s/d", "é"])
def test_a_slug_that_makes_no_address_is_refused(slug: str) -> None:
    uitleg = "Gebruik in de slug alleen kleine letters, cijfers en streepjes ertussen."
    assert per_veld(agenda_met(slug=slug)) == {"slug": [uitleg]}


def test_two_agendas_cannot_have_one_slug() -> None:
    maak_agenda(slug="samen-verder")
    assert per_veld(agenda_met()) == {"slug": ["Er is al een agenda met deze slug. Kies een andere."]}


@pytest.mark.parametrize("label", ["doel", "doel|", "|doelen", "doel|doelen|meer", " | "])
def test_a_label_without_enkelvoud_and_meervoud_is_refused(label: str) -> None:
    uitleg = "Geef enkelvoud en meervoud met een staande streep ertussen: doel|doelen."
    assert per_veld(agenda_met(label_doel=label)) == {"label_doel": [uitleg]}


def test_a_label_is_bounded_as_every_text() -> None:
    lang = "a" * 20_000
    zin = "Deze tekst heeft 40001 tekens. Er passen er 30000 in: maak hem korter."
    assert per_veld(agenda_met(label_doel=f"{lang}|{lang}")) == {"label_doel": [zin]}


@pytest.mark.parametrize("nummering", ["1", "a", "A", "I", "1.a", "I.A.1", "geen"])
def test_a_nummering_has_a_sign_per_level(nummering: str) -> None:
    assert zinnen(agenda_met(nummering_kader=nummering)) == []


@pytest.mark.parametrize("nummering", ["", "2", "1.", "1.geen", "geen\n", "i", "1.1.1.1"])
def test_another_nummering_is_refused(nummering: str) -> None:
    assert list(per_veld(agenda_met(nummering_kader=nummering))) == ["nummering_kader"]


def test_the_slug_of_an_agenda_with_a_public_versie_stays() -> None:
    agenda = maak_agenda()
    leg_ter_inzage(maak_versie(agenda, nummer="1.0"), van=NU.date(), tot=NU.date(), nu=NU)
    agenda.slug = "iets-anders"
    zin = "Deze agenda heeft openbare versies, en hun adressen liggen vast. Laat de slug zoals hij was."
    assert per_veld(agenda) == {"slug": [zin]}


def test_the_slug_of_an_agenda_with_only_a_concept_may_change() -> None:
    agenda = maak_agenda()
    maak_versie(agenda, nummer="1.0")
    agenda.slug = "iets-anders"
    assert zinnen(agenda) == []


def test_an_agenda_goes_with_all_its_elements() -> None:
    agenda = maak_agenda()
    lijst = maak_kader(agenda, soort="lijst")
    kader = maak_kader(agenda, ouder=lijst)
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel).kaders.add(kader)
    maak_meting(maak_indicator(agenda, doel=doel))
    maak_bedrag(agenda, kader=kader)
    maak_moment(agenda, opgave=doel.opgave)
    maak_visie(agenda)
    agenda.delete()
    assert not Kader.objects.filter(agenda=agenda.pk).exists()
    assert not Bijdrage.objects.filter(doel=doel.pk).exists()
    assert not Meting.objects.filter(agenda=agenda.pk).exists()


def test_an_agenda_with_a_versie_stays() -> None:
    agenda = maak_agenda()
    maak_versie(agenda, nummer="0.1")
    with pytest.raises(ProtectedError):
        agenda.delete()


def test_the_address_of_an_agenda_is_its_slug() -> None:
    assert agenda_met().get_absolute_url() == "/agenda/samen-verder/"
