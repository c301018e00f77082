"""Whether the money of an opgave stays below its plafond, in a sentence below the table (S4-07)."""

from dataclasses import dataclass

from kaderapp.kadernota.inhoud.geld import Geldtabel, Kolom
from kaderapp.kadernota.inhoud.getallen import euro

RUIMTE = "Ruimte onder het plafond"


@dataclass(frozen=True, slots=True)
class Plafondzin:
    is_boven: bool
    tekst: str


def plafondzin(tabel: Geldtabel | None, bedragen_in: str) -> Plafondzin | None:
    """None where no plafond was set for a year with amounts."""
    regels = [regel for blok in (tabel.blokken if tabel else ()) for regel in blok.regels if regel.naam == RUIMTE]
    if tabel is None or not regels:
        return None
    ruimten = [(k, c.waarde) for k, c in zip(tabel.kolommen, regels[0].cellen, strict=True) if c.waarde is not None]
    boven = [(kolom, -waarde) for kolom, waarde in ruimten if waarde < 0]
    if not boven:
        return Plafondzin(False, "De bedragen blijven in elk jaar binnen het plafond.") if ruimten else None
    zinnen = (f"{_wat(k)} {euro(over, bedragen_in=bedragen_in)} hoger dan het plafond." for k, over in boven)
    return Plafondzin(True, " ".join(zinnen))


def _wat(kolom: Kolom) -> str:
    wat = f"is de {kolom.naam.lower()}" if kolom.naam else "zijn de lasten min de baten"
    return f"In {kolom.jaar} {wat}"
