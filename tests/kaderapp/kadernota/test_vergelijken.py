"""What differs between two momentopnames, said so that a civil servant finds it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from goals.models import Bijdrage
from kaderapp.kadernota.momentopname import Momentopname, momentopname
from kaderapp.kadernota.vergelijken import verschillen
from policies.models import Agenda, Gemeente
from tests.factories import (
    maak_activiteit,
    maak_agenda,
    maak_bedrag,
    maak_doel,
    maak_groep,
    maak_indicator,
    maak_kader,
    maak_meting,
    maak_moment,
    maak_opgave,
    maak_paragraaf,
    maak_visie,
)

pytestmark = pytest.mark.django_db

Boom = SimpleNamespace


@pytest.fixture
def boom() -> Boom:
    """A small agenda with at least one element of each kind, by name."""
    agenda = maak_agenda(titel="Samen verder")
    b = Boom(agenda=agenda)
    b.visie = maak_visie(agenda, visie="<p>Iedereen telt mee.</p>")
    b.aanleiding = maak_paragraaf(agenda, titel="Aanleiding", tekst="<p>De vorige nota liep af.</p>")
    b.brug = maak_groep(agenda, naam="De Brug")
    b.meedoen = maak_opgave(agenda, naam="Meedoen", volgorde=1)
    b.gezond = maak_opgave(agenda, naam="Gezond opgroeien", volgorde=2)
    b.lijst = maak_kader(agenda, soort="lijst", titel="Jeugdhulp", volgorde=1)
    b.plan = maak_kader(
        agenda, ouder=b.lijst, titel="Eén plan", tekst="<p>Eén plan.</p>", hardheid="bindend", volgorde=2
    )
    b.weken = maak_kader(agenda, ouder=b.lijst, titel="Acht weken", volgorde=3)
    b.werk = maak_doel(agenda, opgave=b.meedoen, tekst="{richting} inwoners werken", richting="meer", volgorde=1)
    b.schuld = maak_doel(agenda, opgave=b.meedoen, tekst="Minder schulden", volgorde=2)
    b.loket = maak_activiteit(agenda, b.werk, titel="Eén loket", status="lopend", volgorde=1)
    b.coach = maak_activiteit(agenda, b.werk, titel="Straatcoaches", volgorde=2)
    b.indicator = maak_indicator(agenda, doel=b.schuld, naam="Huishoudens met schulden")
    b.streef = maak_meting(b.indicator, soort="streefwaarde", waarde=Decimal("7.5"))
    b.raming = maak_bedrag(agenda, opgave=b.meedoen, taakveld="6.2", volgorde=1)
    b.baten = maak_bedrag(agenda, opgave=b.meedoen, soort="baten", volgorde=2)
    b.raad = maak_moment(agenda, naam="Raadsvergadering", van=date(2027, 2, 25))
    return b


def na(agenda: Agenda, wijzig: Callable[[], object]) -> tuple[Momentopname, Momentopname]:
    voor = momentopname(agenda)
    wijzig()
    return voor, momentopname(agenda)


def zet(element: object, **velden: object) -> None:
    for veld, waarde in velden.items():
        setattr(element, veld, waarde)
    element.save()  # type: ignore[attr-defined]


def gezegd(boom: Boom, wijzig: Callable[[Boom], object]) -> list[str]:
    return [str(verschil) for verschil in verschillen(*na(boom.agenda, lambda: wijzig(boom)))]


EEN_WIJZIGING: dict[str, tuple[Callable[[Boom], object], str]] = {
    "agenda": (
        lambda b: zet(b.agenda, titel="Samen sterk"),
        "Agenda “Samen sterk”: “titel” was “Samen verder” en is nu “Samen sterk”.",
    ),
    "numbering": (
        lambda b: zet(b.agenda, nummering_kader="a"),
        "Agenda “Samen verder”: “nummering kaders” was “1” en is nu “a”.",
    ),
    "date": (
        lambda b: zet(b.agenda, evaluatiedatum=date(2029, 6, 1)),
        "Agenda “Samen verder”: “evaluatiedatum” was leeg en is nu 1 juni 2029.",
    ),
    "gemeente": (
        lambda b: Gemeente.objects.update(bedragen_in="euro"),
        "Gemeente: “bedragen in” was “duizenden euro's (× € 1.000)” en is nu “hele euro's”.",
    ),
    "visie": (lambda b: zet(b.visie, visie="<p>Iedereen.</p>"), "Visie: “visie” is gewijzigd."),
    "paragraaf": (
        lambda b: zet(b.aanleiding, tekst="<p>De raad vroeg erom.</p>"),
        "Paragraaf “Aanleiding”: “tekst” is gewijzigd.",
    ),
    "groep": (lambda b: zet(b.brug, zetels=3), "Groep “De Brug”: “zetels” was leeg en is nu 3."),
    "opgave": (
        lambda b: zet(b.meedoen, alias="Participatie"),
        "Opgave 1 “Meedoen”: “alias” was leeg en is nu “Participatie”.",
    ),
    "relation of an opgave": (
        lambda b: b.meedoen.groepen.add(b.brug),
        "Opgave 1 “Meedoen”: “groepen” is gewijzigd.",
    ),
    "choice": (
        lambda b: zet(b.plan, hardheid="richtinggevend"),
        "Kader K1.1 “Eén plan”: “hardheid” was “bindend” en is nu “richtinggevend”.",
    ),
    "yes or no": (
        lambda b: zet(b.plan, delegeerbaar=False),
        "Kader K1.1 “Eén plan”: “delegeerbaar” was leeg en is nu nee.",
    ),
    "text": (lambda b: zet(b.plan, tekst="<p>Twee.</p>"), "Kader K1.1 “Eén plan”: “tekst” is gewijzigd."),
    "reference": (
        lambda b: zet(b.plan, opgave=b.gezond),
        "Kader K1.1 “Eén plan”: “bij opgave” was leeg en is nu opgave 2 “Gezond opgroeien”.",
    ),
    "direction of a doel": (
        lambda b: zet(b.werk, richting="minder"),
        "Doel 1.1 “Minder inwoners werken”: “richting” was “meer” en is nu “minder”.",
    ),
    "long text": (
        lambda b: zet(b.schuld, zodat="woord " * 20),
        "Doel 1.2 “Minder schulden”: “zodat” is gewijzigd.",
    ),
    "bijdrage": (
        lambda b: Bijdrage.objects.create(activiteit=b.loket, doel=b.schuld),
        "Activiteit A1 “Eén loket”: “doelen waaraan zij bijdraagt” is gewijzigd.",
    ),
    "progress": (
        lambda b: zet(b.loket, voortgang="rood"),
        "Activiteit A1 “Eén loket”: “voortgang” was leeg en is nu “loopt vast”.",
    ),
    "what an indicator measures": (
        lambda b: zet(b.indicator, doel=b.werk),
        "Indicator I1 “Huishoudens met schulden”: “wat zij meet” was doel 1.2 “Minder schulden” "
        "en is nu doel 1.1 “Meer inwoners werken”.",
    ),
    "years of an indicator": (
        lambda b: zet(b.indicator, trendbreuk_jaren=[2025]),
        "Indicator I1 “Huishoudens met schulden”: “jaren met een trendbreuk” is gewijzigd.",
    ),
    "value": (
        lambda b: zet(b.streef, waarde=Decimal("8.25")),
        "Meting “streefwaarde 2027, gemeente”: “waarde” was 7,5 en is nu 8,25.",
    ),
    "amount": (
        lambda b: zet(b.raming, bedrag=1200),
        "Bedrag “lasten 2027 (raming), taakveld 6.2 Toegang en eerstelijnsvoorzieningen” van opgave 1 “Meedoen”: "
        "“bedrag in euro's” was €\u00a01.000 en is nu €\u00a01.200.",
    ),
    "moment": (
        lambda b: zet(b.raad, van=date(2027, 3, 25)),
        "Moment “Raadsvergadering”: “van” was 25 februari 2027 en is nu 25 maart 2027.",
    ),
    "withdrawn": (
        lambda b: zet(b.schuld, status="vervallen"),
        "Doel “Minder schulden”: “status” was “actief” en is nu “vervallen”.",
    ),
    "added": (
        lambda b: maak_kader(b.agenda, ouder=b.lijst, titel="Wonen", volgorde=9),
        "Kader K1.3 “Wonen” is nieuw.",
    ),
    "added in between": (
        lambda b: maak_kader(b.agenda, titel="Vooraf", volgorde=0),
        "Kader K1 “Vooraf” is nieuw.",
    ),
    "added amount": (
        lambda b: maak_bedrag(b.agenda, opgave=b.gezond, soort="plafond", fase=""),
        "Bedrag “plafond 2027” van opgave 2 “Gezond opgroeien” is nieuw.",
    ),
    "removed": (lambda b: b.weken.delete(), "Kader K1.2 “Acht weken” is weg."),
    "removed visie": (lambda b: b.visie.delete(), "Visie is weg."),
    "without a titel": (
        lambda b: maak_paragraaf(b.agenda, titel="", tekst="<p>Los <em>stukje</em></p>"),
        "Paragraaf “Los stukje” is nieuw.",
    ),
    "moved to another parent": (
        lambda b: zet(b.schuld, opgave=b.gezond),
        "Doel 2.1 “Minder schulden” stond onder opgave 1 “Meedoen” en staat nu onder opgave 2 “Gezond opgroeien”.",
    ),
    "moved to the top": (
        lambda b: zet(b.weken, ouder=None),
        "Kader K2 “Acht weken” stond onder kader K1 “Jeugdhulp” en staat nu op zichzelf.",
    ),
    "moved among its neighbours": (
        lambda b: zet(b.weken, volgorde=1),
        "De volgorde van de kaders onder kader K1 “Jeugdhulp” is gewijzigd.",
    ),
    "moved at the top": (lambda b: zet(b.gezond, volgorde=0), "De volgorde van de opgaven is gewijzigd."),
}


@pytest.mark.parametrize("wijziging", EEN_WIJZIGING)
def test_one_change_is_one_sentence(boom: Boom, wijziging: str) -> None:
    wijzig, zin = EEN_WIJZIGING[wijziging]
    assert gezegd(boom, wijzig) == [zin]


def test_nothing_changed_is_nothing_said(boom: Boom) -> None:
    assert gezegd(boom, lambda b: None) == []


def test_what_only_keeps_the_books_is_no_difference(boom: Boom) -> None:
    assert gezegd(boom, lambda b: zet(b.plan, revisie=7, code="K-9")) == []


def test_the_order_of_amounts_says_nothing(boom: Boom) -> None:
    assert gezegd(boom, lambda b: zet(b.raming, volgorde=9)) == []


def test_an_agenda_is_spoken_to_in_its_own_words(boom: Boom) -> None:
    zet(boom.agenda, label_opgave="thema|thema's", label_kader="regel|regels")

    def wijzig(b: Boom) -> None:
        zet(b.gezond, volgorde=0)
        zet(b.plan, rang=1)

    assert gezegd(boom, wijzig) == [
        "Regel K1.1 “Eén plan”: “rang” was leeg en is nu 1.",
        "De volgorde van de thema's is gewijzigd.",
    ]


def test_a_branch_that_goes_is_named_as_a_whole(boom: Boom) -> None:
    def verwijder(b: Boom) -> None:
        b.plan.delete()
        b.weken.delete()
        b.lijst.delete()

    assert gezegd(boom, verwijder) == [
        "Kader K1 “Jeugdhulp” is weg.",
        "Kader K1.1 “Eén plan” is weg.",
        "Kader K1.2 “Acht weken” is weg.",
    ]


def test_several_changes_of_one_element_are_several_sentences(boom: Boom) -> None:
    assert gezegd(boom, lambda b: zet(b.plan, rang=1, tekst="<p>Anders.</p>")) == [
        "Kader K1.1 “Eén plan”: “tekst” is gewijzigd.",
        "Kader K1.1 “Eén plan”: “rang” was leeg en is nu 1.",
    ]


def test_a_long_name_is_shortened(boom: Boom) -> None:
    naam = "Een kader met een naam die langer is dan in een melding te lezen valt"
    assert gezegd(boom, lambda b: maak_kader(b.agenda, titel=naam, volgorde=9)) == [
        "Kader K2 “Een kader met een naam die langer is dan in een melding te…” is nieuw."
    ]
