"""A momentopname as the rows of a workbook: what is exported, and what an import compares with.

A Regel holds the stored values of one element under the names of its columns' fields, with references as
sleutels. `opgaven` of a doel holds the opgave it stands under and then the others that it serves; of a doel
under another doel only the others, because the first follows from its place. References that lead out of the
agenda, or nowhere, are left out: a workbook has no words for them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kaderapp.kadernota.momentopname import Momentopname, boom
from kaderapp.kadernota.werkboek.bladen import AGENDA, BEDRAGEN, METINGEN, VELDEN, VISIE


@dataclass(slots=True)
class Regel:
    """One row: an element with its values."""

    blad: str
    sleutel: UUID
    code: str
    revisie: int
    waarden: dict[str, Any]


Regels = dict[str, list[Regel]]

# References without an order of their own.
ONGEORDEND = {"kaders", "groepen"}
# Relations, and the sheet that they belong to.
RELATIES = {
    ("Opgaven", "groepen"): "Groepen",
    ("Doelen", "opgaven"): "Opgaven",
    ("Doelen", "kaders"): "Kaders",
    ("Activiteiten", "doelen"): "Doelen",
    ("Activiteiten", "kaders"): "Kaders",
}
BIJ = ("Opgaven", "Kaders", "Activiteiten")


def regels_van(opname: Momentopname) -> Regels:
    """All rows of a momentopname, per sheet, in reading order."""
    regels = {
        AGENDA: [_regel(AGENDA, opname.agenda, **_labels(opname.agenda))],
        VISIE: [_regel(VISIE, opname.visie)] if opname.visie else [],
        "Paragrafen": list(_boom("Paragrafen", opname.paragrafen)),
        "Groepen": [_regel("Groepen", groep) for groep in opname.groepen],
        "Opgaven": [_regel("Opgaven", opgave) for opgave in opname.opgaven],
        "Kaders": list(_boom("Kaders", opname.kaders)),
        "Doelen": [regel for opgave in opname.opgaven for regel in _doelen(opgave.doelen, opgave, None)],
        "Activiteiten": [_regel("Activiteiten", a, **_van_activiteit(a)) for a in opname.activiteiten],
        "Indicatoren": [_regel("Indicatoren", indicator) for indicator in opname.indicatoren],
        METINGEN: [_regel(METINGEN, m, indicator=i.sleutel) for i in opname.indicatoren for m in i.metingen],
        BEDRAGEN: [_regel(BEDRAGEN, b, budgethouder=b.budgethouder_groep or b.budgethouder) for b in opname.bedragen],
        "Momenten": list(_boom("Momenten", opname.momenten)),
    }
    _binnen_de_agenda(regels)
    return regels


def _regel(blad: str, element: Any, **anders: Any) -> Regel:
    waarden = {veld: anders[veld] if veld in anders else getattr(element, veld) for veld in VELDEN[blad]}
    return Regel(blad, element.sleutel, getattr(element, "code", ""), element.revisie, waarden)


def _labels(agenda: boom.Agenda) -> dict[str, str]:
    """The words for the levels as a workbook reads them: without spaces around the bar."""
    namen = [veld for veld in VELDEN[AGENDA] if veld.startswith("label_")]
    return {naam: "|".join(woord.strip() for woord in getattr(agenda, naam).split("|")) for naam in namen}


def _boom(blad: str, knopen: Iterable[Any], ouder: UUID | None = None) -> Iterator[Regel]:
    for knoop in knopen:
        yield _regel(blad, knoop, ouder=ouder)
        yield from _boom(blad, knoop.kinderen, knoop.sleutel)


def _doelen(doelen: Iterable[boom.Doel], opgave: boom.Opgave, ouder: UUID | None) -> Iterator[Regel]:
    for doel in doelen:
        staat_onder = (opgave.sleutel,) if ouder is None else ()
        anders = tuple(sleutel for sleutel in doel.ook_opgaven if sleutel != opgave.sleutel)
        yield _regel("Doelen", doel, ouder=ouder, opgaven=staat_onder + anders)
        yield from _doelen(doel.kinderen, opgave, doel.sleutel)


def _van_activiteit(activiteit: boom.Activiteit) -> dict[str, Any]:
    return {
        "regisseur": activiteit.regisseur_groep or activiteit.regisseur,
        "doelen": tuple(bijdrage.doel for bijdrage in activiteit.bijdragen),
    }


def _binnen_de_agenda(regels: Regels) -> None:
    """Leaves out what leads elsewhere, and puts references without an order of their own in reading order."""
    plaats = {blad: {r.sleutel: i for i, r in enumerate(regels[blad])} for blad in {*RELATIES.values(), *BIJ}}
    for (blad, veld), naar in RELATIES.items():
        for regel in regels[blad]:
            eigen = [sleutel for sleutel in regel.waarden[veld] if sleutel in plaats[naar]]
            vast = _geordend(regel, veld, len(eigen))
            regel.waarden[veld] = (*eigen[:vast], *sorted(eigen[vast:], key=plaats[naar].__getitem__))
    for paragraaf in regels["Paragrafen"]:
        if not any(paragraaf.waarden["bij"] in plaats[blad] for blad in BIJ):
            paragraaf.waarden["bij"] = None


def _geordend(regel: Regel, veld: str, aantal: int) -> int:
    """How many of the first references have an order: of the opgaven only the one that a doel stands under."""
    if veld == "opgaven":
        return 1 if regel.waarden["ouder"] is None else 0
    return 0 if veld in ONGEORDEND else aantal


def naam_van(regel: Regel) -> str:
    """How people recognise a row that has no row number."""
    waarden = regel.waarden
    begin = waarden.get("periode_van")
    mogelijk = (
        regel.code,
        waarden.get("titel"),
        waarden.get("naam"),
        waarden["tekst"] if regel.blad == "Doelen" else "",
        f"{waarden['soort']} {begin.year}" if regel.blad == METINGEN and begin else "",
        f"{waarden['soort']} {waarden['jaar']}" if regel.blad == BEDRAGEN else "",
        waarden.get("soort"),
    )
    return kort(next((naam for naam in mogelijk if naam), regel.blad.lower()))


def kort(naam: str) -> str:
    return naam if len(naam) <= 60 else f"{naam[:59]}…"


def verschillen(oud: Regel, nieuw: Regel) -> dict[str, tuple[Any, Any]]:
    """The fields in which two rows of one element differ, with both values."""
    paren = ((veld, oud.waarden[veld], nieuw.waarden[veld]) for veld in oud.waarden)
    return {veld: (was, wordt) for veld, was, wordt in paren if was != wordt and not _zelfde(veld, nieuw, was, wordt)}


def _zelfde(veld: str, regel: Regel, was: Any, wordt: Any) -> bool:
    """References that mean the same in another order."""
    if not isinstance(wordt, tuple) or veld == "trendbreuk_jaren":
        return False
    vast = _geordend(regel, veld, len(wordt))
    return bool(was[:vast] == wordt[:vast]) and set(was) == set(wordt)
