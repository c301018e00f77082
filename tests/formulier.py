"""The forms of the admin as a browser fills them in and sends them."""

from typing import Any

from django.db import models
from django.forms import BaseForm, CheckboxInput, ModelMultipleChoiceField, MultipleChoiceField
from django.test import Client
from django.urls import reverse


def adres(model: type[models.Model], wat: str, *sleutels: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{wat}", args=sleutels)


class Formulier:
    """The page of one element (or of a new one), opened now; `verstuur` sends it as it was opened, with changes."""

    def __init__(self, browser: Client, model: type[models.Model], element: models.Model | None = None) -> None:
        self.browser = browser
        self.adres = adres(model, "change", element.pk) if element else adres(model, "add")
        self.pagina = browser.get(self.adres)
        assert self.pagina.status_code == 200
        self.velden = _ingevuld(self.pagina.context["adminform"].form)
        for inline in self.pagina.context["inline_admin_formsets"]:
            self.velden |= _ingevuld(inline.formset.management_form)
            for form in inline.formset.forms:
                self.velden |= _ingevuld(form)

    def verstuur(self, **velden: Any) -> dict[str, list[str]]:
        """What the form says; empty when it was saved."""
        self.pagina = self.browser.post(self.adres, self.velden | velden)
        if self.pagina.status_code == 302:
            return {}
        if self.pagina.status_code == 409:
            return self._conflict()
        assert self.pagina.status_code == 200
        fouten = dict(self.pagina.context["adminform"].form.errors)
        for inline in self.pagina.context["inline_admin_formsets"]:
            fouten |= {"inline": [*inline.formset.non_form_errors()]} if inline.formset.non_form_errors() else {}
            for form in inline.formset.forms:
                fouten |= {form.add_prefix(veld): zinnen for veld, zinnen in form.errors.items()}
        return {veld: [str(zin) for zin in zinnen] for veld, zinnen in fouten.items()}

    def kies(self, **keuzes: str) -> dict[str, list[str]]:
        """Sends the page that shows both: a choice for each field, and under a name with `_` something else."""
        velden: dict[str, Any] = {}
        for naam, waarde in self.pagina.context["verborgen"]:
            velden.setdefault(naam, []).append(waarde)
        for veld, keuze in keuzes.items():
            velden |= {veld: keuze} if veld.startswith("_") else {f"_keuze-{veld}": keuze}
        self.velden = velden
        return self.verstuur()

    def _conflict(self) -> dict[str, list[str]]:
        """The names of the fields per heading of the page that shows both."""
        vergelijking = self.pagina.context["vergelijking"]
        kopjes = ("vragen", "van_mij", "van_hen")
        return {kop: [verschil.naam for verschil in getattr(vergelijking, kop)] for kop in kopjes}


def _ingevuld(form: BaseForm) -> dict[str, Any]:
    velden: dict[str, Any] = {}
    for veld in form:
        waarde = veld.value()
        if veld.field.show_hidden_initial:
            velden[veld.html_initial_name] = veld.field.hidden_widget().format_value(waarde)
        if isinstance(veld.field.widget, CheckboxInput):
            velden |= {veld.html_name: "on"} if waarde else {}
        elif isinstance(veld.field, ModelMultipleChoiceField | MultipleChoiceField):
            velden[veld.html_name] = [str(getattr(deel, "pk", deel)) for deel in waarde or []]
        else:
            gezien = veld.field.widget.format_value(waarde)
            velden[veld.html_name] = "" if gezien is None else gezien[0] if isinstance(gezien, list) else gezien
    return velden
