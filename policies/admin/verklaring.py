from django.contrib import admin
from django.http import HttpRequest

from policies.admin.recht import ElementrechtAdmin
from policies.models import Verklaring


@admin.register(Verklaring)
class VerklaringAdmin(ElementrechtAdmin):
    """To look at and to take back: a verklaring is given on the page of volledigheid, beside its question."""

    list_display = ["regel", "reden", "door", "op", "agenda"]
    list_filter = ["agenda", "regel"]
    list_select_related = ["agenda", "door"]
    search_fields = ["reden", "regel"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Verklaring | None = None) -> bool:
        return False
