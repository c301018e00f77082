"""The whole text of an agenda in all four indelingen: complete, well linked, and in the order of its headings."""

import itertools
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from django.template.loader import render_to_string

from goals.models.richting import leesbaar
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.uitgave import Uitgave
from policies.models.agenda import Indeling
from tests.kaderapp.kadernota import voorbeeld

VANDAAG = date(2026, 11, 21)


def pagina(uitgave: Uitgave, indeling: str = Indeling.VIJF_VRAGEN) -> Lezen:
    opname = uitgave.momentopname
    anders = replace(uitgave, momentopname=replace(opname, agenda=replace(opname.agenda, indeling=indeling)))
    return Lezen(anders, VANDAAG, uitgaven=[anders])


def html_van(p: Lezen | Overzicht) -> str:
    return render_to_string(p.sjabloon, {"pagina": p, "gemeente": p.gemeente})


@pytest.fixture(params=Indeling.values)
def html(request: pytest.FixtureRequest, uitgave: Uitgave) -> str:
    return html_van(pagina(uitgave, request.param))


def test_every_id_is_there_once(html: str) -> None:
    dubbel = [anker for anker, aantal in Counter(re.findall(r'\sid="([^"]*)"', html)).items() if aantal > 1]
    assert dubbel == []


def test_every_link_on_the_page_leads_somewhere(html: str) -> None:
    ids = set(re.findall(r'\sid="([^"]*)"', html))
    assert [doel for doel in re.findall(r'href="#([^"]*)"', html) if doel not in ids] == []


def test_no_heading_level_is_skipped(html: str) -> None:
    niveaus = [int(niveau) for niveau in re.findall(r"<h([1-6])[\s>]", html)]
    assert niveaus[0] == 1
    assert [(a, b) for a, b in itertools.pairwise(niveaus) if b > a + 1] == []


def test_every_element_is_on_the_page_with_its_permalink(html: str, uitgave: Uitgave) -> None:
    v = uitgave.verband
    elementen = [*v.opgaven, *v.doelen, *v.kaders, *uitgave.momentopname.activiteiten, *v.momenten]
    assert [e.code for e in elementen if str(e.sleutel) not in html and getattr(e, "status", "") != "vervallen"] == []


def test_every_text_is_on_the_page(html: str, uitgave: Uitgave) -> None:
    tekst = unescape(html)
    v = uitgave.verband
    zinnen = [leesbaar(d) for d in v.doelen] + [k.titel for k in v.kaders] + [p.titel for p in v.paragrafen]
    assert [zin for zin in zinnen if zin and zin not in tekst] == []


def test_the_number_is_the_address(uitgave: Uitgave) -> None:
    html = html_van(pagina(uitgave))
    kader = uitgave.verband.kaders[1]
    assert f'id="{kader.nummer}"' in html


def test_the_opening_page_leads_to_every_opgave_and_doel(uitgave: Uitgave) -> None:
    p = Overzicht(uitgave, VANDAAG, uitgaven=[uitgave])
    html, v = html_van(p), uitgave.verband
    assert [a for a in [*map(p.opgave_adres, v.opgaven), *map(p.vast, v.doelen)] if f'href="{a}"' not in html] == []
    ids = set(re.findall(r'\sid="([^"]*)"', html))
    assert [doel for doel in re.findall(r'href="#([^"]*)"', html) if doel not in ids] == []


def test_without_numbers_the_sleutel_is_the_address(uitgave: Uitgave) -> None:
    opname = uitgave.momentopname
    opgaven = tuple(replace(o, nummer="") for o in opname.opgaven)
    p = Lezen(replace(uitgave, momentopname=replace(opname, opgaven=opgaven)), VANDAAG)
    assert p.ankers[opgaven[0].sleutel] == str(opgaven[0].sleutel)
    assert p.opgave_adres(opgaven[0]) == f"{p.adres}opgave/{opgaven[0].sleutel}/"


def test_a_kader_past_its_last_day_is_called_expired(uitgave: Uitgave) -> None:
    opname = uitgave.momentopname
    kader = replace(opname.kaders[0], soort="uitgangspunt", geldig_tot=date(2026, 7, 1), geldig_tot_gebeurtenis="")
    p = Lezen(replace(uitgave, momentopname=replace(opname, kaders=(kader, *opname.kaders[1:]))), VANDAAG)
    assert "Verlopen op 1\u00a0juli 2026" in html_van(p)


def test_a_year_or_coordinate_never_gets_a_thousands_point(uitgave: Uitgave) -> None:
    html = html_van(pagina(uitgave))
    assert not re.search(r"<th[^>]*>(?:[^<]*<br>)?2\.0\d\d<", html)
    assert not re.search(r'(?:x|y|width|height)\d?="\d\.\d{3}"', html)


def test_text_of_an_editor_can_not_become_code(uitgave: Uitgave) -> None:
    kwaad = "<script>alert(1)</script>"
    opname = uitgave.momentopname
    kader = replace(opname.kaders[0], titel=kwaad, grondslag=kwaad, tekst=kwaad)
    agenda = replace(opname.agenda, titel=kwaad)
    p = Lezen(
        replace(uitgave, momentopname=replace(opname, kaders=(kader, *opname.kaders[1:]), agenda=agenda)), VANDAAG
    )
    assert "<script" not in html_van(p)


def test_an_empty_agenda_says_so_and_promises_no_numbers() -> None:
    html = html_van(pagina(voorbeeld.uitgave(voorbeeld.leeg())))
    ids = set(re.findall(r'\sid="([^"]*)"', html))
    assert [doel for doel in re.findall(r'href="#([^"]*)"', html) if doel not in ids] == []
    assert "In deze agenda staat nog geen tekst." in html
    assert 'id="inhoud"' not in html
    assert "heeft een nummer" not in html
