"""Filters for what the eye gets from a sign or a small letter, so that a listener gets it too.

In the book an `<abbr title>` says it, which becomes an expansion in the PDF and hidden words in the single HTML file;
on a page there are hidden words at once.
"""

from django import template
from django.utils.html import format_html

register = template.Library()

LAAGSTE_KOP = 6
BEKEND = {"PM": "nog niet bekend"}
"""What these letters stand for in a cell."""
GEEN = "–"
EINDE = (".", "!", "?", ":")
PIJLEN = ("↑", "↓", "→")


@register.filter
def gezegd(tekst: str, geen: str = "") -> str:
    """The text of a cell of the book; `geen` is what is heard where there is only a dash."""
    woorden = _woorden(tekst, geen)
    return format_html('<abbr title="{}">{}</abbr>', woorden, tekst) if woorden else tekst


@register.filter
def gehoord(tekst: str, geen: str = "") -> str:
    """The text of a cell of a page, in the same way."""
    woorden = _woorden(tekst, geen)
    return teken(tekst, woorden) if woorden else tekst


@register.filter
def teken(letter: str, woorden: str) -> str:
    """A sign on a page that is seen, and the words that are heard."""
    zin = '<span aria-hidden="true">{}</span><span class="alleen-voorlezen">{}</span>'
    return format_html(zin, letter, woorden)


@register.filter
def zonder_pijl(zin: str) -> str:
    """ "↓ lager is beter", of which the words are heard and the arrow is only seen."""
    pijl, _, woorden = zin.partition(" ")
    return format_html('<span aria-hidden="true">{} </span>{}', pijl, woorden) if pijl in PIJLEN else zin


@register.filter
def afgesloten(zin: str) -> str:
    """With a full stop, so that a listener hears where it ends and a small line after it begins."""
    return zin if zin.endswith(EINDE) else f"{zin}."


@register.filter
def dieper(niveau: int) -> int:
    """The level of a heading below one of this level."""
    return min(niveau + 1, LAAGSTE_KOP)


def _woorden(tekst: str, geen: str) -> str:
    return (geen or "geen") if tekst == GEEN else BEKEND.get(tekst, "")
