"""The logo of a gemeente as a file that people upload: a small SVG or PNG, and nothing that can do anything.

A browser shows it as an image, in which no script runs; and whoever opens its address gets it in a sandbox. What
has a script in it all the same is refused, so that nobody spreads such a file under the name of the gemeente (S6).
"""

import re
from io import BytesIO
from typing import Any
from xml.parsers import expat

from django import forms
from django.core.exceptions import ValidationError
from PIL import Image, UnidentifiedImageError

GROOTSTE = 200 * 1024
"""Bytes."""
MEESTE_PUNTEN = 4_000_000
SVG = "http://www.w3.org/2000/svg}svg"
UITVOERBAAR = {"script", "foreignobject", "iframe", "object", "embed", "handler", "set", "animate"}
EIGEN_VERWIJZING = re.compile(r"#|data:image/(?:png|jpeg);base64,", re.ASCII)
VREEMD_IN_STIJL = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression", re.IGNORECASE)

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
        with Image.open(BytesIO(logo), formats=["PNG"]) as beeld:
            if beeld.width * beeld.height > MEESTE_PUNTEN:
                raise ValidationError(TE_GROOT)
            beeld.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as fout:
        raise ValidationError(ANDER_SOORT) from fout


def _keur_svg(logo: bytes) -> None:
    keuring = _Keuring()
    try:
        keuring.ontleder.Parse(logo, True)
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise ValidationError(ANDER_SOORT) from fout
    if keuring.wortel != SVG:
        raise ValidationError(ANDER_SOORT)
    if keuring.doet_iets:
        raise ValidationError(MET_SCRIPT)


class _Keuring:
    """Reads an SVG by expat, without a DTD, and sees whether anything in it can act or fetch."""

    def __init__(self) -> None:
        self.wortel = ""
        self.doet_iets = False
        self.ontleder = expat.ParserCreate(namespace_separator="}")
        self.ontleder.StartElementHandler = self._element
        self.ontleder.CharacterDataHandler = self._tekst
        self.ontleder.StartDoctypeDeclHandler = self._dtd
        self.ontleder.buffer_text = True

    def _element(self, naam: str, attributen: dict[str, str]) -> None:
        self.wortel = self.wortel or naam
        self.doet_iets |= _los(naam) in UITVOERBAAR or any(
            _attribuut_doet_iets(_los(attribuut), waarde) for attribuut, waarde in attributen.items()
        )

    def _tekst(self, tekst: str) -> None:
        self.doet_iets |= VREEMD_IN_STIJL.search(tekst) is not None

    def _dtd(self, *_: object) -> None:
        raise ValidationError(MET_SCRIPT)


def _attribuut_doet_iets(naam: str, waarde: str) -> bool:
    if naam.startswith("on"):
        return True
    if naam in ("href", "src"):
        return EIGEN_VERWIJZING.match(waarde.strip()) is None
    return VREEMD_IN_STIJL.search(waarde) is not None


def _los(naam: str) -> str:
    """Without its namespace."""
    return naam.rpartition("}")[2].lower()
