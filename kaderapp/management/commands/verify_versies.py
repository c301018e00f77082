from typing import Any

from django.core.management.base import CommandError

from kaderapp.kadernota.controleren import bevindingen
from kaderapp.management.opdracht import Opdracht
from policies.models import Document, Versie


class Command(Opdracht):
    help = (
        "Rekent de hashes van alle versies en hun PDF's na, en de ketens. Eindigt met 1 en een lijst als er iets niet "
        "klopt."
    )

    def doe(self, **opties: Any) -> None:
        gevonden = list(bevindingen())
        if gevonden:
            raise CommandError("\n".join(gevonden))
        aantal = Document.objects.count()
        pdfs = "1 PDF" if aantal == 1 else f"{aantal} PDF's"
        self.stdout.write(f"{Versie.objects.count()} versies en {pdfs} gecontroleerd: alles klopt.")
