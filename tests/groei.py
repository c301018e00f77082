"""Makes an agenda larger: for what must not depend on its size."""

from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.exporteren import werkmap_van
from kaderapp.kadernota.werkboek.importeren import importeer
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, Werkmap
from policies.models import Agenda

CODES = {"code", "ouder", "bij", "opgave", "groep", "groepen", "kaders", "doelen", "van", "indicator", "outcome"}


def vermenigvuldig(agenda: Agenda, keer: int) -> None:
    """Imports the agenda `keer` - 1 more times under other codes, so that it has `keer` times as many rows."""
    importeer(werkmap_maal(werkmap_van(momentopname(agenda)), keer))


def werkmap_maal(werkmap: Werkmap, keer: int) -> Werkmap:
    """A workbook with every row of every element `keer` times; relations stay within each copy."""
    return Werkmap([_blad_maal(blad, keer) for blad in werkmap.bladen])


def _blad_maal(blad: Blad, keer: int) -> Blad:
    if blad.naam in ("Agenda", "Visie"):
        return blad
    rijen = [_kopie(blad, rij, nummer) for nummer in range(keer) for rij in blad.rijen]
    return Blad(blad.naam, blad.kolommen, [Rij(plaats, cellen) for plaats, cellen in enumerate(rijen, start=2)])


def _kopie(blad: Blad, rij: Rij, nummer: int) -> list[Celwaarde | Celfout]:
    if nummer == 0:
        return list(rij.cellen)
    cellen = dict(zip(blad.kolommen, rij.cellen, strict=True)) | {"sleutel": None, "revisie": None}
    for kolom in CODES & cellen.keys():
        if isinstance(waarde := cellen[kolom], str):
            cellen[kolom] = "; ".join(f"{code.strip()}~{nummer}" for code in waarde.split(";"))
    return list(cellen.values())
