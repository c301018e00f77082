"""Gives work to a process of its own, so that it neither holds up a page nor ends with it."""

import subprocess
import sys
from datetime import datetime
from threading import Thread
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kaderapp.models.taak import MEESTE_POGINGEN, Taak
from kaderapp.taken.verrichten import verricht_alles

OPGEGEVEN = f"Dit is na {MEESTE_POGINGEN} keer proberen niet gelukt. Er is niets opgeslagen. Meld het aan de beheerder."


def vraag(soort: str, eigenaar: Any, *, bestand: bytes = b"", **gegevens: Any) -> Taak:
    """Asks for work, which starts when what is stored with it is stored; old work of everybody goes."""
    nu = timezone.now()
    Taak.objects.verouderd(nu).delete()
    taak = Taak.objects.create(soort=soort, eigenaar=eigenaar, bestand=bestand, gegevens=gegevens, gemaakt_op=nu)
    transaction.on_commit(lambda: duw_aan(nu))
    return taak


def duw_aan(nu: datetime) -> None:
    """Starts a process where there is work and a place for it, also for work that a process left behind."""
    for taak in Taak.objects.opgegeven(nu).defer("bestand"):
        taak.mislukken(OPGEGEVEN, nu)
    if not Taak.objects.te_doen(nu).exists() or Taak.objects.bezig(nu).count() >= settings.TAKEN_TEGELIJK:
        return
    if settings.TAKEN_APART:
        _start_proces()
    else:
        verricht_alles()


def _start_proces() -> None:
    opdracht = [sys.executable, str(settings.BASE_DIR / "manage.py"), "verricht"]
    kind = subprocess.Popen(  # noqa: S603  (our own command, without anything of a visitor)
        opdracht, stdin=subprocess.DEVNULL, start_new_session=True, cwd=settings.BASE_DIR
    )
    Thread(target=kind.wait, daemon=True).start()  # an ended child that nobody waits for stays as a zombie
