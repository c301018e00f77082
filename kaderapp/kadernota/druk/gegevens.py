"""What goes into a PDF beside its pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gegevens:
    """What stands in the properties of the file; `gemaakt` as ISO 8601, `merk` makes the identifier."""

    titel: str
    auteur: str
    onderwerp: str
    taal: str
    gemaakt: str
    merk: bytes


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file that goes with the PDF; `verband` says how (Source, Data, Alternative)."""

    naam: str
    soort: str
    verband: str
    omschrijving: str
    inhoud: bytes
