"""A drawing of the book as PNG.

The drawings hold boxes, straight lines, dots and words, with presentation attributes only: a few shapes are enough.
"""

import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import Any

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from kaderapp.kadernota.boek.bronnen import STATIC
from kaderapp.kadernota.word.xml import Element

PER_MM = 8
"""Dots: some 200 to the inch."""

LETTERS = ("source-sans-3-latin-{}-normal.ttf", "source-sans-3-latin-ext-{}-normal.ttf", "kader-tekens.ttf")
"""The fonts of the figures in the book, by weight; the first that has a letter draws it."""
LATIN_1 = 0xFF
"""The last letter that the first of them surely has: most words need no look into a font."""

_STAP = re.compile(r"([A-Za-z])|(-?[\d.]+(?:e-?\d+)?)")


class Onbekend(ValueError):
    """The drawing holds a shape that is not known here."""


def png(svg: Element, breed: float, hoog: float) -> bytes:
    """A drawing of so many mm; raises Onbekend. The same drawing gives the same bytes."""
    vak = [float(getal) for getal in (svg.get("viewbox") or svg.get("viewBox") or "").split()]
    if len(vak) != 4 or not 0 < breed * hoog < 100_000:
        raise Onbekend("zonder maten")
    schaal = breed * PER_MM / vak[2]
    plaat = Image.new("RGB", (round(breed * PER_MM), round(hoog * PER_MM)), "white")
    pen = _Pen(ImageDraw.Draw(plaat), schaal)
    for vorm in svg:
        pen.teken(vorm)
    uit = io.BytesIO()
    plaat.quantize(32, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(uit, "PNG", compress_level=6)
    return uit.getvalue()


class _Pen:
    def __init__(self, vel: Any, schaal: float) -> None:
        self.vel, self.schaal = vel, schaal

    def teken(self, vorm: Element) -> None:
        soorten = {"rect": self._vak, "path": self._lijn, "circle": self._punt, "text": self._woorden}
        if vorm.tag in soorten:
            soorten[vorm.tag](vorm)
        elif vorm.tag not in ("title", "desc"):
            raise Onbekend(str(vorm.tag))

    def _maat(self, vorm: Element, naam: str) -> float:
        return float(vorm.get(naam) or 0) * self.schaal

    def _dikte(self, vorm: Element) -> int:
        return max(1, round(self._maat(vorm, "stroke-width"))) if vorm.get("stroke") else 0

    def _vak(self, vorm: Element) -> None:
        x, y, breed, hoog = (self._maat(vorm, naam) for naam in ("x", "y", "width", "height"))
        vulling = None if vorm.get("fill") == "none" else vorm.get("fill") or "#000"
        self.vel.rectangle((x, y, x + breed, y + hoog), vulling, vorm.get("stroke"), self._dikte(vorm) or 1)

    def _punt(self, vorm: Element) -> None:
        x, y, straal = (self._maat(vorm, naam) for naam in ("cx", "cy", "r"))
        vulling = None if vorm.get("fill") == "none" else vorm.get("fill") or "#000"
        self.vel.ellipse((x - straal, y - straal, x + straal, y + straal), vulling, vorm.get("stroke"))

    def _woorden(self, vorm: Element) -> None:
        corps, gewicht = round(self._maat(vorm, "font-size")), vorm.get("font-weight") or "400"
        delen = [(deel, letter(corps, bron)) for deel, bron in per_letter(vorm.text or "", gewicht)]
        x, y = self._maat(vorm, "x"), self._maat(vorm, "y")
        if vorm.get("text-anchor") == "middle":
            x -= sum(soort.getlength(deel) for deel, soort in delen) / 2
        for deel, soort in delen:
            self.vel.text((x, y), deel, vorm.get("fill") or "#000", soort, "ls")
            x += soort.getlength(deel)

    def _lijn(self, vorm: Element) -> None:
        punten = [(x * self.schaal, y * self.schaal) for x, y in _punten(vorm.get("d") or "")]
        if (vorm.get("fill") or "none") != "none":
            self.vel.polygon(punten, vorm.get("fill"))
        streep = [float(deel) * self.schaal for deel in (vorm.get("stroke-dasharray") or "").split()]
        for begin, einde in _stukken(punten, streep):
            self.vel.line((*begin, *einde), vorm.get("stroke"), self._dikte(vorm))


Punt = tuple[float, float]


def _punten(pad: str) -> list[Punt]:
    """The corners of a path of straight lines."""
    punten: list[Punt] = []
    delen = _STAP.findall(pad)
    stap, x, y, i = "", 0.0, 0.0, 0
    while i < len(delen):
        if delen[i][0]:
            stap = delen[i][0]
            i += 1
            if stap == "z":
                x, y = punten[0]
                punten.append(punten[0])
            continue
        aantal = 1 if stap in "HVhv" else 2
        getallen = [float(delen[i + n][1]) for n in range(aantal)]
        i += aantal
        x, y = _verder(stap, getallen, x, y)
        if stap in "Mm":
            if len(punten) > 1:
                raise Onbekend("meer lijnen in een pad")
            punten.clear()  # a second step before the first line moves on
        punten.append((x, y))
    return punten


def _verder(stap: str, getallen: list[float], x: float, y: float) -> Punt:
    van_x, van_y = (x, y) if stap.islower() else (0.0, 0.0)
    match stap.upper():
        case "H":
            return van_x + getallen[0], y
        case "V":
            return x, van_y + getallen[0]
        case "M" | "L":
            return van_x + getallen[0], van_y + getallen[1]
    raise Onbekend(stap)


def _stukken(punten: list[Punt], streep: list[float]) -> list[tuple[Punt, Punt]]:
    """The lines between the points; dashed ones in pieces."""
    lijnen = list(pairwise(punten))
    if len(streep) < 2:
        return lijnen
    uit: list[tuple[Punt, Punt]] = []
    for (x1, y1), (x2, y2) in lijnen:
        lang = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        plek = 0.0
        while plek < lang:
            tot = min(plek + streep[0], lang)
            uit.append(
                (
                    (x1 + (x2 - x1) * plek / lang, y1 + (y2 - y1) * plek / lang),
                    (x1 + (x2 - x1) * tot / lang, y1 + (y2 - y1) * tot / lang),
                )
            )
            plek += streep[0] + streep[1]
    return uit


def per_letter(tekst: str, gewicht: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the file of the font that has its letters."""
    bronnen = tuple(bron.format("600" if gewicht == "600" else "400") for bron in LETTERS)

    def bron_van(teken: str) -> str:
        if ord(teken) <= LATIN_1:
            return bronnen[0]
        return next((bron for bron in bronnen if ord(teken) in _tekens(bron)), bronnen[0])

    return (("".join(deel), bron) for bron, deel in groupby(tekst, bron_van))


@cache
def _tekens(bron: str) -> frozenset[int]:
    with TTFont(STATIC / "fonts" / bron) as soort:
        return frozenset(soort.getBestCmap())


@cache
def letter(corps: int, bron: str) -> Any:
    return ImageFont.truetype(STATIC / "fonts" / bron, max(corps, 1))
