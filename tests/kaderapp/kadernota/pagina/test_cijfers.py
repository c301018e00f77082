"""The table beside a chart: every figure with its period, reasons for what is missing, notes for corrections."""

from kaderapp.kadernota.inhoud.monitor import beeld
from kaderapp.kadernota.momentopname.boom import Meting
from kaderapp.kadernota.pagina.cijfers import Cijfertabel, cijfertabel
from tests.kaderapp.kadernota.voorbeeld import indicator, meting


def tabel(*metingen: Meting) -> Cijfertabel:
    gevuld = cijfertabel(beeld(indicator("I", "1a", "D", "Meldingen", *metingen)))
    assert gevuld
    return gevuld


def regels(t: Cijfertabel) -> list[tuple[str, ...]]:
    return [(r.periode, r.soort, *(c.tekst for c in r.cijfers)) for r in t.rijen]


def test_figures_stand_in_order_of_time_and_what_was_agreed_below() -> None:
    t = tabel(
        meting("s", "streefwaarde", 2030, "5"),
        meting("b", "realisatie", 2025, "7", voorlopig=True),
        meting("n", "nulmeting", 2024, "8"),
        meting("p", "prognose", 2026, "6"),
        meting("x", "norm", 2024, "4", periode_van=None, periode_tot=None),
    )
    assert regels(t) == [
        ("2024", "nulmeting", "8,0"),
        ("2025", "voorlopig", "7,0"),
        ("2026", "prognose", "6,0"),
        ("2030", "streefwaarde", "5,0"),
        ("", "norm", "4,0"),
    ]
    assert [r.is_doel for r in t.rijen] == [False, False, False, True, True]


def test_a_figure_that_repeats_the_nulmeting_is_one_row() -> None:
    t = tabel(meting("n", "nulmeting", 2024, "8"), meting("a", "realisatie", 2024, "8"))
    assert regels(t) == [("2024", "nulmeting", "8,0")]


def test_a_corrected_figure_has_a_note() -> None:
    t = tabel(
        meting("n", "nulmeting", 2025, "25"),
        meting("a", "realisatie", 2025, "26", toelichting="<p>Na controle van de dossiers.</p>"),
    )
    assert regels(t) == [("2025", "nulmeting", "25,0"), ("2025", "", "26,0")]
    assert t.rijen[1].cijfers[0].noten == (1, 2)
    assert t.noten == ["Gecorrigeerd: bij de nulmeting was het 25,0.", "<p>Na controle van de dossiers.</p>"]


def test_equal_notes_are_told_once() -> None:
    zin = "<p>Telling van mei.</p>"
    t = tabel(
        meting("a", "realisatie", 2024, "8", toelichting=zin), meting("b", "realisatie", 2025, "7", toelichting=zin)
    )
    assert [r.cijfers[0].noten for r in t.rijen] == [(1,), (1,)]
    assert t.noten == [zin]


def test_a_missing_figure_says_why_and_is_no_zero() -> None:
    t = tabel(meting("a", "realisatie", 2024, reden_leeg="nnb"))
    assert [(c.tekst, c.reden) for r in t.rijen for c in r.cijfers] == [("n.n.b.", "nog niet bekend")]


def test_another_with_one_figure_is_a_row_with_its_own_year() -> None:
    t = tabel(meting("a", "realisatie", 2025, "7"), meting("l", "realisatie", 2023, "8.8", gebied="NL"))
    assert t.kolommen == ["Waarde"]
    assert regels(t) == [("2025", "", "7,0"), ("2023", "Nederland", "8,8")]


def test_another_with_a_course_is_a_column() -> None:
    t = tabel(
        meting("a", "realisatie", 2024, "8"),
        meting("b", "realisatie", 2025, "7"),
        meting("k", "realisatie", 2023, "9.1", gebied="NL"),
        meting("l", "realisatie", 2024, "9", gebied="NL"),
        meting("s", "streefwaarde", 2030, "5"),
    )
    assert t.kolommen == ["Gemeente", "Nederland"]
    assert regels(t) == [
        ("2023", "", "–", "9,1"),
        ("2024", "", "8,0", "9,0"),
        ("2025", "", "7,0", "–"),
        ("2030", "streefwaarde", "5,0", ""),
    ]


def test_without_metingen_there_is_no_table() -> None:
    assert cijfertabel(beeld(indicator("I", "1a", "D", "Meldingen"))) is None
