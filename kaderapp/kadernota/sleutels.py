"""Which elements a Versie holds, without its text: for a permanent address whose element is not in the edition asked.

Anybody can make up sleutels, so each content is read for this once per process, not once per question.
"""

import re
from uuid import UUID

from kaderapp.kadernota.opnamen import Beschadigd, gecontroleerd
from kaderapp.voorraad import Voorraad
from policies.models import Versie

SLEUTEL = re.compile(r'"sleutel":"([0-9a-f-]{36})"')
"""As canonical JSON writes it; inside a text its quotes are escaped."""
LENGTE = 16

bewaard: Voorraad[tuple[int, str], bytes] = Voorraad(24_000_000, 1_000)
"""The sleutels of a Versie behind each other, by Versie and its hash; 1,500 activiteiten take half a megabyte."""


def bevat(versie: Versie, sleutel: UUID) -> bool:
    """False too of a Versie that is damaged: it can't be shown."""
    wie = (versie.pk, versie.sha256)
    if (sleutels := bewaard.haal(wie)) is None:
        try:
            sleutels = _sleutels(gecontroleerd(versie))
        except Beschadigd:
            return False
        bewaard.bewaar(wie, sleutels, len(sleutels))
    return _staat_in(sleutels, sleutel.bytes)


def _sleutels(inhoud: str) -> bytes:
    return b"".join({bytes.fromhex(tekst.replace("-", "")) for tekst in SLEUTEL.findall(inhoud)})


def _staat_in(sleutels: bytes, gezocht: bytes) -> bool:
    """At the place of a sleutel: the end of one and the begin of the next are none."""
    plek = sleutels.find(gezocht)
    while plek >= 0 and plek % LENGTE:
        plek = sleutels.find(gezocht, plek + 1)
    return plek >= 0
