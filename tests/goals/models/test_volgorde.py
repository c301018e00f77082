"""A doel stands under an opgave or under another doel; it can move from one to the other."""

import pytest

from goals.models import Bedrag, Doel, Meting
from policies.models import Agenda
from policies.models.volgorde import Volgorde, verplaats, verplaats_onder
from tests.factories import maak_agenda, maak_doel, maak_opgave

pytestmark = pytest.mark.django_db


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


def gezien(doel: Doel) -> str:
    return Volgorde(Doel, doel.agenda_id).kenmerk(doel.pk)


def test_a_doel_moves_among_the_doelen_of_its_opgave(agenda: Agenda) -> None:
    een, twee = maak_opgave(agenda), maak_opgave(agenda)
    for plaats, (naam, opgave) in enumerate([("a", een), ("x", twee), ("b", een), ("y", twee)], start=1):
        maak_doel(agenda, tekst=naam, opgave=opgave, volgorde=plaats)
    laatste = Doel.objects.get(agenda=agenda, tekst="b")
    verplaats(laatste, naar=0, gezien=gezien(laatste))
    assert [list(opgave.doelen.values_list("tekst", flat=True)) for opgave in (een, twee)] == [["b", "a"], ["x", "y"]]


def test_a_doel_moves_under_another_doel(agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    boven, doel = maak_doel(agenda, opgave=opgave, volgorde=1), maak_doel(agenda, opgave=opgave, volgorde=2)
    verplaats_onder(doel, boven, gezien=gezien(doel))
    assert (doel.ouder, doel.opgave) == (boven, None)


def test_a_doel_moves_under_another_opgave(agenda: Agenda) -> None:
    opgave = maak_opgave(agenda)
    doel = maak_doel(agenda, ouder=maak_doel(agenda))
    verplaats_onder(doel, opgave, gezien=gezien(doel))
    assert (doel.ouder, doel.opgave) == (None, opgave)


def test_the_place_of_a_figure_says_nothing() -> None:
    assert (Meting.STAAT_ONDER, Bedrag.STAAT_ONDER) == (None, None)
