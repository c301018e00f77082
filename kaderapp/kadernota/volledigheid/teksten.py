"""The texts of an element, taken apart as a reader meets them: blocks, sentences, words.

The texts of a momentopname are in the normal form of `policies.tekst.filter`, in which a tag holds no ">" but its
own. So they are taken apart here without a parser: a large agenda has ten thousand of them.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape
from typing import Any, cast
from uuid import UUID

from django.db import models

from kaderapp.kadernota.noemen import MODELLEN
from policies.models.velden import RegelVeld, TekstVeld

LOPENDE_TEKST = ("tekst", "zodat")
"""Fields without opmaak that hold sentences; the other ones hold names and facts."""

_GRENS = re.compile(r"</?(?:p|ul|ol|li|blockquote|table|caption|thead|tbody|tr|th|td)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_ZIN = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ0-9])")
_WOORD = re.compile(r"[^\W_][\w'’\-]*")


@dataclass(frozen=True)
class Tekst:
    """One field of one element; `bron` is what is stored."""

    sleutel: UUID
    veld: str
    bron: str

    @cached_property
    def blokken(self) -> tuple[str, ...]:
        """Alineas, items and cells, without opmaak."""
        if "<" not in self.bron:
            return (unescape(self.bron),) if "&" in self.bron else (self.bron,)
        delen = (" ".join(unescape(_TAG.sub("", deel)).split()) for deel in _GRENS.split(self.bron))
        return tuple(deel for deel in delen if deel)

    @cached_property
    def zinnen(self) -> tuple[str, ...]:
        return tuple(zin for blok in self.blokken for zin in _ZIN.split(blok))


def woorden(zin: str) -> list[str]:
    return _WOORD.findall(zin)


def teksten_van(element: Any) -> Iterator[Tekst]:
    for veld in tekstvelden(cast(Hashable, type(element))):
        if bron := getattr(element, veld):
            yield Tekst(element.sleutel, veld, bron)


@cache
def tekstvelden(soort: Any) -> tuple[str, ...]:
    """The fields of a kind of element that hold running text, as the models have them."""
    velden = MODELLEN[soort]._meta.get_fields()
    return tuple(v.name for v in velden if isinstance(v, models.Field) and _loopt(v) and hasattr(soort, v.name))


def _loopt(veld: "models.Field[Any, Any]") -> bool:
    return isinstance(veld, TekstVeld) or (isinstance(veld, RegelVeld) and veld.name in LOPENDE_TEKST)


def citeer(tekst: str, lengte: int = 60) -> str:
    """The beginning of a text between quotation marks."""
    return f"“{tekst}”" if len(tekst) <= lengte else f"“{tekst[:lengte].rstrip()}…”"
