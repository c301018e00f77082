"""The normal form of running text: which merken are nested in which, and where they begin and end.

Merken start and end at a word, never at white space; white space between two words has the merken that both have.
Of two that start together the longer one is the outer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from policies.tekst.boom import VET, Inhoud, Merk, Stuk
from policies.tekst.tekens import lopende_tekst, schone_tekens


class Element(NamedTuple):
    merk: Merk
    kinderen: list[Knoop]


Knoop: TypeAlias = str | Element


def normale_inhoud(ruw: Iterable[Stuk]) -> Inhoud:
    """Empty when nothing visible is left."""
    return list(_vlak(nestel(_zonder_randen(_schone_stukken(ruw))), frozenset()))


def nestel(inhoud: Inhoud) -> list[Knoop]:
    """The merken as nested elements, at most three deep."""
    delen = [Stuk(deel, merken) for tekst, merken in inhoud for deel in _met_losse_randen(tekst)]
    return _nestel(delen, frozenset())


def geheel_vet(inhoud: Inhoud) -> bool:
    return all(VET in merken for tekst, merken in inhoud if tekst.strip())


def zonder_vet(inhoud: Inhoud) -> Inhoud:
    return normale_inhoud(Stuk(tekst, merken - {VET}) for tekst, merken in inhoud)


def _schone_stukken(ruw: Iterable[Stuk]) -> Iterator[Stuk]:
    """Clean text, neighbours with the same look as one stuk, one space at most between two words."""
    na_spatie = False
    for tekst, merken in _samen(Stuk(schone_tekens(tekst), merken) for tekst, merken in _samen(ruw)):
        lopend = lopende_tekst(tekst)
        lopend = lopend.removeprefix(" ") if na_spatie else lopend
        if lopend:
            na_spatie = lopend.endswith(" ")
            yield Stuk(lopend, merken)


def _samen(stukken: Iterable[Stuk]) -> Iterator[Stuk]:
    for merken, groep in groupby((stuk for stuk in stukken if stuk.tekst), key=lambda stuk: stuk.merken):
        yield Stuk("".join(stuk.tekst for stuk in groep), merken)


def _zonder_randen(stukken: Iterable[Stuk]) -> Inhoud:
    """Without white space of any kind at the start and the end, as form fields and spreadsheets trim too."""
    over = list(stukken)
    while over and not over[0].tekst.strip():
        del over[0]
    while over and not over[-1].tekst.strip():
        del over[-1]
    if over:
        over[0] = over[0]._replace(tekst=over[0].tekst.lstrip())
        over[-1] = over[-1]._replace(tekst=over[-1].tekst.rstrip())
    return over


def _met_losse_randen(tekst: str) -> Iterator[str]:
    kern = tekst.strip()
    yield from filter(None, tekst.partition(kern) if kern else (tekst,))


def _nestel(delen: Sequence[Stuk], om: frozenset[Merk]) -> list[Knoop]:
    knopen: list[Knoop] = []
    plek = 0
    while plek < len(delen):
        deel = delen[plek]
        nieuw = sorted(deel.merken - om)
        if nieuw and deel.tekst.strip():
            einden = {merk: _einde(delen, plek, merk) for merk in nieuw}
            langste = max(nieuw, key=einden.__getitem__)
            knopen.append(Element(langste, _nestel(delen[plek : einden[langste]], om | {langste})))
            plek = einden[langste]
        else:
            _voeg_tekst_toe(knopen, deel.tekst)
            plek += 1
    return knopen


def _einde(delen: Sequence[Stuk], plek: int, merk: Merk) -> int:
    """Where the merk that starts at this plek ends: behind the last of the words that have it."""
    einde = plek
    for index in range(plek, len(delen)):
        if delen[index].tekst.strip():
            if merk not in delen[index].merken:
                break
            einde = index + 1
    return einde


def _voeg_tekst_toe(knopen: list[Knoop], tekst: str) -> None:
    vorige = knopen[-1] if knopen else None
    if isinstance(vorige, str):
        knopen[-1] = vorige + tekst
    else:
        knopen.append(tekst)


def _vlak(knopen: list[Knoop], merken: frozenset[Merk]) -> Iterator[Stuk]:
    for knoop in knopen:
        if isinstance(knoop, str):
            yield Stuk(knoop, merken)
        else:
            yield from _vlak(knoop.kinderen, merken | {knoop.merk})
