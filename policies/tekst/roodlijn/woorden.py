"""Running text in words: what a reader takes in at once is one word, numbers above all.

"€ 1.204.000", "12,5 %", "1 januari 2027", "14.30", "K2.3", "30-jarige" and an address are one word each, whatever
opmaak is inside. Any other sign is a word by itself. White space belongs to the word behind it.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from policies.tekst.boom import Inhoud, Stuk

_W = r"[\w\u0300-\u036f\u00ad\u200d\ufe0f]"  # letters and what melts together with them
_MET_CIJFER = rf"{_W}*\d{_W}*"
_GETAL = rf"(?<!{_W})[-−+±]?{_MET_CIJFER}(?:[\u00a0\u202f]\d{{3}}(?!{_W}))*"
_VERVOLG = rf"(?:[.,:/'’]{_MET_CIJFER}|\.[a-zA-Z](?!{_W})|[-‑‐]{_W}+)*"
_MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_WOORD = re.compile(
    rf"""
      https?://[^\s<>]*[^\s<>.,;:!?)\]]                      # an address
    | \d{{1,2}}\s(?:{_MAANDEN})(?:\s\d{{4}})?(?!{_W})         # a date
    | (?:€\s?)?{_GETAL}{_VERVOLG}(?:,[-–])?(?:\s?[%‰](?!{_W})|\s(?:miljoen|miljard)(?!{_W}))?
    | {_W}+(?:[-‑‐'’]{_W}+)*
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Woord(NamedTuple):
    """One word with its opmaak, and the white space before it with its own."""

    wit: Inhoud
    stukken: Inhoud
    sleutel: tuple[str, bool]
    """Equal for words that read the same: no-break spaces count as spaces, and whether it is glued to the last."""

    @property
    def eindigt_zin(self) -> bool:
        return self.sleutel[0] in {".", "!", "?", "…"}


def woorden(inhoud: Inhoud) -> list[Woord]:
    """All of the text, in order."""
    return list(_woorden(inhoud))


def _woorden(inhoud: Inhoud) -> Iterator[Woord]:
    deel = _Delen(inhoud)
    plek = 0
    for woord in _WOORD.finditer("".join(tekst for tekst, _ in inhoud)):
        begin, einde = woord.span()
        vast = plek == begin and plek > 0
        yield Woord(deel(plek, begin), deel(begin, einde), (" ".join(woord[0].split()), vast))
        plek = einde


class _Delen:
    """Cuts running text by the places of its characters, in order."""

    def __init__(self, inhoud: Inhoud) -> None:
        self._stukken = inhoud
        self._begin = [0, *accumulate(len(tekst) for tekst, _ in inhoud)]
        self._nu = 0

    def __call__(self, begin: int, einde: int) -> Inhoud:
        uit: Inhoud = []
        while begin < einde:
            while self._begin[self._nu + 1] <= begin:
                self._nu += 1
            (tekst, merken), eerder = self._stukken[self._nu], self._begin[self._nu]
            uit.append(Stuk(tekst[begin - eerder : einde - eerder], merken))
            begin = self._begin[self._nu + 1]
        return uit
