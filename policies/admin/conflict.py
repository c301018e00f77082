"""What a person sees who saves what somebody else changed or removed meanwhile: both, the difference, a choice (R1).

Works without JavaScript. The page carries all that was typed; for a field that both changed it also carries both
values, under `_mijn-` and `_hun-`, and the choice picks one of them before the form is read as usual.
"""

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse

from policies.admin.aanwezig import Aanwezig
from policies.admin.drieweg import Vergelijking, vergelijk
from policies.admin.revisie import BewaakteAdmin, sleutel_van
from policies.admin.tussenrijen import rijen_van
from policies.herstellen import NietTerug
from policies.models import Wijziging
from policies.models.revisie import Verouderd

KEUZE, LAAT_VALLEN, ZET_TERUG = "_keuze-", "_laat_vallen", "_zet_terug"
SAMEN, AANGEBODEN = "_samen-", "_aangeboden-"
VOORVOEGSELS = (KEUZE, "_mijn-", "_hun-", SAMEN, AANGEBODEN)
NIET_OPGESLAGEN = "Uw wijzigingen zijn niet opgeslagen."


class ConflictAdmin(BewaakteAdmin):
    conflict_template = "admin/conflict.html"

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        if object_id is None or "_saveasnew" in request.POST:
            return super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "POST":
            return self._bewaar(request, object_id, form_url, extra_context)
        self._meld_aanwezigen(request, object_id)
        return super().changeform_view(request, object_id, form_url, extra_context)

    # -- save ---------------------------------------------------------------------------------

    def _bewaar(self, request: HttpRequest, object_id: str, form_url: str, extra_context: Any) -> Any:
        if LAAT_VALLEN in request.POST:
            return self._laat_vallen(request, object_id)
        request.POST = kies(request.POST)  # type: ignore[assignment]
        for _poging in range(2):  # of two who save at once, the second is refused halfway, and then sees why
            if antwoord := self._zet_terug(request, object_id) or self._conflict(request, object_id):
                return antwoord
            with suppress(Verouderd):
                antwoord = super().changeform_view(request, object_id, form_url, extra_context)
                if isinstance(antwoord, HttpResponseRedirect):
                    Aanwezig(object_id).vertrekt(request.user)
                return antwoord
        return self._conflict(request, object_id)

    def _laat_vallen(self, request: HttpRequest, object_id: str) -> HttpResponse:
        Aanwezig(object_id).vertrekt(request.user)
        self.message_user(request, NIET_OPGESLAGEN, messages.INFO)
        bestaat = self.get_object(request, unquote(object_id)) is not None
        naam = f"admin:{self.opts.app_label}_{self.opts.model_name}_{'change' if bestaat else 'changelist'}"
        return HttpResponseRedirect(reverse(naam, args=[object_id] if bestaat else []))

    def _zet_terug(self, request: HttpRequest, object_id: str) -> HttpResponse | None:
        """Puts a removed element back, so that what was typed can be saved on top of it."""
        if ZET_TERUG not in request.POST or self.get_object(request, unquote(object_id)) is not None:
            return None
        weg = self.laatste_van_verwijderd(object_id)
        if weg is None or not (self.has_add_permission(request) and self.has_change_permission(request)):
            return None
        try:
            terug = self.zet_terug(request, weg, gelezen=weg.revisie)
        except (NietTerug, Verouderd) as fout:
            self.message_user(request, str(fout), messages.ERROR)
            return None
        for zin in terug.overgeslagen:
            self.message_user(request, zin, messages.WARNING)
        data = request.POST.copy()
        data["gelezen_revisie"] = str(terug.element.revisie)
        request.POST = data  # type: ignore[assignment]
        return None

    # -- look ---------------------------------------------------------------------------------

    def _conflict(self, request: HttpRequest, object_id: str) -> Any:
        """The page with both, or None when what was read is what is stored."""
        nu = self.get_object(request, unquote(object_id))
        if nu is None:
            weg = self.laatste_van_verwijderd(object_id)
            if weg is None or not self.has_change_permission(request):
                return None
            return self._conflictpagina(request, weg.als_element(), weg, verwijderd=True)
        if not self.has_change_permission(request, nu) or str(nu.revisie) == request.POST.get("gelezen_revisie"):
            return None
        return self._conflictpagina(
            request, nu, Wijziging.objects.van(nu).filter(revisie=nu.revisie).met_naam().first()
        )

    def _conflictpagina(
        self, request: HttpRequest, nu: Any, door: Wijziging | None, *, verwijderd: bool = False
    ) -> Any:
        klasse = self.get_form(request, nu, change=True, fields=flatten_fieldsets(self.get_fieldsets(request, nu)))
        mijn = klasse(request.POST, request.FILES, instance=nu)
        gelezen = self._gelezen(request, nu)
        opgeslagen = self._form_van(klasse, door) if verwijderd else klasse(instance=nu)
        uitkomst = vergelijk(mijn, self._form_van(klasse, gelezen), opgeslagen)
        if not verwijderd:
            formsets = [formset for formset, _inline in self.get_formsets_with_inlines(request, nu)]
            for rijen in rijen_van(nu, formsets):
                rijen.vergelijk(request.POST, gelezen.velden.get(rijen.veld.name) if gelezen else None, uitkomst)
        context = {
            **self.admin_site.each_context(request),
            "title": "Iemand verwijderde dit" if verwijderd else "Twee mensen wijzigden dit",
            "opts": self.opts,
            "object": nu,
            "naam": door.naam if verwijderd and door else str(nu),
            "door": door,
            "verwijderd": verwijderd,
            "mag_terug": verwijderd and self.has_add_permission(request),
            "vergelijking": uitkomst,
            "verborgen": verborgen(request.POST, uitkomst, nu.revisie),
            "media": self.media + mijn.media,
        }
        return TemplateResponse(request, self.conflict_template, context, status=409)

    def _gelezen(self, request: HttpRequest, nu: Any) -> Wijziging | None:
        revisie = request.POST.get("gelezen_revisie", "")
        if not revisie.isascii() or not revisie.isdigit() or len(revisie) > 9:
            return None
        return Wijziging.objects.van(nu).filter(revisie=int(revisie)).first()

    def _form_van(self, klasse: Any, wijziging: Wijziging | None) -> Any:
        if wijziging is None:
            return None
        relaties = {veld.name: wijziging.velden.get(veld.name) or [] for veld in self.opts.many_to_many}
        return klasse(instance=wijziging.als_element(), initial=relaties)

    def _meld_aanwezigen(self, request: HttpRequest, object_id: str) -> None:
        if sleutel_van(object_id) is None or not self.has_change_permission(request):
            return
        aanwezig = Aanwezig(object_id)
        for zin in aanwezig.anderen(request.user):
            self.message_user(request, zin, messages.WARNING)
        aanwezig.opent(request.user)


def kies(data: QueryDict) -> QueryDict:
    """What was sent, with each choice of the page with both carried out; unchanged when there was none."""
    keuzes = {naam.removeprefix(KEUZE): keuze for naam, keuze in data.items() if naam.startswith(KEUZE)}
    keuzes |= dict.fromkeys((veld for veld in keuzes if schreef_samen(data, veld)), "samen")
    if not keuzes:
        return data
    gekozen = QueryDict(mutable=True)
    for naam, waarden in data.lists():
        if not naam.startswith(VOORVOEGSELS) and not any(hoort_bij(naam, veld) for veld in keuzes):
            gekozen.setlist(naam, waarden)
    for veld, keuze in keuzes.items():
        voor = f"_{keuze}-"
        for naam, waarden in data.lists():
            if naam.startswith(voor) and hoort_bij(naam.removeprefix(voor), veld):
                gekozen.setlist(naam.removeprefix(voor), waarden)
    return gekozen


def schreef_samen(data: QueryDict, veld: str) -> bool:
    """Whether somebody wrote in the text of both, whatever he chose: what was typed is never dropped.

    With the script the choice follows the typing at once and may be changed after; then nothing was offered here.
    """
    aangeboden, getypt = data.get(AANGEBODEN + veld), data.get(SAMEN + veld)
    return None not in (aangeboden, getypt) and str(aangeboden).strip().splitlines() != str(getypt).strip().splitlines()


def hoort_bij(naam: str, veld: str) -> bool:
    """A field itself, or a field of the rows of an inline."""
    return naam == veld or naam.startswith(f"{veld}-")


def verborgen(data: QueryDict, uitkomst: Vergelijking, revisie: int) -> list[tuple[str, str]]:
    """All that was typed, with what only the others changed taken over, and both values of what is asked."""
    vast: dict[str, list[str]] = {
        naam: [str(waarde) for waarde in waarden]
        for naam, waarden in data.lists()
        if naam not in ("csrfmiddlewaretoken", ZET_TERUG)
    }
    for verschil in [*uitkomst.van_hen, *uitkomst.van_mij, *uitkomst.vragen]:
        vast = {naam: waarden for naam, waarden in vast.items() if not hoort_bij(naam, verschil.naam)}
    for verschil in uitkomst.van_hen:
        vast |= verschil.invoer["hun"]
    for verschil in uitkomst.van_mij:
        vast |= verschil.invoer["mijn"]
    vast["gelezen_revisie"] = [str(revisie)]
    for verschil in uitkomst.vragen:
        for keuze, invoer in verschil.invoer.items():
            vast |= {f"_{keuze}-{naam}": waarden for naam, waarden in invoer.items()}
    return [(naam, waarde) for naam, waarden in vast.items() for waarde in waarden]
