"""Upload, proposal, confirmation; and the download of one list. Only for who may, and each their own (S1, S2)."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota.inlezen.forms import DownloadForm, LijstForm, WerkboekForm
from kaderapp.kadernota.inlezen.rechten import eis
from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, model_van
from kaderapp.kadernota.werkboek.exporteren import blad_van
from kaderapp.kadernota.werkboek.tabel import FORMATEN
from kaderapp.rules import recht
from kaderapp.taken.starten import vraag
from kaderapp.taken.views import eigen

LIJSTEN = {blad.lower(): blad for blad in BLADEN if blad != AGENDA}
VOORSTEL, OPSLAAN = "voorstel", "opslaan"


def werkboek(request: HttpRequest) -> HttpResponse:
    """The whole workbook: for who may change something of it; what exactly is judged per change."""
    eis(request.user, "")
    return _upload(request, WerkboekForm(*_gestuurd(request)), "")


def lijst(request: HttpRequest, lijst: str) -> HttpResponse:
    """One list of one agenda."""
    blad = _blad(lijst)
    eis(request.user, blad)
    form = LijstForm(*_gestuurd(request), initial={"agenda": request.GET.get("agenda")})
    return _upload(request, form, blad)


@require_safe
def download(request: HttpRequest, lijst: str) -> HttpResponse:
    """One list of the working tree as a file."""
    blad = _blad(lijst)
    if not request.user.has_perm(recht("view", model_van(blad))):
        raise PermissionDenied
    form = DownloadForm(request.GET if "formaat" in request.GET else None)
    if not form.is_valid():
        return _toon(request, "download", form=form, blad=blad)
    formaat = FORMATEN[form.cleaned_data["formaat"]]
    inhoud = formaat.schrijf(blad_van(momentopname(form.cleaned_data["agenda"]), blad))
    kop = content_disposition_header(True, form.bestandsnaam(blad)) or "attachment"
    return HttpResponse(inhoud, content_type=formaat.soort, headers={"Content-Disposition": kop})


@require_POST
def bevestig(request: HttpRequest, sleutel: UUID) -> HttpResponseRedirect:
    """Carries out the proposal that was shown, of the very same file."""
    voorstel = eigen(request, sleutel)
    uitkomst: dict[str, Any] = voorstel.uitkomst or {}
    if voorstel.soort != VOORSTEL or "kenmerk" not in uitkomst:
        raise Http404("Hier valt niets te bevestigen.")
    gegevens = {**voorstel.gegevens, "kenmerk": uitkomst["kenmerk"]}
    opslaan = vraag(OPSLAAN, request.user, bestand=bytes(voorstel.bestand), **gegevens)
    return redirect("taak", opslaan.pk)


def _gestuurd(request: HttpRequest) -> tuple[Any, Any]:
    """What was sent; also nothing at all is something to judge."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _upload(request: HttpRequest, form: WerkboekForm, blad: str) -> HttpResponse:
    if request.method != "POST" or not form.is_valid():
        return _toon(request, "upload", form=form, blad=blad)
    bestand, agenda = form.cleaned_data["bestand"], form.cleaned_data.get("agenda")
    taak = vraag(
        VOORSTEL,
        request.user,
        bestand=bestand.read(),
        bestandsnaam=bestand.name,
        blad=blad,
        slug=agenda.slug if agenda else "",
        terug=request.path,
    )
    return redirect("taak", taak.pk)


def _toon(request: HttpRequest, naam: str, **inhoud: Any) -> HttpResponse:
    return render(request, f"inlezen/{naam}.html", omgeving(request) | inhoud)


def _blad(lijst: str) -> str:
    if lijst not in LIJSTEN:
        raise Http404("Deze lijst is er niet.")
    return LIJSTEN[lijst]
