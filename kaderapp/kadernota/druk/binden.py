"""The whole way of a document: cut, lay out, draw, bind. The program that `kadernota.pdf` starts calls `maak_pdf`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from typing import Any

from weasyprint import HTML

from kaderapp.kadernota.druk import afbreken, kopregels, opmaak
from kaderapp.kadernota.druk import delen as snijden
from kaderapp.kadernota.druk.bundelen import Kop, bundel
from kaderapp.kadernota.druk.gegevens import Bestand, Gegevens
from kaderapp.kadernota.druk.kast import Kast
from kaderapp.kadernota.druk.zetten import lengten, zet_alles

TEKENS = "Aa1 \N{LATIN SMALL LETTER S WITH CEDILLA} \N{RIGHTWARDS ARROW}"
PROEF = "".join(
    f"<p style=\"font: {stijl} {gewicht} 10pt '{letter}', '{letter} Ext', 'Kader Tekens'\">{TEKENS}</p>"
    for letter in ("Source Serif 4", "Source Sans 3")
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
    kast: str = ""
    """Directory in which parts are kept; without one, none are."""


def maak_pdf(opdracht: Opdracht, meld: Callable[[int, int], None]) -> bytes:
    """The kadernota; any other document is laid out whole. `meld` is told how many of how many parts are ready."""
    gegevens = _gegevens(opdracht)
    gesneden = snijden.snij(opdracht.html)
    if gesneden is None:
        return _heel(opdracht, gegevens)
    zetter = opmaak.Zetter(opdracht.website, gesneden.ankers)
    afbreken.lees_woordenboek(gegevens.taal)
    lettertypen = _lettertypen(zetter)
    gedeeld = frozenset(lettertypen)
    kast = Kast(opdracht.kast, (opmaak.programma(), gesneden.kop, opdracht.website, *sorted(gedeeld)))
    hoofdstukken = zet_alles(gesneden, zetter, gedeeld, kast, meld)
    kast.ruim_op()
    koppen = kopregels.koppen(zetter, gesneden.kop, gesneden.delen, lengten(hoofdstukken), gedeeld)
    return bundel(
        [stuk for stukken in hoofdstukken for stuk in stukken],
        koppen.bladen,
        gegevens,
        opdracht.bestanden,
        lettertypen=lettertypen | koppen.lettertypen,
        kopletters=koppen.letters,
    )


def _heel(opdracht: Opdracht, gegevens: Gegevens) -> bytes:
    """A document that is no kadernota: one part, with the running heads that it has itself."""
    opmaak.haak_aan()
    bron = HTML(string=opdracht.html, base_url=opdracht.website or None, url_fetcher=opmaak.maak_ophaler())
    stuk = opmaak.teken(bron.render(pdf_variant=opmaak.VARIANT))
    zonder: Sequence[Kop | None] = [None] * len(stuk.bladen)
    return bundel([stuk], zonder, gegevens, opdracht.bestanden, lettertypen={}, kopletters={})


def _lettertypen(zetter: opmaak.Zetter) -> dict[str, Any]:
    """The fonts of the project, as all parts will draw with them. Drawing once also warms what every part needs."""
    document = zetter.zet(f'<html lang="nl"><title>x</title><body>{PROEF}</body></html>')
    opmaak.teken_los(document)
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
