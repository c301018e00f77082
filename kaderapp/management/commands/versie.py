from functools import partial
from typing import Any

from django.core.management.base import CommandError, CommandParser

from kaderapp.kadernota.uitbrengen.uitbrengen import breng_uit
from kaderapp.kadernota.vaststellen import leg_ter_inzage, maak_versie, stel_vast
from kaderapp.management.opdracht import Opdracht, agenda_met, datum, gebruiker_met, nummer, versie_met
from kaderapp.models import User
from policies.models import Versie
from policies.models.versie import Soort, Status

HOORT_BIJ = {
    Status.CONCEPT: ("soort", "toelichting"),
    Status.TER_INZAGE: ("van", "tot"),
    Status.VASTGESTELD: ("op", "besluit", "achteraf"),
}
"""Which options say something about which status."""


class Command(Opdracht):
    help = (
        "Maakt een versie van de agenda (concept), legt haar ter inzage of legt het besluit vast (vastgesteld). Bij de "
        "laatste twee hoort een PDF; die wordt gemaakt en bewaard."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agenda", help="de slug van de agenda")
        parser.add_argument("status", choices=Status.values)
        parser.add_argument("--nummer", type=nummer, required=True, help="het nummer van de versie, bijvoorbeeld 1.0")
        parser.add_argument("--soort", choices=Soort.values, help="bij concept: nota (als u niets zegt) of stand")
        parser.add_argument("--toelichting", help="bij concept: wat er nieuw is")
        parser.add_argument("--van", type=datum, help="bij ter_inzage: de eerste dag")
        parser.add_argument("--tot", type=datum, help="bij ter_inzage: de laatste dag, vandaag of later")
        parser.add_argument("--op", type=datum, help="bij vastgesteld: de dag van het besluit, op of na --tot")
        parser.add_argument("--besluit", help="bij vastgesteld: besluitnummer of vindplaats")
        parser.add_argument(
            "--achteraf",
            action="store_true",
            help="bij vastgesteld: dit besluit is ouder dan de nota die nu geldt, of dan een jaar",
        )
        parser.add_argument("--door", help="gebruikersnaam van wie dit doet, voor het logboek")

    def doe(self, *, agenda: str, status: str, nummer: str, door: str | None, **opties: Any) -> None:
        gegeven = _van_deze_status(Status(status), opties)
        bron, wie = agenda_met(agenda), gebruiker_met(door) if door else None
        if status == Status.CONCEPT:
            maak_versie(bron, nummer=nummer, door=wie, **gegeven)
        elif status == Status.TER_INZAGE:
            _ter_inzage(versie_met(bron, nummer), wie, **gegeven)
        else:
            _vastgesteld(versie_met(bron, nummer), wie, **gegeven)
        self.stdout.write(f"Versie {nummer} van {bron} is nu: {Status(status).label}.")


def _van_deze_status(status: Status, opties: dict[str, Any]) -> dict[str, Any]:
    """The options that were given; raises CommandError for one that says nothing about this status."""
    gegeven = {
        naam: opties[naam] for namen in HOORT_BIJ.values() for naam in namen if opties[naam] not in (None, False)
    }
    for bij, namen in HOORT_BIJ.items():
        if bij != status and (vreemd := [f"--{naam}" for naam in namen if naam in gegeven]):
            raise CommandError(
                f"Bij de status {status} kan dit niet: {', '.join(vreemd)}. Laat het weg; het hoort bij {bij}."
            )
    return gegeven


def _ter_inzage(versie: Versie, door: User | None, **gegeven: Any) -> None:
    if not {"van", "tot"} <= gegeven.keys():
        raise CommandError("Geef de eerste en de laatste dag van de inzage: --van 2026-11-09 --tot 2027-01-04.")
    breng_uit(versie, partial(leg_ter_inzage, door=door, **gegeven))


def _vastgesteld(versie: Versie, door: User | None, **gegeven: Any) -> None:
    if "op" not in gegeven or not gegeven.get("besluit"):
        raise CommandError("Geef de dag en de bron van het besluit: --op 2026-06-25 --besluit 2026-041.")
    breng_uit(versie, partial(stel_vast, door=door, **gegeven))
