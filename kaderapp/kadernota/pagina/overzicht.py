"""The opening page of an agenda: what it is about, in one glance, and the way to everything else (product.md)."""

from functools import cached_property

from kaderapp.kadernota.pagina import OVERZICHT, Pagina
from kaderapp.kadernota.pagina.doelen import Opgaverij, opgaverijen
from kaderapp.kadernota.pagina.doelenboom import Doelenboom, teken
from kaderapp.kadernota.pagina.planning import Stap, in_het_kort
from kaderapp.kadernota.pagina.teksten import Tekstrij, tekstrijen

LANGSTE_INLEIDING = 400


class Overzicht(Pagina):
    naam = OVERZICHT
    route = ""
    sjabloon = "agenda/overzicht.html"
    titel = ""

    @property
    def inleiding(self) -> str:
        """The missie, where it is short enough to stand beside the title."""
        visie = self.momentopname.visie
        return visie.missie if visie and len(visie.missie) <= LANGSTE_INLEIDING else ""

    @cached_property
    def samenvatting(self) -> list[Tekstrij]:
        return tekstrijen(self, self.stof.van_soort("publiekssamenvatting"), 2, eerste_zonder_titel=True)

    @cached_property
    def doelenboom(self) -> Doelenboom | None:
        return teken(self.verband, self.soort, self.href) if self.verband.doelen else None

    @cached_property
    def opgaven(self) -> list[Opgaverij]:
        return opgaverijen(self)

    @cached_property
    def stappen_in_het_kort(self) -> list[Stap]:
        return in_het_kort(self)

    @cached_property
    def planning(self) -> str:
        """Address of the full planning; empty where there is none."""
        return f"{self.adres}planning/" if self.stof.momenten else ""
