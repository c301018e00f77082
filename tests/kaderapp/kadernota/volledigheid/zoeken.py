"""Asks one rule about a small momentopname."""

from datetime import date
from typing import Any

from kaderapp.kadernota.verband import Verband
from kaderapp.kadernota.volledigheid import bevindingen
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.voorbeeld import sleutel

VANDAAG = date(2026, 11, 21)


def vindt(regel: str, vandaag: date = VANDAAG, **inhoud: Any) -> list[str]:
    """The sentences of this rule about an agenda that holds `inhoud` and nothing else."""
    return [b.zin for b in bevindingen(Verband(voorbeeld.leeg(**inhoud)), vandaag) if b.regel.id == regel]


def plekken(regel: str, *codes: str, **inhoud: Any) -> list[str]:
    """Which of the elements with these codes the rule names, in the order in which it does."""
    namen = {sleutel(code): code for code in codes}
    alle = bevindingen(Verband(voorbeeld.leeg(**inhoud)), VANDAAG)
    return [namen.get(b.sleutel, "?") for b in alle if b.regel.id == regel]


def met_tekst(tekst: str, **velden: Any) -> dict[str, Any]:
    """An agenda with one text."""
    return {"paragrafen": (voorbeeld.paragraaf("P", "vrij", "Aanleiding", tekst, **velden),)}


def met_doelen(*doelen: Any) -> dict[str, Any]:
    return {"opgaven": (voorbeeld.opgave("O", "1", "Meedoen", doelen),)}
