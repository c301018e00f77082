"""The history of one element: who changed what and when, and the way back (ADR 0011).

Also of an element that is gone: its address stays, and lets it come back.
"""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst

from policies.admin.leesbaar import Namen, is_opgemaakt, namen_van, uit_geschiedenis
from policies.admin.revisie import BewaakteAdmin, sleutel_van
from policies.herstellen import NietTerug
from policies.models import Wijziging
from policies.models.revisie import Verouderd
from policies.vastleggen import Velden, gewijzigd, stand_van

PER_BLAD = 20
NIEUWER = "Iemand anders wijzigde dit intussen. Kijk eerst wat er nu staat."


class GeschiedenisAdmin(BewaakteAdmin):
    history_template = "admin/geschiedenis.html"
    herstel_template = "admin/terugzetten.html"

    def get_urls(self) -> list[URLPattern]:
        naam = f"{self.opts.app_label}_{self.opts.model_name}_terugzetten"
        weg = "<path:object_id>/history/<int:revisie>/"
        return [path(weg, self.admin_site.admin_view(self.terugzetten_view), name=naam), *super().get_urls()]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        element = self._te_bekijken(request, object_id)
        if element is None:
            return super().history_view(request, object_id, extra_context)
        rijen = Wijziging.objects.van(element).met_naam()
        blad = Paginator(rijen, PER_BLAD).get_page(request.GET.get("p"))
        eerder = rijen.filter(revisie__lt=blad[-1].revisie)[:1] if len(blad) else []
        context = self._context(request, element, "Geschiedenis van") | {
            "blad": blad,
            "bladen": blad.paginator.get_elided_page_range(blad.number),
            "wijzigingen": toon(self.model, [*blad, *eerder], len(blad)),
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.history_template, context)

    def terugzetten_view(self, request: HttpRequest, object_id: str, revisie: int) -> HttpResponse:
        element = self._te_bekijken(request, object_id)
        wijziging = Wijziging.objects.van(element).filter(revisie=revisie).met_naam().first() if element else None
        if element is None or wijziging is None:
            raise Http404
        if not self._mag_terug(request, element):
            raise PermissionDenied
        if request.method == "POST":
            return self._zet_terug_en_toon(request, element, wijziging)
        laatste = Wijziging.objects.van(element).first()
        staat = velden_nu(element)
        nu = staat or (laatste.velden if laatste else {})
        context = self._context(request, element, "Zet terug:") | {
            "wijziging": wijziging,
            "gelezen": element.revisie,
            "velden": verschillen(self.model, nu, wijziging.velden | houdt_plaats(staat)),
        }
        return TemplateResponse(request, self.herstel_template, context)

    # -- parts --------------------------------------------------------------------------------

    def _te_bekijken(self, request: HttpRequest, object_id: str) -> Any:
        """The element, or what it was when it is gone; None when there never was one."""
        element = self.get_object(request, str(sleutel_van(object_id))) if sleutel_van(object_id) else None
        if element is None:
            weg = self.laatste_van_verwijderd(object_id)
            element = weg and weg.als_element()
        if element is not None and not self.has_view_or_change_permission(request, element):
            raise PermissionDenied
        return element

    def _mag_terug(self, request: HttpRequest, element: Any) -> bool:
        """Whose an element is that is gone, only shows when it is back (`zet_terug`)."""
        if element._state.adding:
            return self.has_change_permission(request) and self.has_add_permission(request)
        return self.has_change_permission(request, element)

    def _context(self, request: HttpRequest, element: Any, kop: str) -> dict[str, Any]:
        verwijderd = element._state.adding
        weg = self.laatste_van_verwijderd(str(element.pk)) if verwijderd else None
        naam = weg.naam if weg else str(element)
        return {
            **self.admin_site.each_context(request),
            "title": f"{kop} {naam}",
            "naam": naam,
            "opts": self.opts,
            "object": element,
            "verwijderd": verwijderd,
            "mag_terug": self._mag_terug(request, element),
        }

    def _zet_terug_en_toon(self, request: HttpRequest, element: Any, wijziging: Wijziging) -> HttpResponse:
        naam = f"admin:{self.opts.app_label}_{self.opts.model_name}_history"
        adres = reverse(naam, args=[quote(element.pk)])
        gelezen = request.POST.get("gelezen_revisie", "")
        try:
            revisie = int(gelezen) if gelezen.isdecimal() else -1
            terug = self.zet_terug(request, wijziging, gelezen=revisie, reden=request.POST.get("reden", ""))
        except Verouderd:
            self.message_user(request, NIEUWER, messages.ERROR)
            return HttpResponseRedirect(adres)
        except NietTerug as fout:
            self.message_user(request, str(fout), messages.ERROR)
            return HttpResponseRedirect(adres)
        for zin in terug.overgeslagen:
            self.message_user(request, zin, messages.WARNING)
        self.log_change(request, terug.element, f"Teruggezet naar revisie {wijziging.revisie}.")
        self.message_user(request, f"Teruggezet: {terug.element}.", messages.SUCCESS)
        return HttpResponseRedirect(adres)


def velden_nu(element: Any) -> Velden | None:
    """The stored values; None when the element is gone."""
    stand = next(stand_van(type(element), [element.pk]), None)
    return None if stand is None else stand[3]


def houdt_plaats(staat: Velden | None) -> Velden:
    """What putting back leaves as it is: the place of an element that is still there."""
    return {"volgorde": staat["volgorde"]} if staat and "volgorde" in staat else {}


def toon(model: Any, wijzigingen: list[Wijziging], aantal: int) -> list[dict[str, Any]]:
    """The first `aantal` of these, newest first, each with what it changed compared with the next one."""
    namen = namen_van(model, [wijziging.velden for wijziging in wijzigingen])
    paren = zip(wijzigingen, [*wijzigingen[1:], None], strict=False)
    return [
        {"wijziging": nieuw, "velden": verschillen(model, oud.velden, nieuw.velden, namen) if oud else []}
        for nieuw, oud in list(paren)[:aantal]
    ]


def verschillen(model: Any, oud: Velden, nieuw: Velden, namen: Namen | None = None) -> list[dict[str, Any]]:
    """The fields that differ, in words."""
    namen = namen_van(model, [oud, nieuw]) if namen is None else namen
    anders = gewijzigd(oud, nieuw)
    return [
        {
            "label": capfirst(str(veld.verbose_name)),
            "opgemaakt": is_opgemaakt(veld),
            "oud": uit_geschiedenis(veld, oud.get(veld.name), namen),
            "nieuw": uit_geschiedenis(veld, nieuw.get(veld.name), namen),
        }
        for veld in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if veld.name in anders
    ]
