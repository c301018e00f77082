"""A doel with its sentence, its number in words and what hangs below it, ready for a partial."""

from collections.abc import Iterable
from dataclasses import dataclass

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud import getallen, woorden
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import VERVALLEN


@dataclass(frozen=True, slots=True)
class Doelblok:
    doel: boom.Doel
    kop: str
    zin: str
    noot: str
    kinderen: tuple["Doelblok", ...]


def doelblokken(stof: Stof, doelen: Iterable[boom.Doel]) -> tuple[Doelblok, ...]:
    """The doelen with their children, as they are numbered and read."""
    return tuple(
        Doelblok(d, doelkop(stof, d), doelzin(d), _doelnoot(stof, d), doelblokken(stof, d.kinderen))
        for d in doelen
        if d.status != VERVALLEN
    )


def doelkop(stof: Stof, doel: boom.Doel) -> str:
    if not doel.nummer or doel.soort != "doel":
        return doel.nummer
    return f"{woorden.met_hoofdletter(woorden.enkelvoud(stof.agenda.label_doel) or 'doel')} {doel.nummer}"


def doelzin(doel: boom.Doel) -> str:
    """The doel with its effect: "… , zodat …" (S1-22)."""
    zin = leesbaar(doel)
    return f"{zin.rstrip().rstrip('.')}, zodat {doel.zodat.strip().rstrip('.')}." if doel.zodat else zin


def _doelnoot(stof: Stof, doel: boom.Doel) -> str:
    kaders = stof.verband.kaders_van_doel.get(doel.sleutel, [])
    ook = [stof.naam(o) for o in stof.opgaven if o.sleutel in doel.ook_opgaven]
    return woorden.PUNT.join(
        deel
        for deel in (
            woorden.MEETBAAR.get(doel.meetbaar, ""),
            f"uiterlijk {getallen.datum(doel.termijn)}" if doel.termijn else "",
            f"ook van {', '.join(ook)}" if ook else "",
            f"binnen {', '.join(k.nummer or k.titel for k in kaders)}" if kaders else "",
            f"herkomst {doel.herkomst}" if doel.herkomst else "",
        )
        if deel
    )
