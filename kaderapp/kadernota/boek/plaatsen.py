"""Places for who makes a PDF: on one machine never more at a time, in however many processes (R11).

A place is a lock on a file, in a directory of our own. The kernel frees it as soon as nobody holds it any more, also
when a process was killed. The renderer holds it along with the worker that started it, so that one whose worker was
killed still counts as long as it runs.
"""

import fcntl
import logging
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import BoundedSemaphore

from kaderapp.kadernota.boek.proces import PdfMislukt

log = logging.getLogger(__name__)
WACHT = 5.0
"""Seconds that somebody waits for a place: about one kadernota."""
TIK = 0.05
_wachtbank = BoundedSemaphore(1)
"""One thread of a process may wait; the others go on serving pages."""


class PdfBezet(PdfMislukt):
    kop = "Er worden nu al andere PDF’s gemaakt"
    raad = "Probeer het over een halve minuut opnieuw. De hele tekst staat ook op de site, en die kunt u afdrukken."
    later = 30

    def __init__(self) -> None:
        super().__init__(f"{self.kop}. Probeer het over een halve minuut opnieuw.")


@contextmanager
def plaats(map_: Path, aantal: int) -> Iterator[int]:
    """One of the `aantal` places, as a file descriptor for the renderer to hold too.

    Raises PdfBezet when none gets free in time, or when another thread of this process waits already.
    """
    _eis_besloten(map_)
    bestand = _vrije(map_, aantal)
    if bestand is None:
        bestand = _wacht_op_een_vrije(map_, aantal)
    try:
        yield bestand
    finally:
        os.close(bestand)


def _wacht_op_een_vrije(map_: Path, aantal: int) -> int:
    if not _wachtbank.acquire(blocking=False):
        raise PdfBezet
    try:
        einde = time.monotonic() + WACHT
        while time.monotonic() < einde:
            time.sleep(TIK)
            if (bestand := _vrije(map_, aantal)) is not None:
                return bestand
        raise PdfBezet
    finally:
        _wachtbank.release()


def _vrije(map_: Path, aantal: int) -> int | None:
    for nummer in range(aantal):
        bestand = os.open(map_ / f"{nummer}.plaats", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(bestand)
        else:
            return bestand
    return None


def _eis_besloten(map_: Path) -> None:
    """A directory that others may write to would let them take every place, or link a place to another file."""
    with suppress(FileExistsError):
        map_.mkdir(mode=0o700, parents=True)
    gegevens = map_.lstat()
    if not stat.S_ISDIR(gegevens.st_mode) or gegevens.st_uid != os.getuid() or gegevens.st_mode & 0o077:
        reden = f"{map_} is geen map die alleen van dit account is. Verwijder haar, of geef PDF_MAP een andere map."
        log.error("%s", reden)
        raise PdfMislukt(reden)
