from decimal import ROUND_HALF_UP, Decimal

from django.contrib import admin
from django.utils.formats import number_format

from goals.admin.periode import geschreven
from goals.models import Meting
from policies.admin.element import ElementAdmin
from policies.admin.lijst import verwijzing


@admin.register(Meting)
class MetingAdmin(ElementAdmin):
    list_display = ["bij_indicator", "soort", "periode", "gebied", "cijfer", "reden_leeg", "voorlopig", "agenda"]
    list_filter = ["agenda", "soort", "voorlopig", "reden_leeg"]
    list_select_related = ["agenda", "indicator"]
    search_fields = ["indicator__naam", "gebied"]
    search_help_text = "Zoek in de naam van de indicator en het gebied."
    autocomplete_fields = ["agenda", "indicator"]
    fieldsets = [
        (None, {"fields": ["agenda", "indicator", "soort", ("periode_van", "periode_tot"), "gebied"]}),
        ("Cijfer, reden of verhaal", {"fields": ["waarde", "reden_leeg", "tekst", "voorlopig"]}),
        ("Toelichting", {"fields": ["toelichting", "volgorde"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "gebied": "gemeente, NL, wijk:naam of klasse:naam.",
        "waarde": "Vul precies één in: een waarde, een reden of een verhaal.",
        "reden_leeg": "Waarom er geen waarde is. Een onbekend cijfer is nooit 0.",
        "voorlopig": "Aangevinkt: het cijfer kan nog veranderen.",
    }
    bij_indicator = verwijzing("indicator", "indicator")

    @admin.display(description="periode", ordering="periode_van")
    def periode(self, meting: Meting) -> str:
        return geschreven((meting.periode_van, meting.periode_tot)) if meting.periode_van and meting.periode_tot else ""

    @admin.display(description="waarde", ordering="waarde")
    def cijfer(self, meting: Meting) -> str:
        """Rounded as it will be printed."""
        if meting.waarde is None:
            return ""
        decimalen = meting.indicator.decimalen
        afgerond = meting.waarde.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)
        return number_format(afgerond, decimalen, force_grouping=True)
