from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from kaderapp.kadernota import pdf
from kaderapp.kadernota.documenten import document_van, keur
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from kaderapp.management.opdracht import Opdracht, agenda_met, bewaar, eis_plek, nummer, versie_met
from policies.models import Agenda


class Command(Opdracht):
    help = "Geeft de kadernota als PDF: die van een openbare versie zoals zij is bewaard, of van de werkversie."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agenda", help="de slug van de agenda")
        parser.add_argument("-o", dest="bestand", type=Path, required=True, help="het PDF-bestand")
        parser.add_argument("--versie", type=nummer, help="het nummer van een versie; zonder is het de werkversie")

    def doe(self, *, agenda: str, bestand: Path, versie: str | None, **opties: Any) -> None:
        bron = agenda_met(agenda)
        eis_plek(bestand)
        bewaar(bestand, _bytes(bron, versie))
        self.stdout.write(f"De kadernota staat in {bestand}.")


def _bytes(agenda: Agenda, nummer: str | None) -> Iterable[bytes]:
    """Of a public Versie the one that was given out; of what nobody has seen yet one that is made now."""
    if nummer is None:
        return [pdf.kadernota_pdf(werkversie(agenda))]
    versie = versie_met(agenda, nummer)
    return keur(document_van(versie)).lees() if versie.is_openbaar else [pdf.kadernota_pdf(uitgave_van(versie))]
