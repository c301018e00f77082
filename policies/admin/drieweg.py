"""Three-way comparison of a form: what was read, what was typed, and what is stored now (R1).

What only the others changed is taken over, what only the user changed stays; of what both changed, each in another
way, the user is asked. Without what was read (an element from before its history) every difference is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db import models

from policies.admin.leesbaar import is_opgemaakt, uit_formulier
from policies.models.velden import RegelVeld, TekstVeld

Invoer = dict[str, list[str]]
"""Fields as a browser sends them."""


@dataclass
class Verschil:
    """One field, or the rows of one inline, in the versions that matter; `invoer` maps a choice to what it sends."""

    naam: str
    label: str
    opgemaakt: bool
    mijn: str
    hun: str
    invoer: dict[str, Invoer] = field(default_factory=dict)
    editor: str = ""
    aangeboden: str = ""
    """What stands in the editor at first, as a browser without the script sends it back untouched."""

    @property
    def samen(self) -> bool:
        return "samen" in self.invoer or bool(self.editor)


@dataclass
class Vergelijking:
    vragen: list[Verschil] = field(default_factory=list)
    van_hen: list[Verschil] = field(default_factory=list)
    van_mij: list[Verschil] = field(default_factory=list)

    def voeg_toe(self, verschil: Verschil, basis: Any, mijn: Any, hun: Any) -> None:
        """Sorts one field into who changed it; `basis` is None when nobody knows what was read."""
        if mijn == hun:
            return
        if basis is not None and mijn == basis:
            self.van_hen.append(verschil)
        elif basis is not None and hun == basis:
            self.van_mij.append(verschil)
        else:
            self.vragen.append(verschil)


def vergelijk(mijn: Any, basis: Any, nu: Any) -> Vergelijking:
    """Compares the fields of three forms of one class: bound, as read (or None), and as stored."""
    uitkomst = Vergelijking()
    for naam, veld in mijn.fields.items():
        if naam == "gelezen_revisie":
            continue
        modelveld = _modelveld(mijn.instance, naam)
        getypt = veld.widget.value_from_datadict(mijn.data, mijn.files, mijn.add_prefix(naam))
        hun = nu.get_initial_for_field(veld, naam)
        gelezen = None if basis is None else (_gelijk(veld, modelveld, basis.get_initial_for_field(veld, naam)),)
        verschil = _verschil(mijn, naam, modelveld, getypt, hun)
        uitkomst.voeg_toe(verschil, gelezen, (_gelijk(veld, modelveld, getypt),), (_gelijk(veld, modelveld, hun),))
    return uitkomst


def als_invoer(veld: forms.Field, waarde: Any) -> list[str]:
    """A stored value as the browser would send it."""
    if isinstance(veld.widget, forms.CheckboxInput):
        return ["on"] if waarde else []
    if isinstance(veld, forms.ModelMultipleChoiceField | forms.MultipleChoiceField):
        return [str(getattr(deel, "pk", deel)) for deel in waarde or ()]
    gezien: Any = veld.widget.format_value(veld.prepare_value(waarde))
    return [""] if gezien is None else list(map(str, gezien)) if isinstance(gezien, list) else [str(gezien)]


def _verschil(form: Any, naam: str, modelveld: Any, getypt: Any, hun: Any) -> Verschil:
    veld = form.fields[naam]
    verschil = Verschil(
        naam,
        str(form[naam].label),
        is_opgemaakt(modelveld),
        uit_formulier(veld, getypt),
        uit_formulier(veld, hun),
        {"mijn": _getypt_als_invoer(form, naam), "hun": {naam: als_invoer(veld, hun)}},
    )
    if isinstance(modelveld, RegelVeld) and verschil.mijn and verschil.hun:
        tussen = "" if isinstance(modelveld, TekstVeld) else " "
        attrs = {"id": f"samen-{naam}", "aria-label": f"{verschil.label}: uw tekst en die van de ander samen"}
        voorstel = f"{verschil.hun}{tussen}{verschil.mijn}"
        verschil.editor = veld.widget.render(f"_samen-{naam}", voorstel, attrs)
        verschil.aangeboden = veld.widget.format_value(voorstel)
    elif isinstance(veld, forms.ModelMultipleChoiceField):
        beide = verschil.invoer["hun"][naam] + verschil.invoer["mijn"][naam]
        verschil.invoer["samen"] = {naam: list(dict.fromkeys(beide))}
    return verschil


def _getypt_als_invoer(form: Any, naam: str) -> Invoer:
    """With the mark of the editor, which says in which form a text came in."""
    namen = [naam, f"{naam}-vorm"] if f"{naam}-vorm" in form.data else [naam]
    return {deel: list(map(str, form.data.getlist(form.add_prefix(deel)))) for deel in namen}


def _gelijk(veld: forms.Field, modelveld: Any, waarde: Any) -> Any:
    """A value in a form in which two that mean the same are equal."""
    if isinstance(veld, forms.ModelMultipleChoiceField | forms.MultipleChoiceField):
        return frozenset(str(getattr(deel, "pk", deel)) for deel in waarde or ())
    if isinstance(veld, forms.ModelChoiceField):
        return str(waarde or "")
    try:
        schoon = veld.to_python(veld.prepare_value(waarde))
    except forms.ValidationError:
        return waarde
    return modelveld.to_python(schoon or "") if isinstance(modelveld, RegelVeld) else schoon


def _modelveld(element: models.Model, naam: str) -> Any:
    namen: Iterable[Any] = [*element._meta.concrete_fields, *element._meta.many_to_many]
    return next((veld for veld in namen if veld.name == naam), None)
