"""Rules about references from one text to another part of the agenda."""

import re
from collections.abc import Iterator

from django.utils import timezone

from kaderapp.kadernota.inhoud.indeling import boekhoofdstukken
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst

_VERWIJZING = re.compile(
    r"(?:(?P<deel>§\s?|\b[Pp]aragraaf |\b[Hh]oofdstuk )(?P<nr>\d+(?:\.\d+)*)"
    r"|\b(?P<kader>K\d+(?:\.\d+)*)\b"
    r"|\b[Dd]oel (?P<doel>\d+\.\d+(?:\.\d+)*))"
)
_VAN_ELDERS = re.compile(
    r"\s*(?:,\s*)?(?:van|uit|in) (?:de|het|deze|die) (?:\w+ )?\w*(?:[Ww]et|nota|plan|besluit|verordening|rapport)\b"
)
_VOOR_ELDERS = re.compile(r"\b[A-Z]\w*(?:wet|Wmo|nota|visie|plan|verordening)\w*(?: \d{4})?[,:]?\s*$")


def _stuk(blik: Blik) -> Iterator[Vondst]:
    """A number that no reader of this agenda finds; numbers shift when something is added (I-10)."""
    bestaat: dict[str, set[str]] | None = None
    for tekst in blik.teksten:
        for blok in tekst.blokken:
            for gevonden in _VERWIJZING.finditer(blok):
                if _elders(blok, gevonden):
                    continue
                bestaat = bestaat or _nummers(blik)
                soort = next(s for s in ("nr", "kader", "doel") if gevonden[s])
                if gevonden[soort] not in bestaat[soort]:
                    zin = f"“{gevonden[0].strip()}” is er niet in deze agenda."
                    yield Vondst(tekst.sleutel, zin)


def _elders(blok: str, gevonden: re.Match[str]) -> bool:
    """Whether the number is one of a law or of another document."""
    return bool(_VAN_ELDERS.match(blok, gevonden.end()) or _VOOR_ELDERS.search(blok[: gevonden.start()]))


def _nummers(blik: Blik) -> dict[str, set[str]]:
    return {
        "nr": set(_hoofdstuknummers(blik)),
        "kader": {k.nummer for k in blik.verband.kaders},
        "doel": {d.nummer for d in blik.verband.doelen},
    }


def _hoofdstuknummers(blik: Blik) -> Iterator[str]:
    """The numbers of chapters and their parts as they are printed; worked out only when a text names one."""
    werk = Uitgave(
        momentopname=blik.opname,
        nummer="",
        soort="werkversie",
        status="werkversie",
        status_in_woorden="",
        openbaar=False,
        gemaakt_op=timezone.now(),
        datum=blik.vandaag,
        sha256="",
        permalink="",
    )
    for hoofdstuk in boekhoofdstukken(werk):
        yield hoofdstuk.nummer
        yield from (sectie.nummer for sectie in hoofdstuk.secties)


REGELS = (
    Regel(
        id="verwijzing-stuk",
        naam="Verwijzing die nergens heen gaat",
        bron=("T35", "S2-62"),
        vraag="Welk onderdeel is hier bedoeld?",
        advies="Noem het onderdeel bij zijn naam: nummers schuiven op als er iets bij komt.",
        zoek=_stuk,
    ),
)
