"""The normal form of a tekst: what the database holds and what HTML and Markdown both say exactly."""

from collections.abc import Iterable, Iterator

from policies.tekst.boom import Alinea, Blok, Citaat, Item, Lijst
from policies.tekst.inhoud import normale_inhoud
from policies.tekst.tabel import normale_tabel


def normaal(ruw: Iterable[Blok]) -> list[Blok]:
    """Nothing empty; neighbouring lijsten of one sort are one lijst."""
    blokken: list[Blok] = []
    for blok in map(_normaal_blok, ruw):
        vorige = blokken[-1] if blokken else None
        if isinstance(blok, Lijst) and isinstance(vorige, Lijst) and blok.genummerd == vorige.genummerd:
            vorige.items += blok.items
        elif blok is not None:
            blokken.append(blok)
    return blokken


def _normaal_blok(ruw: Blok) -> Blok | None:
    if isinstance(ruw, Alinea):
        inhoud = normale_inhoud(ruw.inhoud)
        return Alinea(inhoud) if inhoud else None
    if isinstance(ruw, Lijst):
        return _normale_lijst(ruw)
    if isinstance(ruw, Citaat):
        blokken = normaal(ruw.blokken)
        return Citaat(blokken) if blokken else None
    return normale_tabel(ruw)


def _normale_lijst(ruw: Lijst) -> Lijst | None:
    items = list(_normale_items(ruw.items))
    return Lijst(ruw.genummerd, items) if items else None


def _normale_items(ruw: Iterable[Item]) -> Iterator[Item]:
    """An item without a text of its own makes way for the items of its sublijst."""
    for item in ruw:
        inhoud = normale_inhoud(item.inhoud)
        sublijst = _normale_lijst(item.sublijst) if item.sublijst else None
        if inhoud:
            yield Item(inhoud, sublijst)
        elif sublijst:
            yield from sublijst.items
