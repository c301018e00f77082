"""Words of a text: where they stand, how they are compared, and what remains of them without their ending.

Compared is without capitals and accents ("Coördinatie" is "coordinatie"). A number with its points is one word
("K2.3", "1.000"); a hyphen separates words, an apostrophe does not ("foto's").
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import snowballstemmer

_WOORD = re.compile(r"[^\W_]+(?:(?:['’](?=[^\W_])|(?<=\d)\.(?=\d))[^\W_]+)*")
_WEG = re.compile(r"[\u0300-\u036f'’]")
_DUBBEL = re.compile(r"([b-df-hj-np-tv-z])\1\Z")
_MEERVOUD_OP_S = re.compile(r"(?<=...[aeiouy])s\Z")
_HARD = {"z": "s", "v": "f"}
_ONREGELMATIG = {"kinderen": "kind", "leden": "lid", "steden": "stad", "ideeen": "idee", "eieren": "ei"}
"""Plurals that no rule leads to their singular, also as the last part of a compound."""
_GEWOON = {"besteden", "verleden", "geleden", "overleden"}
"""Words that only look like such a plural."""
_SNOWBALL = snowballstemmer.stemmer("dutch_porter")
_SLOT = Lock()
"""A stemmer keeps the word that it works on in itself, so it does one at a time."""
LANGSTE_WOORD = 60
"""Characters that count; of a longer word only its beginning."""


@dataclass(frozen=True, slots=True)
class Woord:
    """A word as it is compared, and where it stands."""

    vorm: str
    van: int
    tot: int


def woorden(tekst: str) -> Iterator[Woord]:
    """The words of a text, in order."""
    for m in _WOORD.finditer(tekst):
        yield Woord(vorm(m[0]), m.start(), m.end())


@lru_cache(maxsize=20_000)
def vorm(woord: str) -> str:
    """A word as it is compared: without capitals, accents and apostrophes."""
    return _WEG.sub("", unicodedata.normalize("NFKD", woord.casefold()))[:LANGSTE_WOORD]


@lru_cache(maxsize=20_000)
def stam(vorm: str) -> str:
    """What the forms of one word have in common: "woningen" and "woning", "gezinnen" and "gezin".

    Snowball leaves some plurals apart. So the steps below are repeated until nothing changes: a plural in -s after a
    vowel, the endings of Snowball, and at the end one hard consonant for a doubled or a soft one.
    """
    rest = _enkelvoud(vorm)
    if not rest.isalpha():
        return rest
    for _ in range(3):
        eerder, rest = rest, _stap(rest)
        if rest == eerder:
            break
    return rest


def _enkelvoud(vorm: str) -> str:
    for meer, enkel in _ONREGELMATIG.items():
        if vorm.endswith(meer) and vorm not in _GEWOON:
            return vorm.removesuffix(meer) + enkel
    return vorm


def _stap(vorm: str) -> str:
    with _SLOT:
        rest: str = _SNOWBALL.stemWord(_MEERVOUD_OP_S.sub("", vorm))
    rest = _DUBBEL.sub(r"\1", rest)
    return rest[:-1] + _HARD.get(rest[-1], rest[-1])
