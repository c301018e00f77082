"""The form of an element takes as many queries for many as for one: rows, what stands under it, what it refers to."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext

from goals.models import Activiteit, Bedrag, Doel, Indicator, Meting
from kaderapp.models import User
from policies.admin.rijen import MEESTE_RIJEN
from policies.models import (
    Agenda,
    Gemeente,
    Groep,
    Kader,
    Moment,
    Opgave,
    Paragraaf,
    Synoniem,
    Verklaring,
    Versie,
    Visie,
)
from policies.models.element import Element
from tests.factories import (
    NU,
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
    maak_versie,
    maak_visie,
)
from tests.formulier import adres

pytestmark = pytest.mark.django_db


def eerste(rijen: Iterable[Any]) -> Any:
    """All of them are made."""
    return list(rijen)[0]  # noqa: RUF015


def bedragen(aantal: int, **van: Any) -> None:
    """As many as a form shows; of more it shows where they are, in fewer queries."""
    (element,) = van.values()
    for jaar in range(min(aantal, MEESTE_RIJEN)):
        maak_bedrag(element.agenda, jaar=2027 + jaar, **van)


def activiteit(agenda: Agenda, aantal: int) -> Activiteit:
    doelen = [maak_doel(agenda) for _ in range(aantal)]
    element = maak_activiteit(agenda, *doelen)
    bedragen(aantal, activiteit=element)
    for _ in range(aantal):
        element.kaders.add(maak_kader(agenda))
        element.partners.add(maak_groep(agenda))
    return element


def bedrag(agenda: Agenda, aantal: int) -> Any:
    return eerste(maak_bedrag(agenda) for _ in range(aantal))


def doel(agenda: Agenda, aantal: int) -> Doel:
    element = maak_doel(agenda)
    bedragen(aantal, doel=element)
    for _ in range(aantal):
        maak_doel(agenda, ouder=element)
        element.kaders.add(maak_kader(agenda))
        element.ook_opgaven.add(maak_opgave(agenda))
    return element


def groep(agenda: Agenda, aantal: int) -> Any:
    return eerste(maak_groep(agenda) for _ in range(aantal))


def indicator(agenda: Agenda, aantal: int) -> Indicator:
    element = maak_indicator(agenda)
    for nummer in range(min(aantal, MEESTE_RIJEN)):
        maak_meting(element, gebied=f"wijk:{nummer}")
    return element


def kader(agenda: Agenda, aantal: int) -> Kader:
    element = maak_kader(agenda, soort="lijst")
    bedragen(aantal, kader=element)
    for _ in range(aantal):
        maak_kader(agenda, ouder=element)
        maak_doel(agenda).kaders.add(element)
        maak_activiteit(agenda).kaders.add(element)
    return element


def meting(agenda: Agenda, aantal: int) -> Any:
    van = maak_indicator(agenda)
    return eerste(maak_meting(van, gebied=f"wijk:{nummer}") for nummer in range(aantal))


def moment(agenda: Agenda, aantal: int) -> Moment:
    element = maak_moment(agenda)
    for _ in range(aantal):
        maak_moment(agenda, ouder=element)
    return element


def opgave(agenda: Agenda, aantal: int) -> Opgave:
    element = maak_opgave(agenda)
    bedragen(aantal, opgave=element)
    for _ in range(aantal):
        element.groepen.add(maak_groep(agenda))
    return element


def paragraaf(agenda: Agenda, aantal: int) -> Paragraaf:
    element = maak_paragraaf(agenda)
    for _ in range(aantal):
        maak_paragraaf(agenda, ouder=element)
    return element


def visie(agenda: Agenda, aantal: int) -> Visie:
    return maak_visie(agenda)


def versie(agenda: Agenda, aantal: int) -> Any:
    return eerste(maak_versie(agenda, nummer=f"0.{nummer}", inhoud="{}") for nummer in range(aantal))


def verklaring(agenda: Agenda, aantal: int) -> Verklaring:
    rijen = [
        Verklaring.objects.create(agenda=agenda, element=agenda.pk, regel=f"r{nummer}", reden="Zo is het.", op=NU)
        for nummer in range(aantal)
    ]
    return rijen[0]


def synoniem(agenda: Agenda, aantal: int) -> Any:
    return eerste(Synoniem.objects.create(woorden=f"woord {nummer}, term {nummer}") for nummer in range(aantal))


def deze(agenda: Agenda, aantal: int) -> Agenda:
    for _ in range(aantal):
        agenda.vervangt.add(maak_agenda())
    return agenda


def rol(agenda: Agenda, aantal: int) -> Group:
    groep = Group.objects.create(name="telling")
    groep.permissions.set(Permission.objects.order_by("pk")[:aantal])
    groep.user_set.set(User.objects.create_user(f"lid{nummer}") for nummer in range(aantal))
    return groep


def gebruiker(agenda: Agenda, aantal: int) -> User:
    wie = User.objects.create_user("telling")
    wie.groups.set(Group.objects.create(name=f"telling {nummer}") for nummer in range(aantal))
    wie.groepen.set(maak_groep(agenda) for _ in range(aantal))
    return wie


VRAGEN: dict[type[models.Model], tuple[Callable[[Agenda, int], Any], int]] = {
    Activiteit: (activiteit, 26),
    Agenda: (deze, 7),
    Bedrag: (bedrag, 13),
    Doel: (doel, 26),
    Groep: (groep, 6),
    Indicator: (indicator, 15),
    Kader: (kader, 25),
    Meting: (meting, 14),
    Moment: (moment, 13),
    Opgave: (opgave, 16),
    Paragraaf: (paragraaf, 13),
    Synoniem: (synoniem, 4),
    Verklaring: (verklaring, 23),
    Versie: (versie, 5),
    Visie: (visie, 6),
    Group: (rol, 6),
    User: (gebruiker, 9),
}


@pytest.mark.parametrize("aantal", [1, 100])
@pytest.mark.parametrize("model", VRAGEN, ids=lambda model: model.__name__)
def test_a_form_takes_as_many_queries_for_many_as_for_one(
    client: Client, model: type[models.Model], aantal: int
) -> None:
    client.force_login(User.objects.create_superuser("bo"))
    ContentType.objects.get_for_models(*VRAGEN, User)
    maak, vragen = VRAGEN[model]
    element = maak(maak_agenda(), aantal)
    client.get("/account/")
    with CaptureQueriesContext(connection) as gesteld:
        assert client.get(adres(model, "change", element.pk)).status_code == 200
    assert len(gesteld) == vragen


def test_every_model_of_the_admin_is_counted() -> None:
    """Of Gemeente there is one, and nothing else is in its form."""
    beheerd = set(admin.site._registry)
    assert beheerd - {Gemeente} == set(VRAGEN)
    assert {model for model in beheerd if issubclass(model, Element)} <= set(VRAGEN)
