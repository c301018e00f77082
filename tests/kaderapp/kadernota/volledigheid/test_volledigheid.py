"""The rules together: what they are, in which order they speak, and over how much they go."""

from collections import Counter
from datetime import date

from pytest_django import DjangoAssertNumQueries

from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import Verband
from kaderapp.kadernota.volledigheid import PER_ID, REGELS, aantallen, bevindingen
from tests.kaderapp.kadernota import voorbeeld

VANDAAG = date(2026, 11, 21)


def test_every_regel_has_an_id_of_its_own() -> None:
    assert list(PER_ID) == [regel.id for regel in REGELS]


def test_every_regel_has_a_source_a_question_and_a_fix() -> None:
    onvolledig = [r.id for r in REGELS if not (r.bron and r.vraag.endswith("?") and r.advies.endswith("."))]
    assert onvolledig == []


def test_only_a_streefwaarde_that_follows_is_no_warning() -> None:
    assert [regel.id for regel in REGELS if not regel.waarschuwt] == ["streefwaarde-volgt"]


def test_an_empty_agenda_has_nothing_to_say() -> None:
    assert bevindingen(Verband(voorbeeld.leeg()), VANDAAG) == ()


def test_findings_come_rule_by_rule() -> None:
    ids = [b.regel.id for b in bevindingen(Verband(voorbeeld.klein()), VANDAAG)]
    assert ids == sorted(ids, key=list(PER_ID).index)


def test_they_are_counted_per_rule() -> None:
    gevonden = bevindingen(Verband(voorbeeld.klein()), VANDAAG)
    assert {regel.id: aantal for regel, aantal in aantallen(gevonden).items()} == Counter(b.regel.id for b in gevonden)


def test_the_demo_is_nearly_complete(werk: Uitgave, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Each of these was read by a person and is true: the working version of the demo is meant to have them."""
    with django_assert_num_queries(0):
        gevonden = bevindingen(werk.verband, VANDAAG)
    assert {regel.id: aantal for regel, aantal in aantallen(gevonden).items()} == {
        "activiteit-zonder-doel": 1,
        "startvraag-open": 21,
        "doel-zonder-indicator": 1,
        "richting-niet-gekozen": 2,
        "indicator-zonder-nulmeting": 3,
        "streefwaarde-voor-nulmeting": 1,
        "streefwaarde-volgt": 2,
        "meting-verouderd": 1,
        "kader-zonder-gevolg": 3,
        "kader-zonder-vervolgkeuze": 12,
        "boven-plafond": 3,
        "bedrag-zonder-taakveld": 1,
        "verwijzing-stuk": 1,
        "naam-dubbel": 2,
        "woord-zonder-uitleg": 1,
        "tekst-niet-af": 4,
        "zin-te-lang": 1,
    }
