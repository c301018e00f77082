"""Document: the PDF of a Versie in pieces, which the database itself keeps as it was given out (R5, R6)."""

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from policies.models import Document, Documentstuk, Versie
from policies.models import document as module
from tests.factories import NU, maak_agenda, maak_versie
from tests.weigeren import Gevallen, beperking_zegt, beperkingen, database_noemt

pytestmark = pytest.mark.django_db

INHOUD = b"%PDF-1.7 " + bytes(range(256)) * 4
DOCUMENT, STUK = Document._meta.db_table, Documentstuk._meta.db_table
LIGT_VAST = "De PDF van een versie ligt vast en kan niet worden gewijzigd of verwijderd"
ANDERE_STATUS = "Een PDF hoort bij de status die de versie nu heeft"
VOLLEDIG = "Deze PDF is al volledig bewaard"
alleen_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="OR REPLACE is van SQLite")
alleen_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is van PostgreSQL")
GEVALLEN: Gevallen = {
    "document_sha256_volledig": ({"sha256": "abc"}, "De sha256 van een document heeft 64 tekens."),
    "document_niet_leeg": ({"omvang": 0}, "Dit document is leeg. Maak het opnieuw."),
}


@pytest.fixture(autouse=True)
def _kleine_stukken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STUK", 400)


@pytest.fixture
def versie() -> Versie:
    """One that lies ter inzage."""
    versie = maak_versie(maak_agenda(), nummer="1.0")
    versie.ter_inzage_leggen(vorige=None, nu=NU, van=date(2026, 3, 1), tot=date(2026, 4, 1))
    return versie


@pytest.fixture
def document(versie: Versie) -> Document:
    return Document.objects.bewaar(versie, INHOUD, NU)


def sql(opdracht: str, *waarden: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def wordt_geweigerd(daad: Callable[[], Any], melding: str) -> None:
    with pytest.raises(IntegrityError, match=melding), transaction.atomic():
        daad()


# -- keep -------------------------------------------------------------------------------------


def test_it_comes_back_in_pieces_as_it_was(document: Document) -> None:
    assert [len(stuk) for stuk in document.lees()] == [400, 400, 233]
    assert b"".join(document.lees()) == INHOUD


def test_it_knows_its_hash_and_size(document: Document) -> None:
    assert (document.sha256, document.omvang) == (hashlib.sha256(INHOUD).hexdigest(), len(INHOUD))


def test_it_is_that_of_the_present_status(versie: Versie, document: Document) -> None:
    assert Document.objects.van(versie) == document
    besluit = {"vastgesteld_op": date(2026, 4, 1), "besluit": "2026-012"}
    Versie.objects.filter(pk=versie.pk).update(status="vastgesteld", **besluit)
    versie.refresh_from_db()
    assert Document.objects.van(versie) is None
    tweede = Document.objects.bewaar(versie, INHOUD + b"%", NU)
    assert (Document.objects.van(versie), versie.documenten.count()) == (tweede, 2)


def test_a_versie_with_a_document_stays(versie: Versie, document: Document) -> None:
    with pytest.raises(ProtectedError):
        versie.delete()


# -- refuse -----------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", GEVALLEN)
def test_what_cannot_be_is_refused(versie: Versie, naam: str) -> None:
    velden, zin = GEVALLEN[naam]
    goed = {"versie": versie, "status": versie.status, "sha256": "0" * 64, "omvang": 1, "gemaakt_op": NU}
    assert beperking_zegt(Document(**goed | velden)) == [zin]
    assert naam in database_noemt(Document(**goed | velden))


def test_every_constraint_has_a_case() -> None:
    assert beperkingen(Document) == {*GEVALLEN, "document_status_keuze"}


def test_a_concept_has_no_document() -> None:
    concept = maak_versie(maak_agenda(), nummer="0.1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.bewaar(concept, INHOUD, NU)


def test_a_document_comes_with_the_status_that_its_versie_has(versie: Versie) -> None:
    versie.status = "vastgesteld"
    wordt_geweigerd(lambda: Document.objects.bewaar(versie, INHOUD, NU), ANDERE_STATUS)


def test_there_is_one_per_status(versie: Versie, document: Document) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.bewaar(versie, INHOUD, NU)
    assert list(versie.documenten.all()) == [document]


MANIEREN: dict[str, Callable[[Document], Any]] = {
    "update": lambda d: Document.objects.filter(pk=d.pk).update(sha256="0" * 64),
    "delete": lambda d: Documentstuk.objects.filter(document=d)[0].delete(),
    "raw UPDATE": lambda d: sql(f"UPDATE {DOCUMENT} SET omvang = 1 WHERE id = %s", d.pk),
    "raw DELETE": lambda d: sql(f"DELETE FROM {DOCUMENT} WHERE id = %s", d.pk),
    "update of a piece": lambda d: d.stukken.update(inhoud=b"x"),
    "delete of all pieces": lambda d: d.stukken.all().delete(),
    "raw UPDATE of a piece": lambda d: sql(f"UPDATE {STUK} SET nummer = 9 WHERE document_id = %s", d.pk),
    "raw DELETE of a piece": lambda d: sql(f"DELETE FROM {STUK} WHERE document_id = %s", d.pk),
}


@pytest.mark.parametrize("manier", MANIEREN)
def test_nothing_of_it_changes_or_goes(document: Document, manier: str) -> None:
    wordt_geweigerd(lambda: MANIEREN[manier](document), LIGT_VAST)
    assert b"".join(document.lees()) == INHOUD


def test_nothing_is_added_to_what_is_complete(document: Document) -> None:
    wordt_geweigerd(lambda: Documentstuk.objects.create(document=document, nummer=9, inhoud=b"x"), VOLLEDIG)


@alleen_sqlite
@pytest.mark.parametrize("id_", ["id", "id + 1000000"])
def test_a_row_does_not_push_another_away(document: Document, id_: str) -> None:
    kolommen = "document_id, nummer, inhoud"
    wordt_geweigerd(
        lambda: sql(
            f"INSERT OR REPLACE INTO {STUK} (id, {kolommen}) SELECT {id_}, document_id, nummer, x'00' FROM {STUK}"
        ),
        VOLLEDIG,
    )
    kolommen = "versie_id, status, sha256, omvang, gemaakt_op"
    wordt_geweigerd(
        lambda: sql(f"INSERT OR REPLACE INTO {DOCUMENT} (id, {kolommen}) SELECT {id_}, {kolommen} FROM {DOCUMENT}"),
        ANDERE_STATUS,
    )


@alleen_postgresql
@pytest.mark.parametrize("tabel", [DOCUMENT, STUK])
def test_the_tables_cannot_be_truncated(document: Document, tabel: str) -> None:
    sql("SET CONSTRAINTS ALL IMMEDIATE")  # as at the end of a transaction, which a test does not get to
    wordt_geweigerd(lambda: sql(f"TRUNCATE {tabel} CASCADE"), LIGT_VAST)
