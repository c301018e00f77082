"""The guard of a sheet: rows and cells within bounds, and in ascending order, so that none can hide another."""

from kaderapp.kadernota.werkboek.celplaats import TE_BREED, kolomindex, rijnummer
from kaderapp.kadernota.werkboek.grenzen import MAX_CELLEN, MAX_KOLOM, MAX_RIJEN, MAX_RIJEN_PER_BLAD, MAX_RIJNUMMER
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.werkmap import kolomletter
from kaderapp.kadernota.werkboek.xmldeel import Attributen, Telling, beschadigd, bewaak, te_ingewikkeld

_TE_LANG = (
    f"dit blad heeft meer dan {MAX_RIJEN_PER_BLAD} rijen, of inhoud of opmaak ver onder de laatste rij; "
    "verwijder de rijen onder uw gegevens en sla het bestand opnieuw op."
)
_TE_BREED = (
    f"dit blad heeft inhoud of opmaak rechts van kolom {kolomletter(MAX_KOLOM - 1)}; "
    "verwijder de kolommen rechts van uw gegevens en sla het bestand opnieuw op."
)


def bewaak_blad(naam: str, inhoud: bytes, telling: Telling) -> None:
    """Refuse the sheet `naam` when it is out of all measure; `telling` adds up over the sheets of a file."""
    wacht = _Bladwacht(naam, telling)
    bewaak(inhoud, "worksheet", telling, {"row": wacht.rij, "c": wacht.cel})


class _Bladwacht:
    def __init__(self, naam: str, telling: Telling) -> None:
        self._naam, self._telling = naam, telling
        self._rijen = self._nummer = 0
        self._nummertekst = ""
        self._kolom = -1

    def rij(self, attributen: Attributen) -> None:
        self._rijen += 1
        self._telling.rijen += 1
        nummer = rijnummer(attributen.get("r"), self._nummer)
        if self._rijen > MAX_RIJEN_PER_BLAD or self._telling.rijen > MAX_RIJEN:
            raise weigering(_TE_LANG, blad=self._naam)
        if nummer <= self._nummer:
            raise beschadigd()
        self._nummer, self._nummertekst, self._kolom = nummer, str(nummer), -1

    def cel(self, attributen: Attributen) -> None:
        self._telling.cellen += 1
        kolom = kolomindex(attributen.get("r"), self._nummertekst, self._kolom)
        if self._nummer > MAX_RIJNUMMER:  # only here: LibreOffice ends a sheet with an empty row 1048576
            raise weigering(_TE_LANG, blad=self._naam)
        if kolom >= TE_BREED:
            raise weigering(_TE_BREED, blad=self._naam)
        if self._telling.cellen > MAX_CELLEN:
            raise te_ingewikkeld()
        if kolom <= self._kolom:
            raise beschadigd()
        self._kolom = kolom
