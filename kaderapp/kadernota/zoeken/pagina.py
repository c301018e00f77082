"""The page with results as its template walks over it: rows, kinds, pages and the word that was meant."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from urllib.parse import urlencode

from kaderapp.kadernota.inhoud.getallen import aantal, datum
from kaderapp.kadernota.zoeken.fragment import Deel, fragment
from kaderapp.kadernota.zoeken.index import Index
from kaderapp.kadernota.zoeken.soorten import SOORTEN, naam
from kaderapp.kadernota.zoeken.tikfout import bedoeld
from kaderapp.kadernota.zoeken.vraag import Vraag
from kaderapp.kadernota.zoeken.woorden import woorden
from kaderapp.kadernota.zoeken.zoek import Treffer, Uitslag, zoek

PER_BLAD = 10
MEESTE_VERBETERD = 3
"""Unknown words for which another is sought."""


@dataclass(frozen=True, slots=True)
class Rij:
    adres: str
    titel: str
    bijschrift: str
    fragment: list[Deel]


@dataclass(frozen=True, slots=True)
class Soortrij:
    adres: str
    naam: str
    aantal: int
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Voorstel:
    adres: str
    tekst: str


class Zoekpagina:
    """`keuze` is what stands in the address: `soort`, and `blad` from 1; what can't be is ignored."""

    def __init__(self, indexen: Sequence[Index], vraag: Vraag, keuze: Mapping[str, str], vandaag: date) -> None:
        self.indexen, self.vraag, self.vandaag = indexen, vraag, vandaag
        self.soort = keuze.get("soort", "") if keuze.get("soort") in SOORTEN else ""
        blad = keuze.get("blad", "")
        self.gevraagd_blad = int(blad) if blad.isascii() and blad.isdigit() and len(blad) < 6 else 1

    @cached_property
    def uitslag(self) -> Uitslag:
        return zoek(self.indexen, self.vraag)

    @cached_property
    def gekozen(self) -> list[Treffer]:
        """The results of the chosen kind."""
        return [t for t in self.uitslag.treffers if self.soort in ("", t.stuk.soort)]

    # -- what stands on it ----------------------------------------------------------------------

    @property
    def kop(self) -> str:
        """ "14 resultaten voor “mantelzorg”"."""
        return f"{aantal(len(self.gekozen), 'resultaat', 'resultaten')} voor “{self.vraag.tekst}”"

    @cached_property
    def rijen(self) -> list[Rij]:
        return [self._rij(t) for t in self.gekozen[self._van : self._tot]]

    def _rij(self, t: Treffer) -> Rij:
        delen = [t.stuk.bijschrift]
        if t.stuk.geldig_tot and t.stuk.geldig_tot < self.vandaag:
            delen.append(f"verlopen op {datum(t.stuk.geldig_tot)}")
        waar = f". {t.index.agenda.titel}" if len(self.indexen) > 1 else ""
        return Rij(t.stuk.adres, t.stuk.titel, ", ".join(delen) + waar, fragment(t.stuk.tekst, t.raak))

    @cached_property
    def soorten(self) -> list[Soortrij]:
        """The kinds that have results, with how many; all of them first."""
        per = Counter(t.stuk.soort for t in self.uitslag.treffers)
        if self.soort:
            per.setdefault(self.soort, 0)
        agendas = [index.agenda for index in self.indexen]
        alles = Soortrij(self._adres(), "Alles", sum(per.values()), not self.soort)
        namen = [(soort, naam(soort, agendas)) for soort in SOORTEN if soort in per]
        return [
            alles,
            *(Soortrij(self._adres(soort), woord, per[soort], soort == self.soort) for soort, woord in namen),
        ]

    # -- pages ------------------------------------------------------------------------------------

    @property
    def bladen(self) -> int:
        return max(1, -(-len(self.gekozen) // PER_BLAD))

    @property
    def blad(self) -> int:
        return min(max(self.gevraagd_blad, 1), self.bladen)

    @property
    def _van(self) -> int:
        return (self.blad - 1) * PER_BLAD

    @property
    def _tot(self) -> int:
        return min(self._van + PER_BLAD, len(self.gekozen))

    @property
    def waar(self) -> str:
        """ "Resultaat 1 tot en met 10 van 14"; empty where all are on one page."""
        if self.bladen == 1:
            return ""
        return f"Resultaat {self._van + 1} tot en met {self._tot} van {len(self.gekozen)}"

    @property
    def vorige(self) -> str:
        return self._adres(self.soort, self.blad - 1) if self.blad > 1 else ""

    @property
    def volgende(self) -> str:
        return self._adres(self.soort, self.blad + 1) if self.blad < self.bladen else ""

    @property
    def hoeveel_volgende(self) -> int:
        return min(PER_BLAD, len(self.gekozen) - self._tot)

    def _adres(self, soort: str = "", blad: int = 1) -> str:
        keuze = {"q": self.vraag.tekst} | ({"soort": soort} if soort else {}) | ({"blad": blad} if blad > 1 else {})
        return f"/zoeken/?{urlencode(keuze)}"

    # -- help -------------------------------------------------------------------------------------

    @cached_property
    def voorstel(self) -> Voorstel | None:
        """What was meant, where a word stands nowhere and another is much like it."""
        beter: dict[str, str] = {}
        for getypt in self.uitslag.onbekend[:MEESTE_VERBETERD]:
            if woord := bedoeld(getypt, chain.from_iterable(index.gangbaar for index in self.indexen)):
                beter[getypt] = next(index for index in self.indexen if index.kent(woord)).spelling(woord)
        if not beter:
            return None
        tekst = _met(self.vraag.tekst, beter)
        return Voorstel(f"/zoeken/?{urlencode({'q': tekst})}", tekst)


def _met(tekst: str, beter: Mapping[str, str]) -> str:
    """A text with these words instead."""
    delen, plek = [], 0
    for woord in woorden(tekst):
        if woord.vorm in beter:
            delen += [tekst[plek : woord.van], beter[woord.vorm]]
            plek = woord.tot
    return "".join([*delen, tekst[plek:]])
