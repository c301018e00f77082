"""What is wrong with a werkboek, as Dutch lines that a civil servant can act upon."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Soort = Literal["fout", "let op"]

LENGTE_WAARDE = 60
GELIJKENIS = 0.75
"""Of two names, from 0 to 1: enough for a letter too many, too few or swapped, not for another word."""
_ZICHTBAAR = {"\n": "↵", "\t": "⇥"}


def zichtbaar(tekst: str) -> str:
    """Show what can't be seen: a control or direction character can't act on the terminal or page it is shown on."""
    return tekst if tekst.isprintable() else "".join(map(_teken, tekst))


def _teken(teken: str) -> str:
    if teken in _ZICHTBAAR:
        return _ZICHTBAAR[teken]
    if unicodedata.category(teken) in {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}:
        return f"<U+{ord(teken):04X}>"
    return teken


def _kort(tekst: str) -> str:
    return zichtbaar(tekst if len(tekst) <= LENGTE_WAARDE else tekst[: LENGTE_WAARDE - 1] + "…")


def bedoelde_u(naam: str, bekend: Iterable[str]) -> str:
    """A question to put behind a sentence, when an unknown name is nearly one of these; else nothing."""
    namen = {kandidaat.casefold(): kandidaat for kandidaat in bekend}
    gevonden = get_close_matches(naam.strip().casefold(), namen, n=1, cutoff=GELIJKENIS)
    return f" Bedoelde u {namen[gevonden[0]]}?" if gevonden else ""


@dataclass(frozen=True, order=False)
class Melding:
    """One finding; `rij` and `kolom` are named as the user sees them, `tekst` is a sentence that says what to do."""

    blad: str | None
    rij: int | None
    kolom: str | None
    waarde: str | None
    tekst: str
    soort: Soort = "fout"

    def __str__(self) -> str:
        plaats = ", ".join(self._plaats())
        zin = f"{plaats}: {zichtbaar(self.tekst)}" if plaats else zichtbaar(self.tekst)
        return zin[:1].upper() + zin[1:]

    def _plaats(self) -> list[str]:
        delen = []
        if self.blad is not None:
            delen.append(f"blad {_kort(self.blad)}")
        if self.rij is not None:
            delen.append(f"rij {self.rij}")
        if self.kolom is not None:
            delen.append(f"kolom {_kort(self.kolom)}")
        if self.waarde is not None:
            delen.append(f'waarde "{_kort(self.waarde)}"')
        return delen


class WerkboekGeweigerd(Exception):
    """The file can't be read at all, or not be stored: nothing of it was used.

    `meldingen` are what is wrong; `let_op` are the notices, which may explain it (a sheet that was passed over).
    """

    def __init__(self, meldingen: list[Melding], let_op: Iterable[Melding] = ()) -> None:
        super().__init__(meldingen)
        self.meldingen = meldingen
        self.let_op = tuple(let_op)

    def __str__(self) -> str:
        return "\n".join(map(str, self.meldingen))


def weigering(tekst: str, *, blad: str | None = None) -> WerkboekGeweigerd:
    """A refusal of the whole file for one reason."""
    return WerkboekGeweigerd([Melding(blad, None, None, None, tekst)])
