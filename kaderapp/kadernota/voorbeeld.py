"""What the raad will see, before anybody else sees it: every public page and download, from the working tree.

The same templates over a momentopname of this moment, marked as a werkversie, for staff only, and never kept by
any cache (I-03, S4).
"""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota import meldingen, pdf
from kaderapp.kadernota.momentopname import to_json
from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.pagina.stand import Verwijzing
from kaderapp.kadernota.uitgeven import werkversie
from kaderapp.kadernota.views import XLSX
from kaderapp.kadernota.werkboek.exporteren import exporteer
from policies.models import Agenda

RECHT = "policies.view_agenda"

PaginaView = Callable[[HttpRequest, "Voorbeeld"], HttpResponseBase]


class Voorbeeld(Pagina):
    """The page of the working tree: its links stay among the previews, and lead back to the work."""

    @property
    def adres(self) -> str:
        return reverse("voorbeeld", args=[self.agenda.slug])

    @property
    def bandsoort(self) -> str:
        return "werkversie"

    @property
    def verwijzing(self) -> Verwijzing:
        return Verwijzing(reverse("redactie-agenda", args=[self.agenda.slug]), "Terug naar de redactie")


def van_de_werkversie(view: PaginaView) -> Callable[..., HttpResponseBase]:
    """A view of the working tree of an agenda, for who may see it."""

    @require_safe
    @wraps(view)
    def verpakt(request: HttpRequest, slug: str) -> HttpResponseBase:
        if not request.user.has_perm(RECHT):
            raise PermissionDenied
        uitgave = werkversie(get_object_or_404(Agenda, slug=slug))
        return view(request, Voorbeeld(uitgave, timezone.localdate()))

    return verpakt


@van_de_werkversie
def agenda(request: HttpRequest, pagina: Voorbeeld) -> HttpResponseBase:
    return render(request, "agenda/agenda.html", omgeving(request) | {"pagina": pagina, "gemeente": pagina.gemeente})


@van_de_werkversie
def kadernota(request: HttpRequest, pagina: Voorbeeld) -> HttpResponseBase:
    try:
        return _download(pagina, "pdf", "application/pdf", pdf.kadernota_pdf(pagina.uitgave))
    except pdf.PdfMislukt as fout:
        return meldingen.geen_pdf(fout, pagina)


@van_de_werkversie
def werkboek(request: HttpRequest, pagina: Voorbeeld) -> HttpResponseBase:
    return _download(pagina, "xlsx", XLSX, exporteer(pagina.momentopname))


@van_de_werkversie
def json(request: HttpRequest, pagina: Voorbeeld) -> HttpResponseBase:
    return _download(pagina, "json", "application/json", to_json(pagina.momentopname).encode())


def _download(pagina: Voorbeeld, soort: str, type_: str, inhoud: bytes) -> HttpResponse:
    naam = f"{pagina.agenda.slug}-werkversie.{soort}"
    kop = content_disposition_header(soort != "pdf", naam) or f'inline; filename="{naam}"'
    return HttpResponse(inhoud, content_type=type_, headers={"Content-Disposition": kop})
