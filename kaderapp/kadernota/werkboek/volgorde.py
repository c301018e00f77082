"""The order of rows: in which order they are read, and which of them came to stand elsewhere."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import BLADEN, METINGEN, VELDEN
from kaderapp.kadernota.werkboek.regel import Regel, Regels


def familie(regel: Regel) -> UUID | None:
    """What a row stands under; order means something only among rows that stand under the same."""
    waarden = regel.waarden
    boven: UUID | None = waarden["indicator"] if regel.blad == METINGEN else waarden.get("ouder")
    if regel.blad == "Doelen" and boven is None and waarden["opgaven"]:
        boven = waarden["opgaven"][0]
    return boven


def op_volgorde(regels: Regels) -> Regels:
    """The rows in reading order: children behind their parent, doelen per opgave, metingen per indicator."""
    plaats = {r.sleutel: i for blad in ("Opgaven", "Indicatoren") for i, r in enumerate(regels[blad])}
    gesorteerd = dict(regels)
    for blad in BLADEN:
        if "ouder" in VELDEN[blad]:
            gesorteerd[blad] = list(_diep(regels[blad], plaats if blad == "Doelen" else {}))
    gesorteerd[METINGEN] = sorted(regels[METINGEN], key=lambda r: plaats.get(r.waarden["indicator"], 0))
    return gesorteerd


def _diep(regels: list[Regel], plaats: dict[UUID, int]) -> Iterator[Regel]:
    """Depth first from the roots, those by the place of their opgave; a row in a cycle comes last."""
    kinderen: dict[UUID | None, list[Regel]] = {}
    for regel in regels:
        kinderen.setdefault(regel.waarden["ouder"], []).append(regel)
    gezien: set[UUID] = set()
    stapel = sorted(kinderen.get(None, []), key=lambda r: _plaats_van_opgave(r, plaats))[::-1]
    while stapel:
        regel = stapel.pop()
        gezien.add(regel.sleutel)
        yield regel
        stapel.extend(reversed(kinderen.get(regel.sleutel, [])))
    yield from (regel for regel in regels if regel.sleutel not in gezien)


def _plaats_van_opgave(regel: Regel, plaats: dict[UUID, int]) -> int:
    return min((plaats.get(sleutel, 0) for sleutel in regel.waarden.get("opgaven", ())[:1]), default=0)


def verplaatst(oud: Iterable[Regel], nieuw: Iterable[Regel], genoemd: Container[UUID]) -> set[UUID]:
    """The fewest rows of the file that have to move to get from the old order to the new one.

    Rows that the file does not name stay where they are, behind the others: those never move.
    """
    plaats = {(familie(regel), regel.sleutel): index for index, regel in enumerate(oud)}
    families: dict[UUID | None, list[tuple[int, UUID]]] = {}
    for regel in nieuw:
        bij = familie(regel)
        if (bij, regel.sleutel) in plaats:
            families.setdefault(bij, []).append((plaats[bij, regel.sleutel], regel.sleutel))
    return {sleutel for reeks in families.values() for sleutel in _moet_opzij(reeks, genoemd)}


def _moet_opzij(reeks: list[tuple[int, UUID]], genoemd: Container[UUID]) -> set[UUID]:
    grens = min((plaats for plaats, sleutel in reeks if sleutel not in genoemd), default=max(reeks)[0] + 1)
    blijft = _langste_stijgende([plaats for plaats, sleutel in reeks if sleutel in genoemd and plaats < grens])
    return {sleutel for plaats, sleutel in reeks if sleutel in genoemd and plaats not in blijft}


def _langste_stijgende(reeks: list[int]) -> set[int]:
    """The members of a longest increasing subsequence."""
    staarten: list[int] = []
    vorige: dict[int, int | None] = {}
    for getal in reeks:
        index = bisect_left(staarten, getal)
        vorige[getal] = staarten[index - 1] if index else None
        staarten[index : index + 1] = [getal]
    vast: set[int] = set()
    laatste = staarten[-1] if staarten else None
    while laatste is not None:
        vast.add(laatste)
        laatste = vorige[laatste]
    return vast
