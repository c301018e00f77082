from django.contrib import admin

from policies.admin.element import ElementAdmin
from policies.admin.formulier import BoomAdmin
from policies.admin.lijst import tekst
from policies.models import Paragraaf


@admin.register(Paragraaf)
class ParagraafAdmin(BoomAdmin, ElementAdmin):
    toont_nummers = False
    list_display = ["__str__", "begin", "soort", "hoofdvraag", "bijlage_status", "agenda"]
    list_filter = ["agenda", "soort", "hoofdvraag", "bijlage_status"]
    search_fields = ["titel", "tekst"]
    search_help_text = "Zoek in titel en tekst."
    autocomplete_fields = ["agenda", "ouder"]
    fieldsets = [
        (None, {"fields": ["agenda", "ouder", "soort", "hoofdvraag", "volgorde"]}),
        ("De tekst", {"fields": ["titel", "tekst", "bijlage_status", "bij"]}),
        ("Hangt samen met", {"fields": ["hieronder"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "ouder": "Leeg: de tekst is een eigen hoofdstuk of paragraaf.",
        "hoofdvraag": "Bij welke hoofdvraag de tekst staat.",
        "titel": "Bij een begrip: het woord dat u uitlegt.",
        "bijlage_status": "Alleen bij een bijlage: stelt de raad haar vast, of krijgt hij haar ter informatie?",
    }
    begin = tekst("tekst", "begin van de tekst")
