"""Related rows in the form of what they belong to: nothing typed is lost there either (R1)."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Max, Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst

from policies.admin.basis import VELDEN
from policies.admin.kiezen import KiesAdmin, invoer, richt
from policies.admin.revisie import INTUSSEN_GEWIJZIGD, RevisieForm

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin

    BasisAdmin = BaseModelAdmin[Any]
    TabularInline = admin.TabularInline[Any, Any]
    BaseInlineFormSet = forms.BaseInlineFormSet[Any, Any, Any]
else:
    BasisAdmin = object
    TabularInline, BaseInlineFormSet = admin.TabularInline, forms.BaseInlineFormSet

MEESTE_RIJEN = 60
"""Rows in one form. A request may hold 1,000 fields (S10), and a row takes about ten of them."""
EERST_LEZEN = "Iemand anders heeft een regel gewijzigd die u wilt verwijderen. Lees die regel eerst en kies opnieuw."
VERDWENEN = "Iemand anders heeft deze regel intussen verwijderd. U vulde in: {}. Open deze pagina opnieuw."


class RijForm(RevisieForm):
    """One row. It belongs to the agenda of what it stands with, and its constraints speak at the row itself."""

    def _post_clean(self) -> None:
        """A row that nobody touched was judged when it was saved; a hundred of them would cost a thousand queries.

        Django skips the constraints about fields that are not in the grid; then the database would speak first.
        """
        if not (self.instance._state.adding or self.has_changed()):
            return
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            try:
                self.instance.validate_constraints()
            except ValidationError as fout:
                self.add_error(None, fout)


class GridFormSet(BaseInlineFormSet):
    """In a grid the headings are labels for the eye only; who hears the page hears them at every field."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        regel = "nieuwe regel" if index is None else f"regel {index + 1}"
        for naam, veld in form.fields.items():
            label = "Verwijderen" if naam == "DELETE" else capfirst(veld.label or naam)
            invoer(veld).attrs["aria-label"] = f"{label}, {regel}"


class RijenFormSet(GridFormSet):
    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.instance.agenda_id = self.instance.agenda_id

    def clean(self) -> None:
        super().clean()
        for form in self.initial_forms:
            if "sleutel" in form.errors:
                raise ValidationError(VERDWENEN.format(_getypt(form)))
            if form.cleaned_data.get("DELETE") and INTUSSEN_GEWIJZIGD in form.errors.get(NON_FIELD_ERRORS, ()):
                raise ValidationError(EERST_LEZEN)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """A new row comes last, after the new ones before it."""
        rij = form.instance
        rij.agenda = self.instance.agenda
        hoogste = type(rij)._default_manager.filter(agenda=rij.agenda).aggregate(Max("volgorde"))
        rij.volgorde = (hoogste["volgorde__max"] or 0) + len(self.new_objects) + 1
        return super().save_new(form, commit=commit)


class KiesInline(KiesAdmin, TabularInline):
    """Rows that choose an element: the names are read once for all rows."""

    formset = GridFormSet
    formfield_overrides = VELDEN
    extra = 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        richt(self, formset.form.base_fields, getattr(obj, "agenda_id", None), grid=True)
        return formset


class RijenInline(KiesInline):
    """A grid with a line per row; the link at a row leads to everything else about it."""

    form = RijForm
    formset = RijenFormSet
    show_change_link = True

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Who may write also sends which revisie he read."""
        velden = [str(veld) for veld in super().get_fields(request, obj)]
        return ["gelezen_revisie", *velden] if self.has_change_permission(request, obj) else velden


class RijenElders(RijenInline):
    """In the place of a grid with more rows than fit in one form: where to find them."""

    template = "admin/rijen_elders.html"
    max_num = 0
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).none()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class RijenAdmin(BasisAdmin):
    """For a form with grids in it."""

    grids: list[type[Any]] = []
    """Inlines that an app above hangs in this form; the app of this form does not know it."""

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        rijen = [*super().get_inlines(request, obj), *self.grids]
        return [soort if obj is None or _past(soort, obj) else _elders(soort, obj) for soort in rijen]


def _past(soort: type[Any], element: Model) -> bool:
    """Counts no further than one more than fits; rows without a list of their own are always here."""
    if not issubclass(soort, RijenInline):
        return True
    rijen = soort.model._default_manager.filter(**{element._meta.model_name or "": element})
    return len(rijen.values_list("pk")[: MEESTE_RIJEN + 1]) <= MEESTE_RIJEN


def _elders(soort: type[Any], element: Model) -> type[RijenElders]:
    opties = soort.model._meta
    lijst = reverse(f"admin:{opties.app_label}_{opties.model_name}_changelist")
    adres = f"{lijst}?{element._meta.model_name}={element.pk}"
    return type("Elders", (RijenElders,), {"model": soort.model, "fields": (), "adres": adres})


def _getypt(form: Any) -> str:
    velden = (veld for veld in form.visible_fields() if veld.data and veld.name != "DELETE")
    return ", ".join(f"{veld.label} {veld.data}" for veld in velden) or "niets"
