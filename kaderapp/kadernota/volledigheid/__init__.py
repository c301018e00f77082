"""Volledigheid: what is missing or odd in an agenda, as questions to who edits it (product.md).

Every rule is a small object in the file of its subject; `bevindingen` asks them all. Nothing is refused here, and
no political choice is judged (I-21): an agenda with findings can be frozen, laid ter inzage and adopted.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from kaderapp.kadernota.verband import Verband
from kaderapp.kadernota.volledigheid import (
    activiteiten,
    doelen,
    geld,
    indicatoren,
    kaders,
    namen,
    taal,
    verwijzingen,
    wetten,
)
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Bevinding, Regel
from kaderapp.kadernota.volledigheid.startvragen import open_startvragen

__all__ = ["PER_ID", "REGELS", "Bevinding", "Regel", "aantallen", "bevindingen", "open_startvragen"]

REGELS: tuple[Regel, ...] = (
    *activiteiten.REGELS,
    *doelen.REGELS,
    *indicatoren.REGELS,
    *kaders.REGELS,
    *wetten.REGELS,
    *geld.REGELS,
    *verwijzingen.REGELS,
    *namen.REGELS,
    *taal.REGELS,
)
PER_ID = {regel.id: regel for regel in REGELS}


def bevindingen(verband: Verband, vandaag: date) -> tuple[Bevinding, ...]:
    """Everything that the rules find, rule by rule and in the order of the agenda; the same sentence once."""
    blik = Blik(verband, vandaag)
    alle = (Bevinding(regel, *vondst) for regel in REGELS for vondst in regel.zoek(blik))
    return tuple(dict.fromkeys(alle))


def aantallen(gevonden: Iterable[Bevinding]) -> dict[Regel, int]:
    """How much each rule found, in the order of REGELS; rules that found nothing are left out."""
    telling = Counter(bevinding.regel.id for bevinding in gevonden)
    return {regel: telling[regel.id] for regel in REGELS if telling[regel.id]}
