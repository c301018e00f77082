from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.pdf import kadernota_pdf
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from kaderapp.management.opdracht import Opdracht, agenda_met, bewaar, eis_plek, nummer, versie_met


class Command(Opdracht):
    help = "Maakt de kadernota als PDF: van een versie, of van de werkversie."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agenda", help="de slug van de agenda")
        parser.add_argument("-o", dest="bestand", type=Path, required=True, help="het PDF-bestand")
        parser.add_argument("--versie", type=nummer, help="het nummer van een versie; zonder is het de werkversie")

    def doe(self, *, agenda: str, bestand: Path, versie: str | None, **opties: Any) -> None:
        bron = agenda_met(agenda)
        eis_plek(bestand)
        uitgave = uitgave_van(versie_met(bron, versie)) if versie else werkversie(bron)
        bewaar(bestand, kadernota_pdf(voor_het_boek(uitgave)))
        self.stdout.write(f"De kadernota staat in {bestand}.")
