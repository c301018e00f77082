"""One row of a workbook as typed values: only what it says.

References stay codes here (`Verwijzing`): they can only be resolved when the whole file is known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.werkmap import Rij, als_tekst


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A cell with codes, and the sheets where they may be found."""

    codes: tuple[str, ...]
    bladen: tuple[str, ...]
    meervoud: bool
    of_tekst: bool


@dataclass(slots=True)
class Invoer:
    """One row of the file; `waarden` are under the names of the fields, `plaatsen` are those of the columns."""

    blad: str
    bron: Rij
    plaatsen: Mapping[str, int]
    code: str = ""
    sleutel: UUID | None = None
    revisie: int | None = None
    verwijderen: bool = False
    waarden: dict[str, Any] = field(default_factory=dict)
    afgeleid: dict[str, Any] = field(default_factory=dict)
    element: UUID | None = None
    """The identity, as soon as it is known: of a row with a sleutel or a code, or by its content."""
    fouten: set[str | None] = field(default_factory=set)
    """The columns with which something is wrong: what follows from them is not worth another message."""

    @property
    def rij(self) -> int:
        return self.bron.nummer

    @property
    def goed(self) -> bool:
        return not self.fouten

    def fout(self, kolom: str | None, tekst: str) -> Melding:
        """A message about a cell of this row, or about the row as a whole."""
        self.fouten.add(kolom)
        return Melding(self.blad, self.rij, kolom, self.tekst_van(kolom), tekst)

    def let_op(self, kolom: str, tekst: str) -> Melding:
        return Melding(self.blad, self.rij, kolom, self.tekst_van(kolom), tekst, "let op")

    def tekst_van(self, kolom: str | None) -> str | None:
        """What stands in a cell, as a person sees it; None when it is blank."""
        plaats = self.plaatsen.get(kolom) if kolom else None
        return None if plaats is None else als_tekst(self.bron.cellen[plaats]) or None
