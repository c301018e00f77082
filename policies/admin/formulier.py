"""The form of an element: explained in a few words, pointed to its agenda, and readable for who may only look."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode

from policies.admin.kiezen import KiesAdmin, richt
from policies.agendasite import Noemer, site_van
from policies.models import Agenda
from policies.models.velden import TekstVeld
from policies.templatetags.tekst import opgemaakt

VERBORGEN = "gelezen_revisie"
MEESTE_KINDEREN = 200
"""Links in one form; a list shows the rest."""


class FormulierAdmin(KiesAdmin):
    uitleg: dict[str, str] = {}
    """field → one sentence under it, where the model has none of its own."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        kwargs.setdefault("help_texts", self.uitleg)
        form: Any = super().get_form(request, obj, change=change, **kwargs)  # type: ignore[misc]
        richt(self, form.base_fields, _agenda_van(obj))
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Who may only look reads texts as they look, not their HTML; who writes also sends what he read."""
        vakken: list[tuple[Any, Any]] = [(naam, dict(opties)) for naam, opties in super().get_fieldsets(request, obj)]
        if obj is None or self.has_change_permission(request, obj):
            eerste = vakken[0][1]
            eerste["fields"] = [VERBORGEN, *(veld for veld in eerste["fields"] if veld != VERBORGEN)]
            return vakken
        teksten = {veld.name: _leesbaar(veld) for veld in self.model._meta.fields if isinstance(veld, TekstVeld)}
        return [
            (naam, {**opties, "fields": [_vervang(veld, teksten) for veld in opties["fields"]]})
            for naam, opties in vakken
        ]

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """Only where everyone can read it: in the Versie that the page of the agenda shows."""
        if obj is None or obj._state.adding:
            return None
        return site_van(self).openbaar_adres(obj)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Where there is one agenda, a new element belongs to it."""
        begin: dict[str, Any] = dict(super().get_changeform_initial_data(request))  # type: ignore[misc]
        agendas = list(Agenda.objects.values_list("pk", flat=True)[:2])
        return {"agenda": str(agendas[0]), **begin} if len(agendas) == 1 else begin


HIERONDER = "hieronder"


class BoomAdmin(KiesAdmin):
    """What stands under an element, as links, and one more to add something there.

    Nothing can stand under a new element yet: its form does not speak of it.
    """

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        vakken = super().get_fieldsets(request, obj)
        if obj is not None:
            return vakken
        zonder = [
            (naam, opties | {"fields": [v for v in opties["fields"] if v != HIERONDER]}) for naam, opties in vakken
        ]
        return [(naam, opties) for naam, opties in zonder if opties["fields"]]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return [*super().get_readonly_fields(request, obj), HIERONDER]

    @admin.display(description="hieronder")
    def hieronder(self, element: Any) -> str:
        noemer, app = Noemer(site_van(self)), self.opts
        kinderen = element.kinderen.order_by("volgorde", "sleutel")[:MEESTE_KINDEREN]
        rijen = format_html_join(
            "",
            '<li><a href="{}">{}</a></li>',
            ((reverse(f"admin:{app.app_label}_{app.model_name}_change", args=[k.pk]), noemer(k)) for k in kinderen),
        )
        nieuw = reverse(f"admin:{app.app_label}_{app.model_name}_add")
        vooraf = urlencode({"agenda": element.agenda_id, "ouder": element.pk})
        erbij = format_html('<a class="addlink" href="{}?{}">Voeg een {} toe hieronder</a>', nieuw, vooraf, _naam(app))
        return format_html('<ul class="hieronder">{}<li>{}</li></ul>', rijen, erbij)


def _naam(opties: Any) -> str:
    return str(opties.verbose_name)


def _agenda_van(element: Any) -> UUID | None:
    return getattr(element, "agenda_id", None)


def _leesbaar(veld: TekstVeld) -> Callable[[Any], str]:
    @admin.display(description=veld.verbose_name, empty_value="–")
    def tekst(element: Model) -> str:
        return opgemaakt(getattr(element, veld.name))

    return tekst


def _vervang(veld: Any, teksten: dict[str, Callable[[Any], str]]) -> Any:
    if isinstance(veld, tuple | list):
        return tuple(_vervang(deel, teksten) for deel in veld)
    return teksten.get(veld, veld)
