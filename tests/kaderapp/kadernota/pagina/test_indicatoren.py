"""The block of one indicator on a page: judgements, chart with its table, notes, stories and what to know."""

import re
from datetime import date
from typing import Any

from django.template.loader import render_to_string

from kaderapp.kadernota.momentopname.boom import Meting
from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.indicatoren import Indicatorrij, indicatorrijen
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import indicator, meting

DALING = (meting("n", "nulmeting", 2024, "150"), meting("r", "realisatie", 2025, "120"))


def rij(*metingen: Meting, **velden: Any) -> Indicatorrij:
    i = indicator("i", "1.2a", "D1.2", "Meldingen", *metingen, **velden)
    p = Pagina(voorbeeld.uitgave(voorbeeld.klein(indicatoren=(i,))), date(2026, 11, 21))
    return indicatorrijen(p, [i], 3)[0]


def html_van(r: Indicatorrij) -> str:
    return render_to_string("onderdelen/indicatoren.html", {"rijen": [r]})


def test_the_two_judgements_stand_apart_with_their_signs() -> None:
    r = rij(*DALING, meting("s", "streefwaarde", 2025, "100"), decimalen=0)
    assert [(o.vraag, o.antwoord, o.klasse, o.teken) for o in r.oordelen] == [
        ("Gaat het de goede kant op?", "Ja", "goed", "omlaag"),
        ("Is het doel gehaald?", "Nee", "fout", "niet"),
    ]


def test_a_chart_never_comes_without_its_table() -> None:
    html = html_van(rij(*DALING))
    assert html.index("<svg viewBox") < html.index("<table")
    assert '<caption class="alleen-voorlezen">' in html


def test_without_a_course_there_is_a_table_only() -> None:
    html = html_van(rij(DALING[0]))
    assert "<figure" not in html
    assert "<caption>" in html


def test_a_note_has_its_number_at_the_figure_and_below_the_table() -> None:
    html = html_van(rij(meting("r", "realisatie", 2025, "120", toelichting="<p>Geteld in mei.</p>")))
    assert re.search(r'120,0<sup><span class="alleen-voorlezen">, noot </span>1</sup>', html)
    assert re.search(r'<ol class="noten"><li><p>Geteld in mei\.</p>\s*</li></ol>', html)


def test_a_story_says_where_it_is_from_and_keeps_what_was_written_beside_it() -> None:
    verhaal = meting(
        "v",
        "realisatie",
        2025,
        tekst="<p>Ik ga zwemmen.</p>",
        gebied="wijk:Noord",
        toelichting="<p>Met toestemming.</p>",
    )
    (v,) = rij(verhaal).verhalen
    assert (v.kop, v.tekst, v.toelichting) == (
        "Noord, 31\u00a0december 2025",
        "<p>Ik ga zwemmen.</p>",
        "<p>Met toestemming.</p>",
    )


def test_what_may_not_be_added_up_says_so() -> None:
    zin = "Tel deze cijfers niet bij elkaar op: wie vaker voorkomt, telt één keer."
    assert zin in rij(eenheid="jongeren", decimalen=0, optelbaar=False).kenmerken
    assert rij(eenheid="weken", optelbaar=False).kenmerken == []


def test_a_mandatory_indicator_and_its_year_are_named() -> None:
    assert rij(bbv_code="30", bekend_voor_jaar=2027).kenmerken == [
        "Verplichte indicator 30.",
        "Vastgelegd voor meetjaar 2027.",
    ]
