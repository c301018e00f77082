"""manage.py export_werkboek: the workbook of the working tree or of a Versie."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from kaderapp import demo
from kaderapp.kadernota.momentopname import from_json
from kaderapp.kadernota.werkboek.importeren import importeer_bestand
from kaderapp.management.commands import export_werkboek
from policies.models import Agenda
from tests.factories import maak_kader
from tests.kaderapp.management.opdrachten import Uitvoerder


def test_the_working_tree_is_written(draai: Uitvoerder, agenda: Agenda, tmp_path: Path) -> None:
    maak_kader(agenda, titel="Pas bedacht")
    bestand = tmp_path / "agenda.xlsx"
    uitslag = draai("export_werkboek", demo.SLUG, "-o", bestand)
    assert (uitslag.status, uitslag.uit) == (0, f"Het werkboek staat in {bestand}.\n")
    assert "Pas bedacht" in alle_tekst(bestand)


def test_a_versie_is_written_as_it_was_frozen(draai: Uitvoerder, agenda: Agenda, tmp_path: Path) -> None:
    maak_kader(agenda, titel="Pas bedacht")
    bestand = tmp_path / "agenda.xlsx"
    assert draai("export_werkboek", demo.SLUG, "--versie", "1.0", "-o", bestand).status == 0
    nota = from_json(agenda.versies.get(nummer="1.0").inhoud)
    assert nota.opgaven[0].naam in alle_tekst(bestand)
    assert "Pas bedacht" not in alle_tekst(bestand)


def test_what_was_exported_can_be_imported_without_a_change(draai: Uitvoerder, agenda: Agenda, tmp_path: Path) -> None:
    bestand = tmp_path / "agenda.xlsx"
    draai("export_werkboek", demo.SLUG, "-o", bestand)
    assert importeer_bestand(bestand).wijzigingen == ()


@pytest.mark.usefixtures("agenda")
@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (("elders", "-o", "uit.xlsx"), f"Er is geen agenda “elders”. Wel: {demo.SLUG}."),
        (
            (demo.SLUG, "--versie", "7.0", "-o", "uit.xlsx"),
            f"Agenda “{demo.SLUG}” heeft geen versie 7.0. Wel: 2.0, 1.1, 1.0.",
        ),
        ((demo.SLUG, "-o", "bestaat/niet/uit.xlsx"), "bestaat/niet: deze map bestaat niet. Maak haar eerst."),
        ((demo.SLUG, "-o", "map"), "map: dit is een map en geen bestand."),
    ],
    ids=str,
)
def test_bad_input_is_refused_in_words_and_writes_nothing(
    draai: Uitvoerder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argumenten: tuple[str, ...], zin: str
) -> None:
    (tmp_path / "map").mkdir()
    monkeypatch.chdir(tmp_path)
    uitslag = draai("export_werkboek", *argumenten)
    assert (uitslag.status, uitslag.fout) == (1, f"CommandError: {zin}")
    assert [pad.name for pad in tmp_path.iterdir()] == ["map"]


@pytest.mark.usefixtures("agenda")
def test_an_export_that_fails_leaves_the_older_file(
    draai: Uitvoerder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mislukt(opname: object) -> bytes:
        raise OSError(28, "No space left on device")

    bestand = tmp_path / "agenda.xlsx"
    bestand.write_bytes(b"oud")
    monkeypatch.setattr(export_werkboek, "exporteer", mislukt)
    uitslag = draai("export_werkboek", demo.SLUG, "-o", bestand)
    assert (uitslag.status, uitslag.fout) == (1, "CommandError: Het bestand: lezen of schrijven lukt niet.")
    assert bestand.read_bytes() == b"oud"


def alle_tekst(bestand: Path) -> str:
    with ZipFile(bestand) as archief:
        return "".join(archief.read(naam).decode() for naam in archief.namelist() if naam.endswith(".xml"))
