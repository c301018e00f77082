"""Which element a row of the file is about.

By its sleutel, else by its code. Of the agenda and its visie there is one. A meting or bedrag without a code is
known by its content; that can only be read when its references are resolved.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from kaderapp.kadernota.werkboek.bladen import AGENDA, IDENTITEIT, METINGEN, VISIE, sleutel_van_code
from kaderapp.kadernota.werkboek.invoer import Invoer
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.regel import Regel, Regels
from kaderapp.kadernota.werkboek.standaard import STANDAARD

Inhoud = tuple[Any, ...]


class Identiteit:
    """Fills `element` of every row, as far as it can; `van` tells which row an element is in."""

    def __init__(self, slug: str, opgeslagen: Regels) -> None:
        self.slug = slug
        self.opgeslagen = opgeslagen
        self.oud = {regel.sleutel: regel for regels in opgeslagen.values() for regel in regels}
        self.van: dict[UUID, Invoer] = {}
        self.meldingen: list[Melding] = []

    def vast(self, rijen: Iterable[Invoer]) -> None:
        """Everything but the rows that are known by their content."""
        for rij in rijen:
            rij.element = self._een(rij) if rij.blad in (AGENDA, VISIE) else self._vast(rij)
            if rij.element is not None:
                self._noteer(rij, rij.element)

    def _een(self, rij: Invoer) -> UUID | None:
        bekend = self.opgeslagen[rij.blad]
        if not bekend:
            return self._vast(rij) or sleutel_van_code(self.slug, rij.blad, "")
        if rij.sleutel not in (None, bekend[0].sleutel):
            wat = "de agenda met deze slug" if rij.blad == AGENDA else "de visie van deze agenda"
            self._fout(rij, "sleutel", f"{wat} heeft een andere sleutel. Maak de cel leeg.")
        return bekend[0].sleutel

    def _vast(self, rij: Invoer) -> UUID | None:
        if rij.sleutel is not None and self._is_vrij(rij, rij.sleutel):
            return rij.sleutel
        if rij.sleutel is not None:
            blad = self.oud[rij.sleutel].blad
            self._fout(rij, "sleutel", f"deze sleutel hoort bij een rij van blad {blad}. Maak de cel leeg.")
        van_code = sleutel_van_code(self.slug, rij.blad, rij.code) if rij.code else None
        if van_code is not None and not self._is_vrij(rij, van_code):
            blad = self.oud[van_code].blad
            self._fout(rij, "code", f"deze code hoort bij een rij van blad {blad}. Kies een andere code.")
            return None
        return van_code

    def _is_vrij(self, rij: Invoer, sleutel: UUID) -> bool:
        return sleutel not in self.oud or self.oud[sleutel].blad == rij.blad

    def _fout(self, rij: Invoer, kolom: str | None, tekst: str) -> None:
        self.meldingen.append(rij.fout(kolom, tekst))

    def _noteer(self, rij: Invoer, element: UUID) -> None:
        ander = self.van.setdefault(element, rij)
        if ander is rij:
            return
        if rij.goed:
            zelfde_cel = rij.sleutel is not None and rij.sleutel == ander.sleutel
            wat, kolom = ("deze sleutel", "sleutel") if zelfde_cel else ("hetzelfde element", None)
            self._fout(rij, kolom, f"{wat} staat ook {_waar(rij, ander)}. Laat er één staan.")

    # -- by content ---------------------------------------------------------------------------

    def op_inhoud(self, rijen: Iterable[Invoer]) -> None:
        """The rows that have neither a sleutel nor a code; one that can't be read stays unknown."""
        onbekend = [r for r in rijen if r.blad in IDENTITEIT and r.element is None and r.goed]
        if not onbekend:
            return
        in_bestand = {self._inhoud(rij): rij for rij in self.van.values() if rij.blad in IDENTITEIT and _blijft(rij)}
        opgeslagen = self._niet_genoemd()
        for rij in onbekend:
            inhoud = self._inhoud(rij)
            ander = in_bestand.setdefault(inhoud, rij)
            if ander is rij:
                rij.element = opgeslagen.get(inhoud) or self._nieuw(inhoud)
                self.van[rij.element] = rij
            else:
                wat = "dezelfde meting" if rij.blad == METINGEN else "hetzelfde bedrag"
                self._fout(rij, None, f"{wat} staat ook {_waar(rij, ander)}. Laat er één staan.")

    def _niet_genoemd(self) -> dict[Inhoud, UUID]:
        """The first stored element of each content that the file does not name already."""
        regels = [regel for blad in IDENTITEIT for regel in reversed(self.opgeslagen[blad])]
        return {_inhoud(regel.blad, regel.waarden): regel.sleutel for regel in regels if regel.sleutel not in self.van}

    def _inhoud(self, rij: Invoer) -> Inhoud:
        """As it would become."""
        oud: Regel | None = self.oud.get(rij.element) if rij.element else None
        return _inhoud(rij.blad, (oud.waarden if oud else STANDAARD[rij.blad]) | rij.waarden)

    def _nieuw(self, inhoud: Inhoud) -> UUID:
        blad, *delen = inhoud
        sleutel = sleutel_van_code(self.slug, blad, "\n".join(map(str, delen)))
        return uuid4() if sleutel in self.oud or sleutel in self.van else sleutel


def _inhoud(blad: str, waarden: dict[str, Any]) -> Inhoud:
    return (blad, *(waarden[veld] for veld in IDENTITEIT[blad]))


def _blijft(rij: Invoer) -> bool:
    return rij.goed and not rij.verwijderen


def _waar(rij: Invoer, ander: Invoer) -> str:
    return f"in rij {ander.rij}" if ander.blad == rij.blad else f"op blad {ander.blad}, rij {ander.rij}"
