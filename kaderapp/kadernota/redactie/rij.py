"""One row of the tree: what stands there, and what one can do with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from kaderapp.kadernota.inhoud.getallen import datum


@dataclass(frozen=True, slots=True)
class Daad:
    tekst: str
    adres: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    sleutel: UUID
    soort: str
    titel: str
    nummer: str = ""
    adres: str = ""
    """Its form; "" for a heading that is no element."""
    label: str = ""
    telling: str = ""
    door: str = ""
    op: datetime | None = None
    zoektekst: str = ""
    """What the search box looks in, folded."""
    vragen: tuple[Daad, ...] = ()
    """The open findings here, as links to the page of volledigheid."""
    daden: tuple[Daad, ...] = ()
    dicht: bool = False
    """Whether what stands under it is folded at first."""
    kinderen: tuple["Rij", ...] = ()

    @property
    def meta(self) -> str:
        """What hangs on it, and who changed it last."""
        wie = f"{self.door}, {datum(timezone.localdate(self.op))}" if self.op else ""
        return "; ".join(deel for deel in (self.telling, wie) if deel)

    @property
    def aantal_onder(self) -> int:
        return sum(1 + kind.aantal_onder for kind in self.kinderen)

    @property
    def stappen(self) -> Iterator["Stap"]:
        """What stands under this row as one flat walk: a template that calls itself is slow."""
        for kind in self.kinderen:
            yield from kind.wandeling()

    def wandeling(self, sluit: int = 0) -> Iterator["Stap"]:
        """This row and what stands under it; the last one closes `sluit` more lists."""
        if not self.kinderen:
            yield Stap(self, opent=False, sluit="x" * sluit)
            return
        yield Stap(self, opent=True)
        *eerste, laatste = self.kinderen
        for kind in eerste:
            yield from kind.wandeling()
        yield from laatste.wandeling(sluit + 1)

    def alle(self) -> Iterator["Rij"]:
        yield self
        for kind in self.kinderen:
            yield from kind.alle()

    def met(self, *kinderen: "Rij") -> "Rij":
        return replace(self, kinderen=kinderen)


@dataclass(frozen=True, slots=True)
class Stap:
    """One row of a walk: whether a list opens under it, and a character for each list that closes behind it."""

    rij: Rij
    opent: bool
    sluit: str = ""
