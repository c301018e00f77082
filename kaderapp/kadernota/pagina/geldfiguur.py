"""The lasten of every year as bars under their ceiling; the table beside it is the source.

What comes back every year is solid, what is for once is hatched on top of it: black and white is enough.
Coordinates are text already, as in `doelenboom`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kaderapp.kadernota.inhoud.geld import Geldcel, Geldtabel, Kolom, Regel
from kaderapp.kadernota.inhoud.geldzinnen import in_het_kort
from kaderapp.kadernota.inhoud.getallen import VAST, getal

BREED, BOVEN, ONDER = 720, 40, 240
MEESTE, SMALSTE = 110, 0.62
"""The widest column, and the part of a column that its bar takes."""
DUIZEND, MILJOEN = Decimal(1_000), Decimal(1_000_000)
LEEG = Geldcel()


@dataclass(frozen=True, slots=True)
class Balk:
    """One year; `eenmalig` is the height of the hatched part, empty where there is none, as is `plafond`."""

    midden: str
    x: str
    breed: str
    y: str
    hoog: str
    eenmalig: str
    waarde: str
    waarde_y: str
    fase: str
    jaar: str
    plafond: str


@dataclass(frozen=True, slots=True)
class Geldfiguur:
    breed: int
    titel: str
    omschrijving: str
    eenheid: str
    balken: list[Balk]
    bijschrift: str


def geldfiguur(tabel: Geldtabel) -> Geldfiguur | None:
    """The bars of a table; None where there are fewer than two years to compare."""
    tekening = _Tekening(tabel)
    return tekening.figuur() if len(tekening.jaren) > 1 else None


class _Tekening:
    def __init__(self, tabel: Geldtabel) -> None:
        regels = {r.naam: r for r in tabel.blokken[-1].regels}
        reeksen = (_cellen(regels.get(naam), tabel) for naam in ("Lasten", "Incidentele lasten", "Plafond"))
        alle = zip(tabel.kolommen, *reeksen, strict=True)
        self.jaren = [(k, la.waarde, i.waarde or Decimal(0), p.waarde) for k, la, i, p in alle if la.waarde is not None]
        waarden = [w for _, la, _, p in self.jaren for w in (la, p) if w is not None]
        self.hoogste = max([*waarden, Decimal(1)])
        self.kolom = min(MEESTE, BREED / max(1, len(self.jaren)))
        self.eenheid, self.stap, self.decimalen = (
            (f"€{VAST}1 miljoen", MILJOEN, 1) if self.hoogste >= MILJOEN else (f"€{VAST}1.000", DUIZEND, 0)
        )

    def figuur(self) -> Geldfiguur:
        (eerste, *_), (laatste, *_) = self.jaren[0], self.jaren[-1]
        return Geldfiguur(
            breed=round(self.kolom * len(self.jaren)),
            titel=f"Lasten van {eerste.jaar} tot en met {laatste.jaar}",
            omschrijving=" ".join(self._in_woorden()),
            eenheid=f"× {self.eenheid}",
            balken=[self._balk(i, *jaar) for i, jaar in enumerate(self.jaren)],
            bijschrift=self._bijschrift(),
        )

    def _balk(self, i: int, kolom: Kolom, lasten: Decimal, eenmalig: Decimal, plafond: Decimal | None) -> Balk:
        midden, breed = (i + 0.5) * self.kolom, self.kolom * SMALSTE
        hoog, deel = self._hoogte(lasten), self._hoogte(eenmalig)
        boven = max(hoog, self._hoogte(plafond) if plafond is not None else 0)
        lijn = f"M{_n(i * self.kolom + 6)} {_n(ONDER - self._hoogte(plafond))}h{_n(self.kolom - 12)}" if plafond else ""
        return Balk(
            midden=_n(midden),
            x=_n(midden - breed / 2),
            breed=_n(breed),
            y=_n(ONDER - hoog),
            hoog=_n(hoog),
            eenmalig=_n(deel) if deel >= 1 else "",
            waarde=getal(lasten / self.stap, self.decimalen),
            waarde_y=_n(ONDER - boven - 8),
            fase=kolom.naam.replace("Begroting na wijziging", "Na wijziging"),
            jaar=str(kolom.jaar),
            plafond=lijn,
        )

    def _hoogte(self, waarde: Decimal) -> float:
        return max(0.0, float(waarde / self.hoogste)) * (ONDER - BOVEN)

    def _in_woorden(self) -> Iterator[str]:
        for kolom, lasten, _, plafond in self.jaren:
            grens = f", plafond {in_het_kort(plafond)}" if plafond is not None else ""
            yield f"{kolom.naam} {kolom.jaar}: {in_het_kort(lasten)}{grens}.".strip()

    def _bijschrift(self) -> str:
        eenmalig = "Gearceerd: eenmalig (incidenteel). " if any(e for _, _, e, _ in self.jaren) else ""
        plafond = "Streep: het plafond." if any(p is not None for *_, p in self.jaren) else ""
        return f"Balk: lasten. {eenmalig}{plafond}".strip()


def _cellen(regel: Regel | None, tabel: Geldtabel) -> tuple[Geldcel, ...]:
    return regel.cellen if regel else (LEEG,) * len(tabel.kolommen)


def _n(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
