"""The choices for a document."""

from collections.abc import Mapping, Sequence
from typing import Any

from crispy_forms.layout import Submit
from django import forms

from kaderapp.kadernota.forms import opmaak
from kaderapp.kadernota.maken.formaten import FORMATEN
from kaderapp.kadernota.maken.keuze import Keuze, van_versie
from kaderapp.kadernota.maken.onderdelen import UITLEG
from policies.forms.onderdelen import OnderdelenField, in_de_kadernota, weggelaten
from policies.models import Agenda, Versie

WERKVERSIE = "-"
"""Chosen in place of a number, which can't be this."""


class Uitgelegd:
    """A sentence at each choice, which a screen reader says after its name."""

    uitleg: Mapping[str, str] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        keuze: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        if zin := self.uitleg.get(str(value)):
            keuze["uitleg"] = zin
            keuze["attrs"]["aria-describedby"] = f"{keuze['attrs']['id']}_uitleg"
        return keuze


class Delen(Uitgelegd, forms.CheckboxSelectMultiple):
    uitleg = {str(deel.value): zin for deel, zin in UITLEG.items()}


class Formaten(Uitgelegd, forms.RadioSelect):
    @property
    def uitleg(self) -> Mapping[str, str]:  # type: ignore[override]
        return {formaat.naam: formaat.uitleg for formaat in FORMATEN.values()}


class KadernotaForm(forms.Form):
    """Which text, which parts, which kind of file; `versies` are those from which a document may be made.

    Of a Versie that is fixed, the parts are its own, and only what is not kept with it is made.
    """

    editie = forms.ChoiceField(
        label="Welke tekst?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies een tekst.",
            "invalid_choice": "Deze tekst is er niet meer. Kies een andere.",
        },
    )
    delen = OnderdelenField(
        label="Welke onderdelen?",
        help_text="Wat u uitvinkt, laten we weg. De titel, de visie, de opgaven, doelen en kaders staan er altijd in.",
        widget=Delen,
        error_messages={"invalid_choice": "Dit onderdeel kennen wij niet. Kies uit de lijst."},
    )
    onthoud = forms.BooleanField(
        label="Onthoud deze onderdelen voor deze agenda",
        help_text="Dit geldt voor de werkversie. Uw collega’s zien dan dezelfde keuze, en de volgende versie wordt zo "
        "gemaakt.",
        required=False,
    )
    formaat = forms.ChoiceField(
        label="Welk soort bestand?",
        widget=Formaten,
        error_messages={"required": "Kies een soort bestand.", "invalid_choice": "Kies een soort uit de lijst."},
    )
    mail = forms.BooleanField(label="Mail mij als het klaar is", required=False)

    def __init__(
        self, *args: Any, agenda: Agenda, versies: Sequence[Versie], mag_onthouden: bool, mailadres: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["delen"].elk_antwoord_is_goed = True  # type: ignore[attr-defined]
        self.agenda, self.versies = agenda, {versie.nummer: versie for versie in versies}
        self._kies("editie", [(WERKVERSIE, "Werkversie: de tekst zoals die nu is"), *self._concepten()])
        self._kies("formaat", [(formaat.naam, formaat.label) for formaat in FORMATEN.values()])
        self.fields["mail"].help_text = f"Naar {mailadres}. In de mail staat alleen een link."
        for naam, kan in (("onthoud", mag_onthouden), ("mail", bool(mailadres))):
            if not kan:
                del self.fields[naam]
        self.helper = opmaak(self, Submit("maak", "Maak de kadernota"))

    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        versie = self.versie
        if versie and not versie.is_concept and self._is_publiek():
            self.add_error("editie", f"{van_versie(versie)} ligt vast. Download wat iedereen van haar leest.")
        return ingevuld

    @property
    def versie(self) -> Versie | None:
        """None for the working tree."""
        return self.versies.get(self.cleaned_data.get("editie", ""))

    def keuze(self) -> Keuze:
        versie, weg = self.versie, weggelaten(self.cleaned_data["delen"])
        if versie and not versie.is_concept:
            weg = list(versie.weggelaten)
        nummer = versie.nummer if versie else ""
        return Keuze(str(self.agenda.pk), nummer, self.cleaned_data["formaat"], tuple(weg))

    def te_onthouden(self) -> list[str] | None:
        """The parts to leave out from now on; None when there is nothing to remember."""
        if not self.cleaned_data.get("onthoud") or self.versie:
            return None
        return weggelaten(self.cleaned_data["delen"])

    def _is_publiek(self) -> bool:
        formaat = FORMATEN.get(self.cleaned_data.get("formaat", ""))
        return formaat is not None and bool(formaat.publiek)

    def _concepten(self) -> list[tuple[str, str]]:
        return [(nummer, van_versie(versie)) for nummer, versie in self.versies.items()]

    def _kies(self, veld: str, keuzes: list[tuple[str, str]]) -> None:
        """No question where there is nothing to choose."""
        soort: Any = self.fields[veld]
        soort.choices = keuzes
        if len(keuzes) == 1:
            soort.widget, soort.initial = forms.HiddenInput(), keuzes[0][0]


def begin(agenda: Agenda, versie: Versie | None) -> dict[str, Any]:
    """What is filled in beforehand: the parts as they were chosen before. To remember a choice is asked for by hand:
    who wants a short copy for once would leave parts, even the besluit, out of everybody's next version."""
    return {
        "editie": versie.nummer if versie else WERKVERSIE,
        "delen": in_de_kadernota(versie.weggelaten if versie else agenda.weggelaten),
        "formaat": next(iter(FORMATEN)),
        "onthoud": False,
        "mail": True,
    }
