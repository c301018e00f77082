"""A Versie that is brought out, as long work."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from kaderapp.kadernota.redactie.rechten import mag_bewerken, wie
from kaderapp.kadernota.uitbrengen.daden import DADEN, RECHT
from kaderapp.kadernota.uitbrengen.werk import breng_versie_uit
from kaderapp.models import User
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import Soort
from policies.models import Agenda


def _eis(user: User, taak: Taak) -> None:
    if not user.has_perm(RECHT):
        raise PermissionDenied


def _kop(taak: Taak) -> str:
    return f"Versie {taak.gegevens['nummer']} {DADEN[taak.gegevens['daad']].bezig}"


def _inhoud(request: HttpRequest, taak: Taak) -> dict[str, Any]:
    return {
        "agenda": Agenda.objects.filter(slug=taak.gegevens["slug"]).first(),
        "soort": DADEN[taak.gegevens["daad"]],
        "bewerkt": mag_bewerken(wie(request)),
        "plaats": "versies",
    }


UITBRENGEN = Soort(
    werk=breng_versie_uit,
    eis=_eis,
    kop=_kop,
    sjabloon="uitbrengen/taak.html",
    inhoud=_inhoud,
    te_stoppen=False,
    opnieuw="Terug naar het formulier",
)
