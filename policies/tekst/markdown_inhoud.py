r"""Running text in Markdown, read and written: `**strong**`, `*em*`, `[text](address)`.

A backslash makes an ordinary character of what follows. Asterisks are switches: one turns em on or off, two
strong, three both; on only before a word, off only behind one, and what is never turned off was an ordinary
asterisk. So merken may start and end inside a word or at a comma, where CommonMark has exceptions.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import NamedTuple, TypeAlias

from policies.tekst.boom import CURSIEF, VET, Inhoud, Merk, Stuk
from policies.tekst.inhoud import Knoop, nestel
from policies.tekst.links import schone_link

_LEESTEKEN = r"[!-/:-@\[-`{-~•]"
_ONDERDEEL = re.compile(
    rf"""
      \\(?P<letterlijk>{_LEESTEKEN})
    | (?P<sterren>\*+)
    | \[(?P<label>(?:\\.|[^\\\[\]])++)\]\((?P<adres>(?:\\.|[^\s\\()\[\]]|\((?:\\.|[^\s\\()\[\]])*+\))++)\)
    | (?P<tekst>[^\\*\[]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ONTSNAPT = re.compile(rf"\\({_LEESTEKEN})")

# What is escaped in a tekst: only what would be read as something else.
_BIJZONDER = rf"\\(?={_LEESTEKEN}|\Z)|(?<! )\*|\*(?! )|\](?=\()"
_IN_LINK = r"|[\[\]]"
_IN_TABEL = r"|\|"

_GEEN: frozenset[Merk] = frozenset()
_STERREN = {_GEEN: "", _GEEN | {CURSIEF}: "*", _GEEN | {VET}: "**", _GEEN | {CURSIEF, VET}: "***"}
_MERKEN = {len(sterren): merken for merken, sterren in _STERREN.items()}


_Deel: TypeAlias = tuple[frozenset[Merk], str]


class _Sterren(NamedTuple):
    aantal: int
    na_woord: bool
    voor_woord: bool


def lees_inhoud(bron: str) -> Inhoud:
    """`bron` is one line with spaces as its only white space."""
    delen = list(_delen(bron))
    return list(_met_merken(delen, _wissels(delen)))


def schrijf_inhoud(inhoud: Inhoud, *, in_tabel: bool = False) -> str:
    return _schrijf(nestel(inhoud), _IN_TABEL if in_tabel else "")


def _delen(bron: str) -> Iterator[Stuk | _Sterren]:
    plek = 0
    while deel := _ONDERDEEL.match(bron, plek):
        plek = deel.end()
        if deel["sterren"]:
            yield _Sterren(len(deel["sterren"]), _woord(bron, deel.start() - 1), _woord(bron, plek))
        elif deel["label"] is None:
            yield Stuk(deel["letterlijk"] or deel["tekst"])
        elif deel["label"].strip() and (adres := schone_link(_ONTSNAPT.sub(r"\1", deel["adres"]))):
            label = lees_inhoud(deel["label"])
            yield from (Stuk(tekst, merken | {Merk("a", adres)}) for tekst, merken in label)
        else:
            yield Stuk("[")
            plek = deel.start() + 1


def _woord(bron: str, plek: int) -> bool:
    return 0 <= plek < len(bron) and bron[plek] != " "


def _wissels(delen: Iterable[Stuk | _Sterren]) -> Mapping[int, Set[Merk]]:
    """Which merken the asterisks at each place turn on or off."""
    wissels: defaultdict[int, set[Merk]] = defaultdict(set)
    open_: dict[Merk, int] = {}
    sterren = ((plek, deel) for plek, deel in enumerate(delen) if isinstance(deel, _Sterren))
    for plek, deel in sterren:
        for merk in _MERKEN.get(deel.aantal, _GEEN):
            if merk in open_ and deel.na_woord:
                wissels[open_.pop(merk)].add(merk)
                wissels[plek].add(merk)
            elif deel.voor_woord:
                open_[merk] = plek
    return wissels


def _met_merken(delen: Iterable[Stuk | _Sterren], wissels: Mapping[int, Set[Merk]]) -> Iterator[Stuk]:
    aan = _GEEN
    for plek, deel in enumerate(delen):
        if isinstance(deel, Stuk):
            yield Stuk(deel.tekst, deel.merken | aan)
        else:
            straks = aan ^ wissels.get(plek, set())
            letterlijk = deel.aantal - len(_STERREN[aan ^ straks])
            yield Stuk("*" * letterlijk, aan & straks)
            aan = straks


def _schrijf(knopen: list[Knoop], ook_bijzonder: str) -> str:
    uit: list[str] = []
    aan = _GEEN
    for merken, tekst in _vlak(knopen, aan, ook_bijzonder):
        uit += [_STERREN[aan ^ merken], tekst]
        aan = merken
    return "".join([*uit, _STERREN[aan]])


def _vlak(knopen: list[Knoop], merken: frozenset[Merk], ook_bijzonder: str) -> Iterator[_Deel]:
    """The written pieces with the merken around them; a link is one piece, with its own merken inside it."""
    for knoop in knopen:
        if isinstance(knoop, str):
            yield merken, re.sub(_BIJZONDER + ook_bijzonder, r"\\\g<0>", knoop)
        elif knoop.merk.href:
            yield merken, f"[{_schrijf(knoop.kinderen, ook_bijzonder + _IN_LINK)}]({knoop.merk.href})"
        else:
            yield from _vlak(knoop.kinderen, merken | {knoop.merk}, ook_bijzonder)
