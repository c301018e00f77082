"""The drawings of the book as pictures: Word shows no SVG without one.

They hold boxes, lines, dots and words with presentation attributes only, so a small set of shapes is enough. A drawing
with anything else is left out, and a sentence says where it is: its content stands beside it as a list or a table.
"""

import io
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from lxml import etree
from PIL import Image, ImageDraw, ImageFont

from kaderapp.kadernota.boek.bronnen import STATIC
from kaderapp.kadernota.word.xml import Element, run, tekst

PER_MM = 8
"""Dots: some 200 to the inch."""
EMU_PER_MM = 36_000
ELDERS = "De tekening staat in de PDF en op de website. De inhoud ervan staat hier in woorden."

_STAP = re.compile(r"([MHVLmhvlz])|(-?[\d.]+(?:e-?\d+)?)")
_GROOTTE = re.compile(r"([\d.]+)mm")
_INLINE = (
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent/><wp:docPr/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)


class Onbekend(ValueError):
    """The drawing holds a shape that is not known here."""


class Tekeningen:
    """Draws, and embeds; `bewaar` takes a PNG and gives its relation."""

    def __init__(self, bewaar: Callable[[bytes], str]) -> None:
        self._bewaar, self._nummer = bewaar, 0

    def teken(self, svg: Element) -> list[Element]:
        """Runs with the picture and its words for who does not see it."""
        try:
            breed, hoog = (float(_eis(_GROOTTE.fullmatch(svg.get(maat) or ""))[1]) for maat in ("width", "height"))
            relatie = self._bewaar(png(svg, breed, hoog))
        except (Onbekend, ValueError):
            return [run(tekst(ELDERS))]
        self._nummer += 1
        titel = svg.find("title")
        return [run(self._inline(relatie, breed, hoog, "" if titel is None else titel.text or ""))]

    def _inline(self, relatie: str, breed: float, hoog: float, woorden: str) -> Element:
        element = etree.fromstring(_INLINE)
        maat = {"cx": str(round(breed * EMU_PER_MM)), "cy": str(round(hoog * EMU_PER_MM))}
        for kind in element.iter():
            naam = etree.QName(kind).localname
            if naam in ("extent", "ext"):
                kind.attrib.update(maat)
            elif naam in ("docPr", "cNvPr"):
                kind.attrib.update({"id": str(self._nummer), "name": f"Figuur {self._nummer}", "descr": woorden})
            elif naam == "blip":
                kind.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", relatie)
        return element


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
    plaat.quantize(32, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(uit, "PNG", optimize=True)
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
        corps, gewicht = self._maat(vorm, "font-size"), vorm.get("font-weight") or "400"
        anker = "ms" if vorm.get("text-anchor") == "middle" else "ls"
        plek = self._maat(vorm, "x"), self._maat(vorm, "y")
        self.vel.text(plek, vorm.text or "", vorm.get("fill") or "#000", letter(round(corps), gewicht), anker)

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
        if stap in "Mm" and punten:
            punten.pop() if len(punten) == 1 else None
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
    lijnen = list(zip(punten, punten[1:], strict=False))
    if len(streep) < 2:
        return lijnen
    uit: list[tuple[Punt, Punt]] = []
    for (x1, y1), (x2, y2) in lijnen:
        lang = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        plek = 0.0
        while plek < lang:
            tot = min(plek + streep[0], lang)
            uit.append(((x1 + (x2 - x1) * plek / lang, y1 + (y2 - y1) * plek / lang),
                        (x1 + (x2 - x1) * tot / lang, y1 + (y2 - y1) * tot / lang)))
            plek += streep[0] + streep[1]
    return uit


@cache
def letter(corps: int, gewicht: str) -> Any:
    """Source Sans 3, as in the book."""
    soort = "600" if gewicht == "600" else "400"
    return ImageFont.truetype(STATIC / "fonts" / f"source-sans-3-latin-{soort}-normal.woff2", max(corps, 1))


def _eis(gevonden: re.Match[str] | None) -> re.Match[str]:
    if gevonden is None:
        raise Onbekend("zonder maat")
    return gevonden
