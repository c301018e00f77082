from typing import Any

from django.conf import settings

from kaderapp import demo
from kaderapp.management.opdracht import Opdracht
from kaderapp.models import User


class Command(Opdracht):
    help = "Laadt de demo-agenda met zijn versies en demo-accounts in een lege database."

    def doe(self, **opties: Any) -> None:
        if demo.laad():
            self.stdout.write(f"De demo van gemeente {demo.GEMEENTE} is geladen.")
        else:
            self.stdout.write("Er staan al agenda's in de database; er is niets gewijzigd.")
        if settings.DEBUG and User.objects.filter(username__in=demo.ACCOUNTS).exists():
            self.stdout.write(
                f"Inloggen op /inloggen/ met wachtwoord {demo.WACHTWOORD}, als: {', '.join(demo.ACCOUNTS)}."
            )
