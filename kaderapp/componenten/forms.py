"""A form with each kind of field; one of them is wrong."""

from django import forms

GEEN_JAAR = "Vul een jaar in, zoals 2027."


class Voorbeeldformulier(forms.Form):
    naam = forms.CharField(label="Gewoon veld", help_text="Uitleg staat boven het veld.")
    jaar = forms.IntegerField(label="Veld met een fout", min_value=2000, error_messages={"min_value": GEEN_JAAR})
    soort = forms.ChoiceField(label="Keuze uit een lijst", choices=[("kader", "Kader"), ("doel", "Doel")])
    hardheid = forms.ChoiceField(
        label="Keuze die u in één keer ziet",
        choices=[("bindend", "Bindend"), ("richtinggevend", "Richtinggevend")],
        widget=forms.RadioSelect,
    )
    akkoord = forms.BooleanField(label="Aan of uit", required=False)
    vraag = forms.CharField(label="Langere tekst", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    slot = forms.CharField(label="Kan nu niet", required=False, disabled=True, initial="Dit veld ligt vast")


def voorbeeldformulier() -> Voorbeeldformulier:
    """As somebody sent it in."""
    return Voorbeeldformulier({"naam": "Roos", "jaar": "27", "soort": "doel", "hardheid": "bindend", "akkoord": "on"})
