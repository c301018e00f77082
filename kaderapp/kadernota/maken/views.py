"""The screen with which a kadernota is made, and the download of what was made. For who may see the draft (S1)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from kaderapp.accounts.blad import blad as omgeving
from kaderapp.kadernota.maken.documenten import (
    MEESTE_BEWAARD,
    MEESTE_IN_DE_RIJ,
    SOORT,
    documenten_van,
    rij_is_vol,
    terug_naar,
    vraag_document,
)
from kaderapp.kadernota.maken.formaten import FORMATEN
from kaderapp.kadernota.maken.forms import KadernotaForm, begin
from kaderapp.kadernota.maken.keuze import versies_van
from kaderapp.kadernota.maken.onthouden import onthoud
from kaderapp.kadernota.maken.rechten import eis_maken, mag_onthouden
from kaderapp.kadernota.redactie.rechten import mag_bewerken, wie
from kaderapp.models import User
from kaderapp.models.taak import BEWAARTERMIJN, Taak
from kaderapp.taken.mailen import kan_mailen
from kaderapp.taken.starten import duw_aan
from kaderapp.taken.views import eigen
from policies.models import Agenda, Versie


@require_http_methods(["GET", "HEAD", "POST"])
def maken(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose and ask; below that what was made before."""
    user = wie(request)
    eis_maken(user)
    agenda = get_object_or_404(Agenda, slug=slug)
    versies = list(versies_van(agenda.pk))
    gekozen = next((versie for versie in versies if versie.nummer == request.GET.get("versie")), None)
    form = _form(request, user, agenda, versies, gekozen)
    if form.is_bound and form.is_valid():
        if not rij_is_vol(user):
            return redirect("taak", _vraag(user, form).pk)
        form.add_error(None, VOL)
    duw_aan(timezone.now())
    inhoud = {
        "plaats": "kadernota",
        "agenda": agenda,
        "form": form,
        "gekozen": gekozen if gekozen and not gekozen.is_concept else None,
        "vast": [versie for versie in versies if not versie.is_concept],
        "formaten": list(FORMATEN.values()),
        "documenten": documenten_van(user, agenda),
        "meeste": MEESTE_BEWAARD,
        "dagen": BEWAARTERMIJN.days,
        "bewerkt": mag_bewerken(user),
    }
    return render(request, "maken/kadernota.html", omgeving(request) | inhoud, status=422 if form.is_bound else 200)


VOL = f"U laat al {MEESTE_IN_DE_RIJ} documenten maken. Wacht tot er een klaar is, of stop er een."


@require_safe
def document(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """What was made, for its owner only; never shown as a page of this site."""
    taak = eigen(request, sleutel)
    if taak.soort != SOORT or not taak.is_klaar:
        raise Http404("Dit document is er niet (meer).")
    uitkomst: dict[str, Any] = taak.uitkomst or {}
    inhoud = bytes(Taak.objects.values_list("bestand", flat=True).get(pk=taak.pk))
    kop = content_disposition_header(True, uitkomst["bestandsnaam"]) or "attachment"
    soort = FORMATEN[taak.gegevens["formaat"]].soort
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": kop})


def _form(
    request: HttpRequest, user: User, agenda: Agenda, versies: list[Versie], gekozen: Versie | None
) -> KadernotaForm:
    """A Versie that is fixed can't be chosen on the screen; a button of its own asks for it."""
    genoemd = request.POST.get("editie")
    return KadernotaForm(
        request.POST if request.method == "POST" else None,
        initial=begin(agenda, gekozen if gekozen and gekozen.is_concept else None),
        agenda=agenda,
        versies=[versie for versie in versies if versie.is_concept or versie.nummer == genoemd],
        mag_onthouden=mag_onthouden(user, agenda),
        mailadres=user.email if kan_mailen(user) else "",
    )


def _vraag(user: User, form: KadernotaForm) -> Taak:
    agenda, keuze = form.agenda, form.keuze()
    if (weg := form.te_onthouden()) is not None:
        onthoud(agenda, weg, door=user)
    return vraag_document(
        user,
        keuze,
        editie=keuze.editie(),
        terug=terug_naar(agenda, keuze.versie),
        mail=form.cleaned_data.get("mail", False),
    )
