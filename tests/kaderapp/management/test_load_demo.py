"""manage.py load_demo: the demo into an empty database; a second time changes nothing."""

from typing import Any

import pytest

from kaderapp import demo
from kaderapp.models import User
from policies.models import Agenda
from tests.factories import maak_agenda
from tests.kaderapp.management.opdrachten import Uitvoerder

pytestmark = pytest.mark.django_db

ALS = "beheerder, redacteur, college, griffie, raadslid"
LOGIN = f"Inloggen op /inloggen/ met wachtwoord wilgen-langs-het-water, als: {ALS}."
AL = "Er staan al agenda's in de database; er is niets gewijzigd."


def regels(draai: Uitvoerder) -> list[str]:
    uitslag = draai("load_demo")
    assert uitslag.status == 0
    return uitslag.uit.splitlines()


@pytest.fixture
def _geladen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo loads; what that does is in test_demo."""
    monkeypatch.setattr(demo, "laad", lambda: True)


@pytest.mark.usefixtures("_geladen")
def test_in_development_it_tells_how_to_log_in(draai: Uitvoerder, settings: Any) -> None:
    settings.DEBUG = True
    User.objects.create_user("beheerder")
    assert regels(draai) == ["De demo van gemeente Wilgenrade is geladen.", LOGIN]


@pytest.mark.usefixtures("_geladen")
def test_on_a_server_there_are_no_logins_to_tell(draai: Uitvoerder, settings: Any) -> None:
    settings.DEBUG = False
    User.objects.create_user("beheerder")
    assert regels(draai) == ["De demo van gemeente Wilgenrade is geladen."]


def test_a_second_time_it_says_that_nothing_changed(draai: Uitvoerder, settings: Any) -> None:
    settings.DEBUG = False
    assert regels(draai) == [AL]


@pytest.mark.usefixtures("lege_database")
def test_a_database_in_use_gets_no_accounts(draai: Uitvoerder, settings: Any) -> None:
    settings.DEBUG = True
    maak_agenda()
    assert regels(draai) == [AL]
    assert (Agenda.objects.count(), User.objects.count()) == (1, 0)
