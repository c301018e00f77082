"""A file that is read in, as long work: first its proposal, then carrying that out."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from kaderapp.kadernota.inlezen.rechten import eis
from kaderapp.kadernota.inlezen.werk import maak_voorstel, sla_voorstel_op
from kaderapp.models import User
from kaderapp.models.taak import Taak
from kaderapp.taken.soorten import Soort

PER_PAGINA = 100


def _eis(user: User, taak: Taak) -> None:
    eis(user, taak.gegevens["blad"])


def _kop(taak: Taak) -> str:
    return f"{taak.gegevens['bestandsnaam']} wordt verwerkt"


def _inhoud(request: HttpRequest, taak: Taak) -> dict[str, Any]:
    wijzigingen = (taak.uitkomst or {}).get("wijzigingen", [])
    return {"wijzigingen": Paginator(wijzigingen, PER_PAGINA).get_page(request.GET.get("pagina"))}


_VAST: dict[str, Any] = {
    "eis": _eis,
    "kop": _kop,
    "sjabloon": "inlezen/uitkomst.html",
    "inhoud": _inhoud,
    "opnieuw": "Lees het bestand opnieuw in",
}

VOORSTEL = Soort(werk=maak_voorstel, **_VAST)
OPSLAAN = Soort(werk=sla_voorstel_op, te_stoppen=False, **_VAST)
