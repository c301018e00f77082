"""What a process keeps in its memory, within bounds: the longest unused goes first."""

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

S = TypeVar("S")
W = TypeVar("W")


class Voorraad(Generic[S, W]):
    """At most `aantal` things of at most `ruimte` together, in bytes or in what else `omvang` counts.

    What takes over a tenth of that is not kept; with `alles` it is, and what is larger than the room is kept alone.
    """

    def __init__(self, ruimte: int, aantal: int, *, alles: bool = False) -> None:
        self.ruimte, self.aantal, self._alles = ruimte, aantal, alles
        self.omvang = 0
        """In use."""
        self._dingen: OrderedDict[S, tuple[W, int]] = OrderedDict()
        self._slot = Lock()

    def __len__(self) -> int:
        return len(self._dingen)

    def haal(self, sleutel: S) -> W | None:
        with self._slot:
            if (ding := self._dingen.get(sleutel)) is None:
                return None
            self._dingen.move_to_end(sleutel)
            return ding[0]

    def bewaar(self, sleutel: S, ding: W, omvang: int) -> None:
        if omvang > self.ruimte // 10 and not self._alles:
            return
        with self._slot:
            self._weg(sleutel)
            self._dingen[sleutel] = ding, omvang
            self.omvang += omvang
            while len(self._dingen) > 1 and (len(self._dingen) > self.aantal or self.omvang > self.ruimte):
                self._weg(next(iter(self._dingen)))

    def wis(self) -> None:
        with self._slot:
            self._dingen.clear()
            self.omvang = 0

    def _weg(self, sleutel: S) -> None:
        if eerder := self._dingen.pop(sleutel, None):
            self.omvang -= eerder[1]
