"""A long chapter in runs: its pages, tree and bookmarks are those of the whole, and an edit makes few runs anew."""

import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kaderapp.kadernota.druk.reeksen import HOOGSTENS, verdeel
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota.conftest import pdftotext
from tests.kaderapp.kadernota.druk.lezer import bestemmingen, lees, voorlezen
from tests.kaderapp.kadernota.druk.regels import gebreken

KADERS, VULLING = 90, "x" * 8000
"""Enough of them, with so much in each that no reader sees, for a chapter of several runs on few pages."""


def kader(nummer: int, tekst: str = "Elk kind krijgt hulp. ") -> str:
    kop = f'<h3 id="s{nummer}">Groep {nummer}</h3>' if nummer % 20 == 0 else ""
    tabel = f"<table><caption>T</caption><tbody><tr><th scope='row'>a</th><td>{nummer}</td></tr></tbody></table>"
    return (
        f'{kop}<section class="kader bindend" id="k{nummer}" data-x="{VULLING}"><h4>Kader {nummer}</h4>'
        f'<p>{tekst * (1 + nummer % 7)}<a href="#k{KADERS - nummer}">Verder</a></p></section>'
        f"{tabel if nummer % 9 == 4 else f'<p>Toelichting {nummer}.</p>'}\n"
    )


def hoofdstuk(kaders: list[str], klasse: str = "hoofdstuk") -> str:
    return f'<section class="{klasse}"><h2 id="lang" data-kort="Lang">Lang</h2>{"".join(kaders)}</section>\n'


def boek(kaders: list[str], klasse: str = "hoofdstuk") -> str:
    return (
        '<!DOCTYPE html><html lang="nl"><head><title>Boek</title>'
        '<link rel="stylesheet" href="kadernota:kadernota.css"></head><body><main>'
        '<section class="omslag"><h1>Boek</h1></section>'
        '<section class="hoofdstuk"><h2 id="een" data-kort="Een">Een</h2><p>Begin</p></section>'
        f"{hoofdstuk(kaders, klasse)}"
        '<section class="hoofdstuk"><h2 id="slot" data-kort="Slot">Slot</h2><p>Eind</p></section>'
        "</main></body></html>"
    )


ALLE = [kader(nummer) for nummer in range(KADERS)]
HEEL = [*ALLE[:50], kader(50, "Dit kader is later veranderd, en is nu ook langer. "), *ALLE[51:]]
RIJEN = "".join(f"<tr><th scope='row'>{rij}</th><td>rij</td></tr>" for rij in range(200))
TABEL = f"<table data-x='{VULLING * 20}'><tbody>{RIJEN}</tbody></table>"


WOORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def gelezen(pdf: bytes, pad: Path) -> dict[str, Any]:
    """All that a reader gets of it."""
    pad.write_bytes(pdf)
    woorden = WOORD.findall(pdftotext(pad, "-bbox"))
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as overzicht:
        bladen: dict[Any, int] = {blad.objgen: nummer for nummer, blad in enumerate(document.pages)}

        def takken(items: Any) -> list[Any]:
            return [(str(t.title), bladen[t.destination[0].objgen], t.is_closed, takken(t.children)) for t in items]

        return {
            "woorden": [(woord, [round(float(x)) for x in plek]) for *plek, woord in woorden],
            "gehoord": list(voorlezen(lees(document))),
            "secties": [len(knoop.kinderen) for knoop in lees(document).alle("Sect")],
            "bladwijzers": takken(overzicht.root),
            "plekken": bestemmingen(document),
            "links": [len(blad.get("/Annots", [])) for blad in document.pages],
            "gebreken": gebreken(document),
        }


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_: Path = tmp_path_factory.mktemp("kast") / "delen"
    pdf_van(boek(ALLE), merk="merk", kast=map_)
    return map_


@pytest.mark.parametrize("klasse", ["hoofdstuk", "hoofdstuk informatie"])
def test_a_chapter_in_runs_is_the_whole_chapter(klasse: str, map_: Path, tmp_path: Path) -> None:
    """Also where only some of its runs were kept, and on pages with a name, which keep the margin above a text."""
    html = boek(HEEL, klasse)
    assert len(html.replace(VULLING, "")) < HOOGSTENS < len(html)
    in_reeksen = gelezen(pdf_van(html, merk="merk", kast=map_), tmp_path / "reeksen.pdf")
    heel = gelezen(pdf_van(html.replace(VULLING, ""), merk="merk"), tmp_path / "heel.pdf")
    assert in_reeksen == heel
    assert heel["gebreken"] == []


def test_an_edit_makes_few_runs_anew(map_: Path) -> None:
    eerst = {pad.name for pad in map_.iterdir()}
    pdf_van(boek([*ALLE[:80], kader(80, "Langer. " * 20), *ALLE[81:]]), kast=map_)
    nieuw = {pad.name for pad in map_.iterdir()} - eerst
    assert 1 <= len(nieuw) <= 2
    assert len(eerst) >= 6


def test_a_run_that_has_no_page_to_end_with_goes_on_to_the_next_stop(tmp_path: Path) -> None:
    """A table over pages, and what stands beside it on its last page."""
    klein = [f"<p data-x='{VULLING}'>Regel {nummer}.</p>" for nummer in range(60)]
    delen = [*klein[:30], TABEL, *klein[30:]]
    haltes = verdeel(hoofdstuk(delen)).haltes
    assert any(halte < len(delen) for halte in haltes)
    in_reeksen = gelezen(pdf_van(boek(delen), merk="merk"), tmp_path / "reeksen.pdf")
    assert in_reeksen == gelezen(pdf_van(boek(delen).replace(VULLING, ""), merk="merk"), tmp_path / "heel.pdf")


def test_the_blocks_of_a_chapter_are_the_whole_of_it() -> None:
    gedeeld = verdeel(hoofdstuk(ALLE))
    assert "".join(gedeeld.blokken) == hoofdstuk(ALLE) == gedeeld.html(0, len(gedeeld.blokken))
    assert [blok[:3] for blok in gedeeld.blokken[:2]] == ["<se", "<h3"]
    assert gedeeld.haltes[-1] == len(gedeeld.blokken)


def test_a_run_stands_in_a_section_like_that_of_its_chapter() -> None:
    gedeeld = verdeel(hoofdstuk(ALLE, "hoofdstuk breed"))
    begin, einde = gedeeld.haltes[:2]
    html = gedeeld.html(begin, einde)
    assert html.startswith('<section class="hoofdstuk breed vervolg">' + gedeeld.blokken[begin])
    assert html.endswith(gedeeld.blokken[einde - 1] + "</section>")
    assert gedeeld.html(0, begin).count("</section>") == gedeeld.html(0, begin).count("<section")


@pytest.mark.parametrize("html", [hoofdstuk(ALLE[:3]), hoofdstuk(ALLE).replace("</h4>", "", 1), "<p>los</p>" * 20_000])
def test_a_short_chapter_and_one_that_is_not_well_formed_stay_whole(html: str) -> None:
    assert verdeel(html).haltes == (1,)
    assert verdeel(html).blokken == (html,)


def test_a_text_that_is_put_in_moves_no_stop_but_its_own() -> None:
    kaders = [kader(nummer) for nummer in range(4 * KADERS)]
    eerst, later = (verdeel(hoofdstuk(alle)) for alle in (kaders, [*kaders[:99], kader(900), *kaders[99:]]))
    stops = [{deel.blokken[halte] for halte in deel.haltes[:-1]} for deel in (eerst, later)]
    assert len(stops[0]) > 8
    assert len(stops[0] ^ stops[1]) <= 2
