"""The history of one element: what every public edition changed at it, newest first, in words (product.md)."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kaderapp.kadernota.geschiedenis import Lezer, Stap, paren, stap
from kaderapp.kadernota.inhoud.getallen import aantal, datum
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.pagina.planning import GEWEEST, NU, STRAKS
from kaderapp.kadernota.uitgave import Editie

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

MEESTE_ZINNEN = 8
WEG = "Staat niet meer in deze versie."
ONLEESBAAR = "Deze versie of de versie ervoor is nu niet te lezen."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Versiestap:
    nummer: str
    datum: str
    adres: str
    """Of the element in that edition; empty where it is not in it, or can't be read."""
    stand: str
    """As of a step: nu is the edition that one reads, straks a newer one."""
    zinnen: list[str]


def geschiedenis(p: "Pagina", element: boom.Element) -> list[Versiestap]:
    """Empty for a preview, which is no edition."""
    return list(_stappen(p, element, p.lees)) if p.lees else []


def _stappen(p: "Pagina", element: boom.Element, lees: Lezer) -> Iterator[Versiestap]:
    stand = STRAKS
    for nu, toen in paren(p.uitgaven):
        is_hier = nu.nummer == p.uitgave.nummer
        try:
            zinnen, te_lezen = _zinnen(stap(nu, toen, lees), element), True
        except Beschadigd as fout:
            log.error("%s", fout)
            zinnen, te_lezen = [ONLEESBAAR], False
        adres = _adres(p, nu, element) if te_lezen and zinnen != [WEG] else ""
        if zinnen:
            yield Versiestap(nu.nummer, datum(nu.datum), adres, NU if is_hier else stand, zinnen)
        stand = GEWEEST if is_hier else stand


def _zinnen(s: Stap, element: boom.Element) -> list[str]:
    """Empty where the element is in neither of the two editions."""
    if element.sleutel not in s.nummers:
        return [WEG] if element.sleutel in s.eerder else []
    als = _als(s, element)
    if element.sleutel not in s.eerder:
        return [f"{'Eerste openbare versie' if s.is_eerste else 'Nieuw in deze versie'}{als}."]
    wijzigingen = s.wijzigingen.get(element.sleutel, ())
    if not wijzigingen:
        return [f"Niet gewijzigd{als}."]
    zinnen = list(wijzigingen[:MEESTE_ZINNEN])
    if over := len(wijzigingen) - len(zinnen):
        zinnen.append(f"En nog {aantal(over, 'wijziging', 'wijzigingen')}.")
    return [*zinnen, f"Toen {als.removeprefix(', als ')}."] if als else zinnen


def _als(s: Stap, element: boom.Element) -> str:
    """ ", als K8" where it had another number than the one on this page."""
    toen = s.nummers[element.sleutel]
    return f", als {toen}" if toen and toen != getattr(element, "nummer", "") else ""


def _adres(p: "Pagina", editie: Editie, element: boom.Element) -> str:
    return p.vast(element) if editie.nummer == p.uitgave.nummer else f"{editie.permalink}onderdeel/{element.sleutel}/"
