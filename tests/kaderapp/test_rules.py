"""What belongs to one's own groepen, and who is kept to that."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser, Group
from django.db.models import Model
from pytest_django import DjangoAssertNumQueries

from goals.models import Bijdrage
from kaderapp import rules
from kaderapp.models import User
from policies.models import Agenda, Document, Gemeente, Groep, Opgave, Synoniem, Versie, Visie, Wijziging
from policies.models.document import Documentstuk
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

INHOUD = [m for app in ("policies", "goals") for m in apps.get_app_config(app).get_models()]


def met_rol(rol: str, **velden: Any) -> User:
    wie = User.objects.create_user(f"iemand-{rol}-{User.objects.count()}", is_staff=True, **velden)
    wie.groups.add(Group.objects.get(name=rol))
    return wie


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


@pytest.fixture
def groep(agenda: Agenda) -> Groep:
    return maak_groep(agenda, naam="Team Jeugd")


@pytest.fixture
def ravi(groep: Groep) -> User:
    """A redacteur who is kept to Team Jeugd."""
    wie = met_rol("redacteur", alleen_eigen_groepen=True)
    wie.groepen.add(groep)
    return wie


def mag_wijzigen(wie: User | AnonymousUser, element: Model) -> bool:
    return wie.has_perm(rules.recht("change", type(element)), element)


def opgave_van(groep: Groep) -> Opgave:
    opgave = maak_opgave(groep.agenda)
    opgave.groepen.add(groep)
    return opgave


# -- what is one's own ------------------------------------------------------------------------

Maak = Callable[[Groep], Model]
EIGEN: dict[str, Maak] = {
    "the groep itself": lambda g: g,
    "an opgave of the groep": opgave_van,
    "a kader for the groep": lambda g: maak_kader(g.agenda, groep=g),
    "a kader with an own opgave": lambda g: maak_kader(g.agenda, opgave=opgave_van(g)),
    "a kader under an own list": lambda g: maak_kader(g.agenda, ouder=maak_kader(g.agenda, soort="lijst", groep=g)),
    "an uitzondering two levels down": lambda g: maak_kader(
        g.agenda, ouder=maak_kader(g.agenda, ouder=maak_kader(g.agenda, soort="lijst", groep=g))
    ),
    "a moment of the groep": lambda g: maak_moment(g.agenda, groep=g),
    "a moment of an own opgave": lambda g: maak_moment(g.agenda, opgave=opgave_van(g)),
    "a doel under an own opgave": lambda g: maak_doel(g.agenda, opgave=opgave_van(g)),
    "a subdoel two levels down": lambda g: maak_doel(
        g.agenda, ouder=maak_doel(g.agenda, ouder=maak_doel(g.agenda, opgave=opgave_van(g)))
    ),
    "an activiteit with the groep as regisseur": lambda g: maak_activiteit(g.agenda, regisseur_groep=g),
    "an activiteit for an own doel": lambda g: maak_activiteit(g.agenda, maak_doel(g.agenda, opgave=opgave_van(g))),
    "a bijdrage of an own activiteit": lambda g: maak_activiteit(
        g.agenda, maak_doel(g.agenda), regisseur_groep=g
    ).bijdragen.get(),
    "an indicator of an own doel": lambda g: maak_indicator(g.agenda, doel=maak_doel(g.agenda, opgave=opgave_van(g))),
    "a meting of an own indicator": lambda g: maak_meting(
        maak_indicator(g.agenda, activiteit=maak_activiteit(g.agenda, regisseur_groep=g))
    ),
    "a bedrag with the groep as budgethouder": lambda g: maak_bedrag(g.agenda, budgethouder_groep=g),
    "a bedrag of the groep": lambda g: maak_bedrag(g.agenda, groep=g),
    "a bedrag of an own kader": lambda g: maak_bedrag(g.agenda, kader=maak_kader(g.agenda, groep=g)),
    "a text with an own opgave": lambda g: maak_paragraaf(g.agenda, bij=opgave_van(g).pk),
    "a text under such a text": lambda g: maak_paragraaf(
        g.agenda, ouder=maak_paragraaf(g.agenda, bij=opgave_van(g).pk)
    ),
}
VAN_EEN_ANDER: dict[str, Maak] = {
    naam: (lambda g, maak=maak: maak(maak_groep(g.agenda, naam="Team Zorg"))) for naam, maak in EIGEN.items()
} | {
    "an opgave of nobody": lambda g: maak_opgave(g.agenda),
    "a doel that only serves an own opgave besides": lambda g: _dient_ook(maak_doel(g.agenda), opgave_van(g)),
    "an activiteit in which the groep is only partner": lambda g: _met_partner(maak_activiteit(g.agenda), g),
    "the agenda": lambda g: g.agenda,
    "the visie": lambda g: maak_visie(g.agenda),
    "the gemeente": lambda g: Gemeente.objects.deze(),
    "a versie": lambda g: Versie.objects.all()[0],
}


def _dient_ook(doel: Any, opgave: Opgave) -> Model:
    doel.ook_opgaven.add(opgave)
    return doel  # type: ignore[no-any-return]


def _met_partner(activiteit: Any, groep: Groep) -> Model:
    activiteit.partners.add(groep)
    return activiteit  # type: ignore[no-any-return]


@pytest.mark.parametrize("wat", EIGEN)
def test_it_is_ones_own(ravi: User, groep: Groep, wat: str) -> None:
    assert mag_wijzigen(ravi, EIGEN[wat](groep)) is True


@pytest.mark.parametrize("wat", VAN_EEN_ANDER)
def test_it_is_not_ones_own(ravi: User, groep: Groep, wat: str) -> None:
    assert mag_wijzigen(ravi, VAN_EEN_ANDER[wat](groep)) is False


@pytest.mark.parametrize("model", INHOUD, ids=lambda model: model.__name__)
def test_without_groepen_nothing_is_ones_own(model: type[Model]) -> None:
    niemand = met_rol("redacteur", alleen_eigen_groepen=True)
    assert rules.eigen(niemand, model._default_manager.all()).exists() is False


def test_every_model_is_in_the_table_or_is_everybodys() -> None:
    van_iedereen = {Agenda, Visie, Gemeente, Synoniem, Versie, Document, Documentstuk, Wijziging}
    assert set(INHOUD) - set(rules.EIGEN) == van_iedereen


@pytest.mark.parametrize("model", rules.EIGEN, ids=lambda model: model.__name__)
def test_a_list_of_own_elements_is_one_query(
    ravi: User, model: type[Model], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        list(rules.eigen(ravi, model._default_manager.all()))


# -- who is kept to it ------------------------------------------------------------------------


def test_a_redacteur_who_is_not_kept_to_groepen_changes_everything(agenda: Agenda) -> None:
    assert mag_wijzigen(met_rol("redacteur"), maak_opgave(agenda)) is True


def test_own_groepen_alone_give_no_permission(groep: Groep) -> None:
    cato = met_rol("college", alleen_eigen_groepen=True)
    cato.groepen.add(groep)
    assert mag_wijzigen(cato, opgave_van(groep)) is False


def test_a_superuser_is_never_kept_to_groepen(agenda: Agenda) -> None:
    bo = User.objects.create_superuser("bo", alleen_eigen_groepen=True)
    assert mag_wijzigen(bo, maak_opgave(agenda)) is True


@pytest.mark.parametrize("daad", ["add", "change", "delete"])
def test_all_that_changes_is_refused(ravi: User, agenda: Agenda, daad: str) -> None:
    assert ravi.has_perm(f"policies.{daad}_opgave", maak_opgave(agenda)) is False


def test_looking_stays_allowed(ravi: User, agenda: Agenda) -> None:
    assert ravi.has_perm("policies.view_opgave", maak_opgave(agenda)) is True


def test_who_is_switched_off_has_nothing(groep: Groep, ravi: User) -> None:
    ravi.is_active = False
    assert (mag_wijzigen(ravi, opgave_van(groep)), rules.eigen(ravi, Opgave.objects.all()).exists()) == (
        False,
        False,
    )


def test_who_is_not_logged_in_has_nothing(groep: Groep) -> None:
    niemand, opgave = AnonymousUser(), opgave_van(groep)
    assert mag_wijzigen(niemand, opgave) is False
    assert rules.eigen(niemand, Opgave.objects.all()).exists() is False


def test_outside_the_agenda_the_permission_decides_alone() -> None:
    bea = met_rol("beheerder", alleen_eigen_groepen=True)
    assert mag_wijzigen(bea, User.objects.create_user("ander")) is True


def test_a_bijdrage_follows_its_activiteit_not_its_doel(ravi: User, groep: Groep) -> None:
    activiteit = maak_activiteit(groep.agenda, maak_doel(groep.agenda), regisseur_groep=groep)
    assert list(rules.eigen(ravi, Bijdrage.objects.all())) == list(activiteit.bijdragen.all())
