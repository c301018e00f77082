from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from kaderapp.kadernota import vormen
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.pdf import kadernota_pdf
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from kaderapp.management.opdracht import Opdracht, agenda_met, bewaar, eis_plek, nummer, versie_met
from policies.models import Gemeente

SOORTEN = (".pdf", ".docx", ".html")


def bestand_van_een_soort(tekst: str) -> Path:
    """The end of its name says what is to be made."""
    pad = Path(tekst)
    if pad.suffix.lower() not in SOORTEN:
        raise ArgumentTypeError(f"geef het bestand een naam die eindigt op {SOORTEN[0]}, {SOORTEN[1]} of {SOORTEN[2]}")
    return pad


class Command(Opdracht):
    help = "Maakt de kadernota als PDF, voor Word of als webpagina: van een versie, of van de werkversie."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agenda", help="de slug van de agenda")
        hulp = "het bestand; .pdf, .docx of .html aan het eind zegt wat het wordt"
        parser.add_argument("-o", dest="bestand", type=bestand_van_een_soort, required=True, help=hulp)
        parser.add_argument("--versie", type=nummer, help="het nummer van een versie; zonder is het de werkversie")

    def doe(self, *, agenda: str, bestand: Path, versie: str | None, **opties: Any) -> None:
        bron = agenda_met(agenda)
        eis_plek(bestand)
        uitgave = uitgave_van(versie_met(bron, versie)) if versie else werkversie(bron)
        bewaar(bestand, _inhoud(bestand.suffix.lower(), voor_het_boek(uitgave)))
        self.stdout.write(f"De kadernota staat in {bestand}.")


def _inhoud(soort: str, uitgave: Uitgave) -> bytes:
    if soort == ".pdf":
        return kadernota_pdf(uitgave)
    return vormen.maak(vormen.WORD if soort == ".docx" else vormen.LOSBLAD, uitgave, Gemeente.objects.deze().kleur)
