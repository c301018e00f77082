"""An act on a Versie together with its PDF: both are stored, or neither.

Making a PDF takes seconds, and no lock is held meanwhile. So the act is tried first and taken back: that says in time
why it can't be, and what the status will be that the PDF has to print. Then the PDF is made. Then the act is done in
one transaction with storing the PDF, and only if the book would still be the one that the PDF was made of: its
history and was/wordt also hold what other Versies of the agenda became meanwhile.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.uitgeven import uitgave_van
from policies.models import Document, Versie

Daad = Callable[[Versie], None]
"""One of the acts of `vaststellen`, with what it needs to know filled in."""
Voortgang = Callable[[str], None]

NAGAAN, MAKEN, OPSLAAN = "Nagaan of het kan", "De PDF maken", "De versie en de PDF opslaan"
STAPPEN = (NAGAAN, MAKEN, OPSLAAN)
INTUSSEN = (
    "Er is niets opgeslagen: terwijl de PDF werd gemaakt, is iets veranderd wat erin staat. Dat kan deze versie zijn, "
    "haar agenda, een eerdere versie of de huisstijl. Bekijk de versie en probeer het opnieuw."
)


def stil(stap: str) -> None:
    """For who does not want to know how far it is."""


def breng_uit(versie: Versie, daad: Daad, *, voortgang: Voortgang = stil) -> Document:
    """Does the act and stores the PDF that belongs to the status it gives; `versie` is what is stored afterwards.

    `voortgang` is told each of STAPPEN, and of the second one how far it is.
    Raises what the act raises (ValidationError, Beschadigd), ValidationError where the Versie changed meanwhile,
    PdfMislukt and PdfBezet; then nothing is stored, and `versie` is as it was. Not to be called in a transaction.
    """
    voortgang(NAGAAN)
    uitgave = probeer(versie, daad)
    voortgang(MAKEN)
    inhoud = pdf.kadernota_pdf(uitgave, lambda zin, *_: voortgang(f"{MAKEN}. {zin}"))
    voortgang(OPSLAAN)
    with transaction.atomic():
        document = Document.objects.bewaar(_verricht(versie, daad, uitgave), inhoud, timezone.now())
    versie.refresh_from_db()
    return document


def probeer(versie: Versie, daad: Daad) -> Uitgave:
    """What the Versie would be after the act, of which nothing stays; raises what the act raises."""
    with transaction.atomic():
        nieuw = Versie.objects.get(pk=versie.pk)
        daad(nieuw)
        uitgave = voor_het_boek(uitgave_van(nieuw))
        transaction.set_rollback(True)
    return uitgave


def _verricht(versie: Versie, daad: Daad, verwacht: Uitgave) -> Versie:
    nieuw = Versie.objects.get(pk=versie.pk)
    daad(nieuw)
    if voor_het_boek(uitgave_van(nieuw)) != verwacht:
        raise ValidationError(INTUSSEN)
    return nieuw
