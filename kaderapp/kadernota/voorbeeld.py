"""What the raad will see, before anybody else sees it: every public page and download, from the working tree.

The same templates over a momentopname of this moment, marked as a werkversie, for staff only, and never kept by
any cache (I-03, S4).
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota import meldingen, pdf, vormen
from kaderapp.kadernota.boek.aanvullen import voor_het_boek
from kaderapp.kadernota.maken.rechten import eis_maken
from kaderapp.kadernota.metingen import CSV, metingen_csv
from kaderapp.kadernota.momentopname import to_json
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.pagina import BestaatNiet, Elders, Pagina
from kaderapp.kadernota.redactie.rechten import wie
from kaderapp.kadernota.uitgeven import werkversie
from kaderapp.kadernota.views import XLSX
from kaderapp.kadernota.vormen import Vorm
from kaderapp.kadernota.werkboek.exporteren import exporteer
from policies.models import Agenda, Gemeente
from policies.tekst.vast import euro_vast

RECHT = "policies.view_agenda"

PaginaView = Callable[[HttpRequest, Pagina], HttpResponseBase]


def van_de_werkversie(view: PaginaView, soort: type[Pagina] = Pagina) -> Callable[..., HttpResponseBase]:
    """A view of the working tree of an agenda, for who may see it."""

    @require_safe
    @wraps(view)
    def verpakt(request: HttpRequest, slug: str, **plek: Any) -> HttpResponseBase:
        if not request.user.has_perm(RECHT):
            raise PermissionDenied
        uitgave = werkversie(get_object_or_404(Agenda, slug=slug))
        try:
            return view(request, soort(uitgave, timezone.localdate(), plek=plek, vraag=request.GET))
        except Elders as elders:
            return HttpResponseRedirect(elders.adres)
        except BestaatNiet:
            raise Http404("Deze bladzijde staat niet in de werkversie.") from None

    return verpakt


def blad(soort: type[Pagina]) -> Callable[..., HttpResponseBase]:
    """The preview of one kind of page."""

    def toon(request: HttpRequest, pagina: Pagina) -> HttpResponseBase:
        inhoud = omgeving(request) | {"pagina": pagina, "gemeente": pagina.gemeente}
        return HttpResponse(euro_vast(render_to_string(soort.sjabloon, inhoud, request)))

    return van_de_werkversie(toon, soort)


@require_safe
def kadernota(request: HttpRequest, slug: str) -> HttpResponseBase:
    """A PDF takes longer than a page may: it is asked for on a screen of its own."""
    eis_maken(wie(request))
    return redirect("kadernota-maken", get_object_or_404(Agenda, slug=slug).slug)


def vorm(soort: Vorm) -> Callable[..., HttpResponseBase]:
    """The preview of one of the other forms."""

    @van_de_werkversie
    def geef(request: HttpRequest, pagina: Pagina) -> HttpResponseBase:
        try:
            inhoud = vormen.maak(soort, voor_het_boek(pagina.uitgave), Gemeente.objects.deze().kleur)
        except pdf.PdfMislukt as fout:
            return meldingen.geen_pdf(fout, pagina)
        except Beschadigd as fout:
            return meldingen.beschadigd(fout)
        kop = {"Content-Disposition": soort.plaatsing(pagina.agenda.slug, "")}
        return HttpResponse(inhoud, content_type=soort.type, headers=kop)

    return geef


@van_de_werkversie
def werkboek(request: HttpRequest, pagina: Pagina) -> HttpResponseBase:
    return _download(pagina, "xlsx", XLSX, exporteer(pagina.momentopname))


@van_de_werkversie
def json(request: HttpRequest, pagina: Pagina) -> HttpResponseBase:
    return _download(pagina, "json", "application/json", to_json(pagina.momentopname).encode())


@van_de_werkversie
def metingen(request: HttpRequest, pagina: Pagina) -> HttpResponseBase:
    return _download(pagina, "csv", CSV, metingen_csv(pagina.uitgave))


def _download(pagina: Pagina, soort: str, type_: str, inhoud: bytes) -> HttpResponse:
    naam = f"{pagina.agenda.slug}-werkversie.{soort}"
    kop = content_disposition_header(soort != "pdf", naam) or f'inline; filename="{naam}"'
    return HttpResponse(inhoud, content_type=type_, headers={"Content-Disposition": kop})
