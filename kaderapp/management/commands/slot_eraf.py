from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from kaderapp.accounts import slot
from kaderapp.accounts.backend import gebruiker
from kaderapp.management.opdracht import Opdracht


class Command(Opdracht):
    help = "Haalt het slot op het inloggen van iemand eraf."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("naam", help="gebruikersnaam of e-mailadres")

    def doe(self, *, naam: str, **opties: Any) -> None:
        user = gebruiker(naam)
        if user is None:
            raise CommandError(f"Er is geen account met de naam of het e-mailadres {naam}.")
        geopend = slot.haal_eraf(user)
        self.stdout.write(f"{user} kan weer inloggen." if geopend else f"{user} stond niet op slot.")
