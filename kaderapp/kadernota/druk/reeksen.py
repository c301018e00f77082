"""Cuts a long chapter into runs that are laid out one after another, each where the one before it ended.

No page is broken for it. A run gives the pages that it fills, and the next one begins with what stood on its last page,
so together they are the pages of the whole chapter. An edit makes only those runs anew whose pages it changes. Where a
run stops depends on what the texts say, not on how many there are: a text that is put in moves no stop but its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

MINSTENS, HOOGSTENS = 120_000, 240_000
"""Characters of a run, as far as its blocks leave the choice: some thirty pages. Its last page is laid out twice."""
EEN_OP = 16
"""One of so many blocks is one that a run may stop before."""
HOOG = 10_000
"""Characters of a block that can go over several pages, and of what has to come after it for a page to begin anew."""
TAG = re.compile(r"<(/?)(\w+)\b[^>]*?(/?)>")
LEEG = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
KLASSEN = re.compile(r'<section class="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter in blocks: what stands right in its section. The first has its opening tag too, the last its end."""

    blokken: tuple[str, ...]
    haltes: tuple[int, ...]
    """Blocks that a run may stop before; the last is the end of the chapter."""

    def html(self, begin: int, einde: int) -> str:
        """The blocks of a run in a section of their own."""
        klassen = KLASSEN.match(self.blokken[0])
        open_ = f'<section class="{klassen[1]} vervolg">' if begin and klassen else ""
        return "".join((open_, *self.blokken[begin:einde], "" if einde == len(self.blokken) else "</section>"))

    def halte(self, na: int) -> int:
        """Where a run stops that can't stop at `na`."""
        return next((halte for halte in self.haltes if halte > na), self.haltes[-1])


def verdeel(hoofdstuk: str) -> Hoofdstuk:
    """The chapter with its stops; a short one has no stop before its end."""
    blokken = tuple(_blokken(hoofdstuk)) if len(hoofdstuk) > HOOGSTENS else (hoofdstuk,)
    return Hoofdstuk(blokken, (*_haltes(blokken), len(blokken)))


def _blokken(hoofdstuk: str) -> Iterator[str]:
    """Cut before every child of the section but the first; what is not well formed stays whole."""
    diep, kinderen = 0, []
    for tag in TAG.finditer(hoofdstuk):
        einde, naam, leeg = tag.groups()
        if einde:
            diep -= 1
            continue
        if diep == 1:
            kinderen.append(tag.start())
        if not leeg and naam not in LEEG:
            diep += 1
    if diep or not KLASSEN.match(hoofdstuk):
        kinderen = []
    grenzen = [0, *kinderen[1:], len(hoofdstuk)]
    return (hoofdstuk[begin:einde] for begin, einde in pairwise(grenzen))


def _haltes(blokken: Sequence[str]) -> Iterator[int]:
    lang, over, na_hoog = 0, sum(map(len, blokken)), HOOG
    for nummer, blok in enumerate(blokken):
        mag = lang >= MINSTENS and over >= MINSTENS and na_hoog >= HOOG
        if mag and (lang >= HOOGSTENS or not crc32(blok.encode()) % EEN_OP):
            yield nummer
            lang = 0
        lang += len(blok)
        over -= len(blok)
        na_hoog = 0 if len(blok) > HOOG else na_hoog + len(blok)
