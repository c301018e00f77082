from django.contrib import admin

from goals.admin.bedragrij import BedragInline
from goals.admin.bijdrage import BijdrageInline
from goals.models import Activiteit
from policies.admin.element import ElementAdmin
from policies.admin.lijst import dagen, regel, samen
from policies.admin.opgavefilter import OpgaveFilter
from policies.admin.rijen import RijenAdmin


@admin.register(Activiteit)
class ActiviteitAdmin(RijenAdmin, ElementAdmin):
    list_display = ["nummer", "naam", "soort_en_rol", "status", "voortgang", "looptijd", "agenda"]
    list_display_links = ["nummer", "naam"]
    list_filter = ["agenda", OpgaveFilter, "soort", "status", "voortgang", "hoofdlijn"]
    search_fields = ["titel", "regisseur", "waar"]
    search_help_text = "Zoek in titel, regisseur en plaats, of op nummer."
    autocomplete_fields = ["agenda", "regisseur_groep", "kaders", "partners"]
    inlines = [BijdrageInline, BedragInline]
    fieldsets = [
        (None, {"fields": ["agenda", "soort", "titel", "hoofdlijn", "volgorde"]}),
        ("De startvragen", {"fields": ["waarom", "wat", "voor_wie", "wie_betrokken", "waar", ("van", "tot")]}),
        ("Wie en waarmee", {"fields": ["regisseur", "regisseur_groep", "partners", "capaciteit_fte", "tevreden_als"]}),
        ("Voortgang", {"fields": ["status", "stopreden", "score", "voortgang", "toelichting"]}),
        ("Hangt samen met", {"fields": ["kaders"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "hoofdlijn": "Aangevinkt: de raad volgt deze activiteit op hoofdlijnen.",
        "waarom": "Welk probleem lost deze activiteit op?",
        "wat": "Wat gaat er gebeuren?",
        "voor_wie": "Welke inwoners hebben er iets aan?",
        "wie_betrokken": "Wie doet er mee, en wie denkt mee?",
        "waar": "In welke kern, wijk of plaats?",
        "tevreden_als": "Wanneer is het goed gegaan?",
        "capaciteit_fte": "Zoals 1,5.",
        "stopreden": "Alleen als de activiteit is gestopt.",
        "score": "Voor een geparkeerde wens: hoe hoger, hoe eerder aan de beurt.",
        "kaders": "De kaders waarbinnen deze activiteit blijft.",
        "partners": "Organisaties die meedoen.",
    }
    naam = regel("titel", "titel")
    soort_en_rol = samen("soort", "soort", "hoofdlijn")
    looptijd = dagen("looptijd", "van", "tot")
