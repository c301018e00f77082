from django.contrib import admin

from policies.admin.element import ElementAdmin
from policies.admin.formulier import BoomAdmin
from policies.admin.lijst import dagen, samen
from policies.models import Moment


@admin.register(Moment)
class MomentAdmin(BoomAdmin, ElementAdmin):
    toont_nummers = False
    list_display = ["naam", "soort_en_fase", "wanneer", "precisie", "status", "groep", "agenda"]
    list_filter = ["agenda", "soort", "fase", "status"]
    list_select_related = ["agenda", "groep"]
    search_fields = ["naam", "tijd_in_woorden"]
    search_help_text = "Zoek in de naam en in de tijd in woorden."
    autocomplete_fields = ["agenda", "ouder", "groep", "opgave"]
    fieldsets = [
        (None, {"fields": ["agenda", "ouder", "soort", "naam", "fase", "volgorde"]}),
        ("Wanneer", {"fields": [("van", "tot"), "precisie", "tijd_in_woorden", "minuten", "status"]}),
        ("Wie en waarover", {"fields": ["groep", "opgave", "bij_overschrijden", "hieronder"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    soort_en_fase = samen("soort", "soort", "fase")
    wanneer = dagen("wanneer", "van", "tot")
    uitleg = {
        "ouder": "Bijvoorbeeld het agendapunt van een vergadering.",
        "precisie": "Hoe precies u de datum weet. Bij “maand” staat er geen dag op de pagina.",
        "tijd_in_woorden": "Als er nog geen datum is, bijvoorbeeld: na de zomer.",
        "minuten": "Hoelang het duurt.",
        "bij_overschrijden": "Wat er gebeurt als de datum niet wordt gehaald.",
    }
