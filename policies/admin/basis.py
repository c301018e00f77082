"""What every admin of this application stands on."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget
from django.db.models import DecimalField

from policies.admin.getal import GetalVeld
from policies.forms.tekst import TekstFormulierVeld, TekstWidget
from policies.models.velden import RegelVeld, TekstVeld

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    ModelForm = forms.ModelForm[Any]
    BaseModelFormSet = forms.BaseModelFormSet[Any, Any]
else:
    ModelAdmin, ModelForm, BaseModelFormSet = admin.ModelAdmin, forms.ModelForm, forms.BaseModelFormSet

VELDEN: dict[type[Any], dict[str, Any]] = {
    RegelVeld: {"widget": AdminTextInputWidget(attrs={"size": 80})},
    TekstVeld: {"form_class": TekstFormulierVeld, "widget": TekstWidget},
    DecimalField: {"form_class": GetalVeld},
}
