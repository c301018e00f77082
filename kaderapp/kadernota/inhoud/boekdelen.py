"""What only the book has besides the text of an agenda, and which of its parts it goes without.

A page on the site always shows everything, and was/wordt and the besluit are elsewhere on the site.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk
from kaderapp.kadernota.inhoud.secties import een, hoofdstuk
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.uitgave import Uitgave
from policies.models.delen import Deel

SECTIES = {
    "samenhang": Deel.DOELENBOOM,
    "doelenboom": Deel.DOELENBOOM,
    "register": Deel.REGISTER,
    "indicatoren": Deel.INDICATOREN,
    "geld": Deel.GELD,
    "geld_overzicht": Deel.GELD,
    "geld_deel": Deel.GELD,
    "planning": Deel.PLANNING,
    "rollen": Deel.ROLLEN,
    "groepen": Deel.ROLLEN,
    "waswordt": Deel.WASWORDT,
    "besluit": Deel.BESLUIT,
}
HOOFDSTUKKEN = {"samenvatting": Deel.SAMENVATTING, "bijlage": Deel.BIJLAGEN, "informatie": Deel.BIJLAGEN}


def besluit(stof: Stof) -> Hoofdstuk:
    """What the raad decides or decided; not of a stand, which the raad does not adopt (PDF point 18)."""
    leeg = not (stof.opgaven or stof.register)
    return hoofdstuk("Besluit", een("besluit", None if leeg or stof.uitgave.soort == "stand" else stof))


def waswordt(stof: Stof) -> Hoofdstuk:
    """What differs from the nota before; it explains, and is no part of the decision (PDF point 15)."""
    return hoofdstuk("Was en wordt", een("waswordt", stof if stof.uitgave.vorige else None), soort="informatie")


def zonder_weggelaten(uitgave: Uitgave, alle: Sequence[Hoofdstuk]) -> Iterator[Hoofdstuk]:
    """The chapters that are left, with the parts that are left."""
    weg = uitgave.weggelaten
    for h in alle:
        secties = tuple(s for s in h.secties if SECTIES.get(s.soort, "") not in weg)
        if _blijft(h, weg) and secties:
            yield replace(h, secties=secties)


def _blijft(h: Hoofdstuk, weg: frozenset[str]) -> bool:
    """An annex that is a part of its own stays when the other annexes go."""
    eigen = any(s.soort in SECTIES for s in h.secties)
    return eigen or HOOFDSTUKKEN.get(h.soort, "") not in weg
