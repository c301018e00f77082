"""Running text as the page shows it: a paragraaf with its children as one flat list with heading levels (I-18)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import met_kinderen

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


@dataclass(frozen=True, slots=True)
class Tekstrij:
    """Without `titel` the text continues the heading above it; `anker` may be empty."""

    anker: str
    titel: str
    kop: str
    tekst: str
    adres: str = ""
    """Where the sign beside the heading leads."""


def tekstrijen(
    p: "Pagina", paragrafen: Iterable[boom.Paragraaf], kop: int, *, eerste_zonder_titel: bool = False
) -> list[Tekstrij]:
    """Paragrafen with what hangs below them; `kop` is the level of the first headings."""
    rijen = list(_rijen(p, paragrafen, kop))
    if eerste_zonder_titel and rijen:
        rijen[0] = Tekstrij("", "", "", rijen[0].tekst)
    return rijen


def _rijen(p: "Pagina", paragrafen: Iterable[boom.Paragraaf], kop: int) -> Iterator[Tekstrij]:
    for paragraaf in paragrafen:
        yield Tekstrij(str(paragraaf.sleutel), paragraaf.titel, f"h{min(kop, 6)}", paragraaf.tekst, p.vast(paragraaf))
        yield from _rijen(p, paragraaf.kinderen, kop + 1)


def visierijen(visie: boom.Visie, kop: int) -> list[Tekstrij]:
    """Visie, missie and where they come from; the visie itself needs no heading of its own."""
    delen = [
        ("", "", visie.visie),
        ("missie", "Onze missie", visie.missie),
        ("herkomst", "Waar dit vandaan komt", visie.herkomst),
    ]
    return [Tekstrij(anker, titel, f"h{min(kop, 6)}", tekst, f"#{anker}") for anker, titel, tekst in delen if tekst]


@dataclass(frozen=True, slots=True)
class Begriprij:
    """A term; `onder` are the (titel, tekst) that hang below it."""

    anker: str
    naam: str
    letter: str
    """Its first letter without an accent; empty where it begins with something else."""
    tekst: str
    onder: list[tuple[str, str]]


def begriprijen(begrippen: Iterable[boom.Paragraaf]) -> list[Begriprij]:
    return [
        Begriprij(
            anker=str(begrip.sleutel),
            naam=begrip.titel,
            letter=_eerste_letter(begrip.titel),
            tekst=begrip.tekst,
            onder=[(p.titel, p.tekst) for p in met_kinderen(begrip.kinderen)],
        )
        for begrip in begrippen
    ]


def _eerste_letter(titel: str) -> str:
    eerste = normalize("NFKD", titel[:1])[:1].upper()
    return eerste if eerste.isascii() and eerste.isalpha() else ""


def zonder_kop(tekst: str) -> list[Tekstrij]:
    return [Tekstrij("", "", "", tekst)] if tekst else []
