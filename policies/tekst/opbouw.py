"""Builds the tree from the elements of an HTML document, in the order of the document and without recursion.

An element that has no place where it stands (a tabel in a citaat, a lijst in a cel, a third level of lijsten)
is only a boundary between words: nothing that a reader sees is lost.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from policies.tekst.boom import Alinea, Blok, Cel, Citaat, Inhoud, Item, Lijst, Stuk, Tabel

Sluiter: TypeAlias = Callable[[], None]
Kenmerken: TypeAlias = Mapping[str, str | None]


class Opbouw:
    def __init__(self) -> None:
        self.blokken: list[Blok] = []
        self._regel: Inhoud = []
        self._citaat: Citaat | None = None
        self._lijsten: list[Lijst] = []
        self._nieuw_item = False  # behind a sublijst: what follows in the same li may not move before it
        self._tabel: Tabel | None = None
        self._cel: Inhoud | None = None

    def tekst(self, stuk: Stuk) -> None:
        self._regel.append(stuk)

    def in_alinea(self) -> bool:
        return self._cel is None and not self._lijsten

    def grens(self) -> None:
        """The running text so far goes where it belongs: what follows is another alinea, item or word."""
        regel, self._regel = [*self._regel, Stuk(" ")], []
        if self._cel is not None:
            self._cel += regel
        elif all(not stuk.tekst.strip() for stuk in regel):
            return
        elif self._lijsten:
            self._huidig_item().inhoud += regel
        else:
            self._houder().append(Alinea(regel))

    def open(self, tag: str, kenmerken: Kenmerken) -> Sluiter:
        """Starts a block; the result ends it."""
        self.grens()
        if self._cel is not None:
            return _niets
        if tag in {"ul", "ol"}:
            return self._open_lijst(genummerd=tag == "ol")
        if tag == "li" and self._lijsten:
            return self._open_item()
        if self._tabel:
            return self._open_in_tabel(self._tabel, tag, kenmerken)
        if tag in {"blockquote", "table"} and not self._lijsten and not self._citaat:
            return self._open_citaat() if tag == "blockquote" else self._open_tabel()
        return _niets

    def _houder(self) -> list[Blok]:
        return self._citaat.blokken if self._citaat else self.blokken

    def _open_citaat(self) -> Sluiter:
        self._citaat = Citaat()
        self.blokken.append(self._citaat)
        return self._sluit_citaat

    def _sluit_citaat(self) -> None:
        self._citaat = None

    def _open_lijst(self, *, genummerd: bool) -> Sluiter:
        if len(self._lijsten) == 2:
            return self._na_sublijst
        lijst = Lijst(genummerd)
        if self._lijsten:
            item = self._laatste_item()
            lijst = item.sublijst = item.sublijst or lijst
        else:
            self._houder().append(lijst)
        self._lijsten.append(lijst)
        return self._sluit_lijst

    def _sluit_lijst(self) -> None:
        self._lijsten.pop()
        self._na_sublijst()

    def _na_sublijst(self) -> None:
        self._nieuw_item = True

    def _open_item(self) -> Sluiter:
        self._lijsten[-1].items.append(Item([]))
        self._nieuw_item = False
        return _niets

    def _laatste_item(self) -> Item:
        items = self._lijsten[-1].items
        if not items:
            items.append(Item([]))
        return items[-1]

    def _huidig_item(self) -> Item:
        if self._nieuw_item:
            self._open_item()
        return self._laatste_item()

    def _open_tabel(self) -> Sluiter:
        self._tabel = Tabel()
        self.blokken.append(self._tabel)
        return self._sluit_tabel

    def _sluit_tabel(self) -> None:
        self._tabel = None

    def _open_in_tabel(self, tabel: Tabel, tag: str, kenmerken: Kenmerken) -> Sluiter:
        if tag == "caption":
            return self._open_cel(tabel.bijschrift)
        if tag == "tr" or not tabel.rijen:
            tabel.rijen.append([])
        if tag in {"td", "th"}:
            cel = Cel([], tag == "th", _aantal(kenmerken.get("colspan")), _aantal(kenmerken.get("rowspan")))
            tabel.rijen[-1].append(cel)
            return self._open_cel(cel.inhoud)
        return _niets

    def _open_cel(self, inhoud: Inhoud) -> Sluiter:
        self._cel = inhoud
        return self._sluit_cel

    def _sluit_cel(self) -> None:
        self._cel = None


def _niets() -> None:
    """Ends an element that opened nothing."""


def _aantal(kenmerk: str | None) -> int:
    """A span as HTML writes it; anything but a small number counts as 1."""
    return int(kenmerk) if kenmerk and kenmerk.isascii() and kenmerk.isdigit() and len(kenmerk) < 5 else 1
