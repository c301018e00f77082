"""The doelen of an opgave, each with its kaders under it, and the kaders that are left (S1-11, S2-16, S2-35).

A kader of the opgave stands in full under the first doel that it holds for, and is a link at the others. Kaders that
hold for every opgave are only mentioned: they have a page of their own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Link, aaneen
from kaderapp.kadernota.pagina.doelen import Doelen, doelrij
from kaderapp.kadernota.pagina.kaders import LIJST, Kaderrij, kaderrijen
from kaderapp.kadernota.verband import VERVALLEN, van_kracht

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

KOP = 3


@dataclass(frozen=True, slots=True)
class Doelblok:
    doelen: Doelen
    """One doel, as the partial of doelen wants it."""
    kaders: list[Kaderrij]


class Doelblokken:
    def __init__(self, p: "Pagina", opgave: boom.Opgave) -> None:
        self.p, self.opgave = p, opgave
        tops = p.verband.kaders_van_opgave.get(opgave.sleutel, [])
        self._eigen = {k.sleutel for k in van_kracht(tops) if k.soort != LIJST}
        self._verdeeld = dict(self._verdeel())

    @property
    def blokken(self) -> list[Doelblok]:
        return [
            Doelblok(
                Doelen([doelrij(self.p, doel, KOP + diepte, diepte, self._genoemd(doel))], [], ""),
                kaderrijen(self.p, self._verdeeld[doel.sleutel], KOP + 1 + diepte),
            )
            for diepte, doel in _plat(self.opgave.doelen)
        ]

    @property
    def andere_kaders(self) -> list[Kaderrij]:
        """Kaders of the opgave that no doel refers to, under their lists."""
        geweest = {k.sleutel for kaders in self._verdeeld.values() for k in kaders}
        tops = self.p.verband.kaders_van_opgave.get(self.opgave.sleutel, [])
        rest = (_zonder(top, geweest) for top in tops if top.sleutel not in geweest)
        return kaderrijen(self.p, [k for k in rest if k.soort != LIJST or k.kinderen or k.tekst], KOP + 1)

    @property
    def algemene_kaders(self) -> list[Link]:
        algemeen = self.p.verband.kaders_voor_iedereen
        return aaneen((self.p.vast(k), f"{k.nummer} {k.titel}".strip()) for k in algemeen)

    @property
    def sleutels(self) -> set[UUID]:
        """What stands on the page in full."""
        return {doel.sleutel for _, doel in _plat(self.opgave.doelen)} | self._eigen

    def _verdeel(self) -> Iterator[tuple[UUID, list[boom.Kader]]]:
        geweest: set[UUID] = set()
        for _, doel in _plat(self.opgave.doelen):
            kaders = {k.sleutel: k for k in map(self._stam, self._kaders(doel))}
            nieuw = [k for s, k in kaders.items() if s in self._eigen and s not in geweest]
            geweest |= {k.sleutel for k in nieuw}
            yield doel.sleutel, nieuw

    def _kaders(self, doel: boom.Doel) -> list[boom.Kader]:
        return self.p.verband.kaders_van_doel.get(doel.sleutel, [])

    def _stam(self, kader: boom.Kader) -> boom.Kader:
        """The kader itself, of an exception the kader that it stands under."""
        boven = self.p.verband.ouder.get(kader.sleutel)
        return self._stam(boven) if isinstance(boven, boom.Kader) and boven.soort != LIJST else kader

    def _genoemd(self, doel: boom.Doel) -> Sequence[boom.Kader]:
        hier = {k.sleutel for k in self._verdeeld[doel.sleutel]}
        return [k for k in self._kaders(doel) if self._stam(k).sleutel not in hier]


def _zonder(top: boom.Kader, geweest: set[UUID]) -> boom.Kader:
    if top.soort != LIJST:
        return top
    rest = (k for k in top.kinderen if k.sleutel not in geweest and k.status != VERVALLEN)
    return replace(top, kinderen=tuple(rest))


def _plat(doelen: Iterable[boom.Doel], diepte: int = 0) -> Iterator[tuple[int, boom.Doel]]:
    for doel in doelen:
        if doel.status != VERVALLEN:
            yield diepte, doel
            yield from _plat(doel.kinderen, diepte + 1)
