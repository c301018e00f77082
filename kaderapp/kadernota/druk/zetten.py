"""Has all chapters laid out: what is kept from an earlier time is taken, the rest is made, run after run."""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256

from kaderapp.kadernota.druk import werkers
from kaderapp.kadernota.druk.delen import Delen
from kaderapp.kadernota.druk.kast import Kast
from kaderapp.kadernota.druk.opmaak import Zetter
from kaderapp.kadernota.druk.reeksen import verdeel
from kaderapp.kadernota.druk.stuk import Stuk

Meld = Callable[[int, int], None]
"""Told how many of how many chapters are ready."""


def zet_alles(gesneden: Delen, zetter: Zetter, gedeeld: frozenset[str], kast: Kast, meld: Meld) -> list[list[Stuk]]:
    """The parts of every chapter, in order."""
    al: Counter[str] = Counter()
    gangen = []
    for plek, html in enumerate(gesneden.delen):
        gangen.append(_Gang(gesneden, plek, al[html]))
        al[html] += 1
    te_doen = [deel for gang in gangen if (deel := gang.volgende(kast))]

    def klaar(deel: werkers.Deel, stuk: Stuk) -> werkers.Deel | None:
        gang = gangen[deel.plek]
        if not stuk.eigen_letters:
            kast.leg_weg(gang.grond(), stuk)
        gang.neem(stuk)
        volgende = gang.volgende(kast)
        if volgende is None:
            meld(sum(gang.klaar for gang in gangen), len(gangen))
        return volgende

    werkers.verwerk(zetter, te_doen, gedeeld, klaar)
    return [gang.stukken for gang in gangen]


class _Gang:
    """A chapter on its way: what of it is laid out, and the blocks of the run that comes now.

    `gelijken` says how many chapters before it are equal to it.
    """

    def __init__(self, gesneden: Delen, plek: int, gelijken: int) -> None:
        self.gesneden, self.plek, self.gelijken = gesneden, plek, gelijken
        self.hoofdstuk = verdeel(gesneden.delen[plek])
        self.stukken: list[Stuk] = []
        self.eerder: set[str] = set()
        """The texts of the runs that are laid out."""
        self.begin, self.einde = 0, self.hoofdstuk.haltes[0]

    @property
    def klaar(self) -> bool:
        return self.begin == len(self.hoofdstuk.blokken)

    def volgende(self, kast: Kast) -> werkers.Deel | None:
        """The first run that is not kept; none when all is there."""
        while not self.klaar:
            stuk = kast.haal(self.grond())
            if stuk is None:
                return self._deel()
            self.neem(stuk)
        return None

    def neem(self, stuk: Stuk) -> None:
        """A run that could not stop where it should gave no pages: it is made again, to the next stop."""
        if stuk.bladen:
            self.stukken.append(stuk)
            self.eerder.add(self.hoofdstuk.html(self.begin, self.einde))
        self.begin = self.einde - stuk.over
        self.einde = self.hoofdstuk.halte(self.einde)

    def grond(self) -> str:
        """All that decides how this run looks, as far as it differs from run to run."""
        html = self.hoofdstuk.html(self.begin, self.einde)
        return "\0".join((self._merk(html), html, *self.gesneden.elders(html), str(self._over())))

    def _merk(self, html: str) -> str:
        """What no other run has: told by its text, by the head of its chapter, and by how many before it are equal."""
        eerder = (self.gelijken, len(self.stukken) if html in self.eerder else 0)
        return sha256(f"{eerder}\0{self.hoofdstuk.blokken[0]}\0{html}".encode()).hexdigest()[:12]

    def _over(self) -> int:
        """The blocks of this run when another one follows."""
        return self.einde - self.begin if self.einde < len(self.hoofdstuk.blokken) else 0

    def _deel(self) -> werkers.Deel:
        html = self.hoofdstuk.html(self.begin, self.einde)
        return werkers.Deel(
            self.plek,
            self.gesneden.html(html),
            self._merk(html),
            vervolg=self.begin > 0,
            blokken=self._over(),
            rest=sum(map(len, self.hoofdstuk.blokken[self.einde :])),
        )


def lengten(hoofdstukken: Sequence[Sequence[Stuk]]) -> list[int]:
    """Pages per chapter."""
    return [sum(len(stuk.bladen) for stuk in stukken) for stukken in hoofdstukken]
