"""The look of the gemeente as files: its logo, and the stylesheet of its own colours.

Both have a name that says what is in them, so a browser may keep them for ever. The stylesheet follows from the
two colours in its name alone (`policies.kleur.tinten`).
"""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from policies.kleur import tinten
from policies.models import Gemeente

VOOR_ALTIJD = "public, max-age=31536000, immutable"
SOORTEN = {"svg": "image/svg+xml", "png": "image/png"}
ALLEEN_EEN_BEELD = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""For who opens the logo itself: nothing in it can run, and it may only be styled by its own contents."""


@login_not_required
@require_safe
def logo(request: HttpRequest, naam: str) -> HttpResponse:
    """The logo of now; 404 under the name of an older one."""
    gemeente = Gemeente.objects.filter(logo_naam=naam).first()
    if not gemeente or not gemeente.logo:
        raise Http404
    response = HttpResponse(bytes(gemeente.logo), content_type=SOORTEN[naam.rpartition(".")[2]])
    response["Content-Security-Policy"] = ALLEEN_EEN_BEELD
    return _blijft(response)


@login_not_required
@require_safe
def kleuren(request: HttpRequest, accent: str, diep: str) -> HttpResponse:
    """Overrides the tokens of the theme by those of the gemeente's own colours; 404 for those of nobody."""
    if not Gemeente.objects.filter(kleur=f"#{accent}", kleur_donker=f"#{diep}").exists():
        raise Http404
    eigen = tinten(f"#{accent}", f"#{diep}")
    regels = "".join(f"  --basis-color-{naam}: {kleur};\n" for naam, kleur in eigen.items())
    focus = eigen["accent-1-color-document"]
    tekst = f":root:root {{\n{regels}  --basis-focus-outline-color: {focus};\n}}\n"
    return _blijft(HttpResponse(tekst, content_type="text/css; charset=utf-8"))


def _blijft(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = VOOR_ALTIJD
    response["X-Content-Type-Options"] = "nosniff"
    return response
