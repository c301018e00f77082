"""Visie: why the agenda is there and where it leads."""

import pytest

from policies.models import Visie
from tests.factories import maak_agenda, maak_visie
from tests.weigeren import database_noemt, per_veld, zinnen

pytestmark = pytest.mark.django_db


def test_a_visie_needs_no_text() -> None:
    assert zinnen(Visie(agenda=maak_agenda())) == []


def test_an_agenda_has_one_visie() -> None:
    visie = maak_visie(maak_agenda())
    zin = "Deze agenda heeft al een visie. Wijzig die."
    assert per_veld(Visie(agenda=visie.agenda)) == {"agenda": [zin]}


def test_the_database_refuses_a_second_visie() -> None:
    visie = maak_visie(maak_agenda())
    assert "policies_visie" in database_noemt(Visie(agenda=visie.agenda))


def test_a_visie_is_called_after_its_agenda() -> None:
    assert str(Visie(agenda=maak_agenda(titel="Samen verder"))) == "Visie van Samen verder"
