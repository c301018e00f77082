"""When what happens: where we are now, the momenten on a line, and every moment in words (S0-26..31, S3-31)."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kaderapp.kadernota.inhoud.getallen import aantal, datum
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.planning import GEWEEST, IN_TELLING, NU, STRAKS, Stap, stappen
from kaderapp.kadernota.pagina.tijdlijn import Tijdlijn, tijdlijn

KOPPEN = {NU: "Nu bezig", STRAKS: "Komt nog", GEWEEST: "Geweest"}


@dataclass(frozen=True, slots=True)
class Genummerd:
    """A moment with the number that it has on the line."""

    nummer: int
    stap: Stap


@dataclass(frozen=True, slots=True)
class Deel:
    """The momenten that are now, to come or past."""

    anker: str
    titel: str
    nummer: str
    momenten: list[Genummerd]


@dataclass(frozen=True, slots=True)
class Nupunt:
    """ "Nu bezig", "Hierna", "Het laatst geweest", with the moment."""

    woord: str
    stap: Stap


class Tijdpad(Pagina):
    naam = "planning"
    route = "planning/"
    sjabloon = "agenda/planning.html"
    titel = "Planning"

    @cached_property
    def momenten(self) -> list[Genummerd]:
        """In order of time, whatever the order of the agenda; those without a date last."""
        return [Genummerd(i, stap) for i, stap in enumerate(stappen(self, self._op_tijd), start=1)]

    @cached_property
    def hoofdstukken(self) -> list[Deel]:
        per = {stand: [m for m in self.momenten if m.stap.stand == stand] for stand in KOPPEN}
        return [Deel(stand, KOPPEN[stand], "", momenten) for stand, momenten in per.items() if momenten]

    @cached_property
    def nu(self) -> list[Nupunt]:
        """Where we are: what runs, what comes first, and what was last."""
        per = {deel.anker: [m.stap for m in deel.momenten] for deel in self.hoofdstukken}
        punten = [Nupunt("Nu bezig", stap) for stap in per.get(NU, [])]
        punten += [Nupunt("Hierna", stap) for stap in per.get(STRAKS, [])[:1]]
        return punten + [Nupunt("Het laatst geweest", stap) for stap in per.get(GEWEEST, [])[-1:]]

    @property
    def vandaag_in_woorden(self) -> str:
        """ "Het is 22 november 2026. 19 momenten zijn geweest, 11 momenten komen nog."."""
        tellingen = {deel.anker: len(deel.momenten) for deel in self.hoofdstukken}
        delen = [
            f"{aantal(tellingen[stand], 'moment', 'momenten')} {een if tellingen[stand] == 1 else meer}"
            for stand, (een, meer) in IN_TELLING.items()
            if stand in tellingen
        ]
        return f"Het is {datum(self.vandaag)}. {', '.join(delen)}."

    @cached_property
    def feiten(self) -> list[tuple[str, str]]:
        """The dates of the agenda itself."""
        a = self.agenda
        dagen = [("Geldt vanaf", a.ingangsdatum), ("Loopt tot en met", a.periode_tot), ("Evaluatie", a.evaluatiedatum)]
        return [(naam, datum(dag)) for naam, dag in dagen if dag]

    @cached_property
    def tijdlijn(self) -> Tijdlijn | None:
        return tijdlijn(list(enumerate(self._op_tijd, start=1)), self.vandaag)

    @cached_property
    def _op_tijd(self) -> list[boom.Moment]:
        return sorted(self.stof.momenten, key=lambda m: (m.van or m.tot or date.max, m.tot or m.van or date.max))
