"""Reads the sheets of a workbook cell by cell; what can't be read becomes a Melding."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kaderapp.kadernota.werkboek.bladen import (
    AGENDA,
    BLADEN,
    IDENTITEIT,
    KOLOMMEN,
    VASTE_KOLOMMEN,
    VISIE,
    ZONDER_CODE,
    kolomnamen,
)
from kaderapp.kadernota.werkboek.cellezer import Cellezer, lees_sleutel, vul_periode, zonder_fout
from kaderapp.kadernota.werkboek.invoer import Invoer
from kaderapp.kadernota.werkboek.melding import Melding, bedoelde_u
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap, koppen_nagaan
from policies.resources import Kolom
from policies.resources.getal import GeheelWidget
from policies.resources.verwijzing import CodeWidget
from policies.resources.widgets import JaNeeWidget

CODE = CodeWidget()
REVISIE = GeheelWidget(minimum=None)
VERWIJDEREN = JaNeeWidget()

Rijen = dict[str, list[Invoer]]


class Lezer:
    """Reads a Werkmap into Invoer; `meldingen` gathers everything that is wrong with it."""

    def __init__(self) -> None:
        self.meldingen: list[Melding] = []

    def lees(self, werkmap: Werkmap) -> Rijen:
        bladen = dict(self._bekende_bladen(werkmap))
        rijen = {naam: self._rijen(naam, bladen[naam]) if naam in bladen else [] for naam in BLADEN}
        self._een_agenda(rijen[AGENDA], AGENDA in bladen)
        if len(rijen[VISIE]) > 1:
            self._fout(
                VISIE, f"op dit blad hoort één rij te staan; het zijn er {len(rijen[VISIE])}. Laat er één staan."
            )
            rijen[VISIE] = rijen[VISIE][:1]
        return rijen

    def _bekende_bladen(self, werkmap: Werkmap) -> Iterator[tuple[str, Blad]]:
        gezien: set[str] = set()
        for blad in werkmap.bladen:
            naam = next((naam for naam in BLADEN if naam.casefold() == blad.naam.strip().casefold()), None)
            if naam is None:
                self.meldingen.append(Melding(blad.naam, None, None, None, _onbekend_blad(blad.naam), "let op"))
            elif naam in gezien:
                self._fout(blad.naam, "dit blad staat er meer dan één keer. Voeg de bladen samen.")
            else:
                gezien.add(naam)
                yield naam, blad

    def _een_agenda(self, rijen: list[Invoer], aanwezig: bool) -> None:
        if not aanwezig:
            self._fout(AGENDA, "dit blad ontbreekt. Voeg het toe, met één rij voor de agenda.")
        elif not rijen:
            self._fout(AGENDA, "op dit blad staat geen rij. Zet er één rij op, voor de agenda.")
        elif len(rijen) > 1:
            tekst = f"op dit blad hoort precies één rij te staan; het zijn er {len(rijen)}. Laat er één staan."
            self._fout(AGENDA, tekst)

    # -- one sheet ----------------------------------------------------------------------------

    def _rijen(self, naam: str, blad: Blad) -> list[Invoer]:
        self.meldingen += koppen_nagaan(blad)
        koppen = [kop.casefold() for kop in blad.kolommen]
        bekend = {*KOLOMMEN[naam], *VASTE_KOLOMMEN, *(() if naam in ZONDER_CODE else ("code",))}
        for kop in dict.fromkeys(kop for kop in koppen if kop and kop not in bekend):
            zoals_geschreven = blad.kolommen[koppen.index(kop)]
            self.meldingen.append(Melding(naam, 1, zoals_geschreven, None, _onbekende_kolom(naam, kop)))
        plaatsen = {kop: index for index, kop in enumerate(koppen) if kop in bekend}
        if blad.rijen and "code" not in plaatsen and _code_nodig(naam):
            tekst = "deze kolom ontbreekt. Voeg haar toe, met op elke rij een eigen code."
            self.meldingen.append(Melding(naam, 1, "code", None, tekst))
        cellezers = [Cellezer(naam, kolom, plaatsen[kolom.naam]) for kolom in _kolommen(naam, plaatsen)]
        return [self._rij(Invoer(naam, rij, plaatsen), rij, cellezers) for rij in blad.rijen]

    def _rij(self, invoer: Invoer, rij: Rij, cellezers: list[Cellezer]) -> Invoer:
        self._vaste_cellen(invoer)
        if not invoer.verwijderen:
            te_lezen = cellezers
        elif invoer.code or invoer.sleutel or not invoer.goed:
            return invoer
        else:
            te_lezen = [lezer for lezer in cellezers if lezer.zegt_welke]
        for lezer in te_lezen:
            try:
                lezer.lees(invoer, rij.cellen[lezer.plaats])
            except ValueError as fout:
                self.meldingen.append(invoer.fout(lezer.naam, str(fout)))
        self._periode(invoer)
        return invoer

    def _periode(self, invoer: Invoer) -> None:
        try:
            vul_periode(invoer)
        except ValueError as fout:
            self.meldingen.append(invoer.fout("jaar", str(fout)))

    def _vaste_cellen(self, invoer: Invoer) -> None:
        invoer.code = self._vaste_cel(invoer, "code", CODE.clean) or ""
        if not invoer.code and invoer.goed and "code" in invoer.plaatsen and _code_nodig(invoer.blad):
            tekst = "deze rij heeft een code nodig. Verzin er een, bijvoorbeeld D1.2."
            self.meldingen.append(invoer.fout("code", tekst))
        invoer.sleutel = self._vaste_cel(invoer, "sleutel", lees_sleutel)
        invoer.revisie = self._vaste_cel(invoer, "revisie", REVISIE.clean)
        invoer.verwijderen = bool(self._vaste_cel(invoer, "verwijderen", VERWIJDEREN.clean))

    def _vaste_cel(self, invoer: Invoer, kolom: str, lees: Callable[[Any], Any]) -> Any:
        cel = invoer.bron.cellen[invoer.plaatsen[kolom]] if kolom in invoer.plaatsen else None
        if cel is None:
            return None
        try:
            return lees(zonder_fout(cel))
        except ValueError as fout:
            self.meldingen.append(invoer.fout(kolom, str(fout)))
            return None

    def _fout(self, blad: str, tekst: str) -> None:
        self.meldingen.append(Melding(blad, None, None, None, tekst))


def _kolommen(blad: str, plaatsen: Mapping[str, int]) -> Iterator[Kolom]:
    return (kolom for naam, kolom in KOLOMMEN[blad].items() if naam in plaatsen)


def _code_nodig(blad: str) -> bool:
    return blad not in ZONDER_CODE and blad not in IDENTITEIT


def _onbekend_blad(naam: str) -> str:
    vraag = bedoelde_u(naam, BLADEN)
    return f"dit blad kent kaderapp niet; het is overgeslagen.{vraag} Bekend zijn: {', '.join(BLADEN)}."


def _onbekende_kolom(blad: str, kop: str) -> str:
    if kop == "bsn":
        return "kaderapp bewaart geen gegevens van personen. Staan hier aantallen? Zet die op het blad Metingen."
    namen = kolomnamen(blad)
    return (
        f"deze kolom kent kaderapp niet.{bedoelde_u(kop, namen)} Verwijder haar, of kies een van: {', '.join(namen)}."
    )
