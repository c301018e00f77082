import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.tekstmap import DATUM_MET_TIJD, GEEN_CELWAARDE, lees_tekstmap
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, koppen_nagaan


def lees_blad(map_: Path, naam: str, inhoud: str) -> Blad:
    (map_ / naam).write_text(inhoud, encoding="utf-8", newline="")
    return lees_tekstmap(map_).bladen[0]


def weigering_van(map_: Path) -> str:
    with pytest.raises(WerkboekGeweigerd) as geweigerd:
        lees_tekstmap(map_)
    return str(geweigerd.value)


def test_sheets_come_in_their_fixed_order_and_others_after_them(tmp_path: Path) -> None:
    for naam in ("Aantekeningen.csv", "Doelen.csv", "Agenda.toml", "Momenten.toml", "Kaders.toml"):
        (tmp_path / naam).write_text("")
    assert [blad.naam for blad in lees_tekstmap(tmp_path).bladen] == [
        "Agenda",
        "Kaders",
        "Doelen",
        "Momenten",
        "Aantekeningen",
    ]


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "LEESMIJ.md").write_text("uitleg")
    assert lees_blad(tmp_path, "Kaders.csv", "code\n").naam == "Kaders"


def test_the_columns_of_toml_come_in_order_of_first_appearance(tmp_path: Path) -> None:
    toml = '[[rij]]\ncode = "K1"\nrang = 1\n[[rij]]\ntitel = "Wonen"\ncode = "K2"\n'
    assert lees_blad(tmp_path, "Kaders.toml", toml) == Blad(
        "Kaders", ["code", "rang", "titel"], [Rij(2, ["K1", 1, None]), Rij(3, ["K2", None, "Wonen"])]
    )


@pytest.mark.parametrize(
    ("toml", "waarde"),
    [
        ('"tekst"', "tekst"),
        ('" "', None),
        ('"""\nregel een\r\nregel twee"""', "regel een\nregel twee"),
        ('"a\\u0007b"', "ab"),
        ('"=1+1"', "=1+1"),
        ("12", 12),
        ("12.0", 12),
        ("12.50", Decimal("12.50")),
        ("0.1", Decimal("0.1")),
        ("true", True),
        ("2027-12-31", datetime.date(2027, 12, 31)),
        ("2027-12-31T00:00:00", datetime.date(2027, 12, 31)),
        ("2027-12-31T14:30:00", Celfout(DATUM_MET_TIJD, "2027-12-31 14:30:00")),
        ("14:30:00", Celfout(GEEN_CELWAARDE, "14:30:00")),
        ("nan", Celfout(GEEN_CELWAARDE, "NaN")),
        ("1e999999", Decimal("1e999999")),
        ('["a", "b"]', Celfout(GEEN_CELWAARDE, "['a', 'b']")),
    ],
)
def test_a_toml_value_becomes_a_celwaarde(tmp_path: Path, toml: str, waarde: Celwaarde | Celfout) -> None:
    blad = lees_blad(tmp_path, "Kaders.toml", f'[[rij]]\ncode = "K1"\nwaarde = {toml}\nlaatste = 1\n')
    assert repr(blad.rijen[0].cellen[1]) == repr(waarde)


def test_a_blank_table_is_a_blank_row_and_keeps_its_number(tmp_path: Path) -> None:
    assert lees_blad(tmp_path, "Kaders.toml", '[[rij]]\n[[rij]]\ncode = "K1"\n').rijen == [Rij(3, ["K1"])]


def test_damaged_toml_is_refused_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "Kaders.toml").write_text('[[rij]]\ncode = "K1"\ntitel = \n')
    assert weigering_van(tmp_path) == (
        "Kaders.toml, regel 3: dit is geen geldige TOML (Invalid value (at line 3, column 9))."
    )


def test_toml_that_stops_halfway_is_refused_with_its_last_line(tmp_path: Path) -> None:
    (tmp_path / "Kaders.toml").write_text('[[rij]]\ncode = """K1\n')
    assert weigering_van(tmp_path).startswith("Kaders.toml, regel 3: dit is geen geldige TOML")


@pytest.mark.parametrize("toml", ["x = " + "[" * 100_000, "x = 1e" + "9" * 30, "x = " + "9" * 5000])
def test_toml_that_python_can_not_hold_is_refused(tmp_path: Path, toml: str) -> None:
    (tmp_path / "Kaders.toml").write_text(toml)
    assert weigering_van(tmp_path).startswith("Kaders.toml, regel 1: dit is geen geldige TOML")


@pytest.mark.parametrize("toml", ['titel = "los"\n', "rij = 5\n", "rij = [5]\n"])
def test_toml_without_tables_for_rows_is_refused(tmp_path: Path, toml: str) -> None:
    (tmp_path / "Kaders.toml").write_text(toml)
    assert weigering_van(tmp_path) == (
        "Kaders.toml: begin elke rij van dit blad met [[rij]]; iets anders mag er niet in staan."
    )


def test_cells_of_csv_are_text(tmp_path: Path) -> None:
    csv = "code,rang,titel,datum\nK1,1, Wonen ,2027-12-31\nK2,,  ,\n"
    assert lees_blad(tmp_path, "Kaders.csv", csv) == Blad(
        "Kaders",
        ["code", "rang", "titel", "datum"],
        [Rij(2, ["K1", "1", " Wonen ", "2027-12-31"]), Rij(3, ["K2", None, None, None])],
    )


def test_csv_may_have_semicolons(tmp_path: Path) -> None:
    assert lees_blad(tmp_path, "Kaders.csv", "code;titel\nK1;Wonen, werken\n").rijen == [
        Rij(2, ["K1", "Wonen, werken"])
    ]


def test_a_cell_of_csv_may_hold_lines_and_references(tmp_path: Path) -> None:
    blad = lees_blad(tmp_path, "Doelen.csv", 'code,tekst,kaders\nD1,"een\r\ntwee",K1;K2\n')
    assert blad.rijen == [Rij(2, ["D1", "een\ntwee", "K1;K2"])]


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    assert lees_blad(tmp_path, "Kaders.csv", "\ufeffcode\nK1\n").kolommen == ["code"]


def test_a_blank_line_in_csv_counts_as_a_row(tmp_path: Path) -> None:
    assert lees_blad(tmp_path, "Kaders.csv", "code\n\nK1\n").rijen == [Rij(3, ["K1"])]


def test_a_cell_of_csv_beyond_the_header_does_not_vanish(tmp_path: Path) -> None:
    blad = lees_blad(tmp_path, "Kaders.csv", "code\nK1,extra\n")
    assert [(melding.kolom, melding.waarde) for melding in koppen_nagaan(blad)] == [("B", "extra")]


def test_damaged_csv_is_refused_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "Kaders.csv").write_text('code,titel\nK1,"Wonen"x\n')
    assert weigering_van(tmp_path).startswith("Kaders.csv, regel 2: dit is geen geldige CSV")


def test_a_file_that_is_not_utf8_is_refused_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "Kaders.csv").write_bytes("code\nK1\ncoördinatie\n".encode("latin-1"))
    assert weigering_van(tmp_path) == "Kaders.csv, regel 3: dit is geen UTF-8; sla het bestand op als UTF-8."


def test_a_sheet_in_two_files_is_refused(tmp_path: Path) -> None:
    for naam in ("Kaders.csv", "Kaders.toml"):
        (tmp_path / naam).write_text("")
    assert weigering_van(tmp_path) == "Kaders.toml: dit blad staat ook in Kaders.csv; laat er één staan."


def test_a_folder_without_sheets_is_refused(tmp_path: Path) -> None:
    assert weigering_van(tmp_path).endswith("in deze map staat geen enkel blad (.toml of .csv).")


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    assert weigering_van(tmp_path / "weg") == "Weg: deze map bestaat niet."


def test_a_folder_with_the_name_of_a_sheet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Kaders.toml").mkdir()
    assert weigering_van(tmp_path) == "Kaders.toml: dit bestand is niet te lezen."
