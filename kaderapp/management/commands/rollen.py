from typing import Any

from kaderapp import roles
from kaderapp.management.opdracht import Opdracht


class Command(Opdracht):
    help = "Maakt de groepen van de rollen en geeft ze precies de rechten van kaderapp/roles.py."

    def doe(self, **opties: Any) -> None:
        roles.pas_toe()
        self.stdout.write(f"De rollen staan goed: {', '.join(roles.ROLLEN)}.")
