"""The forms of accounts: Django's own, in our words and our look (templates/nlds)."""

from typing import TYPE_CHECKING, Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.contrib.auth import forms as auth_forms
from django.http import HttpRequest

from kaderapp.accounts.slot import poging

if TYPE_CHECKING:
    SetPasswordForm = auth_forms.SetPasswordForm[Any]
    PasswordChangeForm = auth_forms.PasswordChangeForm
else:
    SetPasswordForm, PasswordChangeForm = auth_forms.SetPasswordForm, auth_forms.PasswordChangeForm

ONBEKEND = (
    "Deze combinatie van naam en wachtwoord kennen wij niet. Controleer beide en probeer het opnieuw, "
    "of kies een nieuw wachtwoord."
)

LANGSTE_NAAM = 254
"""Characters, of a user name or an e-mail address."""


def knoppen(form: forms.BaseForm, *knoppen: Submit) -> FormHelper:
    """All fields in their own order, then the buttons."""
    helper = FormHelper(form)
    helper.layout = Layout(*form.fields, *knoppen)
    helper.form_class = "formulier"
    helper.attrs = {"novalidate": ""}
    return helper


class InlogForm(auth_forms.AuthenticationForm):
    """Every refusal is the same sentence, after the same work (S11)."""

    error_messages = {"invalid_login": ONBEKEND, "inactive": ONBEKEND}

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        naam, wachtwoord = self.fields["username"], self.fields["password"]
        naam.label, wachtwoord.label = "Gebruikersnaam of e-mailadres", "Wachtwoord"
        naam.widget.attrs |= {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
            "maxlength": LANGSTE_NAAM,
        }
        naam.widget.attrs.pop("autofocus", None)
        self.helper = knoppen(self, Submit("inloggen", "Inloggen"))

    def clean(self) -> dict[str, Any]:
        """Raises OpSlot, which the view answers, when this account and address had their tries."""
        if self.request is None or not {"username", "password"} <= self.cleaned_data.keys():
            return self.cleaned_data
        deze = poging(self.request, self.cleaned_data["username"])
        deze.tel()
        ingevuld = super().clean()
        deze.gelukt()
        return ingevuld


class VergetenForm(auth_forms.PasswordResetForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mailadres"
        self.fields["email"].help_text = "Het adres waarmee de beheerder u kent."
        self.helper = knoppen(self, Submit("stuur", "Stuur mij een link"))


class NieuwWachtwoordForm(SetPasswordForm):
    knop = Submit("bewaar", "Wachtwoord bewaren")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eerste, tweede = self.fields["new_password1"], self.fields["new_password2"]
        eerste.label, tweede.label = "Nieuw wachtwoord", "Nieuw wachtwoord, nog een keer"
        eerste.help_text = "Minstens 12 tekens. Een zin die alleen u kent is sterk en makkelijk te onthouden."
        tweede.help_text = ""
        self.helper = knoppen(self, self.knop)

    def validate_password_for_user(self, user: Any, password_field_name: str = "", **kwargs: Any) -> None:
        """What is wrong with a password stands at the field where it is chosen."""
        super().validate_password_for_user(user, "new_password1", **kwargs)


class WijzigForm(NieuwWachtwoordForm, PasswordChangeForm):
    error_messages = PasswordChangeForm.error_messages | {
        "password_incorrect": "Dit is niet uw huidige wachtwoord. Typ het opnieuw."
    }
    knop = Submit("bewaar", "Wachtwoord wijzigen")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = "Huidig wachtwoord"
        self.fields["old_password"].widget.attrs.pop("autofocus", None)
