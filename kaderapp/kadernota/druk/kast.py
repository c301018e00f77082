"""Keeps parts that were laid out, so that an edit in one chapter makes one chapter anew.

A part is the same when everything that it is made of is the same: its HTML, the head and the stylesheet, where its
links lead, and the programs. It stands in a file with that as its name, and with its own hash before it: one that is
damaged or cut off is made again. One with letters of the machine itself is not kept. Only the account that makes PDFs
can read the directory.
"""

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kaderapp.kadernota.druk.stuk import Stuk

HOOGSTENS = 300_000_000
"""Bytes in all; what was not used for longest goes first."""
LANG = 32


class Kast:
    """A directory of parts; without one, nothing is kept."""

    def __init__(self, map_: str, grond: Iterable[str]) -> None:
        self.map = _besloten(Path(map_)) if map_ else None
        self.grond = sha256("\0".join(grond).encode()).digest()

    def haal(self, inhoud: str) -> Stuk | None:
        if self.map is None:
            return None
        plek = self._plek(inhoud)
        try:
            rauw = plek.read_bytes()
            if sha256(rauw[LANG:]).digest() != rauw[:LANG]:
                return None
            os.utime(plek)
            return Stuk.van_bytes(rauw[LANG:])
        except OSError:
            return None

    def leg_weg(self, inhoud: str, stuk: Stuk) -> None:
        """A full disk is no reason to have no PDF."""
        if self.map is None:
            return
        rauw = stuk.naar_bytes()
        with suppress(OSError):
            nummer, half = tempfile.mkstemp(dir=self.map)
            try:
                with open(nummer, "wb") as bestand:  # noqa: PTH123  (a descriptor)
                    bestand.write(sha256(rauw).digest() + rauw)
                Path(half).replace(self._plek(inhoud))
            finally:
                Path(half).unlink(missing_ok=True)

    def ruim_op(self) -> None:
        """Makes room; another process may do the same."""
        if self.map is None:
            return
        totaal = 0
        for _, omvang, pad in sorted(_bestanden(self.map), reverse=True):
            totaal += omvang
            if totaal > HOOGSTENS:
                with suppress(OSError):
                    pad.unlink()

    def _plek(self, inhoud: str) -> Path:
        assert self.map is not None  # noqa: S101  (for the types)
        return self.map / f"{sha256(self.grond + inhoud.encode()).hexdigest()}.stuk"


def _besloten(map_: Path) -> Path | None:
    """The directory, made where there is none; nothing where that can't be, or where others have a say in it."""
    with suppress(OSError):
        map_.mkdir(mode=0o700, exist_ok=True)
        gegevens = map_.lstat()
        if stat.S_ISDIR(gegevens.st_mode) and gegevens.st_uid == os.getuid() and not gegevens.st_mode & 0o077:
            return map_
    return None


def _bestanden(map_: Path) -> list[tuple[float, int, Path]]:
    """What stands there, with when it was used last and its size; some of it may go meanwhile."""
    gevonden = []
    with suppress(OSError):
        for pad in map_.iterdir():
            with suppress(OSError):
                gegevens = pad.lstat()
                gevonden.append((gegevens.st_mtime, gegevens.st_size, pad))
    return gevonden
