"""A momentopname is of one moment, whatever is saved while it is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction

from goals.models import Doel
from kaderapp import demo
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.momentopname.lezen import een_moment
from kaderapp.kadernota.vaststellen import maak_versie
from policies.models import Agenda, Opgave
from tests.eigen_database import EigenDatabase

HALVERWEGE = "goals_doel"


@contextmanager
def tussendoor(tabel: str, daad: Callable[[], Any]) -> Iterator[list[str]]:
    """Does something once, just before the first query on a table."""
    gedaan: list[str] = []

    def bij_elke_vraag(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if f'FROM "{tabel}"' in sql and not gedaan:
            gedaan.append(sql)
            daad()
        return execute(sql, *rest)

    with connection.execute_wrapper(bij_elke_vraag):
        yield gedaan


def hernoem_alles() -> None:
    with transaction.atomic():
        Opgave.objects.update(naam="Na")
        Doel.objects.update(tekst="Na")


def test_the_queries_of_one_moment_see_nothing_that_is_saved_meanwhile(eigen_database: EigenDatabase) -> None:
    with een_moment():
        voor = set(Opgave.objects.values_list("naam", flat=True))
        assert eigen_database.tegelijk(hernoem_alles) == [None]
        assert set(Opgave.objects.values_list("naam", flat=True)) == voor
    assert set(Opgave.objects.values_list("naam", flat=True)) == {"Na"}


def test_a_momentopname_is_of_one_moment(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    voor = momentopname(agenda)
    with tussendoor(HALVERWEGE, lambda: eigen_database.tegelijk(hernoem_alles)) as gedaan:
        assert momentopname(agenda) == voor
    assert gedaan
    assert momentopname(agenda) != voor


def test_a_versie_is_of_one_moment(eigen_database: EigenDatabase) -> None:
    agenda = Agenda.objects.get(slug=demo.SLUG)
    voor = momentopname(agenda)
    with tussendoor(HALVERWEGE, lambda: eigen_database.tegelijk(hernoem_alles)) as gedaan:
        versie = maak_versie(agenda, nummer="9.0")
    assert gedaan
    assert versie.inhoud == to_json(voor)


def test_reading_does_not_make_a_writer_wait(eigen_database: EigenDatabase) -> None:
    with een_moment():
        Agenda.objects.count()
        (uitkomst,) = eigen_database.tegelijk(lambda: Opgave.objects.update(naam="Na"))
    assert uitkomst > 0


def test_after_an_error_the_connection_is_free_again(eigen_database: EigenDatabase) -> None:
    with pytest.raises(ZeroDivisionError), een_moment():
        _ = 1 / Opgave.objects.filter(naam="bestaat niet").count()
    with transaction.atomic():
        assert Opgave.objects.exists()
