from typing import Any

from django import forms
from django.contrib import admin

from goals.admin.metingrij import MetingInline
from goals.models import Indicator
from policies.admin.element import ElementAdmin, ElementForm
from policies.admin.lijst import genoemd, regel, samen
from policies.admin.opgavefilter import OpgaveFilter
from policies.admin.rijen import RijenAdmin


class JarenField(forms.CharField):
    """Years as people write them, with semicolons between; the model judges whether they are years."""

    def prepare_value(self, value: Any) -> Any:
        return "; ".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        jaren = [deel.strip() for deel in (super().to_python(value) or "").replace(",", ";").split(";")]
        return [int(jaar) if jaar.isdecimal() else jaar for jaar in jaren if jaar]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool((initial or []) != self.to_python(data))


class IndicatorForm(ElementForm):
    trendbreuk_jaren = JarenField(
        label="Jaren met een trendbreuk", required=False, empty_value="", help_text="Bijvoorbeeld: 2022; 2025."
    )


@admin.register(Indicator)
class IndicatorAdmin(RijenAdmin, ElementAdmin):
    form = IndicatorForm
    inlines = [MetingInline]
    list_display = ["nummer", "titel", "meet", "soort", "eenheid_en_richting", "om_de", "uit", "agenda"]
    list_display_links = ["nummer", "titel"]
    list_filter = ["agenda", OpgaveFilter, "soort", "gewenst", "frequentie_maanden"]
    list_select_related = ["agenda", "doel", "activiteit", "kader"]
    search_fields = ["naam", "bbv_code", "bron"]
    search_help_text = "Zoek in naam, BBV-code en bron, of op nummer."
    autocomplete_fields = ["agenda", "doel", "activiteit", "kader", "outcome"]
    fieldsets = [
        (None, {"fields": ["agenda", "naam", "soort", "volgorde"]}),
        ("Wat de indicator meet", {"fields": ["doel", "activiteit", "kader", "outcome", "definitie"]}),
        (
            "Eenheid en richting",
            {"fields": ["eenheid", ("per_aantal", "decimalen"), "gewenst", "optelbaar", "trendbreuk_jaren"]},
        ),
        ("Bron", {"fields": ["frequentie_maanden", "bekend_voor_jaar", "bron", "bron_url", "bbv_code"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "doel": "Kies precies één van: doel, activiteit, kader.",
        "outcome": "Voor een output-indicator: de outcome waar zij aan bijdraagt.",
        "eenheid": "Bijvoorbeeld: inwoners, % of dagen.",
        "per_aantal": "1, of bijvoorbeeld 1.000 bij “per 1.000 inwoners”.",
        "optelbaar": "Niet aanvinken bij unieke personen: die kunt u niet optellen.",
        "frequentie_maanden": "12 is elk jaar, 48 is eens in de vier jaar.",
        "bekend_voor_jaar": "Het laatste jaar waarvan het cijfer bekend is.",
        "bron_url": "Het adres van de pagina met de cijfers.",
    }
    titel = regel("naam", "naam")
    eenheid_en_richting = samen("eenheid en richting", "eenheid", "gewenst")
    uit = regel("bron", "bron")

    @admin.display(description="om de … maanden", ordering="frequentie_maanden")
    def om_de(self, indicator: Indicator) -> int:
        return indicator.frequentie_maanden

    @admin.display(description="meet")
    def meet(self, indicator: Indicator) -> str:
        return genoemd(indicator, indicator.doel or indicator.activiteit or indicator.kader)
