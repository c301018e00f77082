"""Every way of writing leaves a Wijziging that equals what the database then holds (ADR 0011)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, models, transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from goals.models import Activiteit, Doel
from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.exporteren import werkmap_van
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from kaderapp.models import User
from policies.models import Agenda, Groep, Kader, Opgave, Wijziging
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast, stand_van
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
from tests.formulier import Formulier, adres

pytestmark = pytest.mark.django_db

SOORTEN: dict[str, tuple[Callable[[Agenda], Any], dict[str, Any]]] = {
    "agenda": (lambda agenda: agenda, {"titel": "Anders"}),
    "visie": (maak_visie, {"waarom": "<p>Anders.</p>"}),
    "paragraaf": (maak_paragraaf, {"titel": "Anders"}),
    "groep": (maak_groep, {"naam": "Anders"}),
    "opgave": (maak_opgave, {"naam": "Anders"}),
    "kader": (maak_kader, {"titel": "Anders"}),
    "moment": (maak_moment, {"naam": "Anders", "van": "31-12-2027"}),
    "doel": (maak_doel, {"tekst": "Anders", "smart": ["S"]}),
    "activiteit": (lambda agenda: maak_activiteit(agenda, maak_doel(agenda)), {"bijdragen-0-gewicht": "neven"}),
    "indicator": (maak_indicator, {"trendbreuk_jaren": "2022; 2025"}),
    "meting": (lambda agenda: maak_meting(maak_indicator(agenda)), {"waarde": "8,5"}),
    "bedrag": (maak_bedrag, {"bedrag": "1204,5"}),
}


@pytest.fixture
def user() -> User:
    return User.objects.create_superuser("bo")


@pytest.fixture
def browser(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


def nieuwste(element: models.Model) -> Wijziging:
    wijziging = Wijziging.objects.van(element).first()
    assert wijziging is not None
    return wijziging


def stand(element: models.Model) -> tuple[int, dict[str, Any]]:
    ((_sleutel, _agenda, revisie, velden),) = stand_van(type(element), [element.pk])
    return revisie, velden


def vastgelegd(element: models.Model) -> tuple[int, dict[str, Any]]:
    wijziging = nieuwste(element)
    return wijziging.revisie, wijziging.velden


# -- admin ------------------------------------------------------------------------------------


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_change_in_the_admin_is_recorded(browser: Client, user: User, soort: str) -> None:
    maak, velden = SOORTEN[soort]
    element = maak(maak_agenda())
    assert Formulier(browser, type(element), element).verstuur(**velden) == {}
    wijziging = nieuwste(element)
    assert vastgelegd(element) == stand(element)
    assert (wijziging.soort, wijziging.revisie, wijziging.door) == (Soort.GEWIJZIGD, 2, user)
    assert sorted(wijziging.gewijzigd) == (["doelen"] if soort == "activiteit" else sorted(velden))


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_removal_in_the_admin_is_recorded(browser: Client, user: User, soort: str) -> None:
    maak, _velden = SOORTEN[soort]
    element = maak(maak_agenda())
    _revisie, velden = stand(element)
    assert browser.post(adres(type(element), "delete", element.pk), {"post": "yes"}).status_code == 302
    wijziging = nieuwste(element)
    assert (wijziging.soort, wijziging.revisie, wijziging.door) == (Soort.VERWIJDERD, 2, user)
    assert wijziging.velden == velden


def test_what_was_there_before_the_history_is_recorded_at_its_first_change(browser: Client) -> None:
    opgave = maak_opgave(maak_agenda(), naam="Meedoen")
    Formulier(browser, Opgave, opgave).verstuur(naam="Anders")
    begin = Wijziging.objects.van(opgave).last()
    assert begin is not None
    assert (begin.soort, begin.revisie, begin.velden["naam"], begin.door) == (Soort.BEGIN, 1, "Meedoen", None)


def test_a_new_element_is_recorded(browser: Client, user: User) -> None:
    agenda = maak_agenda()
    velden = {"agenda": str(agenda.pk), "naam": "Meedoen", "groepen": [str(maak_groep(agenda).pk)]}
    assert Formulier(browser, Opgave).verstuur(**velden) == {}
    opgave = agenda.opgaven.get()
    assert vastgelegd(opgave) == stand(opgave)
    assert (nieuwste(opgave).soort, nieuwste(opgave).door) == (Soort.TOEGEVOEGD, user)


def test_saving_without_a_change_is_not_recorded(browser: Client) -> None:
    opgave = maak_opgave(maak_agenda())
    assert Formulier(browser, Opgave, opgave).verstuur() == {}
    assert not Wijziging.objects.van(opgave).exists()


def test_a_removal_of_several_is_recorded(browser: Client) -> None:
    agenda = maak_agenda()
    opgaven = [maak_opgave(agenda), maak_opgave(agenda)]
    keuze = {"action": "delete_selected", "_selected_action": [str(o.pk) for o in opgaven], "post": "yes"}
    assert browser.post(adres(Opgave, "changelist"), keuze).status_code == 302
    assert [nieuwste(opgave).soort for opgave in opgaven] == [Soort.VERWIJDERD] * 2


def test_what_goes_along_with_a_removal_is_recorded(browser: Client) -> None:
    agenda = maak_agenda()
    activiteit = maak_activiteit(agenda, maak_doel(agenda))
    browser.post(adres(Agenda, "delete", agenda.pk), {"post": "yes"})
    assert Wijziging.objects.verwijderd(agenda).count() == 4
    assert [rij["gewicht"] for rij in nieuwste(activiteit).velden["doelen"]] == ["hoofd"]


def test_what_loses_a_relation_with_a_removal_is_recorded(browser: Client) -> None:
    opgave = maak_opgave(maak_agenda())
    groep = maak_groep(opgave.agenda)
    opgave.groepen.add(groep)
    assert browser.post(adres(Groep, "delete", groep.pk), {"post": "yes"}).status_code == 302
    assert vastgelegd(opgave) == stand(opgave)
    assert (nieuwste(opgave).revisie, nieuwste(opgave).gewijzigd) == (2, ["groepen"])


# -- workbook ---------------------------------------------------------------------------------


def met(werkmap: Werkmap, naam: str, doe: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Werkmap:
    """The workbook with the rows of one sheet as `doe` makes them."""

    def anders(blad: Blad) -> Blad:
        rijen = [doe(dict(zip(blad.kolommen, rij.cellen, strict=True))) for rij in blad.rijen]
        cellen = [[rij[kolom] for kolom in blad.kolommen] for rij in rijen if rij]
        return Blad(blad.naam, blad.kolommen, [Rij(nummer, rij) for nummer, rij in enumerate(cellen, start=2)])

    return Werkmap([anders(blad) if blad.naam == naam else blad for blad in werkmap.bladen])


REEKSEN = ["paragrafen", "groepen", "opgaven", "kaders", "momenten", "doelen", "activiteiten", "indicatoren"]
REEKSEN += ["metingen", "bedragen"]


def test_everything_that_was_imported_is_recorded_as_it_is(agenda: Agenda) -> None:
    laatste = {w.sleutel: (w.revisie, w.velden) for w in Wijziging.objects.laatste_per_element(agenda)}
    nu: dict[Any, tuple[int, dict[str, Any]]] = {}
    for reeks in REEKSEN:
        elementen = getattr(agenda, reeks)
        sleutels = list(elementen.values_list("pk", flat=True))
        nu |= {sleutel: (revisie, velden) for sleutel, _a, revisie, velden in stand_van(elementen.model, sleutels)}
    assert len(nu) > 100
    assert {s: zonder_plaats(laatste[s]) for s in nu} == {s: zonder_plaats(wat) for s, wat in nu.items()}


def zonder_plaats(wat: tuple[int, dict[str, Any]]) -> tuple[int, dict[str, Any]]:
    """What only moved along with others is no change of an element."""
    return wat[0], {naam: waarde for naam, waarde in wat[1].items() if naam != "volgorde"}


def test_an_import_records_only_what_it_changes(agenda: Agenda, user: User) -> None:
    aantal = Wijziging.objects.count()
    opgave = agenda.opgaven.all()[0]
    bron = werkmap_van(momentopname(agenda))
    anders = met(bron, "Opgaven", lambda rij: rij | ({"naam": "Anders"} if rij["code"] == opgave.code else {}))
    importeer(anders, door=user)
    wijziging = nieuwste(opgave)
    assert Wijziging.objects.count() == aantal + 1
    assert (wijziging.soort, wijziging.gewijzigd, wijziging.door) == (Soort.INGELEZEN, ["naam"], user)
    assert vastgelegd(opgave) == stand(opgave)


def test_a_dry_run_records_nothing(agenda: Agenda) -> None:
    aantal = Wijziging.objects.count()
    bron = werkmap_van(momentopname(agenda))
    importeer(met(bron, "Opgaven", lambda rij: rij | {"naam": "Anders"}), proef=True)
    assert Wijziging.objects.count() == aantal


def test_what_a_workbook_removes_is_recorded_and_counts_on_when_it_returns(agenda: Agenda) -> None:
    moment = agenda.momenten.filter(kinderen=None).last()
    assert moment is not None
    bron = werkmap_van(momentopname(agenda))
    weg = met(bron, "Momenten", lambda rij: rij | ({"verwijderen": "ja"} if rij["code"] == moment.code else {}))
    importeer(weg)
    assert (nieuwste(moment).soort, nieuwste(moment).revisie) == (Soort.VERWIJDERD, moment.revisie + 1)
    importeer(met(bron, "Momenten", lambda rij: rij | {"revisie": None} if rij["code"] == moment.code else rij))
    assert (nieuwste(moment).soort, nieuwste(moment).revisie) == (Soort.INGELEZEN, moment.revisie + 2)
    assert vastgelegd(moment) == stand(moment)


# -- cost -------------------------------------------------------------------------------------


@pytest.mark.parametrize("aantal", [1, 4])
def test_recording_takes_as_many_queries_for_four_as_for_one(
    aantal: int, user: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    agenda = maak_agenda()
    doelen = [maak_doel(agenda) for _ in range(aantal)]
    with django_assert_num_queries(5):
        leg_vast(doelen, door=user, soort=Soort.GEWIJZIGD)


# -- append-only ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "daad",
    [
        lambda rijen: rijen.update(reden="anders"),
        lambda rijen: rijen.delete(),
        lambda rijen: rijen[0].save(),
        lambda rijen: Wijziging.objects.bulk_create([Wijziging(**{**rijen.values()[0], "id": None})]),
    ],
    ids=["update", "delete", "save", "same revisie"],
)
def test_the_database_refuses_to_change_the_history(daad: Callable[[Any], Any]) -> None:
    kader = maak_kader(maak_agenda())
    leg_vast([kader], door=None, soort=Soort.TOEGEVOEGD)
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        daad(Wijziging.objects.van(kader))
    assert nieuwste(kader).reden == ""


def test_an_element_without_a_revisie_is_part_of_another() -> None:
    doel = maak_doel(maak_agenda())
    activiteit = maak_activiteit(doel.agenda, doel)
    leg_vast(activiteit.bijdragen.all(), door=None, soort=Soort.GEWIJZIGD)
    assert not Wijziging.objects.filter(agenda=doel.agenda_id).exists()


def test_the_last_change_of_a_whole_agenda_is_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    agenda = maak_agenda()
    kaders: list[Kader | Doel | Activiteit] = [maak_kader(agenda), maak_kader(agenda)]
    leg_vast(kaders, door=None, soort=Soort.TOEGEVOEGD)
    with django_assert_num_queries(1):
        gevonden = Wijziging.objects.laatste_per_element(agenda).zonder_velden().met_naam()
        assert {wijziging.sleutel for wijziging in gevonden} == {kader.pk for kader in kaders}
