"""A moment of the planning as a row: when, who and what (S0-31, S4-11)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kaderapp.kadernota.inhoud import getallen, woorden
from kaderapp.kadernota.inhoud.momentstand import IN_WOORDEN, stand_van
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
    stand: str
    """On the day of the edition, which the caption names."""


def planning(stof: Stof, momenten: Iterable[boom.Moment]) -> list[Momentblok]:
    """The planning in order of time; what has no date stands at the end."""
    op_tijd = sorted(momenten, key=lambda m: (m.van or m.tot or date.max, m.tot or m.van or date.max))
    return list(momentblokken(stof, op_tijd))


def momentblokken(stof: Stof, momenten: Iterable[boom.Moment], niveau: int = 0, hele: str = "") -> Iterator[Momentblok]:
    """Agenda items follow their meeting; one on the same day only says how long it takes."""
    for m in momenten:
        if m.status == VERVALLEN:
            continue
        groep = stof.verband.groep.get(m.groep) if m.groep else None
        opgave = next((o for o in stof.opgaven if o.sleutel == m.opgave), None)
        minuten = _duur(m)
        dag = _dag(m)
        zelfde = dag in ("", hele)
        details = [
            woorden.MOMENTSOORT.get(m.soort, m.soort),
            "" if zelfde else minuten,
            stof.naam(opgave) if opgave else "",
        ]
        yield Momentblok(
            m,
            niveau,
            minuten if zelfde else dag,
            groep.naam if groep else "",
            woorden.PUNT.join(d for d in details if d),
            IN_WOORDEN[stand_van(m, stof.uitgave.datum)].lower(),
        )
        yield from momentblokken(stof, m.kinderen, niveau + 1, dag)


def wanneer_van(moment: boom.Moment) -> str:
    """ "9 november 2026 tot en met 4 januari 2027", as exactly as it is known; of an item on a meeting how long."""
    return _dag(moment) or _duur(moment)


def _dag(moment: boom.Moment) -> str:
    return getallen.periode(moment.van, moment.tot, moment.precisie, moment.tijd_in_woorden)


def _duur(moment: boom.Moment) -> str:
    return f"{moment.minuten}{getallen.VAST}minuten" if moment.minuten else ""
