"""Whether the lasten stay under their ceiling, in sentences (S4-07, S2-32)."""

from collections.abc import Iterable
from dataclasses import dataclass

from kaderapp.kadernota.inhoud.geld import Geldtabel, Kolom, Regel
from kaderapp.kadernota.inhoud.getallen import euro
from kaderapp.kadernota.momentopname.boom import Gemeente

ONDERWERP = {
    "rekening": "is de rekening",
    "begroting": "is de begroting",
    "na_wijziging": "is de begroting na wijziging",
    "raming": "is de raming",
    "realisatie": "is de realisatie",
}


@dataclass(frozen=True, slots=True)
class Plafondoordeel:
    """`boven` has a sentence per year that goes over; `zin` says that none does, and is empty without a ceiling."""

    boven: tuple[str, ...] = ()
    zin: str = ""


def plafondoordeel(tabel: Geldtabel, gemeente: Gemeente) -> Plafondoordeel:
    """The last ceiling in a table against the lasten above it."""
    regels = {regel.soort: regel for blok in tabel.blokken for regel in blok.regels}
    if "ruimte" not in regels:
        return Plafondoordeel()
    boven = tuple(_zinnen(tabel.kolommen, regels["plafond"], regels["ruimte"], gemeente))
    if boven:
        return Plafondoordeel(boven)
    onzeker = any(cel.pm for cel in regels["ruimte"].cellen)
    pm = " Let op: een deel van de bedragen is nog niet bekend (PM)." if onzeker else ""
    return Plafondoordeel(zin=f"In elk jaar blijven de lasten binnen het plafond.{pm}")


def _zinnen(kolommen: tuple[Kolom, ...], plafond: Regel, ruimte: Regel, gemeente: Gemeente) -> Iterable[str]:
    for kolom, grens, over in zip(kolommen, plafond.cellen, ruimte.cellen, strict=True):
        if over.waarde is not None and grens.waarde is not None and over.waarde < 0:
            wat = ONDERWERP.get(kolom.fase, "zijn de lasten")
            meer, hoogte = (euro(w, bedragen_in=gemeente.bedragen_in) for w in (-over.waarde, grens.waarde))
            yield f"In {kolom.jaar} {wat} {meer} hoger dan het plafond van {hoogte}."
