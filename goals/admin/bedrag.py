from typing import cast

from django.contrib import admin
from django.utils.formats import number_format

from goals.admin.bedragrij import BedragInline
from goals.models import Bedrag
from policies.admin.element import ElementAdmin
from policies.admin.lijst import genoemd
from policies.admin.opgavefilter import OpgaveFilter
from policies.admin.rijen import RijenAdmin
from policies.models import Kader, Opgave


@admin.register(Bedrag)
class BedragAdmin(ElementAdmin):
    list_display = ["__str__", "waarvan", "fase", "euro", "pm", "structureel", "taakveld", "agenda"]
    list_filter = ["agenda", OpgaveFilter, "jaar", "soort", "fase", "structureel"]
    list_select_related = ["agenda", "opgave", "doel", "activiteit", "kader", "groep"]
    search_fields = ["taakveld", "dekking", "budgethouder"]
    search_help_text = "Zoek in taakveld, dekking en budgethouder."
    autocomplete_fields = ["agenda", "opgave", "doel", "activiteit", "kader", "groep", "budgethouder_groep"]
    fieldsets = [
        (None, {"fields": ["agenda", "soort", "fase", "jaar", "bedrag", "pm"]}),
        ("Waarvan het is", {"fields": ["opgave", "doel", "activiteit", "kader", "groep"]}),
        ("Begroting", {"fields": ["structureel", "beinvloedbaar", "voorlopig", "taakveld", "dekking"]}),
        ("Budgethouder", {"fields": ["budgethouder", "budgethouder_groep"]}),
        ("Toelichting", {"fields": ["toelichting", "volgorde"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "fase": "Een plafond heeft geen fase nodig.",
        "bedrag": "In hele euro's of met centen, zonder minteken: 125.000 of 125.000,50.",
        "pm": "Aangevinkt: het bedrag is nog niet bekend.",
        "opgave": "Kies precies één van: opgave, doel, activiteit, kader, groep.",
        "structureel": "Aangevinkt: het bedrag komt elk jaar terug.",
        "taakveld": "De code van het taakveld, bijvoorbeeld 6.1.",
        "dekking": "Waar het geld vandaan komt.",
    }

    @admin.display(description="van")
    def waarvan(self, bedrag: Bedrag) -> str:
        van = (bedrag.opgave, bedrag.doel, bedrag.activiteit, bedrag.kader, bedrag.groep)
        return genoemd(bedrag, next((element for element in van if element), None))

    @admin.display(description="bedrag in euro's", ordering="bedrag")
    def euro(self, bedrag: Bedrag) -> str:
        return "" if bedrag.bedrag is None else number_format(bedrag.bedrag, 2, use_l10n=True, force_grouping=True)


for model in (Opgave, Kader):
    cast("type[RijenAdmin]", type(admin.site.get_model_admin(model))).grids = [BedragInline]
