"""manage.py export_kadernota: the PDF of the working tree or of a Versie."""

from pathlib import Path

import pytest

from kaderapp import demo
from kaderapp.kadernota import pdf
from kaderapp.kadernota.pdf import PdfMislukt
from kaderapp.kadernota.uitgave import Uitgave
from policies.models import Agenda, Document, Documentstuk, Versie
from tests.factories import NU, maak_versie
from tests.kaderapp.management.opdrachten import Uitvoerder


def test_without_a_number_it_is_the_working_tree(
    draai: Uitvoerder, agenda: Agenda, gemaakte_pdfs: list[Uitgave], tmp_path: Path
) -> None:
    bestand = tmp_path / "kadernota.pdf"
    uitslag = draai("export_kadernota", demo.SLUG, "-o", bestand)
    assert (uitslag.status, uitslag.uit) == (0, f"De kadernota staat in {bestand}.\n")
    assert bestand.read_bytes() == b"%PDF-1.7  Werkversie, niet openbaar"
    assert [uitgave.soort for uitgave in gemaakte_pdfs] == ["werkversie"]


def test_with_a_number_it_is_that_versie(
    draai: Uitvoerder, agenda: Agenda, gemaakte_pdfs: list[Uitgave], tmp_path: Path
) -> None:
    draai("export_kadernota", demo.SLUG, "--versie", "1.0", "-o", tmp_path / "kadernota.pdf")
    assert [uitgave.sha256 for uitgave in gemaakte_pdfs] == [agenda.versies.get(nummer="1.0").sha256]


def test_of_a_public_versie_it_is_the_pdf_that_was_stored(
    draai: Uitvoerder, nota: Versie, gemaakte_pdfs: list[Uitgave], tmp_path: Path
) -> None:
    inhoud = bytes(range(256)) * 2_000
    Document.objects.bewaar(nota, inhoud, NU)
    draai("export_kadernota", demo.SLUG, "--versie", "1.0", "-o", tmp_path / "kadernota.pdf")
    assert ((tmp_path / "kadernota.pdf").read_bytes(), gemaakte_pdfs) == (inhoud, [])


@pytest.mark.usefixtures("zonder_bewaking")
def test_a_damaged_pdf_is_not_written(draai: Uitvoerder, nota: Versie, tmp_path: Path) -> None:
    Document.objects.bewaar(nota, b"%PDF", NU)
    Documentstuk.objects.update(inhoud=b"%PDX")
    uitslag = draai("export_kadernota", demo.SLUG, "--versie", "1.0", "-o", tmp_path / "kadernota.pdf")
    assert uitslag.fout.startswith(f"CommandError: Versie 1.0 van agenda “{demo.SLUG}” is beschadigd.")
    assert list(tmp_path.iterdir()) == []


def test_what_nobody_has_seen_yet_is_not_stored(
    draai: Uitvoerder, agenda: Agenda, gemaakte_pdfs: list[Uitgave], tmp_path: Path
) -> None:
    maak_versie(agenda, nummer="9.0")
    assert draai("export_kadernota", demo.SLUG, "--versie", "9.0", "-o", tmp_path / "kadernota.pdf").status == 0
    assert [uitgave.status for uitgave in gemaakte_pdfs] == ["concept"]


@pytest.mark.usefixtures("agenda")
@pytest.mark.parametrize(("naam", "begin"), [("nota.docx", b"PK"), ("NOTA.HTML", b"<!DOCTYPE html>")])
def test_the_end_of_the_name_says_what_is_made(draai: Uitvoerder, tmp_path: Path, naam: str, begin: bytes) -> None:
    uitslag = draai("export_kadernota", demo.SLUG, "--versie", "1.0", "-o", tmp_path / naam)
    assert (uitslag.status, (tmp_path / naam).read_bytes()[: len(begin)]) == (0, begin)


@pytest.mark.usefixtures("agenda")
@pytest.mark.parametrize("naam", ["nota", "nota.txt", "nota.doc", ".pdf"])
def test_another_kind_of_file_is_refused_in_words(draai: Uitvoerder, tmp_path: Path, naam: str) -> None:
    uitslag = draai("export_kadernota", demo.SLUG, "-o", tmp_path / naam)
    assert (uitslag.status, list(tmp_path.iterdir())) == (1, [])
    assert "Bij -o: geef het bestand een naam die eindigt op .pdf, .docx of .html." in uitslag.fout


@pytest.mark.usefixtures("agenda")
def test_a_pdf_that_cannot_be_made_is_said_in_words(
    draai: Uitvoerder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mislukt(uitgave: Uitgave) -> bytes:
        raise PdfMislukt("De PDF is niet gelukt: de nota is te groot.")

    monkeypatch.setattr(pdf, "kadernota_pdf", mislukt)
    uitslag = draai("export_kadernota", demo.SLUG, "-o", tmp_path / "kadernota.pdf")
    assert (uitslag.status, uitslag.fout) == (1, "CommandError: De PDF is niet gelukt: de nota is te groot.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("agenda")
@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (("elders", "-o", "uit.pdf"), f"Er is geen agenda “elders”. Wel: {demo.SLUG}."),
        (
            (demo.SLUG, "--versie", "7.0", "-o", "uit.pdf"),
            f"Agenda “{demo.SLUG}” heeft geen versie 7.0. Wel: 2.0, 1.1, 1.0.",
        ),
    ],
    ids=str,
)
def test_bad_input_is_refused_in_words(
    draai: Uitvoerder, gemaakte_pdfs: list[Uitgave], argumenten: tuple[str, ...], zin: str
) -> None:
    uitslag = draai("export_kadernota", *argumenten)
    assert (uitslag.status, uitslag.fout, gemaakte_pdfs) == (1, f"CommandError: {zin}", [])
