"""Small documents, laid out and bound in the process of the test, so that each costs a fraction of a second."""

import io
import warnings
from functools import cache
from typing import Any

import pikepdf

from kaderapp.kadernota.druk import opmaak
from kaderapp.kadernota.druk.bundelen import bundel
from kaderapp.kadernota.druk.gegevens import Bestand, Gegevens
from kaderapp.kadernota.druk.stuk import Stuk
from tests.kaderapp.kadernota.druk.lezer import Knoop, lees

GEGEVENS = Gegevens("Proef", "Gemeente Zilverhoek", "", "nl", "2026-06-26T07:30:00+00:00", b"proef")
KLEIN = "@page { size: 100mm 74mm; margin: 8mm } p, li, td, th, dt, dd { orphans: 1; widows: 1 }"
"""Pages of about ten lines, so that little text goes over many."""


@cache
def zetter() -> opmaak.Zetter:
    return opmaak.Zetter("")


def stuk(binnen: str, merk: str = "deel") -> Stuk:
    """One part with this body on small pages."""
    html = f"<html lang='nl'><head><title>Proef</title><style>{KLEIN}</style></head><body>{binnen}</body></html>"
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "unclosed file .*sRGB2014.icc", ResourceWarning)  # weasyprint's own
        return zetter().stuk(html, (), merk)


def gebonden(*delen: str, bestanden: tuple[Bestand, ...] = ()) -> bytes:
    """A file of these parts, without running heads."""
    stukken = [stuk(deel, f"deel{nummer}") for nummer, deel in enumerate(delen)]
    zonder: list[Any] = [None] * sum(len(s.bladen) for s in stukken)
    return bundel(stukken, zonder, GEGEVENS, bestanden, lettertypen={}, kopletters={})


def boom(*delen: str) -> tuple[pikepdf.Pdf, Knoop]:
    pdf = pikepdf.open(io.BytesIO(gebonden(*delen)))
    return pdf, lees(pdf)


def regels(aantal: int, woord: str = "Regel") -> str:
    return "".join(f"<p>{woord} {nummer} van {aantal}.</p>" for nummer in range(1, aantal + 1))
