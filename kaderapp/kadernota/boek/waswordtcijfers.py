"""Figures and amounts that differ between two editions, as rows with the old value beside the new one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from kaderapp.kadernota import noemen
from kaderapp.kadernota.inhoud.geld import rang_van_fase
from kaderapp.kadernota.inhoud.getallen import GEEN, euro, getal
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import REDEN_LEEG, met_hoofdletter, opsomming
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.vergelijken import ZEGT_HET_CIJFER, Verschil
from policies.tekst import platte_tekst

LANGST = 160
REDEN = "reden_leeg"


@dataclass(frozen=True, slots=True)
class Cijferregel:
    wat: str
    was: str
    wordt: str


@dataclass(frozen=True, slots=True)
class Cijfergroep:
    """The rows of one indicator, or of what owns the amounts."""

    titel: str
    regels: tuple[Cijferregel, ...]


def groepen(alle: Iterable[Verschil], soort: type, uitgave: Uitgave) -> tuple[Cijfergroep, ...]:
    """In the order of the new text; what belongs to something that went comes last."""
    per: dict[UUID | None, list[Verschil]] = {}
    for verschil in alle:
        if isinstance(verschil.nu or verschil.toen, soort):
            per.setdefault(verschil.van, []).append(verschil)
    plek = {sleutel: rang for rang, sleutel in enumerate(uitgave.verband.element)}
    reeksen = sorted(per.items(), key=lambda reeks: plek.get(reeks[0], len(plek)) if reeks[0] else len(plek))
    return tuple(Cijfergroep(_titel(van, uitgave), tuple(_regels(reeks, van, uitgave))) for van, reeks in reeksen)


def _titel(van: UUID | None, uitgave: Uitgave) -> str:
    for editie in (uitgave, uitgave.vorige):
        if editie is not None and van in editie.verband.element:
            return Stof(editie).naam_van(van)
    return "Zonder plaats"


def _regels(reeks: list[Verschil], van: UUID | None, uitgave: Uitgave) -> Iterator[Cijferregel]:
    """A row per figure; that a reason for having no figure came or went is told by the figure itself, and by itself
    where it is all that changed. What else changed follows the figures of its row in the tables of the book."""
    geteld = {id(v.nu) for v in reeks if v.veld in ZEGT_HET_CIJFER}
    te_noemen = [v for v in reeks if v.veld != REDEN or id(v.nu) not in geteld]
    for _, rij in groupby(sorted(te_noemen, key=_volgorde), key=_rij):
        overig = []
        for v in rij:
            if v.veld and v.veld not in ZEGT_HET_CIJFER and v.veld != REDEN:
                overig.append(v)
            else:
                wat = met_hoofdletter(noemen.cijfernaam(v.nu or v.toen))
                yield Cijferregel(wat, _waarde(v.toen, van, uitgave), _waarde(v.nu, van, uitgave))
        yield from _overig(overig)


def _overig(alle: Iterable[Verschil]) -> Iterator[Cijferregel]:
    """Other fields, each named; the same change in more years is told once."""
    per: dict[tuple[str, str, str], list[Verschil]] = {}
    for v in alle:
        was, wordt = (_veld(element, v.veld) for element in (v.toen, v.nu))
        per.setdefault((noemen.veldnaam(type(v.nu), v.veld), was, wordt), []).append(v)
    for (veld, was, wordt), reeks in per.items():
        naam = noemen.cijfernaam(reeks[0].nu, _jaren(sorted({_jaar(v.nu) for v in reeks})))
        yield Cijferregel(f"{met_hoofdletter(naam)}: {veld}", was, wordt)


def _jaren(jaren: Sequence[int]) -> str:
    """ "2028–2030" of three years in a row, else each of them."""
    achtereen = len(jaren) > 1 and jaren[-1] - jaren[0] == len(jaren) - 1
    return f"{jaren[0]}–{jaren[-1]}" if achtereen else opsomming(map(str, jaren))


def _volgorde(v: Verschil) -> tuple[Any, ...]:
    return *_rij(v), _jaar(v.nu or v.toen)


def _rij(v: Verschil) -> tuple[Any, ...]:
    """In which row of a table an amount stands; a meting has a row of its own."""
    cijfer = v.nu or v.toen
    if isinstance(cijfer, boom.Bedrag):
        return cijfer.soort, rang_van_fase(cijfer.fase), cijfer.taakveld
    return cijfer.soort, _jaar(cijfer), str(cijfer.sleutel)


def _jaar(cijfer: Any) -> int:
    if isinstance(cijfer, boom.Bedrag):
        return cijfer.jaar
    return cijfer.periode_tot.year if cijfer.periode_tot else 0


def _waarde(cijfer: Any, van: UUID | None, uitgave: Uitgave) -> str:
    match cijfer:
        case None:
            return GEEN
        case boom.Bedrag():
            return "PM" if cijfer.bedrag is None else euro(cijfer.bedrag, bedragen_in="euro")
    if cijfer.waarde is None:
        return REDEN_LEEG.get(cijfer.reden_leeg, "") or _kort(platte_tekst(cijfer.tekst)) or GEEN
    indicator = uitgave.verband.element.get(van) if van else None
    return getal(cijfer.waarde, indicator.decimalen if isinstance(indicator, boom.Indicator) else None)


def _veld(cijfer: Any, veld: str) -> str:
    waarde = getattr(cijfer, veld)
    if isinstance(waarde, UUID):
        return "gewijzigd"
    woorden = noemen.in_woorden(type(cijfer), veld, waarde)
    return _kort(platte_tekst(woorden) if noemen.is_opgemaakt(type(cijfer), veld) else woorden) or GEEN


def _kort(tekst: str) -> str:
    tekst = " ".join(tekst.split())
    return tekst if len(tekst) <= LANGST else f"{tekst[: LANGST - 1].rstrip()}…"
