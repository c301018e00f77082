"""What a child process does: one piece of work after another, until there is none."""

import logging
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import Error as DatabaseFout
from django.utils import timezone

from kaderapp.models.taak import Taak, Verloren
from kaderapp.taken.hartslag import hartslag
from kaderapp.taken.mailen import mail_alles
from kaderapp.taken.soorten import Onmogelijk, soort_van

ONVERWACHT = "Door een fout in kaderapp is dit niet gelukt. Er is niets opgeslagen. Meld het aan de beheerder."

ONZE_FOUTEN = (
    *(DatabaseFout, ObjectDoesNotExist, OSError, ImportError, MemoryError, RuntimeError),
    *(ArithmeticError, AssertionError, AttributeError, LookupError, SyntaxError, TypeError, ValueError),
)
"""What goes wrong again for who tries again; lxml raises a SyntaxError at an odd document."""

log = logging.getLogger(__name__)


def verricht_alles() -> int:
    """Does all work that waits and for which there is a place, and sends the mails about it; gives how many pieces."""
    aantal = 0
    mail_alles()
    while (pk := _volgende()) is not None:
        aantal += verricht(pk)
        mail_alles()
    return aantal


def _volgende() -> UUID | None:
    """None as well while as many processes as may be are at work: each goes on with what waits when it is ready."""
    nu = timezone.now()
    if Taak.objects.bezig(nu).count() >= settings.TAKEN_TEGELIJK:
        return None
    return Taak.objects.te_doen(nu).values_list("pk", flat=True).first()


def verricht(pk: UUID) -> bool:
    """Does one piece of work; false when another process was first."""
    if not Taak.objects.huur(pk, timezone.now()):
        return False
    taak = Taak.objects.get(pk=pk)
    try:
        with hartslag(taak):
            uitkomst = soort_van(taak).werk(taak)
        taak.rond_af(uitkomst, timezone.now())
    except Verloren:
        log.info("Taak %s (%s) is niet meer van dit proces", taak.pk, taak.soort)
    except Onmogelijk as fout:
        taak.mislukken(str(fout), timezone.now())
    except ONZE_FOUTEN:
        log.exception("Taak %s (%s) is mislukt", taak.pk, taak.soort)
        taak.mislukken(ONVERWACHT, timezone.now())
    return True
