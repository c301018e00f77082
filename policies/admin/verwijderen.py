"""What goes along when an element is removed, without the rows that only tie two elements together."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.text import capfirst

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

    BasisAdmin = ModelAdmin[Any]
else:
    BasisAdmin = object


class VerwijderAdmin(BasisAdmin):
    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[list[Any], Any, set[str], list[Any]]:
        """Django calls such a row "Opgave_groepen object (3)", which tells nobody anything."""
        boom, aantallen, rechten, beschermd = super().get_deleted_objects(objs, request)
        knopen = [model._meta for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]
        voor = tuple(f"{capfirst(str(knoop.verbose_name))}: " for knoop in knopen)
        over = {naam: n for naam, n in aantallen.items() if naam not in {k.verbose_name_plural for k in knopen}}
        return _zonder(boom, voor), over, {*rechten} - {str(k.verbose_name) for k in knopen}, beschermd


def _zonder(boom: Collection[Any], voor: tuple[str, ...]) -> list[Any]:
    takken = (_zonder(tak, voor) if isinstance(tak, list) else tak for tak in boom)
    return [tak for tak in takken if tak and not (isinstance(tak, str) and tak.startswith(voor))]
