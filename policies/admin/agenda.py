from typing import Any
from uuid import UUID

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from policies.admin.element import RevisieAdmin
from policies.admin.revisie import RevisieForm
from policies.forms.onderdelen import OnderdelenField, in_de_kadernota, weggelaten
from policies.models import Agenda, Wijziging
from policies.models.delen import Deel


class AgendaForm(RevisieForm):
    onderdelen = OnderdelenField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("onderdelen", in_de_kadernota(self.instance.weggelaten))

    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        if self.instance in self.cleaned_data.get("vervangt", ()):
            self.add_error("vervangt", "Een agenda kan zichzelf niet vervangen. Kies een andere.")
        if "onderdelen" in self.cleaned_data:
            self.instance.weggelaten = weggelaten(self.cleaned_data["onderdelen"])
        return ingevuld


@admin.register(Agenda)
class AgendaAdmin(RevisieAdmin):
    form = AgendaForm
    list_display = ["titel", "slug", "soort", "indeling", "ingangsdatum", "evaluatiedatum"]
    search_fields = ["titel", "slug"]
    search_help_text = "Zoek in titel en slug."
    autocomplete_fields = ["vervangt"]
    fieldsets = [
        (None, {"fields": ["titel", "slug", "soort", "indeling"]}),
        (
            "Looptijd",
            {"fields": [("periode_van", "periode_tot"), ("ingangsdatum", "evaluatiedatum"), "vervangt"]},
        ),
        ("Eigen woorden", {"fields": ["label_opgave", "label_doel", "label_activiteit", "label_kader"]}),
        ("Nummering", {"fields": ["nummering_opgave", "nummering_doel", "nummering_kader", "eerste_nummer"]}),
        ("PDF", {"fields": ["onderdelen"]}),
        ("Kenmerk", {"fields": ["sleutel"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "slug": "Komt in het adres van de pagina. Ligt vast zodra een versie openbaar is.",
        "indeling": "De hoofdstukken van de kadernota.",
        "vervangt": "Agenda's die vervallen als deze is vastgesteld.",
        "label_opgave": "Enkelvoud en meervoud met een staande streep ertussen: thema|thema's.",
        "nummering_opgave": "1, a, A of I, of geen.",
        "nummering_doel": "1, a, A of I, per niveau met een punt ertussen: 1.a. Of geen.",
        "nummering_kader": "1, a, A of I, per niveau met een punt ertussen: 1.a. Of geen.",
        "eerste_nummer": "Het nummer van de eerste opgave.",
    }
    verwijderd_template = "admin/verwijderd.html"

    def get_urls(self) -> list[URLPattern]:
        weg = "<uuid:sleutel>/verwijderd/"
        eigen = path(weg, self.admin_site.admin_view(self.verwijderd_view), name="policies_agenda_verwijderd")
        return [eigen, *super().get_urls()]

    @admin.display(description="Onderdelen van de kadernota")
    def onderdelen(self, agenda: Agenda) -> str:
        """For who may only look."""
        return ", ".join(Deel(deel).label for deel in in_de_kadernota(agenda.weggelaten)) or "–"

    def verwijderd_view(self, request: HttpRequest, sleutel: UUID) -> HttpResponse:
        """The elements that were removed from this agenda, each with the way to its history."""
        agenda = get_object_or_404(self.get_queryset(request), pk=sleutel)
        if not self.has_view_or_change_permission(request, agenda):
            raise PermissionDenied
        rijen = Wijziging.objects.verwijderd(agenda).met_naam().order_by("-op", "-pk")
        blad = Paginator(rijen, self.list_per_page).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Verwijderd uit {agenda}",
            "opts": self.opts,
            "object": agenda,
            "naam": str(agenda),
            "verwijderd": False,
            "blad": blad,
            "bladen": blad.paginator.get_elided_page_range(blad.number),
        }
        return TemplateResponse(request, self.verwijderd_template, context)
