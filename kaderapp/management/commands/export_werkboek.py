from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.opnamen import opnamen
from kaderapp.kadernota.werkboek.exporteren import exporteer
from kaderapp.management.opdracht import Opdracht, agenda_met, bewaar, eis_plek, nummer, versie_met


class Command(Opdracht):
    help = "Schrijft het werkboek van een agenda: de werkversie, of een versie."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agenda", help="de slug van de agenda")
        parser.add_argument("-o", dest="bestand", type=Path, required=True, help="het XLSX-bestand")
        parser.add_argument("--versie", type=nummer, help="het nummer van een versie; zonder is het de werkversie")

    def doe(self, *, agenda: str, bestand: Path, versie: str | None, **opties: Any) -> None:
        bron = agenda_met(agenda)
        eis_plek(bestand)
        opname = opnamen.van(versie_met(bron, versie)) if versie else momentopname(bron)
        bewaar(bestand, exporteer(opname))
        self.stdout.write(f"Het werkboek staat in {bestand}.")
