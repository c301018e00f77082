"""The pages about the site itself: accessibility, privacy, open data.

Public like the agendas: rendered without a request, the same for everybody, kept by caches for a minute (S4).
"""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from kaderapp.accounts.bewaard import COOKIE_DAGEN
from kaderapp.accounts.slot import TERMIJN
from kaderapp.kadernota import uitgeven
from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.momentopname.codec import json_schema
from kaderapp.kadernota.pagina.bewaren import antwoord, niet_onthouden
from kaderapp.kadernota.pagina.overzicht import Overzicht
from kaderapp.kadernota.views import HTML
from policies.models import Gemeente

GETEST_OP = date(2026, 11, 22)
"""When the site was last looked through for the accessibility statement; each release does so anew."""
UUR = 3600
Inhoud = dict[str, Any]


def _blad(sjabloon: str, maak: Callable[[], tuple[Inhoud, list[str]]]) -> Callable[..., HttpResponseBase]:
    """The view of one page; `maak` gives what it shows beside the gemeente, and the kenmerken of that."""

    @login_not_required
    @require_safe
    def toon(request: HttpRequest) -> HttpResponseBase:
        gemeente = Gemeente.objects.deze()
        inhoud, kenmerken = maak()
        inhoud |= {"gemeente": gemeente, "huisstijl": gemeente}
        response = antwoord(
            request,
            [sjabloon, gemeente.naam, gemeente.huisstijl, *kenmerken],
            lambda: render_to_string(sjabloon, inhoud),
            HTML,
        )
        return niet_onthouden(response) if inhoud.get("beschadigd") else response

    return toon


def _toegankelijkheid() -> tuple[Inhoud, list[str]]:
    return {"site": settings.SITE_URL, "getest_op": datum(GETEST_OP)}, [settings.SITE_URL]


def _privacy() -> tuple[Inhoud, list[str]]:
    return {
        "sessie_uren": settings.SESSION_COOKIE_AGE // UUR,
        "onthouden_dagen": COOKIE_DAGEN,
        "slot_uren": int(TERMIJN.total_seconds()) // UUR,
    }, []


def _open_gegevens() -> tuple[Inhoud, list[str]]:
    vandaag = timezone.localdate()
    uitgaven, beschadigd = uitgeven.gelezen(uitgeven.openbare_agendas())
    paginas = [Overzicht(uitgave, vandaag) for uitgave in uitgaven]
    zonder_tekst = [fout.versie.agenda.slug for fout in beschadigd]
    kenmerken = [f"{u.sha256}{u.status_in_woorden}" for u in uitgaven] + zonder_tekst
    return {"paginas": paginas, "beschadigd": zonder_tekst}, kenmerken


toegankelijkheid = _blad("over/toegankelijkheid.html", _toegankelijkheid)
privacy = _blad("over/privacy.html", _privacy)
open_gegevens = _blad("over/open_gegevens.html", _open_gegevens)


@login_not_required
@require_safe
def schema(request: HttpRequest) -> HttpResponseBase:
    """The JSON Schema of `versie.json`, made from the very dataclasses that write it."""
    tekst = _schema()
    return antwoord(request, [tekst], lambda: tekst, "application/schema+json")


@cache
def _schema() -> str:
    return f"{json.dumps(json_schema(), ensure_ascii=False, indent=1)}\n"
