from django.contrib import admin

from policies.admin.element import ElementAdmin
from policies.admin.formulier import BoomAdmin
from policies.admin.lijst import OPGAVE_BOVEN, dagen, opgave_boven, samen, tekst
from policies.admin.opgavefilter import OpgaveFilter
from policies.admin.rijen import RijenAdmin
from policies.models import Kader


@admin.register(Kader)
class KaderAdmin(RijenAdmin, BoomAdmin, ElementAdmin):
    list_display = ["nummer", "__str__", "begin", "soort_en_hardheid", "geldig", "status", "bij_opgave", "agenda"]
    list_display_links = ["nummer", "__str__"]
    list_filter = ["agenda", OpgaveFilter, "soort", "hardheid", "status"]
    list_select_related = ["agenda", *OPGAVE_BOVEN]
    search_fields = ["titel", "alias", "tekst", "grondslag"]
    search_help_text = "Zoek in titel, alias, tekst en grondslag, of op nummer."
    autocomplete_fields = ["agenda", "ouder", "groep", "opgave"]
    fieldsets = [
        (None, {"fields": ["agenda", "ouder", "soort", "volgorde"]}),
        ("Het kader", {"fields": ["titel", "tekst", "gevolg", "onderbouwing", "alias"]}),
        (
            "Hardheid en geldigheid",
            {"fields": ["hardheid", "rang", ("geldig_van", "geldig_tot"), "geldig_tot_gebeurtenis", "status"]},
        ),
        ("Herkomst", {"fields": ["grondslag", "herkomst", "delegeerbaar"]}),
        ("Vervolgkeuze", {"fields": ["vervolgkeuze", "vervolgkeuze_door", "komt_terug_op"]}),
        ("Hangt samen met", {"fields": ["opgave", "groep", "hieronder"]}),
        ("Kenmerk", {"fields": ["sleutel", "code"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "ouder": "De lijst waarin het kader staat, of het kader waarop dit een uitzondering is.",
        "gevolg": "Wat het kader in de praktijk betekent.",
        "onderbouwing": "Waarom de raad dit kader stelt.",
        "alias": "Een andere naam, om op te zoeken.",
        "hardheid": "Van een bindend kader wijkt niemand af; van een richtinggevend kader mag dat met uitleg.",
        "rang": "Bij botsende kaders gaat het laagste getal voor.",
        "geldig_tot_gebeurtenis": "Als de einddatum nog niet vaststaat, bijvoorbeeld: tot het nieuwe beleidsplan.",
        "delegeerbaar": "Mag de raad dit aan het college overlaten?",
        "vervolgkeuze": "Wat er nog gekozen moet worden.",
        "opgave": "Leeg: het kader geldt bij alle opgaven.",
        "groep": "Leeg: het kader geldt voor iedereen.",
    }
    soort_en_hardheid = samen("soort", "soort", "hardheid")
    geldig = dagen("geldig", "geldig_van", "geldig_tot")
    begin = tekst("tekst", "begin van de tekst")
    bij_opgave = opgave_boven
