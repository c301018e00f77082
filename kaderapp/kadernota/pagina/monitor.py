"""The monitor: does it work? Every indicator of an edition in one row, under its opgave (S2-45..60, product.md).

The two judgements stay apart (S2-60): whether the figure goes the right way, and whether what was agreed was
reached. The figures on top count them over the whole edition, whatever selection is shown below.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kaderapp.kadernota.inhoud.getallen import aantal, datum
from kaderapp.kadernota.inhoud.oordeel import GELIJK, JA, NEE, NOG_NIET, ONBEKEND, VRAAG_RESULTAAT, VRAAG_RICHTING
from kaderapp.kadernota.inhoud.woorden import enkelvoud
from kaderapp.kadernota.pagina import BestaatNiet, Pagina
from kaderapp.kadernota.pagina.monitorkeuze import BUITEN, Keuze, adres_van
from kaderapp.kadernota.pagina.monitorrijen import Monitorgroep, Monitorrij, monitorrij

GROEPEN_VAN_CIJFERS = (
    ("richting", "goed", JA, "gaat de goede kant op", "gaan de goede kant op"),
    ("richting", "gelijk", GELIJK, "blijft gelijk", "blijven gelijk"),
    ("richting", "verkeerd", NEE, "gaat de verkeerde kant op", "gaan de verkeerde kant op"),
    ("richting", "onbekend", ONBEKEND, "heeft nog geen richting", "hebben nog geen richting"),
    ("doel", "gehaald", JA, "heeft het doel gehaald", "hebben het doel gehaald"),
    ("doel", "nog-niet", NOG_NIET, "is nog niet zover", "zijn nog niet zover"),
    ("doel", "niet-gehaald", NEE, "haalde het doel niet", "haalden het doel niet"),
    ("doel", "onbekend", ONBEKEND, "is nog niet te beoordelen", "zijn nog niet te beoordelen"),
)
"""Figures on top: what is counted, its word in the address, the uitkomst, and how one and more of them are named."""
VRAGEN = {"richting": VRAAG_RICHTING, "doel": VRAAG_RESULTAAT}


@dataclass(frozen=True, slots=True)
class Telling:
    hoeveel: int
    tekst: str
    adres: str
    """Of the selection; empty where there is nothing to see."""


@dataclass(frozen=True, slots=True)
class Telrij:
    """One question over all indicatoren; its figures add up to their number."""

    anker: str
    kop: str
    tellingen: list[Telling]


class Indicatoren(Pagina):
    naam = "indicatoren"
    route = "indicatoren/"
    sjabloon = "agenda/indicatoren.html"
    vragen = ("opgave", "richting", "doel", "meten")
    titel = "Indicatoren"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.momentopname.indicatoren:
            raise BestaatNiet

    @cached_property
    def alle_groepen(self) -> list[Monitorgroep]:
        groepen = [
            (f"{o.nummer}. {o.naam}" if o.nummer else o.naam, str(o.nummer or o.sleutel), self.stof.indicatoren(o))
            for o in self.verband.opgaven
        ]
        opgave = enkelvoud(self.agenda.label_opgave) or "opgave"
        buiten = f"Niet bij één {opgave}" if self.verband.opgaven else "Alle indicatoren"
        groepen.append((buiten, BUITEN, self.stof.overige_indicatoren))
        return [
            Monitorgroep(kop, [monitorrij(self, i, woord) for i in reeks]) for kop, woord, reeks in groepen if reeks
        ]

    @cached_property
    def alle_rijen(self) -> list[Monitorrij]:
        return [rij for groep in self.alle_groepen for rij in groep.rijen]

    @cached_property
    def keuze(self) -> Keuze:
        opgaven = [(groep.rijen[0].kenmerken.opgave, groep.kop) for groep in self.alle_groepen]
        return Keuze(self.vraag, opgaven, (rij.kenmerken.maanden for rij in self.alle_rijen))

    @cached_property
    def groepen(self) -> list[Monitorgroep]:
        """What is left after the choice of the reader."""
        gekozen = [Monitorgroep(g.kop, [r for r in g.rijen if self.keuze.past(r.kenmerken)]) for g in self.alle_groepen]
        return [groep for groep in gekozen if groep.rijen]

    @property
    def telrijen(self) -> list[Telrij]:
        return [Telrij(f"tel-{vraag}", kop, self._tellingen(vraag)) for vraag, kop in VRAGEN.items()]

    def _tellingen(self, vraag: str) -> list[Telling]:
        aantallen = Counter(getattr(rij.kenmerken, vraag) for rij in self.alle_rijen)
        return [
            Telling(hoeveel, een if hoeveel == 1 else meer, adres_van(**{vraag: woord}) if hoeveel else "")
            for van, woord, uitkomst, een, meer in GROEPEN_VAN_CIJFERS
            for hoeveel in [aantallen[uitkomst]]
            if van == vraag
        ]

    @property
    def hoeveel(self) -> str:
        """ "40 indicatoren", "3 van de 40 indicatoren"."""
        getoond, alle = sum(len(groep.rijen) for groep in self.groepen), len(self.alle_rijen)
        woorden = aantal(alle, "indicator", "indicatoren")
        return f"{getoond} van de {woorden}" if self.keuze.gekozen else woorden

    @property
    def van_wanneer(self) -> str:
        """Both dates, of the figures and of the text that they belong to (architecture section 5)."""
        u = self.uitgave
        if self.is_werkversie:
            return "Stand van nu, uit de werkversie."
        if u.nota_van is not None:
            return f"Stand van {datum(u.datum)}, bij de nota van {datum(u.nota_van)}."
        return f"Stand en nota van {datum(u.datum)}."
