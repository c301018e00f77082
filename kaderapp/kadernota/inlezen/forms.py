"""The upload of a workbook or a list."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File

from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd
from kaderapp.kadernota.werkboek.tabel import FORMATEN, formaat_van
from policies.models import Agenda

LANGSTE_NAAM = 200


class WerkboekForm(forms.Form):
    """A whole workbook; the agenda is named in the file itself."""

    bestand = forms.FileField(
        label="Werkboek",
        help_text="Een Excel-bestand (.xlsx). U ziet eerst wat er zou veranderen; pas daarna slaat u het op.",
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies een ander bestand."},
        max_length=LANGSTE_NAAM,
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )
    velden = ["bestand"]

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_class = "formulier"
        helper.layout = Layout(*self.velden, Submit("lees", "Toon wat er zou veranderen"))
        return helper

    def clean_bestand(self) -> File[bytes]:
        bestand: File[bytes] = self.cleaned_data["bestand"]
        if bestand.size > settings.GROOTSTE_VERZOEK:
            raise ValidationError("Dit bestand is te groot. Verdeel het over meer bestanden.")
        return bestand


class LijstForm(WerkboekForm):
    """One list of one agenda."""

    agenda = forms.ModelChoiceField(Agenda.objects.all(), label="Agenda", empty_label=None)
    bestand = forms.FileField(
        label="Bestand",
        help_text="Een Excel-, CSV- of OpenDocument-bestand (.xlsx, .csv of .ods) met de kolommen van de download.",
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies een ander bestand."},
        max_length=LANGSTE_NAAM,
        widget=forms.FileInput(attrs={"accept": ",".join(f".{naam}" for naam in FORMATEN)}),
    )
    velden = ["agenda", "bestand"]

    def clean_bestand(self) -> File[bytes]:
        bestand = super().clean_bestand()
        try:
            formaat_van(str(bestand.name))
        except WerkboekGeweigerd as geweigerd:
            raise ValidationError(str(geweigerd)) from None
        return bestand


class DownloadForm(forms.Form):
    """One list of one agenda, as a file."""

    agenda = forms.ModelChoiceField(Agenda.objects.all(), label="Agenda", empty_label=None, to_field_name="slug")
    formaat = forms.ChoiceField(
        label="Soort bestand", choices=[(formaat.naam, formaat.uitleg) for formaat in FORMATEN.values()], initial="xlsx"
    )

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.layout = Layout("agenda", "formaat", Submit("", "Download"))
        return helper

    def bestandsnaam(self, blad: str) -> str:
        gegevens: dict[str, Any] = self.cleaned_data
        return f"{gegevens['agenda'].slug}-{blad.lower()}.{gegevens['formaat']}"
