"""Lays the parts of a document out in processes of their own, as many at a time as there are processors.

Each part gets a fresh process, forked from one that has the fonts and the stylesheet at hand: what it used is free
again when it ends, so a long document needs no more memory than its longest part. A part that holds page numbers waits
after its layout until all others are laid out too; then it draws with the numbers.
"""

import multiprocessing
import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from kaderapp.kadernota.druk.opmaak import Zetter
from kaderapp.kadernota.druk.stuk import Stuk

GEHEUGEN, DIEP = 3, 4
"""Exit codes with which a process says that memory or depth ran out."""
SAMEN = 60_000
"""Characters of HTML that are worth a process."""
Meld = Callable[[int, int], None]


class Afgebroken(Exception):
    """A part could not be made; `code` is the exit code of its process."""

    def __init__(self, code: int) -> None:
        super().__init__(f"een deel stopte met code {code}")
        self.code = code


@dataclass(slots=True)
class Deel:
    """What has to be laid out: a document, a mark that no other part has, and whether it holds page numbers."""

    html: str
    merk: str
    verwijst: bool


@dataclass(slots=True)
class Klaar:
    """How long a part is and where its anchors are; `stuk` as soon as it is drawn."""

    lengte: int
    ankers: dict[str, int]
    stuk: Stuk | None = None


def verwerk(
    zetter: Zetter,
    delen: Sequence[Deel],
    gedeeld: Collection[str],
    nummers: Callable[[list[Klaar]], dict[str, int]],
    meld: Meld,
) -> list[Klaar]:
    """All parts, drawn. `nummers` gives the page number of every anchor once all parts are laid out."""
    return _Ploeg(zetter, delen, gedeeld, meld).werk(nummers)


class _Ploeg:
    def __init__(self, zetter: Zetter, delen: Sequence[Deel], gedeeld: Collection[str], meld: Meld) -> None:
        self.zetter, self.delen, self.gedeeld, self.meld = zetter, delen, gedeeld, meld
        self.tegelijk = len(os.sched_getaffinity(0))
        self.klaar: dict[int, Klaar] = {}
        self.bezig: dict[Any, tuple[list[int], Any]] = {}
        self.wachtend: dict[Any, tuple[list[int], Any]] = {}
        self.rij = _groepen(delen)

    def werk(self, nummers: Callable[[list[Klaar]], dict[str, int]]) -> list[Klaar]:
        while self.rij or self.bezig or self.wachtend:
            while self.rij and len(self.bezig) < self.tegelijk:
                self._begin(self.rij.pop(0))
            if not self.bezig:
                self._geef(nummers(self._op_volgorde()))
            for lijn in wait(list(self.bezig)):
                self._lees(lijn)
        return self._op_volgorde()

    def _op_volgorde(self) -> list[Klaar]:
        return [self.klaar[nummer] for nummer in range(len(self.delen))]

    def _begin(self, groep: list[int]) -> None:
        hier, daar = multiprocessing.Pipe()
        proces = multiprocessing.get_context("fork").Process(target=self._maak, args=(daar, groep))
        proces.start()
        daar.close()
        self.bezig[hier] = (groep, proces)

    def _maak(self, lijn: "Connection[Any, Any]", groep: list[int]) -> None:
        """In the new process, which ends without cleaning up: that would take as long as a page."""
        try:
            for nummer in groep:
                deel = self.delen[nummer]
                zetsel = self.zetter.zet(deel.html)
                lijn.send((zetsel.lengte, zetsel.ankers))
                nummers = lijn.recv() if deel.verwijst else {}
                lijn.send_bytes(self.zetter.teken(zetsel, nummers, self.gedeeld, deel.merk).naar_bytes())
        except MemoryError:
            os._exit(GEHEUGEN)
        except RecursionError:
            os._exit(DIEP)
        os._exit(0)

    def _lees(self, lijn: Any) -> None:
        groep, proces = self.bezig[lijn]
        nummer = groep[0]
        try:
            if nummer not in self.klaar:
                self.klaar[nummer] = Klaar(*lijn.recv())
                if self.delen[nummer].verwijst:
                    self.wachtend[lijn] = self.bezig.pop(lijn)
                return
            self.klaar[nummer].stuk = Stuk.van_bytes(lijn.recv_bytes())
        except EOFError:
            proces.join()
            raise Afgebroken(proces.exitcode or 1) from None
        del groep[0]
        if not groep:
            del self.bezig[lijn]
            lijn.close()
            proces.join()
        self.meld(sum(klaar.stuk is not None for klaar in self.klaar.values()), len(self.delen))

    def _geef(self, nummers: dict[str, int]) -> None:
        for lijn in self.wachtend:
            lijn.send(nummers)
        self.bezig, self.wachtend = self.wachtend, {}


def _groepen(delen: Sequence[Deel]) -> list[list[int]]:
    """What is done in one process: a long part alone, short ones together; what holds page numbers always alone.

    The longest go first, so that no long one is left for the end.
    """
    groepen: list[list[int]] = []
    ruimte = 0
    for nummer in sorted(range(len(delen)), key=lambda n: -len(delen[n].html)):
        lengte = len(delen[nummer].html)
        if not delen[nummer].verwijst and lengte <= ruimte:
            groepen[-1].append(nummer)
            ruimte -= lengte
            continue
        groepen.append([nummer])
        ruimte = 0 if delen[nummer].verwijst else SAMEN - lengte
    return groepen
