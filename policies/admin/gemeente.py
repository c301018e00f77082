from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html

from policies.admin.basis import VELDEN, ModelForm
from policies.admin.concept import ConceptAdmin
from policies.admin.recht import ElementrechtAdmin
from policies.forms.logo import LogoVeld, soort
from policies.models import Gemeente

LOGO = ["logo_nu", "nieuw_logo", "zonder_logo"]


class GemeenteFormulier(ModelForm):
    """With the logo as a file: a new one takes the place of the old one."""

    nieuw_logo = LogoVeld(
        label="Nieuw logo",
        required=False,
        help_text="SVG of PNG, hoogstens 200 kB. Staat links boven op elke bladzijde.",
    )
    zonder_logo = forms.BooleanField(label="Logo weghalen", required=False)

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
    readonly_fields = ["logo_nu"]
    fieldsets = [
        (None, {"fields": ["naam", "code", "mailadres"]}),
        (
            "Hoe de site eruitziet",
            {"fields": ["thema", "kleur", "kleur_donker", "logo_nu", "nieuw_logo", "zonder_logo"]},
        ),
        ("Geld", {"fields": ["bedragen_in", "saldo"]}),
    ]

    @admin.display(description="Logo")
    def logo_nu(self, gemeente: Gemeente) -> str:
        if not gemeente.logo_naam:
            return "Er is nog geen eigen logo. De site toont een wapenschild."
        return format_html('<img src="/logo/{}" alt="Het logo van nu" height="48">', gemeente.logo_naam)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Gemeente.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Gemeente | None = None) -> bool:
        return False
