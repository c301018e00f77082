"""What a kadernota may load while it becomes a PDF: own files under fixed names, and small pictures (S6).

Everything else is refused: no file, no address on a network, no other data. This module knows nothing of
the program that asks; `pdf` wraps it in a fetcher.
"""

import base64
import binascii
import io
import re
from functools import cache
from pathlib import Path

from policies import svg

STATIC = Path(__file__).resolve().parents[3] / "static"
NAAM = "kadernota:"
GROOTSTE_PLAATJE = 2_000_000
MEESTE_BEELDPUNTEN = 25_000_000

_DATA = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/=%\s]*)\Z")
_BEGIN = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")
_SOORT = {".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf"}


class Geweigerd(ValueError):
    """The document asked for something that it may not have."""


@cache
def eigen_bronnen() -> dict[str, tuple[bytes, str]]:
    """Fixed name -> content and media type: the stylesheet, the cover drawing and the fonts."""
    paden = [*sorted((STATIC / "kadernota").iterdir()), *sorted((STATIC / "fonts").glob("*.ttf"))]
    return {NAAM + pad.name: (_inhoud(pad), _SOORT[pad.suffix]) for pad in paden if pad.suffix in _SOORT}


def haal(adres: str) -> tuple[bytes, str]:
    """The content and media type behind an address; raises Geweigerd for all that is not ours."""
    if adres.startswith(NAAM):
        if adres not in eigen_bronnen():
            raise Geweigerd("onbekende eigen bron")
        return eigen_bronnen()[adres]
    return _plaatje(adres)


def _inhoud(pad: Path) -> bytes:
    """A file; addresses in a stylesheet become the fixed names, as relative ones mean nothing here."""
    inhoud = pad.read_bytes()
    if pad.suffix != ".css":
        return inhoud
    return _URL.sub(lambda m: f'url("{NAAM}{Path(m[1]).name}")', inhoud.decode()).encode()


def _plaatje(adres: str) -> tuple[bytes, str]:
    gevonden = _DATA.match(adres) if len(adres) < 2 * GROOTSTE_PLAATJE else None
    if gevonden is None:
        raise Geweigerd("alleen eigen bronnen en kleine plaatjes")
    soort, tekst = gevonden.groups()
    try:
        inhoud = base64.b64decode(re.sub(r"\s|%[0-9A-Fa-f]{2}", "", tekst), validate=True)
    except binascii.Error as fout:
        raise Geweigerd("geen geldige base64") from fout
    goed = _tekent_alleen(inhoud) if soort == "svg+xml" else _is_plaatje(inhoud, soort)
    if len(inhoud) > GROOTSTE_PLAATJE or not goed:
        raise Geweigerd("geen plaatje, of te groot")
    return inhoud, f"image/{soort}"


def _tekent_alleen(inhoud: bytes) -> bool:
    """An SVG that holds nothing but a drawing; a picture in it is asked for here again."""
    try:
        svg.keur(inhoud)
    except (svg.GeenSvg, svg.DoetIets):
        return False
    return True


def _is_plaatje(inhoud: bytes, soort: str) -> bool:
    return inhoud.startswith(_BEGIN[soort]) and _klein_genoeg(inhoud, soort)


def _klein_genoeg(inhoud: bytes, soort: str) -> bool:
    """Looks at the header only; the pixels are not decoded here."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(inhoud), formats=[soort.upper()]) as plaatje:
            breed, hoog = plaatje.size
    except (OSError, ValueError, SyntaxError):
        return False
    return 0 < breed * hoog <= MEESTE_BEELDPUNTEN
