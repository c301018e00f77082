"""The boxes of one opgave, measured: effect, doelen and activiteiten, and the lines between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kaderapp.kadernota.inhoud.getallen import aantal
from kaderapp.kadernota.inhoud.letterbreedte import regels
from kaderapp.kadernota.poster.maat import Kort, Maat
from kaderapp.kadernota.poster.takken import Blad, Doeltak, Opgavetak, Woord

VERVOLG = "(vervolg)"
LIJN = 0.3
"""Thickness of a line, in mm."""


@dataclass(frozen=True, slots=True)
class Vak:
    """A text at its place in its opgave, broken into lines; the number stands before it on the first."""

    x: float
    y: float
    breed: float
    hoog: float
    regels: list[str]


@dataclass(frozen=True, slots=True)
class Doelvak:
    vak: Vak
    bladen: list[Vak] = field(default_factory=list)

    @property
    def onder(self) -> float:
        return max(vak.y + vak.hoog for vak in (self.vak, *self.bladen))

    def omlaag(self, y: float) -> "Doelvak":
        return Doelvak(replace(self.vak, y=y), [replace(blad, y=blad.y + y) for blad in self.bladen])


@dataclass(slots=True)
class Opgaveblok:
    """An opgave with its tree, or a part of it; `x` and `y` are on the sheet, what is in it is placed within."""

    vak: Vak
    effect: list[str]
    doelen: list[Doelvak]
    hoog: float
    x: float = 0
    y: float = 0


@dataclass(frozen=True, slots=True)
class Stam:
    """A line, as a filled rectangle."""

    x: float
    y: float
    breed: float
    hoog: float


def gemeten(tak: Opgavetak, maat: Maat, kort: Kort, hoogst: float) -> list[Opgaveblok]:
    """An opgave as one block, or as more where it is higher than a column: each then begins with its name again."""
    doelen = list(_doelvakken(tak, maat, kort))
    blokken: list[Opgaveblok] = []
    while doelen or not blokken:
        kop = _kop(tak, maat, kort, vervolg=bool(blokken))
        deel: list[Doelvak] = []
        y = 0.0
        while doelen and (not deel or y + doelen[0].onder <= hoogst):
            deel.append(doelen.pop(0).omlaag(y))
            y = deel[-1].onder + maat.lucht * 1.4
        onder = max((doel.onder for doel in deel), default=0.0)
        blokken.append(Opgaveblok(*kop, deel, max(kop[0].hoog, onder)))
    return blokken


def minstens(tak: Opgavetak, maat: Maat, kort: Kort) -> float:
    """No arrangement of this opgave is lower; found without measuring a word."""
    doelen = (
        max(maat.hoogte_vak, maat.hoogte_blad * min(len(doel.bladen), kort.bladen))
        for doel in tak.doelen[: kort.doelen]
    )
    return max(sum(doelen), maat.hoogte_vak)


def stammen(blok: Opgaveblok, maat: Maat) -> Iterator[Stam]:
    """From the effect to each doel, and from each doel to its activiteiten, at the height of their first line."""
    midden = maat.lucht + maat.regel / 2
    if blok.doelen:
        yield from _kam(maat, maat.drie[1][0], 0, midden, [doel.vak.y + midden for doel in blok.doelen])
    for doel in blok.doelen:
        if doel.bladen:
            hoogtes = [blad.y + maat.regel / 2 for blad in doel.bladen]
            yield from _kam(maat, maat.drie[2][0], maat.mm * 0.25, doel.vak.y + midden, hoogtes)


def _kam(maat: Maat, rechts: float, wit: float, vanaf: float, hoogtes: Sequence[float]) -> Iterator[Stam]:
    """`rechts` is where the next level begins, `wit` how far before that the lines end."""
    helft = maat.gang / 2
    x = rechts - helft
    boven, onder = min(vanaf, *hoogtes), max(vanaf, *hoogtes)
    yield Stam(x - helft, vanaf, helft, LIJN)
    yield Stam(x, boven, LIJN, onder - boven + LIJN)
    for y in hoogtes:
        yield Stam(x, y, helft - wit, LIJN)


def _kop(tak: Opgavetak, maat: Maat, kort: Kort, *, vervolg: bool) -> tuple[Vak, list[str]]:
    (x, breed), *_ = maat.drie
    naam = f"{tak.naam} {VERVOLG}" if vervolg else tak.naam
    vak = _vak(maat, (x, breed), f"{tak.nummer} {naam}", 4 if kort.effect > 3 else 2)
    if vervolg or not kort.doelen:
        return vak, []
    effect = regels(tak.effect, breed - 2 * maat.lucht, maat.mm, hoogstens=kort.effect)
    return replace(vak, hoog=vak.hoog + len(effect) * maat.regel), effect


def _doelvakken(tak: Opgavetak, maat: Maat, kort: Kort) -> Iterator[Doelvak]:
    getoond = tak.doelen[: kort.doelen]
    for doel in getoond:
        vak = _vak(maat, maat.drie[1], f"{doel.nummer} {doel.tekst}", kort.doel)
        yield Doelvak(vak, list(_bladvakken(doel, maat, kort)))
    if rest := len(tak.doelen) - len(getoond):
        yield Doelvak(_vak(maat, maat.drie[1], _meer(rest, maat.woorden.doel, getoond), 1))


def _bladvakken(doel: Doeltak, maat: Maat, kort: Kort) -> Iterator[Vak]:
    getoond = list(doel.bladen[: kort.bladen])
    rest = len(doel.bladen) - len(getoond)
    if rest:
        getoond.append(Blad("", _meer(rest, maat.woorden.activiteit, getoond)))
    y, (x, breed) = maat.lucht, maat.drie[2]  # beside the first line of the doel
    for blad in getoond:
        delen = _gebroken(blad.regel, breed, maat, 400, kort.blad)
        yield Vak(x, y, breed, len(delen) * maat.regel + maat.lucht * 0.9, delen)
        y += len(delen) * maat.regel + maat.lucht * 0.9


def _meer(rest: int, woord: Woord, getoond: Sequence[object]) -> str:
    return f"{'en nog ' if getoond else ''}{aantal(rest, *woord)}"


def _vak(maat: Maat, kolom: tuple[float, float], tekst: str, hoogstens: int) -> Vak:
    x, breed = kolom
    delen = _gebroken(tekst, breed - 2 * maat.lucht, maat, 600, hoogstens)
    return Vak(x, 0, breed, len(delen) * maat.regel + 2 * maat.lucht, delen)


def _gebroken(tekst: str, ruimte: float, maat: Maat, gewicht: int, hoogstens: int) -> list[str]:
    """Room for the dots is kept, and a little for rounding."""
    return regels(tekst.strip(), ruimte * 0.985 - maat.mm * 0.5, maat.mm, gewicht, hoogstens) or [""]
