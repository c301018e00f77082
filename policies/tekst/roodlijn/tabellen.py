"""Two tabellen as one: rows and columns of both, so that every row keeps the same number of cellen."""

from collections.abc import Callable, Iterator

from policies.tekst.boom import Cel, Inhoud, Merk, Rij, Tabel
from policies.tekst.roodlijn.koppelen import Eenheid, Koppeling, Paar
from policies.tekst.roodlijn.merken import (
    NAAR_HIER,
    TOEGEVOEGD,
    VERVALLEN,
    WEG_VAN_HIER,
    gemerkt,
)
from policies.tekst.schrijven import schrijf_html, schrijf_plat

Regel = Callable[[Inhoud, Inhoud], Inhoud]


def vergelijk_tabellen(oud: Tabel, nieuw: Tabel, regel: Regel) -> Tabel:
    """The koprij of one is that of the other; a column is known by its kop, a row by its first cel."""
    kolommen = Koppeling(_kolommen(oud), _kolommen(nieuw)).paren
    samen = _Samen(kolommen, regel)
    rijen = [samen.rij(oud.rijen[0], nieuw.rijen[0]), *samen.rijen(oud.rijen[1:], nieuw.rijen[1:])]
    return Tabel(regel(oud.bijschrift, nieuw.bijschrift), rijen)


class _Samen:
    def __init__(self, kolommen: list[Paar], regel: Regel) -> None:
        self._kolommen = kolommen
        self._regel = regel

    def rijen(self, oud: list[Rij], nieuw: list[Rij]) -> Iterator[Rij]:
        koppeling = Koppeling([_als_rij(rij) for rij in oud], [_als_rij(rij) for rij in nieuw])
        for toen, nu in koppeling.paren:
            if toen is not None and nu is not None:
                yield self.rij(oud[toen], nieuw[nu])
            elif nu is not None:
                elders = koppeling.nieuw[nu].sleutel in koppeling.verplaatst
                yield self._alleen(nieuw[nu], 1, NAAR_HIER if elders else TOEGEVOEGD)
            elif toen is not None:
                elders = koppeling.oud[toen].sleutel in koppeling.verplaatst
                yield self._alleen(oud[toen], 0, WEG_VAN_HIER if elders else VERVALLEN)

    def rij(self, oud: Rij, nieuw: Rij) -> Rij:
        return [
            self._cel(oud[toen] if toen is not None else None, nieuw[nu] if nu is not None else None)
            for toen, nu in self._kolommen
        ]

    def _cel(self, oud: Cel | None, nieuw: Cel | None) -> Cel:
        inhoud = self._regel(oud.inhoud if oud else [], nieuw.inhoud if nieuw else [])
        return Cel(inhoud, bool(nieuw.kop if nieuw else oud and oud.kop))

    def _alleen(self, rij: Rij, kant: int, merk: Merk) -> Rij:
        """A row of one of the two; it has nothing in the columns of the other."""
        cellen = (rij[plek] if (plek := paar[kant]) is not None else Cel([]) for paar in self._kolommen)
        return [Cel(gemerkt(cel.inhoud, merk), cel.kop) for cel in cellen]


def _als_rij(rij: Rij) -> Eenheid:
    alleen = [Tabel([], [rij])]
    return Eenheid("Rij", schrijf_html(alleen), schrijf_plat(alleen), _plat(rij[0]))


def _kolommen(tabel: Tabel) -> list[Eenheid]:
    return [_als_kolom(list(kolom)) for kolom in zip(*tabel.rijen, strict=True)]


def _als_kolom(kolom: Rij) -> Eenheid:
    plat = " ".join(map(_plat, kolom))
    return Eenheid("Kolom", _plat(kolom[0]) or plat, plat, _plat(kolom[0]))


def _plat(cel: Cel) -> str:
    return "".join(tekst for tekst, _ in cel.inhoud)
