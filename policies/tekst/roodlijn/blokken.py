"""Two texts as one, block by block; inside blocks that belong together word by word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from policies.tekst.boom import Alinea, Blok, Citaat, Inhoud, Item, Lijst, Merk, Stuk, Tabel
from policies.tekst.roodlijn.koppelen import Eenheid, Koppeling
from policies.tekst.roodlijn.merken import (
    NAAR_HIER,
    TOEGEVOEGD,
    VERVALLEN,
    WEG_VAN_HIER,
    gemerkt,
    gemerkt_blok,
    gemerkt_item,
    gemerkte_lijst,
    noot,
)
from policies.tekst.roodlijn.regel import vergelijk
from policies.tekst.roodlijn.tabellen import vergelijk_tabellen
from policies.tekst.schrijven import schrijf_html, schrijf_plat

Deel = TypeVar("Deel", Item, Blok)
Regel = Callable[[Inhoud, Inhoud], Inhoud]


def per_woord(oud: Inhoud, nieuw: Inhoud) -> Inhoud:
    return vergelijk(oud, nieuw)


def in_zijn_geheel(oud: Inhoud, nieuw: Inhoud) -> Inhoud:
    """For texts that are too long to compare their words."""
    return list(nieuw) if oud == nieuw else [*gemerkt(oud, VERVALLEN), *gemerkt(nieuw, TOEGEVOEGD)]


class Vergelijking:
    """`regel` compares running text."""

    def __init__(self, regel: Regel) -> None:
        self._regel = regel

    def blokken(self, oud: Sequence[Blok], nieuw: Sequence[Blok]) -> list[Blok]:
        """The blocks of both; what is no longer there stands before what came in its place."""
        return list(_samen(oud, nieuw, _als_blok, gemerkt_blok, self._blok))

    def _blok(self, oud: Blok, nieuw: Blok) -> Iterator[Blok]:
        if isinstance(oud, Alinea) and isinstance(nieuw, Alinea):
            yield Alinea(self._regel(oud.inhoud, nieuw.inhoud))
        elif isinstance(oud, Lijst) and isinstance(nieuw, Lijst):
            if zin := _andere_soort(oud, nieuw):
                yield Alinea([Stuk("", frozenset({noot(f"de lijst hieronder is {zin}")}))])
            yield self._lijst(oud, nieuw)
        elif isinstance(oud, Citaat) and isinstance(nieuw, Citaat):
            yield Citaat(self.blokken(oud.blokken, nieuw.blokken))
        elif isinstance(oud, Tabel) and isinstance(nieuw, Tabel):
            yield vergelijk_tabellen(oud, nieuw, self._regel)

    def _lijst(self, oud: Lijst, nieuw: Lijst) -> Lijst:
        return Lijst(nieuw.genummerd, list(_samen(oud.items, nieuw.items, _als_item, gemerkt_item, self._item)))

    def _item(self, oud: Item, nieuw: Item) -> Iterator[Item]:
        inhoud, sublijst = self._regel(oud.inhoud, nieuw.inhoud), nieuw.sublijst
        if oud.sublijst and nieuw.sublijst:
            sublijst = self._lijst(oud.sublijst, nieuw.sublijst)
            if zin := _andere_soort(oud.sublijst, nieuw.sublijst):
                inhoud.append(Stuk("", frozenset({noot(f"de lijst hieronder is {zin}")})))
        elif oud.sublijst:
            sublijst = gemerkte_lijst(oud.sublijst, VERVALLEN)
        elif nieuw.sublijst:
            sublijst = gemerkte_lijst(nieuw.sublijst, TOEGEVOEGD)
        yield Item(inhoud, sublijst)


def _samen(
    oud: Sequence[Deel],
    nieuw: Sequence[Deel],
    eenheid: Callable[[Deel], Eenheid],
    merk_deel: Callable[[Deel, Merk], Deel],
    vergelijk_delen: Callable[[Deel, Deel], Iterable[Deel]],
) -> Iterator[Deel]:
    koppeling = Koppeling([eenheid(deel) for deel in oud], [eenheid(deel) for deel in nieuw])
    for paar in koppeling.paren:
        toen, nu = paar
        if toen is None and nu is not None:
            elders = koppeling.nieuw[nu].sleutel in koppeling.verplaatst
            yield merk_deel(nieuw[nu], NAAR_HIER if elders else TOEGEVOEGD)
        elif nu is None and toen is not None:
            elders = koppeling.oud[toen].sleutel in koppeling.verplaatst
            yield merk_deel(oud[toen], WEG_VAN_HIER if elders else VERVALLEN)
        elif toen is not None and nu is not None:
            yield from [nieuw[nu]] if koppeling.gelijk(paar) else vergelijk_delen(oud[toen], nieuw[nu])


def _als_blok(blok: Blok) -> Eenheid:
    return Eenheid(type(blok).__name__, schrijf_html([blok]), schrijf_plat([blok]))


def _als_item(item: Item) -> Eenheid:
    alleen = [Lijst(genummerd=False, items=[item])]
    return Eenheid("Item", schrijf_html(alleen), schrijf_plat(alleen))


def _andere_soort(oud: Lijst, nieuw: Lijst) -> str:
    if oud.genummerd == nieuw.genummerd:
        return ""
    return "nu genummerd" if nieuw.genummerd else "niet meer genummerd"
