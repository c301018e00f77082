"""A choice in a form that filters a page: what the register and the monitor offer their reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Optie:
    waarde: str
    tekst: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Veld:
    """A choice of the form; the first option is none."""

    naam: str
    label: str
    opties: list[Optie]

    @property
    def gekozen(self) -> Optie | None:
        return next((o for o in self.opties if o.gekozen and o.waarde), None)
