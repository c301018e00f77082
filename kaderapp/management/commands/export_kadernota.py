from argparse import ArgumentTypeError
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from kaderapp.kadernota import pdf, vormen
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.documenten import document_van, keur
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from kaderapp.management.opdracht import Opdracht, agenda_met, bewaar, eis_plek, nummer, versie_met
from policies.models import Agenda, Gemeente

SOORTEN = (".pdf", ".docx", ".html")


def bestand_van_een_soort(tekst: str) -> Path:
    """The end of its name says what is to be made."""
    pad = Path(tekst)
    if pad.suffix.lower() not in SOORTEN:
        raise ArgumentTypeError(f"geef het bestand een naam die eindigt op {SOORTEN[0]}, {SOORTEN[1]} of {SOORTEN[2]}")
    return pad


class Command(Opdracht):
    help = (
        "Geeft de kadernota als PDF, voor Word of als webpagina: van een versie, of van de werkversie. "
        "De PDF van een openbare versie is die welke is bewaard."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agenda", help="de slug van de agenda")
        hulp = "het bestand; .pdf, .docx of .html aan het eind zegt wat het wordt"
        parser.add_argument("-o", dest="bestand", type=bestand_van_een_soort, required=True, help=hulp)
        parser.add_argument("--versie", type=nummer, help="het nummer van een versie; zonder is het de werkversie")

    def doe(self, *, agenda: str, bestand: Path, versie: str | None, **opties: Any) -> None:
        bron = agenda_met(agenda)
        eis_plek(bestand)
        bewaar(bestand, _inhoud(bestand.suffix.lower(), bron, versie))
        self.stdout.write(f"De kadernota staat in {bestand}.")


def _inhoud(soort: str, agenda: Agenda, nummer: str | None) -> Iterable[bytes]:
    """Of a public Versie the PDF that was given out; of what nobody has seen yet one that is made now."""
    versie = versie_met(agenda, nummer) if nummer else None
    if soort == ".pdf" and versie and versie.is_openbaar:
        return keur(document_van(versie)).lees()
    uitgave = voor_het_boek(uitgave_van(versie) if versie else werkversie(agenda))
    if soort == ".pdf":
        return [pdf.kadernota_pdf(uitgave)]
    return [vormen.maak(vormen.WORD if soort == ".docx" else vormen.LOSBLAD, uitgave, Gemeente.objects.deze().kleur)]
