import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kaderapp.kadernota.werkboek.grenzen import MAX_LEDEN
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.poort import controleer
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from kaderapp.kadernota.werkboek.xmldeel import Telling, bewaak
from tests.kaderapp.kadernota.werkboek.maak_xlsx import INHOUDSOORTEN, KOP, SOORT, blad, delen, inhoudsoorten, pak
from tests.kaderapp.kadernota.werkboek.vijandig import ONSCHADELIJK, VIJANDIG, VIJANDIG_BIJ_LEZEN

WORTEL = Path(__file__).parents[4]
MEEST_EXTRA = 200 * 1024  # KiB, security.md S7
MEET = """
import resource, sys
from pathlib import Path
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx

hoogste = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for pad in map(Path, sys.argv[1:]):
    inhoud = pad.read_bytes()
    vooraf = hoogste()
    try:
        lees_xlsx(inhoud)
    except WerkboekGeweigerd:
        pass
    print(pad.stem, hoogste() - vooraf)
"""


def naam_van(bouw: Callable[[], bytes]) -> str:
    return bouw.__name__


def extra_geheugen(paden: list[Path]) -> dict[str, int]:
    """KiB per file; through a shell, because a process starts with the peak of the one that started it."""
    opdracht = ["sh", "-c", '"$0" "$@"; exit $?', sys.executable, "-c", MEET, *map(str, paden)]
    uit = subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True, text=True).stdout
    return {naam: int(extra) for naam, extra in (regel.split() for regel in uit.splitlines())}


@pytest.mark.parametrize("bouw", VIJANDIG, ids=naam_van)
def test_it_refuses(bouw: Callable[[], bytes]) -> None:
    with pytest.raises(WerkboekGeweigerd) as geweigerd:
        controleer(bouw())
    assert [VIJANDIG[bouw] in melding.tekst for melding in geweigerd.value.meldingen] == [True]


@pytest.mark.parametrize("bouw", VIJANDIG_BIJ_LEZEN, ids=naam_van)
def test_what_costs_too_much_to_read_is_refused_while_reading(bouw: Callable[[], bytes]) -> None:
    with pytest.raises(WerkboekGeweigerd, match=VIJANDIG_BIJ_LEZEN[bouw]):
        lees_xlsx(bouw())


@pytest.mark.parametrize("bouw", ONSCHADELIJK, ids=naam_van)
def test_what_does_no_harm_goes_through(bouw: Callable[[], bytes]) -> None:
    assert [naam for naam, _ in controleer(bouw()).bladen] == ["Kaders"]


def test_far_too_many_elements_are_refused_before_they_are_parsed() -> None:
    telling = Telling()
    with pytest.raises(WerkboekGeweigerd, match="te groot of te ingewikkeld"):
        bewaak(KOP.encode() + b"<a/>" * 800_000, "worksheet", telling)
    assert telling == Telling()


def test_twelve_thousand_metingen_with_every_cell_filled_go_through() -> None:
    cellen = [f"<c><v>{nummer}</v></c>" for nummer in range(12_000 * 15)]
    rijen = "".join(f"<row>{''.join(cellen[begin : begin + 15])}</row>" for begin in range(0, len(cellen), 15))
    assert [naam for naam, _ in controleer(pak(delen(rijen))).bladen] == ["Kaders"]


def test_no_hostile_file_takes_much_memory(tmp_path: Path) -> None:
    paden = []
    for bouw in [*VIJANDIG, *VIJANDIG_BIJ_LEZEN, *ONSCHADELIJK]:
        paden.append(tmp_path / f"{bouw.__name__}.xlsx")
        paden[-1].write_bytes(bouw())
    assert {naam: extra for naam, extra in extra_geheugen(paden).items() if extra > MEEST_EXTRA} == {}


def test_the_melding_names_the_blad_that_is_too_long() -> None:
    lang = '<row r="200000"><c r="A200000"><v>1</v></c></row>'
    with pytest.raises(WerkboekGeweigerd) as geweigerd:
        controleer(pak(delen(namen=("Kaders", "Doelen")) | {"xl/worksheets/sheet2.xml": blad(lang)}))
    assert geweigerd.value.meldingen[0].blad == "Doelen"


def test_it_gives_the_sheets_by_name_in_the_order_of_the_tabs() -> None:
    pakket = controleer(pak(delen(namen=("Kaders", "Agenda"))))
    assert pakket.bladen == [("Kaders", blad(KOP).encode()), ("Agenda", blad(KOP).encode())]


def test_it_reads_a_file_by_its_path(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(pak(delen()))
    assert [naam for naam, _ in controleer(pad).bladen] == ["Kaders"]


def test_it_refuses_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(WerkboekGeweigerd, match="niet te openen"):
        controleer(tmp_path / "werkboek.xlsx")


def test_a_sheet_that_packs_well_is_no_bomb() -> None:
    assert len(controleer(pak(delen("<row><c><v>1</v></c></row>" * 50_000))).bladen) == 1


def test_an_empty_last_row_of_libreoffice_does_not_matter() -> None:
    assert len(controleer(pak(delen(f'{KOP}<row r="1048576" ht="12.8"></row>'))).bladen) == 1


def test_a_picture_with_a_dtd_is_not_read() -> None:
    svg = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>'
    assert len(controleer(pak(delen() | {"xl/media/image1.svg": svg})).bladen) == 1


def test_a_template_is_a_workbook_too() -> None:
    inhoud = delen() | {INHOUDSOORTEN: inhoudsoorten(f"{SOORT}.template.main+xml")}
    assert len(controleer(pak(inhoud)).bladen) == 1


def test_printer_settings_do_not_count_as_members() -> None:
    instellingen = {f"xl/printerSettings/printerSettings{nummer}.bin": b"x" for nummer in range(MAX_LEDEN)}
    assert len(controleer(pak(delen() | instellingen)).bladen) == 1


def test_a_folder_in_the_zip_is_no_part() -> None:
    assert len(controleer(pak({"xl/": b""} | delen())).bladen) == 1


def test_parts_need_not_be_compressed() -> None:
    assert len(controleer(pak(delen(), soort=zipfile.ZIP_STORED)).bladen) == 1


def test_a_drawing_that_is_no_xml_does_not_matter() -> None:
    assert len(controleer(pak(delen() | {"xl/drawings/vmlDrawing1.vml": "<xml><br></xml>"})).bladen) == 1


def test_names_of_parts_do_not_depend_on_case() -> None:
    inhoud = {naam.replace("sheet1", "Sheet1"): deel for naam, deel in delen().items()}
    assert len(controleer(pak(inhoud)).bladen) == 1
