"""Lays the parts of a document out in processes of their own, as many at a time as there are processors.

A process is forked from one that has the fonts and the stylesheet at hand. What a long part used is free again when its
process ends, so a long document needs no more memory than its longest part.
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


class Afgebroken(Exception):
    """A part could not be made; `code` is the exit code of its process."""

    def __init__(self, code: int) -> None:
        super().__init__(f"een deel stopte met code {code}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Deel:
    """What has to be laid out: its place in the book, a document, and a mark that no other part has."""

    plek: int
    html: str
    merk: str
    vervolg: bool = False
    blokken: int = 0
    """How many blocks it has, when another part of the chapter follows."""
    rest: int = 0
    """Characters of what follows."""


def verwerk(
    zetter: Zetter, delen: Sequence[Deel], gedeeld: Collection[str], klaar: Callable[[Deel, Stuk], Deel | None]
) -> None:
    """Gives every part to `klaar` when it is ready, and goes on with what that gives; raises Afgebroken."""
    rij = _groepen(delen)
    bezig: dict[Any, tuple[list[Deel], Any]] = {}
    tegelijk = len(os.sched_getaffinity(0))

    def begin(groep: list[Deel]) -> None:
        hier, daar = multiprocessing.Pipe()
        proces = multiprocessing.get_context("fork").Process(target=_maak, args=(daar, zetter, groep, gedeeld))
        proces.start()
        daar.close()
        bezig[hier] = (groep, proces)

    try:
        while rij or bezig:
            while rij and len(bezig) < tegelijk:
                begin(rij.pop(0))
            for lijn in wait(list(bezig)):
                groep, proces = bezig[lijn]
                volgende = klaar(groep.pop(0), _ontvang(lijn, proces))
                if volgende is not None:
                    rij.insert(0, [volgende])
                if not groep:
                    del bezig[lijn]
                    proces.join()
    finally:
        for _, proces in bezig.values():
            proces.kill()
            proces.join()


def _ontvang(lijn: Any, proces: Any) -> Stuk:
    try:
        return Stuk.van_bytes(lijn.recv_bytes())
    except EOFError:
        proces.join()
        raise Afgebroken(proces.exitcode or 1) from None


def _maak(lijn: "Connection[Any, Any]", zetter: Zetter, groep: list[Deel], gedeeld: Collection[str]) -> None:
    """In the new process, which ends without cleaning up: that would take as long as a page."""
    try:
        for deel in groep:
            stuk = zetter.stuk(deel.html, gedeeld, deel.merk, vervolg=deel.vervolg, blokken=deel.blokken)
            lijn.send_bytes(stuk.naar_bytes())
    except MemoryError:
        os._exit(GEHEUGEN)
    except RecursionError:
        os._exit(DIEP)
    os._exit(0)


def _groepen(delen: Sequence[Deel]) -> list[list[Deel]]:
    """What is done in one process: a long part alone, short ones together. What is most to do goes first."""
    groepen: list[list[Deel]] = []
    ruimte = 0
    for deel in sorted(delen, key=lambda deel: -len(deel.html) - deel.rest):
        if len(deel.html) > ruimte:
            groepen.append([])
            ruimte = SAMEN
        groepen[-1].append(deel)
        ruimte -= len(deel.html)
    return groepen
