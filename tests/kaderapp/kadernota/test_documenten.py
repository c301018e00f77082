"""The stored PDF of a Versie: made once, the same for everybody, in pieces, and never damaged."""

from collections.abc import Iterator
from hashlib import sha256
from threading import Barrier, get_ident
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kaderapp import demo
from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek.plaatsen import PdfBezet
from kaderapp.kadernota.documenten import document_van, keur, zonder_document
from kaderapp.kadernota.opnamen import Beschadigd, opnamen
from kaderapp.kadernota.uitgave import Uitgave
from policies.models import Document, Documentstuk, Versie
from policies.models import document as module
from tests.eigen_database import EigenDatabase
from tests.factories import NU

pytestmark = pytest.mark.django_db

ADRES = f"/agenda/{demo.SLUG}/versie/1.0/kadernota.pdf"
INHOUD = bytes(range(250)) * 4


@pytest.fixture(autouse=True)
def _kleine_stukken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STUK", 400)


@pytest.fixture
def document(nota: Versie) -> Document:
    """The PDF of the nota: 1,000 bytes in three pieces."""
    return Document.objects.bewaar(nota, INHOUD, NU)


@pytest.fixture
def beschadigd(document: Document, zonder_bewaking: None) -> Document:
    Documentstuk.objects.filter(document=document, nummer=1).update(inhoud=b"x" * 400)
    return document


def inhoud(response: Any) -> bytes:
    return b"".join(response.streaming_content)


# -- made once --------------------------------------------------------------------------------


def test_who_asks_first_has_it_made_and_who_comes_after_gets_the_same(
    client: Client, nota: Versie, gemaakte_pdfs: list[Uitgave]
) -> None:
    eerste, tweede = client.get(ADRES), client.get(ADRES)
    assert inhoud(eerste) == inhoud(tweede) == f"%PDF-1.7 1.0 {nota.status_in_woorden()}".encode()
    assert (len(gemaakte_pdfs), eerste["ETag"]) == (1, tweede["ETag"])


def test_who_only_asks_about_it_has_nothing_made(client: Client, gemaakte_pdfs: list[Uitgave]) -> None:
    response = client.head(ADRES)
    assert (response.status_code, response["Content-Type"], gemaakte_pdfs) == (200, "application/pdf", [])


def test_of_two_who_ask_at_once_one_pdf_is_kept_and_both_get_it(
    eigen_database: EigenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    samen = Barrier(2, timeout=20)

    def maak(uitgave: Uitgave) -> bytes:
        samen.wait()
        return f"%PDF van draad {get_ident()}".encode()

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)

    def vraag() -> bytes:
        return b"".join(document_van(Versie.objects.get(agenda__slug=demo.SLUG, nummer="1.0")).lees())

    een, ander = eigen_database.tegelijk(vraag, vraag)
    assert een == ander
    assert een.startswith(b"%PDF van draad")
    with eigen_database.verbinding():
        assert Document.objects.count() == 1


def test_what_became_of_a_versie_meanwhile_gets_no_pdf_of_what_it_was(
    client: Client, agenda: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    besluit = {"status": "vastgesteld", "vastgesteld_op": "2027-01-05", "besluit": "2027-001"}

    def maak(uitgave: Uitgave) -> bytes:
        Versie.objects.filter(agenda=agenda, nummer="2.0").update(**besluit)
        return b"%PDF ter inzage"

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)
    response = client.get(f"/agenda/{demo.SLUG}/versie/2.0/kadernota.pdf")
    assert (response.status_code, Document.objects.count()) == (503, 0)


def test_when_all_places_are_taken_nothing_is_kept_and_the_reader_hears_when_to_come_back(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bezet(uitgave: Uitgave) -> bytes:
        raise PdfBezet

    monkeypatch.setattr(pdf, "kadernota_pdf", bezet)
    response = client.get(ADRES)
    assert (response.status_code, response["Retry-After"], Document.objects.count()) == (503, "30", 0)


def test_which_pdfs_are_missing_is_known(document: Document) -> None:
    assert [versie.nummer for versie in zonder_document()] == ["1.1", "2.0"]


# -- given in pieces --------------------------------------------------------------------------


def test_the_bytes_go_out_as_they_were_stored(client: Client, document: Document) -> None:
    response = client.get(ADRES)
    assert response.streaming
    assert (inhoud(response), response["Content-Length"], response["Content-Type"]) == (
        INHOUD,
        "1000",
        "application/pdf",
    )
    assert response["ETag"] == f'"{sha256(INHOUD).hexdigest()}"'
    assert (response["Cache-Control"], response["Accept-Ranges"]) == ("public, max-age=60", "bytes")


def test_no_more_than_a_piece_is_read_at_a_time(client: Client, document: Document) -> None:
    response = client.get(ADRES)
    stukken = iter(response)
    for _stuk in range(3):
        with CaptureQueriesContext(connection) as vragen:
            assert len(next(stukken)) <= 400
        assert len(vragen) == 1


def test_the_content_of_the_versie_is_not_read_for_it(client: Client, document: Document) -> None:
    opnamen.vergeet()
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(ADRES).status_code == 200
    assert not any('"policies_versie"."inhoud"' in vraag["sql"] for vraag in vragen)


def test_who_has_it_gets_304_and_who_asks_about_it_the_headers(client: Client, document: Document) -> None:
    met = client.get(ADRES)
    zelfde = client.get(ADRES, headers={"If-None-Match": met["ETag"]})
    assert (zelfde.status_code, zelfde.content) == (304, b"")
    kop = client.head(ADRES)
    assert (kop.status_code, inhoud(kop), dict(kop.headers)) == (200, b"", dict(met.headers))


@pytest.mark.parametrize(
    ("gevraagd", "van", "tot"),
    [
        ("bytes=0-99", 0, 100),
        ("bytes=390-410", 390, 411),
        ("bytes=400-799", 400, 800),
        ("bytes=950-", 950, 1000),
        ("bytes=950-5000", 950, 1000),
        ("bytes=-10", 990, 1000),
        ("bytes=-5000", 0, 1000),
        ("bytes=0-", 0, 1000),
    ],
)
def test_a_part_can_be_asked_for(client: Client, document: Document, gevraagd: str, van: int, tot: int) -> None:
    response = client.get(ADRES, headers={"Range": gevraagd})
    assert (response.status_code, inhoud(response)) == (206, INHOUD[van:tot])
    assert response["Content-Range"] == f"bytes {van}-{tot - 1}/1000"
    assert response["Content-Length"] == str(tot - van)


@pytest.mark.parametrize("gevraagd", ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_that_is_not_there_is_said_so(client: Client, document: Document, gevraagd: str) -> None:
    response = client.get(ADRES, headers={"Range": gevraagd})
    assert (response.status_code, response["Content-Range"]) == (416, "bytes */1000")
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("gevraagd", ["bytes=0-1,5-6", "bytes=9-3", "regels=0-1", "bytes=", "bytes=-", "bytes=a-b"])
def test_what_is_no_single_part_is_answered_with_the_whole(client: Client, document: Document, gevraagd: str) -> None:
    response = client.get(ADRES, headers={"Range": gevraagd})
    assert (response.status_code, inhoud(response)) == (200, INHOUD)


def test_who_goes_on_with_another_document_gets_the_whole(client: Client, document: Document) -> None:
    goed = client.get(ADRES, headers={"Range": "bytes=5-", "If-Range": f'"{document.sha256}"'})
    ander = client.get(ADRES, headers={"Range": "bytes=5-", "If-Range": '"een-ander"'})
    assert (goed.status_code, ander.status_code, inhoud(ander)) == (206, 200, INHOUD)


# -- damage -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("beschadigd")
@pytest.mark.parametrize("vraag", ["get", "head", "304", "range"])
def test_damaged_bytes_are_given_to_nobody(client: Client, document: Document, vraag: str) -> None:
    koppen = {"304": {"If-None-Match": f'"{document.sha256}"'}, "range": {"Range": "bytes=0-9"}}.get(vraag, {})
    response = client.head(ADRES) if vraag == "head" else client.get(ADRES, headers=koppen)
    assert (response.status_code, response["Cache-Control"]) == (500, "private, no-store")
    assert (b"Versie 1.0 is nu niet te lezen" in response.content) == (vraag != "head")


@pytest.mark.usefixtures("zonder_bewaking")
@pytest.mark.parametrize("nummer", [0, 1, 2])
def test_a_missing_piece_is_damage(document: Document, nummer: int) -> None:
    Documentstuk.objects.filter(document=document, nummer=nummer).delete()
    with pytest.raises(Beschadigd):
        keur(document)


@pytest.mark.usefixtures("zonder_bewaking")
def test_damage_that_comes_while_it_is_sent_breaks_it_off(client: Client, document: Document) -> None:
    stukken: Iterator[bytes] = iter(client.get(ADRES).streaming_content)  # type: ignore[attr-defined]
    assert next(stukken) == INHOUD[:400]
    Documentstuk.objects.filter(document=document, nummer=1).update(inhoud=b"x" * 400)
    with pytest.raises(Beschadigd):
        next(stukken)


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_versie_leaves_its_pdf_whole(client: Client, nota: Versie, document: Document) -> None:
    Versie.objects.filter(pk=nota.pk).update(inhoud="{}")
    opnamen.vergeet()
    assert inhoud(client.get(ADRES)) == INHOUD
