"""The filter of a list on an opgave: also what stands deeper under it, or belongs to something that does."""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from policies.admin.lijst import noemer_van
from policies.bijopgave import sleutels_bij
from policies.models import Opgave


class OpgaveFilter(admin.SimpleListFilter):
    """Takes one query, whatever the number of opgaven; their numbers are read once, with those of the list.

    Its name in the address is not `opgave`: that asks for what refers to the opgave itself.
    """

    title = "opgave"
    parameter_name = "bij_opgave"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Of the agenda that was chosen, else of all of them."""
        agenda = next((waarde for veld, waarde in request.GET.items() if veld.startswith("agenda")), "")
        alle = Opgave.objects.select_related("agenda").order_by("agenda", "volgorde", "pk")
        opgaven = [opgave for opgave in alle if agenda in ("", str(opgave.agenda_id))]
        agendas = {opgave.agenda_id for opgave in opgaven}
        noem = noemer_van(request, model_admin)
        noem.lees(agendas)
        return [(str(o.pk), f"{noem(o)} ({o.agenda})" if len(agendas) > 1 else noem(o)) for o in opgaven]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """What is no opgave of the list finds nothing."""
        gekozen = self.value()
        if gekozen is None:
            return queryset
        if gekozen not in dict(self.lookup_choices):
            return queryset.none()
        return queryset.filter(pk__in=sleutels_bij(queryset.model, UUID(gekozen)))
