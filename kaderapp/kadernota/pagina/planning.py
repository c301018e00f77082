"""Where the nota is: the momenten of the agenda as steps, against the day of today (S0-26..31, S2-55)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import periode
from kaderapp.kadernota.inhoud.momentstand import GEWEEST, IN_WOORDEN, NU, STRAKS, stand_van
from kaderapp.kadernota.inhoud.woorden import FASE_VAN_MOMENT, MOMENTSOORT, gewoon, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Link
from kaderapp.kadernota.verband import VERVALLEN

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

__all__ = ["GEWEEST", "IN_TELLING", "IN_WOORDEN", "NU", "STRAKS", "Stap", "in_het_kort", "stand_van", "stappen"]
VOLGORDE = (GEWEEST, NU, STRAKS)
IN_TELLING = {
    GEWEEST: ("is geweest", "zijn geweest"),
    NU: ("loopt nu", "lopen nu"),
    STRAKS: ("komt nog", "komen nog"),
}
"""After a number: of one moment, and of more or none."""


@dataclass(frozen=True, slots=True)
class Stap:
    sleutel: str
    naam: str
    wanneer: str
    soort: str
    stand: str
    stand_in_woorden: str
    fase: str
    """Of the decision: forming a view, a judgement or a decision (S3-35)."""
    wie: str
    opgave: Link | None
    """The opgave that it is about; None where it is about the whole agenda."""
    bij_overschrijden: str
    stappen: "list[Stap]"


def stappen(p: "Pagina", momenten: Iterable[boom.Moment]) -> list[Stap]:
    """The momenten with what hangs below them, in the order of the agenda; withdrawn ones are left out."""
    return list(_stappen(p, momenten, ""))


def _stappen(p: "Pagina", momenten: Iterable[boom.Moment], hele: str) -> Iterator[Stap]:
    """`hele` is when the whole takes place; a part on the same day only says how long it takes."""
    for m in momenten:
        if m.status == VERVALLEN:
            continue
        stand = stand_van(m, p.vandaag)
        minuten = f"{m.minuten}\u00a0minuten" if m.minuten else ""
        dag = periode(m.van, m.tot, m.precisie, m.tijd_in_woorden)
        yield Stap(
            sleutel=str(m.sleutel),
            naam=m.naam,
            wanneer=minuten if dag in ("", hele) else dag,
            soort=met_hoofdletter(MOMENTSOORT.get(m.soort, gewoon(m.soort))),
            stand=stand,
            stand_in_woorden=IN_WOORDEN[stand],
            fase=FASE_VAN_MOMENT.get(m.fase, m.fase),
            opgave=_opgave(p, m),
            wie=p.verband.groep[m.groep].naam if m.groep in p.verband.groep else "",
            bij_overschrijden=m.bij_overschrijden,
            stappen=list(_stappen(p, m.kinderen, dag)),
        )


def _opgave(p: "Pagina", moment: boom.Moment) -> Link | None:
    opgave = p.verband.element.get(moment.opgave) if moment.opgave else None
    if not isinstance(opgave, boom.Opgave) or opgave.status == VERVALLEN:
        return None
    return Link(p.href(opgave), f"{p.naam_van(opgave)}: {opgave.naam}" if opgave.nummer else opgave.naam)


def in_het_kort(p: "Pagina", hoeveel: int = 5) -> list[Stap]:
    """The steps around now, for the card beside the title: two that are past, what runs, then what comes.

    Each of those is in order of time; what runs may end after the first that comes.
    """
    momenten = [m for m in p.momentopname.momenten if m.opgave is None and (m.van or m.tot)]
    op_tijd = stappen(p, sorted(momenten, key=lambda m: (m.tot or m.van or date.max, m.van or date.min)))
    alle = sorted(op_tijd, key=lambda s: VOLGORDE.index(s.stand))
    eerste_open = next((i for i, s in enumerate(alle) if s.stand != GEWEEST), len(alle))
    begin = max(0, min(eerste_open - 2, len(alle) - hoeveel))
    return alle[begin : begin + hoeveel]
