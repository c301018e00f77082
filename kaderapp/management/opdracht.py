"""What all commands share: Dutch messages, exit status 0 or 1, and never a stack trace for bad input."""

import argparse
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from kaderapp.kadernota.momentopname.codec import Onleesbaar
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.pdf import PdfMislukt
from kaderapp.models import User
from policies.models import Agenda, Versie

UITLEG = {
    r"the following arguments are required: (.*)": r"Er ontbreekt iets: \1.",
    r"unrecognized arguments: (.*)": r"Dit kent het commando niet: \1.",
    r"argument (\S+): invalid choice: (\S+) \(choose from (.*)\)": r"Bij \1 kan \2 niet. Kies uit: \3.",
    r"argument (\S+): expected one argument": r"Achter \1 hoort een waarde.",
    r"argument (\S+): ignored explicit argument (.*)": r"Achter \1 hoort geen waarde.",
    r"argument (\S+): invalid int value: (.*)": r"Bij \1 hoort een getal, en \2 is dat niet.",
    r"argument (\S+): (.*)": r"Bij \1: \2.",
}
"""What argparse says about a wrong call, and what we say."""


class Ontleder(CommandParser):
    """Explains a wrong call in Dutch, and ends with status 1 as every other failure does."""

    def error(self, message: str) -> NoReturn:
        message = message.replace("'", "")
        zinnen = (re.sub(patroon, zin, message) for patroon, zin in UITLEG.items() if re.fullmatch(patroon, message))
        gebruik = self.format_usage().removeprefix("usage: ").strip()
        tekst = f"{next(zinnen, 'Zo kan dit commando niet worden gebruikt.')}\nGebruik: {gebruik}"
        if not self.called_from_command_line:
            raise CommandError(tekst)
        self.exit(1, f"{tekst}\n")


class Opdracht(BaseCommand):
    """A command whose `doe` may raise the domain's own errors; it gets the arguments by their names."""

    doe: Callable[..., None]

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.__class__ = Ontleder  # Django offers no way to choose the class
        return parser

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            self.doe(**opties)
        except (Beschadigd, Onleesbaar, PdfMislukt) as fout:
            raise CommandError(str(fout)) from None
        except ValidationError as fout:
            raise CommandError("\n".join(fout.messages)) from None
        except OperationalError as fout:
            raise CommandError(
                f"De database is niet te bereiken of nog niet ingericht (manage.py migrate): {fout}"
            ) from None
        except OSError as fout:
            raise CommandError(f"{fout.filename or 'Het bestand'}: {_reden(fout)}.") from None


def _reden(fout: OSError) -> str:
    redenen: dict[type[OSError], str] = {
        FileNotFoundError: "dit bestand bestaat niet",
        PermissionError: "u hebt hier geen toegang toe",
        IsADirectoryError: "dit is een map en geen bestand",
        NotADirectoryError: "dit is geen map",
    }
    return redenen.get(type(fout), "lezen of schrijven lukt niet")


def agenda_met(slug: str) -> Agenda:
    """The agenda of this slug; raises CommandError with the slugs that there are."""
    agenda = Agenda.objects.filter(slug=slug).first()
    if agenda is None:
        bekend = ", ".join(Agenda.objects.values_list("slug", flat=True)) or "nog geen"
        raise CommandError(f"Er is geen agenda “{slug}”. Wel: {bekend}.")
    return agenda


def versie_met(agenda: Agenda, nummer: str) -> Versie:
    """The Versie of this number; raises CommandError with the numbers that there are."""
    versie = Versie.objects.filter(agenda=agenda, nummer=nummer).first()
    if versie is None:
        bekend = ", ".join(agenda.versies.values_list("nummer", flat=True)) or "nog geen"
        raise CommandError(f"Agenda “{agenda.slug}” heeft geen versie {nummer}. Wel: {bekend}.")
    return versie


def gebruiker_met(naam: str) -> User:
    """The account of this name; raises CommandError."""
    gebruiker = User.objects.filter(username=naam).first()
    if gebruiker is None:
        raise CommandError(f"Er is geen gebruiker “{naam}”.")
    return gebruiker


def datum(tekst: str) -> date:
    """An argument of the form 2026-06-25, and of no other form of ISO 8601 that Python reads."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", tekst):
            raise ValueError
        return date.fromisoformat(tekst)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{tekst}” is geen datum; schrijf hem als 2026-06-25") from None


def nummer(tekst: str) -> str:
    """The number of a Versie; left empty by a variable in a script that was never filled."""
    if not tekst.strip():
        raise argparse.ArgumentTypeError("geef het nummer van de versie, bijvoorbeeld 1.0")
    return tekst


def eis_plek(pad: Path) -> None:
    """Before the work: raises CommandError where no file can be written."""
    if not pad.parent.is_dir():
        raise CommandError(f"{pad.parent}: deze map bestaat niet. Maak haar eerst.")
    if pad.is_dir():
        raise CommandError(f"{pad}: dit is een map en geen bestand.")
    with _tijdelijk(pad) as plek:
        plek.touch()


def bewaar(pad: Path, inhoud: bytes | Iterable[bytes]) -> None:
    """Writes a file completely or not at all; raises CommandError where it can't stand."""
    stukken = [inhoud] if isinstance(inhoud, bytes) else inhoud
    eis_plek(pad)
    with _tijdelijk(pad) as tijdelijk:
        with tijdelijk.open("wb") as bestand:
            bestand.writelines(stukken)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)


@contextmanager
def _tijdelijk(pad: Path) -> Iterator[Path]:
    """The name of a file beside `pad`, gone afterwards; what goes wrong is said of `pad` itself."""
    tijdelijk = pad.with_name(f".{pad.name}.{os.getpid()}.deel")
    try:
        yield tijdelijk
    except OSError:
        raise CommandError(f"{pad}: schrijven lukt niet. Kies een andere plaats of maak ruimte vrij.") from None
    finally:
        with suppress(OSError):
            tijdelijk.unlink()
