"""Synoniem: words that mean the same to who searches."""

import pytest

from policies.models import Synoniem
from policies.models.synoniem import LANGSTE_WOORD, MEESTE_WOORDEN, woorden_in
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "synoniem_woorden_gevuld": ({"woorden": ""}, "Vul “woorden” in."),
    "synoniem_twee_woorden": ({"woorden": "kachel"}, "Geef ten minste twee woorden, met een komma ertussen."),
}


@pytest.mark.parametrize("naam", GEVALLEN)
def test_what_is_no_group_of_words_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(Synoniem(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(Synoniem(**GEVALLEN[naam][0]))


def test_every_constraint_has_a_case() -> None:
    assert beperkingen(Synoniem) == set(GEVALLEN)


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        ("kachel, Kachel,", "Geef ten minste twee verschillende woorden, met een komma ertussen."),
        (", ".join(f"w{n}" for n in range(MEESTE_WOORDEN + 1)), f"Geef ten hoogste {MEESTE_WOORDEN} woorden."),
        ("kachel, BIJSTAND", "“bijstand” staat al in “bijstand, uitkering”. Vul die regel aan."),
    ],
)
def test_a_group_that_helps_nobody_is_refused(woorden: str, zin: str) -> None:
    assert zinnen(Synoniem(woorden=woorden)) == [zin]


def test_a_word_has_a_bound() -> None:
    lang = "k" * (LANGSTE_WOORD + 1)
    assert zinnen(Synoniem(woorden=f"kachel, {lang}")) == [
        f"“{lang[:-1]}…” is te lang: een woord heeft hier ten hoogste {LANGSTE_WOORD} tekens."
    ]


def test_the_words_are_tidied() -> None:
    synoniem = Synoniem(woorden=" kachel ,,  verwarming,Kachel, warme   hulp")
    assert zinnen(synoniem) == []
    assert synoniem.woorden == "kachel, verwarming, warme hulp"


def test_a_row_can_be_stored_again() -> None:
    synoniem = Synoniem.objects.get(woorden="bijstand, uitkering")
    synoniem.woorden = "bijstand, uitkering, participatiewet"
    assert zinnen(synoniem) == []


def test_the_same_words_are_stored_once() -> None:
    assert "woorden" in database_noemt(Synoniem(woorden="bijstand, uitkering"))


def test_the_groups_are_read_as_lists() -> None:
    assert ["bijstand", "uitkering"] in Synoniem.objects.groepen()
    assert woorden_in("") == []


def test_a_synoniem_is_called_after_its_words() -> None:
    assert str(Synoniem(woorden="kachel, verwarming")) == "kachel, verwarming"
