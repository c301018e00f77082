"""The whole text of an edition on one page, chapters beside it: to read from begin to end, and to print."""

from functools import cached_property

from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.hoofdstukken import Hoofdstuk, hoofdstukken


class Lezen(Pagina):
    naam = "lezen"
    route = "lezen/"
    sjabloon = "agenda/lezen.html"
    titel = "Lezen"
    hele_tekst = True

    @cached_property
    def hoofdstukken(self) -> list[Hoofdstuk]:
        return hoofdstukken(self)
