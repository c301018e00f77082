"""Bijdrage: an activiteit contributes to a doel."""

import pytest

from goals.models import Bijdrage
from tests.factories import maak_activiteit, maak_agenda, maak_doel
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db

GEVALLEN: Gevallen = {
    "bijdrage_gewicht_keuze": ({"gewicht": "anders"}, "Kies bij “gewicht” een van: hoofd, neven."),
}


def bijdrage_met(**velden: object) -> Bijdrage:
    agenda = maak_agenda()
    return Bijdrage(**{"activiteit": maak_activiteit(agenda), "doel": maak_doel(agenda)} | velden)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_bijdrage_that_cannot_be_is_refused_in_words(naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    assert beperking_zegt(bijdrage_met(**velden)) == [zin]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_database_refuses_it_too(naam: str) -> None:
    assert naam in database_noemt(bijdrage_met(**GEVALLEN[naam][0]))


def test_every_constraint_of_a_bijdrage_is_tried_here() -> None:
    assert set(GEVALLEN) == beperkingen(Bijdrage)


def test_an_activiteit_contributes_to_a_doel_once() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    activiteit = maak_activiteit(agenda, doel)
    assert zinnen(bijdrage_met(activiteit=activiteit, doel=doel)) == ["Deze activiteit draagt al bij aan dit doel."]


def test_the_database_refuses_a_bijdrage_twice() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    activiteit = maak_activiteit(agenda, doel)
    assert "doel" in database_noemt(bijdrage_met(activiteit=activiteit, doel=doel))


def test_an_activiteit_contributes_within_its_own_agenda() -> None:
    bijdrage = bijdrage_met(doel=maak_doel(maak_agenda()))
    assert per_veld(bijdrage) == {"doel": ["Kies een doel uit dezelfde agenda."]}


def test_a_bijdrage_without_a_doel_is_refused_in_words() -> None:
    assert per_veld(Bijdrage(activiteit=maak_activiteit(maak_agenda()))) == {"doel": ["Dit veld mag niet leeg zijn."]}


def test_a_bijdrage_goes_with_its_activiteit() -> None:
    agenda = maak_agenda()
    doel = maak_doel(agenda)
    maak_activiteit(agenda, doel).delete()
    assert not doel.bijdragen.exists()


def test_the_doel_where_an_activiteit_stands_comes_first() -> None:
    agenda = maak_agenda()
    doelen = maak_doel(agenda), maak_doel(agenda)
    activiteit = maak_activiteit(agenda, *reversed(doelen))
    assert [b.doel for b in activiteit.bijdragen.all()] == [*reversed(doelen)]
