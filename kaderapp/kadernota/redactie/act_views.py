"""The acts that start from the tree: withdrawing a doel or opgave, and starting an activiteit."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from goals.models import Activiteit, Bedrag, Doel
from goals.models.richting import leesbaar
from kaderapp.kadernota.doelkeuze import Keuzes, doelkeuzes
from kaderapp.kadernota.forms import IntrekForm, StartForm
from kaderapp.kadernota.intrekken import achterblijvers, geldige_doelen, revisies, trek_in
from kaderapp.kadernota.redactie.intussen import Intussen, intussen
from kaderapp.kadernota.redactie.rechten import agendas_van, eis, mag, wie
from kaderapp.kadernota.redactie.views import toon
from kaderapp.kadernota.starten import GESTART, start
from kaderapp.models import User
from policies.models import Agenda, Opgave
from policies.models.revisie import Verouderd

formulier = require_http_methods(["GET", "HEAD", "POST"])


@formulier
def trek_doel_in(request: HttpRequest, slug: str, sleutel: UUID) -> HttpResponse:
    return _trek_in(request, slug, Doel, sleutel)


@formulier
def trek_opgave_in(request: HttpRequest, slug: str, sleutel: UUID) -> HttpResponse:
    return _trek_in(request, slug, Opgave, sleutel)


def _trek_in(request: HttpRequest, slug: str, model: Any, sleutel: UUID) -> HttpResponse:
    """Shows what would be left behind and asks what happens to it; cancelling is a link back."""
    agenda = get_object_or_404(agendas_van(wie(request)), slug=slug)
    te_zien = {} if request.method == "POST" else {"status": "actief"}
    element: Doel | Opgave = get_object_or_404(model.objects.filter(agenda=agenda, **te_zien), pk=sleutel)
    eis(wie(request), "change", model, bij=element)
    los = achterblijvers(element)
    for activiteit in los:
        eis(wie(request), "change", Activiteit, bij=activiteit)
    keuzes, nu = _doelen(agenda, zonder=sleutel), revisies(element, los)
    form = IntrekForm(request.POST or None, activiteiten=los, doelen=keuzes, nu=nu)
    if form.is_valid():
        try:
            if _ingetrokken(form, element, wie(request)):
                messages.success(request, "Het onderdeel is ingetrokken. De reden staat in de geschiedenis.")
                return redirect("redactie-agenda", slug)
        except Verouderd:  # somebody was first, between reading and writing: now the form sees it
            return _trek_in(request, slug, model, sleutel)
    inhoud = {
        "agenda": agenda,
        "form": form,
        "titel": _titel(element),
        "achterblijvers": los,
        "eronder": _doelen_eronder(element),
        "intussen": [] if form.verouderd is None else _intussen(form.verouderd, element, los),
    }
    status = 409 if form.verouderd is not None else 422 if form.errors else 200
    return toon(request, "redactie/intrekken.html", inhoud, status=status)


def _ingetrokken(form: IntrekForm, element: Doel | Opgave, door: User) -> bool:
    """Withdraws it; where that is refused, the form says why. Raises Verouderd."""
    ingevuld = form.cleaned_data
    try:
        trek_in(element, reden=ingevuld["reden"], door=door, besluiten=form.besluiten(), gelezen=ingevuld["gelezen"])
    except ValidationError as fout:
        form.add_error(None, fout)
        return False
    return True


def _intussen(gelezen: dict[UUID, int], element: Doel | Opgave, los: list[Activiteit]) -> list[Intussen]:
    nu = {element.pk, *(activiteit.pk for activiteit in los)}
    weg = Activiteit.objects.filter(agenda=element.agenda, pk__in=gelezen.keys() - nu)
    return intussen(gelezen, (element, *los), weg)


def _doelen_eronder(element: Doel | Opgave) -> int:
    """How many doelen no longer count because of what they stand under."""
    vervalt = geldige_doelen(element.agenda) - geldige_doelen(element.agenda, zonder=element.pk)
    return len(vervalt - {element.pk})


@formulier
def start_activiteit(request: HttpRequest, slug: str, sleutel: UUID) -> HttpResponse:
    """Asks the start questions that are open, and starts the activiteit."""
    agenda = get_object_or_404(agendas_van(wie(request)), slug=slug)
    activiteit = get_object_or_404(Activiteit.objects.filter(agenda=agenda), pk=sleutel)
    eis(wie(request), "change", Activiteit, bij=activiteit)
    mag_bedrag = mag(wie(request), "add", Bedrag)
    form = StartForm(request.POST or None, instance=activiteit, doelen=_doelen(agenda), mag_bedrag=mag_bedrag)
    if form.is_valid() and _gestart(form, activiteit, wie(request)):
        messages.success(request, f"“{activiteit}” is opgeslagen: {activiteit.get_status_display()}.")
        return redirect("redactie-agenda", slug)
    loopt_al = activiteit.status in GESTART
    inhoud = {"agenda": agenda, "form": form, "activiteit": activiteit, "loopt_al": loopt_al}
    return toon(request, "redactie/starten.html", inhoud, status=422 if form.errors else 200)


def _gestart(form: StartForm, activiteit: Activiteit, door: User) -> bool:
    """Starts it; where that is refused, the form says why."""
    ingevuld = form.cleaned_data
    doel, status = ingevuld.get("doel"), ingevuld["status"]
    try:
        start(activiteit, status=status, antwoorden=form.antwoorden(), kosten=form.kosten(), doel=doel, door=door)
    except ValidationError as fout:
        form.add_error(None, fout.messages)
        return False
    return True


def _titel(element: Doel | Opgave) -> str:
    return leesbaar(element) if isinstance(element, Doel) else element.naam


def _doelen(agenda: Agenda, zonder: UUID | None = None) -> Keuzes:
    """The doelen that count, groepen of doelen left out: nothing contributes to a heading."""
    koppen = Doel.objects.filter(agenda=agenda, soort="groep").values_list("pk", flat=True)
    return doelkeuzes(agenda, geldige_doelen(agenda, zonder=zonder) - set(koppen))
