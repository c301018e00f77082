"""Gives work to a process of its own, so that it neither holds up a page nor ends with it."""

import logging
import subprocess
import sys
from datetime import datetime
from threading import Thread
from time import monotonic, sleep
from typing import Any

from django.conf import settings
from django.db import Error as DatabaseFout
from django.db import connection, transaction
from django.utils import timezone

from kaderapp.models.taak import HUUR, MEESTE_POGINGEN, Taak
from kaderapp.taken.verrichten import verricht_alles

OPGEGEVEN = f"Dit is na {MEESTE_POGINGEN} keer proberen niet gelukt. Er is niets opgeslagen. Meld het aan de beheerder."

AANLOOP = 10.0
"""Seconds in which a process that was started has surely taken its work."""

log = logging.getLogger(__name__)


class _Onderweg:
    """When this process last started one."""

    def __init__(self) -> None:
        self.sinds = -AANLOOP

    def zet(self) -> None:
        self.sinds = monotonic()

    def voorbij(self) -> bool:
        return monotonic() - self.sinds >= AANLOOP


_onderweg = _Onderweg()


def vraag(
    soort: str, eigenaar: Any, *, bestand: bytes = b"", eenmalig: str = "", mail: bool = False, **gegevens: Any
) -> Taak:
    """Asks for work, which starts when what is stored with it is stored; old work of everybody goes.

    With `eenmalig`, what tells questions apart: gives the work that answers the same one already, as long as it waits
    or is being done.
    """
    nu = timezone.now()
    Taak.objects.verouderd(nu).delete()
    nieuw = {"bestand": bestand, "mail": mail, "gegevens": gegevens, "gemaakt_op": nu}
    is_nieuw = True
    if eenmalig:
        taak, is_nieuw = Taak.objects.lopend().get_or_create(
            eigenaar=eigenaar, soort=soort, kenmerk=eenmalig, defaults=nieuw
        )
        Taak.objects.lopend().filter(pk=taak.pk, mail=False).update(mail=mail)
    else:
        taak = Taak.objects.create(eigenaar=eigenaar, soort=soort, **nieuw)
    transaction.on_commit(lambda: duw_aan(nu, meteen=is_nieuw))
    return taak


def duw_aan(nu: datetime, *, meteen: bool = False) -> None:
    """Starts a process where there is work and a place for it, also for work that a process left behind.

    Who only looks every second starts no second one while the first is still on its way.
    """
    for taak in Taak.objects.opgegeven(nu).zonder_bestand():
        taak.mislukken(OPGEGEVEN, nu)
    if not _is_er_werk(nu):
        return
    if not settings.TAKEN_APART:
        verricht_alles()
    elif meteen or _onderweg.voorbij():
        _onderweg.zet()
        _start_proces()


def _is_er_werk(nu: datetime) -> bool:
    if Taak.objects.bezig(nu).count() >= settings.TAKEN_TEGELIJK:
        return False
    return Taak.objects.te_doen(nu).exists() or Taak.objects.te_mailen().exists()


def _start_proces() -> None:
    opdracht = [sys.executable, str(settings.BASE_DIR / "manage.py"), "verricht"]
    kind = subprocess.Popen(  # noqa: S603  (our own command, without anything of a visitor)
        opdracht, stdin=subprocess.DEVNULL, start_new_session=True, cwd=settings.BASE_DIR
    )
    Thread(target=_na_afloop, args=(kind,), daemon=True).start()


def _na_afloop(kind: "subprocess.Popen[bytes]") -> None:
    """An ended child that nobody waits for stays as a zombie; and what a killed one left is given out again.

    Also when nobody looks at it any more: somebody who asked for a mail does not come back before it is there.
    """
    if kind.wait() == 0:
        return
    sleep(HUUR.total_seconds())
    try:
        duw_aan(timezone.now())
    except DatabaseFout:
        log.warning("Werk dat bleef liggen, wacht tot iemand ernaar kijkt", exc_info=True)
    finally:
        connection.close()
