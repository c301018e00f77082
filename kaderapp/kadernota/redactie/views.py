"""The tree, and what is missing in it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota.forms import VerklaarForm, ZeefForm
from kaderapp.kadernota.noemen import MODELLEN
from kaderapp.kadernota.redactie.daden import Daden
from kaderapp.kadernota.redactie.lijst import Keuze, Lijst
from kaderapp.kadernota.redactie.plekken import bewerkadres
from kaderapp.kadernota.redactie.rechten import Rechten, agendas_van, eis, mag, wie
from kaderapp.kadernota.redactie.verklaren import hef_op, verklaar
from kaderapp.kadernota.redactie.vragen import vragen_bij
from kaderapp.kadernota.redactie.werkblad import Werkblad
from kaderapp.kadernota.redactie.werkboom import Werkboom, laatst_gewijzigd, tellingen
from kaderapp.kadernota.redactie.wijzigingen import gewijzigd_door, laatste_wijzigingen
from kaderapp.kadernota.redactie.zeven import Zeef
from kaderapp.kadernota.views import XLSX
from kaderapp.kadernota.volledigheid import PER_ID, aantallen
from policies.models import Agenda, Gemeente, Verklaring


@require_safe
def agendas(request: HttpRequest) -> HttpResponse:
    """The agendas that one may edit."""
    return toon(request, "redactie/agendas.html", {"agendas": agendas_van(wie(request))})


@require_safe
def boom(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole agenda as a tree, with what one can do at each element."""
    blad = werkblad(request, slug)
    form = ZeefForm(request.GET or None)
    wijzigingen = laatste_wijzigingen(blad.agenda)
    rechten = Rechten(wie(request), blad.agenda.pk)
    daden = Daden(rechten, blad.opname.agenda, heeft_visie=blad.opname.visie is not None)
    rijen = Werkboom(blad, daden, wijzigingen).rijen()
    zeef = _zeef(request, blad, form)
    inhoud = {
        "plaats": "boom",
        "form": form,
        "zeef": zeef,
        "rijen": zeef.toe(rijen),
        "tellingen": tellingen(blad),
        "laatste": laatst_gewijzigd(rijen),
        "aantallen": aantallen(blad.waarschuwingen),
        "met_vraag": len(blad.per_element),
    }
    return toon(request, "redactie/boom.html", inhoud, blad)


@require_safe
def volledigheid(request: HttpRequest, slug: str) -> HttpResponse:
    """What is missing or odd, rule by rule; what was explained stands apart, with its reason."""
    return _volledigheid(request, werkblad(request, slug))


@require_safe
def volledigheid_xlsx(request: HttpRequest, slug: str) -> HttpResponse:
    blad = werkblad(request, slug)
    inhoud = Lijst(blad, _keuze(request)).xlsx()
    naam = content_disposition_header(True, f"{blad.agenda.slug}-volledigheid.xlsx") or "attachment"
    return HttpResponse(inhoud, content_type=XLSX, headers={"Content-Disposition": naam})


@require_safe
def vragen(request: HttpRequest, slug: str, sleutel: UUID) -> HttpResponse:
    """What is open at one element. Whoever may change an element and may explain, may explain at that element."""
    agenda = get_object_or_404(agendas_van(wie(request)).select_related("visie"), slug=slug)
    model = next((m for m in MODELLEN.values() if _is_van(m, agenda, sleutel)), None)
    if model is None:
        raise Http404("Dit onderdeel is er niet (meer).")
    inhoud = {
        "agenda": agenda,
        "vragen": vragen_bij(agenda, sleutel),
        "verklaart": mag(wie(request), "add", Verklaring),
        "titel": str(model._default_manager.get(pk=sleutel)),
        "terug": bewerkadres(model, sleutel),
    }
    return toon(request, "redactie/vragen.html", inhoud)


def _is_van(model: type[Model], agenda: Agenda, sleutel: UUID) -> bool:
    velden = {veld.name for veld in model._meta.concrete_fields}
    return {"sleutel", "agenda"} <= velden and model._default_manager.filter(agenda=agenda, pk=sleutel).exists()


@require_http_methods(["GET", "HEAD", "POST"])
def verklaren(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks why a finding is right as it is, and writes that down."""
    blad = werkblad(request, slug)
    eis(wie(request), "add", Verklaring)
    form = VerklaarForm(request.POST or None, initial={naam: request.GET.get(naam) for naam in ("element", "regel")})
    bevinding = _bevinding(blad, request.POST or request.GET)
    eis(wie(request), "add", Verklaring, bij=blad.plekken.rij(bevinding.sleutel))
    if request.method == "POST" and form.is_valid():
        verklaar(
            blad.agenda, bevinding.sleutel, bevinding.regel.id, reden=form.cleaned_data["reden"], door=wie(request)
        )
        messages.success(request, "De reden is vastgelegd. De vraag staat nu bij “Verklaard”.")
        return redirect("volledigheid", slug)
    inhoud = {"form": form, "bevinding": bevinding, "naam": blad.plekken.naam(bevinding.sleutel)}
    return toon(request, "redactie/verklaren.html", inhoud, blad, status=200 if request.method != "POST" else 422)


@require_POST
def opheffen(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The question is asked again."""
    agenda = get_object_or_404(agendas_van(wie(request)), slug=slug)
    verklaring = get_object_or_404(Verklaring, agenda=agenda, pk=pk)
    eis(wie(request), "delete", Verklaring, bij=verklaring)
    hef_op(verklaring, door=wie(request))
    messages.success(request, "De verklaring is weg. De vraag staat weer open.")
    return redirect("volledigheid", slug)


def werkblad(request: HttpRequest, slug: str) -> Werkblad:
    """Raises Http404 for an agenda that is not there or not this person's."""
    agenda = get_object_or_404(agendas_van(wie(request)).select_related("visie"), slug=slug)
    return Werkblad(agenda, Gemeente.objects.deze(), timezone.localdate())


def toon(
    request: HttpRequest, sjabloon: str, inhoud: dict[str, Any], blad: Werkblad | None = None, status: int = 200
) -> HttpResponse:
    vast = omgeving(request, blad.gemeente if blad else None) | {"agenda": blad.agenda if blad else None}
    return render(request, sjabloon, vast | inhoud, status=status)


def _zeef(request: HttpRequest, blad: Werkblad, form: ZeefForm) -> Zeef:
    gekozen = form.gekozen()
    return Zeef(
        zoek=gekozen.get("zoek", ""),
        van=gewijzigd_door(wie(request), blad.agenda) if gekozen.get("van_mij") else None,
        sinds=gekozen.get("sinds"),
        onvolledig=gekozen.get("onvolledig", False),
    )


def _volledigheid(request: HttpRequest, blad: Werkblad) -> HttpResponse:
    keuze = _keuze(request)
    lijst, rechten = Lijst(blad, keuze), Rechten(wie(request), blad.agenda.pk)
    inhoud = {
        "plaats": "volledigheid",
        "keuze": keuze,
        "groepen": lijst.groepen(),
        "informatie": lijst.groepen(waarschuwt=False),
        "verklaard": lijst.verklaard(),
        "regels": lijst.regels(),
        "opgaven": blad.verband.opgaven,
        "te_verklaren": rechten.elementen("add", Verklaring),
        "op_te_heffen": rechten.elementen("delete", Verklaring),
        "download": reverse("volledigheid-xlsx", args=[blad.agenda.slug]) + keuze.vraag,
    }
    return toon(request, "redactie/volledigheid.html", inhoud, blad)


def _keuze(request: HttpRequest) -> Keuze:
    """What can't be a filter does not filter."""
    regel, opgave = request.GET.get("regel", ""), request.GET.get("opgave", "")
    return Keuze(regel if regel in PER_ID else "", _uuid(opgave))


def _bevinding(blad: Werkblad, gegevens: Any) -> Any:
    """The open finding that the form is about; Http404 where there is none (any more)."""
    sleutel, regel = _uuid(gegevens.get("element", "")), gegevens.get("regel", "")
    for bevinding in blad.open:
        if (bevinding.sleutel, bevinding.regel.id) == (sleutel, regel):
            return bevinding
    raise Http404("Deze vraag staat niet meer open.")


def _uuid(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None
