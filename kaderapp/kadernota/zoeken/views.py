"""The page to search on: the same for everyone, from public Versies only (I-02, I-03), and not for search engines."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from kaderapp.kadernota import meldingen, uitgeven
from kaderapp.kadernota.pagina.bewaren import antwoord, niet_onthouden
from kaderapp.kadernota.zoeken.indexen import indexen
from kaderapp.kadernota.zoeken.pagina import Zoekpagina
from kaderapp.kadernota.zoeken.vraag import lees
from policies.models import Gemeente, Synoniem

HTML = "text/html; charset=utf-8"


@login_not_required
@require_safe
def zoeken(request: HttpRequest) -> HttpResponseBase:
    vandaag, gemeente = timezone.localdate(), Gemeente.objects.deze()
    versies = uitgeven.openbare_agendas()
    vraag = lees(request.GET.get("q", ""), Synoniem.objects.groepen())
    gevonden, beschadigd = indexen.van_alle(versies) if vraag.termen else ([], [])
    for fout in beschadigd:
        meldingen.meld(fout)
    pagina = Zoekpagina(gevonden, vraag, request.GET, vandaag)
    zonder_tekst = [fout.versie.agenda.slug for fout in beschadigd]
    inhoud = {"zoek": pagina, "beschadigd": zonder_tekst, "gemeente": gemeente, "huisstijl": gemeente}
    kenmerken = [
        *(gemeente.naam, gemeente.huisstijl, vandaag.isoformat()),
        *(versie.sha256 for versie in versies),
        *zonder_tekst,
        repr((vraag, pagina.soort, pagina.gevraagd_blad)),
    ]
    html = "zoeken/zoeken.html"
    response = antwoord(request, kenmerken, lambda: render_to_string(html, inhoud), HTML, eenmalig=bool(vraag))
    response["X-Robots-Tag"] = "noindex"
    return niet_onthouden(response) if beschadigd else response
