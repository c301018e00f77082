from django.contrib import admin

from policies.admin.element import ElementAdmin
from policies.admin.lijst import regel, tekst
from policies.admin.rijen import RijenAdmin
from policies.models import Opgave


@admin.register(Opgave)
class OpgaveAdmin(RijenAdmin, ElementAdmin):
    list_display = ["nummer", "titel", "effect", "alias", "status", "agenda"]
    list_display_links = ["nummer", "titel"]
    list_filter = ["agenda", "status"]
    search_fields = ["naam", "alias", "beschrijving"]
    search_help_text = "Zoek in naam, alias en beschrijving, of op nummer."
    autocomplete_fields = ["agenda", "groepen"]
    fieldsets = [
        (None, {"fields": ["agenda", "naam", "alias", "volgorde"]}),
        ("De opgave", {"fields": ["maatschappelijk_effect", "beschrijving", "doorkijk"]}),
        ("Wie en status", {"fields": ["groepen", "status"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "maatschappelijk_effect": "Wat merken inwoners ervan? Schrijf het vanuit de inwoner.",
        "doorkijk": "Wat er na deze periode nog komt.",
        "groepen": "De afdeling, portefeuillehouder of commissie die erover gaat.",
    }
    titel = regel("naam", "naam")
    effect = tekst("maatschappelijk_effect", "maatschappelijk effect")
