"""Which figures a chart draws, as series in order of time, and whether as a line or as bars."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kaderapp.kadernota.inhoud.monitor import Beeld, Cel
from kaderapp.kadernota.inhoud.woorden import REDEN_LEEG
from kaderapp.kadernota.pagina.grafiek.vlak import tijd

NIET_GEMETEN = REDEN_LEEG["niet_gemeten"]

MINSTE_PUNTEN = 3
"""Fewer figures show no course."""
MEESTE_STAVEN = 16
VERGELEKEN = 2
"""As many others are drawn; the table has all."""
SPELING = 1.25
"""A figure may come this much later than agreed before the line is cut."""


class Punt(NamedTuple):
    tijd: float
    waarde: Decimal
    cel: Cel


class Reeksen:
    def __init__(self, b: Beeld) -> None:
        self.b = b
        self.staven = als_staven(b)
        self.nulmeting = next(iter(self._punten(c for c, is_nul in b.metingen if is_nul)), None)
        self.gemeten = sorted({p.tijd: p for p in self._punten(c for c, _ in b.metingen)}.values())
        self.doel, self.prognose = self._punten(b.streefwaarden), self._punten(b.prognoses)
        self.norm = b.norm if b.norm and b.norm.waarde is not None else None

    @cached_property
    def anderen(self) -> list[tuple[str, list[Punt]]]:
        """Who the gemeente is compared with, each with its own years (T27)."""
        reeksen = [(r.naam, self._punten(r.reeks)) for r in self.b.referenties]
        return [(naam, punten) for naam, punten in reeksen if punten][:VERGELEKEN]

    @property
    def alle(self) -> list[Punt]:
        """Everything that has a place."""
        nul = [self.nulmeting] if self.nulmeting else []
        return [*nul, *self.gemeten, *self.doel, *self.prognose, *(p for _, punten in self.anderen for p in punten)]

    @property
    def waarden(self) -> list[Decimal]:
        norm = [self.norm.waarde] if self.norm and self.norm.waarde is not None else []
        return [*(p.waarde for p in self.alle), *norm]

    @cached_property
    def breuken(self) -> list[int]:
        """Years from which another way of measuring holds, where that is between two figures of the chart."""
        tijden = [p.tijd for p in self.alle]
        return [j for j in sorted(self.b.indicator.trendbreuk_jaren) if min(tijden) < j - 0.5 < max(tijden)]

    @property
    def zonder_cijfer(self) -> list[tuple[str, str]]:
        """(period, reason) of what is missing among the figures; a year in which nobody would measure is not."""
        elk_jaar = self.b.indicator.frequentie_maanden <= 12
        leeg = [c for c in self.b.realisaties if c.waarde is None and (elk_jaar or c.reden != NIET_GEMETEN)]
        gevonden = [(c.jaar or 0, c.periode, c.reden) for c in leeg]
        if elk_jaar and self.gemeten:
            bekend = {c.jaar for c in self.b.realisaties} | {p.cel.jaar for p in self.gemeten}
            jaren = range(min(j for j in bekend if j), max(j for j in bekend if j))
            gevonden += [(j, str(j), NIET_GEMETEN) for j in jaren if j not in bekend]
        return _aaneen(sorted(gevonden))

    def delen(self, punten: Sequence[Punt]) -> Iterator[list[Punt]]:
        """A series, cut where a figure is missing or the way of measuring changed."""
        sprong = max(1.0, self.b.indicator.frequentie_maanden / 12) * SPELING
        deel: list[Punt] = []
        for punt in punten:
            if deel and (punt.tijd - deel[-1].tijd > sprong or self._breekt(deel[-1].tijd, punt.tijd)):
                yield deel
                deel = []
            deel.append(punt)
        yield deel

    def later(self, punten: Iterable[Punt]) -> list[Punt]:
        """What comes after the last figure: a line to the future never leads back."""
        return [p for p in punten if not self.gemeten or p.tijd > self.gemeten[-1].tijd]

    def _breekt(self, van: float, tot: float) -> bool:
        return any(van < jaar - 0.5 <= tot for jaar in self.b.indicator.trendbreuk_jaren)

    def _punten(self, cellen: Iterable[Cel]) -> list[Punt]:
        """A bar stands at the year in which its period ends, a dot in the middle of its period."""
        plekken = ((float(c.jaar) if self.staven and c.jaar is not None else tijd(c), c) for c in cellen)
        return [Punt(t, c.waarde, c) for t, c in plekken if t is not None and c.waarde is not None]


def _aaneen(leeg: Iterable[tuple[int, str, str]]) -> list[tuple[str, str]]:
    """Years in a row with the same reason as one: "2001–2019"."""
    reeksen: list[list[tuple[int, str, str]]] = []
    for jaar, periode, reden in leeg:
        vorige = reeksen[-1][-1] if reeksen else (0, "", "")
        if periode == str(jaar) and vorige == (jaar - 1, str(jaar - 1), reden):
            reeksen[-1].append((jaar, periode, reden))
        else:
            reeksen.append([(jaar, periode, reden)])
    return [(r[0][1] if len(r) == 1 else f"{r[0][1]}–{r[-1][1]}", r[0][2]) for r in reeksen]


def als_staven(b: Beeld) -> bool:
    """Whether the figures are a row of numbers and no course: the rule stands at the package.

    Below zero, twice in a year or among too many a bar can't be told: then it is a line anyhow.
    """
    gemeten = [c for c, _ in b.metingen if c.waarde is not None]
    getoond = [c for c in (*gemeten, *b.streefwaarden, *b.prognoses) if c.waarde is not None]
    perioden = {c.tijd for c in gemeten}
    dubbel = len({eind.year for eind, _ in perioden}) < len(perioden)
    jaren = [c.jaar for c in getoond if c.jaar is not None]
    if dubbel or max(jaren) - min(jaren) >= MEESTE_STAVEN or any(c.waarde < 0 for c in getoond if c.waarde):
        return False
    return b.telt or len(gemeten) < MINSTE_PUNTEN
