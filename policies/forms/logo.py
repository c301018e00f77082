"""The logo of a gemeente as a file that people upload: a small SVG or PNG, and nothing that can do anything.

A browser shows it as an image, in which no script runs; and whoever opens its address gets it in a sandbox. What
has a script in it all the same is refused, so that nobody spreads such a file under the name of the gemeente (S6).
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from xml.parsers import expat

from django import forms
from django.core.exceptions import ValidationError
from PIL import Image, UnidentifiedImageError

GROOTSTE = 200 * 1024
"""Bytes."""
MEESTE_PUNTEN = 4_000_000
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

TE_GROOT = "Dit bestand is te groot. Een logo is hoogstens 200 kB."
ANDER_SOORT = "Dit is geen SVG of PNG. Vraag uw ontwerper om het logo als SVG of PNG."
MET_SCRIPT = (
    "In dit logo zit meer dan een tekening: een script of een verwijzing naar een andere site. "
    "Vraag uw ontwerper om het logo als gewone SVG, of gebruik een PNG."
)


class LogoVeld(forms.FileField):
    """A field whose cleaned value is the bytes of the image, or None where nothing was uploaded."""

    widget = forms.FileInput(attrs={"accept": ".svg,.png,image/svg+xml,image/png"})

    def clean(self, data: Any, initial: Any = None) -> bytes | None:
        bestand: Any = super().clean(data, initial)
        if not bestand:
            return None
        if (bestand.size or 0) > GROOTSTE:
            raise ValidationError(TE_GROOT)
        inhoud: bytes = bestand.read()
        keur(inhoud)
        return inhoud


def soort(logo: bytes) -> str:
    """ "png" or "svg"."""
    return "png" if logo.startswith(b"\x89PNG") else "svg"


def keur(logo: bytes) -> None:
    """Raises ValidationError for what is no image, or more than an image."""
    if soort(logo) == "png":
        _keur_png(logo)
    else:
        _keur_svg(logo)


def _keur_png(logo: bytes) -> None:
    try:
        with _zonder_waarschuwing(), Image.open(BytesIO(logo), formats=["PNG"]) as beeld:
            if beeld.width * beeld.height > MEESTE_PUNTEN:
                raise ValidationError(TE_GROOT)
            beeld.verify()
    except Image.DecompressionBombError as fout:
        raise ValidationError(TE_GROOT) from fout
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as fout:
        raise ValidationError(ANDER_SOORT) from fout


@contextmanager
def _zonder_waarschuwing() -> Iterator[None]:
    """Of Pillow, for an image that is refused for its size right after."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        yield


def _keur_svg(logo: bytes) -> None:
    keuring = _Keuring()
    try:
        keuring.ontleder.Parse(logo, True)
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise ValidationError(ANDER_SOORT) from fout
    if keuring.wortel != (SVG, "svg"):
        raise ValidationError(ANDER_SOORT)
    if keuring.doet_iets:
        raise ValidationError(MET_SCRIPT)


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
        raise ValidationError(MET_SCRIPT)


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
