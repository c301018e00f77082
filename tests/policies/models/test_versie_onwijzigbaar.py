"""What lies ter inzage keeps its content, and what was adopted never changes: the database itself refuses (R5)."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from policies.models import Versie
from policies.models.versie import VersieQuerySet
from tests.factories import NU, maak_agenda, maak_versie

pytestmark = pytest.mark.django_db

TABEL = Versie._meta.db_table
TIJDENS = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
"""A moment during the inzage; NU comes after the decision."""
MELDING = "Deze versie ligt vast en kan niet worden gewijzigd of verwijderd"
alleen_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="OR REPLACE is van SQLite")
alleen_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is van PostgreSQL")


@pytest.fixture
def inzage() -> Versie:
    """A Versie that lies ter inzage."""
    versie = maak_versie(maak_agenda(), nummer="1.0")
    versie.ter_inzage_leggen(vorige=None, nu=TIJDENS, van=date(2026, 1, 4), tot=date(2026, 2, 15))
    return versie


@pytest.fixture
def besluit(inzage: Versie) -> Versie:
    """An adopted Versie."""
    inzage.vaststellen(vorige=None, nu=NU, door=None, op=date(2026, 2, 25), besluit="2026-012")
    return inzage


@pytest.fixture
def concept(inzage: Versie) -> Versie:
    """A concept beside the one that lies ter inzage."""
    return maak_versie(inzage.agenda, nummer="1.1")


def zelf(versie: Versie) -> VersieQuerySet:
    return Versie.objects.filter(pk=versie.pk)


def sql(opdracht: str, *waarden: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def wordt_geweigerd(daad: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError, match=MELDING), transaction.atomic():
        daad()


def kopie_in_sql(versie: Versie, **anders: object) -> tuple[str, list[Any]]:
    """An INSERT of the same row with other values."""
    velden = Versie._meta.concrete_fields
    waarden = [v.get_db_prep_save(anders.get(v.attname, getattr(versie, v.attname)), connection) for v in velden]
    kolommen, gaten = ", ".join(v.attname for v in velden), ", ".join(["%s"] * len(velden))
    return f"INTO {TABEL} ({kolommen}) VALUES ({gaten})", waarden


# -- every way to change one ------------------------------------------------------------------


def bewaar(versie: Versie) -> None:
    versie.inhoud = "{}"
    versie.save()


def bewaar_een_veld(versie: Versie) -> None:
    versie.toelichting = "Anders."
    versie.save(update_fields=["toelichting"])


def werk_samen_bij(versie: Versie) -> None:
    versie.sha256 = "0" * 64
    Versie.objects.bulk_update([versie], ["sha256"])


def voeg_in_of_werk_bij(versie: Versie) -> None:
    invoegen, waarden = kopie_in_sql(versie)
    sql(f"INSERT {invoegen} ON CONFLICT (id) DO UPDATE SET inhoud = '{{}}'", *waarden)


def voeg_in_of_werk_bij_op_nummer(versie: Versie) -> None:
    invoegen, waarden = kopie_in_sql(versie, id=versie.pk + 10**6)
    sql(f"INSERT {invoegen} ON CONFLICT (agenda_id, nummer) DO UPDATE SET inhoud = '{{}}'", *waarden)


MANIEREN: dict[str, Callable[[Versie], Any]] = {
    "save": bewaar,
    "save of one field": bewaar_een_veld,
    "update": lambda versie: zelf(versie).update(inhoud="{}"),
    "update of the parts": lambda versie: zelf(versie).update(weggelaten=["geld"]),
    "update of the number": lambda versie: zelf(versie).update(nummer="9.9"),
    "bulk_update": werk_samen_bij,
    "delete": lambda versie: versie.delete(),
    "delete of a queryset": lambda versie: zelf(versie).delete(),
    "raw UPDATE": lambda versie: sql(f"UPDATE {TABEL} SET inhoud = '{{}}' WHERE id = %s", versie.pk),
    "raw UPDATE of the key": lambda versie: sql(f"UPDATE {TABEL} SET id = 999999 WHERE id = %s", versie.pk),
    "raw DELETE": lambda versie: sql(f"DELETE FROM {TABEL} WHERE id = %s", versie.pk),
    "ON CONFLICT DO UPDATE": voeg_in_of_werk_bij,
    "ON CONFLICT DO UPDATE on the number": voeg_in_of_werk_bij_op_nummer,
    "back to concept": lambda versie: zelf(versie).update(status="concept", bevroren_op=None),
}


@pytest.mark.parametrize("manier", MANIEREN)
def test_what_was_adopted_is_refused_every_change(besluit: Versie, manier: str) -> None:
    wordt_geweigerd(lambda: MANIEREN[manier](besluit))


@pytest.mark.parametrize("manier", MANIEREN)
def test_the_content_of_what_lies_ter_inzage_is_refused_every_change(inzage: Versie, manier: str) -> None:
    wordt_geweigerd(lambda: MANIEREN[manier](inzage))


@pytest.mark.parametrize("manier", MANIEREN)
def test_after_a_refusal_everything_is_as_it_was(besluit: Versie, manier: str) -> None:
    was = zelf(besluit).values().get()
    with pytest.raises(IntegrityError), transaction.atomic():
        MANIEREN[manier](besluit)
    assert zelf(besluit).values().get() == was


@pytest.mark.parametrize(
    "velden",
    [
        {"vastgesteld_op": date(2026, 2, 26)},
        {"besluit": "2026-013"},
        {"status": "ter_inzage", "vastgesteld_op": None, "besluit": ""},
    ],
)
def test_the_decision_on_what_was_adopted_stays(besluit: Versie, velden: dict[str, object]) -> None:
    wordt_geweigerd(lambda: zelf(besluit).update(**velden))


@pytest.mark.parametrize("veld", ["inzage_van", "inzage_tot"])
def test_the_term_of_an_inzage_stays(inzage: Versie, veld: str) -> None:
    wordt_geweigerd(lambda: zelf(inzage).update(**{veld: date(2026, 1, 20)}))


def test_what_lies_ter_inzage_gets_no_decision_without_being_adopted(inzage: Versie) -> None:
    with pytest.raises(IntegrityError, match="versie_besluit_alleen_bij_vastgesteld"), transaction.atomic():
        zelf(inzage).update(besluit="2026-012")


@pytest.mark.parametrize("status", ["ter_inzage", "vastgesteld"])
def test_a_forged_versie_cannot_be_put_in(inzage: Versie, status: str) -> None:
    besluit = {"vastgesteld_op": date(2026, 2, 25), "besluit": "2026-012"} if status == "vastgesteld" else {}
    invoegen, waarden = kopie_in_sql(inzage, id=10**6, nummer="9.9", status=status, **besluit)
    wordt_geweigerd(lambda: sql(f"INSERT {invoegen}", *waarden))


def test_a_forged_versie_cannot_be_created(inzage: Versie) -> None:
    velden = {"status": "ter_inzage", "bevroren_op": NU, "inzage_van": NU.date(), "inzage_tot": NU.date()}
    wordt_geweigerd(lambda: maak_versie(inzage.agenda, nummer="9.9", **velden))


@alleen_sqlite
@pytest.mark.parametrize("sleutel", [{}, {"id": 10**6}])
def test_a_concept_does_not_replace_a_frozen_versie(inzage: Versie, sleutel: dict[str, int]) -> None:
    los = {"status": "concept", "bevroren_op": None}
    invoegen, waarden = kopie_in_sql(inzage, **los, **sleutel)
    wordt_geweigerd(lambda: sql(f"INSERT OR REPLACE {invoegen}", *waarden))


@alleen_sqlite
@pytest.mark.parametrize(
    "zet",
    ["id = (SELECT id FROM {t} WHERE nummer = '1.0' AND agenda_id = a.agenda_id)", "nummer = '1.0'"],
)
def test_a_concept_does_not_push_a_frozen_versie_away(inzage: Versie, concept: Versie, zet: str) -> None:
    opdracht = f"UPDATE OR REPLACE {TABEL} AS a SET {zet.format(t=TABEL)} WHERE id = %s"
    wordt_geweigerd(lambda: sql(opdracht, concept.pk))
    assert zelf(inzage).exists()


@alleen_sqlite
def test_a_concept_does_not_take_the_place_of_a_frozen_versie_in_the_chain(inzage: Versie, concept: Versie) -> None:
    concept.ter_inzage_leggen(vorige=inzage, nu=TIJDENS, van=date(2026, 1, 4), tot=date(2026, 2, 15))
    derde = maak_versie(inzage.agenda, nummer="1.2")
    opdracht = (
        f"UPDATE OR REPLACE {TABEL} SET status = 'ter_inzage', bevroren_op = gemaakt_op, inzage_van = '2026-01-04', "
        "inzage_tot = '2026-02-15', vorige_id = %s, vorige_sha256 = 'x' WHERE id = %s"
    )
    wordt_geweigerd(lambda: sql(opdracht, inzage.pk, derde.pk))


@alleen_postgresql
@pytest.mark.usefixtures("nota")
def test_the_table_cannot_be_truncated() -> None:
    wordt_geweigerd(lambda: sql(f"TRUNCATE {TABEL} CASCADE"))


@alleen_postgresql
@pytest.mark.usefixtures("nota")
def test_the_table_cannot_be_truncated_along_with_agendas() -> None:
    wordt_geweigerd(lambda: sql("TRUNCATE policies_agenda CASCADE"))


# -- what may go on ---------------------------------------------------------------------------


def test_a_concept_may_change_in_everything(concept: Versie) -> None:
    zelf(concept).update(nummer="1.2", inhoud="{}", sha256="0" * 64, toelichting="Anders.")
    assert zelf(concept).values_list("nummer", "inhoud", "toelichting").get() == ("1.2", "{}", "Anders.")


@pytest.mark.parametrize("manier", ["delete", "delete of a queryset", "raw DELETE"])
def test_a_concept_may_go(concept: Versie, manier: str) -> None:
    sleutel = concept.pk
    MANIEREN[manier](concept)
    assert not Versie.objects.filter(pk=sleutel).exists()


def test_what_lies_ter_inzage_may_be_adopted(inzage: Versie) -> None:
    zelf(inzage).update(status="vastgesteld", vastgesteld_op=date(2026, 2, 25), besluit="2026-012")
    assert zelf(inzage).get().is_vastgesteld


def test_a_new_concept_may_stand_beside_what_was_adopted(besluit: Versie) -> None:
    assert maak_versie(besluit.agenda, nummer="1.1").pk
