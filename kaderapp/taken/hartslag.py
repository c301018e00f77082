"""Keeps work with the process that does it: as long as that lives, no other takes it over, however long it takes."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from django.conf import settings
from django.db import Error as DatabaseFout
from django.db import connection
from django.utils import timezone

from kaderapp.models.taak import HUUR, Taak

SLAG = HUUR.total_seconds() / 6
"""Seconds between two signs of life: a few may fail before the work is free for another."""
TIK = 0.5
"""Seconds in which a step that was told shortly after another one is written yet."""

log = logging.getLogger(__name__)


@contextmanager
def hartslag(taak: Taak) -> Iterator[None]:
    """Beats in a thread of its own; not for work within a request, which nobody can take over."""
    if not settings.TAKEN_APART:
        yield
        return
    klaar = Event()
    draad = Thread(target=_klop, args=(taak, klaar), daemon=True)
    draad.start()
    try:
        yield
    finally:
        klaar.set()
        draad.join()


def _klop(taak: Taak, klaar: Event) -> None:
    """Stops when the work is another's: the process itself finds that out as soon as it stores something."""
    sinds = monotonic()
    try:
        while not klaar.wait(TIK):
            if not taak.heeft_nieuws and monotonic() - sinds < SLAG:
                continue
            if not _leeft(taak):
                return
            sinds = monotonic()
    finally:
        connection.close()


def _leeft(taak: Taak) -> bool:
    """A database that does not answer may do so at the next beat."""
    try:
        return taak.klop(timezone.now())
    except DatabaseFout:
        log.warning("Taak %s kon niet laten weten dat zij loopt", taak.pk, exc_info=True)
        connection.close()
        return True
