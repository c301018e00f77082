"""Order in the admin: a page per agenda and kind with a list for each place, and a page to move one elsewhere.

Everything is a plain form with buttons; `static/beheer/volgorde.js` adds dragging and a spoken result. A button holds
what the person saw (`Volgorde.kenmerk`), so a move on top of an order that was not seen is refused, never guessed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.text import capfirst

from policies.admin.recht import NIET_VAN_U
from policies.admin.volgordelijst import Lijst
from policies.admin.volgordevorm import VerplaatsForm
from policies.agendasite import site_van
from policies.models import Agenda
from policies.models.volgorde import Volgorde, VolgordeGewijzigd, verplaats
from policies.models.wijziging import Soort
from policies.vastleggen import leg_vast

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

    BasisAdmin = ModelAdmin[Any]
else:
    BasisAdmin = object

INTUSSEN_ANDERS = (
    "Iemand anders heeft deze volgorde intussen gewijzigd. Er is niets verplaatst. "
    "Hieronder staat de volgorde van nu: kies opnieuw."
)
ONBEGREPEN = "Deze opdracht is niet compleet. Kies hieronder opnieuw."
STAPPEN: dict[str, Callable[[int, int], int]] = {
    "omhoog": lambda plaats, _aantal: plaats - 1,
    "omlaag": lambda plaats, _aantal: plaats + 1,
    "boven": lambda _plaats, _aantal: 0,
    "onder": lambda _plaats, aantal: aantal - 1,
}
"""What a button does: place and number of elements → new place, counted from 0."""


class VolgordeAdmin(BasisAdmin):
    """For elements whose place says something (`Element.STAAT_ONDER`)."""

    @property
    def vaste_plaats(self) -> list[str]:
        """Not in the form: others shift a place without a new revisie, and an old form would put that back."""
        return [] if self.model.STAAT_ONDER is None else ["volgorde"]

    def get_urls(self) -> list[URLPattern]:
        if self.model.STAAT_ONDER is None:
            return super().get_urls()
        bekijk = self.admin_site.admin_view
        naam = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("volgorde/", bekijk(self.volgorde_view), name=f"{naam}_volgorde"),
            path("<uuid:sleutel>/verplaats/", bekijk(self.verplaats_view), name=f"{naam}_verplaats"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        context = extra_context or {}
        if self.model.STAAT_ONDER is not None and self.has_change_permission(request):
            agenda = next((waarde for veld, waarde in request.GET.items() if veld.startswith("agenda")), "")
            context |= {"volgorde_adres": self._adres(agenda=agenda) if agenda else self._adres()}
        return super().changelist_view(request, context)

    # -- the list -----------------------------------------------------------------------------

    def volgorde_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        if not request.GET.get("agenda"):
            return self._kies_agenda(request)
        agenda = _agenda(request.GET["agenda"])
        if request.method != "POST":
            return self._toon(request, agenda)
        return self._voer_uit(request, agenda, request.POST.get("zet", ""))

    def _kies_agenda(self, request: HttpRequest) -> HttpResponse:
        agendas = [(agenda, self._adres(agenda=agenda.pk)) for agenda in Agenda.objects.all()]
        if len(agendas) == 1:
            return HttpResponseRedirect(agendas[0][1])
        return self._pagina(request, "kies.html", agendas=agendas)

    def _toon(self, request: HttpRequest, agenda: Agenda, status: int = 200) -> HttpResponse:
        lijst = Lijst(self.model, agenda, self._nummers(agenda))
        focus = request.GET.get("bij", ""), request.GET.get("knop", "")
        return self._pagina(request, "lijst.html", status, agenda=agenda, groepen=lijst.groepen(focus))

    def _voer_uit(self, request: HttpRequest, agenda: Agenda, zet: str) -> HttpResponse:
        """`zet` is what a button says: sleutel, kenmerk of what was seen, and a step or a place from 1."""
        try:
            sleutel, kenmerk, stap = zet.split()
            element = self.model._default_manager.get(pk=UUID(sleutel), agenda=agenda)
            naar = self._naar(element, stap)
        except ValueError:
            messages.error(request, ONBEGREPEN)
            return self._toon(request, agenda, 400)
        except (self.model.DoesNotExist, VolgordeGewijzigd):
            return self._verouderd(request, agenda)
        if not self.has_change_permission(request, element):
            raise PermissionDenied
        try:
            with transaction.atomic():
                orde = verplaats(element, naar=naar, gezien=kenmerk)
                self._meld(request, element, orde)
        except VolgordeGewijzigd:
            return self._verouderd(request, agenda)
        return HttpResponseRedirect(self._adres(agenda=agenda.pk, bij=element.pk, knop=stap))

    def _naar(self, element: Any, stap: str) -> int:
        if stap not in STAPPEN:
            return int(stap) - 1
        orde = Volgorde(self.model, element.agenda_id)
        if element.pk not in orde:
            raise VolgordeGewijzigd
        broers = orde.broers(element.pk)
        return STAPPEN[stap](broers.index(element.pk), len(broers))

    def _verouderd(self, request: HttpRequest, agenda: Agenda) -> HttpResponse:
        messages.warning(request, INTUSSEN_ANDERS)
        return self._toon(request, agenda, 409)

    # -- one element --------------------------------------------------------------------------

    def verplaats_view(self, request: HttpRequest, sleutel: UUID) -> HttpResponse:
        element = get_object_or_404(self.model, pk=sleutel)
        if not self.has_change_permission(request, element):
            raise PermissionDenied
        form = VerplaatsForm(element, self._nummers(element.agenda), request.POST or None)
        status = 200
        if request.method == "POST" and form.is_valid():
            try:
                with transaction.atomic():
                    orde = form.verplaats()
                    if not self.has_change_permission(request, element):
                        raise ValidationError(NIET_VAN_U)
                    self._meld(request, element, orde)
                return HttpResponseRedirect(self._adres(agenda=element.agenda_id, bij=element.pk))
            except ValidationError as fout:
                form.add_error("waar", fout.messages)
            except VolgordeGewijzigd:
                messages.warning(request, INTUSSEN_ANDERS)
                form, status = VerplaatsForm(element, self._nummers(element.agenda)), 409
        context = {"terug": self._adres(agenda=element.agenda_id, bij=element.pk), "title": f"Verplaats: {element}"}
        return self._pagina(request, "verplaats.html", status, form=form, element=element, **context)

    # -- what both share ----------------------------------------------------------------------

    def _meld(self, request: HttpRequest, element: Any, orde: Volgorde) -> None:
        broers = orde.broers(element.pk)
        plaats = f"staat nu op plaats {broers.index(element.pk) + 1} van {len(broers)}."
        messages.success(request, f"{self._noem(element)} {plaats}")
        leg_verplaatsing_vast(self, request, element, f"Verplaatst: {plaats}")

    def _noem(self, element: Any) -> str:
        nummer = self._nummers(element.agenda).get(element.pk)
        return f"{capfirst(self.opts.verbose_name)} {nummer or f'“{element}”'}"

    def _nummers(self, agenda: Agenda) -> dict[UUID, str]:
        """The numbers as they will be printed."""
        return dict(site_van(self).nummers([agenda.pk]))

    def _adres(self, **vraag: Any) -> str:
        adres = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_volgorde")
        return f"{adres}?{urlencode(vraag)}" if vraag else adres

    def _pagina(self, request: HttpRequest, sjabloon: str, status: int = 200, **context: Any) -> HttpResponse:
        titel = f"Volgorde van de {self.opts.verbose_name_plural}"
        basis = {**self.admin_site.each_context(request), "opts": self.opts, "title": titel}
        return TemplateResponse(request, f"admin/volgorde/{sjabloon}", basis | context, status=status)


def leg_verplaatsing_vast(beheer: Any, request: HttpRequest, element: Any, zin: str) -> None:
    """Who moved what, in the transaction of the move itself."""
    leg_vast([element], door=request.user, soort=Soort.GEWIJZIGD, reden=zin)
    beheer.log_change(request, element, zin)


def _agenda(sleutel: str) -> Agenda:
    try:
        return get_object_or_404(Agenda, pk=UUID(sleutel))
    except ValueError as fout:
        raise Http404 from fout
