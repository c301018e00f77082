"""A hyphen at the end of a line that is no part of the word.

It is drawn like any other, and would be read like any other: "jeugdhulpver- lener". Here the PDF says that it is a soft
one, so that who listens, searches or copies gets the word.
"""

import re
from functools import cache
from typing import Any

import pyphen  # type: ignore[import-untyped]
import weasyprint.draw.text
from weasyprint.text import line_break

LAATSTE = re.compile(rb"\[(.*)<([0-9a-f]*)([0-9a-f]{4})>((?:-?[\d.]+(?:<>)?)?)\] TJ", re.DOTALL)
AFGEBROKEN = 3
"""Which of what is told about a line says whether it ends in such a hyphen, after its text."""
ZACHT = b"/Span <</ActualText <FEFF00AD>>> BDC"


@cache
def haak_aan() -> None:
    """From here on such hyphens are marked."""
    meet: Any = line_break.first_line_metrics
    teken: Any = weasyprint.draw.text.draw_first_line

    def onthoud(lijn: Any, tekst: Any, regel: Any, *rest: Any, **ook: Any) -> Any:
        regel.afgebroken = len(rest) > AFGEBROKEN and rest[AFGEBROKEN]
        return meet(lijn, tekst, regel, *rest, **ook)

    def met_zacht(stroom: Any, vak: Any, *rest: Any) -> Any:
        emojis = teken(stroom, vak, *rest)
        if getattr(vak.pango_layout, "afgebroken", False) and (laatste := LAATSTE.fullmatch(_bytes(stroom.stream[-1]))):
            voor, begin, streepje, na = laatste.groups()
            woord = voor + (b"<%s>" % begin if begin else b"")
            stroom.stream[-1:] = [b"[%s] TJ" % woord, ZACHT, b"[<%s>%s] TJ" % (streepje, na), b"EMC"]
        return emojis

    line_break.first_line_metrics = onthoud
    weasyprint.draw.text.draw_first_line = met_zacht


def lees_woordenboek(taal: str) -> None:
    """Reads the rules of a language, which pyphen keeps: once, before processes are forked that all need them."""
    if bekend := pyphen.language_fallback(taal):
        pyphen.Pyphen(lang=bekend)


def _bytes(item: Any) -> bytes:
    return item if isinstance(item, bytes) else b""
