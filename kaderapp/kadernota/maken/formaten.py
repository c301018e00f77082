"""The kinds of file that a kadernota is made as; another one is another line."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderapp.kadernota import pdf, vormen
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.uitgave import Uitgave
from policies.models import Gemeente

Voortgang = Callable[..., None]
"""Told what is being done: a sentence, and how much of how much where that is known."""


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


def _van_een_vorm(vorm: vormen.Vorm) -> Callable[[Uitgave, Voortgang], bytes]:
    return lambda uitgave, _: vormen.maak(vorm, voor_het_boek(uitgave), Gemeente.objects.deze().kleur)


FORMATEN = {
    formaat.naam: formaat
    for formaat in (
        Formaat(
            *("pdf", "PDF", "Om te lezen, te printen en in het RIS te zetten.", "pdf", "application/pdf"),
            maak=lambda uitgave, voortgang: pdf.kadernota_pdf(voor_het_boek(uitgave), voortgang),
            publiek="versie-kadernota-pdf",
        ),
        Formaat(
            *("docx", "Word", "Om in Word te bewerken of er opmerkingen bij te zetten.", "docx", vormen.WORD.type),
            maak=_van_een_vorm(vormen.WORD),
            publiek="versie-kadernota-docx",
        ),
        Formaat(
            *("html", "Webpagina", "Eén bestand dat in elke browser opent.", "html", "text/html"),
            maak=_van_een_vorm(vormen.LOSBLAD),
            publiek="versie-kadernota-html",
        ),
    )
}
