from django.contrib import admin
from django.http import HttpRequest

from policies.admin.element import RevisieAdmin
from policies.admin.lijst import tekst
from policies.models import Visie


@admin.register(Visie)
class VisieAdmin(RevisieAdmin):
    list_display = ["__str__", "begin", "agenda"]
    list_select_related = ["agenda"]
    search_fields = ["visie", "missie", "agenda__titel"]
    search_help_text = "Zoek in visie, missie en titel van de agenda."
    autocomplete_fields = ["agenda"]
    fieldsets = [
        (None, {"fields": ["agenda", "waarom", "visie", "missie", "herkomst"]}),
        ("Kenmerk", {"fields": ["sleutel"], "classes": ["collapse"]}),
    ]
    uitleg = {
        "waarom": "Waarom deze agenda er is.",
        "visie": "Hoe de gemeente er over een aantal jaar uitziet.",
        "missie": "Waar de gemeente voor staat.",
    }
    begin = tekst("visie", "begin van de visie")

    def get_readonly_fields(self, request: HttpRequest, obj: Visie | None = None) -> list[str]:
        return ["sleutel", *(["agenda"] if obj else [])]
