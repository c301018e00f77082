"""Two runs of text as one, with what became of the words.

Words that stayed have their new opmaak; where that differs from the old one a noot says so. All that is new or
without a mark reads as the new text, all that is vervallen or without a mark as the old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from policies.tekst.boom import Inhoud, Merk, Stuk
from policies.tekst.roodlijn.merken import TOEGEVOEGD, VERVALLEN, gemerkt
from policies.tekst.roodlijn.opmaak import noot_bij
from policies.tekst.roodlijn.stappen import Stap, stappen
from policies.tekst.roodlijn.woorden import Woord, woorden


def vergelijk(oud: Inhoud, nieuw: Inhoud) -> Inhoud:
    """The marked text."""
    uit: Inhoud = []
    wit_al_gezet = False
    for stap, volgende in pairwise([*stappen(woorden(oud), woorden(nieuw)), None]):
        if stap is None:
            continue
        if stap.gelijk:
            uit += _gebleven(stap, zonder_eerste_wit=wit_al_gezet)
            wit_al_gezet = False
        else:
            gewijzigd, wit_al_gezet = _gewijzigd(stap, volgende)
            uit += gewijzigd
    return uit


def _gebleven(stap: Stap, *, zonder_eerste_wit: bool) -> Iterator[Stuk]:
    vorige: Merk | None = None
    for nummer, (oud, nieuw) in enumerate(zip(stap.oud, stap.nieuw, strict=True)):
        noot = noot_bij(oud, nieuw)
        if nummer or not zonder_eerste_wit:
            yield from gemerkt(nieuw.wit, noot) if noot and noot == vorige else nieuw.wit
        yield from gemerkt(nieuw.stukken, noot) if noot else nieuw.stukken
        vorige = noot


def _gewijzigd(stap: Stap, volgende: Stap | None) -> tuple[Inhoud, bool]:
    """The marked words, and whether the white space behind them is among them.

    White space that both texts have stays outside the marks, so that "a x b" and "a y b" differ in a word only.
    """
    voor: Inhoud = []
    oud, nieuw = _tekst(stap.oud), _tekst(stap.nieuw)
    na_oud, na_nieuw = (volgende.oud[0].wit, volgende.nieuw[0].wit) if volgende else ([], [])
    begin = [kant[0].wit for kant in (stap.oud, stap.nieuw) if kant]
    beide, gelijk_wit = len(begin) == 2, bool(na_oud) == bool(na_nieuw)
    wit_gezet = not gelijk_wit
    if beide and bool(begin[0]) == bool(begin[1]):
        voor, oud, nieuw = begin[1], oud[len(begin[0]) :], nieuw[len(begin[1]) :]
    elif not beide and volgende and gelijk_wit and begin[0] and na_nieuw:
        voor, wit_gezet = stap.nieuw[0].wit if stap.nieuw else na_nieuw, True
        oud, nieuw = oud[len(begin[0]) :], nieuw[len(begin[0]) :]
    if wit_gezet:
        oud, nieuw = oud + (na_oud if oud else []), nieuw + (na_nieuw if nieuw else [])
    return [*voor, *gemerkt(oud, VERVALLEN), *gemerkt(nieuw, TOEGEVOEGD)], wit_gezet


def _tekst(reeks: list[Woord]) -> Inhoud:
    return [stuk for woord in reeks for stuk in (*woord.wit, *woord.stukken)]
