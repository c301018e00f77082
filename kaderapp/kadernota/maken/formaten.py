"""The kinds of file that a kadernota is made as; another one is another line."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kaderapp.kadernota import pdf
from kaderapp.kadernota.uitgave import Uitgave

Voortgang = Callable[..., None]
"""Told what is being done: a sentence, and how much of how much where that is known."""
_HOOFDSTUKKEN = re.compile(r"Van de (\d+) hoofdstukken zijn er (\d+) opgemaakt\.")


def met_deel(voortgang: Voortgang) -> Callable[[str], None]:
    """The maker of a PDF tells in a sentence how many chapters are ready; a bar wants the numbers."""

    def meld(stap: str) -> None:
        gelezen = _HOOFDSTUKKEN.fullmatch(stap)
        totaal, gedaan = (int(getal) for getal in gelezen.groups()) if gelezen else (0, 0)
        voortgang(stap, gedaan, totaal)

    return meld


@dataclass(frozen=True, slots=True)
class Formaat:
    naam: str
    label: str
    uitleg: str
    eind: str
    """Of the name of the file."""
    soort: str
    """Media type."""
    maak: Callable[[Uitgave, Voortgang], bytes]
    """Raises PdfMislukt with a sentence for who asked, and PdfBezet where it may be tried again shortly."""
    publiek: str = ""
    """The name of the address where everyone gets it of a Versie that is fixed: of such a one it is not made again."""


FORMATEN = {
    formaat.naam: formaat
    for formaat in (
        Formaat(
            *("pdf", "PDF", "Om te lezen, te printen en in het RIS te zetten.", "pdf", "application/pdf"),
            maak=lambda uitgave, voortgang: pdf.kadernota_pdf(uitgave, met_deel(voortgang)),
            publiek="versie-kadernota-pdf",
        ),
    )
}
