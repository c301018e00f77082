import datetime
import importlib
import io
import os
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderapp.kadernota.werkboek.celtekst import schone_tekst
from kaderapp.kadernota.werkboek.melding import Melding, WerkboekGeweigerd
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx, schrijf_xlsx
from tests.kaderapp.kadernota.werkboek.maak_xlsx import BLAD

openpyxl: Any = importlib.import_module("openpyxl")  # another program's view of what we write; it has no types
WORTEL = Path(__file__).parents[4]
# What Excel, or a program like it, could take for the start of a formula (security.md, S8).
FORMULES = [
    "=1+1",
    "==1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "|cmd",
    "＝1+1",  # full-width
    "＠SUM(A1)",
    "'=1+1",
]

SCHRIJF = """
import datetime, hashlib
from decimal import Decimal
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx

rijen = [Rij(n, [f"K{n}", Decimal("1.5"), datetime.date(2027, 12, 31), True, "=x"]) for n in range(2, 50)]
werkmap = Werkmap([Blad("Kaders", ["code", "a", "b", "c", "d"], rijen)])
print(hashlib.sha256(schrijf_xlsx(werkmap)).hexdigest())
"""


def heen_en_terug(waarde: Celwaarde) -> Celwaarde | Celfout:
    werkmap = Werkmap([Blad("Kaders", ["code", "titel"], [Rij(2, ["K1", waarde])])])
    terug = lees_xlsx(schrijf_xlsx(werkmap)).bladen[0]
    return terug.rijen[0].cellen[1]


def schrijf(waarde: Celwaarde) -> Any:
    """A2 of the written workbook as another program sees it."""
    inhoud = schrijf_xlsx(Werkmap([Blad("Kaders", ["titel"], [Rij(2, [waarde])])]))
    return openpyxl.load_workbook(io.BytesIO(inhoud)).active["A2"]


def xml_van(werkmap: Werkmap, deel: str = BLAD) -> str:
    with zipfile.ZipFile(io.BytesIO(schrijf_xlsx(werkmap))) as archief:
        return archief.read(deel).decode()


@pytest.mark.parametrize("tekst", FORMULES)
def test_a_formula_start_comes_back_as_the_same_text(tekst: str) -> None:
    assert heen_en_terug(tekst) == tekst


@pytest.mark.parametrize("tekst", FORMULES)
def test_a_formula_start_is_a_text_cell_for_other_programs(tekst: str) -> None:
    assert schrijf(tekst).data_type == "s"


@pytest.mark.parametrize("tekst", [*FORMULES, "1.204", "31-12-2027", "%", "\u0661"])
def test_a_text_that_excel_would_interpret_stays_text_when_edited(tekst: str) -> None:
    assert schrijf(tekst).quotePrefix is True


def test_an_ordinary_text_has_no_quote_prefix() -> None:
    assert not schrijf("Wonen = werken").quotePrefix


@pytest.mark.parametrize(
    "tekst", ["#DIV/0!", "TRUE", "1204", "01", "_x0041_", "_x005F_", "_x000D\r", "a\rb", " a ", "<&>\"'"]
)
def test_a_text_that_looks_like_something_else_comes_back_as_the_same_text(tekst: str) -> None:
    assert heen_en_terug(tekst) == tekst


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back_without_what_xml_forbids(tekst: str) -> None:
    assert heen_en_terug(tekst) == schone_tekst(tekst)


@settings(deadline=None)
@given(st.text("_x0D5Fd\r\nA=\x07\x00\ufffe", max_size=30))
def test_every_text_that_looks_like_an_escape_comes_back(tekst: str) -> None:
    assert heen_en_terug(tekst) == schone_tekst(tekst)


def test_control_characters_are_dropped() -> None:
    assert heen_en_terug("a\x00\x07\x1b\ufffe\uffffb") == "ab"


@settings(deadline=None)
@given(st.integers())
def test_every_whole_number_comes_back(getal: int) -> None:
    assert str(heen_en_terug(getal)) == str(getal)


@settings(deadline=None)
@given(st.integers(-(2**53), 2**53))
def test_a_whole_number_is_a_number_cell(getal: int) -> None:
    assert heen_en_terug(getal) == getal


@settings(deadline=None)
@given(st.floats(-1e299, 1e299).filter(lambda getal: not getal.is_integer() and abs(getal) > 1e-290))
def test_a_decimal_that_a_float_holds_is_a_number_cell(getal: float) -> None:
    assert heen_en_terug(Decimal(repr(getal))) == Decimal(repr(getal))


@pytest.mark.parametrize(
    ("getal", "tekst"),
    [
        (Decimal("0.12345678901234567890"), "0,12345678901234567890"),
        (Decimal("-12345678901234567.5"), "-12345678901234567,5"),
        (Decimal("NaN"), "NaN"),
        (Decimal("Infinity"), "Infinity"),
        (Decimal("1E-320"), f"0,{'0' * 319}1"),
    ],
)
def test_a_decimal_that_a_float_rounds_is_dutch_text(getal: Decimal, tekst: str) -> None:
    assert heen_en_terug(getal) == tekst


@settings(deadline=None)
@given(st.dates(min_value=datetime.date(1900, 3, 1)))
def test_every_date_comes_back(datum: datetime.date) -> None:
    assert heen_en_terug(datum) == datum


def test_a_date_before_the_calendar_of_excel_is_text() -> None:
    assert heen_en_terug(datetime.date(1813, 11, 17)) == "1813-11-17"


def test_a_date_is_shown_the_dutch_way() -> None:
    assert schrijf(datetime.date(2027, 12, 31)).number_format == "dd-mm-yyyy"


@pytest.mark.parametrize(("waarde", "tekst"), [(True, "ja"), (False, "nee")])
def test_a_boolean_is_written_as_a_word(waarde: bool, tekst: str) -> None:
    assert heen_en_terug(waarde) == tekst


@pytest.mark.parametrize("waarde", [None, "", " ", "\x07"])
def test_nothing_is_an_empty_cell(waarde: str | None) -> None:
    assert '<c r="A2"' not in xml_van(Werkmap([Blad("Kaders", ["titel"], [Rij(2, [waarde])])]))


@pytest.mark.parametrize(
    "waarde", [Celfout("herstel dit.", "#N/A"), datetime.datetime(2027, 12, 31, tzinfo=datetime.UTC)]
)
def test_what_is_no_celwaarde_is_not_written(waarde: Celwaarde | Celfout) -> None:
    with pytest.raises(TypeError):
        schrijf_xlsx(Werkmap([Blad("Kaders", ["titel"], [Rij(2, [waarde])])]))


def test_a_text_that_fills_a_cell_is_written() -> None:
    assert heen_en_terug("a" * 32_767) == "a" * 32_767


def test_a_text_too_long_for_a_cell_is_refused_with_its_place() -> None:
    tekst = "\U0001f600" * 16_384
    with pytest.raises(WerkboekGeweigerd) as geweigerd:
        heen_en_terug(tekst)
    assert geweigerd.value.meldingen == [
        Melding("Kaders", 2, "titel", tekst, "deze tekst is te lang voor een cel van Excel; kort de tekst in.")
    ]


def test_rows_are_written_one_below_the_other() -> None:
    inhoud = schrijf_xlsx(Werkmap([Blad("Kaders", ["code"], [Rij(5, ["K1"]), Rij(9, ["K2"])])]))
    assert lees_xlsx(inhoud).bladen[0].rijen == [Rij(2, ["K1"]), Rij(3, ["K2"])]


def test_a_sheet_without_rows_has_its_header() -> None:
    werkmap = Werkmap([Blad("Kaders", ["code", "titel"]), Blad("Leeg", [])])
    assert lees_xlsx(schrijf_xlsx(werkmap)) == werkmap


@pytest.fixture
def geschreven() -> Any:
    """A written workbook as another program sees it."""
    kaders = Blad("Kaders & 'co'", ["code", "titel"], [Rij(2, ["K1", "een\ntwee"]), Rij(3, ["K2", "w" * 100])])
    inhoud = schrijf_xlsx(Werkmap([kaders, Blad("Doelen", ["code"])]), breedtes={"Kaders & 'co'": {"code": 17.5}})
    return openpyxl.load_workbook(io.BytesIO(inhoud))


def test_the_header_is_bold(geschreven: Any) -> None:
    assert [cel.font.bold for cel in geschreven.worksheets[0][1]] == [True, True]


def test_the_header_stays_in_view(geschreven: Any) -> None:
    assert [blad_.freeze_panes for blad_ in geschreven] == ["A2", "A2"]


def test_every_column_has_a_filter(geschreven: Any) -> None:
    assert [blad_.auto_filter.ref for blad_ in geschreven] == ["A1:B3", "A1:A1"]


def test_every_printed_page_repeats_the_header(geschreven: Any) -> None:
    assert [blad_.print_title_rows for blad_ in geschreven] == ["$1:$1", "$1:$1"]


def test_text_is_wrapped_and_at_the_top(geschreven: Any) -> None:
    uitlijning = geschreven.worksheets[0]["B2"].alignment
    assert (uitlijning.wrap_text, uitlijning.vertical) == (True, "top")


def test_columns_are_as_wide_as_asked_or_as_their_content(geschreven: Any) -> None:
    kolommen = geschreven.worksheets[0].column_dimensions
    assert (kolommen["A"].width, kolommen["B"].width) == (17.5, 60.0)


def test_the_document_says_its_title_and_language(geschreven: Any) -> None:
    kenmerken = geschreven.properties
    assert (kenmerken.title, kenmerken.language) == ("Werkboek van de agenda", "nl-NL")


def test_the_document_can_be_dated() -> None:
    inhoud = schrijf_xlsx(
        Werkmap([Blad("Kaders", ["code"])]), titel="Werkboek <Wonen>", datum=datetime.date(2027, 3, 1)
    )
    kenmerken = openpyxl.load_workbook(io.BytesIO(inhoud)).properties
    assert (kenmerken.title, kenmerken.created.date()) == ("Werkboek <Wonen>", datetime.date(2027, 3, 1))


def schrijf_elders(zaad: str, tijdzone: str) -> str:
    omgeving = os.environ | {"PYTHONHASHSEED": zaad, "TZ": tijdzone}
    opdracht = [sys.executable, "-c", SCHRIJF]
    return subprocess.run(opdracht, cwd=WORTEL, env=omgeving, check=True, capture_output=True, text=True).stdout


def test_equal_content_gives_equal_bytes_in_every_process() -> None:
    assert schrijf_elders("1", "Europe/Amsterdam") == schrijf_elders("2", "Pacific/Auckland")
