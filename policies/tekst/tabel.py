"""The normal form of a tabel: rectangular, every cel one column and one row, koppen in fixed places."""

from collections import Counter
from collections.abc import Iterator

from policies.tekst.boom import Alinea, Cel, Inhoud, Rij, Stuk, Tabel
from policies.tekst.inhoud import geheel_vet, normale_inhoud, zonder_vet

MAX_OVERSPANNING = 20
MAX_KOLOMMEN = 50
"""What stands in later columns moves into the last one; a short tekst may not grow into millions of cellen."""


def normale_tabel(ruw: Tabel) -> Alinea | Tabel | None:
    """An empty tabel is none; of one with nothing but a bijschrift an alinea remains."""
    bijschrift = normale_inhoud(ruw.bijschrift)
    alle = map(_normale_rij, _zonder_overspanning(ruw.rijen))
    rijen = [rij for rij in alle if any(cel.inhoud for cel in rij)]
    if not rijen:
        return Alinea(bijschrift) if bijschrift else None
    kop, *inhoud = _rechthoek(rijen)
    return Tabel(bijschrift, [_koprij(kop), *(_gewone_rij(rij) for rij in inhoud)])


def _zonder_overspanning(rijen: list[Rij]) -> Iterator[Rij]:
    """Empty cellen fill the columns and rows that a cel spans."""
    bezet: Counter[int] = Counter()  # column -> rows that a cel from above still covers
    for rij in rijen:
        uit: Rij = []
        for cel in rij:
            while bezet[len(uit)] > 0:
                uit.append(Cel([]))
            breedte = max(1, min(cel.breedte, MAX_OVERSPANNING))
            for kolom in range(len(uit), min(len(uit) + breedte, MAX_KOLOMMEN)):
                bezet[kolom] = max(1, min(cel.hoogte, MAX_OVERSPANNING))
            uit += [cel, *(Cel([]) for _ in range(breedte - 1))]
        bezet = Counter({kolom: aantal - 1 for kolom, aantal in bezet.items() if aantal > 1})
        yield uit


def _normale_rij(rij: Rij) -> Rij:
    cellen, rest = rij[:MAX_KOLOMMEN], rij[MAX_KOLOMMEN:]
    if rest:
        over = [stuk for cel in [cellen[-1], *rest] for stuk in [*cel.inhoud, Stuk(" ")]]
        cellen[-1] = Cel(over)
    return [Cel(normale_inhoud(cel.inhoud), cel.kop) for cel in cellen]


def _rechthoek(rijen: list[Rij]) -> list[Rij]:
    breedte = max(map(len, rijen))
    return [[*rij, *(Cel([]) for _ in range(breedte - len(rij)))] for rij in rijen]


def _koprij(rij: Rij) -> Rij:
    return [_kop(cel.inhoud) for cel in rij]


def _gewone_rij(rij: Rij) -> Rij:
    eerste, *rest = rij
    is_kop = bool(eerste.inhoud) and (eerste.kop or geheel_vet(eerste.inhoud))
    return [_kop(eerste.inhoud) if is_kop else Cel(eerste.inhoud), *(Cel(cel.inhoud) for cel in rest)]


def _kop(inhoud: Inhoud) -> Cel:
    """A kop is bold by itself; in Markdown bold is what makes it the kop of its rij."""
    return Cel(zonder_vet(inhoud), kop=True)
