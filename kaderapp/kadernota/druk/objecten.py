"""Objects of a PDF as bytes: written once, moved to another place without being read."""

import re
import zlib
from collections.abc import Callable
from typing import Any

import pydyf  # type: ignore[import-untyped]

TEKEN = re.compile(rb"\((?:\\.|[^\\()])*\)|(?<![\w.])(\d+) 0 R\b|@([A-Z]{6})\b|~(\d+)~", re.DOTALL)
"""A text, which stays as it is; a reference, a shared font, a link."""
STROOM = b"\nstream\n"


class Rauw(pydyf.Object):
    """An object that is written already."""

    def __init__(self, inhoud: bytes) -> None:
        super().__init__()
        self.inhoud = inhoud

    @property
    def data(self) -> bytes:
        return self.inhoud

    @property
    def compressible(self) -> bool:
        return STROOM not in self.inhoud


def verplaats(
    inhoud: bytes,
    nummer: Callable[[int], int],
    letter: Callable[[bytes], bytes] = lambda naam: b"@" + naam,
    link: Callable[[int], int] | None = None,
) -> bytes:
    """The object with other numbers; its stream stays as it is."""

    def vervang(gevonden: "re.Match[bytes]") -> bytes:
        verwijzing, naam, plek = gevonden.groups()
        if verwijzing is not None:
            nieuw = nummer(int(verwijzing))
            return b"null" if nieuw < 0 else b"%d 0 R" % nieuw
        if naam is not None:
            return letter(naam)
        if plek is not None and link is not None:
            return b"%d" % link(int(plek))
        return gevonden[0]

    kop, begin, rest = inhoud.partition(STROOM)
    return TEKEN.sub(vervang, kop) + begin + rest


def stroom(inhoud: bytes, kop: Any) -> bytes:
    """A compressed stream. One that ends in CR would seem a byte too long: the LF after it makes an end of line."""
    for niveau in (6, 7, 8, 9, 5, 4, 3, 2, 1):
        klein = zlib.compress(inhoud, niveau)
        if not klein.endswith(b"\r"):
            break
    else:
        klein = zlib.compress(inhoud + b"\n")
    kop |= {"Filter": "/FlateDecode", "Length": len(klein)}
    return b"\n".join((kop.data, b"stream", klein, b"endstream"))


def voeg_toe(pdf: Any, ding: Any) -> Any:
    """The object, with the number that it has in the file."""
    pdf.add_object(ding)
    return ding
