"""The field of a chart: where a moment and a value stand, and which round numbers its axes show.

A figure stands in the middle of its period, so that a quarter comes before the year that it belongs to is over;
a whole year stands at its own mark. Units are those of the viewBox, 520 × 300.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor, log10

from kaderapp.kadernota.inhoud.getallen import getal
from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.inhoud.monitor import Cel

BREED, BOVEN, ONDER, RECHTS = 520.0, 38.0, 262.0, 490.0
CORPS = 19.0
"""The largest size of the letters, on a phone: what fits then fits always."""
MEESTE_JAREN = 6


@dataclass(frozen=True, slots=True)
class Plek:
    """A place with the words that stand there; `kant` is the text-anchor."""

    x: str
    y: str
    tekst: str = ""
    kant: str = "middle"


@dataclass(frozen=True, slots=True)
class Schaal:
    stap: float
    laag: float
    hoog: float

    @property
    def waarden(self) -> Iterator[tuple[float, str]]:
        decimalen = max(0, -floor(log10(self.stap)))
        for i in range(round((self.hoog - self.laag) / self.stap) + 1):
            waarde = self.laag + i * self.stap
            yield waarde, getal(afgerond(waarde), decimalen)


class Vlak:
    """Coordinates for moments from `van` to `tot` and the values of a Schaal; bars get room beside their year."""

    def __init__(self, van: float, tot: float, schaal: Schaal, *, rand: float = 0) -> None:
        self.van, self.tot, self.schaal = van - rand, tot + rand, schaal
        self.as_x = max(30.0, *(breedte(tekst, CORPS) for _, tekst in schaal.waarden))
        self.links = self.as_x + (10 if rand else 24)

    def x(self, tijd: float) -> float:
        breed = self.tot - self.van
        return self.links + (RECHTS - self.links) * ((tijd - self.van) / breed if breed else 0.5)

    def y(self, waarde: Decimal | float) -> float:
        s = self.schaal
        return ONDER - (ONDER - BOVEN) * (float(waarde) - s.laag) / (s.hoog - s.laag)

    def plek(self, tijd: float, waarde: Decimal | float) -> tuple[float, float]:
        return self.x(tijd), self.y(waarde)

    @property
    def as_waarden(self) -> list[Plek]:
        return [Plek(kort(self.as_x), kort(self.y(w)), tekst, "end") for w, tekst in self.schaal.waarden]

    @property
    def as_jaren(self) -> list[Plek]:
        eerste, laatste = ceil(self.van), floor(self.tot)
        stap = ceil((laatste - eerste + 1) / MEESTE_JAREN)
        return [Plek(kort(self.x(j)), "288", str(j)) for j in range(eerste, laatste + 1, max(1, stap))]


def tijd(c: Cel) -> float | None:
    """The middle of a period as a year: 2025 for the whole of it, 2025,625 for the first quarter of 2026."""
    begin, eind = c.van or c.tot, c.tot or c.van
    if begin is None or eind is None:
        return None
    return round((_deel(begin, begin.timetuple().tm_yday - 1) + _deel(eind, eind.timetuple().tm_yday)) / 2 - 0.5, 3)


def schaal(waarden: Sequence[Decimal], decimalen: int, *, vanaf_nul: bool) -> Schaal:
    """Round numbers, no finer than what is measured; from zero where that costs little room, or where bars stand."""
    laag, hoog = float(min(waarden)), float(max(waarden))
    if laag >= 0 and (vanaf_nul or laag < hoog / 2):
        laag = 0.0
    grof = (hoog - laag) / 4 or abs(hoog) / 4 or 1.0
    macht = 10.0 ** floor(log10(grof))
    stap = max(next(m * macht for m in (1, 2, 5, 10) if m * macht >= grof), 10.0**-decimalen)
    return Schaal(stap, floor(laag / stap) * stap, max(ceil(hoog / stap), floor(laag / stap) + 1) * stap)


def kort(waarde: float) -> str:
    """A coordinate as text, never in the notation of a language."""
    return f"{waarde:.1f}".removesuffix(".0")


def afgerond(waarde: float) -> Decimal:
    """A value of the axis without what binary arithmetic left."""
    return Decimal(str(round(waarde, 6)))


def _deel(dag: date, dagen: int) -> float:
    return dag.year + dagen / date(dag.year, 12, 31).timetuple().tm_yday
