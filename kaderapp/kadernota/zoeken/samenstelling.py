"""A compound that stands nowhere, as two words that do: "mantelzorgwoning" is a woning for mantelzorg."""

from collections.abc import Iterator, Sequence

from kaderapp.kadernota.zoeken.index import Index
from kaderapp.kadernota.zoeken.vraag import Zin

KORTSTE = 4
"""Letters of each part."""
TUSSENKLANKEN = ("", "s", "en", "e")


def ontleed(woord: str, indexen: Sequence[Index]) -> Zin | None:
    """The two parts, both known to one edition, the last as long as it can be; None when it is no such word."""
    if not woord.isalpha():
        return None
    mogelijk = ((deel, rest) for deel, rest in _delen(woord) if any(i.kent(deel) and i.kent(rest) for i in indexen))
    return next(mogelijk, None)


def _delen(woord: str) -> Iterator[Zin]:
    for plek in range(KORTSTE, len(woord) - KORTSTE + 1):
        for klank in TUSSENKLANKEN:
            deel = woord[:plek].removesuffix(klank)
            if woord[:plek].endswith(klank) and len(deel) >= KORTSTE:
                yield deel, woord[plek:]
