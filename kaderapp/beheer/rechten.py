"""The permissions of Django in the words of the admin: "Kaders | kader: wijzigen"."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Permission
from django.http import HttpRequest

if TYPE_CHECKING:
    from django.contrib.admin.options import BaseModelAdmin

    BasisAdmin = BaseModelAdmin[Any]
else:
    BasisAdmin = object

DADEN = {"add": "toevoegen", "change": "wijzigen", "delete": "verwijderen", "view": "bekijken"}


class RechtenAdmin(BasisAdmin):
    """For a form in which permissions are chosen."""

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        veld = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.related_model is Permission:
            veld.label_from_instance = in_woorden  # type: ignore[union-attr, method-assign]
        return veld


def in_woorden(recht: Permission) -> str:
    daad = recht.codename.partition("_")[0]
    soort = recht.content_type
    return f"{soort.app_labeled_name}: {DADEN[daad]}" if daad in DADEN else str(recht.name)
