import datetime
import importlib
import io
import random
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaderapp.kadernota.werkboek.celwaarden import FORMULE_ZONDER_UITKOMST
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from tests.kaderapp.kadernota.werkboek.maak_xlsx import (
    BLAD,
    DOCUMENT,
    HOOFD,
    KOP,
    OPMAAK,
    WERKMAP,
    WERKMAPRELATIES,
    blad,
    delen,
    pak,
    relatiedeel,
    werkmapdeel,
)

openpyxl: Any = importlib.import_module("openpyxl")  # another program that writes workbooks; it has no types
STOORSELS = [
    "",
    "<",
    ">",
    "&",
    "&#0;",
    '"',
    "<row>",
    "<c>",
    "</c>",
    "<v>",
    "</f>",
    "-1",
    "9" * 30,
    "1e999",
    "_xD800_",
    "\x00",
]


def test_rows_keep_the_number_that_the_user_sees() -> None:
    rijen = f'{KOP}<row r="3"><c r="A3"/></row><row r="5"><c r="A5"><v>1</v></c></row>'
    assert lees_xlsx(pak(delen(rijen))) == Werkmap([Blad("Kaders", ["code"], [Rij(5, [1])])])


def test_rows_and_cells_without_a_reference_follow_each_other() -> None:
    rijen = "<row><c t='str'><v>code</v></c><c t='str'><v>rang</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"
    assert lees_xlsx(pak(delen(rijen))) == Werkmap([Blad("Kaders", ["code", "rang"], [Rij(2, [1, 2])])])


def test_hidden_sheets_rows_and_columns_count() -> None:
    inhoud = delen()
    inhoud[WERKMAP] = str(inhoud[WERKMAP]).replace("<sheet ", '<sheet state="veryHidden" ')
    rij = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>'
    verborgen = blad(KOP + rij).replace("<sheetData>", '<cols><col min="1" max="1" hidden="1"/></cols><sheetData>')
    assert lees_xlsx(pak(inhoud | {BLAD: verborgen})) == Werkmap([Blad("Kaders", ["code"], [Rij(2, [1])])])


def test_of_merged_cells_the_top_left_one_holds_the_value() -> None:
    rijen = "".join(
        f'<row r="{nummer}"><c r="A{nummer}"><v>1</v></c><c r="B{nummer}"><v>2</v></c></row>' for nummer in range(1, 5)
    )
    samen = '<mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="B4:XFD4"/></mergeCells>'
    assert lees_xlsx(pak(delen(rijen, erna=samen))).bladen[0].rijen == [Rij(2, [1, None]), Rij(4, [1, 2])]


def test_a_chart_sheet_has_no_cells_and_is_passed_over() -> None:
    inhoud = delen() | {WERKMAP: werkmapdeel({"rId1": "Kaders", "rId2": "Grafiek"})}
    relaties = {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("chartsheet", "chartsheets/sheet1.xml")}
    werkmap = lees_xlsx(pak(inhoud | {WERKMAPRELATIES: relatiedeel(relaties)}))
    assert [blad_.naam for blad_ in werkmap.bladen] == ["Kaders"]


def test_elements_may_have_a_prefix() -> None:
    met_x = blad(KOP).replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:").replace("xmlns=", "xmlns:x=")
    assert lees_xlsx(pak(delen() | {BLAD: met_x})).bladen[0].kolommen == ["code"]


def test_elements_of_an_extension_are_not_cells() -> None:
    erna = '<extLst><ext xmlns:y="http://example.org"><y:row r="9"><y:c><y:v>1</y:v></y:c></y:row></ext></extLst>'
    assert lees_xlsx(pak(delen(erna=erna))) == Werkmap([Blad("Kaders", ["code"])])


def test_the_strict_variant_of_the_format_is_read() -> None:
    inhoud = {
        naam: str(deel)
        .replace(HOOFD, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(DOCUMENT, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for naam, deel in delen().items()
    }
    assert lees_xlsx(pak(inhoud)).bladen[0].kolommen == ["code"]


def test_headers_that_are_no_text_are_read_as_text() -> None:
    rij = '<row r="1"><c r="A1"><v>2027</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="b"><v>1</v></c></row>'
    assert lees_xlsx(pak(delen(rij))).bladen[0].kolommen == ["2027", "#REF!", "ja"]


def test_a_workbook_of_another_program_is_read() -> None:
    boek = openpyxl.Workbook()
    boek.active.title = "Kaders"
    boek.active.append(["code", "rang", "geldig_van", "delegeerbaar", "formule"])
    boek.active.append(["K1", 1.5, datetime.date(2027, 12, 31), True, "=A1"])
    uit = io.BytesIO()
    boek.save(uit)
    fout = Celfout(FORMULE_ZONDER_UITKOMST, "=A1")
    assert lees_xlsx(uit.getvalue()).bladen[0].rijen == [
        Rij(2, ["K1", Decimal("1.5"), datetime.date(2027, 12, 31), True, fout])
    ]


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(pak(delen()))
    assert lees_xlsx(pad) == lees_xlsx(pak(delen()))


def gaaf_bestand() -> bytes:
    rijen = f'{KOP}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><f>A1</f><v>46752</v></c></row>'
    samen = '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>'
    return pak(delen(rijen, erna=samen, gedeeld="<si><t>K1</t></si>", opmaak=OPMAAK))


def leest_of_weigert(inhoud: bytes) -> bool:
    try:
        return isinstance(lees_xlsx(inhoud), Werkmap)
    except WerkboekGeweigerd as geweigerd:
        return len(geweigerd.meldingen) == 1


def test_a_file_with_flipped_bytes_is_read_or_refused() -> None:
    gaaf, toeval = gaaf_bestand(), random.Random(1)
    for _ in range(2000):
        inhoud = bytearray(gaaf)
        for _ in range(toeval.choice([1, 2, 10])):
            inhoud[toeval.randrange(len(inhoud))] = toeval.randrange(256)
        assert leest_of_weigert(bytes(inhoud)), bytes(inhoud)


def test_a_truncated_file_is_refused() -> None:
    gaaf = gaaf_bestand()
    for lengte in range(0, len(gaaf), 11):
        with pytest.raises(WerkboekGeweigerd):
            lees_xlsx(gaaf[:lengte])


@settings(deadline=None)
@given(st.data())
def test_a_file_with_broken_xml_is_read_or_refused(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(gaaf_bestand())) as archief:
        inhoud = {naam: archief.read(naam).decode() for naam in archief.namelist()}
    naam = data.draw(st.sampled_from(sorted(inhoud)))
    deel = inhoud[naam]
    begin = data.draw(st.integers(0, len(deel)))
    eind = data.draw(st.integers(begin, min(len(deel), begin + 40)))
    stoorsel = data.draw(st.sampled_from(STOORSELS) | st.text(max_size=5))
    stuk = (deel[:begin] + stoorsel + deel[eind:]).encode()
    assert leest_of_weigert(pak(inhoud | {naam: stuk}))
