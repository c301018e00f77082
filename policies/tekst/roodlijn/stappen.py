"""What stayed and what changed between two runs of words, step by step.

Found by `passen`, and then made readable: changes start where a sentence starts, and a little that stayed between two
large changes joins them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policies.tekst.roodlijn.passen import gelijke_reeksen
from policies.tekst.roodlijn.woorden import Woord


@dataclass(slots=True)
class Stap:
    """Words that stayed, or old words in the place of which the new ones came."""

    oud: list[Woord]
    nieuw: list[Woord]
    gelijk: bool

    @property
    def lengte(self) -> int:
        return max(len(self.oud), len(self.nieuw))


def stappen(oud: list[Woord], nieuw: list[Woord]) -> list[Stap]:
    """By turns what stayed and what changed, as people would tell it."""
    delen: list[Stap] = []
    van_oud = van_nieuw = 0
    for reeks in gelijke_reeksen([woord.sleutel for woord in oud], [woord.sleutel for woord in nieuw]):
        delen.append(Stap(oud[van_oud : reeks.oud], nieuw[van_nieuw : reeks.nieuw], gelijk=False))
        van_oud, van_nieuw = reeks.einden
        delen.append(Stap(oud[reeks.oud : van_oud], nieuw[reeks.nieuw : van_nieuw], gelijk=True))
    return _zonder_snippers(_aaneen(_per_zin(_op_zinsgrens(delen))))


def _op_zinsgrens(stappen: list[Stap]) -> list[Stap]:
    """What only came or went may as well start elsewhere, if a sentence starts there and it reads the same."""
    for voor, midden, na in zip(stappen[1::2], stappen[2::2], stappen[3::2], strict=False):
        if midden.oud and not midden.nieuw:
            _schuif(voor.oud, midden.oud, na.oud, voor.nieuw, na.nieuw)
        elif midden.nieuw and not midden.oud:
            _schuif(voor.nieuw, midden.nieuw, na.nieuw, voor.oud, na.oud)
    return stappen


def _schuif(
    voor: list[Woord], los: list[Woord], na: list[Woord], voor_ander: list[Woord], na_ander: list[Woord]
) -> None:
    """Moves words between what stayed before and after, in the text that has `los` and in the other one."""
    terug = _terug(voor, los)
    if terug:
        na[:0], na_ander[:0] = los[-terug:], voor_ander[-terug:]
        los[:] = voor[-terug:] + los[:-terug]
        del voor[-terug:], voor_ander[-terug:]
    elif na and los[0].eindigt_zin and los[0].sleutel == na[0].sleutel:
        voor.append(los.pop(0))
        voor_ander.append(na_ander.pop(0))
        los.append(na.pop(0))


def _terug(voor: list[Woord], los: list[Woord]) -> int:
    """How many words back the sentence starts, when `los` with those words before it reads the same."""
    for aantal in range(min(len(voor), len(los)) + 1):
        if aantal and voor[-aantal].sleutel != los[-aantal].sleutel:
            break
        if aantal == len(voor) or voor[-aantal - 1].eindigt_zin:
            return aantal
    return 0


def _per_zin(stappen: list[Stap]) -> Iterator[Stap]:
    """A word that changed just before a sentence that came or went is a change of its own."""
    for midden, na in zip(stappen[::2], stappen[1::2], strict=True):
        yield from _voor_het_einde(midden.oud, midden.nieuw, na.oud, na.nieuw)
        yield midden
        yield na


def _voor_het_einde(oud: list[Woord], nieuw: list[Woord], na_oud: list[Woord], na_nieuw: list[Woord]) -> Iterator[Stap]:
    """Takes off what ends with the sentence, if only the longer of the two goes on after that."""
    if not (oud and nieuw and na_nieuw and na_nieuw[0].eindigt_zin):
        return
    kort, lang, na_lang = (oud, nieuw, na_nieuw) if len(nieuw) > len(oud) else (nieuw, oud, na_oud)
    einde = na_nieuw[0].sleutel
    plek = next((plek for plek, woord in enumerate(lang) if woord.sleutel == einde), 0)
    if not plek or any(woord.sleutel == einde for woord in kort):
        return
    yield Stap(oud[:plek] if lang is oud else oud[:], nieuw[:plek] if lang is nieuw else nieuw[:], gelijk=False)
    yield Stap([lang[plek] if lang is oud else na_oud[0]], [lang[plek] if lang is nieuw else na_nieuw[0]], gelijk=True)
    lang[:] = [*lang[plek + 1 :], na_lang[0]]
    kort.clear()
    del na_oud[0], na_nieuw[0]


def _aaneen(stappen: Iterable[Stap]) -> list[Stap]:
    """Without empty ones, and without two of one kind in a row."""
    uit: list[Stap] = []
    for stap in stappen:
        if uit and uit[-1].gelijk == stap.gelijk:
            uit[-1] = Stap(uit[-1].oud + stap.oud, uit[-1].nieuw + stap.nieuw, stap.gelijk)
        elif stap.oud or stap.nieuw:
            uit.append(stap)
    return uit


def _zonder_snippers(stappen: list[Stap]) -> list[Stap]:
    """A little that stayed between two large changes is no help to who reads them: it joins them."""
    uit: list[Stap] = []
    for stap in stappen:
        if len(uit) >= 2 and not stap.gelijk and _is_snipper(uit[-1], uit[-2], stap):
            snipper, links = uit.pop(), uit[-1]
            links.oud = links.oud + snipper.oud + stap.oud
            links.nieuw = links.nieuw + snipper.nieuw + stap.nieuw
        else:
            uit.append(stap)
    return uit


def _is_snipper(gelijk: Stap, links: Stap, rechts: Stap) -> bool:
    if any(woord.eindigt_zin or any(map(str.isdigit, woord.sleutel[0])) for woord in gelijk.nieuw):
        return False
    return 2 * gelijk.lengte <= min(links.lengte, rechts.lengte)
