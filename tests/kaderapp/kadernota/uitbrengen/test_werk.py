"""The work behind the button: once done it stays done, however often a process dies over it (R4)."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate

from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek.plaatsen import PdfBezet
from kaderapp.kadernota.uitbrengen.uitbrengen import INTUSSEN
from kaderapp.kadernota.uitbrengen.werk import BEURTEN, GEEN_RECHT, IS_WEG, WACHT
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie
from kaderapp.models import Taak, User
from kaderapp.taken.starten import vraag
from kaderapp.taken.verrichten import verricht
from policies.models import Document, Versie
from tests.eigen_database import EigenDatabase
from tests.factories import maak_agenda, maak_opgave
from tests.kaderapp.omgeving import ONTWIKKELING, python

pytestmark = pytest.mark.django_db

VANDAAG = localdate()
LAATSTE = VANDAAG + timedelta(days=42)
INZAGE = {"van": VANDAAG.isoformat(), "tot": LAATSTE.isoformat()}
Kern = tuple[str, list[int], int]
"""Status, the PDFs that are whole by their size, and how often the act was written down."""
BESLUIT = {"op": VANDAAG.isoformat(), "besluit": "2026-099", "achteraf": False}


@pytest.fixture
def concept(db: None) -> Versie:
    agenda = maak_agenda(slug="klein")
    maak_opgave(agenda)
    return maak_versie(agenda, nummer="1.0")


@pytest.fixture
def gijs(db: None) -> User:
    return User.objects.create_superuser("gijs")


def vraag_om(wie: User, versie: Versie, daad: str = "ter_inzage", **invoer: Any) -> Taak:
    gegevens: dict[str, Any] = {"versie": versie.pk, "nummer": versie.nummer, "slug": "klein", "terug": "/"}
    return vraag("uitbrengen", wie, daad=daad, invoer=invoer or INZAGE, **gegevens)


def doe(taak: Taak) -> Any:
    """What came out."""
    assert verricht(taak.pk)
    taak.refresh_from_db()
    return taak.uitkomst


def test_the_outcome_says_what_was_done_and_where_to_read_it(
    gijs: User, concept: Versie, gemaakte_pdfs: list[Uitgave]
) -> None:
    taak = vraag_om(gijs, concept)
    assert doe(taak) == {"gedaan": "Versie 1.0 ligt ter inzage", "adres": "/agenda/klein/versie/1.0/"}
    concept.refresh_from_db()
    assert (concept.status, concept.inzage_tot, concept.documenten.count()) == ("ter_inzage", LAATSTE, 1)


def test_a_decision_is_registered_by_who_asked(gijs: User, concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    taak = vraag_om(gijs, concept, "vaststellen", **BESLUIT)
    assert doe(taak) == {"gedaan": "Versie 1.0 is vastgesteld", "adres": "/agenda/klein/versie/1.0/"}
    concept.refresh_from_db()
    assert (concept.vastgesteld_op, concept.besluit, concept.vastgesteld_door) == (VANDAAG, "2026-099", gijs)


def test_the_steps_are_told_in_turn(
    gijs: User, concept: Versie, gemaakte_pdfs: list[Uitgave], monkeypatch: pytest.MonkeyPatch
) -> None:
    stappen: list[str] = []
    monkeypatch.setattr(Taak, "meld", lambda taak, stap: stappen.append(stap))
    doe(vraag_om(gijs, concept))
    assert stappen == [
        "Stap 1 van 3: Nagaan of het kan",
        "Stap 2 van 3: De PDF maken",
        "Stap 3 van 3: De versie en de PDF opslaan",
    ]


def test_what_was_asked_twice_is_done_once(gijs: User, concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    een, ander = vraag_om(gijs, concept), vraag_om(gijs, concept)
    assert doe(een) == doe(ander)
    assert (len(gemaakte_pdfs), Document.objects.count()) == (1, 1)


def test_of_two_processes_with_the_same_work_both_end_well(
    gijs: User, concept: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lease ran out while the PDF was made, and another process was first."""

    def ander_was_eerst(uitgave: Uitgave, *rest: Any) -> bytes:
        leg_ter_inzage(Versie.objects.get(pk=concept.pk), van=VANDAAG, tot=LAATSTE)
        return b"%PDF"

    monkeypatch.setattr(pdf, "kadernota_pdf", ander_was_eerst)
    assert doe(vraag_om(gijs, concept))["gedaan"] == "Versie 1.0 ligt ter inzage"


def test_what_cannot_be_any_more_is_said_and_nothing_is_stored(
    gijs: User, concept: Versie, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hernummer(uitgave: Uitgave, *rest: Any) -> bytes:
        Versie.objects.filter(pk=concept.pk).update(nummer="2.0")
        return b"%PDF"

    monkeypatch.setattr(pdf, "kadernota_pdf", hernummer)
    assert doe(vraag_om(gijs, concept)) == {"reden": INTUSSEN}
    assert (Versie.objects.get(pk=concept.pk).status, Document.objects.count()) == ("concept", 0)


def test_a_pdf_that_fails_is_said_in_words(gijs: User, concept: Versie, monkeypatch: pytest.MonkeyPatch) -> None:
    def mislukt(uitgave: Uitgave, *rest: Any) -> bytes:
        raise pdf.PdfMislukt("De PDF werd te groot.")

    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    assert doe(vraag_om(gijs, concept)) == {"reden": "Er is niets opgeslagen. De PDF werd te groot."}
    assert Versie.objects.get(pk=concept.pk).status == "concept"


@pytest.mark.parametrize("bezet", [1, BEURTEN - 1, BEURTEN])
def test_it_waits_its_turn_where_other_pdfs_are_made(
    gijs: User, concept: Versie, monkeypatch: pytest.MonkeyPatch, bezet: int
) -> None:
    beurten: list[Uitgave] = []
    gemeld: list[str] = []

    def maak(uitgave: Uitgave, *rest: Any) -> bytes:
        beurten.append(uitgave)
        if len(beurten) <= bezet:
            raise PdfBezet
        return b"%PDF"

    monkeypatch.setattr(pdf, "kadernota_pdf", maak)
    monkeypatch.setattr(Taak, "meld", lambda taak, stap: gemeld.append(stap))
    uitkomst = doe(vraag_om(gijs, concept))
    assert ("gedaan" in uitkomst) == (bezet < BEURTEN)
    assert gemeld.count(WACHT) == min(bezet, BEURTEN - 1)


def test_who_lost_the_right_meanwhile_does_it_no_more(concept: Versie, gemaakte_pdfs: list[Uitgave]) -> None:
    taak = vraag_om(User.objects.create_user("cato"), concept)
    assert (doe(taak), gemaakte_pdfs) == ({"reden": GEEN_RECHT}, [])


def test_a_versie_that_is_gone_is_said_to_be(gijs: User, concept: Versie) -> None:
    taak = vraag_om(gijs, concept)
    concept.delete()
    assert doe(taak) == {"reden": IS_WEG}


def test_a_process_that_is_killed_at_any_moment_leaves_nothing_half_and_the_next_one_finishes(
    eigen_database: EigenDatabase,
) -> None:
    maak_opgave(maak_agenda(slug="klein"))
    User.objects.create_superuser("gijs")
    script = "tests.kaderapp.kadernota.uitbrengen.sterven"
    klaar = python("-m", script, omgeving=ONTWIKKELING | {"DATABASE_URL": eigen_database.url})
    assert klaar.returncode == 0, klaar.stderr
    proeven = json.loads(klaar.stdout)
    niets: Kern = ("concept", [], 0)
    alles: Kern = ("ter_inzage", [300_000], 1)
    halverwege = [_kern(proef["halverwege"]) for proef in proeven if proef["gestorven"]]
    assert [stand for stand in halverwege if stand not in (niets, alles)] == []
    assert niets in halverwege
    assert alles in halverwege
    assert [proef for proef in proeven if (_kern(proef["einde"]), proef["einde"]["taak"]) != (alles, "klaar")] == []
    assert [p["gestorven"] for p in proeven[:-1]] == [True] * (len(proeven) - 1)
    assert len(proeven) >= 20


def _kern(stand: dict[str, Any]) -> Kern:
    return stand["status"], stand["gaaf"], stand["daden"]
