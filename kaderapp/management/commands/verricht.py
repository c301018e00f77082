from typing import Any

from kaderapp.management.opdracht import Opdracht
from kaderapp.taken.verrichten import verricht_alles


class Command(Opdracht):
    help = "Doet het werk dat klaarstaat: bestanden inlezen, kadernota’s maken. De site start dit commando zelf."

    def doe(self, **opties: Any) -> None:
        self.stdout.write(f"{verricht_alles()} taken gedaan")
