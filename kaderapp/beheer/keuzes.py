"""What a choice field finds while somebody types: elements of the same agenda, with their numbers."""

from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import QuerySet
from django.http import HttpRequest

from policies.agendasite import Noemer, site_van
from policies.models.element import Element


class Keuzes(AutocompleteJsonView):
    """Answers with nothing to an agenda that is none, and never with a failure."""

    def process_request(self, request: HttpRequest) -> Any:
        term, *rest = super().process_request(request)
        return (term.replace("\0", ""), *rest)

    def get_queryset(self) -> QuerySet[Any]:
        gevonden: QuerySet[Any] = super().get_queryset()
        agenda = self.request.GET.get("agenda", "")
        if not agenda or not issubclass(self.model_admin.model, Element):
            return gevonden
        sleutel = _uuid(agenda)
        return gevonden.filter(agenda=sleutel) if sleutel else gevonden.none()

    @cached_property
    def noemer(self) -> Noemer:
        return Noemer(site_van(self))

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        return {"id": str(getattr(obj, to_field_name)), "text": self.noemer(obj)}


def _uuid(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None
