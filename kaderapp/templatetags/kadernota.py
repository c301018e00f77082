"""Filters and tags for the partials in `templates/kadernota/`, for page and PDF alike."""

import html
import re
from datetime import date
from decimal import Decimal
from uuid import UUID

from django import template
from django.template.defaultfilters import stringfilter

from kaderapp.kadernota.boek import brede_tabellen, lange_groepen
from kaderapp.kadernota.boek import kopregel as kopregels
from kaderapp.kadernota.inhoud import getallen, weergave, woorden
from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk
from kaderapp.kadernota.momentopname import boom

register = template.Library()

MEESTE_OP_OMSLAG = 400
"""Letters of the title, of what follows it, and of the decision, each."""

_ALINEAGRENS = re.compile(r"</(?:p|blockquote)>\s*<(?:p|blockquote)>")
_ALINEA = re.compile(r"</?(?:p|blockquote)>")
_JAREN = re.compile(r"(\d{4})–(\d{4})")
_TAG = re.compile(r"<[^>]+>")


@register.filter
def getal(waarde: Decimal | int, decimalen: int | None = None) -> str:
    return getallen.getal(waarde, decimalen)


@register.filter
def datum(dag: date | None) -> str:
    return getallen.datum(dag) if dag else ""


@register.filter
def gewoon(woord: str) -> str:
    """A stored choice as a word: "leidend_principe" reads "leidend principe"."""
    return woorden.gewoon(woord)


@register.filter
def hoofdletter(zin: str) -> str:
    return woorden.met_hoofdletter(zin)


@register.filter
def kopregel(hoofdstuk: Hoofdstuk) -> str:
    """The name of a chapter in the running head of its pages."""
    return kopregels.van_hoofdstuk(hoofdstuk)


@register.filter
def met_afloop(activiteit: boom.Activiteit) -> str:
    """The title of an activiteit, and that it is over."""
    return weergave.met_afloop(activiteit)


@register.filter(is_safe=True)
@stringfilter
def in_delen(hoofdstuk: str) -> str:
    """A chapter in which a wide table and a long group of changes begin a page, as parts of their own."""
    return lange_groepen.apart(brede_tabellen.apart(hoofdstuk))


@register.filter
def voor_omslag(tekst: str) -> str:
    """As much as fits on the cover beside the rest; the colofon has all of it."""
    return woorden.ingekort(tekst, MEESTE_OP_OMSLAG)


@register.filter
def kleine_letter(zin: str) -> str:
    return zin[:1].lower() + zin[1:]


@register.filter
def anker(sleutel: UUID) -> str:
    """The id of an element inside one document."""
    return f"s-{sleutel}"


@register.filter(is_safe=True)
@stringfilter
def doorlopend(opmaak: str) -> str:
    """Formatted text without paragraphs, for li, td, dt and dd: those hold inline content only (PDF/UA)."""
    return _ALINEA.sub("", _ALINEAGRENS.sub("<br>", opmaak))


@register.filter(is_safe=True)
@stringfilter
def ingeleid(opmaak: str, label: str) -> str:
    """Formatted text that begins with a label in its first paragraph, or below it where that is a list."""
    if opmaak.startswith("<p>"):
        return f"<p><b>{html.escape(label)}</b> {opmaak[3:]}"
    return f"<p><b>{html.escape(label)}</b></p>{opmaak}"


@register.filter
@stringfilter
def kale_tekst(opmaak: str) -> str:
    """Formatted text as plain text, for a figure."""
    return html.unescape(_TAG.sub(" ", opmaak)).strip()


@register.filter
def bijeen(titel: str) -> str:
    """A title in which "2027–2030" stays on one line."""
    return _JAREN.sub("\\1\u2060–\u2060\\2", titel)


@register.filter
def jaren(agenda: boom.Agenda) -> str:
    """The term of an agenda: "2028–2031"."""
    return getallen.looptijd(agenda.periode_van, agenda.periode_tot)


@register.filter
def soortnaam(agenda: boom.Agenda) -> str:
    return woorden.met_hoofdletter(woorden.AGENDASOORT.get(agenda.soort, woorden.gewoon(agenda.soort)))


@register.filter
def indicatorsoort(soort: str) -> str:
    return woorden.INDICATORSOORT.get(soort, soort)


@register.filter
def periode(meting: boom.Meting) -> str:
    return getallen.jaar_of_deel(meting.periode_van, meting.periode_tot)


@register.filter
def enkelvoud(label: str) -> str:
    return woorden.enkelvoud(label)


@register.filter
def mm(tiende: float) -> str:
    """Tenths of a millimetre as millimetres, for an attribute of an SVG."""
    return f"{tiende / 10:g}"


@register.filter
def plus(een: float, ander: float) -> str:
    return f"{een + ander:g}"
