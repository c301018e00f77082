"""An edition: what the reader must know about the status of a Versie, and its momentopname.

Every output (page, PDF, workbook, JSON) is made from an Uitgave and from nothing else. The momentopname
is frozen; the status of a Versie goes on (ter inzage, then vastgesteld), and is therefore kept beside it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from kaderapp.kadernota.momentopname import Momentopname
from kaderapp.kadernota.verband import Verband


@dataclass(frozen=True, kw_only=True)
class Editie:
    """What a list says about an edition. Its content was not looked at: that may be large, or damaged."""

    nummer: str
    """Number of the Versie ("1.0"); empty for the working tree."""
    soort: str
    """nota or stand; "werkversie" for the working tree."""
    status: str
    status_in_woorden: str
    """For people: "Vastgesteld door de raad op 25 juni 2026", "Ter inzage tot en met 4 januari 2027"."""
    openbaar: bool
    gemaakt_op: datetime
    datum: date
    """The date to print: of adoption, of the start of the inzage, else of making."""
    sha256: str
    permalink: str
    """Address of this edition, absolute path; empty for the working tree."""
    inzage_tot: date | None = None
    nota_van: date | None = None
    """Of a stand: the day on which the nota that it belongs to was adopted."""
    besluit: str = ""
    toelichting: str = ""
    """What the makers say about this edition, such as what changed."""


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """How the gemeente looks in print; empty is the look of the design."""

    accent: str = ""
    """Colour of numbers and rules, "#rrggbb", dark enough for text on white."""
    logo: bytes = b""
    logo_soort: str = ""
    """svg or png."""
    mailadres: str = ""


@dataclass(frozen=True, kw_only=True)
class Uitgave(Editie):
    momentopname: Momentopname
    omvang: int = 0
    """Characters of its JSON; 0 where that is not known."""
    weggelaten: frozenset[str] = frozenset()
    """The parts that its kadernota goes without (`policies.models.delen.Deel`)."""

    geschiedenis: tuple[Editie, ...] = ()
    """The editions before this one, oldest first. Like `vorige` and `huisstijl` only filled in for the book
    (`boek.aanvullen`): a page on the site does without."""
    vorige: "Uitgave | None" = None
    """The nota that its annex was/wordt is held against."""
    huisstijl: Huisstijl = Huisstijl()

    @cached_property
    def verband(self) -> Verband:
        return Verband(self.momentopname)
