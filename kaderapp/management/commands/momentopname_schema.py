import json
from pathlib import Path
from typing import Any

from django.conf import settings

from kaderapp.kadernota.momentopname.codec import json_schema
from kaderapp.management.opdracht import Opdracht, bewaar

BESTAND: Path = settings.BASE_DIR / "docs" / "momentopname.schema.json"


class Command(Opdracht):
    help = "Schrijft het JSON-schema van een momentopname naar docs/, na een wijziging van de dataclasses."

    def doe(self, **opties: Any) -> None:
        bewaar(BESTAND, f"{json.dumps(json_schema(), ensure_ascii=False, indent=1)}\n".encode())
        self.stdout.write(f"Het schema staat in {BESTAND}.")
