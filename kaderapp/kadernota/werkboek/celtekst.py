"""The text of one cell: which characters are let through, and Excel's own way of writing the others."""

import re

_VERBODEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REGELEINDE = re.compile("\r+\n")
_ONTSNAPT = re.compile("_x([0-9A-Fa-f]{4})_")
# An underscore that Excel would take for the start of an escape, also when the closing one comes from a "\r".
_LIJKT_ONTSNAPT = re.compile("_(?=x[0-9A-Fa-f]{4}[_\r])")
_SURROGAAT = re.compile("[\ud800-\udfff]")


def schone_tekst(tekst: str) -> str | None:
    """Drop what XML 1.0 forbids and write line ends as "\\n"; a text of white space only is no text (None)."""
    if not tekst.isprintable():
        tekst = _REGELEINDE.sub("\n", _VERBODEN.sub("", tekst))
    return None if not tekst or tekst.isspace() else tekst


def uit_excel(tekst: str) -> str:
    """Decode `_x000D_` and the like (ST_Xstring, ECMA-376 part 1, 22.9.2.19)."""
    if "_x" not in tekst:
        return tekst
    tekst = _ONTSNAPT.sub(lambda vondst: chr(int(vondst[1], 16)), tekst)
    if _SURROGAAT.search(tekst):  # a character beyond U+FFFF comes as two escapes; half a pair means nothing
        tekst = tekst.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return tekst


def naar_excel(tekst: str) -> str:
    """The reverse of `uit_excel`: text that merely looks like an escape is kept, and so is a lone "\\r"."""
    return _LIJKT_ONTSNAPT.sub("_x005F_", tekst).replace("\r", "_x000D_")
