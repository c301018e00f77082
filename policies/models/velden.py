"""Fields that clean what they store, whichever way it comes in: form, import, script or bulk update."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, RegexValidator
from django.db import models
from django.db.models.expressions import Combinable
from django.forms import Field, TextInput

from policies.tekst import lengte, lengte_als_markdown, schoon, schoon_plat

if TYPE_CHECKING:
    Tekstkolom = models.TextField[str | Combinable, str]
else:
    Tekstkolom = models.TextField

LANGSTE_TEKST = 30_000
"""Of a text as it stands in a workbook, where a cell holds 32,767. Forms and workbook judge this one measure, so that
neither refuses what comes from the other."""

MEESTE_CIJFERS = 15
"""Significant digits of a number: SQLite keeps no more, and would change the rest without a word."""

TE_LANG = "Deze tekst heeft %(show_value)s tekens. Er passen er %(limit_value)s in: maak hem korter."


def vijftien_cijfers(waarde: Decimal) -> None:
    """Refuses a number that not every database gives back as it was."""
    if len(waarde.normalize().as_tuple().digits) > MEESTE_CIJFERS:
        raise ValidationError(f"Dit getal heeft meer dan {MEESTE_CIJFERS} cijfers. Rond het af.")


class Regellengte(MaxLengthValidator):
    """The bound of a text without opmaak."""

    def clean(self, x: Any) -> int:
        return lengte(x)


class Tekstlengte(MaxLengthValidator):
    """The bound of a text with opmaak."""

    def clean(self, x: Any) -> int:
        return lengte_als_markdown(x)


ADRES = re.compile(r"https?://\S+\Z")
adres_geldig = RegexValidator(ADRES, "Geef een adres dat begint met https:// of http://, zonder spaties.")


class RegelVeld(Tekstkolom):
    """Plain text on one line, without control characters, in NFC. Never null: empty is ""."""

    default_validators = [Regellengte(LANGSTE_TEKST, TE_LANG)]

    def _schoon(self, waarde: str) -> str:
        return schoon_plat(waarde)

    def to_python(self, value: Any) -> Any:
        waarde = super().to_python(value)
        return self._schoon(waarde) if isinstance(waarde, str) else waarde

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        waarde = super().pre_save(model_instance, add)
        if isinstance(waarde, str):
            waarde = self._schoon(waarde)
            setattr(model_instance, self.attname, waarde)
        return waarde

    def get_prep_value(self, value: Any) -> Any:
        # Also the way of update() and bulk_update(), which know no pre_save (S5).
        waarde = super().get_prep_value(value)
        return self._schoon(waarde) if isinstance(waarde, str) else waarde

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"widget": TextInput(attrs={"size": 80}), **kwargs})


class TekstVeld(RegelVeld):
    """Formatted text: the small HTML subset in its normal form, filtered on every way in (I-18)."""

    default_validators = [Tekstlengte(LANGSTE_TEKST, TE_LANG)]

    def _schoon(self, waarde: str) -> str:
        return schoon(waarde)

    def formfield(self, **kwargs: Any) -> Field | None:
        return models.TextField.formfield(self, **kwargs)
