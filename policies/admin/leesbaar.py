"""A value of a form or of the history in the words in which people know it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.db import models
from django.utils.formats import date_format

from policies.forms.tekst import TekstFormulierVeld
from policies.models.delen import Deel, WeggelatenVeld
from policies.models.velden import TekstVeld

NIET_MEER_AANWEZIG = "een element dat er niet meer is"

Namen = dict[type[models.Model], dict[str, str]]


def uit_formulier(veld: forms.Field, waarde: Any) -> str:
    """A value of a form field, as the form itself would show it; of a text its HTML."""
    if isinstance(veld, TekstFormulierVeld):
        return veld.to_python(waarde)
    if isinstance(veld, forms.ModelChoiceField):
        gekozen = veld.queryset.filter(pk__in=_sleutels(waarde)) if veld.queryset is not None else ()
        return ", ".join(map(str, gekozen))
    if isinstance(veld, forms.BooleanField):
        return "ja" if waarde else "nee"
    if isinstance(veld, forms.ChoiceField):
        namen = dict(_plat(veld.choices))
        return ", ".join(str(namen.get(str(deel), deel)) for deel in _lijst(waarde))
    if isinstance(waarde, date):
        return date_format(waarde, "j F Y")
    return str(veld.prepare_value(waarde) or "")


def uit_geschiedenis(veld: Any, waarde: Any, namen: Namen) -> str:
    """A value of a Wijziging; `namen` has the names of what is referred to (see `namen_van`)."""
    if veld.many_to_many:
        return ", ".join(_rij(veld, deel, namen) for deel in waarde or ())
    if isinstance(veld, models.ForeignKey):
        return _naam(veld.related_model, waarde, namen)
    return _kaal(veld, waarde)


def _kaal(veld: Any, waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(veld, WeggelatenVeld):
        return ", ".join(deel.label for deel in Deel if deel in (waarde or ()))
    if isinstance(waarde, list):
        return "; ".join(map(str, waarde))
    if isinstance(veld, models.DateField) and waarde:
        return date_format(date.fromisoformat(waarde), "j F Y")
    namen = dict(veld.flatchoices or ())
    return str(namen.get(waarde, "" if waarde is None else waarde))


def is_opgemaakt(veld: Any) -> bool:
    return isinstance(veld, TekstVeld)


def namen_van(model: type[models.Model], standen: Iterable[dict[str, Any]]) -> Namen:
    """The names of everything that these values refer to: one query per model that is referred to."""
    gevraagd: dict[type[models.Model], set[str]] = defaultdict(set)
    velden = [veld for veld in [*model._meta.concrete_fields, *model._meta.many_to_many] if veld.is_relation]
    for stand in standen:
        for veld in velden:
            gevraagd[veld.related_model] |= set(_verwijzingen(veld, stand.get(veld.name)))  # type: ignore[index]
    return {
        ander: {str(element.pk): str(element) for element in ander._base_manager.filter(pk__in=sleutels)}
        for ander, sleutels in gevraagd.items()
        if sleutels
    }


def _verwijzingen(veld: Any, waarde: Any) -> list[str]:
    if not veld.many_to_many:
        return [waarde] if waarde else []
    return [deel[veld.m2m_reverse_field_name()] if isinstance(deel, dict) else deel for deel in waarde or ()]


def _rij(veld: Any, deel: Any, namen: Namen) -> str:
    if not isinstance(deel, dict):
        return _naam(veld.related_model, deel, namen)
    ander = veld.m2m_reverse_field_name()
    eigen = {naam: waarde for naam, waarde in deel.items() if naam not in (ander, "volgorde") and waarde}
    bij = ", ".join(map(str, eigen.values()))
    return _naam(veld.related_model, deel[ander], namen) + (f" ({bij})" if bij else "")


def _naam(model: Any, sleutel: str | None, namen: Namen) -> str:
    return "" if sleutel is None else namen.get(model, {}).get(sleutel, NIET_MEER_AANWEZIG)


def _sleutels(waarde: Any) -> list[Any]:
    return [getattr(deel, "pk", deel) for deel in _lijst(waarde)]


def _lijst(waarde: Any) -> list[Any]:
    """What was chosen, one or several."""
    if waarde in (None, ""):
        return []
    return list(waarde) if isinstance(waarde, list | tuple | models.QuerySet) else [waarde]


def _plat(keuzes: Any) -> Iterable[tuple[str, Any]]:
    for waarde, naam in keuzes:
        if isinstance(naam, list | tuple):
            yield from ((str(a), b) for a, b in naam)
        else:
            yield str(waarde), naam
