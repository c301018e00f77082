"""A momentopname as a workbook; an import of it changes nothing."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from kaderapp.kadernota.momentopname import Momentopname
from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, KOLOMMEN, METINGEN, ZONDER_CODE, kolomnamen
from kaderapp.kadernota.werkboek.codes import codes_van
from kaderapp.kadernota.werkboek.regel import Regel, Regels, regels_van
from kaderapp.kadernota.werkboek.werkmap import Blad, Celwaarde, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx
from policies.resources.verwijzing import VerwijzingWidget


def exporteer(opname: Momentopname) -> bytes:
    """The XLSX file of a momentopname; equal momentopnamen give equal bytes."""
    return schrijf_xlsx(werkmap_van(opname))


def werkmap_van(opname: Momentopname) -> Werkmap:
    """All sheets with all columns, also where there are no rows."""
    cellen = Cellen(regels_van(opname), opname.gemeente.naam)
    return Werkmap([cellen.blad(blad) for blad in BLADEN])


def blad_van(opname: Momentopname, blad: str) -> Blad:
    """One sheet of the workbook."""
    return Cellen(regels_van(opname), opname.gemeente.naam).blad(blad)


class Cellen:
    """Rows as the cells that a person sees; `regels` are all rows among which a reference may lead."""

    def __init__(self, regels: Regels, gemeente: str = "") -> None:
        self.regels = regels
        self.gemeente = gemeente
        self.codes = codes_van(regels)
        self.regel_van = {regel.sleutel: regel for regel in regels["Doelen"]}

    def blad(self, blad: str) -> Blad:
        rijen = [Rij(nummer, self._rij(regel)) for nummer, regel in enumerate(self.regels[blad], start=2)]
        return Blad(blad, kolomnamen(blad), rijen)

    def _rij(self, regel: Regel) -> list[Celwaarde | Any]:
        code = [] if regel.blad in ZONDER_CODE else [self.codes.get(regel.sleutel)]
        inhoud = (self.cel(regel, naam) for naam in KOLOMMEN[regel.blad])
        return [*code, *inhoud, str(regel.sleutel), regel.revisie, None]

    def cel(self, regel: Regel, naam: str) -> Celwaarde:
        """What stands in the column of this name."""
        kolom = KOLOMMEN[regel.blad][naam]
        if (regel.blad, naam) == (AGENDA, "gemeente"):
            return self.gemeente
        if regel.blad == METINGEN and naam in ("jaar", "periode_van", "periode_tot"):
            return _periode(regel, naam)
        waarde = regel.waarden[kolom.veld]
        if isinstance(kolom.widget, VerwijzingWidget):
            return self._verwijzing(regel, kolom.veld, waarde)
        cel: Celwaarde = kolom.widget.render(waarde)
        return cel

    def _verwijzing(self, regel: Regel, veld: str, waarde: Any) -> str | None:
        if veld == "opgaven" and waarde and regel.waarden["ouder"] is not None:
            waarde = (self._opgave_van(regel), *waarde)
        if isinstance(waarde, tuple):
            return self._samen(waarde)
        return self.codes.get(waarde, str(waarde)) if isinstance(waarde, UUID) else waarde or None

    def _samen(self, sleutels: Iterable[UUID]) -> str | None:
        return "; ".join(self.codes[sleutel] for sleutel in sleutels) or None

    def _opgave_van(self, doel: Regel) -> UUID:
        while doel.waarden["ouder"] is not None:
            doel = self.regel_van[doel.waarden["ouder"]]
        opgave: UUID = doel.waarden["opgaven"][0]
        return opgave


def _periode(regel: Regel, naam: str) -> Celwaarde:
    """A whole calendar year as `jaar`, anything else as a period."""
    van, tot = regel.waarden["periode_van"], regel.waarden["periode_tot"]
    heel_jaar = van is not None and (van, tot) == (date(van.year, 1, 1), date(van.year, 12, 31))
    if naam == "jaar":
        return int(van.year) if heel_jaar else None
    return None if heel_jaar else regel.waarden[naam]
