"""What the pages of the admin offer beyond Django's own: files of a list, and the way to the tree."""

import json
from typing import Any

from django import template
from django.contrib.admin.views.main import ChangeList
from django.urls import reverse

from kaderapp.kadernota.inlezen.rechten import DAAD
from kaderapp.kadernota.maken.documenten import terug_naar
from kaderapp.kadernota.maken.rechten import mag_maken
from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, model_van
from kaderapp.rules import recht
from policies.models import Agenda, Versie

register = template.Library()

LIJST_VAN = {model_van(blad): blad.lower() for blad in BLADEN if blad != AGENDA}


@register.filter
def rastergegevens(formset: Any) -> str:
    """What the script of a grid needs, with the noun of its button as it stands in a sentence."""
    gegevens = json.loads(formset.inline_formset_data())
    gegevens["options"]["addText"] = f"Nog een {formset.opts.verbose_name} toevoegen"
    return json.dumps(gegevens)


@register.simple_tag(takes_context=True)
def bestanden_van(context: dict[str, Any], lijst: ChangeList) -> dict[str, str]:
    """The addresses for a list as a file, `download` and `inlezen`: of those this person may use.

    Takes the list and not its model: a template would call a class.
    """
    model, user = lijst.model, context["request"].user
    naam = LIJST_VAN.get(model)
    if naam is None:
        return {}
    adressen = {}
    if user.has_perm(recht("view", model)):
        adressen["download"] = reverse("lijst-download", args=[naam])
    if any(user.has_perm(recht(daad, model)) for daad in DAAD.values()):
        adressen["inlezen"] = reverse("lijst-inlezen", args=[naam])
    return adressen


@register.simple_tag(takes_context=True)
def plek_in_redactie(context: dict[str, Any], element: Any) -> str:
    """Where an element stands in the tree, with what is said about it; empty for who does not edit."""
    agenda = getattr(element, "agenda", None)
    if (
        agenda is None
        or isinstance(element, Versie)
        or not context["request"].user.has_perm(recht("change", type(element)))
    ):
        return ""
    return f"{reverse('redactie-agenda', args=[agenda.slug])}#rij-{element.pk}"


@register.simple_tag(takes_context=True)
def maak_kadernota(context: dict[str, Any], element: Any) -> str:
    """Where to have a kadernota made of an agenda or of a Versie; "" for who may not, and for other elements."""
    if not isinstance(element, Agenda | Versie) or not mag_maken(context["request"].user):
        return ""
    agenda, nummer = (element, "") if isinstance(element, Agenda) else (element.agenda, element.nummer)
    return terug_naar(agenda, nummer)


@register.simple_tag(takes_context=True)
def versies_van(context: dict[str, Any], element: Any) -> str:
    """Where the Versies of an agenda are made and brought out, at the agenda itself and at each of them."""
    agenda = element.agenda if isinstance(element, Versie) else element
    if not isinstance(agenda, Agenda) or not context["request"].user.has_perm(recht("view", Versie)):
        return ""
    return reverse("versies", args=[agenda.slug])


@register.simple_tag(takes_context=True)
def open_vragen(context: dict[str, Any], element: Any) -> str:
    """Where to read what volledigheid asks about the element of a form, for who may change it; "" for a new one."""
    if type(element) not in LIJST_VAN or not context["has_change_permission"]:
        return ""
    return reverse("open-vragen", args=[element.agenda.slug, element.pk])
