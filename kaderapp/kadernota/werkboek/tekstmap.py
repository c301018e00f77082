"""The workbook as a folder of text files: per sheet a `<Blad>.toml` with `[[rij]]` tables or a `<Blad>.csv`.

For content that lives under version control, such as the demo agenda. In TOML a row is numbered as in a spreadsheet
with a header: the first `[[rij]]` is row 2.
"""

import csv
import datetime
import io
import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from kaderapp.kadernota.werkboek.celtekst import schone_tekst
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd, weigering
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, Werkmap, maak_blad

VOLGORDE = (
    "Agenda",
    "Visie",
    "Paragrafen",
    "Groepen",
    "Opgaven",
    "Kaders",
    "Doelen",
    "Activiteiten",
    "Indicatoren",
    "Metingen",
    "Bedragen",
    "Momenten",
)
DATUM_MET_TIJD = "dit is een datum met een tijd; haal de tijd weg."
GEEN_CELWAARDE = "dit past niet in een cel; geef een tekst, een getal, true, false of een datum."
_TOML_REGEL = re.compile(r"at line (\d+)")
_MAX_CIJFERS = 300  # of a whole number that is written as a decimal one, such as 1e3


def lees_tekstmap(map_: Path) -> Werkmap:
    """Read the sheets in their fixed order, others after them by name; WerkboekGeweigerd names file and line."""
    if not map_.is_dir():
        raise _weigering(map_, "deze map bestaat niet.")
    bestanden = [pad for pad in map_.iterdir() if pad.suffix in _LEZERS]
    if not bestanden:
        raise _weigering(map_, "in deze map staat geen enkel blad (.toml of .csv).")
    return Werkmap([_LEZERS[pad.suffix](pad) for pad in _op_volgorde(bestanden)])


def _op_volgorde(bestanden: list[Path]) -> list[Path]:
    plaats = {naam: nummer for nummer, naam in enumerate(VOLGORDE)}
    bestanden = sorted(bestanden, key=lambda pad: (plaats.get(pad.stem, len(plaats)), pad.name))
    for pad, volgende in pairwise(bestanden):
        if pad.stem == volgende.stem:
            raise _weigering(volgende, f"dit blad staat ook in {pad.name}; laat er één staan.")
    return bestanden


def _lees_toml(pad: Path) -> Blad:
    tekst = _lees(pad)
    try:
        inhoud = tomllib.loads(tekst, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as fout:
        vondst = _TOML_REGEL.search(str(fout))
        regel = int(vondst[1]) if vondst else tekst.count("\n") + 1
        raise _weigering(pad, f"dit is geen geldige TOML ({fout}).", regel) from fout
    rijen = inhoud.pop("rij", [])
    if inhoud or not isinstance(rijen, list) or not all(isinstance(rij, dict) for rij in rijen):
        raise _weigering(pad, "begin elke rij van dit blad met [[rij]]; iets anders mag er niet in staan.")
    kolommen = list(dict.fromkeys(kolom for rij in rijen for kolom in rij))
    cellen = ([_uit_toml(rij.get(kolom)) for kolom in kolommen] for rij in rijen)
    return maak_blad(pad.stem, [Rij(1, [*kolommen]), *(Rij(nummer, rij) for nummer, rij in enumerate(cellen, 2))])


def _uit_toml(waarde: Any) -> Celwaarde | Celfout:  # whatever TOML knows
    match waarde:
        case str():
            return schone_tekst(waarde)
        case datetime.datetime():
            return waarde.date() if waarde.time() == datetime.time() else Celfout(DATUM_MET_TIJD, str(waarde))
        case Decimal() if not waarde.is_finite():
            return Celfout(GEEN_CELWAARDE, str(waarde))
        case Decimal() if waarde.adjusted() < _MAX_CIJFERS and waarde == waarde.to_integral_value():
            return int(waarde)
        case None | bool() | int() | Decimal() | datetime.date():
            return waarde
        case _:
            return Celfout(GEEN_CELWAARDE, str(waarde))


def _lees_csv(pad: Path) -> Blad:
    """All cells are text; the header row tells whether commas or semicolons part them."""
    tekst = _lees(pad)
    kop = tekst.partition("\n")[0]
    scheiding = ";" if kop.count(";") > kop.count(",") else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        rijen = [Rij(nummer, [schone_tekst(cel) for cel in rij]) for nummer, rij in enumerate(lezer, 1)]
    except csv.Error as fout:
        raise _weigering(pad, f"dit is geen geldige CSV ({fout}).", lezer.line_num) from fout
    return maak_blad(pad.stem, rijen)


def _lees(pad: Path) -> str:
    try:
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise _weigering(pad, "dit bestand is niet te lezen.") from fout
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud[: fout.start].count(b"\n") + 1
        raise _weigering(pad, "dit is geen UTF-8; sla het bestand op als UTF-8.", regel) from fout


def _weigering(pad: Path, tekst: str, regel: int | None = None) -> WerkboekGeweigerd:
    plaats = pad.name if regel is None else f"{pad.name}, regel {regel}"
    return weigering(f"{plaats}: {tekst}")


_LEZERS: dict[str, Callable[[Path], Blad]] = {".toml": _lees_toml, ".csv": _lees_csv}
