"""Making the document, in a process of its own; safe to repeat, for nothing but the Taak is written."""

from time import monotonic, sleep
from typing import Any

from django.conf import settings

from kaderapp.kadernota.boek.plaatsen import PdfBezet
from kaderapp.kadernota.boek.proces import PdfMislukt
from kaderapp.kadernota.maken.keuze import Keuze, LigtVast
from kaderapp.kadernota.maken.naam import bestandsnaam
from kaderapp.kadernota.maken.rechten import mag_maken
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import Onmogelijk
from policies.models import Agenda, Versie

GEDULD = 30 * 60
"""Seconds that work waits for a place among the PDFs that are made on this machine."""
TIK = 1.0

GEEN_RECHT = "U mag dit document niet meer maken. Vraag de beheerder om dat recht."
WEG = "Deze tekst is er niet meer. Kies een andere."
LIGT_VAST = "Deze versie ligt intussen vast. U kunt nu downloaden wat iedereen van haar leest; dat verandert niet meer."
VOL = "Er kwam geen plaats vrij om een PDF te maken. Probeer het later opnieuw."
WACHT = "Er worden nu andere PDF’s gemaakt. Uw document wacht op een plaats."


def maak_kadernota(taak: Taak) -> dict[str, Any]:
    """Stores the document with the Taak; gives the name of the file and its size in bytes."""
    if not mag_maken(taak.eigenaar):
        raise Onmogelijk(GEEN_RECHT)
    keuze = Keuze.uit(taak.gegevens)
    taak.meld("De tekst wordt verzameld.")
    uitgave = _uitgave(keuze)
    inhoud = _met_geduld(keuze, uitgave, taak)
    taak.leg_neer(inhoud)
    return {"bestandsnaam": bestandsnaam(uitgave, keuze.als.eind), "omvang": len(inhoud)}


def _uitgave(keuze: Keuze) -> Uitgave:
    try:
        return keuze.uitgave()
    except (Agenda.DoesNotExist, Versie.DoesNotExist):
        raise Onmogelijk(WEG) from None
    except LigtVast:
        raise Onmogelijk(LIGT_VAST) from None
    except Beschadigd as fout:
        raise Onmogelijk(str(fout)) from None


def _met_geduld(keuze: Keuze, uitgave: Uitgave, taak: Taak) -> bytes:
    """Waits for a place instead of failing; the work keeps its lease meanwhile."""
    einde = monotonic() + _geduld()
    taak.meld("Het document wordt opgemaakt.")
    while True:
        try:
            return keuze.als.maak(uitgave, taak.meld)
        except PdfBezet:
            if monotonic() >= einde:
                raise Onmogelijk(VOL) from None
            taak.meld(WACHT)
            sleep(TIK)
        except (PdfMislukt, Beschadigd) as fout:
            raise Onmogelijk(str(fout)) from None


def _geduld() -> float:
    """None within a request: that would keep others from being served."""
    return GEDULD if settings.TAKEN_APART else 0
