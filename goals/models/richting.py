"""The sentence of a doel, with the chosen direction in its place (S1-21).

A doel may hold one slot `{richting}` anywhere. As long as no direction was chosen, the slot stays
visible as a choice; it is never silently left out.
"""

import re
from typing import Protocol

from django.db import models

SLOT = "{richting}"


class Richting(models.TextChoices):
    MEER = "meer", "meer"
    MINDER = "minder", "minder"
    GELIJK = "gelijk", "een gelijkblijvend aandeel van de"


WOORDEN = {str(waarde): str(woorden) for waarde, woorden in Richting.choices}
OPEN = "[meer / minder / gelijk: nog te kiezen]"

_BEGIN_VAN_ZIN = re.compile(r"(?:^|[.!?]\s+)[\"'“‘(]*$")


class MetRichting(Protocol):
    @property
    def tekst(self) -> str: ...
    @property
    def richting(self) -> str: ...


def leesbaar(doel: MetRichting) -> str:
    """The doel as a sentence: "Meer inwoners doen mee", with a capital where the sentence begins."""
    voor, slot, na = doel.tekst.partition(SLOT)
    if not slot:
        return doel.tekst
    woord = WOORDEN.get(doel.richting, OPEN)
    if _BEGIN_VAN_ZIN.search(voor):
        woord = woord[0].upper() + woord[1:]
    return f"{voor}{woord}{na}"


def richting_open(doel: MetRichting) -> bool:
    """Whether a direction must still be chosen."""
    return SLOT in doel.tekst and doel.richting not in WOORDEN
