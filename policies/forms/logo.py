"""The logo of a gemeente as a file that people upload: a small SVG or PNG, and nothing that can do anything.

A browser shows it as an image, in which no script runs; and whoever opens its address gets it in a sandbox. What
has a script in it all the same is refused, so that nobody spreads such a file under the name of the gemeente (S6).
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from PIL import Image, UnidentifiedImageError

from policies import svg

GROOTSTE = 200 * 1024
"""Bytes."""
MEESTE_PUNTEN = 4_000_000
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
    try:
        svg.keur(logo)
    except svg.GeenSvg as fout:
        raise ValidationError(ANDER_SOORT) from fout
    except svg.DoetIets as fout:
        raise ValidationError(MET_SCRIPT) from fout
