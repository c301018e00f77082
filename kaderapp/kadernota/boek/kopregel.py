"""What stands in the running heads: one line, as much as fits by the width of its letters (PDF point 19)."""

from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk
from kaderapp.kadernota.inhoud.letterbreedte import breedte, regels

CORPS = 2.82
"""Size of the letters, in mm."""
TITEL, HOOFDSTUK = 96.0, 59.0
"""Room for title and status, and for the chapter on the other side, in mm."""


def van_hoofdstuk(hoofdstuk: Hoofdstuk) -> str:
    return ingekort(hoofdstuk.kop, HOOFDSTUK)


def ingekort(tekst: str, ruimte: float) -> str:
    """Whole words where that leaves something; "…" says that there was more."""
    if breedte(tekst, CORPS) <= ruimte:
        return tekst
    eerste = regels(tekst, ruimte - breedte("…", CORPS), CORPS)[0]
    return f"{eerste.rstrip(' ,.:;-')}…"
