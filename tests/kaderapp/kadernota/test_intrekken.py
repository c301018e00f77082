"""Withdrawing a doel or opgave leaves no activiteit behind (I-04, S2-23)."""

from uuid import uuid4

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError

from goals.models import Doel
from kaderapp.kadernota.intrekken import STOP, achterblijvers, trek_in
from kaderapp.models import User
from policies.models import Agenda
from policies.models.revisie import Verouderd
from tests.factories import maak_activiteit, maak_agenda, maak_doel, maak_opgave

pytestmark = pytest.mark.django_db

REDEN = "De raad koos anders."


@pytest.fixture
def agenda() -> Agenda:
    return maak_agenda()


@pytest.fixture
def doel(agenda: Agenda) -> Doel:
    return maak_doel(agenda)


def geweigerd(doel: Doel, **velden: object) -> list[str]:
    """What it says; and nothing was changed."""
    with pytest.raises(ValidationError) as fout:
        trek_in(doel, **{"reden": REDEN} | velden)  # type: ignore[arg-type]
    doel.refresh_from_db()
    assert (doel.status, doel.revisie) == ("actief", 1)
    return fout.value.messages


@pytest.mark.parametrize("status", ["lopend", "gereed", "voorbereiding", "idee"])
def test_an_activiteit_that_loses_its_last_doel_is_found(doel: Doel, status: str) -> None:
    activiteit = maak_activiteit(doel.agenda, doel, maak_doel(doel.agenda, status="vervallen"), status=status)
    assert achterblijvers(doel) == [activiteit]


@pytest.mark.parametrize("status", ["afgerond", "gestopt", "geparkeerd"])
def test_what_is_over_is_left_alone(doel: Doel, status: str) -> None:
    maak_activiteit(doel.agenda, doel, status=status)
    assert achterblijvers(doel) == []


def test_an_activiteit_with_another_doel_is_left_alone(doel: Doel) -> None:
    maak_activiteit(doel.agenda, doel, maak_doel(doel.agenda), status="lopend")
    assert achterblijvers(doel) == []


def test_an_activiteit_that_had_no_doel_loses_none(doel: Doel) -> None:
    maak_activiteit(doel.agenda, status="lopend")
    assert achterblijvers(doel) == []


def test_what_stands_under_it_goes_along(doel: Doel) -> None:
    onder = maak_doel(doel.agenda, ouder=doel)
    activiteit = maak_activiteit(doel.agenda, onder, status="lopend")
    assert doel.opgave is not None
    assert achterblijvers(doel) == achterblijvers(doel.opgave) == [activiteit]


def test_a_doel_under_what_was_withdrawn_does_not_count(agenda: Agenda, doel: Doel) -> None:
    weg = maak_opgave(agenda, status="vervallen")
    activiteit = maak_activiteit(agenda, doel, maak_doel(agenda, opgave=weg), status="lopend")
    assert achterblijvers(doel) == [activiteit]


def test_a_doel_that_nobody_needs_is_withdrawn(doel: Doel) -> None:
    trek_in(doel, reden=REDEN)
    assert (doel.status, doel.revisie) == ("vervallen", 2)


@pytest.mark.parametrize("reden", ["", "  "])
def test_it_wants_a_reason(doel: Doel, reden: str) -> None:
    assert geweigerd(doel, reden=reden) == ["Geef een reden. Die blijft bij het besluit bewaard."]


def test_a_running_activiteit_is_never_left_behind(doel: Doel) -> None:
    maak_activiteit(doel.agenda, doel, status="lopend")
    zin = "Kies voor “Eén loket” een doel dat blijft gelden, of stop de activiteit."
    assert geweigerd(doel) == [zin]


def test_an_idea_may_stay_without_a_doel(doel: Doel) -> None:
    activiteit = maak_activiteit(doel.agenda, doel)
    trek_in(doel, reden=REDEN)
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.revisie) == ("idee", 1)


def test_an_activiteit_is_stopped_with_the_reason(doel: Doel) -> None:
    activiteit = maak_activiteit(doel.agenda, doel, status="lopend")
    trek_in(doel, reden=REDEN, besluiten={activiteit.pk: STOP})
    activiteit.refresh_from_db()
    assert (activiteit.status, activiteit.stopreden, activiteit.revisie) == ("gestopt", REDEN, 2)


def test_an_activiteit_gets_another_doel_and_keeps_its_past(doel: Doel) -> None:
    activiteit, ander = maak_activiteit(doel.agenda, doel, status="lopend"), maak_doel(doel.agenda)
    trek_in(doel, reden=REDEN, besluiten={activiteit.pk: ander.pk})
    activiteit.refresh_from_db()
    assert [b.doel for b in activiteit.bijdragen.all()] == [doel, ander]
    assert (activiteit.status, activiteit.revisie) == ("lopend", 2)


def test_the_new_doel_has_to_count(agenda: Agenda, doel: Doel) -> None:
    activiteit = maak_activiteit(agenda, doel, status="lopend")
    onmogelijk = [doel, maak_doel(agenda, ouder=doel), maak_doel(agenda, status="vervallen"), maak_doel(maak_agenda())]
    for ander in [*(d.pk for d in onmogelijk), uuid4()]:
        assert len(geweigerd(doel, besluiten={activiteit.pk: ander})) == 1


def test_nothing_is_done_for_one_when_another_can_not_be(agenda: Agenda, doel: Doel) -> None:
    eerste = maak_activiteit(agenda, doel, status="lopend", volgorde=1)
    maak_activiteit(agenda, doel, status="lopend", volgorde=2)
    geweigerd(doel, besluiten={eerste.pk: STOP})
    eerste.refresh_from_db()
    assert eerste.status == "lopend"


def test_who_read_something_older_is_refused(doel: Doel) -> None:
    activiteit = maak_activiteit(doel.agenda, doel, status="lopend")
    for gelezen in ({}, {doel.pk: 1}, {doel.pk: 1, activiteit.pk: 0}, {doel.pk: 2, activiteit.pk: 1}):
        with pytest.raises(Verouderd):
            trek_in(doel, reden=REDEN, besluiten={activiteit.pk: STOP}, gelezen=gelezen)
    trek_in(doel, reden=REDEN, besluiten={activiteit.pk: STOP}, gelezen={doel.pk: 1, activiteit.pk: 1})
    assert (doel.status, doel.revisie) == ("vervallen", 2)


def test_an_opgave_is_withdrawn_in_the_same_way(agenda: Agenda, doel: Doel) -> None:
    activiteit = maak_activiteit(agenda, doel, status="lopend")
    assert doel.opgave is not None
    trek_in(doel.opgave, reden=REDEN, besluiten={activiteit.pk: STOP})
    assert doel.opgave.status == "vervallen"


def test_it_is_written_down_who_did_it_and_why(doel: Doel) -> None:
    bo, activiteit = User.objects.create_user("bo"), maak_activiteit(doel.agenda, doel, status="lopend")
    trek_in(doel, reden=REDEN, door=bo, besluiten={activiteit.pk: STOP})
    regels = LogEntry.objects.filter(user=bo).order_by("pk").values_list("object_id", "change_message")
    assert list(regels) == [
        (str(activiteit.pk), f"Gestopt: {REDEN}"),
        (str(doel.pk), f"Ingetrokken: {REDEN}"),
    ]
