"""What the admin of every element shares: forms that lose no work, a fixed agenda, a history, and rights."""

from typing import Any

from django.db.models import Max, Model
from django.http import HttpRequest

from policies.admin.concept import ConceptAdmin
from policies.admin.conflict import ConflictAdmin
from policies.admin.formulier import FormulierAdmin
from policies.admin.geschiedenis import GeschiedenisAdmin
from policies.admin.lijst import LijstAdmin
from policies.admin.recht import ElementrechtAdmin
from policies.admin.revisie import RevisieForm
from policies.admin.verwijderen import VerwijderAdmin
from policies.admin.volgorde import VolgordeAdmin
from policies.models.element import Element, uit_dezelfde_agenda


class RevisieAdmin(ConceptAdmin, FormulierAdmin, VerwijderAdmin, ElementrechtAdmin, ConflictAdmin, GeschiedenisAdmin):
    """For what has a revisie: guarded, recorded, to be put back, and only for who may."""


class ElementForm(RevisieForm):
    def clean(self) -> dict[str, Any] | None:
        """Relations stay inside the agenda, also those that the model itself can't see before it is stored."""
        ingevuld = super().clean()
        agenda = self.cleaned_data.get("agenda") or getattr(self.instance, "agenda", None)
        for veld in self.instance._meta.many_to_many:
            gekozen = self.cleaned_data.get(veld.name) or ()
            if any(isinstance(ander, Element) and ander.agenda_id != agenda.pk for ander in gekozen if agenda):
                self.add_error(veld.name, uit_dezelfde_agenda(veld.related_model))
        return ingevuld


class ElementAdmin(VolgordeAdmin, LijstAdmin, RevisieAdmin):
    """Elements by agenda and place. An element stays in its agenda; a new one comes last."""

    form = ElementForm
    list_filter = ["agenda"]
    list_select_related = ["agenda"]
    list_per_page = 100

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        if obj is None:
            return ["sleutel", "code"]
        return ["sleutel", "code", "agenda", *self.vaste_plaats]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change and not obj.volgorde:
            hoogste = self.model._default_manager.filter(agenda=obj.agenda).aggregate(Max("volgorde"))
            obj.volgorde = (hoogste["volgorde__max"] or 0) + 1
        super().save_model(request, obj, form, change)
