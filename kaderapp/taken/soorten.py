"""The kinds of work: what each does, who may see it, and the page that shows what came out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.utils.module_loading import import_string

from kaderapp.models import User
from kaderapp.models.taak import Taak

SOORTEN = {
    "voorstel": "kaderapp.kadernota.inlezen.soorten.VOORSTEL",
    "opslaan": "kaderapp.kadernota.inlezen.soorten.OPSLAAN",
    "uitbrengen": "kaderapp.kadernota.uitbrengen.soorten.UITBRENGEN",
    "kadernota": "kaderapp.kadernota.maken.soorten.KADERNOTA",
}


@dataclass(frozen=True, kw_only=True)
class Soort:
    werk: Callable[[Taak], dict[str, Any]]
    """Gives the outcome, or raises Onmogelijk. Must be safe to repeat: a process can be killed at any moment."""
    eis: Callable[[User, Taak], None]
    """Raises PermissionDenied for an owner who may not see this work any more (S12)."""
    kop: Callable[[Taak], str]
    """The heading while it goes on."""
    sjabloon: str
    """Shows the outcome; inputs: taak, uitkomst, terug, and what `inhoud` gives."""
    inhoud: Callable[[HttpRequest, Taak], dict[str, Any]] = lambda request, taak: {}
    te_stoppen: bool = True
    """Whether nothing has happened when it is thrown away halfway."""
    opnieuw: str = "Probeer het opnieuw"
    """The link to where it was asked, when it failed."""
    mail: Callable[[Taak], EmailMessage] | None = None
    """Says that it ended, to an owner who asked for that."""


class Onmogelijk(Exception):
    """The work can't be done; the text is a sentence for its owner."""


def soort_van(taak: Taak) -> Soort:
    soort: Soort = import_string(SOORTEN[taak.soort])
    return soort
