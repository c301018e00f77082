"""The parts of a kadernota that may be left out when it is made; everything else is always in it."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models


class Deel(models.TextChoices):
    SAMENVATTING = "samenvatting", "publiekssamenvatting"
    DOELENBOOM = "doelenboom", "doelenboom"
    REGISTER = "register", "register van kaders"
    INDICATOREN = "indicatoren", "indicatoren"
    GELD = "geld", "geld"
    PLANNING = "planning", "planning"
    ROLLEN = "rollen", "wie doet wat"
    WASWORDT = "waswordt", "was en wordt"
    BIJLAGEN = "bijlagen", "bijlagen"
    BESLUIT = "besluit", "besluit"


def op_volgorde(delen: Iterable[str]) -> list[str]:
    """Each part once, as they stand in the book: the same choice is always written down the same."""
    gekozen = set(delen)
    return [deel for deel in Deel.values if deel in gekozen]


def alleen_delen(waarde: Any) -> None:
    """Refuses what is no list of parts."""
    if not isinstance(waarde, list) or any(deel not in Deel.values for deel in waarde):
        raise ValidationError(f"Kies alleen uit deze onderdelen: {', '.join(Deel.values)}.")


class WeggelatenVeld(models.JSONField):
    """The parts that a kadernota goes without, as a list of `Deel`; empty means that it is complete."""

    default_validators = [alleen_delen]

    def get_prep_value(self, value: Any) -> Any:
        """In one order, on whichever way in; what is no part goes."""
        return op_volgorde(value) if isinstance(value, list | tuple | set | frozenset) else value
