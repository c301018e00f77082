"""Reads the cells of one column."""

from datetime import date
from typing import Any
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import AFGELEID, IDENTITEIT
from kaderapp.kadernota.werkboek.invoer import Invoer, Verwijzing
from kaderapp.kadernota.werkboek.werkmap import Celfout, Celwaarde, als_tekst
from policies.resources import Kolom
from policies.resources.verwijzing import VerwijzingWidget
from policies.resources.widgets import CelWidget

PERIODE = ("periode_van", "periode_tot")


class Cellezer:
    """One column of one sheet; what follows from the column alone is worked out once."""

    def __init__(self, blad: str, kolom: Kolom, plaats: int) -> None:
        self.naam, self.veld, self.plaats, self.verplicht = kolom.naam, kolom.veld, plaats, kolom.verplicht
        self.widget = kolom.widget
        self.afgeleid = (blad, kolom.naam) in AFGELEID
        self.zegt_welke = kolom.veld in IDENTITEIT.get(blad, ()) or self.afgeleid
        self.blanco = self._als_waarde(kolom.widget.leeg)

    def lees(self, invoer: Invoer, cel: Celwaarde | Celfout) -> None:
        """Writes the value of a cell in its row; raises ValueError with what is wrong."""
        waarde = self.blanco if cel is None else self._als_waarde(self.widget.clean(zonder_fout(cel)))
        if self.verplicht and (waarde == self.blanco or waarde is None):
            raise ValueError(_verplicht(self.widget))
        (invoer.afgeleid if self.afgeleid else invoer.waarden)[self.veld] = waarde

    def _als_waarde(self, gelezen: Any) -> Any:
        widget = self.widget
        if isinstance(widget, VerwijzingWidget):
            return Verwijzing(gelezen, widget.bladen, widget.meervoud, widget.of_tekst)
        return gelezen


def vul_periode(invoer: Invoer) -> None:
    """`jaar` is short for a period from 1 January to 31 December; raises ValueError when both are there and differ."""
    if "jaar" not in invoer.afgeleid:
        return
    jaar, waarden = invoer.afgeleid["jaar"], invoer.waarden
    if jaar is None and waarden.keys().isdisjoint(PERIODE):
        waarden |= dict.fromkeys(PERIODE)
    elif jaar is not None:
        heel = dict(zip(PERIODE, (date(jaar, 1, 1), date(jaar, 12, 31)), strict=True))
        if any(waarden.get(veld) not in (None, dag) for veld, dag in heel.items()):
            raise ValueError("vul het jaar in of de periode, niet allebei. Maak een van beide leeg.")
        waarden |= heel


def zonder_fout(cel: Celwaarde | Celfout) -> Celwaarde:
    """The value of a cell; raises ValueError for a cell that holds nothing that can be used."""
    if isinstance(cel, Celfout):
        raise ValueError(cel.reden)
    return cel


def lees_sleutel(cel: Celwaarde) -> UUID | None:
    tekst = als_tekst(cel).strip()
    if not tekst:
        return None
    try:
        return UUID(tekst)
    except ValueError:
        raise ValueError("dit is geen sleutel. Laat de cel leeg, of neem de sleutel over uit een export.") from None


def _verplicht(widget: CelWidget) -> str:
    woorden = getattr(widget, "woorden", None)
    wat = f"Kies een van: {', '.join(woorden.values())}." if woorden else "Vul haar in."
    return f"deze cel mag niet leeg zijn. {wat}"
