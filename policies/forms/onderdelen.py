"""The choice which parts a kadernota has: what is ticked is in it, what is not ticked is left out."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst

from policies.models.delen import Deel

UITLEG = (
    "Wat u niet aanvinkt, staat niet in de PDF. Alle andere onderdelen staan er altijd in. Uw keuze geldt voor de "
    "volgende versie; op de site blijft alles te lezen."
)


class OnderdelenField(forms.MultipleChoiceField):
    """Shows what is in it; a model keeps what is not (`in_de_kadernota`, `weggelaten`)."""

    def __init__(self, **kwargs: Any) -> None:
        standaard: dict[str, Any] = {
            "choices": [(deel.value, capfirst(deel.label)) for deel in Deel],
            "required": False,
            "label": "Onderdelen van de kadernota",
            "help_text": UITLEG,
            "widget": forms.CheckboxSelectMultiple,
        }
        super().__init__(**standaard | kwargs)


def in_de_kadernota(weggelaten: Iterable[str]) -> list[str]:
    """What is ticked where these parts are left out."""
    weg = set(weggelaten)
    return [deel for deel in Deel.values if deel not in weg]


def weggelaten(aangevinkt: Iterable[str]) -> list[str]:
    """What is left out where these parts are ticked: the same the other way round."""
    return in_de_kadernota(aangevinkt)
