"""What two rows have in common, in order, at a bounded price.

`difflib` gives what people find natural, but its price grows with the square of the length and worse. So: what is
equal at both ends is taken off, small rows are left to difflib, and long ones are cut first at what occurs
once in both.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

KLEIN = 40_000
"""Length times length up to which difflib compares; 200 words with 200."""

DIEPST = 6
"""How often a row is cut at its anchors before the rest counts as different."""


class Reeks(NamedTuple):
    """Equal: `lengte` in the old row from `oud` and in the new one from `nieuw`."""

    oud: int
    nieuw: int
    lengte: int

    @property
    def einden(self) -> tuple[int, int]:
        return self.oud + self.lengte, self.nieuw + self.lengte


def gelijke_reeksen(oud: Sequence[Hashable], nieuw: Sequence[Hashable]) -> list[Reeks]:
    """Equal parts in order, as long as possible; the last one is empty and stands behind both ends."""
    reeksen: list[Reeks] = []
    for reeks in [*_gelijk(oud, nieuw, DIEPST), Reeks(len(oud), len(nieuw), 0)]:
        vorige = reeksen[-1] if reeksen else None
        if vorige and reeks.lengte and vorige.einden == (reeks.oud, reeks.nieuw):
            reeksen[-1] = vorige._replace(lengte=vorige.lengte + reeks.lengte)
        else:
            reeksen.append(reeks)
    return reeksen


def _gelijk(oud: Sequence[Hashable], nieuw: Sequence[Hashable], diepte: int) -> Iterator[Reeks]:
    kop = _gelijk_begin(oud, nieuw)
    staart = _gelijk_begin(oud[kop:][::-1], nieuw[kop:][::-1])
    einde_oud, einde_nieuw = len(oud) - staart, len(nieuw) - staart
    midden = _midden(oud[kop:einde_oud], nieuw[kop:einde_nieuw], diepte)
    delen = [Reeks(0, 0, kop), *_verschoven(midden, kop, kop), Reeks(einde_oud, einde_nieuw, staart)]
    return (reeks for reeks in delen if reeks.lengte)


def _gelijk_begin(oud: Sequence[Hashable], nieuw: Sequence[Hashable]) -> int:
    paren = enumerate(zip(oud, nieuw, strict=False))
    return next((plek for plek, (een, ander) in paren if een != ander), min(len(oud), len(nieuw)))


def _midden(oud: Sequence[Hashable], nieuw: Sequence[Hashable], diepte: int) -> Iterator[Reeks]:
    if len(oud) * len(nieuw) <= KLEIN:
        blokken = SequenceMatcher(None, oud, nieuw, autojunk=False).get_matching_blocks()
        yield from (Reeks(*blok) for blok in blokken)
    elif diepte and (ankers := _ankers(oud, nieuw)):
        van_oud = van_nieuw = 0
        for tot_oud, tot_nieuw in [*ankers, (len(oud), len(nieuw))]:
            deel = _gelijk(oud[van_oud:tot_oud], nieuw[van_nieuw:tot_nieuw], diepte - 1)
            yield from _verschoven(deel, van_oud, van_nieuw)
            van_oud, van_nieuw = tot_oud, tot_nieuw


def _verschoven(reeksen: Iterator[Reeks], oud: int, nieuw: int) -> Iterator[Reeks]:
    return (Reeks(reeks.oud + oud, reeks.nieuw + nieuw, reeks.lengte) for reeks in reeksen)


def _ankers(oud: Sequence[Hashable], nieuw: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Places of what occurs once in both: as many as keep their order."""
    eenmaal = {deel for deel, aantal in Counter(oud).items() if aantal == 1}
    eenmaal &= {deel for deel, aantal in Counter(nieuw).items() if aantal == 1}
    plekken = {deel: plek for plek, deel in enumerate(nieuw) if deel in eenmaal}
    paren = [(plek, plekken[deel]) for plek, deel in enumerate(oud) if deel in eenmaal]
    return _langste_stijgende(paren)


def _langste_stijgende(paren: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part in which the second number rises too (patience sorting)."""
    toppen: list[int] = []
    dragers: list[int] = []
    vorige: list[int] = []
    for nummer, (_, plek) in enumerate(paren):
        stapel = bisect_left(toppen, plek)
        vorige.append(dragers[stapel - 1] if stapel else -1)
        toppen[stapel : stapel + 1], dragers[stapel : stapel + 1] = [plek], [nummer]
    keten: list[tuple[int, int]] = []
    nummer = dragers[-1] if dragers else -1
    while nummer >= 0:
        keten.append(paren[nummer])
        nummer = vorige[nummer]
    return keten[::-1]
