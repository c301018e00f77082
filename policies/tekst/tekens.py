"""Which characters a tekst may hold, and how its white space is written."""

import re
from unicodedata import normalize

WITRUIMTE = " \t\n\x0b\x0c\r\x85\u2028\u2029"
"""Ordinary white space. The no-break space and its narrow sisters are characters like any other."""

_VERBODEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff"  # not in XML 1.0, so not in a workbook or a PDF either
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides and isolates: text that reads other than it is stored
    "]"
)
_WITRUIMTE = re.compile(f"[{WITRUIMTE}]+")
_LOSSE_STREEP = re.compile(r"(?<!\S)\u0338+")


def zonder_verboden_tekens(tekst: str) -> str:
    """Safe for any text, HTML included."""
    return _VERBODEN.sub("", tekst)


def schone_tekens(tekst: str) -> str:
    """NFC without forbidden characters; white space is left as it is. Not for HTML.

    A U+0338 without a base letter goes too: behind the `>` of a tag NFC would melt the two into `≯`,
    and whoever normalises the stored HTML as a whole (the momentopname does) would break the tag.
    """
    return _LOSSE_STREEP.sub("", normalize("NFC", zonder_verboden_tekens(tekst)))


def lopende_tekst(tekst: str) -> str:
    """NFC with each run of ordinary white space as one space; the edges are left as they are."""
    return normalize("NFC", _WITRUIMTE.sub(" ", tekst))


def lengte(tekst: str) -> int:
    """In UTF-16 units, as Excel and browsers count: an emoji is two."""
    return len(tekst) if tekst.isascii() else len(tekst.encode("utf-16-le", "surrogatepass")) // 2


def schoon_plat(tekst: str) -> str:
    """The filter for fields without opmaak: one line of clean text, no-break spaces inside it kept."""
    return lopende_tekst(schone_tekens(tekst)).strip()
