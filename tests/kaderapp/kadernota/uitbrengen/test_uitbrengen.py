"""An act on a Versie and its PDF: both are stored, or neither; no lock is held while the PDF is made."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.utils.timezone import localdate

from kaderapp.kadernota import pdf
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.uitbrengen.uitbrengen import INTUSSEN, MAKEN, STAPPEN, breng_uit, probeer
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie, stel_vast
from kaderapp.models import User
from policies.models import Agenda, Document, Gemeente, Versie
from tests.eigen_database import EigenDatabase
from tests.factories import maak_agenda, maak_opgave

pytestmark = pytest.mark.django_db

VANDAAG = localdate()
INZAGE = partial(leg_ter_inzage, van=VANDAAG, tot=VANDAAG + timedelta(days=42))
BESLUIT = partial(stel_vast, op=VANDAAG, besluit="Raadsbesluit 2026-099")


@pytest.fixture
def eigen(db: None) -> Agenda:
    agenda = maak_agenda(slug="aan-het-water", weggelaten=["geld"])
    maak_opgave(agenda)
    return agenda


@pytest.fixture
def concept(eigen: Agenda) -> Versie:
    return maak_versie(eigen, nummer="1.0")


def terwijl_de_pdf_ontstaat(monkeypatch: pytest.MonkeyPatch, daad: Callable[[], Any]) -> None:
    def maak(uitgave: Uitgave, *rest: Any) -> bytes:
        daad()
        return b"%PDF"

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)


def stand(versie: Versie) -> tuple[str, int]:
    return Versie.objects.get(pk=versie.pk).status, Document.objects.filter(versie=versie).count()


# -- both -------------------------------------------------------------------------------------


def test_the_pdf_prints_the_status_that_the_versie_gets(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    document = breng_uit(concept, INZAGE)
    [uitgave] = gemaakte_pdfs
    assert (uitgave.status, uitgave.status_in_woorden) == ("ter_inzage", concept.status_in_woorden())
    assert (uitgave.sha256, uitgave.weggelaten, uitgave.openbaar) == (concept.sha256, frozenset({"geld"}), True)
    assert (document.versie, document.status, concept.status) == (concept, "ter_inzage", "ter_inzage")


def test_each_status_has_its_own_pdf_and_the_earlier_one_stays(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    eerste = breng_uit(concept, partial(leg_ter_inzage, van=VANDAAG, tot=VANDAAG))
    tweede = breng_uit(concept, BESLUIT)
    assert [document.status for document in (eerste, tweede)] == ["ter_inzage", "vastgesteld"]
    assert b"".join(eerste.lees()).decode().startswith("%PDF-1.7 1.0 Ter inzage van")
    assert b"".join(tweede.lees()).decode().startswith("%PDF-1.7 1.0 Vastgesteld door de raad op")
    assert Document.objects.van(concept) == tweede


def test_the_act_is_done_once(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    wie = User.objects.create_user("gijs")
    breng_uit(concept, partial(INZAGE, door=wie))
    assert LogEntry.objects.filter(user=wie).count() == 1


def test_who_waits_hears_every_step(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    stappen: list[str] = []
    breng_uit(concept, INZAGE, voortgang=stappen.append)
    assert stappen == list(STAPPEN)


def test_who_waits_hears_how_far_the_pdf_is(concept: Versie, monkeypatch: pytest.MonkeyPatch) -> None:
    def maak(uitgave: Uitgave, voortgang: Callable[[str], None]) -> bytes:
        voortgang("3 van de 8 hoofdstukken opgemaakt.")
        return b"%PDF"

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)
    stappen: list[str] = []
    breng_uit(concept, INZAGE, voortgang=stappen.append)
    assert stappen[2] == f"{MAKEN}. 3 van de 8 hoofdstukken opgemaakt."


def test_no_lock_is_held_while_the_pdf_is_made(eigen_database: EigenDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    concept = maak_versie(maak_agenda(), nummer="1.0")
    binnen: list[bool] = []
    terwijl_de_pdf_ontstaat(monkeypatch, lambda: binnen.append(connection.in_atomic_block))
    breng_uit(concept, INZAGE)
    assert (binnen, stand(concept)) == ([False], ("ter_inzage", 1))


# -- or neither -------------------------------------------------------------------------------


def mislukt(*rest: Any) -> bytes:
    raise pdf.PdfMislukt("De PDF werd te groot.")


def vol(*rest: Any) -> Document:
    raise IntegrityError("schijf vol")


def test_without_a_pdf_the_act_is_not_done(concept: Versie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    with pytest.raises(pdf.PdfMislukt):
        breng_uit(concept, INZAGE)
    assert (stand(concept), concept.status) == (("concept", 0), "concept")


@pytest.mark.usefixtures("gemaakte_pdfs")
def test_where_the_pdf_cannot_be_stored_the_act_is_not_done(concept: Versie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policies.models.document.DocumentQuerySet.bewaar", vol)
    with pytest.raises(IntegrityError):
        breng_uit(concept, INZAGE)
    assert (stand(concept), concept.status) == (("concept", 0), "concept")
    assert not LogEntry.objects.filter(object_id=str(concept.pk)).exists()


def test_what_cannot_be_is_said_before_a_pdf_is_made(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    with pytest.raises(ValidationError, match="al voorbij"):
        breng_uit(concept, partial(leg_ter_inzage, van=date(2026, 1, 1), tot=date(2026, 2, 1)))
    assert (stand(concept), gemaakte_pdfs) == (("concept", 0), [])


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_versie_is_not_brought_out(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    Versie.objects.filter(pk=concept.pk).update(inhoud="{}")
    with pytest.raises(Beschadigd):
        breng_uit(concept, INZAGE)
    assert (stand(concept), gemaakte_pdfs) == (("concept", 0), [])


def ander_inhoud(versie: Versie) -> None:
    maak_opgave(versie.agenda)
    nieuw = maak_versie(versie.agenda, nummer="9.9")
    Versie.objects.filter(pk=versie.pk).update(inhoud=nieuw.inhoud, sha256=nieuw.sha256, toelichting="Anders")
    nieuw.delete()


MEANWHILE: dict[str, Callable[[Versie], Any]] = {
    "its content": ander_inhoud,
    "its number": lambda versie: Versie.objects.filter(pk=versie.pk).update(nummer="1.1"),
    "its parts": lambda versie: Versie.objects.filter(pk=versie.pk).update(weggelaten=[]),
    "the address of its agenda": lambda versie: Agenda.objects.filter(pk=versie.agenda_id).update(slug="elders"),
    "the look of the gemeente": lambda versie: Gemeente.objects.filter(pk=1).update(thema="groen"),
}


@pytest.mark.parametrize("wat", MEANWHILE)
def test_what_changed_meanwhile_is_not_brought_out_with_a_pdf_of_before(
    concept: Versie, monkeypatch: pytest.MonkeyPatch, wat: str
) -> None:
    terwijl_de_pdf_ontstaat(monkeypatch, lambda: MEANWHILE[wat](concept))
    with pytest.raises(ValidationError) as fout:
        breng_uit(concept, INZAGE)
    assert (fout.value.messages, stand(concept)) == ([INTUSSEN], ("concept", 0))


def test_a_versie_that_is_gone_meanwhile_is_said_to_be(concept: Versie, monkeypatch: pytest.MonkeyPatch) -> None:
    terwijl_de_pdf_ontstaat(monkeypatch, lambda: Versie.objects.filter(pk=concept.pk).delete())
    with pytest.raises(Versie.DoesNotExist):
        breng_uit(concept, INZAGE)


def test_of_two_acts_at_once_the_second_is_refused(concept: Versie, monkeypatch: pytest.MonkeyPatch) -> None:
    ander = Versie.objects.get(pk=concept.pk)
    terwijl_de_pdf_ontstaat(monkeypatch, lambda: stel_vast(ander, op=VANDAAG, besluit="2026-100"))
    with pytest.raises(ValidationError, match="U kunt haar niet meer ter inzage leggen"):
        breng_uit(concept, INZAGE)
    assert stand(concept) == ("vastgesteld", 0)


def test_another_versie_of_the_agenda_goes_first_and_stands_in_the_book_of_the_next_try(
    concept: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    ander = maak_versie(concept.agenda, nummer="0.9")
    gedrukt: list[list[str]] = []

    def maak(uitgave: Uitgave, *rest: Any) -> bytes:
        gedrukt.append([editie.nummer for editie in uitgave.geschiedenis])
        if ander.is_concept:
            INZAGE(ander)
        return b"%PDF"

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)
    with pytest.raises(ValidationError) as fout:
        breng_uit(concept, INZAGE)
    assert (fout.value.messages, stand(concept)) == ([INTUSSEN], ("concept", 0))
    breng_uit(concept, INZAGE)
    assert (gedrukt, concept.vorige, stand(concept)) == ([[], ["0.9"]], ander, ("ter_inzage", 1))


def test_trying_leaves_nothing(concept: Versie) -> None:
    uitgave = probeer(concept, INZAGE)
    assert (uitgave.status, stand(concept), concept.status) == ("ter_inzage", ("concept", 0), "concept")
