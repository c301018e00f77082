"""What stands on the poster: per opgave its effect, its doelen, and each activiteit once, at its first doel (S0-20)."""

from collections.abc import Iterator
from dataclasses import dataclass

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.getallen import VAST
from kaderapp.kadernota.inhoud.weergave import met_afloop
from kaderapp.kadernota.inhoud.woorden import label
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import GEPARKEERD, VERVALLEN, Verband, eerste_laag, van_kracht
from policies.tekst import platte_tekst

MEESTE_BIJEEN = 3
"""Numbers between brackets that are never broken over lines."""
Woord = tuple[str, str]
"""One, and more than one, in the agenda's own word: ("actie", "acties")."""


@dataclass(frozen=True, slots=True)
class Woorden:
    """The agenda's own words for the levels."""

    opgave: Woord
    doel: Woord
    activiteit: Woord


@dataclass(frozen=True, slots=True)
class Blad:
    """An activiteit; `ook` are the numbers of the other doelen that it serves."""

    nummer: str
    tekst: str
    ook: str = ""

    @property
    def regel(self) -> str:
        """Number, title and what is said behind it; a few numbers of doelen stay together."""
        bijeen = self.ook.replace(" ", VAST) if self.ook.count(",") < MEESTE_BIJEEN else self.ook
        delen = (self.nummer, self.tekst, f"(ook{VAST}{bijeen})" if self.ook else "")
        return " ".join(deel for deel in delen if deel)


@dataclass(frozen=True, slots=True)
class Doeltak:
    nummer: str
    tekst: str
    bladen: tuple[Blad, ...]


@dataclass(frozen=True, slots=True)
class Opgavetak:
    nummer: str
    naam: str
    effect: str
    doelen: tuple[Doeltak, ...]


def woorden(agenda: boom.Agenda) -> Woorden:
    return Woorden(
        label(agenda.label_opgave, "opgave", "opgaven"),
        label(agenda.label_doel, "doel", "doelen"),
        label(agenda.label_activiteit, "activiteit", "activiteiten"),
    )


def takken(uitgave: Uitgave) -> tuple[Opgavetak, ...]:
    verband = uitgave.verband
    per_doel = _per_doel(verband)
    return tuple(
        Opgavetak(o.nummer, o.naam, platte_tekst(o.maatschappelijk_effect), tuple(_doeltakken(o, per_doel)))
        for o in verband.opgaven
    )


def _doeltakken(opgave: boom.Opgave, per_doel: dict[str, list[Blad]]) -> Iterator[Doeltak]:
    for doel in eerste_laag(opgave):
        yield Doeltak(doel.nummer, leesbaar(doel), tuple(per_doel.get(str(doel.sleutel), ())))


def _per_doel(verband: Verband) -> dict[str, list[Blad]]:
    """The activiteiten by the doel of the poster that they stand at: of a subdoel it is the doel above that."""
    getekend = {
        onder.sleutel: doel for o in verband.opgaven for doel in eerste_laag(o) for onder in van_kracht((doel,))
    }
    uit: dict[str, list[Blad]] = {}
    for activiteit in verband.momentopname.activiteiten:
        if activiteit.status in (VERVALLEN, GEPARKEERD):
            continue
        van = [getekend[d.sleutel] for d in verband.doelen_van_activiteit[activiteit.sleutel] if d.sleutel in getekend]
        uniek = list({d.sleutel: d for d in van}.values())
        if uniek:
            ook = ", ".join(d.nummer for d in uniek[1:] if d.nummer)
            blad = Blad(activiteit.nummer, met_afloop(activiteit), ook)
            uit.setdefault(str(uniek[0].sleutel), []).append(blad)
    return uit
