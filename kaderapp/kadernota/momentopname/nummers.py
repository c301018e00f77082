"""Numbers as people see them, derived from position (I-10) in the way that the agenda asks for.

`nummering` holds one sign per level, separated by dots: `1` (1, 2, 3), `a`, `A` or `I` (I, II, III); levels
below the last sign repeat it; `geen` gives no numbers. Doelen restart under each opgave (S2-16), kaders under
each list (S2-35). Withdrawn elements bear no number and take none; neither does what stands under them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.momentopname.takken import Opgavetak, Tak
from policies.models import Agenda

GEEN = "geen"
VERVALLEN = "vervallen"

Knoop = TypeVar("Knoop", boom.Doel, boom.Kader, Tak)
Top = TypeVar("Top", boom.Opgave, Opgavetak)
MetNummer = TypeVar("MetNummer", boom.Opgave, boom.Doel, boom.Kader, Opgavetak, Tak)


def teken(rangnummer: int, soort: str) -> str:
    """The sign of the n-th element: 3 is "3", "c", "C" or "III"."""
    if soort == "a":
        return _letters(rangnummer)
    if soort == "A":
        return _letters(rangnummer).upper()
    return _romeins(rangnummer) if soort == "I" else str(rangnummer)


def _letters(rangnummer: int) -> str:
    """a … z, aa, ab …: as the columns of a spreadsheet."""
    letters = ""
    while rangnummer > 0:
        rangnummer, rest = divmod(rangnummer - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _romeins(rangnummer: int) -> str:
    waarden = {1000: "M", 900: "CM", 500: "D", 400: "CD", 100: "C", 90: "XC"}
    waarden |= {50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
    tekst = ""
    for waarde, letters in waarden.items():
        aantal, rangnummer = divmod(rangnummer, waarde)
        tekst += letters * aantal
    return tekst


def nummer_opgaven(opgaven: Iterable[Top], agenda: boom.Agenda | Agenda) -> tuple[Top, ...]:
    """The opgaven with their numbers from `eerste_nummer`, and their doelen with theirs."""
    return tuple(
        replace(
            opgave, nummer=nummer, doelen=_nummer_boom(opgave.doelen, _onder(opgave, agenda.nummering_doel), nummer)
        )
        for opgave, nummer in _genummerd(opgaven, agenda.nummering_opgave, 0, agenda.eerste_nummer, _los)
    )


def nummer_kaders(kaders: Iterable[Knoop], nummering: str) -> tuple[Knoop, ...]:
    """The register with its numbers: K1 a list, K1.2 a kader in it, K1.2.1 an exception."""
    return _nummer_boom(kaders, nummering, "", voorvoegsel="K")


def _nummer_boom(
    knopen: Iterable[Knoop], nummering: str, boven: str, niveau: int = 0, voorvoegsel: str = ""
) -> tuple[Knoop, ...]:
    def samen(eigen: str) -> str:
        return f"{boven}.{eigen}" if boven else f"{voorvoegsel}{eigen}"

    return tuple(
        replace(
            knoop, nummer=nummer, kinderen=_nummer_boom(knoop.kinderen, _onder(knoop, nummering), nummer, niveau + 1)
        )
        for knoop, nummer in _genummerd(knopen, nummering, niveau, 1, samen)
    )


def _onder(knoop: MetNummer, nummering: str) -> str:
    return GEEN if knoop.status == VERVALLEN else nummering


def _los(eigen: str) -> str:
    return eigen


def _genummerd(
    elementen: Iterable[MetNummer], nummering: str, niveau: int, eerste: int, samen: Callable[[str], str]
) -> Iterator[tuple[MetNummer, str]]:
    tekens = nummering.split(".")
    soort = tekens[min(niveau, len(tekens) - 1)]
    rangnummer = eerste
    for element in elementen:
        if element.status == VERVALLEN or nummering == GEEN:
            yield element, ""
        else:
            yield element, samen(teken(rangnummer, soort))
            rangnummer += 1
