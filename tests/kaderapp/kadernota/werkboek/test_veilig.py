"""A workbook changes what it has columns for, in its own agenda, and nothing else (S3); and it never trips us up."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaderapp.kadernota.werkboek.bladen import BLADEN, kolomnamen, model_van
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.werkmap import Celfout
from policies.models import Agenda, Gemeente, Opgave, Versie
from tests.groei import werkmap_maal
from tests.kaderapp.kadernota.werkboek.bouw import (
    AGENDA,
    KADER,
    OPGAVE,
    SLUG,
    Cellen,
    alles,
    database,
    een,
    export,
    geweigerd,
    laad,
    werkboek,
)
from tests.policies.tekst.strategie import lastige_tekst

pytestmark = pytest.mark.django_db

BESCHERMD = {
    "Agenda": ["id", "vervangt", "status", "versies", "versie", "eigenaar"],
    "Visie": ["agenda", "agenda_id"],
    "Opgaven": ["agenda", "agenda_id", "volgorde", "nummer", "pk", "id"],
    "Doelen": ["smart", "agenda", "volgorde"],
    "Activiteiten": ["partners", "regisseur_groep", "agenda"],
    "Momenten": ["status"],
    "Metingen": ["bsn"],
}


@pytest.mark.parametrize(
    ("naam", "kolom"), [(naam, kolom) for naam, kolommen in BESCHERMD.items() for kolom in kolommen]
)
def test_what_is_no_column_can_not_be_changed(naam: str, kolom: str) -> None:
    basis = {"Agenda": [AGENDA]} | alles()
    laad(**basis)
    (melding,) = geweigerd(**basis | {naam: [basis[naam][0] | {kolom: "1"}]})
    assert melding.startswith(f"Blad {naam}, rij 1, kolom {kolom}: ")


def test_versies_stay_as_they_are() -> None:
    vooraf = list(Versie.objects.order_by("pk").values())
    laad(**alles())
    assert list(Versie.objects.order_by("pk").values()) == vooraf


def test_the_gemeente_stays_as_it_is() -> None:
    laad(Agenda=[AGENDA | {"gemeente": "Elders"}])
    assert Gemeente.objects.deze().naam == "Wilgenrade"


def test_other_agendas_stay_as_they_are() -> None:
    def anderen() -> dict[str, list[Any]]:
        modellen = [
            m for m in apps.get_models() if any(f.name == "agenda" and f.is_relation for f in m._meta.get_fields())
        ]
        rijen = {m.__name__: m._default_manager.exclude(agenda__slug=SLUG) for m in modellen}
        return {naam: list(selectie.order_by("pk").values()) for naam, selectie in rijen.items()}

    vooraf = anderen()
    laad(**alles())
    laad(**{naam: [rij | {"verwijderen": "ja"} for rij in rijen] for naam, rijen in alles().items()})
    assert anderen() == vooraf


@pytest.mark.parametrize("naam", [naam for naam in BLADEN if naam != "Agenda"])
def test_no_row_of_another_agenda_can_be_taken_over(naam: str) -> None:
    laad(Agenda=[AGENDA | {"slug": "andere"}], **alles())
    vreemd = str(model_van(naam).objects.get(agenda__slug="andere").pk)
    rij = alles()[naam][0] | {"sleutel": vreemd}
    meldingen = geweigerd(**alles() | {naam: [rij]})
    assert any("deze sleutel hoort bij een andere agenda. Maak de cel leeg." in melding for melding in meldingen)


@pytest.mark.parametrize("naam", [naam for naam in BLADEN if naam != "Agenda"])
def test_no_row_of_another_agenda_can_be_removed(naam: str) -> None:
    laad(Agenda=[AGENDA | {"slug": "andere"}], **alles())
    laad(**alles())
    vreemd = model_van(naam).objects.get(agenda__slug="andere")
    code = {} if naam == "Visie" else {"code": "weg"}
    (melding,) = geweigerd(**{naam: [{"sleutel": str(vreemd.pk), "verwijderen": "ja"} | code]})
    assert melding.endswith("andere agenda. Maak de cel leeg." if code else "een andere sleutel. Maak de cel leeg.")


def test_every_column_of_the_workbook_is_a_field_or_follows_from_one() -> None:
    """So that nobody adds a column for what should stay out."""
    velden = {naam: {f.name for f in model_van(naam)._meta.get_fields()} for naam in BLADEN}
    los = {(naam, kolom) for naam in BLADEN for kolom in kolomnamen(naam) if kolom not in velden[naam]}
    assert los - {(naam, "verwijderen") for naam in BLADEN} == {
        ("Agenda", "gemeente"),
        ("Indicatoren", "van"),
        ("Metingen", "jaar"),
        ("Bedragen", "van"),
    }


# -- whatever comes ---------------------------------------------------------------------------

CELLEN = st.one_of(
    st.none(),
    lastige_tekst,
    st.booleans(),
    st.integers(),
    st.decimals(),
    st.dates(),
    st.sampled_from(
        ["K1", "O1;G1", "A1", "{richting}{richting}", "lopend", "vervallen", "norm", "ja", "1.a", "wijk:x"]
    ),
    st.sampled_from(
        [Celfout("herstel dit.", "#N/A"), Decimal("1E+999999"), 10**300, date.max, "a" * 30_001, "*" * 29_999]
    ),
)
PLEKKEN = [(naam, kolom) for naam in BLADEN for kolom in kolomnamen(naam)]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(PLEKKEN), CELLEN), min_size=1, max_size=3))
def test_whatever_stands_in_a_cell_is_read_or_refused(cellen: list[tuple[tuple[str, str], Any]]) -> None:
    bladen = {"Agenda": [AGENDA]} | alles()
    for (naam, kolom), cel in cellen:
        bladen[naam] = [bladen[naam][0] | {kolom: cel}]
    with transaction.atomic():
        zinnen = meldingen_bij(bladen)
        transaction.set_rollback(True)
    assert all(zin.startswith("Blad ") and zin.endswith(".") for zin in zinnen)


def meldingen_bij(bladen: dict[str, list[Cellen]]) -> list[str]:
    """Why a workbook is refused; of one that is not, a second import may not change anything."""
    try:
        laad(**bladen)
    except WerkboekGeweigerd as weigering:
        return list(map(str, weigering.meldingen))
    connection.check_constraints()
    assert laad(**bladen).wijzigingen == ()
    return []


# -- as large as it gets ----------------------------------------------------------------------


def vragen_bij(werkmap: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        assert importeer(werkmap).wijzigingen == ()
    return len(vragen)


def test_an_unchanged_import_of_any_size_asks_the_same_questions() -> None:
    laad(**alles())
    klein = vragen_bij(export())
    importeer(werkmap_maal(export(), 30))
    assert vragen_bij(export()) == klein <= 20


def test_many_rows_are_changed_at_once() -> None:
    rijen: list[Cellen] = [KADER | {"code": f"K{nummer}"} for nummer in range(450)]
    laad(Kaders=rijen)
    with CaptureQueriesContext(connection) as vragen:
        laad(Kaders=[rij | {"titel": "Anders"} for rij in rijen])
    assert len(vragen) < 30


def test_the_first_error_does_not_hide_the_others() -> None:
    rijen: list[Cellen] = [OPGAVE | {"code": f"O{nummer}", "status": "x"} for nummer in range(300)]
    assert len(geweigerd(Opgaven=rijen)) == 300


def test_messages_come_in_the_order_of_the_workbook() -> None:
    meldingen = geweigerd(
        Momenten=[{"code": "m", "soort": "x", "naam": "y"}],
        Opgaven=[OPGAVE | {"status": "x", "groepen": "G9", "naam": None}, OPGAVE | {"code": "O2", "status": "x"}],
        Kaders=[KADER | {"code": "O1"}],
    )
    assert [melding.partition(":")[0] for melding in meldingen] == [
        "Blad Opgaven, rij 2, kolom naam",
        'Blad Opgaven, rij 2, kolom status, waarde "x"',
        'Blad Opgaven, rij 2, kolom groepen, waarde "G9"',
        'Blad Opgaven, rij 3, kolom status, waarde "x"',
        'Blad Kaders, rij 2, kolom code, waarde "O1"',
        'Blad Momenten, rij 2, kolom soort, waarde "x"',
    ]


def test_two_agendas_do_not_mix() -> None:
    laad(**alles())
    laad(Agenda=[AGENDA | {"slug": "andere"}], **alles())
    assert Agenda.objects.get(slug=SLUG).opgaven.count() == Agenda.objects.get(slug="andere").opgaven.count() == 1
    assert een(Opgave).doelen.count() == 1


def test_a_refused_workbook_can_be_mended_and_imported() -> None:
    vooraf = database()
    geweigerd(**alles() | {"Opgaven": [OPGAVE | {"status": "x"}]})
    assert database() == vooraf
    assert importeer(werkboek(**alles())).aantal("toegevoegd") == 12
