"""What is left of an element when only its place counts: enough to number it, and nothing else."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Tak:
    """A doel or a kader."""

    sleutel: UUID
    status: str
    nummer: str = ""
    kinderen: tuple["Tak", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgavetak:
    sleutel: UUID
    status: str
    nummer: str = ""
    doelen: tuple[Tak, ...] = ()
