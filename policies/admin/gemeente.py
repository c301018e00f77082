from django.contrib import admin
from django.http import HttpRequest

from policies.admin.basis import VELDEN
from policies.admin.concept import ConceptAdmin
from policies.admin.recht import ElementrechtAdmin
from policies.models import Gemeente


@admin.register(Gemeente)
class GemeenteAdmin(ConceptAdmin, ElementrechtAdmin):
    """The one row: to change, not to double or to remove."""

    list_display = ["naam", "code", "bedragen_in", "saldo"]
    formfield_overrides = VELDEN

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Gemeente.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Gemeente | None = None) -> bool:
        return False
