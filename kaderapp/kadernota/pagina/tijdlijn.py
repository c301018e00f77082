"""The momenten of an agenda on a line: where each dot, bar and word stands (S2-55, S3-31).

A dot has the number that the moment has in the list, which is the source. What lies close together moves to a row
below, so that no dot hides another one. Coordinates are text already, as in `doelenboom`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kaderapp.kadernota.inhoud.getallen import KORT, aantal, datum
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.planning import IN_TELLING, stand_van

BREED, LINKS, RECHTS, BOVEN = 1150, 236, 1134, 62
RIJ, BANDRAND, STRAAL, AFSTAND = 34, 10, 13, 30
KORTE_LIJN = 900
"""Days: up to here the axis also names the quarters."""
BANEN = {
    "Raad en commissie": ("raad", "commissie"),
    "Werksessies en advies": ("werksessie", "advies"),
    "Inzage": ("inzage",),
    "Planning en control": ("pc_moment",),
    "Evaluatie": ("evaluatie",),
    "Mijlpalen": ("mijlpaal",),
    "Deadlines": ("deadline",),
}


@dataclass(frozen=True, slots=True)
class Punt:
    """A moment; `balk` is the path of its window, empty where it is one day."""

    x: str
    y: str
    tekst_y: str
    nummer: str
    stand: str
    balk: str


@dataclass(frozen=True, slots=True)
class Baan:
    naam: str
    naam_y: str
    streep: str
    punten: list[Punt]


@dataclass(frozen=True, slots=True)
class Maatstreep:
    x: str
    tekst: str
    klasse: str


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    hoogte: str
    onder: str
    omschrijving: str
    banen: list[Baan]
    maten: list[Maatstreep]
    vandaag_x: str
    vandaag: str
    vandaag_kant: str


def tijdlijn(momenten: Sequence[tuple[int, boom.Moment]], vandaag: date) -> Tijdlijn | None:
    """The momenten that have a date, with their numbers; None where there are fewer than two."""
    met_datum = [(nummer, m) for nummer, m in momenten if m.van or m.tot]
    return _Tekening(met_datum, vandaag).tijdlijn() if len(met_datum) > 1 else None


class _Tekening:
    def __init__(self, momenten: Sequence[tuple[int, boom.Moment]], vandaag: date) -> None:
        self.momenten, self.vandaag = momenten, vandaag
        dagen = [dag for _, m in momenten for dag in (m.van, m.tot) if dag]
        self.begin = date(min(dagen).year, 1, 1)
        self.eind = date(max(dagen).year + 1, 1, 1)

    def tijdlijn(self) -> Tijdlijn:
        banen, y = [], float(BOVEN)
        for naam, momenten in self._per_baan():
            baan, y = self._baan(naam, momenten, y)
            banen.append(baan)
        in_beeld = self.begin <= self.vandaag < self.eind
        x = self._x(self.vandaag)
        return Tijdlijn(
            hoogte=_n(y + 4),
            onder=_n(y),
            omschrijving=self._in_woorden(),
            banen=banen,
            maten=list(self._maten()),
            vandaag_x=_n(x) if in_beeld else "",
            vandaag=f"vandaag, {datum(self.vandaag)}",
            vandaag_kant="start" if x < LINKS + 120 else "end" if x > RECHTS - 120 else "middle",
        )

    def _per_baan(self) -> Iterator[tuple[str, list[tuple[int, boom.Moment]]]]:
        bekend = {soort for soorten in BANEN.values() for soort in soorten}
        for naam, soorten in BANEN.items():
            yield from self._gevuld(naam, [(n, m) for n, m in self.momenten if m.soort in soorten])
        yield from self._gevuld("Overig", [(n, m) for n, m in self.momenten if m.soort not in bekend])

    def _gevuld(
        self, naam: str, momenten: list[tuple[int, boom.Moment]]
    ) -> Iterator[tuple[str, list[tuple[int, boom.Moment]]]]:
        if momenten:
            yield naam, momenten

    def _baan(self, naam: str, momenten: list[tuple[int, boom.Moment]], boven: float) -> tuple[Baan, float]:
        bezet: list[float] = []
        punten = []
        for nummer, moment in momenten:
            van, tot = moment.van or moment.tot, moment.tot or moment.van
            links, rechts = self._x(van), self._x(tot)
            rij = next((i for i, tot_x in enumerate(bezet) if links >= tot_x), len(bezet))
            bezet[rij : rij + 1] = [max(links, rechts) + AFSTAND]
            y = boven + BANDRAND + rij * RIJ + RIJ / 2
            punten.append(
                Punt(
                    x=_n(links),
                    y=_n(y),
                    tekst_y=_n(y + 5),
                    nummer=str(nummer),
                    stand=stand_van(moment, self.vandaag),
                    balk=f"M{_n(links)} {_n(y)}H{_n(rechts)}" if rechts - links > STRAAL else "",
                )
            )
        onder = boven + 2 * BANDRAND + RIJ * len(bezet)
        return Baan(naam, _n(boven + BANDRAND + RIJ / 2 + 5), f"M0 {_n(boven)}H{BREED}", punten), onder

    def _x(self, dag: date | None) -> float:
        dagen = ((dag or self.begin) - self.begin).days
        return LINKS + (RECHTS - LINKS) * dagen / (self.eind - self.begin).days

    def _maten(self) -> Iterator[Maatstreep]:
        kort = (self.eind - self.begin) <= timedelta(days=KORTE_LIJN)
        stap = 1 + (self.eind.year - self.begin.year) // 20
        for jaar in range(self.begin.year, self.eind.year, stap):
            yield Maatstreep(_n(self._x(date(jaar, 1, 1))), str(jaar), "jaar")
            for maand in (4, 7, 10) if kort else ():
                yield Maatstreep(_n(self._x(date(jaar, maand, 1))), KORT[maand - 1], "kwartaal")

    def _in_woorden(self) -> str:
        standen = [stand_van(m, self.vandaag) for _, m in self.momenten]
        tellingen = ((standen.count(stand), woorden) for stand, woorden in IN_TELLING.items())
        delen = [f"{hoeveel} {een if hoeveel == 1 else meer}" for hoeveel, (een, meer) in tellingen]
        momenten = aantal(len(standen), "moment", "momenten")
        return f"{momenten} van {self.begin.year} tot en met {self.eind.year - 1}: {', '.join(delen)}."


def _n(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
