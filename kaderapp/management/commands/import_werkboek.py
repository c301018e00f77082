import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from kaderapp.kadernota.werkboek.importeren import MEESTE_MELDINGEN, importeer_bestand
from kaderapp.kadernota.werkboek.melding import Melding, WerkboekGeweigerd
from kaderapp.management.opdracht import Opdracht


class Command(Opdracht):
    help = "Leest een werkboek in: alles, of bij een fout niets. Eindigt met 0 (opgeslagen) of 1 (geweigerd)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bestand", type=Path, help="het werkboek, een XLSX-bestand")
        parser.add_argument("--dry-run", action="store_true", help="toon wat er zou veranderen en sla niets op")

    def doe(self, *, bestand: Path, dry_run: bool, **opties: Any) -> None:
        try:
            verslag = importeer_bestand(bestand, proef=dry_run)
        except WerkboekGeweigerd as geweigerd:
            self._weiger(geweigerd)
        self._meld(verslag.meldingen, "Let op: ")
        if dry_run:
            for wijziging in verslag.wijzigingen:
                self.stdout.write(f"Zou worden {wijziging}.")
        self.stdout.write(str(verslag))

    def _weiger(self, geweigerd: WerkboekGeweigerd) -> None:
        self._meld(geweigerd.let_op, "Let op: ")
        self._meld(geweigerd.meldingen)
        self.stdout.write(f"geweigerd: {len(geweigerd.meldingen)} fouten")
        sys.exit(1)

    def _meld(self, meldingen: Sequence[Melding], vooraf: str = "") -> None:
        for melding in meldingen[:MEESTE_MELDINGEN]:
            self.stdout.write(f"{vooraf}{melding}")
        if len(meldingen) > MEESTE_MELDINGEN:
            self.stdout.write(f"{vooraf}En nog {len(meldingen) - MEESTE_MELDINGEN} andere.")
