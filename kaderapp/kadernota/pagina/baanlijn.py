"""The track of an indicator in the monitor: nulmeting, last figure and what was agreed, on one line.

Left is lower, right is higher. The figures stand in the same row of the table, so who does not see the track
misses nothing. Units are those of the viewBox, 144 × 24.
"""

from dataclasses import dataclass
from decimal import Decimal

from kaderapp.kadernota.inhoud.monitor import Beeld, Cel
from kaderapp.kadernota.inhoud.oordeel import maatstaf

LINKS, RECHTS = 10.0, 134.0


@dataclass(frozen=True, slots=True)
class Baanlijn:
    """Places from left to right; "" for what is not known."""

    nulmeting: str
    laatste: str
    doel: str
    open: bool
    """Whether the last figure can't be compared with the nulmeting: then no line joins them."""


def baanlijn(b: Beeld) -> Baanlijn | None:
    """None where there are fewer than two figures to show beside each other."""
    m = maatstaf(b)
    nul, laatste, doel = _waarde(b.nulmeting), _waarde(b.laatste), _waarde(m.cel if m else None)
    bekend = [w for w in (nul, laatste, doel) if w is not None]
    if len(bekend) < 2:
        return None
    laag, hoog = min(bekend), max(bekend)
    return Baanlijn(_x(nul, laag, hoog), _x(laatste, laag, hoog), _x(doel, laag, hoog), _breekt(b))


def _waarde(c: Cel | None) -> Decimal | None:
    return c.waarde if c else None


def _x(waarde: Decimal | None, laag: Decimal, hoog: Decimal) -> str:
    if waarde is None:
        return ""
    deel = float((waarde - laag) / (hoog - laag)) if hoog != laag else 0.5
    return f"{LINKS + (RECHTS - LINKS) * deel:.1f}"


def _breekt(b: Beeld) -> bool:
    nul, laatste = b.nulmeting, b.laatste
    jaren = b.indicator.trendbreuk_jaren
    return not (nul and laatste) or any((nul.jaar or 0) < j <= (laatste.jaar or 0) for j in jaren)
