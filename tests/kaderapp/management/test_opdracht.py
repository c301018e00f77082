"""All commands: Dutch messages, exit status 0 or 1, and never a stack trace for bad input."""

import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from kaderapp import demo
from kaderapp.kadernota import pdf
from kaderapp.kadernota.opnamen import Beschadigd, opnamen
from kaderapp.management.commands import export_werkboek
from kaderapp.management.opdracht import bewaar
from policies.models import Document, Versie
from tests.eigen_database import EigenDatabase
from tests.factories import maak_agenda, maak_opgave
from tests.kaderapp.management.opdrachten import Uitvoerder
from tests.kaderapp.omgeving import ONTWIKKELING, manage

pytestmark = pytest.mark.django_db

OPDRACHTEN = [
    "bewaar_pdfs",
    "export_kadernota",
    "export_werkboek",
    "import_werkboek",
    "load_demo",
    "rollen",
    "verify_versies",
    "versie",
]
EINDE = {"export_kadernota": ".pdf", "export_werkboek": ".xlsx"}
"""How the name of the file ends that a command makes."""


# -- a wrong call -----------------------------------------------------------------------------


VERKEERD = {
    "versie": "Er ontbreekt iets: agenda, status, --nummer.",
    "versie x bevroren --nummer 1": "Bij status kan bevroren niet. Kies uit: concept, ter_inzage, vastgesteld.",
    "versie x concept --nummer": "Achter --nummer hoort een waarde.",
    "versie x concept --nummer 1 --op morgen": "Bij --op: “morgen” is geen datum; schrijf hem als 2026-06-25.",
    "versie x concept --nummer 1 --kleur rood": "Dit kent het commando niet: --kleur rood.",
    "export_werkboek x": "Er ontbreekt iets: -o.",
    "import_werkboek": "Er ontbreekt iets: bestand.",
    "verify_versies 1.0": "Dit kent het commando niet: 1.0.",
    "import_werkboek x --dry-run=ja": "Achter --dry-run hoort geen waarde.",
    "versie x vastgesteld --nummer 1 --op 20261122": "Bij --op: “20261122” is geen datum; schrijf hem als 2026-06-25.",
    "versie x vastgesteld --nummer 1 --op 2026W485": "Bij --op: “2026W485” is geen datum; schrijf hem als 2026-06-25.",
    "versie x concept --nummer=": "Bij --nummer: geef het nummer van de versie, bijvoorbeeld 1.0.",
    "export_kadernota x -o y.pdf --versie=": "Bij --versie: geef het nummer van de versie, bijvoorbeeld 1.0.",
    "export_werkboek x -o y --versie=": "Bij --versie: geef het nummer van de versie, bijvoorbeeld 1.0.",
    "rollen --verbosity veel": "Bij -v/--verbosity hoort een getal, en veel is dat niet.",
}


@pytest.mark.parametrize("regel", VERKEERD)
def test_a_wrong_call_is_explained_in_dutch(draai: Uitvoerder, regel: str) -> None:
    naam, *argumenten = regel.split()
    uitslag = draai(naam, *argumenten)
    assert (uitslag.status, uitslag.fout.splitlines()[0]) == (1, VERKEERD[regel])
    assert uitslag.fout.splitlines()[1].startswith(f"Gebruik: manage.py {naam}")


def test_a_wrong_call_from_code_is_an_exception() -> None:
    with pytest.raises(CommandError, match="Er ontbreekt iets: bestand"):
        call_command("import_werkboek")


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_every_command_says_in_dutch_what_it_does(draai: Uitvoerder, naam: str) -> None:
    uitslag = draai(naam, "--help")
    assert uitslag.status == 0
    assert any(woord in uitslag.uit for woord in (" een ", " de ", " het "))


# -- in a process of its own ------------------------------------------------------------------


def test_a_wrong_call_ends_with_one_and_no_trace() -> None:
    klaar = manage("versie", "x", "bevroren", "--nummer", "1", omgeving=ONTWIKKELING)
    assert (klaar.returncode, klaar.stdout) == (1, "")
    assert klaar.stderr.startswith("Bij status kan bevroren niet.")
    assert "Traceback" not in klaar.stderr


def test_a_database_that_was_not_set_up_is_said_in_words() -> None:
    klaar = manage("verify_versies", omgeving=ONTWIKKELING)
    assert klaar.returncode == 1
    assert klaar.stderr.startswith("CommandError: De database is niet te bereiken of nog niet ingericht")
    assert "Traceback" not in klaar.stderr


def test_the_road_from_concept_to_adopted_works_from_the_shell(eigen_database: EigenDatabase, tmp_path: Path) -> None:
    omgeving = ONTWIKKELING | {"DATABASE_URL": eigen_database.url, "PDF_MAP": str(tmp_path / "plaatsen")}
    maak_opgave(maak_agenda(slug="klein"))  # a small agenda, for its PDF is really made
    besluit = ("--op", "2026-11-19", "--besluit", "Raadsbesluit 2026-099", "--achteraf")
    stappen = [
        ("versie", "klein", "concept", "--nummer", "9.0"),
        ("versie", "klein", "vastgesteld", "--nummer", "9.0", *besluit),
        ("export_werkboek", "klein", "--versie", "9.0", "-o", str(tmp_path / "agenda.xlsx")),
        ("export_kadernota", "klein", "--versie", "9.0", "-o", str(tmp_path / "kadernota.pdf")),
        ("verify_versies",),
    ]
    klaar = [manage(*stap, omgeving=omgeving) for stap in stappen]
    assert [k.returncode for k in klaar] == [0, 0, 0, 0, 0], [k.stderr for k in klaar]
    assert klaar[-1].stdout == "4 versies en 1 PDF gecontroleerd: alles klopt.\n"
    assert (tmp_path / "agenda.xlsx").read_bytes()[:2] == b"PK"
    with eigen_database.verbinding():
        document = Document.objects.get()
    assert sha256((tmp_path / "kadernota.pdf").read_bytes()).hexdigest() == document.sha256


# -- what goes wrong meanwhile ----------------------------------------------------------------


def test_a_database_that_goes_away_is_said_in_words(draai: Uitvoerder) -> None:
    def weg(*args: Any) -> None:
        raise OperationalError("connection refused")

    with connection.execute_wrapper(weg):
        uitslag = draai("verify_versies")
    assert (uitslag.status, uitslag.fout) == (
        1,
        "CommandError: De database is niet te bereiken of nog niet ingericht (manage.py migrate): connection refused",
    )


@pytest.mark.usefixtures("zonder_bewaking")
@pytest.mark.parametrize("naam", EINDE)
def test_a_damaged_versie_is_said_in_words(draai: Uitvoerder, nota: Versie, tmp_path: Path, naam: str) -> None:
    Versie.objects.filter(pk=nota.pk).update(inhoud="{}")
    opnamen.vergeet()
    uitslag = draai(naam, demo.SLUG, "--versie", "1.0", "-o", tmp_path / f"uit{EINDE[naam]}")
    assert (uitslag.status, uitslag.fout) == (1, f"CommandError: {Beschadigd(nota)}")
    assert list(tmp_path.iterdir()) == []


# -- files ------------------------------------------------------------------------------------


PLEKKEN = {
    "map": "{}: dit is een map en geen bestand.",
    "weg/uit": "{0.parent}: deze map bestaat niet. Maak haar eerst.",
    "/proc/uit": "{}: schrijven lukt niet. Kies een andere plaats of maak ruimte vrij.",
}


@pytest.fixture
def geen_werk(monkeypatch: pytest.MonkeyPatch) -> None:
    def niet(*args: object) -> bytes:
        pytest.fail("het werk is begonnen")

    monkeypatch.setattr(pdf, "kadernota_pdf", niet)
    monkeypatch.setattr(export_werkboek, "exporteer", niet)


@pytest.mark.usefixtures("agenda", "geen_werk")
@pytest.mark.parametrize("naam", EINDE)
@pytest.mark.parametrize("plek", PLEKKEN)
def test_a_place_where_nothing_can_be_written_is_refused_before_the_work(
    draai: Uitvoerder, tmp_path: Path, naam: str, plek: str
) -> None:
    pad = tmp_path / f"{plek}{EINDE[naam]}"
    (tmp_path / f"map{EINDE[naam]}").mkdir()
    uitslag = draai(naam, demo.SLUG, "-o", pad)
    assert (uitslag.status, uitslag.fout) == (1, f"CommandError: {PLEKKEN[plek].format(pad)}")


def test_a_file_is_written_with_its_content(tmp_path: Path) -> None:
    bewaar(tmp_path / "uit.pdf", b"inhoud")
    assert [(pad.name, pad.read_bytes()) for pad in tmp_path.iterdir()] == [("uit.pdf", b"inhoud")]


def test_an_older_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "uit.pdf").write_bytes(b"een langere oude inhoud")
    bewaar(tmp_path / "uit.pdf", b"nieuw")
    assert (tmp_path / "uit.pdf").read_bytes() == b"nieuw"


def test_a_disk_that_is_full_leaves_the_older_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(bestand: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "uit.pdf").write_bytes(b"oud")
    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(CommandError, match="schrijven lukt niet"):
        bewaar(tmp_path / "uit.pdf", b"nieuw")
    assert [(pad.name, pad.read_bytes()) for pad in tmp_path.iterdir()] == [("uit.pdf", b"oud")]
