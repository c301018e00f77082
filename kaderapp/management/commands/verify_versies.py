from typing import Any

from django.core.management.base import CommandError

from kaderapp.kadernota.controleren import bevindingen
from kaderapp.management.opdracht import Opdracht
from policies.models import Versie


class Command(Opdracht):
    help = "Rekent alle hashes en ketens van versies na. Eindigt met 1 en een lijst als er iets niet klopt."

    def doe(self, **opties: Any) -> None:
        gevonden = list(bevindingen())
        if gevonden:
            raise CommandError("\n".join(gevonden))
        self.stdout.write(f"{Versie.objects.count()} versies gecontroleerd: alles klopt.")
