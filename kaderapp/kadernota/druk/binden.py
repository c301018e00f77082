"""The whole way of a document: cut, lay out, draw, bind. The program that `kadernota.pdf` starts calls `maak_pdf`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from typing import Any

from weasyprint import HTML

from kaderapp.kadernota.druk import delen as snijden
from kaderapp.kadernota.druk import kopregels, opmaak, werkers
from kaderapp.kadernota.druk.bundelen import Kop, bundel
from kaderapp.kadernota.druk.gegevens import Bestand, Gegevens

VERWIJST = ' data-p="'
PROEF = "".join(
    f'<p style="font: {stijl} {gewicht} 10pt {letter}">Aa1 \N{LATIN SMALL LETTER S WITH CEDILLA}</p>'
    for letter in ("'Source Serif 4', 'Source Serif 4 Ext'", "'Source Sans 3', 'Source Sans 3 Ext'")
    for stijl, gewicht in (("normal", 400), ("italic", 400), ("normal", 600))
)
"""A text in every font that is shipped with the project."""


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What to make: the document, what identifies it, where its links start, and the files that go with it."""

    html: str
    merk: str
    website: str
    bestanden: tuple[Bestand, ...] = ()


def maak_pdf(opdracht: Opdracht, meld: werkers.Meld) -> bytes:
    """The kadernota; any other document is laid out whole."""
    gegevens = _gegevens(opdracht)
    gesneden = snijden.snij(opdracht.html)
    if gesneden is None:
        return _heel(opdracht, gegevens)
    zetter = opmaak.Zetter(opdracht.website, gesneden.ankers)
    lettertypen = _lettertypen(zetter)
    delen = [
        werkers.Deel(gesneden.html(deel), sha256(deel.encode()).hexdigest()[:8], VERWIJST in deel)
        for deel in gesneden.delen
    ]
    klaar = werkers.verwerk(zetter, delen, frozenset(lettertypen), _nummers, meld)
    koppen, kopletters = kopregels.koppen(
        zetter, gesneden.kop, gesneden.delen, [k.lengte for k in klaar], frozenset(lettertypen)
    )
    stukken = [k.stuk for k in klaar if k.stuk is not None]
    return bundel(stukken, koppen, gegevens, opdracht.bestanden, lettertypen=lettertypen, kopletters=kopletters)


def _heel(opdracht: Opdracht, gegevens: Gegevens) -> bytes:
    """A document that is no kadernota: one part, with the running heads that it has itself."""
    opmaak.haak_aan()
    bron = HTML(string=opdracht.html, base_url=opdracht.website or None, url_fetcher=opmaak.maak_ophaler())
    stuk = opmaak.teken(bron.render(pdf_variant=opmaak.VARIANT))
    zonder: Sequence[Kop | None] = [None] * len(stuk.bladen)
    return bundel([stuk], zonder, gegevens, opdracht.bestanden, lettertypen={}, kopletters={})


def _nummers(klaar: list[werkers.Klaar]) -> dict[str, int]:
    """The page of every anchor, counted from 1."""
    nummers: dict[str, int] = {}
    begin = 1
    for deel in klaar:
        for anker, blad in deel.ankers.items():
            nummers.setdefault(anker, begin + blad)
        begin += deel.lengte
    return nummers


def _lettertypen(zetter: opmaak.Zetter) -> dict[str, Any]:
    """The fonts of the project, as all parts will draw with them. Drawing once also warms what every part needs."""
    document = zetter.zet(f'<html lang="nl"><title>x</title><body>{PROEF}</body></html>').document
    opmaak.teken_los(document, ())
    return {letter.hash: letter for letter in document.fonts.values()}


def _gegevens(opdracht: Opdracht) -> Gegevens:
    def meta(naam: str) -> str:
        gevonden = re.search(rf'<meta name="{re.escape(naam)}" content="([^"]*)"', opdracht.html)
        return unescape(gevonden[1]) if gevonden else ""

    titel = re.search(r"<title>(.*?)</title>", opdracht.html, re.DOTALL)
    taal = re.search(r"<html[^>]*\blang=\"?([\w-]+)", opdracht.html)
    return Gegevens(
        titel=unescape(titel[1]) if titel else "",
        auteur=meta("author"),
        onderwerp=meta("description"),
        taal=taal[1] if taal else "nl",
        gemaakt=meta("dcterms.created"),
        merk=(opdracht.merk or sha256(opdracht.html.encode()).hexdigest()).encode(),
    )
