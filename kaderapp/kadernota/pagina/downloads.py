"""The list of downloads of an edition, for every page that shows it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina.stand import Stand


@dataclass(frozen=True, slots=True)
class Download:
    bestand: str
    titel: str
    soort: str
    uitleg: str = ""
    grootte: str = ""
    """About, as "480 kB"; empty where it is not known before the file is made."""

    @property
    def bij(self) -> str:
        """What stands beside the link: "Word. Om opmerkingen bij te zetten."."""
        kop = f"{self.soort}, ongeveer {self.grootte}" if self.grootte else self.soort
        return f"{kop}. {self.uitleg}" if self.uitleg else kop


def downloads(p: "Stand") -> list[Download]:
    """The PDF first: it is what the raad adopts."""
    lijst = [
        Download(
            "kadernota.pdf", "Kadernota als PDF", "PDF", "Om te bewaren of te printen. Geschikt voor schermlezers."
        ),
        Download("kadernota.docx", "Kadernota voor Word", "Word", "Om er opmerkingen bij te zetten."),
        Download(
            "kadernota.html", "Kadernota als één webpagina", "HTML", "Werkt zonder internet, ook op een telefoon."
        ),
    ]
    if p.uitgave.verband.opgaven:
        uitleg = "Eén blad A3, om op te hangen."
        lijst.append(Download("doelenboom.pdf", "Poster van de doelenboom", "PDF", uitleg))
    lijst.append(Download("werkboek.xlsx", "Werkboek met alle doelen, kaders en cijfers", "Excel"))
    lijst.append(Download("versie.json", "Open gegevens", "JSON", grootte=p.grootte))
    if p.momentopname.indicatoren:
        lijst.append(
            Download("indicatoren.csv", "Alle metingen van de indicatoren", "CSV", "Een regel voor elk cijfer.")
        )
    return lijst
