"""manage.py import_werkboek: an XLSX file into the working tree, with exit status and last line of the contract."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kaderapp import demo
from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.exporteren import exporteer
from kaderapp.kadernota.werkboek.importeren import MEESTE_MELDINGEN
from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx
from policies.models import Agenda, Opgave
from tests.kaderapp.kadernota.werkboek.bouw import (
    DOEL,
    INDICATOR,
    METING,
    OPGAVE,
    SLUG,
    Cellen,
    alles,
    database,
    een,
    laad,
    werkboek,
)
from tests.kaderapp.management.opdrachten import Uitslag, Uitvoerder

pytestmark = pytest.mark.django_db


class Lezer:
    """Writes a workbook to a file and gives it to the command."""

    def __init__(self, draai: Uitvoerder, map_: Path) -> None:
        self.draai, self.bestand = draai, map_ / "werkboek.xlsx"

    def __call__(self, *opties: str, **bladen: list[Cellen]) -> Uitslag:
        return self.inhoud(schrijf_xlsx(werkboek(**bladen)), *opties)

    def inhoud(self, inhoud: bytes, *opties: str) -> Uitslag:
        self.bestand.write_bytes(inhoud)
        return self.draai("import_werkboek", self.bestand, *opties)


@pytest.fixture
def lees(draai: Uitvoerder, tmp_path: Path) -> Lezer:
    return Lezer(draai, tmp_path)


def regels(uitslag: Uitslag) -> list[str]:
    assert uitslag.fout == ""
    return uitslag.uit.splitlines()


def test_what_was_stored_is_counted_on_the_last_line(lees: Lezer) -> None:
    uitslag = lees(**alles())
    assert (uitslag.status, regels(uitslag)) == (0, ["12 toegevoegd, 0 gewijzigd, 0 verwijderd, 0 ongewijzigd"])
    assert een(Opgave).naam == "Opgroeien"


def test_a_second_time_nothing_changes(lees: Lezer) -> None:
    lees(**alles())
    uitslag = lees(**alles())
    assert (uitslag.status, regels(uitslag)) == (0, ["0 toegevoegd, 0 gewijzigd, 0 verwijderd, 12 ongewijzigd"])


def test_all_four_are_counted(lees: Lezer) -> None:
    laad(Opgaven=[OPGAVE, OPGAVE | {"code": "O2"}, OPGAVE | {"code": "O3"}])
    rijen = [OPGAVE | {"naam": "Anders"}, {"code": "O2", "verwijderen": "ja"}, OPGAVE | {"code": "O4"}, {"code": "O3"}]
    uitslag = lees(Opgaven=[{"naam": OPGAVE["naam"]} | rij for rij in rijen])
    assert regels(uitslag)[-1] == "1 toegevoegd, 1 gewijzigd, 1 verwijderd, 2 ongewijzigd"


def test_the_demo_as_it_was_exported_changes_nothing(lees: Lezer, agenda: Agenda) -> None:
    vooraf = database()
    uitslag = lees.inhoud(exporteer(momentopname(agenda)))
    assert uitslag.status == 0
    assert regels(uitslag)[0].startswith("0 toegevoegd, 0 gewijzigd, 0 verwijderd, ")
    assert database() == vooraf


def test_a_notice_comes_before_the_last_line(lees: Lezer) -> None:
    laad(Opgaven=[OPGAVE])
    uitslag = lees(Opgaven=[{"code": "O9", "verwijderen": "ja"}])
    assert (uitslag.status, regels(uitslag)) == (
        0,
        [
            'Let op: Blad Opgaven, rij 2, kolom verwijderen, waarde "ja": dit element is er niet (meer); '
            "de rij is overgeslagen.",
            "0 toegevoegd, 0 gewijzigd, 0 verwijderd, 1 ongewijzigd",
        ],
    )


def test_an_unknown_sheet_is_a_notice(lees: Lezer) -> None:
    uitslag = lees(Kladblok=[{"x": "y"}])
    assert uitslag.status == 0
    assert regels(uitslag)[0].startswith("Let op: Blad Kladblok: dit blad kent kaderapp niet; het is overgeslagen. ")


def test_an_error_refuses_and_stores_nothing(lees: Lezer) -> None:
    vooraf = database()
    uitslag = lees(**alles() | {"Opgaven": [OPGAVE | {"status": "klaar"}]})
    assert (uitslag.status, regels(uitslag)) == (
        1,
        [
            'Blad Opgaven, rij 2, kolom status, waarde "klaar": kies een van: actief, vervallen.',
            "geweigerd: 1 fouten",
        ],
    )
    assert database() == vooraf


def test_a_refusal_tells_the_notices_before_the_errors(lees: Lezer) -> None:
    uitslag = lees(Indicatorne=[INDICATOR], Opgaven=[OPGAVE], Doelen=[DOEL], Metingen=[METING])
    let_op, fout, laatste = regels(uitslag)
    assert (uitslag.status, laatste) == (1, "geweigerd: 1 fouten")
    assert let_op.startswith("Let op: Blad Indicatorne: dit blad kent kaderapp niet; ")
    assert fout.startswith('Blad Metingen, rij 2, kolom indicator, waarde "I1": ')


def test_at_most_two_hundred_notices_are_told(lees: Lezer) -> None:
    weg = [{"code": f"O{nummer}", "verwijderen": "ja"} for nummer in range(MEESTE_MELDINGEN + 3)]
    *meldingen, rest, _ = regels(lees(Opgaven=weg))
    assert (len(meldingen), rest) == (MEESTE_MELDINGEN, "Let op: En nog 3 andere.")


@pytest.mark.parametrize("aantal", [MEESTE_MELDINGEN, MEESTE_MELDINGEN + 1, MEESTE_MELDINGEN + 50])
def test_at_most_two_hundred_messages_and_then_the_total(lees: Lezer, aantal: int) -> None:
    uitslag = lees(Opgaven=[OPGAVE | {"code": f"O{nummer}", "status": "x"} for nummer in range(aantal)])
    over = aantal - MEESTE_MELDINGEN
    *meldingen, laatste = regels(uitslag)
    assert (uitslag.status, laatste) == (1, f"geweigerd: {aantal} fouten")
    assert meldingen[MEESTE_MELDINGEN:] == ([f"En nog {over} andere."] if over else [])


def test_a_dry_run_tells_and_keeps_nothing(lees: Lezer) -> None:
    laad(Opgaven=[OPGAVE])
    vooraf = database()
    uitslag = lees("--dry-run", Opgaven=[OPGAVE | {"naam": "Anders"}, OPGAVE | {"code": "O2"}])
    assert (uitslag.status, regels(uitslag)) == (
        0,
        [
            "Zou worden gewijzigd: blad Opgaven, O1 (naam).",
            "Zou worden toegevoegd: blad Opgaven, O2.",
            "1 toegevoegd, 1 gewijzigd, 0 verwijderd, 1 ongewijzigd",
        ],
    )
    assert database() == vooraf


def test_a_dry_run_of_a_wrong_file_is_refused_as_well(lees: Lezer) -> None:
    uitslag = lees("--dry-run", Opgaven=[OPGAVE | {"naam": None}])
    assert (uitslag.status, regels(uitslag)[-1]) == (1, "geweigerd: 1 fouten")


def test_a_text_that_excel_would_compute_comes_in_as_text(lees: Lezer) -> None:
    lees(Opgaven=[OPGAVE | {"naam": "=1+1", "alias": "_x000D_"}])
    assert (een(Opgave).naam, een(Opgave).alias) == ("=1+1", "_x000D_")


def test_a_hidden_sheet_counts(lees: Lezer) -> None:
    inhoud = verborgen(schrijf_xlsx(werkboek(Opgaven=[OPGAVE])), "Opgaven")
    assert regels(lees.inhoud(inhoud)) == ["2 toegevoegd, 0 gewijzigd, 0 verwijderd, 0 ongewijzigd"]


def verborgen(inhoud: bytes, naam: str) -> bytes:
    """The same file with one sheet that Excel does not show."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as bron, zipfile.ZipFile(uit, "w") as doel:
        for lid in bron.namelist():
            deel = bron.read(lid)
            doel.writestr(lid, deel.replace(f'name="{naam}"'.encode(), f'name="{naam}" state="veryHidden"'.encode()))
    return uit.getvalue()


def leeg() -> bytes:
    return b""


def geen_xlsx() -> bytes:
    return b"code;naam\nO1;Wonen\n"


def webpagina() -> bytes:
    return b"<html></html>"


def beschadigd() -> bytes:
    return schrijf_xlsx(werkboek())[:-200]


def kapot() -> bytes:
    return b"PK\x03\x04kapot"


def zonder_agenda() -> bytes:
    return schrijf_xlsx(werkboek(Agenda=[]))


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (leeg, "Dit bestand is leeg; kies het werkboek dat u in Excel hebt opgeslagen."),
        (
            geen_xlsx,
            "Dit is geen .xlsx-bestand maar een tekstbestand (zoals .csv); open het in Excel en sla het op als ",
        ),
        (webpagina, "Dit is geen .xlsx-bestand maar een webpagina (html); "),
        (beschadigd, "Dit bestand is beschadigd"),
        (kapot, "Dit bestand is beschadigd"),
        (zonder_agenda, "Blad Agenda: op dit blad staat geen rij. Zet er één rij op, voor de agenda."),
    ],
    ids=lambda waarde: waarde.__name__ if callable(waarde) else "",
)
def test_a_file_that_can_not_be_used_is_refused(lees: Lezer, maak: Callable[[], bytes], zin: str) -> None:
    vooraf = database()
    uitslag = lees.inhoud(maak())
    melding, laatste = regels(uitslag)
    assert (uitslag.status, laatste) == (1, "geweigerd: 1 fouten")
    assert melding.startswith(zin)
    assert database() == vooraf


@pytest.mark.parametrize(
    ("naam", "zin"),
    [("weg.xlsx", "weg.xlsx: dit bestand bestaat niet."), (".", ": dit is een map en geen bestand.")],
    ids=["weg", "map"],
)
def test_a_file_that_is_not_there_is_named(draai: Uitvoerder, tmp_path: Path, naam: str, zin: str) -> None:
    uitslag = draai("import_werkboek", tmp_path / naam)
    assert (uitslag.status, uitslag.uit) == (1, "")
    assert uitslag.fout.startswith(f"CommandError: {tmp_path}")
    assert uitslag.fout.endswith(zin)


def test_a_file_that_is_far_too_large_is_not_read_to_its_end(draai: Uitvoerder, tmp_path: Path) -> None:
    with (tmp_path / "groot.xlsx").open("wb") as bestand:
        bestand.truncate(50 * 1024**3)
    uitslag = draai("import_werkboek", tmp_path / "groot.xlsx")
    assert (uitslag.status, regels(uitslag)) == (
        1,
        ["Dit bestand is groter dan 10 MB; verwijder wat niet in het werkboek hoort.", "geweigerd: 1 fouten"],
    )


def test_without_a_file_the_call_is_explained(draai: Uitvoerder) -> None:
    uitslag = draai("import_werkboek")
    assert uitslag.status == 1
    assert uitslag.fout.startswith("Er ontbreekt iets: bestand.")


def test_an_agenda_goes_from_one_gemeente_to_another_with_a_notice(lees: Lezer, request: Any) -> None:
    inhoud = exporteer(momentopname(Agenda.objects.get(slug=demo.SLUG)))
    request.getfixturevalue("lege_database")
    uitslag = lees.inhoud(inhoud)
    assert uitslag.status == 0
    assert regels(uitslag)[0].startswith('Let op: Blad Agenda, rij 2, kolom gemeente, waarde "Wilgenrade": ')
    assert Agenda.objects.get().slug == demo.SLUG
    assert SLUG != demo.SLUG
