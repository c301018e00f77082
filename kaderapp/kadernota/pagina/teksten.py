"""Running text as the page shows it: a paragraaf with its children as one flat list with heading levels (I-18)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kaderapp.kadernota.momentopname import boom


@dataclass(frozen=True, slots=True)
class Tekstrij:
    """Without `titel` the text continues the heading above it; `anker` may be empty."""

    anker: str
    titel: str
    kop: str
    tekst: str


def tekstrijen(paragrafen: Iterable[boom.Paragraaf], kop: int, *, eerste_zonder_titel: bool = False) -> list[Tekstrij]:
    """Paragrafen with what hangs below them; `kop` is the level of the first headings."""
    rijen = list(_rijen(paragrafen, kop))
    if eerste_zonder_titel and rijen:
        rijen[0] = Tekstrij("", "", "", rijen[0].tekst)
    return rijen


def _rijen(paragrafen: Iterable[boom.Paragraaf], kop: int) -> Iterator[Tekstrij]:
    for p in paragrafen:
        yield Tekstrij(str(p.sleutel), p.titel, f"h{min(kop, 6)}", p.tekst)
        yield from _rijen(p.kinderen, kop + 1)


def visierijen(visie: boom.Visie, kop: int) -> list[Tekstrij]:
    """Visie, missie and where they come from; the visie itself needs no heading of its own."""
    delen = [
        ("", "", visie.visie),
        ("missie", "Onze missie", visie.missie),
        ("herkomst", "Waar dit vandaan komt", visie.herkomst),
    ]
    return [Tekstrij(anker, titel, f"h{min(kop, 6)}", tekst) for anker, titel, tekst in delen if tekst]


def zonder_kop(tekst: str) -> list[Tekstrij]:
    return [Tekstrij("", "", "", tekst)] if tekst else []
