"""One opgave: what it is for, its doelen with their kaders, what is done, whether it works and what it costs."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from kaderapp.kadernota.inhoud.geldzinnen import eerste_kolom
from kaderapp.kadernota.inhoud.getallen import aantal
from kaderapp.kadernota.inhoud.plafond import Plafondoordeel, plafondoordeel
from kaderapp.kadernota.inhoud.woorden import enkelvoud, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import BestaatNiet, Elders, Ontbreekt, Pagina
from kaderapp.kadernota.pagina.activiteiten import Activiteitrij, activiteitrijen
from kaderapp.kadernota.pagina.ankers import Link, aaneen
from kaderapp.kadernota.pagina.delen import GEEN_KOLOM, Geld, Tabeldeel, geld
from kaderapp.kadernota.pagina.doelblokken import Doelblokken
from kaderapp.kadernota.pagina.doelen import Doelen
from kaderapp.kadernota.pagina.geschiedenis import Versiestap, geschiedenis
from kaderapp.kadernota.pagina.indicatoren import Indicatorrij, indicatorrijen
from kaderapp.kadernota.pagina.planning import Stap, stappen
from kaderapp.kadernota.pagina.teksten import Tekstrij, tekstrijen
from kaderapp.kadernota.verband import VERVALLEN

LANGSTE_WOORD = 40
"""Characters of a mistyped number that the 404 page repeats."""


class Opgaveblad(Pagina):
    naam = "opgave"
    route = "opgave/<str:opgave>/"
    sjabloon = "agenda/opgave.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opgave = self._gezocht(self.plek["opgave"])
        self.titel = f"{self.naam_van(self.opgave)}: {self.opgave.naam}" if self.opgave.nummer else self.opgave.naam

    def _gezocht(self, woord: str) -> boom.Opgave:
        """By its number; by its sleutel where it has none, or has one by now."""
        for opgave in self.momentopname.opgaven:
            if opgave.nummer and opgave.nummer.casefold() == woord.casefold():
                return self._op_de_goede_plek(opgave, woord)
        try:
            sleutel = UUID(woord)
        except ValueError:
            raise BestaatNiet(self._geen_nummer(woord[:LANGSTE_WOORD])) from None
        element = self.verband.element.get(sleutel)
        if not isinstance(element, boom.Opgave):
            raise Ontbreekt(sleutel)
        return self._op_de_goede_plek(element, woord)

    def _op_de_goede_plek(self, opgave: boom.Opgave, woord: str) -> boom.Opgave:
        if woord != (opgave.nummer or str(opgave.sleutel)):
            raise Elders(self.opgave_adres(opgave))
        return opgave

    def _geen_nummer(self, woord: str) -> str:
        return (
            f"In deze versie is er geen {enkelvoud(self.agenda.label_opgave)} {woord}. Nummers kunnen verschuiven: "
            "misschien heeft zij nu een ander nummer, of staat zij alleen in een oudere versie."
        )

    @property
    def afdeling(self) -> str:
        return "opgaven"

    @property
    def vaste_plek(self) -> Mapping[str, Any]:
        return {"opgave": str(self.opgave.sleutel)}

    @cached_property
    def hier(self) -> set[UUID]:
        """What stands on this page in full: links to it stay here."""
        return self.doelblokken.sleutels | {i.sleutel for i in self.verband.indicatoren_van_opgave.get(self._s, [])}

    def href(self, element: boom.Element) -> str:
        return f"#{self.ankers[element.sleutel]}" if element.sleutel in self.hier else super().href(element)

    @property
    def _s(self) -> UUID:
        return self.opgave.sleutel

    @property
    def is_vervallen(self) -> bool:
        return self.opgave.status == VERVALLEN

    # -- the parts, in the order of the page --------------------------------------------------

    @cached_property
    def inhoud(self) -> list[Link]:
        """What stands on this page."""
        return list(self._inhoud())

    def _inhoud(self) -> Iterator[Link]:
        koppen = [
            ("over", self.kop_over, self.heeft_tekst),
            ("doelen", f"{met_hoofdletter(self.doelen_in_woorden)} en {self.kaders_in_woorden}", True),
            ("activiteiten", self.kop_activiteiten, self.activiteiten),
            ("indicatoren", "Indicatoren", self.indicatoren),
            ("geld", "Geld", self.geld),
            ("planning", "Planning", self.planning),
            ("geschiedenis", "Geschiedenis", self.geschiedenis),
        ]
        yield from (Link(f"#{anker}", naam) for anker, naam, is_er in koppen if is_er)

    @property
    def opgave_in_woorden(self) -> str:
        return enkelvoud(self.agenda.label_opgave)

    @property
    def kaders_in_woorden(self) -> str:
        return meervoud(self.agenda.label_kader)

    @property
    def naam_van_opgave(self) -> str:
        return self.naam_van(self.opgave)

    @property
    def kop_over(self) -> str:
        return f"Over deze {self.opgave_in_woorden}"

    @property
    def kop_activiteiten(self) -> str:
        return met_hoofdletter(meervoud(self.agenda.label_activiteit))

    @property
    def heeft_tekst(self) -> bool:
        return bool(self.opgave.beschrijving or self.teksten or self.groepen)

    @cached_property
    def teksten(self) -> list[Tekstrij]:
        return tekstrijen(self, self.stof.teksten_bij(self._s), 3)

    @cached_property
    def groepen(self) -> list[Link]:
        """Who works on it (S2-52)."""
        gevonden = (self.verband.groep.get(sleutel) for sleutel in self.opgave.groepen)
        return aaneen((self.vast(groep), groep.naam) for groep in gevonden if groep)

    @cached_property
    def doelblokken(self) -> Doelblokken:
        return Doelblokken(self, self.opgave)

    @cached_property
    def rest_van_doelen(self) -> Doelen:
        """Doelen of other opgaven that serve this one too, and what comes after the period (S2-17)."""
        ook = self.links(self.verband.doelen_ook_van_opgave.get(self._s, []))
        return Doelen([], ook, self.opgave.doorkijk)

    @cached_property
    def activiteiten(self) -> list[Activiteitrij]:
        return activiteitrijen(self, self.verband.activiteiten_van_opgave.get(self._s, []), 3)

    @property
    def activiteitendeel(self) -> Tabeldeel:
        woord = self.agenda.label_activiteit
        hoeveel = aantal(len(self.activiteiten), enkelvoud(woord), meervoud(woord))
        return Tabeldeel("activiteiten", f"Wat de gemeente en haar partners doen: {hoeveel}")

    @property
    def gelddeel(self) -> Tabeldeel:
        tabel = self.geld.tabel if self.geld else None
        nu = eerste_kolom(tabel, self.agenda) if tabel else GEEN_KOLOM
        return Tabeldeel("geld", f"Wat deze {self.opgave_in_woorden} kost", nu)

    @cached_property
    def ook_activiteiten(self) -> list[Link]:
        """Activiteiten that stand at another opgave and contribute to a doel of this one."""
        eigen = {a.sleutel for a in self.verband.activiteiten_van_opgave.get(self._s, [])}
        van = self.verband.opgave_van_doel
        andere = (
            a
            for a in self.momentopname.activiteiten
            if a.sleutel not in eigen
            and any(van[d.sleutel].sleutel == self._s for d in self.verband.doelen_van_activiteit[a.sleutel])
        )
        return aaneen((self.vast(a), a.titel) for a in andere)

    @cached_property
    def indicatoren(self) -> list[Indicatorrij]:
        return indicatorrijen(self, self.verband.indicatoren_van_opgave.get(self._s, []), 3)

    @cached_property
    def geld(self) -> Geld | None:
        tabel = self.stof.geld(self.opgave)
        return geld(self, tabel, self.stof.bedragen(self.opgave)) if tabel else None

    @cached_property
    def plafond(self) -> Plafondoordeel:
        tabel = self.geld.tabel if self.geld else None
        return plafondoordeel(tabel, self.gemeente) if tabel else Plafondoordeel()

    @cached_property
    def planning(self) -> list[Stap]:
        eigen = [m for m in self.verband.momenten if m.opgave == self._s]
        onder = {kind.sleutel for m in eigen for kind in m.kinderen}
        return stappen(self, [m for m in eigen if m.sleutel not in onder])

    @cached_property
    def geschiedenis(self) -> list[Versiestap]:
        return geschiedenis(self, self.opgave)

    # -- to the others ------------------------------------------------------------------------

    @property
    def vorige(self) -> Link | None:
        return self._naast(-1)

    @property
    def volgende(self) -> Link | None:
        return self._naast(1)

    def _naast(self, stap: int) -> Link | None:
        opgaven = self.verband.opgaven
        plek = opgaven.index(self.opgave) + stap if self.opgave in opgaven else -1
        if not 0 <= plek < len(opgaven):
            return None
        return Link(self.opgave_adres(opgaven[plek]), f"{opgaven[plek].nummer} {opgaven[plek].naam}".strip())
