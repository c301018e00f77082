"""The whole doelenboom as drawings: effect, doelen and activiteiten in three columns (S0-05, S0-09).

Every opgave is a drawing of its own, below each other, so that paper can break between them. An activiteit stands at
every doel that it contributes to; a dashed branch says that another doel comes first.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.letterbreedte import regels
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import namen
from kaderapp.kadernota.verband import VERVALLEN
from policies.tekst import platte_tekst

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

BREEDTE = 1152
VAK, DOEL, ACTIVITEIT = (1, 270), (322, 376), (756, 395)
"""Left edge and width of the three columns."""
KOP, CORPS, REGEL, LUCHT = 21, 16, 20, 14
"""Type sizes, height of a line, and the room above and below the words of a node. A name stands in the serif, which is
wider than what is measured: KOP is that much more than the size it gets."""
RAND, INSPRINGING = 4, 20
LANGSTE_EFFECT = 9
"""Lines of the maatschappelijk effect in its box; the page of the opgave has it in full."""


@dataclass(frozen=True, slots=True)
class Woorden:
    x: str
    y: str
    tekst: str
    klasse: str = ""


@dataclass(frozen=True, slots=True)
class Knoop:
    """A node: a link with an area to touch and its words; `klasse` says what kind it is."""

    adres: str
    klasse: str
    x: str
    y: str
    breedte: str
    hoogte: str
    woorden: list[Woorden]


@dataclass(frozen=True, slots=True)
class Boomtekening:
    """What hangs under one opgave; `naam` is for who does not see it."""

    naam: str
    breedte: str
    hoogte: str
    knopen: list[Knoop]
    takken: str
    stippels: str
    """Branches to an activiteit that belongs to another doel first."""
    strepen: str


@dataclass(frozen=True, slots=True)
class _Doelblok:
    """A doel with its activiteiten, measured: how much room it takes."""

    doel: boom.Doel
    diepte: int
    tekst: list[str]
    activiteiten: list[tuple[boom.Activiteit, list[str]]]

    @property
    def eigen(self) -> int:
        return _hoogte(self.tekst)

    @property
    def hoogte(self) -> int:
        return max(self.eigen, sum(_hoogte(tekst) for _, tekst in self.activiteiten))


def teken_alles(p: "Pagina") -> list[Boomtekening]:
    return [_Tekenaar(p).tekening(opgave) for opgave in p.verband.opgaven]


class _Tekenaar:
    """Collects what is drawn for one opgave, from the top down; nodes come in reading order."""

    def __init__(self, p: "Pagina") -> None:
        self.p = p
        self.knopen: list[Knoop] = []
        self.takken: list[str] = []
        self.stippels: list[str] = []
        self.strepen: list[str] = []

    def tekening(self, opgave: boom.Opgave) -> Boomtekening:
        """The box of the opgave stands beside its first doelen."""
        blokken = [self._meet(diepte, doel) for diepte, doel in _plat(opgave.doelen)]
        naam = regels(opgave.naam, VAK[1] - (70 if opgave.nummer else 36), KOP, 600)
        effect = regels(platte_tekst(opgave.maatschappelijk_effect), VAK[1] - 40, CORPS, hoogstens=LANGSTE_EFFECT)
        vak_hoog = 32 + 24 * len(naam) + (REGEL * len(effect) + 8 if effect else 0)
        self._vak(opgave, RAND, vak_hoog, naam, effect)
        y = float(RAND)
        for blok in blokken:
            if y > RAND:
                self.strepen.append(f"M{DOEL[0]} {_getal(y)}H{BREEDTE}")
            self._doel(blok, y, RAND + vak_hoog / 2)
            y += blok.hoogte
        return Boomtekening(
            naam=namen.voluit(self.p, opgave),
            breedte=str(BREEDTE),
            hoogte=_getal(max(y, RAND + vak_hoog) + RAND),
            knopen=self.knopen,
            takken="".join(self.takken),
            stippels="".join(self.stippels),
            strepen="".join(self.strepen),
        )

    def _meet(self, diepte: int, doel: boom.Doel) -> _Doelblok:
        tekst = regels(leesbaar(doel), DOEL[1] - self._inspringing(diepte, doel) - 12, CORPS)
        activiteiten = self.p.verband.activiteiten_bij_doel.get(doel.sleutel, [])
        ruimte = ACTIVITEIT[1] - 12
        return _Doelblok(doel, diepte, tekst, [(a, regels(a.titel, ruimte, CORPS, hoogstens=2)) for a in activiteiten])

    def _vak(self, o: boom.Opgave, y: float, hoogte: float, naam: list[str], effect: list[str]) -> None:
        x = VAK[0] + (52 if o.nummer else 18)
        woorden = [Woorden(str(VAK[0] + 18), _getal(y + 36), o.nummer, "tel")] if o.nummer else []
        woorden += _woorden(naam, x, y + 35, 24, "vak-tekst")
        woorden += _woorden(effect, VAK[0] + 18, y + 35 + 24 * len(naam) + 4, REGEL)
        self._knoop(self.p.opgave_adres(o), "vak", (VAK[0], y, VAK[1], hoogte), woorden)

    def _doel(self, blok: _Doelblok, y: float, opgave_midden: float) -> None:
        midden, eigen = y + blok.hoogte / 2, blok.eigen
        in_x = DOEL[0] + 10 + INSPRINGING * blok.diepte
        tekst_x = DOEL[0] + self._inspringing(blok.diepte, blok.doel)
        top = midden - eigen / 2
        woorden = [Woorden(str(in_x), _getal(top + LUCHT + 9), blok.doel.nummer, "tel")] if blok.doel.nummer else []
        woorden += _woorden(blok.tekst, tekst_x, top + LUCHT + 9, REGEL)
        vlak = (in_x - 8, top + 2, DOEL[0] + DOEL[1] - in_x + 8, eigen - 4)
        self._knoop(self.p.href(blok.doel), "doel", vlak, woorden)
        if not blok.diepte:
            self.takken.append(_tak(VAK[0] + VAK[1], opgave_midden, DOEL[0], midden))
        plek = y + (blok.hoogte - sum(_hoogte(tekst) for _, tekst in blok.activiteiten)) / 2
        for activiteit, tekst in blok.activiteiten:
            self._activiteit(activiteit, tekst, plek, (blok.doel, midden))
            plek += _hoogte(tekst)

    def _activiteit(self, a: boom.Activiteit, tekst: list[str], y: float, bij: tuple[boom.Doel, float]) -> None:
        doel, midden = bij
        woorden = _woorden(tekst, ACTIVITEIT[0] + 8, y + LUCHT + 9, REGEL)
        hoogte = _hoogte(tekst)
        self._knoop(self.p.href(a), "activiteit", (ACTIVITEIT[0], y + 2, ACTIVITEIT[1], hoogte - 4), woorden)
        eerste = self.p.verband.doelen_van_activiteit[a.sleutel][0]
        lijnen = self.takken if eerste.sleutel == doel.sleutel else self.stippels
        lijnen.append(_tak(DOEL[0] + DOEL[1], midden, ACTIVITEIT[0], y + hoogte / 2))

    def _knoop(self, adres: str, klasse: str, vlak: tuple[float, float, float, float], woorden: list[Woorden]) -> None:
        x, y, breedte, hoogte = map(_getal, vlak)
        self.knopen.append(Knoop(adres, klasse, x, y, breedte, hoogte, woorden))

    def _inspringing(self, diepte: int, doel: boom.Doel) -> int:
        return 10 + INSPRINGING * diepte + (9 * len(doel.nummer) + 12 if doel.nummer else 0)


def _plat(doelen: Iterable[boom.Doel], diepte: int = 0) -> Iterator[tuple[int, boom.Doel]]:
    for doel in doelen:
        if doel.status != VERVALLEN:
            yield diepte, doel
            yield from _plat(doel.kinderen, diepte + 1)


def _hoogte(tekst: Sequence[str]) -> int:
    return REGEL * max(len(tekst), 1) + LUCHT


def _woorden(teksten: Sequence[str], x: float, y: float, hoogte: float, klasse: str = "") -> list[Woorden]:
    return [Woorden(_getal(x), _getal(y + hoogte * i), tekst, klasse) for i, tekst in enumerate(teksten)]


def _tak(x1: float, y1: float, x2: float, y2: float) -> str:
    a, b = _getal(y1), _getal(y2)
    return f"M{x1} {a}C{x1 + 28} {a} {x2 - 28} {b} {x2} {b}"


def _getal(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
