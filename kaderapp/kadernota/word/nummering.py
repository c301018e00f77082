"""Real numbering: one bullet for all lists, and for each numbered list a numbering that begins anew."""

from kaderapp.kadernota.word.alinea import DIEPSTE, INSPRING
from kaderapp.kadernota.word.xml import Element, w

STREEP, TEL = 1, 2
"""The two kinds of list: what a numbering is an instance of."""


class Nummering:
    """Hands out numberings and writes `numbering.xml`."""

    def __init__(self) -> None:
        self._vanaf: list[int] = []

    @property
    def streep(self) -> int:
        return STREEP

    def nieuwe(self, vanaf: int = 1) -> int:
        """A numbered list of its own, so that it does not go on counting where another stopped."""
        self._vanaf.append(vanaf)
        return STREEP + len(self._vanaf)

    def deel(self) -> Element:
        telt = [_instantie(STREEP + i, vanaf) for i, vanaf in enumerate(self._vanaf, 1)]
        streep = w("num", w("abstractNumId", val=STREEP), numId=STREEP)
        return w("numbering", _soort(STREEP), _soort(TEL), streep, *telt)


def _instantie(nummer: int, vanaf: int) -> Element:
    niveaus = [
        w("lvlOverride", w("startOverride", val=vanaf if niveau == 0 else 1), ilvl=niveau)
        for niveau in range(DIEPSTE + 1)
    ]
    return w("num", w("abstractNumId", val=TEL), *niveaus, numId=nummer)


def _soort(soort: int) -> Element:
    niveaus = [_niveau(soort, niveau) for niveau in range(DIEPSTE + 1)]
    return w("abstractNum", w("multiLevelType", val="hybridMultilevel"), *niveaus, abstractNumId=soort)


def _niveau(soort: int, niveau: int) -> Element:
    vorm, teken = ("bullet", "–") if soort == STREEP else (("decimal", "lowerLetter")[niveau % 2], f"%{niveau + 1}.")
    inspring = w("ind", left=INSPRING * (niveau + 1), hanging=INSPRING)
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=vorm),
        w("lvlText", val=teken),
        w("lvlJc", val="left"),
        w("pPr", inspring),
        ilvl=niveau,
    )
