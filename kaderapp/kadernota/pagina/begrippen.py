"""The begrippenlijst: what the words of an agenda mean, and where they are used (S2-58)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.woorden import meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import BestaatNiet, Pagina
from kaderapp.kadernota.pagina.ankers import Feit, Link, aaneen
from kaderapp.kadernota.pagina.teksten import Begriprij, begriprijen
from policies.tekst.uitleg import termen_in

MET_LETTERS = 12
"""From so many begrippen on there is a list of letters to jump by."""
OPEN = 8
"""Places that are shown at once; more fold away."""
OVERIG = "Overig"

TEKSTEN: dict[type[boom.Element], tuple[str, ...]] = {
    boom.Opgave: ("naam", "maatschappelijk_effect", "beschrijving", "doorkijk"),
    boom.Doel: ("zodat",),
    boom.Kader: ("titel", "tekst", "gevolg", "onderbouwing"),
    boom.Activiteit: ("titel", "waarom", "wat", "voor_wie", "wie_betrokken", "tevreden_als", "toelichting"),
    boom.Indicator: ("naam", "definitie"),
    boom.Paragraaf: ("titel", "tekst"),
}
"""The fields in which a word of the list can stand for what the list says."""


@dataclass(frozen=True, slots=True)
class Uitlegrij:
    begrip: Begriprij
    adres: str
    plekken: list[Feit]
    aantal: int

    @property
    def dicht(self) -> bool:
        return self.aantal > OPEN


@dataclass(frozen=True, slots=True)
class Letter:
    """Without `letter` the list is short enough to go without."""

    letter: str
    anker: str
    rijen: list[Uitlegrij] = field(default_factory=list)


class Begrippen(Pagina):
    naam = "begrippen"
    route = "begrippen/"
    sjabloon = "agenda/begrippen.html"
    titel = "Begrippen"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.stof.begrippen:
            raise BestaatNiet

    @cached_property
    def letters(self) -> list[Letter]:
        """The list, by first letter where it is long."""
        if len(self.stof.begrippen) < MET_LETTERS:
            return [Letter("", "", self._rijen)]
        groepen = groupby(self._rijen, key=lambda rij: rij.begrip.letter)
        return [Letter(letter or OVERIG, f"letter-{letter.lower() or 'overig'}", list(g)) for letter, g in groepen]

    @cached_property
    def _rijen(self) -> list[Uitlegrij]:
        rijen = []
        for nummer, (begrip, rij) in enumerate(zip(self.stof.begrippen, begriprijen(self.stof.begrippen), strict=True)):
            elementen = self._gebruik[nummer]
            rijen.append(Uitlegrij(rij, self.vast(begrip), list(self._feiten(elementen)), len(elementen)))
        return rijen

    @cached_property
    def _gebruik(self) -> list[list[boom.Element]]:
        """For each begrip the elements in which it stands, in the order of the agenda."""
        gebruik: list[list[boom.Element]] = [[] for _ in self.stof.begrippen]
        for element in self._elementen():
            for nummer in self._termen(element):
                gebruik[nummer].append(element)
        return gebruik

    def _elementen(self) -> Iterator[boom.Element]:
        v = self.verband
        begrippen = {b.sleutel for b in self.stof.begrippen}
        yield from v.opgaven
        yield from v.doelen
        yield from v.kaders
        yield from self.momentopname.activiteiten
        yield from (i for i in self.momentopname.indicatoren if i.sleutel in self._getoonde_indicatoren)
        yield from (p for p in v.paragrafen if p.titel and p.soort != "begrip" and p.sleutel not in begrippen)

    @cached_property
    def _getoonde_indicatoren(self) -> set[Any]:
        per_opgave = self.verband.indicatoren_van_opgave.values()
        return {i.sleutel for reeks in (*per_opgave, self.stof.overige_indicatoren) for i in reeks}

    def _termen(self, element: boom.Element) -> frozenset[int]:
        teksten = [str(getattr(element, veld)) for veld in TEKSTEN[type(element)]]
        if isinstance(element, boom.Doel):
            teksten.append(leesbaar(element))
        return frozenset().union(*(termen_in(tekst, self.begrippenlijst) for tekst in teksten if tekst))

    def _feiten(self, elementen: Iterable[boom.Element]) -> Iterator[Feit]:
        """The places by kind: numbers where they have one, titles where they have none."""
        a = self.agenda
        namen: dict[type[boom.Element], str] = {
            boom.Opgave: met_hoofdletter(meervoud(a.label_opgave)),
            boom.Doel: met_hoofdletter(meervoud(a.label_doel)),
            boom.Kader: met_hoofdletter(meervoud(a.label_kader)),
            boom.Activiteit: met_hoofdletter(meervoud(a.label_activiteit)),
            boom.Indicator: "Indicatoren",
            boom.Paragraaf: "Teksten",
        }
        for soort, groep in groupby(elementen, key=type):
            yield Feit(namen[soort], "", aaneen(self._plek(element) for element in groep))

    def _plek(self, element: boom.Element) -> tuple[str, str]:
        link: Link
        if isinstance(element, boom.Opgave | boom.Doel | boom.Kader):
            (link,) = self.links([element])
            return link.adres, link.tekst
        return self.href(element), str(getattr(element, "titel", "") or getattr(element, "naam", ""))
