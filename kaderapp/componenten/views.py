"""`/componenten/`: public, for nothing on it is of anybody, and not to be found by search engines."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from kaderapp.componenten import kleuren
from kaderapp.componenten.bladzijden import (
    INZAGE,
    OUD,
    WERKVERSIE,
    Geld,
    Kaders,
    Monitor,
    Opening,
    Tekst,
    Tijd,
    bladzijde,
)
from kaderapp.componenten.forms import voorbeeldformulier
from kaderapp.componenten.tokens import kleuren as kleuren_van
from kaderapp.kadernota.pagina.bewaren import antwoord
from kaderapp.kadernota.views import HTML
from policies.models import Gemeente


@login_not_required
@require_safe
def componenten(request: HttpRequest) -> HttpResponseBase:
    gemeente = Gemeente.objects.deze()
    response = antwoord(
        request,
        ["componenten", gemeente.naam, gemeente.huisstijl],
        lambda: render_to_string("componenten/galerij.html", _inhoud(gemeente)),
        HTML,
    )
    response["X-Robots-Tag"] = "noindex"
    return response


def _inhoud(gemeente: Gemeente) -> dict[str, object]:
    tokens = kleuren.van_de_gemeente(gemeente)
    return {
        "gemeente": gemeente,
        "huisstijl": gemeente,
        "pagina": None,
        "tekst": bladzijde(Tekst),
        "opening": bladzijde(Opening),
        "register": bladzijde(Kaders),
        "geld": bladzijde(Geld),
        "monitor": bladzijde(Monitor),
        "tijd": bladzijde(Tijd),
        "standen": [bladzijde(Opening, **stand) for stand in (INZAGE, {}, OUD, WERKVERSIE)],
        "kleuren": kleuren_van(tokens),
        "contrast": kleuren.tabel(tokens),
        "gronden": kleuren.GROND,
        "formulier": voorbeeldformulier(),
    }
