from django.contrib import admin

from policies.admin.element import ElementAdmin
from policies.models import Groep


@admin.register(Groep)
class GroepAdmin(ElementAdmin):
    toont_nummers = False
    list_display = ["naam", "soort", "zetels", "actief_van", "actief_tot", "agenda"]
    list_filter = ["agenda", "soort"]
    search_fields = ["naam"]
    search_help_text = "Zoek in de naam."
    autocomplete_fields = ["agenda"]
    fieldsets = [
        (None, {"fields": ["agenda", "soort", "naam", "zetels", "volgorde"]}),
        ("Actief", {"fields": [("actief_van", "actief_tot")]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {"zetels": "Voor de raad en voor een fractie: het aantal zetels."}
