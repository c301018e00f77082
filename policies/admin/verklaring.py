from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from policies.admin.leesbaar import NIET_MEER_AANWEZIG
from policies.admin.lijst import kort, noemer_van
from policies.admin.recht import ElementrechtAdmin
from policies.agendasite import site_van
from policies.models import Verklaring


class Lijst(ChangeList):
    """Reads the elements of the page that is shown together."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        beheer: Any = self.model_admin
        beheer.zoek_elementen(request, self.result_list)


class RegelFilter(admin.SimpleListFilter):
    """By the question as people read it."""

    title = "vraag"
    parameter_name = "regel"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        regels = Verklaring.objects.order_by("regel").values_list("regel", flat=True).distinct()
        return [(regel, site_van(model_admin).vraag(regel)) for regel in regels]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(regel=self.value()) if self.value() else queryset


@admin.register(Verklaring)
class VerklaringAdmin(ElementrechtAdmin):
    """To look at and to take back: a verklaring is given on the page of volledigheid, beside its question."""

    list_display = ["vraag", "onderdeel", "reden", "door", "op", "agenda"]
    list_filter = ["agenda", RegelFilter]
    list_select_related = ["agenda", "door"]
    search_fields = ["reden"]
    search_help_text = "Zoek in de reden."
    fields = ["agenda", "vraag", "onderdeel", "reden", "door", "op"]
    readonly_fields = ["vraag", "onderdeel"]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Lijst

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Verklaring | None:
        verklaring: Verklaring | None = super().get_object(request, object_id, from_field)
        self.zoek_elementen(request, [verklaring] if verklaring else [])
        return verklaring

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Verklaring | None = None) -> bool:
        return False

    def zoek_elementen(self, request: HttpRequest, verklaringen: Iterable[Any]) -> None:
        """Hangs on each verklaring what it is about, as its columns show it."""
        rijen = list(verklaringen)
        gevonden, noemer = site_van(self).elementen({rij.element for rij in rijen}), noemer_van(request, self)
        noemer.lees({rij.agenda_id for rij in rijen})
        for rij in rijen:
            rij.gaat_over, rij.noemer = gevonden.get(rij.element), noemer

    @admin.display(description="vraag", ordering="regel")
    def vraag(self, verklaring: Verklaring) -> str:
        return site_van(self).vraag(verklaring.regel)

    @admin.display(description="onderdeel")
    def onderdeel(self, verklaring: Any) -> str:
        """The kind, number and name, with the way to its form."""
        element = verklaring.gaat_over
        if element is None:
            return NIET_MEER_AANWEZIG
        opties = element._meta
        adres = reverse(f"admin:{opties.app_label}_{opties.model_name}_change", args=[element.pk])
        return format_html('<a href="{}">{} {}</a>', adres, opties.verbose_name, kort(verklaring.noemer(element)))
