"""A moment of the planning as a row: when, who and what (S0-31, S4-11)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kaderapp.kadernota.inhoud import getallen, woorden
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import VERVALLEN


@dataclass(frozen=True, slots=True)
class Momentblok:
    moment: boom.Moment
    niveau: int
    wanneer: str
    wie: str
    wat: str


def momentblokken(stof: Stof, momenten: Iterable[boom.Moment], niveau: int = 0) -> Iterator[Momentblok]:
    """The planning as rows; agenda items follow their meeting."""
    for m in momenten:
        if m.status == VERVALLEN:
            continue
        groep = stof.verband.groep.get(m.groep) if m.groep else None
        opgave = next((o for o in stof.opgaven if o.sleutel == m.opgave), None)
        soort = woorden.MOMENTSOORT.get(m.soort, m.soort)
        details = [
            soort,
            f"{m.minuten}{getallen.VAST}minuten" if m.minuten else "",
            stof.naam(opgave) if opgave else "",
        ]
        wanneer = getallen.periode(m.van, m.tot, m.precisie, m.tijd_in_woorden)
        yield Momentblok(m, niveau, wanneer, groep.naam if groep else "", woorden.PUNT.join(d for d in details if d))
        yield from momentblokken(stof, m.kinderen, niveau + 1)
