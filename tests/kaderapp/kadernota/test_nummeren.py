"""The numbers in the lists of staff are those that will be printed."""

import pytest
from pytest_django import DjangoAssertNumQueries

from kaderapp.kadernota.nummeren import nummers
from kaderapp.kadernota.uitgave import Uitgave
from policies.models import Agenda
from tests.factories import maak_agenda, maak_doel, maak_kader, maak_opgave

pytestmark = pytest.mark.django_db


def test_every_number_is_that_of_the_momentopname(agenda: Agenda, werk: Uitgave) -> None:
    in_druk = {s: e.nummer for s, e in werk.verband.element.items() if hasattr(e, "nummer")}
    assert nummers([agenda.pk]) == in_druk


def test_each_agenda_is_numbered_in_its_own_way() -> None:
    een, twee = maak_agenda(nummering_kader="1"), maak_agenda(nummering_kader="A", eerste_nummer=4)
    kaders = [maak_kader(agenda) for agenda in (een, twee)]
    opgaven = [maak_opgave(agenda) for agenda in (een, twee)]
    gevonden = nummers([een.pk, twee.pk])
    assert [gevonden[kader.pk] for kader in kaders] == ["K1", "KA"]
    assert [gevonden[opgave.pk] for opgave in opgaven] == ["1", "4"]


def test_what_was_withdrawn_bears_no_number() -> None:
    agenda = maak_agenda()
    weg = maak_kader(agenda, status="vervallen", volgorde=1)
    kader = maak_kader(agenda, volgorde=2)
    gevonden = nummers([agenda.pk])
    assert (gevonden[weg.pk], gevonden[kader.pk]) == ("", "K1")


@pytest.mark.parametrize("aantal", [1, 4])
def test_it_takes_as_many_queries_for_many_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    agendas = [maak_agenda() for _ in range(aantal)]
    for agenda in agendas:
        for _ in range(aantal):
            maak_kader(agenda, ouder=maak_kader(agenda))
            maak_doel(agenda)
    with django_assert_num_queries(6):
        gevonden = nummers([agenda.pk for agenda in agendas])
    assert len(gevonden) == aantal * aantal * 4


def test_without_agendas_nothing_is_asked(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert nummers([]) == {}
