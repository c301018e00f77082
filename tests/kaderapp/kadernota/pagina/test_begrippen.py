"""The begrippenlijst, and terms explained on the page where they occur."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import BestaatNiet, Pagina
from kaderapp.kadernota.pagina.begrippen import Begrippen
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld

VANDAAG = date(2026, 11, 21)


def met_begrippen(uitgave: Uitgave, titels: Iterable[str]) -> Uitgave:
    opname = uitgave.momentopname
    zonder = tuple(p for p in opname.paragrafen if p.soort != "begrip")
    nieuw = tuple(
        voorbeeld.paragraaf(f"B{nr}", "begrip", t, f"<p>Uitleg van {t}.</p>") for nr, t in enumerate(titels, start=1)
    )
    return replace(uitgave, momentopname=replace(opname, paragrafen=zonder + nieuw))


def html_van(pagina: Pagina) -> str:
    return render_to_string(pagina.sjabloon, {"pagina": pagina, "gemeente": pagina.gemeente})


def test_the_list_is_in_order_of_the_alphabet_under_the_sleutels(uitgave: Uitgave) -> None:
    html = html_van(Begrippen(met_begrippen(uitgave, ["zorg", "één plan", "Bijstand"]), VANDAAG))
    dt = re.findall(r'<dt id="([^"]*)"><dfn>([^<]*)</dfn>', html)
    assert dt == [
        (str(voorbeeld.sleutel(f"B{nr}")), naam) for nr, naam in ((3, "Bijstand"), (2, "één plan"), (1, "zorg"))
    ]


def test_an_edition_without_begrippen_has_no_such_page(uitgave: Uitgave) -> None:
    with pytest.raises(BestaatNiet):
        Begrippen(met_begrippen(uitgave, []), VANDAAG)


def test_a_short_list_has_no_letters(uitgave: Uitgave) -> None:
    assert [letter.letter for letter in Begrippen(met_begrippen(uitgave, "abc"), VANDAAG).letters] == [""]


def test_a_long_list_is_jumped_through_by_letter(uitgave: Uitgave) -> None:
    p = Begrippen(met_begrippen(uitgave, ["2de lijn", "één", "ex", *(f"b{n}" for n in range(10))]), VANDAAG)
    assert [(letter.letter, letter.anker, len(letter.rijen)) for letter in p.letters] == [
        ("Overig", "letter-overig", 1),
        ("B", "letter-b", 10),
        ("E", "letter-e", 2),
    ]
    html = html_van(p)
    assert re.findall(r'href="#letter-(\w+)"', html) == re.findall(r'id="letter-(\w+)"', html) == ["overig", "b", "e"]


def test_it_says_where_a_begrip_is_used(uitgave: Uitgave) -> None:
    opname = uitgave.momentopname
    doel = replace(opname.opgaven[0].doelen[0], zodat="iedereen een buurthuis heeft")
    opgave = replace(opname.opgaven[0], beschrijving="<p>Een buurthuis.</p>", doelen=(doel,))
    kaders = (replace(opname.kaders[0], gevolg="<p>Buurthuizen en een buurthuis.</p>", kinderen=()),)
    activiteit = replace(opname.activiteiten[0], titel="Het buurthuis open")
    anders = met_begrippen(uitgave, ["buurthuis", "ongebruikt"])
    velden: dict[str, Any] = {"opgaven": (opgave,), "kaders": kaders, "activiteiten": (activiteit,), "indicatoren": ()}
    p = Begrippen(replace(anders, momentopname=replace(anders.momentopname, **velden)), VANDAAG)
    gebruikt, ongebruikt = p.letters[0].rijen
    assert [(feit.naam, [link.adres for link in feit.links]) for feit in gebruikt.plekken] == [
        ("Opgaven", [p.opgave_adres(opgave)]),
        ("Doelen", [p.vast(doel)]),
        ("Kaders", [p.vast(kaders[0])]),
        ("Activiteiten", [p.vast(activiteit)]),
    ]
    assert (gebruikt.aantal, gebruikt.dicht, ongebruikt.plekken) == (4, False, [])


def test_many_places_fold_away(uitgave: Uitgave) -> None:
    opname = uitgave.momentopname
    los = tuple(voorbeeld.kader(f"KX{n}", f"K9.{n}", "Buurthuis") for n in range(9))
    anders = met_begrippen(replace(uitgave, momentopname=replace(opname, kaders=los)), ["buurthuis"])
    assert "<details><summary>Staat op 9 plekken" in html_van(Begrippen(anders, VANDAAG))


def test_what_hangs_below_a_begrip_is_shown_with_it(uitgave: Uitgave) -> None:
    anders = met_begrippen(uitgave, ["indicator"])
    onder: boom.Paragraaf = voorbeeld.paragraaf("BX", "begrip", "Het verschil", "<p>Een cijfer of verhaal.</p>")
    *rest, begrip = anders.momentopname.paragrafen
    opname = replace(anders.momentopname, paragrafen=(*rest, replace(begrip, kinderen=(onder,))))
    for soort in (Begrippen, Lezen):
        html = html_van(soort(replace(anders, momentopname=opname), VANDAAG))
        assert "<p><strong>Het verschil</strong></p><p>Een cijfer of verhaal.</p></dd>" in html


def test_a_term_is_explained_once_in_every_section_of_the_text(uitgave: Uitgave) -> None:
    opname = uitgave.momentopname
    tekst = "<p>Het zwembad, ja het zwembad.</p>"
    opgaven = tuple(replace(o, beschrijving=tekst, maatschappelijk_effect=tekst) for o in opname.opgaven)
    anders = met_begrippen(replace(uitgave, momentopname=replace(opname, opgaven=opgaven)), ["zwembad"])
    html = html_van(Lezen(anders, VANDAAG))
    doelen = re.findall(r'<a class="term" href="#([^"]*)">zwembad</a>', html)
    assert doelen == [f"b-O{opgave.nummer}.zwembad" for opgave in anders.verband.opgaven]
    assert {html.count(f'<aside class="begrip" role="note" id="{doel}">') for doel in doelen} == {1}


def test_no_term_is_explained_in_its_own_list_or_in_a_heading(uitgave: Uitgave) -> None:
    html = html_van(Lezen(met_begrippen(uitgave, ["uitleg", "meedoen"]), VANDAAG))
    assert re.search(r"<dfn>meedoen</dfn></dt>\s*<dd><p>Uitleg van meedoen.</p></dd>", html)
    assert not re.search(r'<h[1-6][^>]*>[^<]*<a class="term"', html)
