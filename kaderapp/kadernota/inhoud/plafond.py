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
PM = "een bedrag is nog niet bekend (PM)"
"""An amount that is still to come may break any ceiling."""


@dataclass(frozen=True, slots=True)
class Plafondoordeel:
    """`boven` has a sentence per year that goes over; `zin` tells of the other years, empty without a ceiling.

    `binnen` is whether every year that has a ceiling stays under it for certain.
    """

    boven: tuple[str, ...] = ()
    zin: str = ""
    binnen: bool = False


def plafondoordeel(tabel: Geldtabel, gemeente: Gemeente) -> Plafondoordeel:
    """The last ceiling in a table against the lasten above it."""
    regels = {regel.soort: regel for blok in tabel.blokken for regel in blok.regels}
    if "ruimte" not in regels:
        return Plafondoordeel()
    ruimte = regels["ruimte"]
    boven = tuple(_zinnen(tabel.kolommen, regels["plafond"], ruimte, gemeente))
    cellen = list(zip((kolom.jaar for kolom in tabel.kolommen), ruimte.cellen, strict=True))
    onzeker = dict.fromkeys(jaar for jaar, cel in cellen if cel.pm and (cel.waarde is None or cel.waarde >= 0))
    nog_niet = f"Voor {_jaren(onzeker)} is nog niet te zeggen of de lasten binnen het plafond blijven: {PM}."
    if boven:
        return Plafondoordeel(boven, nog_niet if onzeker else "")
    binnen = dict.fromkeys(jaar for jaar, cel in cellen if cel.waarde is not None and jaar not in onzeker)
    if not onzeker:
        wanneer = "elk jaar" if all(jaar in binnen for jaar, _ in cellen) else _jaren(binnen)
        return Plafondoordeel(zin=f"In {wanneer} blijven de lasten binnen het plafond.", binnen=True)
    if not binnen:
        return Plafondoordeel(zin=nog_niet)
    zeker = f"In {_jaren(binnen)} blijven de lasten binnen het plafond."
    return Plafondoordeel(zin=f"{zeker} Voor {_jaren(onzeker)} is dat nog niet te zeggen: {PM}.")


def _jaren(jaren: Iterable[int]) -> str:
    """ "2027, 2028 en 2029"."""
    namen = [str(jaar) for jaar in jaren]
    return " en ".join(deel for deel in (", ".join(namen[:-1]), *namen[-1:]) if deel)


def _zinnen(kolommen: tuple[Kolom, ...], plafond: Regel, ruimte: Regel, gemeente: Gemeente) -> Iterable[str]:
    for kolom, grens, over in zip(kolommen, plafond.cellen, ruimte.cellen, strict=True):
        if over.waarde is not None and grens.waarde is not None and over.waarde < 0:
            wat = ONDERWERP.get(kolom.fase, "zijn de lasten")
            meer, hoogte = (euro(w, bedragen_in=gemeente.bedragen_in) for w in (-over.waarde, grens.waarde))
            yield f"In {kolom.jaar} {wat} {meer} hoger dan het plafond van {hoogte}."
