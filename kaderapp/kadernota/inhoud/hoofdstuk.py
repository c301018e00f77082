"""Chapters and their parts, with numbers, anchors and the numbers of tables and figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any
from uuid import UUID

from kaderapp.kadernota.inhoud.woorden import met_hoofdletter

_EIGEN_TELLING = re.compile(r"bijlage\s+\w+\s*[:.–-]\s*", re.IGNORECASE)
MET_TABEL = {
    *("indicatoren", "activiteiten_hoofdlijn", "geld", "geld_overzicht", "geld_deel", "planning", "groepen", "register")
}
MET_FIGUUR = {"doelenboom", "samenhang"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sectie:
    """A part of a chapter. Without `titel` it has no heading of its own and continues the part above it."""

    soort: str
    onderwerp: Any
    titel: str = ""
    bijschrift: str = ""
    """Title of its table or figure."""
    anker: str = ""
    nummer: str = ""
    tabel: int | None = None
    figuur: int | None = None
    sleutel: UUID | None = None
    niveau: int = 4
    """Of a heading within it: one below that of the part, or of the chapter where no part has one yet."""

    @property
    def sjabloon(self) -> str:
        return f"kadernota/sectie/{self.soort}.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoofdstuk:
    """`soort`: samenvatting, leeswijzer, gewoon, bijlage, or informatie (not part of the decision, I-12)."""

    titel: str
    secties: tuple[Sectie, ...]
    soort: str = "gewoon"
    kort: str = ""
    breed: bool = False
    nummer: str = ""
    anker: str = ""

    @property
    def kop(self) -> str:
        """For the running head."""
        if self.is_bijlage and not self.titel.lower().startswith("bijlage"):
            return f"Bijlage {self.nummer}: {self.kort or self.titel}"
        return self.kort or self.titel

    @property
    def naam(self) -> str:
        """In a list of annexes, which gives the letter itself: "Bijlage 2: kaart" is called "Kaart" there."""
        return met_hoofdletter(_EIGEN_TELLING.sub("", self.titel)) or self.titel

    @property
    def heeft_koppen(self) -> bool:
        """Whether the contents list holds a part of it."""
        return any(sectie.titel for sectie in self.secties)

    @property
    def is_bijlage(self) -> bool:
        return self.soort in ("bijlage", "informatie")

    @property
    def informatie(self) -> bool:
        return self.soort == "informatie"


def genummerd(alle: list[Hoofdstuk]) -> Iterator[Hoofdstuk]:
    """An annex has one number, its letter: a count of its own in the title goes."""
    cijfers, letters = count(1), count(0)
    tabellen, figuren = count(1), count(1)
    for volgnummer, hoofdstuk in enumerate(alle, 1):
        nummer = _nummer(hoofdstuk.soort, cijfers, letters)
        secties = _secties(hoofdstuk, nummer, volgnummer, tabellen, figuren)
        eigen = nummer.isalpha() and _EIGEN_TELLING.match(hoofdstuk.titel)
        titel = hoofdstuk.naam if eigen else hoofdstuk.titel
        yield replace(hoofdstuk, titel=titel, nummer=nummer, anker=f"h{volgnummer}", secties=tuple(secties))


def _nummer(soort: str, cijfers: Iterator[int], letters: Iterator[int]) -> str:
    if soort in ("samenvatting", "leeswijzer"):
        return ""
    return str(next(cijfers)) if soort == "gewoon" else _letter(next(letters))


def _letter(n: int) -> str:
    return chr(ord("A") + n) if n < 26 else _letter(n // 26 - 1) + chr(ord("A") + n % 26)


def _secties(
    hoofdstuk: Hoofdstuk, nummer: str, volgnummer: int, tabellen: Iterator[int], figuren: Iterator[int]
) -> Iterator[Sectie]:
    met_kop, onder_kop = count(1), False
    for positie, sectie in enumerate(hoofdstuk.secties, 1):
        onder_kop = onder_kop or bool(sectie.titel)
        eigen = f"{nummer}.{next(met_kop)}" if sectie.titel and nummer else ""
        yield replace(
            sectie,
            nummer=eigen,
            anker=f"h{volgnummer}-{positie}",
            niveau=4 if onder_kop else 3,
            tabel=next(tabellen) if sectie.soort in MET_TABEL else None,
            figuur=next(figuren) if sectie.soort in MET_FIGUUR else None,
        )
