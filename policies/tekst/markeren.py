"""Marks where a text explains a term: the link to the explanation, or an abbreviation with what it stands for."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from policies.tekst.begrippen import Begrippenlijst
from policies.tekst.boom import Alinea, Blok, Cel, Citaat, Inhoud, Item, Lijst, Merk, Stuk, Tabel

TERM: Final = "term"
AFKORTING: Final = "abbr"

Gezien = frozenset[int]


class Merker:
    """Sets a merk on the first occurrence of each term; the text itself stays as it is."""

    def __init__(self, lijst: Begrippenlijst, deel: str, gezien: Gezien) -> None:
        self._lijst, self._deel, self._gezien = lijst, deel, set(gezien)
        self._afgekort: set[int] = set()
        self.uitgelegd: list[int] = []

    def blok(self, blok: Blok) -> Blok:
        if isinstance(blok, Alinea):
            return Alinea(self._inhoud(blok.inhoud))
        if isinstance(blok, Lijst):
            return self._lijst_met_items(blok)
        if isinstance(blok, Citaat):
            return Citaat([self.blok(deel) for deel in blok.blokken])
        bijschrift = self._inhoud(blok.bijschrift, uitleggen=False)
        return Tabel(bijschrift, [[self._cel(cel) for cel in rij] for rij in blok.rijen])

    def _lijst_met_items(self, lijst: Lijst) -> Lijst:
        return Lijst(lijst.genummerd, [self._item(item) for item in lijst.items])

    def _item(self, item: Item) -> Item:
        inhoud = self._inhoud(item.inhoud)  # before its sublijst: that is the order in which one reads
        return Item(inhoud, self._lijst_met_items(item.sublijst) if item.sublijst else None)

    def _cel(self, cel: Cel) -> Cel:
        return replace(cel, inhoud=self._inhoud(cel.inhoud, uitleggen=not cel.kop))

    def _inhoud(self, inhoud: Inhoud, *, uitleggen: bool = True) -> Inhoud:
        return [deel for stuk in inhoud for deel in self._stuk(stuk, uitleggen)]

    def _stuk(self, stuk: Stuk, uitleggen: bool) -> Iterable[Stuk]:
        in_link = any(merk.tag == "a" for merk in stuk.merken)
        plek = 0
        for begin, einde, nummer, voluit in self._lijst.in_tekst(stuk.tekst):
            merk = self._merk(nummer, voluit, uitleggen=uitleggen and not in_link)
            if merk:
                yield Stuk(stuk.tekst[plek:begin], stuk.merken)
                yield Stuk(stuk.tekst[begin:einde], stuk.merken | {merk})
                plek = einde
        yield Stuk(stuk.tekst[plek:], stuk.merken)

    def _merk(self, nummer: int, voluit: str, *, uitleggen: bool) -> Merk | None:
        if nummer in self._gezien:
            return None
        if uitleggen:
            self._gezien.add(nummer)
            self.uitgelegd.append(nummer)
            return Merk(TERM, anker_van(self._lijst, self._deel, nummer))
        if voluit and nummer not in self._afgekort:
            self._afgekort.add(nummer)
            return Merk(AFKORTING, voluit)
        return None


def anker_van(lijst: Begrippenlijst, deel: str, nummer: int) -> str:
    """No id of another kind has both a small letter in front and a point in it."""
    return f"b-{deel}.{lijst.slugs[nummer]}"
