"""One list as a file: what is written is what is read, in every format, and no text acts as a formula (S8, S9)."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN
from kaderapp.kadernota.werkboek.csvbestand import lees_csv, met_apostrof, schrijf_csv, zonder_apostrof
from kaderapp.kadernota.werkboek.exporteren import blad_van
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.ods_lezer import lees_ods
from kaderapp.kadernota.werkboek.ods_schrijver import schrijf_ods
from kaderapp.kadernota.werkboek.tabel import FORMATEN, Formaat, formaat_van
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Rij, Werkmap
from policies.models import Agenda

LIJSTEN = [blad for blad in BLADEN if blad != AGENDA]
FORMULES = [
    "=1+1",
    "==1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    " =1",
    "\t=1",
    "＝1+1",
    "'=1",
    "''=1",
    "=",
    "-",
    "- punt",
    "+31 6",
]
TEKSTEN = [
    "gewoon",
    "twee\nregels",
    "twee  spaties",
    "tab\thier",
    'een "woord"',
    "punt; komma, en meer",
    "é ∑ 𝄞",
    "'t Hof",
]
FORMAAT = pytest.mark.parametrize("formaat", FORMATEN.values(), ids=FORMATEN)


def tabel(*cellen: object) -> Blad:
    return Blad("Kaders", ["titel", "alias"], [Rij(nummer, ["kop", cel]) for nummer, cel in enumerate(cellen, 2)])  # type: ignore[list-item]


@FORMAAT
@pytest.mark.parametrize("tekst", [*FORMULES, *TEKSTEN])
def test_a_text_comes_back_as_it_was(formaat: Formaat, tekst: str) -> None:
    assert formaat.lees(formaat.schrijf(tabel(tekst)), "Kaders").rijen[0].cellen[1] == tekst


@pytest.mark.parametrize("tekst", FORMULES)
def test_no_text_in_csv_starts_as_a_formula(tekst: str) -> None:
    regel = schrijf_csv(tabel(tekst)).decode("utf-8-sig").split("\r\n", 1)[1]
    assert regel.split(";", 1)[1].startswith("\"'")


@given(st.text(alphabet=st.sampled_from("'=+-@ ab\t＝"), max_size=8))
def test_the_apostrophe_of_csv_takes_nothing_away(tekst: str) -> None:
    assert zonder_apostrof(met_apostrof(tekst)) == tekst


@pytest.mark.parametrize("teken", ["\x00", "\x07", "\x1b", "\ufffe"])
@FORMAAT
def test_a_control_character_stops_no_download(formaat: Formaat, teken: str) -> None:
    assert formaat.lees(formaat.schrijf(tabel(f"voor{teken}na")), "Kaders").rijen[0].cellen[1] == "voorna"


@pytest.mark.parametrize("naam", ["xlsx", "ods"])
@pytest.mark.parametrize("waarde", [12, -3, Decimal("1204.5"), date(2027, 12, 31)])
def test_a_value_keeps_its_kind(naam: str, waarde: object) -> None:
    formaat = FORMATEN[naam]
    gelezen = formaat.lees(formaat.schrijf(tabel(waarde)), "Kaders").rijen[0].cellen[1]
    assert (type(gelezen), gelezen) == (type(waarde), waarde)


def test_numbers_and_dates_in_csv_are_what_a_dutch_person_types() -> None:
    cellen = [
        rij.cellen[1] for rij in lees_csv(schrijf_csv(tabel(-3, Decimal("1204.5"), date(2027, 12, 31))), "X").rijen
    ]
    assert cellen == ["-3", "1204,5", "31-12-2027"]


@pytest.mark.django_db
@FORMAAT
def test_every_list_of_the_demo_comes_back_without_a_change(formaat: Formaat, agenda: Agenda) -> None:
    opname = momentopname(agenda)
    bladen = [formaat.lees(formaat.schrijf(blad_van(opname, lijst)), lijst) for lijst in LIJSTEN]
    verslag = importeer(Werkmap([Blad(AGENDA, ["slug"], [Rij(2, [agenda.slug])]), *bladen]))
    assert verslag.wijzigingen == ()


# -- files of others --------------------------------------------------------------------------


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_of_another_program_is_read(scheiding: str, codering: str) -> None:
    regels = "\r\n".join(scheiding.join(rij) for rij in (["titel", "alias"], ["Cliënt", "één"]))
    blad = lees_csv(regels.encode(codering), "Kaders")
    assert (blad.kolommen, blad.rijen) == (["titel", "alias"], [Rij(2, ["Cliënt", "één"])])


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", "leeg"),
        (b"  \r\n ", "leeg"),
        (b"PK\x03\x04rest", "geen CSV-bestand"),
        (b"\x00\x01\x02", "geen CSV-bestand"),
        (b'a;b\r\n"open', "geen goed CSV-bestand"),
        (b"a;b\r\n" + b"x;" * 200, "meer dan"),
    ],
)
def test_what_is_no_csv_is_refused_in_dutch(inhoud: bytes, reden: str) -> None:
    with pytest.raises(WerkboekGeweigerd, match=reden):
        lees_csv(inhoud, "Kaders")


def ods(inhoud: str, **anders: str) -> bytes:
    """A file whose tables are `inhoud`."""
    delen = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f'<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
        f"<office:spreadsheet>{inhoud}</office:spreadsheet></office:body></office:document-content>",
    } | anders
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return uit.getvalue()


def rij(*cellen: str, keer: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{keer}">{"".join(cellen)}</table:table-row>'


def cel(tekst: str = "", keer: int = 1, **kenmerken: str) -> str:
    soort = "".join(f' office:{naam.replace("_", "-")}="{waarde}"' for naam, waarde in kenmerken.items())
    binnen = f"<text:p>{tekst}</text:p>" if tekst else ""
    return f'<table:table-cell table:number-columns-repeated="{keer}"{soort}>{binnen}</table:table-cell>'


def blad_ods(*rijen: str) -> str:
    return f'<table:table table:name="Kaders">{"".join(rijen)}</table:table>'


def test_empty_rows_and_columns_without_end_cost_nothing() -> None:
    leeg = rij(cel(keer=1024), keer=1_048_576)
    [blad] = lees_ods(ods(blad_ods(rij(cel("titel"), cel(keer=16_000)), rij(cel("Een")), leeg)))
    assert (blad.kolommen, blad.rijen) == (["titel"], [Rij(2, ["Een"])])


@pytest.mark.parametrize(
    "inhoud",
    [
        blad_ods(rij(cel("x", keer=1_000_000))),
        blad_ods(rij(cel("x"), keer=1_000_000)),
        blad_ods(*[rij(cel("x", keer=90), keer=50_000)]),
        blad_ods(rij(cel("x"), keer=99_999_999_999)),
        "<text:p>" * 100 + "</text:p>" * 100,
        "<table:table-row>",
        "".join(blad_ods() for _ in range(40)),
    ],
    ids=["breed", "lang", "groot", "geen getal", "diep", "open", "veel bladen"],
)
def test_an_ods_out_of_all_measure_is_refused(inhoud: str) -> None:
    with pytest.raises(WerkboekGeweigerd):
        lees_ods(ods(inhoud))


@pytest.mark.parametrize(
    ("bestand", "reden"),
    [
        (b"geen zip", "geen OpenDocument"),
        (ods("", mimetype="application/vnd.oasis.opendocument.text"), "geen OpenDocument"),
        (ods("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "wachtwoord"),
        (ods("", **{"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "DTD"),
    ],
)
def test_another_kind_of_ods_is_refused_with_its_reason(bestand: bytes, reden: str) -> None:
    with pytest.raises(WerkboekGeweigerd, match=reden):
        lees_ods(bestand)


def test_a_cell_of_ods_counts_with_what_a_person_sees() -> None:
    aantekening = "<office:annotation><text:p>een opmerking</text:p></office:annotation>"
    [blad] = lees_ods(
        ods(
            blad_ods(
                rij(cel("a"), cel("b"), cel("c"), cel("d"), cel("e"), cel("f")),
                rij(
                    cel(f'met<text:s text:c="2"/>spaties</text:p><text:p>{aantekening}en een regel'),
                    cel("80%", value_type="percentage", value="0.8"),
                    cel("1.204,50", value_type="float", value="1204.50"),
                    cel("31-12-27", value_type="date", date_value="2027-12-31T00:00:00"),
                    cel("31-12-27 9 uur", value_type="date", date_value="2027-12-31T09:00:00"),
                    cel("", value_type="string", string_value="verborgen"),
                ),
            )
        )
    )
    tekst, procent, getal, dag, moment, verborgen = blad.rijen[0].cellen
    assert (tekst, getal, dag, verborgen) == (
        "met  spaties\nen een regel",
        Decimal("1204.5"),
        date(2027, 12, 31),
        "verborgen",
    )
    assert isinstance(procent, Celfout)
    assert isinstance(moment, Celfout)


def test_the_sheet_is_found_by_its_name_or_by_being_the_only_one() -> None:
    twee = ods(blad_ods(rij(cel("titel"))) + blad_ods(rij(cel("x"))).replace("Kaders", "Uitleg"))
    assert FORMATEN["ods"].lees(twee, "Kaders").kolommen == ["titel"]
    with pytest.raises(WerkboekGeweigerd, match="geef het blad met de gegevens de naam Doelen"):
        FORMATEN["ods"].lees(twee, "Doelen")


def test_equal_content_gives_equal_bytes() -> None:
    assert schrijf_ods(tabel("a", 1)) == schrijf_ods(tabel("a", 1))


def test_a_file_with_another_ending_is_refused() -> None:
    assert formaat_van("Kaders.XLSX").naam == "xlsx"
    with pytest.raises(WerkboekGeweigerd, match=r"eindigt op .xlsx, .csv of .ods"):
        formaat_van("kaders.xls")
