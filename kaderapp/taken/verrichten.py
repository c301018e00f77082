"""What a child process does: one piece of work after another, until there is none."""

import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import Error as DatabaseFout
from django.utils import timezone
from django.utils.module_loading import import_string

from kaderapp.models.taak import Taak

Werk = Callable[[Taak], dict[str, Any]]

SOORTEN = {
    "voorstel": "kaderapp.kadernota.inlezen.werk.maak_voorstel",
    "opslaan": "kaderapp.kadernota.inlezen.werk.sla_voorstel_op",
    "uitbrengen": "kaderapp.kadernota.uitbrengen.werk.breng_versie_uit",
}
"""What each kind of work calls: a function of the Taak that gives its outcome, or raises Onmogelijk."""

ONVERWACHT = "Door een fout in kaderapp is dit niet gelukt. Er is niets opgeslagen. Meld het aan de beheerder."

log = logging.getLogger(__name__)


class Onmogelijk(Exception):
    """The work can't be done; the text is a sentence for its owner."""


def verricht_alles() -> int:
    """Does all work that waits; gives how many pieces."""
    aantal = 0
    while (pk := Taak.objects.te_doen(timezone.now()).values_list("pk", flat=True).first()) is not None:
        aantal += verricht(pk)
    return aantal


def verricht(pk: UUID) -> bool:
    """Does one piece of work; false when another process was first."""
    if not Taak.objects.huur(pk, timezone.now()):
        return False
    taak = Taak.objects.get(pk=pk)
    werk: Werk = import_string(SOORTEN[taak.soort])
    try:
        taak.rond_af(werk(taak), timezone.now())
    except Onmogelijk as fout:
        taak.mislukken(str(fout), timezone.now())
    except (DatabaseFout, MemoryError, RecursionError, ArithmeticError, LookupError, TypeError, ValueError):
        log.exception("Taak %s (%s) is mislukt", taak.pk, taak.soort)
        taak.mislukken(ONVERWACHT, timezone.now())
    return True
