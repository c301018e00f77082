"""Texts: which columns are Markdown, which are plain, and what no text may hold."""

import pytest

from kaderapp.kadernota.werkboek.bladen import KOLOMMEN
from kaderapp.kadernota.werkboek.exporteren import exporteer
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from policies.models import Kader, Opgave
from policies.resources.widgets import RegelWidget, TekstWidget
from tests.kaderapp.kadernota.werkboek.bouw import (
    ACTIVITEIT,
    KADER,
    OPGAVE,
    een,
    export,
    geweigerd,
    geweigerde_werkmap,
    laad,
    opname,
    rijen_van,
)
from tests.weigeren import zinnen

pytestmark = pytest.mark.django_db

MARKDOWN = {
    "Agenda": "",
    "Visie": "waarom visie missie herkomst",
    "Paragrafen": "tekst",
    "Groepen": "",
    "Opgaven": "maatschappelijk_effect beschrijving doorkijk",
    "Kaders": "tekst gevolg onderbouwing",
    "Doelen": "",
    "Activiteiten": "waarom wat voor_wie wie_betrokken tevreden_als toelichting",
    "Indicatoren": "definitie",
    "Metingen": "tekst toelichting",
    "Bedragen": "toelichting",
    "Momenten": "bij_overschrijden",
}
"""The contract, column by column."""

PLAT = {
    "Agenda": "titel gemeente",
    "Visie": "",
    "Paragrafen": "titel",
    "Groepen": "naam",
    "Opgaven": "naam alias",
    "Kaders": "titel geldig_tot_gebeurtenis grondslag herkomst vervolgkeuze vervolgkeuze_door alias",
    "Doelen": "tekst zodat herkomst",
    "Activiteiten": "titel waar stopreden",
    "Indicatoren": "naam eenheid bron bbv_code",
    "Metingen": "",
    "Bedragen": "taakveld dekking",
    "Momenten": "naam tijd_in_woorden",
}


@pytest.mark.parametrize("naam", MARKDOWN)
def test_these_columns_are_markdown(naam: str) -> None:
    kolommen = [kolom for kolom, soort in KOLOMMEN[naam].items() if isinstance(soort.widget, TekstWidget)]
    assert kolommen == MARKDOWN[naam].split()


@pytest.mark.parametrize("naam", PLAT)
def test_these_columns_are_plain_text(naam: str) -> None:
    kolommen = [kolom for kolom, soort in KOLOMMEN[naam].items() if isinstance(soort.widget, RegelWidget)]
    assert kolommen == PLAT[naam].split()


def tekst(cel: object) -> str:
    """What is stored for a cell with Markdown."""
    laad(Kaders=[KADER | {"tekst": cel}])
    return str(een(Kader).tekst)


def titel(cel: object) -> str:
    """What is stored for a cell with plain text."""
    laad(Kaders=[KADER | {"titel": cel}])
    return str(een(Kader).titel)


@pytest.mark.parametrize(
    ("cel", "html"),
    [
        ("Een alinea.\n\nEn nog een.", "<p>Een alinea.</p><p>En nog een.</p>"),
        ("- een\n  - binnen\n- twee", "<ul><li>een<ul><li>binnen</li></ul></li><li>twee</li></ul>"),
        ("1. een\n2. twee", "<ol><li>een</li><li>twee</li></ol>"),
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("[hier](https://wilgenrade.nl)", '<p><a href="https://wilgenrade.nl">hier</a></p>'),
        ("[mail](mailto:a@wilgenrade.nl)", '<p><a href="mailto:a@wilgenrade.nl">mail</a></p>'),
        ("> citaat", "<blockquote><p>citaat</p></blockquote>"),
    ],
)
def test_markdown_becomes_what_it_means(cel: str, html: str) -> None:
    assert tekst(cel) == html


def test_a_link_to_elsewhere_is_text() -> None:
    assert tekst("[x](javascript:alert(1))") == "<p>[x](javascript:alert(1))</p>"


def test_raw_html_in_a_cell_is_text() -> None:
    assert tekst("<b>vet</b> <script>") == "<p>&lt;b&gt;vet&lt;/b&gt; &lt;script&gt;</p>"


def test_markdown_in_a_plain_column_is_text() -> None:
    assert titel("**vet** <b> # 1. [x](https://x.nl)") == "**vet** <b> # 1. [x](https://x.nl)"


def test_a_plain_text_is_one_line() -> None:
    assert titel("  een\ntwee\t drie ") == "een twee drie"


@pytest.mark.parametrize(("lees", "wordt"), [(titel, "artikel\u00a02"), (tekst, "<p>artikel\u00a02</p>")])
def test_a_no_break_space_inside_a_text_is_kept(lees: object, wordt: str) -> None:
    assert lees("artikel\u00a02") == wordt  # type: ignore[operator]


@pytest.mark.parametrize(("cel", "wordt"), [(12, "12"), (True, "ja"), (False, "nee")])
def test_another_cell_in_a_text_column_is_what_its_reader_sees(cel: object, wordt: str) -> None:
    assert titel(cel) == wordt


@pytest.mark.parametrize("teken", ["\x00", "\x07", "\x1f", "\ufffe", "\ud800", "\u202e"])
def test_a_forbidden_character_is_left_out(teken: str) -> None:
    assert (titel(f"a{teken}b"), tekst(f"a{teken}b")) == ("ab", "<p>ab</p>")


@pytest.mark.parametrize(
    "begin", ["=1+1", "+1", "-1", "@A1", "|x", "%0", "'a", "\t=1", "==1", "＝1", "1.204", "1-2-2027"]
)
def test_a_text_that_looks_like_a_formula_comes_back_as_it_was(begin: str) -> None:
    opgave = OPGAVE | {"naam": begin, "beschrijving": begin}
    laad(Opgaven=[opgave])
    vooraf = (een(Opgave).naam, een(Opgave).beschrijving)
    assert importeer(export()).wijzigingen == ()
    assert (een(Opgave).naam, een(Opgave).beschrijving) == vooraf


# -- length -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kolom", ["titel", "tekst", "grondslag"])
def test_thirty_thousand_characters_fit(kolom: str) -> None:
    laad(Kaders=[KADER | {kolom: "a" * 30_000}])
    assert importeer(export()).wijzigingen == ()


@pytest.mark.parametrize("kolom", ["titel", "tekst", "grondslag"])
def test_one_more_is_an_error(kolom: str) -> None:
    assert geweigerd(Kaders=[KADER | {kolom: "a" * 30_001}]) == [
        f'Blad Kaders, rij 2, kolom {kolom}, waarde "{"a" * 59}…": deze tekst heeft 30.001 tekens en er passen er '
        "30.000 in. Maak hem korter of splits hem."
    ]


def test_a_long_list_counts_as_it_stands_in_the_cell() -> None:
    laad(Kaders=[KADER | {"tekst": "- a\n" * 4_000}])
    assert len(een(Kader).tekst) > 30_000
    assert importeer(export()).wijzigingen == ()


FORMULE = "<p>" + "*a " * 9_999 + "</p>"  # 29,997 characters to read, 39,996 in a cell: each asterisk gets a backslash
TEKENS = "<p>" + "&lt;&lt;&lt; " * 6_000 + "</p>"  # 78,006 characters of HTML, 23,999 in a cell
OP_DE_GRENS = "<p>" + "\u20ac" * 30_000 + "</p>"
EROVER = "<p>" + "\u20ac" * 30_001 + "</p>"
EMOJI = "<p>" + "\U0001f600" * 15_000 + "</p>"
EMOJI_EROVER = "<p>" + "\U0001f600" * 15_001 + "</p>"


def kader_met(**velden: str) -> Kader:
    """A kader as a form would store it."""
    kader: Kader = een(Kader)
    for naam, waarde in velden.items():
        setattr(kader, naam, waarde)
    return kader


def beoordeel(kader: Kader, past: bool) -> None:
    """Form and workbook agree."""
    gevonden = zinnen(kader)
    kader.save()
    if past:
        assert gevonden == []
        assert importeer(lees_xlsx(exporteer(opname()))).wijzigingen == ()
    else:
        assert [" Er passen er 30000 in: " in zin for zin in gevonden] == [True]
        assert ["er passen er 30.000 in" in zin for zin in geweigerde_werkmap(export())] == [True]


@pytest.mark.parametrize(
    ("html", "past"),
    [
        (TEKENS, True),
        (OP_DE_GRENS, True),
        (EMOJI, True),
        (FORMULE, False),
        (EROVER, False),
        (EMOJI_EROVER, False),
    ],
    ids=["tekens", "grens", "emoji", "formule", "erover", "emoji-erover"],
)
def test_a_form_accepts_exactly_what_comes_back_from_a_workbook(html: str, past: bool) -> None:
    laad(Kaders=[KADER])
    beoordeel(kader_met(tekst=html), past)


@pytest.mark.parametrize(("titel", "past"), [("\U0001f600" * 15_000, True), ("\U0001f600" * 15_001, False)])
def test_a_line_of_a_form_is_measured_as_in_a_workbook(titel: str, past: bool) -> None:
    laad(Kaders=[KADER])
    beoordeel(kader_met(titel=titel), past)


@pytest.mark.parametrize("cel", ["*a\\* " * 5_000, "\u20ac" * 30_000, "a & b < c " * 3_000])
def test_what_a_workbook_brings_a_form_accepts(cel: str) -> None:
    laad(Kaders=[KADER | {"tekst": cel}])
    assert zinnen(een(Kader)) == []


@pytest.mark.parametrize("kolom", ["titel", "tekst"])
def test_a_text_that_only_becomes_too_long_by_cleaning_is_an_error(kolom: str) -> None:
    """U+0958 is two characters in NFC."""
    assert "30.002 tekens" in geweigerd(Kaders=[KADER | {kolom: "\u0958" * 15_001}])[0]


def test_a_text_that_an_export_would_write_longer_than_fits_is_an_error() -> None:
    assert "tekens en er passen er 30.000 in" in geweigerd(Kaders=[KADER | {"tekst": "\\" + "*a " * 9_999}])[0]


@pytest.mark.parametrize("kolom", ["code", "regisseur", "doelen", "sleutel", "status", "van"])
def test_a_long_text_in_another_column_gets_a_short_message(kolom: str) -> None:
    (melding,) = geweigerd(Activiteiten=[ACTIVITEIT | {kolom: "a" * 40_000}])
    assert len(melding) < 400


# -- there and back ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cel",
    [
        "Een *lastige* tekst:\n\n- a\n  1. b\n\n| x | y |\n| --- | --- |\n| 1 | 2 |",
        r"2\*3 = 6",
        "> citaat\n>\n> - met een lijst",
        "1\\. geen lijst",
    ],
)
def test_a_text_in_its_normal_form_is_exported_as_it_was(cel: str) -> None:
    laad(Kaders=[KADER | {"tekst": cel}])
    (rij,) = rijen_van(export(), "Kaders")
    assert rij["tekst"] == cel
