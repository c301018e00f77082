"""One element: its text, its place, its relations both ways and its history over the versions (product.md).

Its address has the sleutel, so it holds when the text moves or gets another number (I-10).
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from kaderapp.kadernota.inhoud.geld import geldtabel
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Elders, Ontbreekt, Pagina, namen, stukken
from kaderapp.kadernota.pagina.activiteiten import Label
from kaderapp.kadernota.pagina.ankers import Feit, Link
from kaderapp.kadernota.pagina.delen import Geld, Tabeldeel, geld
from kaderapp.kadernota.pagina.geschiedenis import Versiestap, geschiedenis
from kaderapp.kadernota.pagina.indicatoren import Indicatorrij, indicatorrijen
from kaderapp.kadernota.pagina.kaders import LIJST, Kaderrij, kaderrijen
from kaderapp.kadernota.pagina.samenhang import Relatie, samenhang
from kaderapp.kadernota.pagina.teksten import Tekstrij, tekstrijen
from kaderapp.kadernota.verband import VERVALLEN


class Onderdeel(Pagina):
    naam = "onderdeel"
    route = "onderdeel/<uuid:sleutel>/"
    sjabloon = "agenda/onderdeel.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sleutel = self.plek["sleutel"]
        if sleutel not in self.verband.element:
            raise Ontbreekt(sleutel)
        self.element = self.verband.element[sleutel]
        if elders := self._elders():
            raise Elders(elders)
        self.titel = namen.voluit(self, self.element)

    def _elders(self) -> str:
        """Address of what stands on a page of its own kind: an opgave, and a word of the begrippenlijst."""
        match self.element:
            case boom.Opgave():
                return self.opgave_adres(self.element)
            case boom.Paragraaf() if self.element.soort == namen.BEGRIP:
                return f"{self.adres}begrippen/#{self.element.sleutel}"
        return ""

    @property
    def afdeling(self) -> str:
        return namen.afdeling(self.element)

    # -- what it is ---------------------------------------------------------------------------

    @property
    def nummer(self) -> str:
        return namen.nummer(self.element)

    @property
    def kop(self) -> str:
        return namen.naam(self, self.element)

    @property
    def woord(self) -> str:
        return namen.woord(self, self.element)

    @property
    def soortnaam(self) -> str:
        return stukken.soort(self, self.element)

    @property
    def labels(self) -> list[Label]:
        return stukken.labels(self, self.element)

    @property
    def zodat(self) -> str:
        zodat = self.element.zodat if isinstance(self.element, boom.Doel) else ""
        return f"{zodat.rstrip().rstrip('.')}." if zodat else ""

    @property
    def toelichting(self) -> str:
        return stukken.toelichting(self.element)

    @property
    def stukken(self) -> list[stukken.Stuk]:
        return stukken.stukken(self.element)

    @cached_property
    def teksten(self) -> list[Tekstrij]:
        """Texts that introduce it, or stand under it."""
        onder = self.element.kinderen if isinstance(self.element, boom.Paragraaf) else ()
        return tekstrijen(self, [*self.stof.teksten_bij(self.element.sleutel), *onder], 2)

    @cached_property
    def uitzonderingen(self) -> list[Kaderrij]:
        """In full: without them one reads a kader wrong."""
        if not isinstance(self.element, boom.Kader) or self.element.soort == LIJST:
            return []
        return kaderrijen(self, self.element.kinderen, 3)

    @cached_property
    def feiten(self) -> list[Feit]:
        return stukken.feiten(self, self.element)

    @cached_property
    def is_vervallen(self) -> bool:
        """Withdrawn itself, or with what it stands under."""
        return any(getattr(e, "status", "") == VERVALLEN for e in (self.element, *self._boven))

    # -- where it stands ----------------------------------------------------------------------

    @cached_property
    def _boven(self) -> list[boom.Element]:
        """What it stands under, from the top down."""
        boven: list[boom.Element] = []
        ouder = self.verband.ouder.get(self.element.sleutel)
        while ouder is not None:
            boven.insert(0, ouder)
            ouder = self.verband.ouder.get(ouder.sleutel)
        return boven

    @property
    def kruimelpad(self) -> list[Link]:
        return list(self._kruimels())

    def _kruimels(self) -> Iterator[Link]:
        yield Link(self.adres, self.agenda.titel)
        opgave = namen.opgave_van(self, self.element)
        if opgave:
            yield Link(self.opgave_adres(opgave), namen.voluit(self, opgave))
        weg = next((w for w in self.wegwijzer if w.hier), None)
        if weg and (not opgave or self.afdeling != "opgaven"):
            yield Link(weg.adres, weg.naam)
        yield from (Link(self.vast(e), namen.voluit(self, e)) for e in self._boven if e is not opgave)

    @cached_property
    def samenhang(self) -> list[Relatie]:
        return samenhang(self, self.element)

    # -- figures, money, history --------------------------------------------------------------

    @cached_property
    def cijfers(self) -> list[Indicatorrij]:
        return indicatorrijen(self, [self.element], 2) if isinstance(self.element, boom.Indicator) else []

    @cached_property
    def geld(self) -> Geld | None:
        bedragen = self.verband.bedragen_van.get(self.element.sleutel, [])
        return geld(self, geldtabel([("", bedragen)], self.gemeente), bedragen) if bedragen else None

    @property
    def gelddeel(self) -> Tabeldeel:
        return Tabeldeel("geld", f"Bedragen van {self.woord} {self.nummer or self.kop}")

    @cached_property
    def geschiedenis(self) -> list[Versiestap]:
        return geschiedenis(self, self.element)
