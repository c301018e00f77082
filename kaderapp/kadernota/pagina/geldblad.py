"""What it all costs: first in words, then the tables, the whole before the parts (S2-32, S2-52, I-08)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kaderapp.kadernota.inhoud.geld import Geldtabel
from kaderapp.kadernota.inhoud.geldbeeld import TUSSENSTAND, Geldbeeld
from kaderapp.kadernota.inhoud.geldzinnen import zinnen
from kaderapp.kadernota.inhoud.plafond import Plafondoordeel, plafondoordeel
from kaderapp.kadernota.inhoud.weergave import budgethouders, geldnoten
from kaderapp.kadernota.inhoud.woorden import enkelvoud
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.ankers import Link
from kaderapp.kadernota.pagina.delen import Geld
from kaderapp.kadernota.pagina.geldfiguur import Geldfiguur, geldfiguur

GEEN_PLAFOND = Plafondoordeel()


@dataclass(frozen=True, slots=True)
class Geldsectie:
    """A heading with a table; `adres` is where its number leads, `uitleg` stands above the table."""

    anker: str
    titel: str
    bijschrift: str
    rijen: Geld
    nummer: str = ""
    naam: str = ""
    adres: str = ""
    uitleg: str = ""
    nu: int | None = None
    """The column of the first year of the agenda."""
    oordeel: Plafondoordeel = GEEN_PLAFOND


@dataclass(frozen=True, slots=True)
class Onbekend:
    """An amount that is not known yet (T28)."""

    link: Link
    wat: str
    toelichting: str


class Geldblad(Pagina):
    naam = "geld"
    route = "geld/"
    sjabloon = "agenda/geld.html"
    titel = "Geld"

    @cached_property
    def beeld(self) -> Geldbeeld:
        return Geldbeeld(self.stof)

    @cached_property
    def zinnen(self) -> list[str]:
        return zinnen(self.beeld.totaal, self.agenda) if self.beeld.totaal else []

    @cached_property
    def figuur(self) -> Geldfiguur | None:
        return geldfiguur(self.beeld.totaal) if self.beeld.totaal else None

    @cached_property
    def plafond(self) -> Link | None:
        """The kader that sets the ceiling of the whole."""
        kader = self.beeld.plafondkader
        return Link(self.vast(kader), f"{kader.nummer} {kader.titel}".strip()) if kader else None

    @cached_property
    def boven_plafond(self) -> list[tuple[Link, str]]:
        """Every year of every table in which the lasten go over their ceiling."""
        return [(Link(f"#{s.anker}", s.titel), zin) for s in self.hoofdstukken for zin in s.oordeel.boven]

    @cached_property
    def onbekend(self) -> list[Onbekend]:
        """The amounts that are PM, with their reason."""
        wensen, element = self.verband.wensen, self.verband.element
        pm = (b for b in self.momentopname.bedragen if b.pm and b.bedrag is None and b.van not in wensen)
        telt = {b.sleutel for _, reeks in self.beeld.delen for b in reeks}
        return [
            Onbekend(Link(self.href(element[b.van]), self.stof.naam_van(b.van)), f"{b.soort} {b.jaar}", b.toelichting)
            for b in pm
            if b.sleutel in telt
        ]

    @cached_property
    def hoofdstukken(self) -> list[Geldsectie]:
        """The sections with a table, as the contents beside them name them."""
        return [s for s in self._secties() if s.rijen.tabel]

    def _secties(self) -> Iterator[Geldsectie]:
        b, alle = self.beeld, f"Alle {self.opgaven_in_woorden.lower()} samen"
        yield self._sectie("samen", alle, b.totaal, bijschrift="Wat de hele agenda kost")
        for opgave in self.stof.opgaven:
            yield self._van_opgave(opgave)
        geen = f"Wat bij geen {enkelvoud(self.agenda.label_opgave)} hoort"
        yield self._sectie("overig", "Overig", b.overig, self.stof.overige_bedragen, bijschrift=geen)
        yield self._sectie(
            "plafonds",
            "Andere plafonds",
            b.andere_plafonds,
            uitleg="Deze bedragen zijn een grens. Zij tellen niet mee in de totalen.",
            bijschrift="Plafond per groep of kader",
        )
        yield self._sectie(
            "tussenstand",
            "Hoe het jaar verloopt",
            b.tussenstand,
            self.beeld.tussenbedragen,
            uitleg=b.waarschuwing,
            bijschrift="Begroting en wat er tot nu toe is uitgegeven",
        )
        yield self._sectie(
            "taakvelden",
            "Lasten per taakveld",
            b.taakvelden,
            bijschrift="Alle lasten, verdeeld over de taakvelden",
            uitleg="Elke gemeente verdeelt haar geld over dezelfde taakvelden. De codes kunnen per jaar anders zijn.",
        )
        yield self._sectie(
            "wensen",
            "Wensen zonder geld",
            b.wensen,
            uitleg="Voor deze wensen is geen geld. Zij tellen niet mee in de totalen hierboven.",
            bijschrift="Wat de wensen zouden kosten",
        )

    def _van_opgave(self, opgave: boom.Opgave) -> Geldsectie:
        sectie = self._sectie(
            self.ankers[opgave.sleutel],
            opgave.naam,
            self.beeld.opgave(opgave),
            [b for b in self.stof.bedragen(opgave) if b.fase not in TUSSENSTAND],
            bijschrift=f"Wat {self.stof.naam(opgave)} kost",
        )
        adres = self.opgave_adres(opgave)
        return replace(sectie, nummer=opgave.nummer, naam=self.naam_van(opgave), adres=adres)

    def _nu(self, tabel: Geldtabel | None) -> int | None:
        begin, kolommen = self.agenda.periode_van, tabel.kolommen if tabel else ()
        return next((i for i, kolom in enumerate(kolommen) if begin and kolom.jaar == begin.year), None)

    def _sectie(
        self,
        anker: str,
        titel: str,
        tabel: Geldtabel | None,
        bedragen: Sequence[boom.Bedrag] = (),
        *,
        bijschrift: str = "",
        uitleg: str = "",
    ) -> Geldsectie:
        return Geldsectie(
            anker=anker,
            titel=titel,
            bijschrift=bijschrift or titel,
            rijen=self._geld(tabel, bedragen),
            uitleg=uitleg,
            nu=self._nu(tabel),
            oordeel=plafondoordeel(tabel, self.gemeente) if tabel else GEEN_PLAFOND,
        )

    def _geld(self, tabel: Geldtabel | None, bedragen: Iterable[boom.Bedrag]) -> Geld:
        """The reason of a PM stands in the list of what is not known yet."""
        bedragen = list(bedragen)
        return Geld(tabel, geldnoten(b for b in bedragen if not b.pm), budgethouders(self.stof, bedragen))
