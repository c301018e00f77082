"""Choosing a related element: from the same agenda, and under the number that people know it by."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.contrib.admin.widgets import (
    AutocompleteMixin,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

from policies.agendasite import Noemer, Nummers, site_van
from policies.models.element import Element

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin
    from django.forms.widgets import ChoiceWidget

    BasisAdmin = BaseModelAdmin[Any]

    class Mixin(AutocompleteMixin, ChoiceWidget):
        pass
else:
    BasisAdmin = Mixin = object


class Keuze(Mixin):
    """Asks for elements of `agenda`, where that is known.

    In a grid the same few elements are chosen in row after row: with `namen` they are looked up once for all rows.
    """

    agenda: UUID | None = None
    namen: "Namen | None" = None

    def get_url(self) -> str:
        adres = super().get_url()
        return f"{adres}?agenda={self.agenda}" if self.agenda else adres

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        """What is no key at all chooses nothing; the form says so."""
        geldig = [deel for deel in value if _is_sleutel(self.choices.queryset.model, deel)]
        if self.namen is None:
            return super().optgroups(name, geldig, attrs)
        gekozen = [(sleutel, self.namen[sleutel]) for sleutel in geldig if sleutel in self.namen]
        leeg = [] if self.is_required or self.allow_multiple_selected else [self.create_option(name, "", "", False, 0)]
        opties = [self.create_option(name, *keuze, True, plaats) for plaats, keuze in enumerate(gekozen)]
        return [(None, [*leeg, *opties], 0)]


class Kieslijst(Keuze, AutocompleteSelect):
    pass


class Kieslijsten(Keuze, AutocompleteSelectMultiple):
    pass


class KiesAdmin(BasisAdmin):
    """Gives every field in `autocomplete_fields` such a widget."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if "widget" not in kwargs and db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Kieslijst(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if "widget" not in kwargs and db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = Kieslijsten(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class Namen(dict[str, str]):
    """sleutel → number and name of all elements of one kind in one agenda, read when first asked for."""

    def __init__(self, model: type[Element], agenda: UUID, genoemd: "Noemer") -> None:
        super().__init__()
        self.lees = partial(model._default_manager.filter, agenda=agenda)
        self.genoemd, self.gelezen = genoemd, False

    def __contains__(self, sleutel: object) -> bool:
        if not self.gelezen:
            self.gelezen = True
            self.update((str(element.pk), self.genoemd(element)) for element in self.lees())
        return super().__contains__(str(sleutel))


def richt(beheer: Any, velden: dict[str, forms.Field], agenda: UUID | None, *, grid: bool = False) -> None:
    """Points the fields of a form class (not shared with other requests) to one agenda."""
    noemer = Noemer(site_van(beheer))
    for veld in velden.values():
        if not isinstance(veld, forms.ModelChoiceField) or veld.queryset is None:
            continue
        if isinstance(veld.widget, RelatedFieldWidgetWrapper):
            # What somebody chooses he may change or add; to remove or only look at it there is its own page.
            veld.widget.can_delete_related = veld.widget.can_view_related = False
        veld.label_from_instance = noemer  # type: ignore[method-assign, assignment]
        widget = invoer(veld)
        model = veld.queryset.model
        if isinstance(widget, Keuze) and issubclass(model, Element):
            widget.agenda = agenda
            widget.namen = Namen(model, agenda, noemer) if grid and agenda else None


def invoer(veld: forms.Field) -> forms.Widget:
    """The widget that holds the value, without the links that Django's admin puts beside it."""
    return veld.widget.widget if isinstance(veld.widget, RelatedFieldWidgetWrapper) else veld.widget


def _is_sleutel(model: type[Model], waarde: Any) -> bool:
    try:
        model._meta.pk.to_python(waarde)
    except ValidationError:
        return False
    return True


def onder_nummer(nummers: Nummers, term: str) -> Sequence[UUID]:
    """The elements whose number begins as what was typed."""
    begin = term.strip().lower()
    return [sleutel for sleutel, nummer in nummers.items() if begin and nummer.lower().startswith(begin)]
