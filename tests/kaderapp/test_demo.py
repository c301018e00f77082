"""The demo: an agenda with its Versies, and accounts for development only."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group
from django.core import serializers
from django.db import models
from django.utils.timezone import localdate

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from kaderapp import demo
from kaderapp.kadernota.controleren import bevindingen
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.models import User
from policies.models import Agenda, Gemeente, Groep, Kader, Moment, Opgave, Paragraaf, Versie, Visie
from tests.factories import maak_agenda
from tests.weigeren import zinnen

pytestmark = pytest.mark.django_db

ALLES: list[type[models.Model]] = [
    Agenda, Gemeente, Visie, Paragraaf, Groep, Opgave, Kader, Moment, Versie, Doel, Activiteit, Bijdrage, Indicator,
    Meting, Bedrag, User, Group,
]  # fmt: skip


def stand() -> dict[str, list[Any]]:
    """Everything that is stored."""
    return {model.__name__: serializers.serialize("python", model._base_manager.order_by("pk")) for model in ALLES}


def test_the_demo_has_an_adopted_nota_a_stand_and_a_change_that_lies_ter_inzage(agenda: Agenda) -> None:
    velden = ("nummer", "soort", "status", "vastgesteld_op", "inzage_van", "inzage_tot")
    assert list(agenda.versies.bevroren().values_list(*velden)) == [
        ("1.0", "nota", "vastgesteld", date(2026, 6, 25), None, None),
        ("1.1", "stand", "vastgesteld", date(2026, 10, 13), None, None),
        ("2.0", "nota", "ter_inzage", None, date(2026, 11, 9), date(2027, 1, 4)),
    ]


def test_each_act_of_the_demo_happened_on_its_own_day_whenever_it_was_loaded(agenda: Agenda) -> None:
    dagen = [(localdate(v.gemaakt_op), localdate(v.bevroren_op), v.datum()) for v in agenda.versies.bevroren()]
    assert dagen == [(dag,) * 3 for dag in (date(2026, 6, 25), date(2026, 10, 13), date(2026, 11, 9))]


def test_the_working_tree_of_the_demo_goes_on_after_its_last_versie(agenda: Agenda) -> None:
    assert to_json(momentopname(agenda)) != agenda.versies.get(nummer="2.0").inhoud


def test_the_demo_passes_every_check_of_its_models() -> None:
    # Of what there are hundreds of, some forty.
    rijen = [list(model._base_manager.order_by("pk")) for model in ALLES]
    elementen = [element for alle in rijen for element in alle[:: 1 + len(alle) // 40]]
    assert {str(element): fouten for element in elementen if (fouten := zinnen(element))} == {}


def test_a_second_time_changes_nothing() -> None:
    voor = stand()
    assert demo.laad() is False
    assert stand() == voor


@pytest.mark.usefixtures("lege_database")
def test_an_empty_database_gets_the_whole_demo(settings: Any) -> None:
    settings.DEBUG = True
    assert demo.laad() is True
    assert [versie.nummer for versie in Versie.objects.order_by("pk")] == ["1.0", "1.1", "2.0"]
    assert {user.username for user in User.objects.all()} == set(demo.ACCOUNTS)
    assert {zin for zin in bevindingen() if "bewaking" not in zin} == set()


@pytest.mark.usefixtures("lege_database")
def test_a_database_with_another_agenda_stays_as_it_is(settings: Any) -> None:
    settings.DEBUG = True
    Group.objects.all().delete()
    maak_agenda()
    voor = stand()
    assert demo.laad() is False
    assert stand() == voor


@pytest.mark.usefixtures("lege_database")
def test_without_debug_there_are_no_accounts_with_a_password_that_everyone_knows(settings: Any) -> None:
    settings.DEBUG = False
    demo.laad()
    assert not User.objects.exists()


@pytest.mark.usefixtures("lege_database")
def test_the_name_of_the_gemeente_is_left_alone(settings: Any) -> None:
    settings.DEBUG = False
    Gemeente.objects.create(naam="Zilverhoek")
    demo.laad()
    assert Gemeente.objects.get().naam == "Zilverhoek"


@pytest.fixture
def _accounts(lege_database: None) -> None:
    """The accounts that an empty database gets in development."""
    demo._accounts()


@pytest.mark.usefixtures("_accounts")
def test_in_development_there_is_an_account_for_each_rol() -> None:
    wie = User.objects.prefetch_related("groups")
    assert {user.username: [groep.name for groep in user.groups.all()] for user in wie} == {
        naam: [naam] for naam in demo.ACCOUNTS
    }


@pytest.mark.usefixtures("_accounts")
def test_one_can_log_in_with_the_password_that_is_printed() -> None:
    assert authenticate(username="redacteur", password=demo.WACHTWOORD) == User.objects.get(username="redacteur")


@pytest.mark.usefixtures("_accounts")
def test_only_the_beheerder_is_superuser_and_a_raadslid_is_no_staff() -> None:
    assert [user.username for user in User.objects.filter(is_superuser=True)] == ["beheerder"]
    assert [user.username for user in User.objects.filter(is_staff=False)] == ["raadslid"]


@pytest.mark.usefixtures("lege_database")
def test_a_demo_that_fails_halfway_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def mislukt(agenda: Agenda) -> None:
        raise RuntimeError("stroom weg")

    monkeypatch.setitem(demo.VERSIES, "1-vastgesteld", mislukt)
    with pytest.raises(RuntimeError):
        demo.laad()
    assert not Agenda.objects.exists()
