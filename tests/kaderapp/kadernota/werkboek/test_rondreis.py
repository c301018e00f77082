"""There and back: an export that is imported changes nothing, and an import that is exported loses nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from goals.models import Doel
from kaderapp import demo
from kaderapp.kadernota.momentopname import Momentopname, from_json, momentopname
from kaderapp.kadernota.momentopname.codec import plat
from kaderapp.kadernota.werkboek.exporteren import exporteer, werkmap_van
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.werkmap import Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from policies.models import Agenda, Opgave, Versie
from tests.kaderapp.kadernota.werkboek.agendas import Bouwer
from tests.kaderapp.kadernota.werkboek.bouw import DOEL, OPGAVE, SLUG, alles, een, export, laad, opname

pytestmark = pytest.mark.django_db

NIET_IN_HET_WERKBOEK = {"gemeente", "revisie", "smart", "vervangt", "partners", "gewicht"}
"""The gemeente is that of the database, on a new row revisie is ignored, and the rest has no column."""
LOS = {"kaders", "groepen", "ook_opgaven"}
"""References without an order of their own."""

verzonnen = settings(
    max_examples=30,
    deadline=None,
    phases=set(Phase) - {Phase.shrink},  # a smaller example of a whole agenda takes minutes to find
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@contextmanager
def verzonnen_agenda(data: Any) -> Iterator[None]:
    """An agenda that is gone afterwards."""
    with transaction.atomic():
        Bouwer(data.draw).maak()
        yield
        transaction.set_rollback(True)


def kern(opname: Momentopname) -> Any:
    """What a workbook holds of a momentopname."""
    inhoud = plat(opname)
    for moment in inhoud["momenten"]:
        del moment["status"]
    for activiteit in inhoud["activiteiten"]:
        activiteit["bijdragen"] = [bijdrage["doel"] for bijdrage in activiteit["bijdragen"]]
    return _kern(inhoud)


def _kern(waarde: Any, veld: str = "") -> Any:
    if isinstance(waarde, dict):
        return {naam: _kern(deel, naam) for naam, deel in waarde.items() if naam not in NIET_IN_HET_WERKBOEK}
    if isinstance(waarde, list):
        return sorted(waarde) if veld in LOS and waarde and isinstance(waarde[0], str) else [_kern(w) for w in waarde]
    return waarde


def cellen(werkmap: Werkmap, *, zonder: str = "") -> dict[str, list[dict[str, Any]]]:
    """All cells by sheet, row and column."""
    return {
        blad.naam: [
            {kop: cel for kop, cel in zip(blad.kolommen, rij.cellen, strict=True) if kop != zonder}
            for rij in blad.rijen
        ]
        for blad in werkmap.bladen
    }


def naar_een_lege_plek(bron: Momentopname) -> Momentopname:
    """The momentopname of what an import of its export makes, where its agenda is not there."""
    werkmap = lees_xlsx(exporteer(bron))
    Agenda.objects.filter(slug=bron.agenda.slug).delete()
    importeer(werkmap)
    return opname(bron.agenda.slug)


def test_an_export_of_the_demo_changes_nothing(agenda: Agenda) -> None:
    vooraf = momentopname(agenda)
    verslag = importeer(lees_xlsx(exporteer(vooraf)))
    assert (verslag.wijzigingen, verslag.meldingen) == ((), ())
    assert momentopname(agenda) == vooraf


def test_an_export_of_a_versie_can_be_imported_where_nothing_is(lege_plek: dict[str, Momentopname]) -> None:
    for bron in lege_plek.values():
        assert kern(naar_een_lege_plek(bron)) == kern(bron)


@pytest.fixture
def lege_plek(lege_database_met_versies: dict[str, str]) -> dict[str, Momentopname]:
    return {nummer: from_json(inhoud) for nummer, inhoud in lege_database_met_versies.items()}


@pytest.fixture
def lege_database_met_versies(request: pytest.FixtureRequest, db: None) -> dict[str, str]:
    """What the Versies of the demo hold; the database itself is empty."""
    inhoud = dict(Versie.objects.filter(agenda__slug=demo.SLUG).values_list("nummer", "inhoud"))
    request.getfixturevalue("lege_database")
    return inhoud


def test_what_is_imported_is_exported_in_the_same_cells() -> None:
    laad(**alles())
    eerste = export()
    importeer(lees_xlsx(exporteer(opname())))
    assert cellen(export()) == cellen(eerste)


def test_a_label_with_spaces_around_the_bar_changes_nothing() -> None:
    laad()
    Agenda.objects.filter(slug=SLUG).update(label_doel=" ambitie | ambities ")
    assert importeer(export()).wijzigingen == ()


def test_a_doel_that_names_its_own_opgave_as_another_one_changes_nothing() -> None:
    laad(Opgaven=[OPGAVE], Doelen=[DOEL, DOEL | {"code": "D2", "ouder": "D1", "opgave": None}])
    for doel in Doel.objects.filter(agenda__slug=SLUG):
        doel.ook_opgaven.add(een(Opgave))
    assert importeer(export()).wijzigingen == ()


def test_equal_momentopnamen_give_equal_bytes() -> None:
    laad(**alles())
    assert exporteer(opname()) == exporteer(opname())


@verzonnen
@given(st.data())
def test_an_export_of_any_agenda_changes_nothing(data: Any) -> None:
    with verzonnen_agenda(data):
        vooraf = opname()
        verslag = importeer(lees_xlsx(exporteer(vooraf)))
        assert [str(wijziging) for wijziging in verslag.wijzigingen] == []
        assert opname() == vooraf


@verzonnen
@given(st.data())
def test_any_agenda_can_be_imported_where_nothing_is(data: Any) -> None:
    with verzonnen_agenda(data):
        bron = opname()
        kopie = naar_een_lege_plek(bron)
        assert kern(kopie) == kern(bron)
        assert cellen(werkmap_van(kopie), zonder="revisie") == cellen(werkmap_van(bron), zonder="revisie")
