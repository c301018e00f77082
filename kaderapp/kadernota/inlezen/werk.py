"""The two pieces of work behind an upload: making the proposal, and carrying it out."""

from typing import Any

from kaderapp.kadernota.inlezen.rechten import Rechtentoets
from kaderapp.kadernota.inlezen.voorstel import Afspraak, Anders, voorstel_van, weigering_van
from kaderapp.kadernota.werkboek.bladen import AGENDA
from kaderapp.kadernota.werkboek.importeren import Toets, Verslag, importeer
from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.tabel import formaat_van
from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import Onmogelijk

ANDERS = (
    "Er is niets opgeslagen: sinds u het voorstel zag, heeft iemand anders de agenda gewijzigd. "
    "Lees het bestand opnieuw in; u ziet dan wat er nu zou veranderen."
)


def maak_voorstel(taak: Taak) -> dict[str, Any]:
    """What this file would change, and for whom it may; nothing is stored."""
    try:
        return voorstel_van(_lees_in(taak, Rechtentoets(taak.eigenaar, taak.gegevens["blad"]), proef=True))
    except WerkboekGeweigerd as geweigerd:
        return weigering_van(geweigerd)


def sla_voorstel_op(taak: Taak) -> dict[str, Any]:
    """Does what was shown, and only that; raises Onmogelijk when it would be something else by now."""
    rechten = Rechtentoets(taak.eigenaar, taak.gegevens["blad"])
    try:
        verslag = _lees_in(taak, _Allebei(Afspraak(taak.gegevens["kenmerk"]), rechten), proef=False)
    except Anders:
        raise Onmogelijk(ANDERS) from None
    except WerkboekGeweigerd as geweigerd:
        return weigering_van(geweigerd)
    return {"opgeslagen": str(verslag), "slug": verslag.slug}


def _lees_in(taak: Taak, toets: Toets, *, proef: bool) -> Verslag:
    taak.meld("Het bestand wordt gelezen")
    werkmap = _werkmap(taak)
    aantal = sum(len(blad.rijen) for blad in werkmap.bladen)
    taak.meld(f"{aantal} rijen worden vergeleken met wat er nu staat" if proef else f"{aantal} rijen worden opgeslagen")
    return importeer(werkmap, proef=proef, toets=toets, door=taak.eigenaar)


def _werkmap(taak: Taak) -> Werkmap:
    """The file as a workbook; a list becomes the one sheet of its agenda."""
    inhoud, blad = bytes(taak.bestand), taak.gegevens["blad"]
    if not blad:
        return lees_xlsx(inhoud)
    tabel = formaat_van(taak.gegevens["bestandsnaam"]).lees(inhoud, blad)
    return Werkmap([Blad(AGENDA, ["slug"], [Rij(2, [taak.gegevens["slug"]])]), tabel])


class _Allebei:
    def __init__(self, *toetsen: Toets) -> None:
        self.toetsen = toetsen

    def vooraf(self, verslag: Verslag) -> None:
        for toets in self.toetsen:
            toets.vooraf(verslag)

    def achteraf(self, verslag: Verslag) -> None:
        for toets in self.toetsen:
            toets.achteraf(verslag)
