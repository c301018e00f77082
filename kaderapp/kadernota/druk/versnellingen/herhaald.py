"""The first line of a text that was seen before, in the same style and as wide."""

from collections.abc import Callable
from math import inf
from typing import Any

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

VAN_EEN_TEKENING = ("font_family", "font_style", "font_weight", "font_size", "direction")
LANGSTE = 1_000
"""Characters of a text that is kept."""


def zet_aan() -> None:
    inline.split_first_line = preferred.split_first_line = _eerste(line_break.split_first_line)
    line_break.split_first_line = _los(line_break.split_first_line)


def _eerste(lang: Callable[..., Any]) -> Callable[..., Any]:
    """A text comes back where a row or a box is laid out again, and in every row of a kind."""

    def kort(tekst: str, stijl: Any, context: Any, breed: Any, spatie: float, *rest: Any, **ook: Any) -> Any:
        if len(tekst) > LANGSTE:
            return lang(tekst, stijl, context, breed, spatie, *rest, **ook)
        eerder = stijl.__dict__.setdefault("eerste_regels", {})
        sleutel = (tekst, breed, spatie, *rest, *ook.items())
        if sleutel not in eerder:
            gevonden = lang(tekst, stijl, context, breed, spatie, *rest, **ook)
            if not gevonden[0].gewoon:
                return gevonden
            eerder[sleutel] = gevonden
        return _nog_eens(*eerder[sleutel])

    return kort


def _los(lang: Callable[..., Any]) -> Callable[..., Any]:
    """In a drawing every letter is a line of its own."""

    def kort(tekst: str, stijl: Any, context: Any, breed: Any, spatie: float, *rest: Any, **ook: Any) -> Any:
        if len(tekst) != 1 or breed != inf or rest or ook:
            return lang(tekst, stijl, context, breed, spatie, *rest, **ook)
        letters = stijl.font_config.__dict__.setdefault("letters", {})
        sleutel = (tekst, spatie, *(str(stijl[naam]) for naam in VAN_EEN_TEKENING))
        if sleutel not in letters:
            letters[sleutel] = lang(tekst, stijl, context, breed, spatie)
        return letters[sleutel]

    return kort


def _nog_eens(regel: Any, *maten: Any) -> Any:
    """The same line for another box, as long as nothing changes its text."""
    ander = regel.__class__.__new__(regel.__class__)
    ander.__dict__.update(regel.__dict__)
    ander.gedeeld = True
    return (ander, *maten)
