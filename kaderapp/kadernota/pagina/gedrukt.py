"""The addresses of printed numbers: "kader K2.3" is where that kader is in this edition (I-10).

A number is what people quote from paper. It may mean another element in another version, so these addresses only lead
on to the permanent one.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import BestaatNiet, Elders, Pagina, namen
from kaderapp.kadernota.pagina.ankers import LETTERS, Genummerd

LANGSTE = 20
"""Characters of an unknown number that the 404 page repeats."""


class Gedrukt(Pagina):
    """Never shown: leads on, or says that there is no such number."""

    van: ClassVar[type[Genummerd]]
    sjabloon = ""
    titel = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gezocht = self.plek["gedrukt"]
        for element in self.elementen():
            if element.nummer and _kaal(element.nummer, self.van) == _kaal(gezocht, self.van):
                raise Elders(self.vast(element))
        raise BestaatNiet(self._onbekend(gezocht[:LANGSTE]))

    def elementen(self) -> Iterable[Genummerd]:
        return (e for e in self.verband.element.values() if isinstance(e, self.van))

    def _onbekend(self, gezocht: str) -> str:
        wat = next((namen.woord(self, e) for e in self.elementen()), self.naam)
        return (
            f"In deze versie is er geen {wat} met nummer {gezocht}. Nummers kunnen per versie verschillen: kijk in de "
            "versie waarin u dit nummer las, of zoek het onderdeel op zijn naam."
        )


def _kaal(nummer: str, soort: type[Genummerd]) -> str:
    """ "K2.3", "k2.3" and "2.3" are the same kader."""
    return nummer.strip().replace(" ", "-").casefold().removeprefix(LETTERS[soort].casefold())


class Kadernummer(Gedrukt):
    naam, route, van = "kader", "kader/<str:gedrukt>/", boom.Kader


class Doelnummer(Gedrukt):
    naam, route, van = "doel", "doel/<str:gedrukt>/", boom.Doel


class Activiteitnummer(Gedrukt):
    naam, route, van = "activiteit", "activiteit/<str:gedrukt>/", boom.Activiteit


class Indicatornummer(Gedrukt):
    naam, route, van = "indicator", "indicator/<str:gedrukt>/", boom.Indicator
