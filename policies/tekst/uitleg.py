"""A tekst as it stands on a page: terms explained where they first occur, tables that fit.

The first time that a term stands in the running text of a section it becomes a link to its explanation, an `aside`
right behind the alinea, lijst, citaat or tabel (never inside a link, a head of a table or a bijschrift). It is a
plain link to a place on the page, so it works by keyboard, by touch and without JavaScript. The aside has the role
note: as a landmark it would fill the list of landmarks of a screen reader with dozens of terms.

An abbreviation is marked up as `abbr` with what it stands for, once, where no link to an explanation can stand. Inside
the link it is not: the title of an `abbr` can't be reached by keyboard or touch and screen readers skip it or read it
twice, while the explanation behind the link says it in words.

Why it is safe: nothing here edits HTML. The text goes through the filter (`lees_html`, `normaal`), terms are found in
the plain words of that tree and set as a merk on them, and `schrijf_html` escapes every word and attribute as ever.
What is added around it has our own tags, names that `slugify` made, and words that were escaped.
"""

from collections.abc import Callable
from functools import lru_cache
from html import unescape
from typing import Final

from policies.tekst.begrippen import Begrip, Begrippenlijst
from policies.tekst.boom import VET, Alinea, Blok, Inhoud, Stuk, Tabel
from policies.tekst.filter import schoon
from policies.tekst.inhoud import Knoop, nestel
from policies.tekst.lezen import lees_html
from policies.tekst.markeren import AFKORTING, TERM, Gezien, Merker, anker_van
from policies.tekst.normaal import normaal
from policies.tekst.schrijven import schrijf_attribuut, schrijf_html, schrijf_merk, schrijf_plat, schrijf_tekst

BREED: Final = 4
"""Columns from which a table gets a region that scrolls; a narrower one fits a phone."""
_LEGE_KOP = '<th scope="col"></th>'


class Uitleg:
    """Explains terms in the texts of one section, in the order in which they are shown.

    `deel` tells the sections of a page apart: it is part of the ids, so it is unique on the page.
    """

    def __init__(self, lijst: Begrippenlijst, deel: str) -> None:
        self._lijst, self._deel = lijst, deel
        self._gezien: Gezien = frozenset()

    def tekst(self, html: str, label: str = "") -> str:
        """The tekst with terms explained that were not yet; with `label` in bold before its first words."""
        erin = termen_in(html, self._lijst)
        if not erin - self._gezien:
            return op_het_blad(html, label)
        opgemaakt, nieuw = _uitgelegd(html, label, self._lijst, self._deel, self._gezien & erin)
        self._gezien |= nieuw
        return opgemaakt


def op_het_blad(html: str, label: str = "") -> str:
    """The same without explanations."""
    return _opgemaakt(html, label)


@lru_cache(maxsize=8192)
def termen_in(html: str, lijst: Begrippenlijst) -> Gezien:
    """The terms that a reader meets anywhere in a tekst; also for where a term is used."""
    return frozenset(vondst.nummer for vondst in lijst.in_tekst(unescape(html)))


@lru_cache(maxsize=4096)
def _opgemaakt(html: str, label: str) -> str:
    normale_vorm = schoon(html)
    if not label and "<table>" not in normale_vorm:
        return normale_vorm
    return "".join(_blok(blok, schrijf_html([blok])) for blok in _met_label(_lees(html), label))


@lru_cache(maxsize=4096)
def _uitgelegd(html: str, label: str, lijst: Begrippenlijst, deel: str, gezien: Gezien) -> tuple[str, Gezien]:
    merker = Merker(lijst, deel, gezien)
    delen = []
    for blok in _met_label(_lees(html), label):
        voor = len(merker.uitgelegd)
        opgemaakt = _blok(blok, schrijf_html([merker.blok(blok)], _inhoud))
        delen += [opgemaakt, _groep([_aside(lijst, deel, nummer) for nummer in merker.uitgelegd[voor:]])]
    return "".join(delen), frozenset(merker.uitgelegd)


def _lees(html: str) -> list[Blok]:
    return normaal(lees_html(html))


def _met_label(blokken: list[Blok], label: str) -> list[Blok]:
    """The label starts the first alinea, or is one of its own before a lijst or tabel."""
    if not label or not blokken:
        return blokken
    eerste, kop = blokken[0], Stuk(label, frozenset({VET}))
    if isinstance(eerste, Alinea):
        return [Alinea([kop, Stuk(" "), *eerste.inhoud]), *blokken[1:]]
    return [Alinea([kop]), *blokken]


def _blok(blok: Blok, html: str) -> str:
    """The empty corner of a table is a cell: a screen reader would announce a head without a name (WCAG 1.3.1)."""
    if not isinstance(blok, Tabel):
        return html
    html = html.replace(_LEGE_KOP, "<td></td>")
    if len(blok.rijen[0]) < BREED:
        return html
    naam = schrijf_plat([Alinea(blok.bijschrift)]) or "Tabel"
    return f'<div class="tabelvak" role="group" tabindex="0" aria-label="{schrijf_attribuut(naam)}">{html}</div>'


def _inhoud(inhoud: Inhoud) -> str:
    return "".join(map(_knoop, nestel(inhoud)))


def _knoop(knoop: Knoop) -> str:
    if isinstance(knoop, str):
        return schrijf_tekst(knoop)
    binnen = "".join(map(_knoop, knoop.kinderen))
    schrijf: dict[str, Callable[[str], str]] = {
        TERM: lambda anker: f'<a class="term" href="#{schrijf_attribuut(anker)}">{binnen}</a>',
        AFKORTING: lambda voluit: f'<abbr title="{schrijf_attribuut(voluit)}">{binnen}</abbr>',
    }
    tag, waarde = knoop.merk
    return schrijf[tag](waarde) if tag in schrijf else schrijf_merk(knoop.merk, binnen)


def _groep(asides: list[str]) -> str:
    """Explanations of one block stay together, so that they stand below each other in the margin."""
    return "".join(asides) if len(asides) < 2 else f'<div class="begrip-groep">{"".join(asides)}</div>'


def _aside(lijst: Begrippenlijst, deel: str, nummer: int) -> str:
    anker = schrijf_attribuut(anker_van(lijst, deel, nummer))
    return f'<aside class="begrip" role="note" id="{anker}">{_uitleg(lijst.begrippen[nummer])}</aside>'


@lru_cache(maxsize=1024)
def _uitleg(begrip: Begrip) -> str:
    """The name and the first alinea; the rest of a long explanation stays at its own address."""
    naam = begrip.naam[:1].upper() + begrip.naam[1:]
    blokken = _lees(begrip.tekst)
    eerste = next((blok for blok in blokken if isinstance(blok, Alinea)), None)
    html = f"<b>{schrijf_tekst(naam)}</b>{schrijf_html([eerste]) if eerste else ''}"
    if len(blokken) > (1 if eerste else 0) and begrip.adres:
        html += f'<p><a href="{schrijf_attribuut(begrip.adres)}">Meer over {schrijf_tekst(begrip.naam)}</a></p>'
    return html
