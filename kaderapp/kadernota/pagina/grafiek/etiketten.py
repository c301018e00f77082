"""Words in a chart, each where it stands free: no two over each other, and beside dots and lines if it can.

A word that must be there takes the best place; any other one is left out where it does not fit. The table has them
all. Widths are those of the largest letters (`vlak.CORPS`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kaderapp.kadernota.inhoud.letterbreedte import breedte
from kaderapp.kadernota.pagina.grafiek.vlak import BREED, CORPS, ONDER, kort
from kaderapp.kadernota.pagina.klein import in_html

Doos = tuple[float, float, float, float]
Plaats = tuple[float, float, str]
"""How far a text stands from its point, and its text-anchor."""
ERBOVEN: Sequence[Plaats] = ((0, -7, "middle"), (0, -20, "middle"))
RONDOM: Sequence[Plaats] = (
    (0, -13, "middle"),
    (0, 26, "middle"),
    (10, -9, "start"),
    (-10, -9, "end"),
    (10, 22, "start"),
    (-10, 22, "end"),
    (13, 6, "start"),
    (-13, 6, "end"),
    (0, -32, "middle"),
    (0, 45, "middle"),
)
TEKST, MERK, LIJN = 1000.0, 20.0, 1.0
"""How much each weighs that a word would cover."""


@dataclass(frozen=True, slots=True)
class Naam:
    klasse: str
    x: str
    y: str
    tekst: str
    kant: str

    def __html__(self) -> str:
        tekst = '<text class="{}" x="{}" y="{}" text-anchor="{}" font-size="15">{}</text>'
        return in_html(tekst, self.klasse, self.x, self.y, self.kant, self.tekst)


class Etiketten:
    def __init__(self) -> None:
        self.namen: list[Naam] = []
        self._bezet: list[tuple[Doos, float]] = []

    def tekst(self, x: float, y: float, tekst: str, kant: str = "start") -> None:
        """A text that stands there already."""
        self._bezet.append((_doos(x, y, _breedte(tekst), kant), TEKST))

    def merk(self, x: float, y: float, straal: float = 7) -> None:
        self._bezet.append(((x - straal, y - straal, x + straal, y + straal), MERK))

    def vlak(self, doos: Doos) -> None:
        self._bezet.append((doos, MERK))

    def lijn(self, punten: Iterable[tuple[float, float]]) -> None:
        for (x1, y1), (x2, y2) in pairwise(punten):
            stappen = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) // 8))
            for i in range(stappen + 1):
                x, y = x1 + (x2 - x1) * i / stappen, y1 + (y2 - y1) * i / stappen
                self._bezet.append(((x - 2, y - 2, x + 2, y + 2), LIJN))

    def zet(
        self,
        klasse: str,
        punt: tuple[float, float],
        tekst: str,
        plaatsen: Sequence[Plaats] = RONDOM,
        *,
        moet: bool = False,
    ) -> None:
        """Puts the text at the place where it covers least, if there is one that will do."""
        breed = _breedte(tekst)
        keuze = [(self._last(punt, breed, p) + i / 10, p) for i, p in enumerate(plaatsen)]
        last, (dx, dy, kant) = min(keuze)
        if last >= (TEKST if moet else MERK):
            return
        x, y = punt[0] + dx, punt[1] + dy
        self.namen.append(Naam(klasse, kort(x), kort(y), tekst, kant))
        self.tekst(x, y, tekst, kant)

    def _last(self, punt: tuple[float, float], breed: float, plaats: Plaats) -> float:
        dx, dy, kant = plaats
        links, boven, rechts, onder = _doos(punt[0] + dx, punt[1] + dy, breed, kant)
        if links < 0 or boven < 0 or rechts > BREED or onder > ONDER:
            return TEKST
        # Asked half a million times for a long page, so without a call.
        return sum(
            gewicht
            for (x1, y1, x2, y2), gewicht in self._bezet
            if links < x2 and x1 < rechts and boven < y2 and y1 < onder
        )


def _breedte(tekst: str) -> float:
    return breedte(tekst, CORPS, 600)


def _doos(x: float, y: float, breed: float, kant: str) -> Doos:
    links = {"start": x, "middle": x - breed / 2, "end": x - breed}[kant]
    return links, y - 15, links + breed, y + 4
