"""Two people at once, in real transactions."""

from collections.abc import Callable
from contextlib import suppress
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from kaderapp.kadernota.werkboek import importeren
from kaderapp.kadernota.werkboek.importeren import Verslag, importeer
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.plan import Plan
from policies.models import Agenda, Kader, Opgave
from tests.eigen_database import EigenDatabase
from tests.kaderapp.kadernota.werkboek.bouw import (
    AGENDA,
    DOEL,
    KADER,
    OPGAVE,
    SLUG,
    alles,
    een,
    export,
    laad,
    met_rijen,
    rijen_van,
    werkboek,
)

pytestmark = pytest.mark.django_db

INTUSSEN = "anders wijzigde deze agenda terwijl het werkboek werd ingelezen"


def tussendoor(monkeypatch: pytest.MonkeyPatch, eigen_database: EigenDatabase, daad: Callable[[], Any]) -> list[Any]:
    """Somebody else acts, on a connection of their own, between the plan and the storing."""
    uitkomst: list[Any] = []
    echt = importeren.sla_op  # type: ignore[attr-defined]

    def sla_op(plan: Plan) -> None:
        uitkomst.extend(eigen_database.tegelijk(daad))
        echt(plan)

    monkeypatch.setattr(importeren, "sla_op", sla_op)
    return uitkomst


@pytest.fixture
def alleen_postgresql(db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite laat maar één schrijver tegelijk toe.")


@pytest.mark.usefixtures("alleen_postgresql")
@pytest.mark.parametrize(
    "daad",
    [
        lambda: Opgave.objects.filter(agenda__slug=SLUG).update(naam="Van een ander", revisie=2),
        lambda: Opgave.objects.filter(agenda__slug=SLUG).update(naam="Van een ander"),
        lambda: Opgave.objects.filter(agenda__slug=SLUG).delete(),
    ],
    ids=["met-revisie", "zonder-revisie", "verwijderd"],
)
def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    daad: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, eigen_database: EigenDatabase
) -> None:
    laad(Opgaven=[OPGAVE])
    tussendoor(monkeypatch, eigen_database, daad)
    with pytest.raises(WerkboekGeweigerd, match=INTUSSEN):
        laad(Opgaven=[OPGAVE | {"naam": "Van mij"}])
    assert list(Opgave.objects.filter(agenda__slug=SLUG).values_list("naam", flat=True)) in ([], ["Van een ander"])


@pytest.mark.usefixtures("alleen_postgresql")
def test_what_somebody_else_removed_meanwhile_is_not_referred_to(
    monkeypatch: pytest.MonkeyPatch, eigen_database: EigenDatabase
) -> None:
    laad(Opgaven=[OPGAVE])
    tussendoor(monkeypatch, eigen_database, lambda: Opgave.objects.filter(agenda__slug=SLUG).delete())
    with pytest.raises(WerkboekGeweigerd, match=INTUSSEN):
        laad(Doelen=[DOEL])


@pytest.mark.usefixtures("alleen_postgresql")
def test_what_the_import_leaves_alone_may_change_meanwhile(
    monkeypatch: pytest.MonkeyPatch, eigen_database: EigenDatabase
) -> None:
    laad(Opgaven=[OPGAVE], Kaders=[KADER])
    tussendoor(monkeypatch, eigen_database, lambda: Opgave.objects.filter(agenda__slug=SLUG).update(naam="Anders"))
    laad(Kaders=[KADER | {"titel": "Anders"}])
    assert (een(Opgave).naam, een(Kader).titel) == ("Anders", "Anders")


def test_two_imports_of_one_export_lose_nothing(eigen_database: EigenDatabase) -> None:
    """The second one is told: its revisie is older, or somebody was just ahead of it (R1)."""
    laad(Opgaven=[OPGAVE])
    bron = export()
    (rij,) = rijen_van(bron, "Opgaven")
    samen = Barrier(2)

    def wijzig(naam: str) -> Verslag:
        samen.wait(10)
        return importeer(met_rijen(bron, "Opgaven", [rij | {"naam": naam}]))

    uitkomsten = eigen_database.tegelijk(lambda: wijzig("eerste"), lambda: wijzig("tweede"))
    gelukt = [u for u in uitkomsten if isinstance(u, Verslag)]
    geweigerd = [u for u in uitkomsten if isinstance(u, WerkboekGeweigerd)]
    assert (len(gelukt), len(geweigerd)) == (1, 1), uitkomsten
    assert een(Opgave).revisie == 2


def test_of_many_imports_by_eight_none_is_lost(eigen_database: EigenDatabase) -> None:
    """Read, add one, import: what was told to be stored is what is stored, and the others are told so."""
    laad(Opgaven=[OPGAVE | {"alias": "0"}])

    def tel_op() -> int:
        gelukt = 0
        for _keer in range(5):
            bron = export()
            (rij,) = rijen_van(bron, "Opgaven")
            with suppress(WerkboekGeweigerd):
                importeer(met_rijen(bron, "Opgaven", [rij | {"alias": str(int(str(rij["alias"])) + 1)}]))
                gelukt += 1
        return gelukt

    gelukt = eigen_database.tegelijk(*[tel_op] * 8)
    assert all(isinstance(aantal, int) for aantal in gelukt), gelukt
    assert sum(gelukt) >= 5
    assert (een(Opgave).alias, een(Opgave).revisie) == (str(sum(gelukt)), sum(gelukt) + 1)


def test_two_imports_of_a_new_agenda_make_one(eigen_database: EigenDatabase) -> None:
    samen = Barrier(2)

    def maak() -> Verslag:
        samen.wait(10)
        return laad(**alles())

    uitkomsten = eigen_database.tegelijk(maak, maak)
    assert all(isinstance(u, Verslag | WerkboekGeweigerd) for u in uitkomsten), uitkomsten
    assert sum(isinstance(u, Verslag) and u.aantal("toegevoegd") == 12 for u in uitkomsten) == 1
    assert Agenda.objects.get(slug=SLUG).opgaven.count() == 1


def test_imports_of_two_agendas_do_not_hinder_each_other(eigen_database: EigenDatabase) -> None:
    samen = Barrier(2)

    def maak(slug: str) -> Verslag:
        samen.wait(10)
        return laad(Agenda=[AGENDA | {"slug": slug}], **alles())

    uitkomsten = eigen_database.tegelijk(lambda: maak("een"), lambda: maak("twee"))
    assert [str(u) for u in uitkomsten] == ["12 toegevoegd, 0 gewijzigd, 0 verwijderd, 0 ongewijzigd"] * 2


def test_a_constraint_that_waits_for_the_commit_is_told_in_dutch(
    monkeypatch: pytest.MonkeyPatch, eigen_database: EigenDatabase
) -> None:
    laad(Opgaven=[OPGAVE])

    def wijst_nergens_heen(plan: Plan) -> None:
        Kader.objects.create(agenda_id=een(Opgave).agenda_id, soort="waarde", opgave_id=plan.nieuw["Agenda"][0].sleutel)

    monkeypatch.setattr(importeren, "sla_op", wijst_nergens_heen)
    with pytest.raises(WerkboekGeweigerd, match="Er is niets opgeslagen"):
        laad(Opgaven=[OPGAVE])
    assert not Kader.objects.filter(agenda__slug=SLUG).exists()


def test_an_import_inside_a_transaction_of_another_is_undone_with_it(eigen_database: EigenDatabase) -> None:
    with transaction.atomic():
        laad(**alles())
        transaction.set_rollback(True)
    assert not Agenda.objects.filter(slug=SLUG).exists()


def test_a_dry_run_keeps_nothing(eigen_database: EigenDatabase) -> None:
    assert importeer(werkboek(**alles()), proef=True).aantal("toegevoegd") == 12
    assert not Agenda.objects.filter(slug=SLUG).exists()
