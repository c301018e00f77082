from datetime import date
from decimal import Decimal

import pytest

from kaderapp.kadernota.boek.indicatortabel import indicatortabel
from kaderapp.kadernota.inhoud.monitor import Beeld, beeld, in_woorden
from kaderapp.kadernota.inhoud.oordeel import resultaat, richting
from kaderapp.kadernota.momentopname.boom import Indicator, Meting
from tests.kaderapp.kadernota.voorbeeld import indicator, meting


def toon(*metingen: Meting, **velden: object) -> Beeld:
    return beeld(indicator("I", "1a", "D", "Meldingen", *metingen, **velden))


def test_the_nulmeting_carries_its_year() -> None:
    nul = toon(meting("n", "nulmeting", 2022, "8.4")).nulmeting
    assert nul is not None
    assert (nul.tekst, nul.periode) == ("8,4", "2022")


def test_the_last_realisatie_is_the_newest_with_a_figure() -> None:
    metingen = (
        meting("a", "realisatie", 2025, "7.9", voorlopig=True),
        meting("b", "realisatie", 2024, "8"),
        meting("c", "realisatie", 2026, None, reden_leeg="nnb"),
    )
    laatste = toon(*metingen).laatste
    assert laatste is not None
    assert (laatste.tekst, laatste.periode, laatste.voorlopig) == ("7,9", "2025", True)


@pytest.mark.parametrize(
    ("reden", "tekst", "woorden"),
    [
        ("nnb", "n.n.b.", "nog niet bekend"),
        ("nvt", "n.v.t.", "niet van toepassing"),
        ("te_klein", "te klein", "aantal te klein om te tonen"),
        ("niet_gemeten", "–", "niet gemeten"),
        ("nog_vast_te_stellen", "n.t.b.", "nog vast te stellen"),
    ],
)
def test_a_missing_waarde_says_why_and_is_never_zero(reden: str, tekst: str, woorden: str) -> None:
    cel = toon(meting("a", "realisatie", 2025, None, reden_leeg=reden)).realisaties[0]
    assert (cel.tekst, cel.reden, cel.waarde) == (tekst, woorden, None)


def test_a_referentie_keeps_its_own_year() -> None:
    b = toon(
        meting("g", "realisatie", 2025, "7"),
        meting("l", "realisatie", 2023, "8.8", gebied="NL"),
        meting("k", "realisatie", 2024, "8.2", gebied="klasse: 20.000"),
    )
    assert [(r.naam, r.cel.tekst, r.cel.periode) for r in b.referenties] == [
        ("Nederland", "8,8", "2023"),
        ("klasse\u00a020.000", "8,2", "2024"),
    ]


def test_a_referentie_keeps_its_course() -> None:
    b = toon(meting("l", "realisatie", 2025, "9", gebied="NL"), meting("k", "realisatie", 2023, "8.8", gebied="NL"))
    assert [(c.periode, c.tekst) for c in b.referenties[0].reeks] == [("2023", "8,8"), ("2025", "9,0")]
    assert b.referenties[0].cel.periode == "2025"


def test_a_wijk_is_no_referentie() -> None:
    b = toon(meting("w", "realisatie", 2025, "7", gebied="wijk: Noord"))
    assert ([w.naam for w in b.wijken], b.referenties) == (["Noord"], ())


def test_the_series_of_a_chart_leaves_out_missing_years() -> None:
    b = toon(
        meting("a", "nulmeting", 2021, "5"),
        meting("b", "realisatie", 2022, None, reden_leeg="nnb"),
        meting("c", "realisatie", 2023, "4"),
    )
    assert b.gemeten == ((2021, Decimal(5)), (2023, Decimal(4)))


def test_part_of_a_year_is_named_as_such() -> None:
    deel = meting("a", "realisatie", 2022, "5", periode_tot=date(2022, 11, 30))
    assert toon(deel).realisaties[0].periode == "januari tot en met november 2022"


def test_rounding_never_makes_something_nothing() -> None:
    assert toon(meting("a", "realisatie", 2025, "0.04"), decimalen=0).realisaties[0].tekst == "0,04"


def test_a_zero_that_was_measured_is_zero() -> None:
    assert toon(meting("a", "realisatie", 2025, "0"), decimalen=0).realisaties[0].tekst == "0"


def test_a_chart_in_words_holds_what_was_measured_and_where_it_goes() -> None:
    b = toon(meting("a", "nulmeting", 2021, "5"), meting("s", "streefwaarde", 2030, "3"))
    assert in_woorden(b) == "Grafiek, % van de inwoners. Gemeten: 5,0 in 2021. Streefwaarde: 3,0 in 2030."


def daling(*later: Meting, **velden: object) -> Beeld:
    return toon(meting("n", "nulmeting", 2022, "150"), *later, decimalen=0, **velden)


def test_the_direction_can_be_right_while_the_result_is_not_reached() -> None:
    b = daling(meting("r", "realisatie", 2025, "120"), meting("s", "streefwaarde", 2025, "100"))
    assert (richting(b).uitkomst, resultaat(b).uitkomst) == ("ja", "nee")


def test_the_reason_of_a_judgement_names_the_figures() -> None:
    b = daling(meting("r", "realisatie", 2025, "120", voorlopig=True), meting("s", "streefwaarde", 2025, "100"))
    assert richting(b).reden == "Van 150 in 2022 naar 120 in 2025 (voorlopig cijfer)."
    assert resultaat(b).reden == "120 in 2025, de streefwaarde voor 2025 is 100 (voorlopig cijfer)."


def test_before_the_year_of_the_streefwaarde_the_result_is_not_yet() -> None:
    b = daling(meting("r", "realisatie", 2025, "120"), meting("s", "streefwaarde", 2028, "100"))
    assert resultaat(b).uitkomst == "nog niet"
    assert resultaat(b).reden == "120 in 2025, de streefwaarde voor 2028 is 100: nog 20 te gaan."


def test_what_is_to_come_is_held_against_the_last_streefwaarde() -> None:
    doelen = (meting("s", "streefwaarde", 2027, "110"), meting("t", "streefwaarde", 2030, "90"))
    b = daling(meting("r", "realisatie", 2025, "100"), *doelen)
    assert resultaat(b).reden == "100 in 2025, de streefwaarde voor 2030 is 90: nog 10 te gaan."


def test_a_result_can_come_early() -> None:
    b = daling(meting("r", "realisatie", 2025, "99"), meting("s", "streefwaarde", 2028, "100"))
    assert (resultaat(b).uitkomst, resultaat(b).reden) == (
        "ja",
        "99 in 2025, de streefwaarde voor 2028 is 100: nu al gehaald.",
    )


def test_a_streefwaarde_without_figure_is_still_to_be_set() -> None:
    b = daling(
        meting("r", "realisatie", 2025, "99"), meting("s", "streefwaarde", 2028, reden_leeg="nog_vast_te_stellen")
    )
    assert (resultaat(b).uitkomst, resultaat(b).reden) == ("niet te zeggen", "De streefwaarde is nog vast te stellen.")


def test_figures_that_read_the_same_are_equal() -> None:
    b = daling(meting("r", "realisatie", 2025, "149.8"))
    assert (richting(b).uitkomst, richting(b).reden) == ("gelijk", "Gelijk gebleven: 150 in 2022 en in 2025.")


def test_a_result_that_is_missed_by_a_hair_shows_that_hair() -> None:
    b = daling(meting("r", "realisatie", 2025, "100.4"), meting("s", "streefwaarde", 2025, "100"))
    assert (resultaat(b).uitkomst, resultaat(b).reden) == (
        "nee",
        "100,4 in 2025, de streefwaarde voor 2025 is 100.",
    )


@pytest.mark.parametrize("jaar", [2021, 2022])
def test_what_was_measured_before_or_with_the_nulmeting_says_nothing_of_the_course(jaar: int) -> None:
    assert richting(daling(meting("r", "realisatie", jaar, "170"))).reden == "Er is na de nulmeting nog niet gemeten."


def test_a_count_over_part_of_a_year_is_not_held_against_a_whole_one() -> None:
    deel = meting("r", "realisatie", 2025, "60", periode_tot=date(2025, 6, 30))
    b = daling(deel, meting("s", "streefwaarde", 2028, "100"), eenheid="bezwaren")
    assert richting(b).reden == (
        "Na de nulmeting is alleen geteld in januari tot en met juni 2025: "
        "dat is niet te vergelijken met een heel jaar."
    )
    assert resultaat(b).reden == "Er is alleen geteld in januari tot en met juni 2025: een deel van een jaar."


def test_a_share_over_part_of_a_year_can_be_compared() -> None:
    deel = meting("r", "realisatie", 2025, "60", periode_tot=date(2025, 6, 30))
    assert richting(daling(deel, eenheid="% van de aanvragen")).uitkomst == "ja"


@pytest.mark.parametrize(("eenheid", "telt"), [("jongeren", True), ("%", False), ("euro", False), ("maanden", False)])
def test_a_count_is_told_from_a_share_or_an_average(eenheid: str, telt: bool) -> None:
    assert daling(eenheid=eenheid).telt is telt


def test_a_streefwaarde_for_another_way_of_measuring_says_nothing_yet() -> None:
    b = daling(
        meting("r", "realisatie", 2025, "90"), meting("s", "streefwaarde", 2028, "100"), trendbreuk_jaren=(2027,)
    )
    assert resultaat(b).reden == (
        "Vanaf 2027 geldt een andere manier van meten; "
        "het cijfer van 2025 is niet te vergelijken met de streefwaarde voor 2028."
    )


def test_after_a_trendbreuk_the_new_nulmeting_counts() -> None:
    b = daling(meting("m", "nulmeting", 2024, "80"), meting("r", "realisatie", 2025, "90"), trendbreuk_jaren=(2024,))
    assert richting(b).reden == "Van 80 in 2024 naar 90 in 2025."


def test_a_figure_that_repeats_the_nulmeting_comes_once() -> None:
    b = daling(meting("z", "realisatie", 2022, "150"), meting("r", "realisatie", 2023, "140"))
    assert [(c.tekst, is_nul) for c, is_nul in b.metingen] == [("150", True), ("140", False)]


def test_a_corrected_nulmeting_stands_beside_its_correction() -> None:
    b = daling(meting("z", "realisatie", 2022, "152"))
    assert [(c.tekst, is_nul) for c, is_nul in b.metingen] == [("150", True), ("152", False)]


def test_without_streefwaarde_the_norm_counts() -> None:
    b = daling(meting("r", "realisatie", 2025, "90"), meting("x", "norm", 2025, "100"))
    assert resultaat(b).uitkomst == "ja"


def test_figures_on_both_sides_of_a_trendbreuk_are_not_compared() -> None:
    b = daling(meting("r", "realisatie", 2025, "120"), trendbreuk_jaren=(2024,))
    assert richting(b).uitkomst == "niet te zeggen"


@pytest.mark.parametrize(
    ("gewenst", "waarde", "uitkomst"),
    [("stijgen", "160", "ja"), ("gelijk", "150.3", "ja"), ("gelijk", "151", "nee"), ("nvt", "1", "niet te zeggen")],
)
def test_the_direction_follows_what_was_wished(gewenst: str, waarde: str, uitkomst: str) -> None:
    assert richting(daling(meting("r", "realisatie", 2025, waarde), gewenst=gewenst)).uitkomst == uitkomst


def rij(code: str, *metingen: Meting) -> Indicator:
    return indicator(code, code, "D", code, *metingen)


def test_a_table_gives_every_indicator_the_same_years() -> None:
    een = rij("a", meting("a1", "realisatie", 2024, "1"), meting("a2", "streefwaarde", 2028, "2"))
    ander = rij("b", meting("b1", "realisatie", 2025, "3"))
    tabel = indicatortabel([een, ander])
    assert (tabel.jaren, tabel.doeljaren) == ((2024, 2025), (2028,))
    assert [[c.tekst for c in r.gemeten] for r in tabel.rijen] == [["1,0", "–"], ["–", "3,0"]]


def test_a_table_explains_only_the_marks_it_uses() -> None:
    tabel = indicatortabel([rij("a", meting("a1", "realisatie", 2024, None, reden_leeg="nnb"))])
    assert tabel.noten == ("n.n.b. = nog niet bekend.",)


def test_a_table_never_adds_figures_up() -> None:
    personen = indicator("p", "p", "D", "Cliënten", meting("p1", "realisatie", 2024, "5"), optelbaar=False)
    tabel = indicatortabel([personen, personen])
    assert len(tabel.rijen) == 2
    assert "telt unieke personen: niet bij elkaar op te tellen" in tabel.rijen[0].kenmerken
