"""The codes of elements that have none of their own.

An element that was not made by a workbook gets a code from its sleutel. So the code stays the same in every
export, a partial workbook may refer to it, and an import can tell it from a code that somebody thought of.
"""

from collections.abc import Iterator
from itertools import count
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import IDENTITEIT, ZONDER_CODE
from kaderapp.kadernota.werkboek.regel import Regels

LETTER = {
    "Paragrafen": "P",
    "Groepen": "G",
    "Opgaven": "O",
    "Kaders": "K",
    "Doelen": "D",
    "Activiteiten": "A",
    "Indicatoren": "I",
    "Momenten": "M",
}
LENGTES = (8, 12, 32)
"""How much of the sleutel: more only where that is needed to be unique."""


def codes_van(regels: Regels) -> dict[UUID, str]:
    """The code of every element, each one unique: its own, unless another element had that one first."""
    codes: dict[UUID, str] = {}
    bezet: set[str] = set()
    for regel in (regel for rijen in regels.values() for regel in rijen):
        if regel.code and regel.code not in bezet:
            codes[regel.sleutel] = regel.code
            bezet.add(regel.code)
    for blad, rijen in regels.items():
        for regel in rijen:
            if regel.sleutel not in codes and blad not in ZONDER_CODE and blad not in IDENTITEIT:
                codes[regel.sleutel] = next(code for code in _te_maken(blad, regel.sleutel) if code not in bezet)
                bezet.add(codes[regel.sleutel])
    return codes


def is_gemaakt(blad: str, sleutel: UUID, code: str) -> bool:
    """Whether this code says no more than the sleutel does."""
    return blad in LETTER and code in _gemaakt(blad, sleutel)


def _gemaakt(blad: str, sleutel: UUID) -> list[str]:
    return [f"{LETTER[blad]}-{sleutel.hex[:lengte]}" for lengte in LENGTES]


def _te_maken(blad: str, sleutel: UUID) -> Iterator[str]:
    yield from _gemaakt(blad, sleutel)
    yield from (f"{LETTER[blad]}-{sleutel.hex}-{nummer}" for nummer in count(2))
