"""The work behind the button: an act with its PDF, done once however often a process dies over it (R4)."""

from typing import Any

from django.core.exceptions import ValidationError

from kaderapp.kadernota.boek.plaatsen import PdfBezet
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.pdf import PdfMislukt
from kaderapp.kadernota.uitbrengen.daden import DADEN, RECHT
from kaderapp.kadernota.uitbrengen.uitbrengen import STAPPEN, breng_uit
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import Onmogelijk
from policies.models import Versie

BEURTEN = 12
"""How often this work waits for a place to make its PDF; each time some seconds (`plaatsen.WACHT`)."""
GEEN_RECHT = "U hebt geen recht (meer) om versies uit te brengen. Er is niets opgeslagen. Vraag het aan de beheerder."
IS_WEG = "Deze versie is er niet meer. Er is niets opgeslagen."
WACHT = "Er worden nu andere PDF’s gemaakt. De uwe volgt daarna"


def breng_versie_uit(taak: Taak) -> dict[str, Any]:
    """Does what is asked in `gegevens`: versie, daad and invoer (`daden`). Raises Onmogelijk with a sentence."""
    versie = Versie.objects.filter(pk=taak.gegevens["versie"]).select_related("agenda").first()
    if versie is None:
        raise Onmogelijk(IS_WEG)
    if not taak.eigenaar.has_perm(RECHT):
        raise Onmogelijk(GEEN_RECHT)
    soort, invoer = DADEN[taak.gegevens["daad"]], taak.gegevens["invoer"]
    if not soort.is_gedaan(versie, invoer):
        try:
            _breng_uit(versie, taak)
        except ValidationError as fout:
            versie.refresh_from_db()
            if not soort.is_gedaan(versie, invoer):  # else another process was first with this very work
                raise Onmogelijk(" ".join(fout.messages)) from None
        except (Beschadigd, PdfMislukt) as fout:
            raise Onmogelijk(f"Er is niets opgeslagen. {fout}") from None
    return {"gedaan": f"Versie {versie.nummer} {soort.gedaan}", "adres": versie.get_absolute_url()}


def _breng_uit(versie: Versie, taak: Taak) -> None:
    daad = DADEN[taak.gegevens["daad"]].daad(taak.gegevens["invoer"], taak.eigenaar)
    for beurt in range(1, BEURTEN + 1):
        try:
            breng_uit(versie, daad, voortgang=lambda stap: taak.meld(_in_woorden(stap)))
        except PdfBezet:
            if beurt == BEURTEN:
                raise
            taak.meld(WACHT)
        else:
            return


def _in_woorden(stap: str) -> str:
    """As in "Stap 2 van 3: De PDF maken. 3 van de 8 hoofdstukken opgemaakt."."""
    hoort_bij = next((nummer for nummer, naam in enumerate(STAPPEN, 1) if stap.startswith(naam)), None)
    return f"Stap {hoort_bij} van {len(STAPPEN)}: {stap}" if hoort_bij else stap
