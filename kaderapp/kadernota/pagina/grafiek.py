"""The line chart beside the table of an indicator: where each dot, line and word stands.

The table is the source; the chart shows the course. A missing year is a gap, not zero (S1-26), and so is a
year in which the way of measuring changed. Coordinates are text already, as in `doelenboom`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from kaderapp.kadernota.inhoud.getallen import getal
from kaderapp.kadernota.inhoud.monitor import Beeld, in_woorden, met_teken

LINKS, RECHTS, BOVEN, ONDER = 54, 490, 34, 262
MEESTE_JAREN = 6
LANGSTE_EENHEID = 62
PUNT = "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0"
RUIT = "m0-8l7 8-7 8-7-8z"
Reeks = Sequence[tuple[int, Decimal]]


@dataclass(frozen=True, slots=True)
class Plek:
    """A place with the words that stand there; `kant` is the text-anchor."""

    x: str
    y: str
    tekst: str = ""
    kant: str = "middle"


@dataclass(frozen=True, slots=True)
class Grafiek:
    id: str
    titel: str
    omschrijving: str
    eenheid: str
    nullijn: str
    hulplijnen: str
    waarden: list[Plek]
    jaren: list[Plek]
    lijn: str
    doellijn: str
    punten: str
    ruiten: str
    namen: list[Plek]
    bijschrift: str


def grafiek(b: Beeld) -> Grafiek | None:
    """The chart of an indicator, each kind of mark as one path; None where there is no course to see."""
    if not b.toon_grafiek:
        return None
    return _Tekening(b).grafiek()


class _Tekening:
    def __init__(self, b: Beeld) -> None:
        self.b = b
        self.gemeten, self.doel = b.gemeten, b.doelreeks
        alle = (*self.gemeten, *self.doel)
        self.eerste, self.laatste = min(j for j, _ in alle), max(j for j, _ in alle)
        self.stap, self.laag, self.hoog = _schaal([float(w) for _, w in alle])

    def grafiek(self) -> Grafiek:
        b = self.b
        jaren = f"{self.eerste} tot en met {self.laatste}"
        waarden = list(self._waarden())
        return Grafiek(
            id=f"g-{b.indicator.sleutel}",
            titel=f"{b.indicator.naam}, {jaren}",
            omschrijving=in_woorden(b),
            eenheid=b.eenheid if len(b.eenheid) <= LANGSTE_EENHEID else "",
            nullijn=f"M40 {waarden[0].y}H504",
            hulplijnen="".join(f"M40 {w.y}H504" for w in waarden[1:]),
            waarden=waarden,
            jaren=list(self._jaren()),
            lijn="".join(self._lijn(deel) for deel in self._delen() if len(deel) > 1),
            doellijn=self._lijn([*self.gemeten[-1:], *self.doel]) if self.doel else "",
            punten=self._tekens(self.gemeten, PUNT),
            ruiten=self._tekens(self.doel, RUIT),
            namen=list(self._namen()),
            bijschrift=self._bijschrift(),
        )

    def _x(self, jaar: int) -> float:
        breed = self.laatste - self.eerste
        return LINKS + (RECHTS - LINKS) * (jaar - self.eerste) / breed if breed else (LINKS + RECHTS) / 2

    def _y(self, waarde: float) -> float:
        return ONDER - (ONDER - BOVEN) * (waarde - self.laag) / (self.hoog - self.laag)

    def _plek(self, jaar: int, waarde: Decimal) -> str:
        return f"{_getal(self._x(jaar))} {_getal(self._y(float(waarde)))}"

    def _lijn(self, reeks: Reeks) -> str:
        return "M" + "L".join(self._plek(j, w) for j, w in reeks)

    def _tekens(self, reeks: Reeks, teken: str) -> str:
        return "".join(f"M{self._plek(j, w)}{teken}" for j, w in reeks)

    def _delen(self) -> Iterator[list[tuple[int, Decimal]]]:
        """The measured series, cut where a year is missing or the way of measuring changed."""
        sprong = max(1, ceil(self.b.indicator.frequentie_maanden / 12))
        deel: list[tuple[int, Decimal]] = []
        for jaar, waarde in self.gemeten:
            if deel and (jaar - deel[-1][0] > sprong or jaar in self.b.indicator.trendbreuk_jaren):
                yield deel
                deel = []
            deel.append((jaar, waarde))
        yield deel

    def _waarden(self) -> Iterator[Plek]:
        decimalen = max(0, -floor(log10(self.stap)))
        for i in range(round((self.hoog - self.laag) / self.stap) + 1):
            waarde = self.laag + i * self.stap
            yield Plek("30", _getal(self._y(waarde)), getal(Decimal(str(round(waarde, 6))), decimalen))

    def _jaren(self) -> Iterator[Plek]:
        stap = ceil((self.laatste - self.eerste + 1) / MEESTE_JAREN)
        for jaar in range(self.eerste, self.laatste + 1, stap):
            yield Plek(_getal(self._x(jaar)), "288", str(jaar))

    def _namen(self) -> Iterator[Plek]:
        """The first and last measured value and the last target value, each on the free side of its line."""
        eerste, laatste = self.gemeten[0], self.gemeten[-1]
        if eerste != laatste:
            stijgt = self.gemeten[1][1] > eerste[1]
            yield self._naam(*eerste, met_teken(self.b.indicator, eerste[1]), boven=not stijgt)
        yield self._naam(*laatste, met_teken(self.b.indicator, laatste[1]), boven=True)
        if self.doel:
            jaar, waarde = self.doel[-1]
            tekst = f"doel {met_teken(self.b.indicator, waarde)}"
            yield self._naam(jaar, waarde, tekst, boven=waarde >= self.gemeten[-1][1])

    def _naam(self, jaar: int, waarde: Decimal, tekst: str, *, boven: bool) -> Plek:
        x, punt = self._x(jaar), self._y(float(waarde))
        y = punt + (25 if not boven and punt + 25 < ONDER else -13)
        rand = "start" if x < LINKS + 40 else "end" if x > RECHTS - 40 else "middle"
        bij = {"start": -6, "end": 12, "middle": 0}[rand]
        return Plek(_getal(x + bij), _getal(y), tekst, rand)

    def _bijschrift(self) -> str:
        as_ = f"De as begint bij {getal(Decimal(str(round(self.laag, 6))))}. " if self.laag else ""
        return as_ + ("Ruit: streefwaarde." if self.doel else "")


def _schaal(waarden: list[float]) -> tuple[float, float, float]:
    """Step, bottom and top of the axis, in round numbers; it starts at zero where that costs little room."""
    laag, hoog = min(waarden), max(waarden)
    if laag >= 0 and laag < hoog / 2:
        laag = 0.0
    grof = (hoog - laag) / 4 or abs(hoog) / 4 or 1.0
    macht = 10.0 ** floor(log10(grof))
    stap = next(m * macht for m in (1, 2, 5, 10) if m * macht >= grof)
    return stap, floor(laag / stap) * stap, max(ceil(hoog / stap), floor(laag / stap) + 1) * stap


def _getal(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
