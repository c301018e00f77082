"""The drawings of a kadernota as coordinates: doelenboom and overview (PDF point 9).

One unit is 0.1 mm, so that strokes and letters are print sizes. The templates write them as inline SVG with
presentation attributes only; the same content always stands beside them as a list or a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.letterbreedte import regels
from kaderapp.kadernota.inhoud.weergave import met_afloop
from kaderapp.kadernota.momentopname.boom import Activiteit, Doel, Opgave

VOL = 1620
CORPS = 29
REGEL = 36
HOOGSTENS = 2050
"""Height of a figure that still fits on a page with its caption."""


@dataclass(frozen=True, slots=True)
class Regel:
    x: float
    y: float
    tekst: str


@dataclass(frozen=True, slots=True)
class Vak:
    """A box with its lines of text; the number hangs to the left of the text."""

    x: float
    y: float
    breed: float
    hoog: float
    nummer: str
    tekst: tuple[Regel, ...]
    nummer_x: float = 0
    nummer_y: float = 0

    @property
    def midden(self) -> float:
        return self.y + self.hoog / 2


@dataclass(frozen=True, slots=True)
class Lijn:
    """A right-angled line from left to right; a second contribution of an activiteit is dashed."""

    pad: str
    gestippeld: bool = False


@dataclass(frozen=True, slots=True)
class Doelenboom:
    hoog: float
    effect: Vak
    doelen: tuple[Vak, ...]
    activiteiten: tuple[Vak, ...]
    lijnen: tuple[Lijn, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    opgave: Vak
    doelen: tuple[Vak, ...]


@dataclass(frozen=True, slots=True)
class Overzicht:
    hoog: float
    kolommen: tuple[Kolom, ...]


def vak(
    x: float,
    y: float,
    breed: float,
    tekst: str,
    *,
    nummer: str = "",
    gewicht: int = 400,
    hoogstens: int = 6,
    rand: float = 18,
) -> Vak:
    """A box as high as its text needs; `rand` is the space inside."""
    inspring = max(82 - 22, 17 * len(nummer) + 22) if nummer else 0
    delen = regels(tekst, breed - 2 * rand - inspring, CORPS, gewicht, hoogstens)
    hoog = len(delen) * REGEL + 2 * rand - 4
    lijst = tuple(Regel(x + rand + inspring, y + rand + 24 + i * REGEL, d) for i, d in enumerate(delen))
    return Vak(x, y, breed, hoog, nummer, lijst, x + rand, y + rand + 24)


def doelenboom(
    opgave: Opgave, effect: str, doelen: Sequence[Doel], bij: Sequence[tuple[Activiteit, Sequence[Doel]]]
) -> Doelenboom | None:
    """Effect, doelen and activiteiten from left to right; None where it would not fit on a page.

    Each activiteit stands at its first doel; its other doelen are dashed lines (S0-20).
    """
    doelvakken: dict[str, Vak] = {}
    rechts: list[tuple[Vak, Sequence[Doel]]] = []
    y: float = 46
    for doel in doelen:
        eigen = [(a, d) for a, d in bij if d and d[0].sleutel == doel.sleutel]
        begin = y
        for activiteit, van in eigen:
            blok = vak(1010, y, 610, met_afloop(activiteit), nummer=activiteit.nummer, hoogstens=3, rand=8)
            rechts.append((blok, van))
            y += blok.hoog + 10
        los = vak(470, begin, 420, leesbaar(doel), nummer=doel.nummer, gewicht=600, hoogstens=6)
        top = max(begin, begin + (y - begin - los.hoog) / 2) if eigen else begin
        doelvakken[str(doel.sleutel)] = vak(470, top, 420, leesbaar(doel), nummer=doel.nummer, gewicht=600, hoogstens=6)
        y = max(y, begin + los.hoog) + 26
    if y > HOOGSTENS:
        return None
    vakken = tuple(doelvakken.values())
    links = vak(0, 0, 370, effect or opgave.naam, hoogstens=14, rand=22)
    links = vak(
        0,
        max(46, (vakken[0].midden + vakken[-1].midden - links.hoog) / 2),
        370,
        effect or opgave.naam,
        hoogstens=14,
        rand=22,
    )
    lijnen = [Lijn(f"M370 {links.midden:g}H420V{v.midden:g}H470") for v in vakken]
    lijnen += [lijn for blok, van in rechts for lijn in _bijdragen(blok, van, doelvakken)]
    return Doelenboom(max(y, links.y + links.hoog) + 4, links, vakken, tuple(b for b, _ in rechts), tuple(lijnen))


def _bijdragen(blok: Vak, van: Sequence[Doel], doelvakken: dict[str, Vak]) -> list[Lijn]:
    lijnen = []
    for rang, doel in enumerate(van):
        bron = doelvakken.get(str(doel.sleutel))
        if bron:
            x, aan = (944, 0) if rang == 0 else (972, 8)
            lijnen.append(Lijn(f"M890 {bron.midden + aan:g}H{x}V{blok.midden + aan:g}H1006", rang > 0))
    return lijnen


def overzicht(opgaven: Sequence[tuple[Opgave, Sequence[Doel]]]) -> Overzicht | None:
    """All opgaven with their doelen, at most four beside each other; None where it would not fit."""
    naast = min(len(opgaven), 4) or 1
    if len(opgaven) in (5, 6):
        naast = 3
    breed = (VOL - 40 * (naast - 1)) / naast
    kolommen: list[Kolom] = []
    y, volgende = 4.0, 4.0
    for i, (opgave, doelen) in enumerate(opgaven):
        if i and i % naast == 0:
            y = volgende + 40
        kolom = _kolom((breed + 40) * (i % naast), y, breed, opgave, doelen)
        kolommen.append(kolom)
        onderste = (kolom.doelen or (kolom.opgave,))[-1]
        volgende = max(volgende, onderste.y + onderste.hoog)
    return Overzicht(volgende + 6, tuple(kolommen)) if volgende < HOOGSTENS else None


def _kolom(x: float, y: float, breed: float, opgave: Opgave, doelen: Sequence[Doel]) -> Kolom:
    kop = vak(x + 2, y, breed - 4, opgave.naam, nummer=opgave.nummer, gewicht=600, hoogstens=4, rand=24)
    vakken: list[Vak] = []
    onder = kop.y + kop.hoog + 8
    for doel in doelen:
        vakken.append(vak(x + 14, onder, breed - 18, leesbaar(doel), nummer=doel.nummer, hoogstens=6, rand=12))
        onder += vakken[-1].hoog
    return Kolom(kop, tuple(vakken))
