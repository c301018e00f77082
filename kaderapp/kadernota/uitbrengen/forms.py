"""The forms of the pages about Versies; what they ask is judged by the acts themselves."""

from datetime import date
from typing import Any

from crispy_forms.layout import Submit
from django import forms

from kaderapp.kadernota.forms import DATUM, RegelField, opmaak
from policies.models.velden import LANGSTE_TEKST
from policies.models.versie import WAT_IS_VERANDERD, Soort, nummer_geldig


class MaakForm(forms.Form):
    """A new Versie, in concept."""

    soort = forms.ChoiceField(
        label="Soort",
        choices=[
            (Soort.NOTA, "Nota: de tekst waarover de raad besluit"),
            (Soort.STAND, "Stand: dezelfde tekst, met nieuwe cijfers"),
        ],
        widget=forms.RadioSelect,
        initial=Soort.NOTA,
    )
    nummer = forms.CharField(
        label="Nummer",
        max_length=20,
        validators=[nummer_geldig],
        help_text="Bijvoorbeeld 2.0. Het nummer komt in het adres en ligt daarna vast.",
        error_messages={"required": "Geef de versie een nummer, bijvoorbeeld 2.0."},
    )
    toelichting = RegelField(label="Toelichting", required=False, max_length=LANGSTE_TEKST, help_text=WAT_IS_VERANDERD)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = opmaak(self, Submit("maak", "Maak de versie"))


class Daadform(forms.Form):
    """What an act needs to know; `invoer` is that as it waits in a Taak."""

    knop = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = opmaak(self, Submit("doe", self.knop))

    @property
    def invoer(self) -> dict[str, Any]:
        return {n: w.isoformat() if isinstance(w, date) else w for n, w in self.cleaned_data.items()}


class InzageForm(Daadform):
    van = forms.DateField(
        label="Eerste dag", widget=DATUM, error_messages={"required": "Geef de eerste dag van de inzage."}
    )
    tot = forms.DateField(
        label="Laatste dag",
        widget=DATUM,
        help_text="Tot en met deze dag ligt de versie ter inzage. Daarna kan de termijn niet meer korter.",
        error_messages={"required": "Geef de laatste dag van de inzage."},
    )
    knop = "Leg ter inzage"


class BesluitForm(Daadform):
    op = forms.DateField(
        label="Dag van het besluit", widget=DATUM, error_messages={"required": "Geef de dag van het besluit."}
    )
    besluit = RegelField(
        label="Besluit",
        max_length=LANGSTE_TEKST,
        help_text="Het nummer van het besluit of de vindplaats in het raadsinformatiesysteem.",
        error_messages={"required": "Geef het nummer van het besluit of de vindplaats."},
    )
    achteraf = forms.BooleanField(
        label="Ik leg een ouder besluit achteraf vast",
        required=False,
        help_text="Nodig als het besluit ouder is dan een jaar, of ouder dan de nota die nu geldt.",
    )
    knop = "Stel vast"
