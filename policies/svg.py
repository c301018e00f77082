"""Whether an SVG only draws: no script, nothing from elsewhere, and not a few letters that swell into many (S6).

A browser shows a logo as an image and WeasyPrint draws it in the book; neither may act on what is in it.
"""

import re
from xml.parsers import expat

SVG, XHTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
TEKENING = {
    *("svg", "g", "defs", "symbol", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use", "image"),
    *("text", "tspan", "title", "desc", "metadata", "style", "lineargradient", "radialgradient", "stop", "clippath"),
    *("mask", "pattern", "marker", "filter", "switch", "a", "view"),
}
"""Of SVG only what draws; what other namespaces add for a drawing program, a browser does not look at."""
DIEPST, MEESTE, MEESTE_KEREN = 60, 20_000, 8
"""Levels, elements, and elements that repeat another one: those multiply."""
EIGEN_VERWIJZING = re.compile(r"#|data:image/(?:png|jpeg);base64,", re.ASCII)
VREEMD_IN_STIJL = re.compile(r"url\(\s*['\"]?(?!#)|@import|image-set|expression|\\", re.IGNORECASE)


class GeenSvg(ValueError):
    """No SVG, or one that can't be read."""


class DoetIets(ValueError):
    """More than a drawing."""


def keur(svg: bytes) -> None:
    """Raises GeenSvg or DoetIets."""
    keuring = _Keuring()
    try:
        keuring.ontleder.Parse(svg, True)
    except DoetIets:
        raise
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise GeenSvg from fout
    if keuring.wortel != (SVG, "svg"):
        raise GeenSvg
    if keuring.doet_iets:
        raise DoetIets


class _Keuring:
    """Reads an SVG by expat, without a DTD, and sees whether anything in it can act, fetch or swell."""

    def __init__(self) -> None:
        self.wortel = ("", "")
        self.doet_iets = False
        self._pad: list[str] = []
        self._aantal = self._keren = 0
        self.ontleder = expat.ParserCreate(namespace_separator="}")
        self.ontleder.StartElementHandler = self._begin
        self.ontleder.EndElementHandler = self._eind
        self.ontleder.CharacterDataHandler = self._tekst
        self.ontleder.StartDoctypeDeclHandler = self._meer
        self.ontleder.ProcessingInstructionHandler = self._meer
        self.ontleder.buffer_text = True

    def _begin(self, volledig: str, attributen: dict[str, str]) -> None:
        ruimte, naam = _delen(volledig)
        self.wortel = self.wortel if self._pad else (ruimte, naam)
        self._aantal, self._keren = self._aantal + 1, self._keren + (naam == "use")
        self.doet_iets |= (
            ruimte == XHTML
            or (ruimte == SVG and naam not in TEKENING and not naam.startswith("fe"))
            or self._pad[-1:] == ["style"]
            or (self._aantal > MEESTE or self._keren > MEESTE_KEREN or len(self._pad) > DIEPST)
            or any(_attribuut_doet_iets(_delen(attribuut)[1], waarde) for attribuut, waarde in attributen.items())
        )
        self._pad.append(naam)

    def _eind(self, _volledig: str) -> None:
        self._pad.pop()

    def _tekst(self, tekst: str) -> None:
        self.doet_iets |= self._pad[-1:] == ["style"] and VREEMD_IN_STIJL.search(tekst) is not None

    def _meer(self, *_: object) -> None:
        """A DTD or an instruction to the reader of the file."""
        raise DoetIets


def _attribuut_doet_iets(naam: str, waarde: str) -> bool:
    if naam.startswith("on") or naam in ("base", "srcset"):
        return True
    if naam in ("href", "src"):
        return EIGEN_VERWIJZING.match(waarde.strip()) is None
    return VREEMD_IN_STIJL.search(waarde) is not None


def _delen(naam: str) -> tuple[str, str]:
    """Namespace and name."""
    ruimte, _, los = naam.rpartition("}")
    return ruimte, los.lower()
