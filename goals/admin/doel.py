from django import forms
from django.contrib import admin

from goals.admin.bedragrij import BedragInline
from goals.models import Doel
from goals.models.doel import Smart
from policies.admin.element import ElementAdmin, ElementForm
from policies.admin.formulier import BoomAdmin
from policies.admin.lijst import OPGAVE_BOVEN, kort, opgave_boven
from policies.admin.opgavefilter import OpgaveFilter
from policies.admin.rijen import RijenAdmin
from policies.agendasite import site_van


class DoelForm(ElementForm):
    smart = forms.MultipleChoiceField(
        label="SMART", choices=Smart.choices, widget=forms.CheckboxSelectMultiple, required=False
    )


@admin.register(Doel)
class DoelAdmin(RijenAdmin, BoomAdmin, ElementAdmin):
    form = DoelForm
    inlines = [BedragInline]
    list_display = [
        "nummer",
        "doel",
        "soort",
        "richting",
        "meetbaar",
        "status",
        "bij_opgave",
        "agenda",
    ]
    list_display_links = ["nummer", "doel"]
    list_filter = ["agenda", OpgaveFilter, "soort", "status", "meetbaar", "richting"]
    list_select_related = ["agenda", *OPGAVE_BOVEN]
    search_fields = ["tekst", "zodat", "herkomst"]
    search_help_text = "Zoek in de tekst, of op nummer."
    autocomplete_fields = ["agenda", "opgave", "ouder", "kaders", "ook_opgaven"]
    fieldsets = [
        (None, {"fields": ["agenda", "opgave", "ouder", "soort", "volgorde"]}),
        ("Het doel", {"fields": ["tekst", "richting", "zodat", "herkomst"]}),
        ("Meten en termijn", {"fields": ["meetbaar", "smart", "termijn", "status"]}),
        ("Hangt samen met", {"fields": ["kaders", "ook_opgaven", "hieronder"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "opgave": "Laat leeg als het doel onder een ander doel staat.",
        "ouder": "Een doel kan onder een groep of een ander doel staan, tot drie niveaus diep.",
        "tekst": "Schrijf {richting} waar “meer”, “minder” of “een gelijkblijvend aandeel van de” komt te staan.",
        "richting": "Leeg zolang de raad nog moet kiezen.",
        "meetbaar": "Een doel dat kwalitatief is, heeft geen indicator nodig.",
        "smart": "Waar het doel aan voldoet. Dit is een geheugensteun, geen eis.",
        "termijn": "De dag waarop het doel bereikt moet zijn.",
        "kaders": "De kaders die bij dit doel gelden.",
        "ook_opgaven": "Andere opgaven waar dit doel ook aan bijdraagt.",
    }
    bij_opgave = opgave_boven

    @admin.display(description="doel")
    def doel(self, doel: Doel) -> str:
        """With the direction that was chosen in its place."""
        return kort(site_van(self).naam(doel))
