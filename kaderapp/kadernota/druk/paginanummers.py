"""Page numbers that are written when the document is bound, so that no page is laid out twice.

Where a page holds a reference, WeasyPrint lays it out again when the number is known: in a long document the largest
cost. Here the placeholder is drawn as a token in the content of the page; `bundelen` puts the number there, its right
edge where that of the placeholder was. All digits are equally wide, so nothing else moves.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import weasyprint.draw.text

PLAATS = re.compile(r'<span class="pg" data-p="([^"]+)">\d+</span>')
LANGZAAM = ".pg::after { content: target-counter(attr(href url), page) }"
TOKEN = re.compile(rb"\x00([^|\x00]*)\|([0-9a-f]{40})\|([\d.]+)\|(\d+)\x00")
CIJFERS = "0123456789"

_glyphs: dict[Any, tuple[str, float]] = {}
"""Per font of the document that is being drawn: the glyphs of the ten digits, and their width in thousandths."""


def met_verwijzingen(html: str) -> str:
    """The plain route: the placeholders as references that the layout resolves itself."""
    stijl = f"<style>{LANGZAAM}</style></head>"
    return PLAATS.sub(r'<a class="pg" href="#\1"></a>', html).replace("</head>", stijl, 1)


def vul_in(inhoud: bytes, nummers: Mapping[str, int]) -> bytes:
    """The content of a page with its numbers."""

    def schrijf(gevonden: "re.Match[bytes]") -> bytes:
        anker, glyphs, breed, lengte = gevonden.groups()
        cijfers = [int(cijfer) for cijfer in str(nummers[anker.decode()])]
        opzij = (len(cijfers) - int(lengte)) * float(breed)
        tekst = b"".join(glyphs[4 * cijfer : 4 * cijfer + 4] for cijfer in cijfers)
        return b"[%g <%s>] TJ" % (opzij, tekst)

    return TOKEN.sub(schrijf, inhoud)


def begin() -> None:
    """A new document is drawn, with fonts of its own."""
    _glyphs.clear()


@cache
def haak_aan() -> None:
    """From here on placeholders are drawn as tokens."""
    teken: Any = weasyprint.draw.text.draw_first_line

    def met_tokens(stroom: Any, vak: Any, *rest: Any) -> Any:
        element = getattr(vak, "element", None)
        anker = element.get("data-p") if element is not None else None
        if not anker:
            return teken(stroom, vak, *rest)
        glyphs, breed = _cijfers(teken, stroom, vak, rest)
        emojis = teken(stroom, vak, *rest)
        stroom.stream[-1] = b"\x00%s|%s|%g|%d\x00" % (anker.encode(), glyphs.encode(), breed, len(vak.text))
        return emojis

    weasyprint.draw.text.draw_first_line = met_tokens


def _cijfers(teken: Any, stroom: Any, vak: Any, rest: Any) -> tuple[str, float]:
    """Draws all digits once and takes them away again, so that the font knows them."""
    sleutel = tuple(str(vak.style[naam]) for naam in ("font_family", "font_size", "font_weight", "font_style"))
    if sleutel not in _glyphs:
        tekst = vak.pango_layout.text
        vak.pango_layout.set_text(CIJFERS)
        teken(stroom, vak, *rest)
        getekend = stroom.stream.pop()
        vak.pango_layout.set_text(tekst)
        glyphs = "".join(re.findall(r"<([0-9a-f]+)>", getekend.decode()))
        nul = int(glyphs[:4], 16)
        letter = next(f for f in stroom._fonts.values() if f.to_unicode.get(nul) == "0" and nul in f.widths)
        _glyphs[sleutel] = glyphs, letter.widths[nul]
    return _glyphs[sleutel]
