from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from policies.admin.basis import ModelAdmin
from policies.models import Versie
from policies.models.delen import Deel


@admin.register(Versie)
class VersieAdmin(ModelAdmin):
    """To look at: a Versie is made and moved on by the pages of `kaderapp.kadernota.uitbrengen`."""

    list_display = ["nummer", "agenda", "soort", "status_in_woorden", "gemaakt_op", "vastgesteld_op", "besluit"]
    list_filter = ["agenda", "soort", "status"]
    list_select_related = ["agenda", "nota"]
    search_fields = ["nummer", "besluit"]
    fields = [
        "agenda",
        "soort",
        "nummer",
        "status_in_woorden",
        "nota",
        "toelichting",
        ("gemaakt_op", "gemaakt_door"),
        "bevroren_op",
        ("inzage_van", "inzage_tot"),
        ("vastgesteld_op", "vastgesteld_door", "besluit"),
        "weggelaten_delen",
        "sha256",
        "vorige",
        "vorige_sha256",
    ]
    readonly_fields = [
        *("status_in_woorden", "gemaakt_op", "bevroren_op", "weggelaten_delen"),
        *("sha256", "vorige", "vorige_sha256"),
    ]

    @admin.display(description="weggelaten onderdelen")
    def weggelaten_delen(self, versie: Versie) -> str:
        return ", ".join(Deel(deel).label for deel in versie.weggelaten) or "–"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Versie]:
        """Without the content: that of one Versie is larger than a list of all."""
        return super().get_queryset(request).defer("inhoud", "nota__inhoud")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Versie | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Versie | None = None) -> bool:
        return False
