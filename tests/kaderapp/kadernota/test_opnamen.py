"""The momentopnames that a process has read: checked, parsed once, and no more of them than there is room for."""

import pytest
from pytest_django import DjangoAssertNumQueries

from kaderapp import demo
from kaderapp.kadernota.momentopname import from_json
from kaderapp.kadernota.opnamen import Beschadigd, Opnamen, gecontroleerd
from policies.models import Agenda, Versie
from policies.models.versie import sha256
from tests.factories import maak_agenda, maak_versie

pytestmark = pytest.mark.django_db


@pytest.fixture
def drie() -> list[Versie]:
    """Contents of some 500 characters each."""
    agenda = maak_agenda()
    return [maak_versie(agenda, nummer=f"0.{nummer}") for nummer in range(3)]


def wijzig(versie: Versie, **velden: str) -> None:
    """As a disk or somebody with access to the database might."""
    Versie.objects.filter(pk=versie.pk).update(**velden)


def test_a_content_is_read_once(nota: Versie, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    opnamen = Opnamen(10**6)
    assert opnamen.van(nota) == from_json(nota.inhoud)
    with django_assert_num_queries(0):
        assert opnamen.van(nota) is opnamen.van(nota)


@pytest.mark.parametrize("aantal", [1, 2])
def test_what_was_used_last_stays_as_far_as_there_is_room(
    drie: list[Versie], django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    opnamen = Opnamen(aantal * len(drie[0].inhoud))
    eerste, *rest = drie
    for versie in [eerste, rest[0], eerste, rest[1]]:
        opnamen.van(versie)
    with django_assert_num_queries(0 if aantal == 2 else 1):
        opnamen.van(eerste)
    with django_assert_num_queries(1):
        opnamen.van(rest[0])


def test_one_that_is_larger_than_the_room_is_kept_alone(
    drie: list[Versie], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opnamen = Opnamen(1)
    opnamen.van(drie[0])
    with django_assert_num_queries(0):
        opnamen.van(drie[0])


def test_what_was_forgotten_is_read_again(nota: Versie, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    opnamen = Opnamen(10**6)
    opnamen.van(nota)
    opnamen.vergeet()
    with django_assert_num_queries(1):
        opnamen.van(nota)


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_content_that_was_tampered_with_is_not_shown_and_said_what_to_do(nota: Versie) -> None:
    wijzig(nota, inhoud=nota.inhoud.replace("Wilgenrade", "Elders"))
    with pytest.raises(Beschadigd) as fout:
        Opnamen(10**6).van(nota)
    assert (fout.value.versie, str(fout.value)) == (
        nota,
        f"Versie 1.0 van agenda “{demo.SLUG}” is beschadigd. Draai manage.py verify_versies en zet deze versie terug "
        "uit een back-up.",
    )


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_content_that_is_no_momentopname_is_damaged_too(agenda: Agenda, nota: Versie) -> None:
    wijzig(nota, inhoud="{}", sha256=sha256("{}"))
    with pytest.raises(Beschadigd):
        Opnamen(10**6).van(agenda.versies.get(pk=nota.pk))


@pytest.mark.usefixtures("zonder_bewaking")
def test_the_stored_text_is_checked_each_time(nota: Versie) -> None:
    assert gecontroleerd(nota) == nota.inhoud
    wijzig(nota, inhoud=nota.inhoud + " ")
    with pytest.raises(Beschadigd):
        gecontroleerd(nota)
