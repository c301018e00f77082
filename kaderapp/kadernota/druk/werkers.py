"""Lays the parts of a document out in processes of their own, as many at a time as there are processors.

Each part gets a fresh process, forked from one that has the fonts and the stylesheet at hand: what it used is free
again when it ends, so a long document needs no more memory than its longest part. A part that holds page numbers waits
after its layout until all others are laid out too; then it draws with the numbers.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from kaderapp.kadernota.druk.opmaak import Zetter
from kaderapp.kadernota.druk.stuk import Stuk

GEHEUGEN, DIEP = 3, 4
"""Exit codes with which a process says that memory or depth ran out."""
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
    return _Ploeg(zetter, delen, gedeeld, nummers, meld).werk()


class _Ploeg:
    def __init__(
        self, zetter: Zetter, delen: Sequence[Deel], gedeeld: Collection[str], nummers: Any, meld: Meld
    ) -> None:
        self.zetter, self.delen, self.gedeeld, self.nummers, self.meld = zetter, delen, gedeeld, nummers, meld
        self.tegelijk = len(os.sched_getaffinity(0))
        self.klaar: dict[int, Klaar] = {}
        self.bezig: dict[Connection[Any, Any], tuple[int, Any]] = {}
        self.wachtend: dict[Connection[Any, Any], tuple[int, Any]] = {}
        # The longest first, so that no long one is left at the end; those with page numbers have to wait anyway.
        self.rij = sorted(range(len(delen)), key=lambda i: (not delen[i].verwijst, -len(delen[i].html)), reverse=False)

    def werk(self) -> list[Klaar]:
        while self.rij or self.bezig or self.wachtend:
            while self.rij and len(self.bezig) < self.tegelijk:
                self._begin(self.rij.pop(0))
            if not self.bezig:
                self._geef_nummers()
            for lijn in wait(list(self.bezig)):
                self._lees(lijn)  # type: ignore[arg-type]
        return [self.klaar[i] for i in range(len(self.delen))]

    def _begin(self, nummer: int) -> None:
        hier, daar = multiprocessing.Pipe()
        sys.stdout.flush()
        proces = multiprocessing.get_context("fork").Process(target=self._maak, args=(daar, self.delen[nummer]))
        proces.start()
        daar.close()
        self.bezig[hier] = (nummer, proces)

    def _maak(self, lijn: "Connection[Any, Any]", deel: Deel) -> None:
        """In the new process."""
        try:
            zetsel = self.zetter.zet(deel.html)
            lijn.send((zetsel.lengte, zetsel.ankers))
            nummers = lijn.recv() if deel.verwijst else {}
            lijn.send_bytes(self.zetter.teken(zetsel, nummers, self.gedeeld, deel.merk).naar_bytes())
        except MemoryError:
            os._exit(GEHEUGEN)
        except RecursionError:
            os._exit(DIEP)

    def _lees(self, lijn: "Connection[Any, Any]") -> None:
        nummer, proces = self.bezig[lijn]
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
        del self.bezig[lijn]
        lijn.close()
        proces.join()
        self.meld(sum(k.stuk is not None for k in self.klaar.values()), len(self.delen))

    def _geef_nummers(self) -> None:
        nummers = self.nummers([self.klaar[i] for i in range(len(self.delen))])
        for lijn in self.wachtend:
            lijn.send(nummers)
        self.bezig, self.wachtend = self.wachtend, {}
