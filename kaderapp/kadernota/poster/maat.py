"""The sheet, the size of the letters, and how much may be left out."""

from dataclasses import dataclass

from kaderapp.kadernota.poster.takken import Woorden

BREED, HOOG = 396.0, 227.0
"""Of the part of the sheet on which the tree stands, in mm."""
PUNT = 0.3528
TUSSEN = 9.0
"""Between columns of opgaven."""
VEEL = 10_000


@dataclass(frozen=True, slots=True)
class Kort:
    """At most so many lines per activiteit, doel and effect, activiteiten per doel, doelen per opgave, opgaven."""

    blad: int = 6
    doel: int = 8
    effect: int = 14
    bladen: int = VEEL
    doelen: int = VEEL
    opgaven: int = VEEL


@dataclass(frozen=True, slots=True)
class Maat:
    """What follows from the size of the letters and the number of columns; and the words to count with."""

    corps: float
    kolommen: int
    woorden: Woorden

    @property
    def mm(self) -> float:
        return self.corps * PUNT

    @property
    def regel(self) -> float:
        return self.mm * 1.24

    @property
    def lucht(self) -> float:
        return self.mm * 0.5

    @property
    def breed(self) -> float:
        return (BREED - TUSSEN * (self.kolommen - 1)) / self.kolommen

    @property
    def gang(self) -> float:
        """Room for the lines between the levels."""
        return max(4.0, self.mm * 1.6)

    @property
    def drie(self) -> tuple[tuple[float, float], ...]:
        """Left edge and width of effect, doelen and activiteiten."""
        ruimte = self.breed - 2 * self.gang
        effect, doel = ruimte * 0.25, ruimte * 0.34
        return (0, effect), (effect + self.gang, doel), (effect + doel + 2 * self.gang, ruimte - effect - doel)

    @property
    def hoogte_vak(self) -> float:
        """Of one line in a box; nothing is lower."""
        return self.regel + 2 * self.lucht

    @property
    def hoogte_blad(self) -> float:
        return self.regel + self.lucht * 0.9
