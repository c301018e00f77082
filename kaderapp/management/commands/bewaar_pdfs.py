from typing import Any

from kaderapp.kadernota.documenten import document_van, zonder_document
from kaderapp.management.opdracht import Opdracht


class Command(Opdracht):
    help = (
        "Maakt en bewaart de PDF's van openbare versies die er nog geen hebben. Zonder dit commando gebeurt dat zodra "
        "iemand een PDF opvraagt."
    )

    def doe(self, **opties: Any) -> None:
        ontbraken = zonder_document()
        for versie in ontbraken:
            document_van(versie)
            self.stdout.write(f"De PDF van {versie} is bewaard.")
        if not ontbraken:
            self.stdout.write("Van elke openbare versie is de PDF al bewaard.")
