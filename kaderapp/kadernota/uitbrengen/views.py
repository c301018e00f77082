"""The Versies of an agenda for who works on them: make one, lay it ter inzage, register the decision, its PDFs."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota import meldingen
from kaderapp.kadernota.opnamen import Beschadigd
from kaderapp.kadernota.redactie.rechten import mag, mag_bewerken, wie
from kaderapp.kadernota.stromen import stroom
from kaderapp.kadernota.uitbrengen.daden import DADEN
from kaderapp.kadernota.uitbrengen.forms import BesluitForm, Daadform, InzageForm, MaakForm
from kaderapp.kadernota.uitbrengen.uitbrengen import probeer
from kaderapp.kadernota.vaststellen import maak_versie
from kaderapp.models.taak import Taak
from kaderapp.taken.starten import vraag
from kaderapp.taken.tonen import bijgewerkt, stand_van
from policies.forms.onderdelen import in_de_kadernota
from policies.models import Agenda, Versie
from policies.models.delen import Deel

SOORT = "uitbrengen"
FORMS: dict[str, type[Daadform]] = {"ter_inzage": InzageForm, "vaststellen": BesluitForm}
formulier = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def versies(request: HttpRequest, slug: str) -> HttpResponse:
    """All Versies, newest first, with what can be done and the PDFs that were given out."""
    agenda = _agenda(request, slug, "view")
    alle = Versie.objects.filter(agenda=agenda).zonder_inhoud().defer("nota__inhoud")
    lijst = alle.select_related("agenda", "nota", "gemaakt_door").prefetch_related("documenten")
    rechten = {"maakt": mag(wie(request), "add", Versie), "brengt_uit": mag(wie(request), "change", Versie)}
    return _toon(request, "versies", agenda, versies=lijst, **rechten)


@formulier
def maak(request: HttpRequest, slug: str) -> HttpResponse:
    """A new Versie in concept, from the working tree as it is now."""
    agenda = _agenda(request, slug, "add")
    form = MaakForm(_gestuurd(request))
    if request.method == "POST" and form.is_valid():
        try:
            versie = maak_versie(agenda, door=wie(request), **form.cleaned_data)
        except (ValidationError, Beschadigd) as fout:
            form.add_error(None, fout.messages if isinstance(fout, ValidationError) else str(fout))
        else:
            messages.success(request, f"Versie {versie.nummer} is gemaakt. Nog niemand anders kan haar lezen.")
            return redirect("versies", slug)
    delen = [Deel(deel).label for deel in in_de_kadernota(agenda.weggelaten)]
    weg = [Deel(deel).label for deel in agenda.weggelaten]
    wijzigt = mag(wie(request), "change", Agenda)
    return _toon(request, "maken", agenda, _status(request), form=form, delen=delen, weg=weg, wijzigt=wijzigt)


@formulier
def breng_uit(request: HttpRequest, slug: str, nummer: str, daad: str) -> HttpResponse:
    """Asks what an act needs to know, tells at once why it can't be, and leaves it to a process of its own."""
    agenda = _agenda(request, slug, "change")
    versie = get_object_or_404(Versie.objects.select_related("agenda").zonder_inhoud(), agenda=agenda, nummer=nummer)
    form = FORMS[daad](_gestuurd(request), initial=request.GET.dict())
    if request.method == "POST" and form.is_valid() and _kan(form, versie, daad, request):
        hier = f"{request.path}?{urlencode({naam: waarde for naam, waarde in form.invoer.items() if waarde})}"
        gegevens: dict[str, Any] = {
            "versie": versie.pk,
            "nummer": nummer,
            "slug": slug,
            "daad": daad,
            "invoer": form.invoer,
        }
        return redirect("uitbreng-taak", vraag(SOORT, request.user, terug=hier, **gegevens).pk)
    inhoud = {"versie": versie, "form": form, "soort": DADEN[daad]}
    return _toon(request, "daad", agenda, _status(request), **inhoud)


def _kan(form: Daadform, versie: Versie, daad: str, request: HttpRequest) -> bool:
    """Whether it could be done now; where not, the form says why."""
    if DADEN[daad].is_gedaan(versie, form.invoer):
        return True
    try:
        probeer(versie, DADEN[daad].daad(form.invoer, request.user))
    except (ValidationError, Beschadigd) as fout:
        form.add_error(None, fout.messages if isinstance(fout, ValidationError) else str(fout))
        return False
    return True


@require_safe
def taak(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """How far it is, or what came of it."""
    taak = bijgewerkt(_eigen(request, sleutel))
    gegevens = taak.gegevens
    agenda = get_object_or_404(Agenda, slug=gegevens["slug"])
    uitkomst: dict[str, Any] = taak.uitkomst or {}
    return _toon(request, "taak", agenda, taak=taak, uitkomst=uitkomst, soort=DADEN[gegevens["daad"]])


@require_safe
def stand(request: HttpRequest, sleutel: UUID) -> JsonResponse:
    return stand_van(_eigen(request, sleutel))


@require_safe
def document(request: HttpRequest, slug: str, nummer: str, status: str) -> HttpResponseBase:
    """A PDF as it was given out with this status, also when the Versie has another one by now."""
    agenda = _agenda(request, slug, "view")
    versie = get_object_or_404(Versie.objects.zonder_inhoud().select_related("agenda"), agenda=agenda, nummer=nummer)
    bewaard = versie.documenten.filter(status=status).first()
    if bewaard is None:
        raise Http404("Van deze versie is geen PDF met deze status bewaard.")
    bewaard.versie = versie
    try:
        response = stroom(request, bewaard)
    except Beschadigd as fout:
        return meldingen.beschadigd(fout)
    naam = f"{agenda.slug}-versie-{nummer}-{status.replace('_', '-')}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response


def _agenda(request: HttpRequest, slug: str, daad: str) -> Agenda:
    """Raises PermissionDenied for who may not do this with Versies."""
    if not mag(wie(request), daad, Versie):
        raise PermissionDenied
    return get_object_or_404(Agenda, slug=slug)


def _eigen(request: HttpRequest, sleutel: UUID) -> Taak:
    """Of the person, and only as long as he may (S12)."""
    taak = get_object_or_404(Taak.objects.van(request.user).filter(soort=SOORT), pk=sleutel)
    if not mag(wie(request), "change", Versie):
        raise PermissionDenied
    return taak


def _gestuurd(request: HttpRequest) -> QueryDict | None:
    """What was sent; also nothing at all is something to judge."""
    return request.POST if request.method == "POST" else None


def _status(request: HttpRequest) -> int:
    """Of a page with a form: one that was sent comes back only with faults."""
    return 422 if request.method == "POST" else 200


def _toon(request: HttpRequest, naam: str, agenda: Agenda, status: int = 200, **inhoud: Any) -> HttpResponse:
    vast = omgeving(request) | {"agenda": agenda, "bewerkt": mag_bewerken(wie(request)), "plaats": "versies"}
    return render(request, f"uitbrengen/{naam}.html", vast | inhoud, status=status)
