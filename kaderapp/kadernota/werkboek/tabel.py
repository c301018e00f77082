"""One sheet as a file of its own, in the formats that people have: Excel, CSV and OpenDocument."""

from collections.abc import Callable
from dataclasses import dataclass

from kaderapp.kadernota.werkboek import csvbestand
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.ods_lezer import lees_ods
from kaderapp.kadernota.werkboek.ods_schrijver import SOORT as ODS
from kaderapp.kadernota.werkboek.ods_schrijver import schrijf_ods
from kaderapp.kadernota.werkboek.werkmap import Blad, Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx, schrijf_xlsx


@dataclass(frozen=True)
class Formaat:
    """How a table is read and written; `lees` raises WerkboekGeweigerd, and names the sheet as asked."""

    naam: str
    uitleg: str
    soort: str
    lees: Callable[[bytes, str], Blad]
    schrijf: Callable[[Blad], bytes]


def _lees_xlsx(inhoud: bytes, naam: str) -> Blad:
    return _gekozen(lees_xlsx(inhoud).bladen, naam)


def _schrijf_xlsx(blad: Blad) -> bytes:
    return schrijf_xlsx(Werkmap([blad]), titel=blad.naam)


def _lees_ods(inhoud: bytes, naam: str) -> Blad:
    return _gekozen(lees_ods(inhoud), naam)


def _gekozen(bladen: list[Blad], naam: str) -> Blad:
    """The sheet of that name, or else the only one that there is."""
    genoemd = [blad for blad in bladen if blad.naam.strip().casefold() == naam.casefold()]
    gekozen = genoemd or bladen
    if len(gekozen) != 1:
        raise weigering(f"dit bestand heeft {len(bladen)} bladen; geef het blad met de gegevens de naam {naam}.")
    return Blad(naam, gekozen[0].kolommen, gekozen[0].rijen)


FORMATEN = {
    formaat.naam: formaat
    for formaat in (
        Formaat(
            "xlsx",
            "Excel (xlsx)",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _lees_xlsx,
            _schrijf_xlsx,
        ),
        Formaat("csv", "CSV", "text/csv; charset=utf-8", csvbestand.lees_csv, csvbestand.schrijf_csv),
        Formaat("ods", "OpenDocument (ods)", ODS, _lees_ods, schrijf_ods),
    )
}


def formaat_van(bestandsnaam: str) -> Formaat:
    """By the end of its name; raises WerkboekGeweigerd for another kind of file."""
    eind = bestandsnaam.rpartition(".")[2].lower()
    if eind not in FORMATEN:
        raise weigering("dit soort bestand leest kaderapp niet; kies een bestand dat eindigt op .xlsx, .csv of .ods.")
    return FORMATEN[eind]
