"""The drawings of the book as pictures: Word shows no SVG without one.

One that holds a shape that is not known is left out, and a sentence says where it is: its content stands beside it as a
list or a table.
"""

import re
from collections.abc import Callable

from lxml import etree

from kaderapp.kadernota.word.png import Onbekend, png
from kaderapp.kadernota.word.xml import Element, run, tekst

EMU_PER_MM = 36_000
ELDERS = "De tekening staat in de PDF en op de website. De inhoud ervan staat hier in woorden."

_GROOTTE = re.compile(r"([\d.]+)mm")
_INLINE = (
    '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent/><wp:docPr/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr/>'
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
    '<a:xfrm><a:off x="0" y="0"/><a:ext/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)


class Tekeningen:
    """Draws, and embeds; `bewaar` takes a PNG and gives its relation."""

    def __init__(self, bewaar: Callable[[bytes], str]) -> None:
        self._bewaar, self._nummer = bewaar, 0

    def teken(self, svg: Element) -> list[Element]:
        """Runs with the picture and its words for who does not see it."""
        try:
            breed, hoog = (float(_eis(_GROOTTE.fullmatch(svg.get(maat) or ""))[1]) for maat in ("width", "height"))
            relatie = self._bewaar(png(svg, breed, hoog))
        except (ValueError, IndexError):  # Onbekend, or a path that makes no sense
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


def _eis(gevonden: re.Match[str] | None) -> re.Match[str]:
    if gevonden is None:
        raise Onbekend("zonder maat")
    return gevonden
