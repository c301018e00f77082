"""The monitor: every indicator with its figures, its track and two judgements that stay apart."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.inhoud.monitor import beeld
from kaderapp.kadernota.momentopname.boom import Indicator, Meting
from kaderapp.kadernota.pagina import BestaatNiet
from kaderapp.kadernota.pagina.baanlijn import Baanlijn, baanlijn
from kaderapp.kadernota.pagina.monitor import Indicatoren
from kaderapp.kadernota.pagina.monitorrijen import Monitorrij
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import indicator, meting

VANDAAG = date(2026, 11, 21)


def monitor(*indicatoren: Indicator, vraag: dict[str, str] | None = None, **uitgave: Any) -> Indicatoren:
    opname = voorbeeld.klein(**({"indicatoren": indicatoren} if indicatoren else {}))
    return Indicatoren(voorbeeld.uitgave(opname, **uitgave), VANDAAG, vraag=vraag)


def verloop(code: str, van: str, nul: str, laatste: str, doel: str, **velden: Any) -> Indicator:
    """An indicator of `van` that should fall, with figures of 2024 and 2025 and a target for 2030."""
    return indicator(
        code,
        code,
        van,
        f"Indicator {code}",
        meting(f"{code}n", "nulmeting", 2024, nul),
        meting(f"{code}r", "realisatie", 2025, laatste),
        meting(f"{code}s", "streefwaarde", 2030, doel),
        **velden,
    )


VIER = (
    verloop("a", "D1.2", "10", "8", "5"),
    verloop("b", "D1.2", "10", "10", "5", frequentie_maanden=24),
    verloop("c", "D2.1", "10", "11", "5"),
    verloop("d", "D2.1", "10", "4", "5"),
    indicator("e", "e", "D2.1", "Indicator e"),
)
"""One of each: the right way, equal, the wrong way, reached early, and nothing measured."""


def rij(*metingen: Meting, **velden: Any) -> Monitorrij:
    return monitor(indicator("i", "i", "D1.2", "Meldingen", *metingen, **velden)).alle_rijen[0]


def namen(p: Indicatoren) -> list[str]:
    return [r.naam[-1] for groep in p.groepen for r in groep.rijen]


def html_van(p: Indicatoren) -> str:
    return render_to_string("agenda/indicatoren.html", {"pagina": p, "gemeente": p.gemeente})


# -- figures on top ----------------------------------------------------------------------------


def test_the_figures_on_top_count_both_judgements() -> None:
    richting, doel = monitor(*VIER).telrijen
    assert [(t.hoeveel, t.tekst) for t in richting.tellingen] == [
        (2, "gaan de goede kant op"),
        (1, "blijft gelijk"),
        (1, "gaat de verkeerde kant op"),
        (1, "heeft nog geen richting"),
    ]
    assert (doel.tellingen[0].hoeveel, doel.tellingen[0].tekst) == (1, "heeft het doel gehaald")
    assert [sum(t.hoeveel for t in rij.tellingen) for rij in (richting, doel)] == [len(namen(monitor(*VIER)))] * 2


def test_a_figure_on_top_leads_to_exactly_what_it_counts() -> None:
    tellingen = [t for rij in monitor(*VIER).telrijen for t in rij.tellingen if t.adres]
    for telling in tellingen:
        naam, _, waarde = telling.adres.removeprefix("?").partition("=")
        assert len(namen(monitor(*VIER, vraag={naam: waarde}))) == telling.hoeveel
    assert len(tellingen) > 5


def test_a_figure_of_nothing_leads_nowhere() -> None:
    assert [t.adres for t in monitor(VIER[0]).telrijen[0].tellingen] == ["?richting=goed", "", "", ""]


def test_a_stand_says_both_dates() -> None:
    p = monitor(soort="stand", datum=date(2026, 10, 13), nota_van=date(2026, 6, 25))
    assert p.van_wanneer == "Stand van 13\u00a0oktober 2026, bij de nota van 25\u00a0juni 2026."


def test_a_nota_has_one_date() -> None:
    assert monitor().van_wanneer == "Stand en nota van 25\u00a0juni 2026."


# -- rows --------------------------------------------------------------------------------------


def test_every_indicator_stands_under_its_opgave_and_the_others_below() -> None:
    los = indicator("z", "z", "K0", "Indicator z")
    p = monitor(*VIER, los)
    koppen = [(groep.kop, len(groep.rijen)) for groep in p.alle_groepen]
    opgaven = [f"{o.nummer}. {o.naam}" for o in p.verband.opgaven]
    assert koppen == [(opgaven[0], 2), (opgaven[1], 3), ("Niet bij één opgave", 1)]


def test_every_figure_has_its_year() -> None:
    r = monitor(VIER[0]).alle_rijen[0]
    assert [(s.tekst, s.bij) for s in (r.nulmeting, r.laatste, r.doel)] == [
        ("10,0", ["2024"]),
        ("8,0", ["2025"]),
        ("5,0", ["2030"]),
    ]


def test_the_streefwaarde_shown_is_the_one_that_is_judged() -> None:
    r = rij(
        meting("n", "nulmeting", 2020, "150"),
        meting("r", "realisatie", 2025, "120", voorlopig=True),
        meting("s", "streefwaarde", 2025, "100"),
        meting("t", "streefwaarde", 2030, "90"),
        decimalen=0,
    )
    assert (r.laatste.bij, r.doel.tekst, r.doel.bij) == (["2025", "voorlopig"], "100", ["2025", "2030: 90"])
    assert (r.richting.uitkomst, r.resultaat.uitkomst) == ("ja", "nee")
    assert r.resultaat.reden == "120 in 2025, de streefwaarde voor 2025 is 100 (voorlopig cijfer)."


def test_a_missing_figure_is_never_zero() -> None:
    r = rij(meting("r", "realisatie", 2025, reden_leeg="nnb"))
    assert [s.tekst for s in (r.nulmeting, r.laatste, r.doel)] == ["–", "n.n.b.", "–"]
    assert r.baan is None


def test_a_figure_to_come_is_told_beside_the_last_one() -> None:
    r = rij(meting("r", "realisatie", 2024, "7"), meting("x", "realisatie", 2025, reden_leeg="nnb"))
    assert (r.laatste.tekst, r.laatste.bij) == ("7,0", ["2024", "2025: nog niet bekend"])


def test_a_year_in_which_nobody_measures_is_not_worth_a_word() -> None:
    r = rij(meting("r", "realisatie", 2024, "7"), meting("x", "realisatie", 2025, reden_leeg="niet_gemeten"))
    assert r.laatste.bij == ["2024"]


def test_a_streefwaarde_to_be_set_is_no_dash() -> None:
    r = rij(meting("r", "realisatie", 2024, "7"), meting("s", "streefwaarde", 2028, reden_leeg="nog_vast_te_stellen"))
    assert (r.doel.tekst, r.doel.bij) == ("n.t.b.", ["2028", "nog vast te stellen"])


def test_a_norm_is_called_one() -> None:
    norm = meting("x", "norm", 2024, "8", periode_van=None, periode_tot=None)
    assert rij(meting("r", "realisatie", 2024, "7"), norm).doel.bij == ["norm"]


def test_part_of_a_year_is_short() -> None:
    deel = meting("r", "realisatie", 2026, "7", periode_tot=date(2026, 9, 30))
    assert rij(deel).laatste.bij == ["jan–sep 2026"]


def test_the_unit_says_per_how_many_and_how_often() -> None:
    r = rij(eenheid="mensen", per_aantal=10_000, bron="CBS", frequentie_maanden=24)
    assert r.onder == "mensen per 10.000, om de 2 jaar, CBS"


# -- track -------------------------------------------------------------------------------------


def baan(nul: str, laatste: str, doel: str, **velden: Any) -> Baanlijn | None:
    return baanlijn(beeld(verloop("a", "D1.2", nul, laatste, doel, **velden)))


def test_the_track_runs_from_low_to_high() -> None:
    assert baan("13", "12", "11") == Baanlijn("134.0", "72.0", "10.0", open=False)


def test_equal_figures_stand_in_the_middle_of_the_track() -> None:
    assert baan("5", "5", "5") == Baanlijn("72.0", "72.0", "72.0", open=False)


def test_over_a_trendbreuk_no_line_joins_the_figures() -> None:
    gebroken = baan("13", "12", "11", trendbreuk_jaren=(2025,))
    assert gebroken is not None
    assert gebroken.open


# -- choice ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vraag", "over"),
    [
        ({}, "abcde"),
        ({"opgave": "2"}, "cde"),
        ({"richting": "goed"}, "ad"),
        ({"richting": "gelijk"}, "b"),
        ({"doel": "gehaald"}, "d"),
        ({"doel": "nog-niet"}, "abc"),
        ({"doel": "niet-gehaald"}, ""),
        ({"doel": "onbekend"}, "e"),
        ({"meten": "24"}, "b"),
        ({"opgave": "1", "richting": "goed", "meten": "12"}, "a"),
        ({"opgave": "99", "richting": "<script>", "meten": "x", "iets": "anders"}, "abcde"),
    ],
)
def test_a_choice_leaves_what_fits(vraag: dict[str, str], over: str) -> None:
    assert "".join(namen(monitor(*VIER, vraag=vraag))) == over


def test_the_count_says_what_is_shown_of_how_many() -> None:
    assert monitor(*VIER).hoeveel == "5\u00a0indicatoren"
    assert monitor(*VIER, vraag={"richting": "goed"}).hoeveel == "2 van de 5\u00a0indicatoren"


def test_the_form_remembers_the_choice() -> None:
    html = html_van(monitor(*VIER, vraag={"opgave": "2", "meten": "12"}))
    assert re.findall(r'<option value="([^"]*)" selected>', html) == ["2", "", "", "12"]


def test_a_choice_that_has_one_answer_is_not_asked() -> None:
    assert [veld.naam for veld in monitor(VIER[0]).keuze.velden] == ["richting", "doel"]


def test_nothing_left_is_said_in_a_sentence() -> None:
    html = html_van(monitor(*VIER, vraag={"doel": "niet-gehaald"}))
    assert "Bij deze keuze hoort geen indicator." in html
    assert "0 van de 5\u00a0indicatoren" in html
    assert "<table" not in html


# -- the page ----------------------------------------------------------------------------------


def test_the_name_leads_to_the_page_of_the_indicator() -> None:
    p = monitor(*VIER)
    assert f'<a href="{p.adres}onderdeel/{VIER[0].sleutel}/"><b>Indicator a</b></a>' in html_van(p)


def test_the_judgements_stand_in_words_with_their_reasons() -> None:
    html = html_van(monitor(VIER[0]))
    assert re.search(r"</svg>\s*Ja</span><small>Van 10,0 in 2024 naar 8,0 in 2025\.</small>", html)
    assert "Nog niet</span><small>8,0 in 2025, de streefwaarde voor 2030 is 5,0: nog 3,0 te gaan.</small>" in html


def test_text_of_an_editor_can_not_become_code() -> None:
    kwaad = "<script>alert(1)</script>"
    assert "<script" not in html_van(monitor(replace(VIER[0], naam=kwaad, bron=kwaad, eenheid=kwaad)))


def test_an_agenda_without_indicatoren_has_no_monitor() -> None:
    with pytest.raises(BestaatNiet):
        Indicatoren(voorbeeld.uitgave(voorbeeld.leeg()), VANDAAG)
