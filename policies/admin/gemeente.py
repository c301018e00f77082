from hashlib import sha256
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join

from policies.admin.basis import VELDEN, ModelForm
from policies.admin.concept import ConceptAdmin
from policies.admin.recht import ElementrechtAdmin
from policies.forms.logo import LogoVeld, soort
from policies.kleur import tinten
from policies.models import Gemeente

LOGO = ["logo_nu", "nieuw_logo", "zonder_logo"]
STALEN = {
    "accent-1-color-document": "koppen en voet",
    "accent-1-color-default": "links, nummers en knoppen",
    "accent-1-color-hover": "knop onder de muis",
    "accent-1-border-default": "lijnen",
    "accent-1-bg-default": "vlakken",
    "accent-1-bg-subtle": "lichte vlakken",
}
"""What the tokens that follow from two colours are for."""
ANDERS = (
    "De site maakt uw kleuren iets donkerder dan u ze gaf: dan is tekst op een gekleurde achtergrond goed te lezen."
)
STAAL = (
    '<li><svg viewBox="0 0 48 32" aria-hidden="true"><rect width="48" height="32" fill="{}"/></svg>'
    "<span><code>{}</code> {}</span></li>"
)
UITLEG = format_html(
    "Kies een thema. Wilt u eigen kleuren, geef er dan twee bij. Op de bladzijde {} ziet u na het opslaan alle "
    "onderdelen van de site in uw kleuren.",
    format_html('<a href="{}">{}</a>', "/componenten/", "componenten"),
)


class GemeenteFormulier(ModelForm):
    """With the logo as a file: a new one takes the place of the old one."""

    nieuw_logo = LogoVeld(
        label="Nieuw logo",
        required=False,
        help_text="SVG of PNG, hoogstens 200 kB. Staat links boven op elke bladzijde, 44 punten hoog en hoogstens 192 "
        "breed. De naam van de gemeente staat er al naast.",
    )
    zonder_logo = forms.BooleanField(label="Logo weghalen", required=False)

    class Meta:
        help_texts: ClassVar = {
            "kleur": "Voor links, nummers en knoppen, in plaats van de kleur van het thema: een # met zes tekens, "
            "bijvoorbeeld #1b4f9c. Geef dan ook de donkere kleur. Leeg laten: de kleur van het thema.",
        }

    def save(self, commit: bool = True) -> Any:
        gemeente = self.instance
        logo: bytes | None = self.cleaned_data.get("nieuw_logo")
        if logo or self.cleaned_data.get("zonder_logo"):
            gemeente.logo = logo or b""
            gemeente.logo_naam = f"{sha256(logo).hexdigest()[:12]}.{soort(logo)}" if logo else ""
        return super().save(commit)


@admin.register(Gemeente)
class GemeenteAdmin(ConceptAdmin, ElementrechtAdmin):
    """The one row: to change, not to double or to remove."""

    form = GemeenteFormulier
    list_display = ["naam", "code", "bedragen_in", "saldo"]
    formfield_overrides = VELDEN
    readonly_fields = ["kleuren_nu", "logo_nu"]
    fieldsets = [
        (None, {"fields": ["naam", "code", "mailadres"]}),
        (
            "Hoe de site eruitziet",
            {"fields": ["thema", "kleur", "kleur_donker", "kleuren_nu", *LOGO], "description": UITLEG},
        ),
        ("Geld", {"fields": ["bedragen_in", "saldo"]}),
    ]

    @admin.display(description="Kleuren nu")
    def kleuren_nu(self, gemeente: Gemeente) -> str:
        """What follows from the own colours as they were stored, also where what was typed is refused."""
        gemeente = Gemeente.objects.deze()
        if not gemeente.kleurblad:
            return "De kleuren van het thema. Na het opslaan van eigen kleuren ziet u hier wat de site ervan maakt."
        eigen = tinten(gemeente.kleur, gemeente.kleur_donker)
        stalen = [(eigen[token], woorden) for token, woorden in STALEN.items()]
        gegeven = gemeente.kleur, gemeente.kleur_donker
        donkerder = gegeven != (eigen["accent-1-color-default"], eigen["accent-1-color-document"])
        return format_html(
            '<ul class="stalen">{}</ul>{}',
            format_html_join("", STAAL, ((kleur, kleur, woorden) for kleur, woorden in stalen)),
            format_html('<p class="help">{}</p>', ANDERS) if donkerder else "",
        )

    @admin.display(description="Logo")
    def logo_nu(self, gemeente: Gemeente) -> str:
        if not gemeente.logo_naam:
            return "Er is nog geen eigen logo. De site toont een wapenschild."
        return format_html('<img src="/logo/{}" alt="Het logo van nu" height="48">', gemeente.logo_naam)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Gemeente.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Gemeente | None = None) -> bool:
        return False
