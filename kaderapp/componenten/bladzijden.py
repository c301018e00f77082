"""The example agenda as pages of it show it, with links that stay in the gallery."""

from typing import Any

from kaderapp.componenten.voorbeeld import VANDAAG, uitgave
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Pagina, Weg
from kaderapp.kadernota.pagina.geldblad import Geldblad
from kaderapp.kadernota.pagina.lezen import Lezen
from kaderapp.kadernota.pagina.monitor import Indicatoren
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.pagina.register import Register
from kaderapp.kadernota.pagina.stand import Verwijzing
from kaderapp.kadernota.pagina.tijdpad import Tijdpad

OUD: dict[str, Any] = {"nummer": "0.9", "status_in_woorden": "Vastgesteld door de raad op 12 juni 2025"}
INZAGE: dict[str, Any] = {
    "nummer": "2.0",
    "status": "ter_inzage",
    "status_in_woorden": "Ter inzage tot en met 4 januari 2027",
}
WERKVERSIE: dict[str, Any] = {
    "nummer": "",
    "soort": "werkversie",
    "status": "werkversie",
    "status_in_woorden": "Werkversie, niet openbaar",
    "openbaar": False,
}


class _InDeGalerij(Pagina):
    """Every link leads to something on the gallery itself."""

    hele_tekst = True

    @property
    def adres(self) -> str:
        return "?"  # what comes behind it leads to the gallery itself

    def vast(self, element: boom.Element) -> str:
        return f"#{self.ankers.get(element.sleutel, 'nota')}"

    def opgave_adres(self, opgave: boom.Opgave) -> str:
        return self.vast(opgave)

    def _weg(self, plaats: str, naam: str) -> Weg:
        return Weg("#agendakop", naam, "page" if plaats == self.naam else "")

    @property
    def verwijzing(self) -> Verwijzing | None:
        verwijzing = super().verwijzing
        return verwijzing and Verwijzing("#statusband", verwijzing.tekst)


class Tekst(_InDeGalerij, Lezen):
    """The whole text: chapters, kaders, doelen, indicatoren, money, activiteiten, planning."""


class Opening(_InDeGalerij, Overzicht):
    """What the opening page has: opgaven, doelenboom, steps, versions."""


class Kaders(_InDeGalerij, Register):
    """The filter above the register."""


class Geld(_InDeGalerij, Geldblad):
    """The bars."""


class Monitor(_InDeGalerij, Indicatoren):
    """The indicatoren, a row each."""


class Tijd(_InDeGalerij, Tijdpad):
    """The line of momenten."""


def bladzijde(soort: type[Any], /, **anders: Any) -> Any:
    """The example as a page of this kind, in the status that `anders` says."""
    edities, deze = [uitgave(**INZAGE), uitgave(), uitgave(**OUD)], uitgave(**anders)
    if not deze.nummer:
        return soort(deze, VANDAAG)
    return soort(deze, VANDAAG, huidige=edities[1], uitgaven=edities)
