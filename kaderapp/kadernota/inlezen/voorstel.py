"""What an import would do, as plain data: to be kept, shown, and compared with what it does when it is confirmed."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from kaderapp.kadernota.werkboek.bladen import KOLOMMEN
from kaderapp.kadernota.werkboek.exporteren import Cellen
from kaderapp.kadernota.werkboek.importeren import Verslag
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.plan import Wijziging
from kaderapp.kadernota.werkboek.regel import Regel, naam_van
from kaderapp.kadernota.werkboek.werkmap import als_tekst

VERPLAATST = "volgorde"
DOELEN = "Doelen"
"""The sheet whose rows are called by their text."""


class Anders(Exception):
    """The working tree changed since the proposal was made: this is no longer what was agreed to."""


def voorstel_van(verslag: Verslag) -> dict[str, Any]:
    """Counts, every change with old and new value per cell, and notices."""
    wijzigingen = list(_wijzigingen(verslag))
    return {
        "slug": verslag.slug,
        "samenvatting": str(verslag),
        "aantallen": {soort: verslag.aantal(soort) for soort in ("toegevoegd", "gewijzigd", "verwijderd")},
        "ongewijzigd": verslag.ongewijzigd,
        "wijzigingen": wijzigingen,
        "meldingen": [str(melding) for melding in verslag.meldingen],
        "kenmerk": _kenmerk(wijzigingen),
    }


def weigering_van(geweigerd: WerkboekGeweigerd) -> dict[str, Any]:
    """The messages of a refusal: nothing was or will be stored."""
    return {"geweigerd": [str(melding) for melding in geweigerd.meldingen]}


class Afspraak:
    """Lets an import through only when it does exactly what was shown."""

    def __init__(self, kenmerk: str) -> None:
        self.kenmerk = kenmerk

    def vooraf(self, verslag: Verslag) -> None:
        if _kenmerk(list(_wijzigingen(verslag))) != self.kenmerk:
            raise Anders

    def achteraf(self, verslag: Verslag) -> None:
        """What was stored follows from what was planned."""


def _wijzigingen(verslag: Verslag) -> Iterator[dict[str, Any]]:
    was, wordt = Cellen(verslag.oud), Cellen(verslag.nieuw)
    for wijziging in verslag.wijzigingen:
        yield {
            "soort": wijziging.soort,
            "blad": wijziging.regel.blad,
            "sleutel": str(wijziging.regel.sleutel),
            "naam": _naam(wijziging.regel),
            "cellen": list(_cellen(wijziging, was, wordt)),
        }


def _naam(regel: Regel) -> str:
    """By its code and by what it is called."""
    titel = regel.waarden.get("titel") or regel.waarden.get("naam") or ""
    if regel.blad == DOELEN:
        titel = regel.waarden.get("tekst") or ""
    return " ".join(dict.fromkeys(deel for deel in (naam_van(regel), titel) if deel))


def _cellen(wijziging: Wijziging, was: Cellen, wordt: Cellen) -> Iterator[dict[str, str]]:
    for kolom in KOLOMMEN[wijziging.regel.blad]:
        oud, nieuw = _tekst(was, wijziging.oud, kolom), _tekst(wordt, wijziging.nieuw, kolom)
        if oud != nieuw:
            yield {"kolom": kolom, "oud": oud, "nieuw": nieuw}
    if VERPLAATST in wijziging.velden:
        yield {"kolom": "plaats in de rij", "oud": "", "nieuw": "verplaatst"}


def _tekst(cellen: Cellen, regel: Regel | None, kolom: str) -> str:
    return als_tekst(cellen.cel(regel, kolom)) if regel is not None else ""


def _kenmerk(wijzigingen: list[dict[str, Any]]) -> str:
    return sha256(json.dumps(wijzigingen, sort_keys=True).encode()).hexdigest()
