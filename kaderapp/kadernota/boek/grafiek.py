"""A small chart of one indicator as coordinates: 52 × 27 mm, three beside each other (PDF point 12).

One unit is 0.1 mm. Only a base line and three years are drawn: the table with all figures stands beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kaderapp.kadernota.inhoud.monitor import Beeld, met_teken

LINKS, RECHTS, BOVEN, ONDER = 46.0, 476.0, 44.0, 200.0


@dataclass(frozen=True, slots=True)
class Punt:
    x: float
    y: float
    label: str = ""
    label_y: float = 0


@dataclass(frozen=True, slots=True)
class Grafiek:
    gemeten: tuple[Punt, ...]
    doel: tuple[Punt, ...]
    lijn_gemeten: tuple[str, ...]
    lijn_doel: str
    jaren: tuple[Punt, ...]


def grafiek(beeld: Beeld) -> Grafiek:
    """Measured dots and target diamonds; a line between neighbouring years only, a missing year is a gap."""
    gemeten, doel = beeld.gemeten, beeld.doelreeks
    jaren = [jaar for jaar, _ in (*gemeten, *doel)]
    waarden = [waarde for _, waarde in (*gemeten, *doel)]
    schaal = _Schaal(min(jaren), max(jaren), min(waarden), max(waarden))
    punten = [schaal.punt(jaar, waarde) for jaar, waarde in gemeten]
    doelpunten = [schaal.punt(jaar, waarde) for jaar, waarde in doel]
    stap = max(1, beeld.indicator.frequentie_maanden // 12)
    return Grafiek(
        gemeten=_gelabeld(beeld, punten, gemeten, {0, len(gemeten) - 1}),
        doel=_gelabeld(beeld, doelpunten, doel, {len(doel) - 1}),
        lijn_gemeten=tuple(_stukken(punten, [j for j, _ in gemeten], stap)),
        lijn_doel=_pad(doelpunten),
        jaren=tuple(
            Punt(schaal.x(j), 236, str(j))
            for j in sorted({min(jaren), max(jaren), *([gemeten[-1][0]] if gemeten else [])})
        ),
    )


@dataclass(frozen=True, slots=True)
class _Schaal:
    eerste: int
    laatste: int
    laag: Decimal
    hoog: Decimal

    def x(self, jaar: int) -> float:
        span = self.laatste - self.eerste
        return round(LINKS + (RECHTS - LINKS) * (jaar - self.eerste) / span, 1) if span else (LINKS + RECHTS) / 2

    def punt(self, jaar: int, waarde: Decimal) -> Punt:
        span = self.hoog - self.laag
        deel = float((waarde - self.laag) / span) if span else 0.5
        return Punt(self.x(jaar), round(ONDER - (ONDER - BOVEN) * deel, 1))


def _gelabeld(
    beeld: Beeld, punten: list[Punt], reeks: Sequence[tuple[int, Decimal]], welke: set[int]
) -> tuple[Punt, ...]:
    return tuple(
        Punt(p.x, p.y, met_teken(beeld.indicator, reeks[i][1]) if i in welke else "", p.y - 16)
        for i, p in enumerate(punten)
    )


def _stukken(punten: list[Punt], jaren: list[int], stap: int) -> list[str]:
    """Polylines of neighbouring years; `stap` is the measuring frequency in years (S1-26)."""
    stukken: list[list[Punt]] = []
    for i, punt in enumerate(punten):
        if i and jaren[i] - jaren[i - 1] <= stap:
            stukken[-1].append(punt)
        else:
            stukken.append([punt])
    return [_pad(stuk) for stuk in stukken if len(stuk) > 1]


def _pad(punten: Sequence[Punt]) -> str:
    return "M" + "L".join(f"{p.x:g} {p.y:g}" for p in punten) if len(punten) > 1 else ""
