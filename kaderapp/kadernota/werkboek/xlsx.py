"""The workbook as an Excel file. Reading goes through the gate; writing gives equal bytes for equal content."""

from pathlib import Path

from kaderapp.kadernota.werkboek.bladlezer import lees_rijen, lees_teksten
from kaderapp.kadernota.werkboek.celwaarden import Celwaarden
from kaderapp.kadernota.werkboek.grenzen import MAX_TEKENS
from kaderapp.kadernota.werkboek.opmaak import lees_opmaak
from kaderapp.kadernota.werkboek.poort import controleer
from kaderapp.kadernota.werkboek.werkmap import Blad, Werkmap, maak_blad
from kaderapp.kadernota.werkboek.xlsx_schrijver import schrijf_xlsx
from kaderapp.kadernota.werkboek.xmldeel import te_ingewikkeld

__all__ = ["lees_xlsx", "schrijf_xlsx"]


def lees_xlsx(bestand: bytes | Path) -> Werkmap:
    """Read every sheet, hidden ones too; WerkboekGeweigerd for every file that can't be read, whatever is in it."""
    pakket = controleer(bestand)
    teksten = [] if pakket.teksten is None else lees_teksten(pakket.teksten)
    opmaken = [] if pakket.opmaak is None else lees_opmaak(pakket.opmaak)
    celwaarden = Celwaarden(teksten, opmaken, vanaf_1904=pakket.vanaf_1904)
    bladen = [maak_blad(naam, lees_rijen(deel, celwaarden)) for naam, deel in pakket.bladen]
    if sum(map(_tekens, bladen)) > MAX_TEKENS:
        raise te_ingewikkeld()
    return Werkmap(bladen)


def _tekens(blad: Blad) -> int:
    return sum(len(cel) for rij in blad.rijen for cel in rij.cellen if isinstance(cel, str))
