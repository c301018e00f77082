"""Numbers in a form as Dutch people write and read them: 1.204,5, and 1204,5 is understood; as in a workbook."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from policies.resources.getal import GETAL

CENTEN, CENT = 2, Decimal("0.01")
MEESTE_ANDERE = 8
"""Digits of numbers with two decimals that are no amount, as fte."""
NEDERLANDS = str.maketrans(",.", ".,")
GEEN_GETAL = "Schrijf het getal als 1204,5 of 1.204,5, zonder teken of eenheid."


class GetalVeld(forms.DecimalField):
    """Not the number field of a browser: that one takes a point or a comma as the language of the computer says."""

    widget = forms.TextInput

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "size": 14}

    def prepare_value(self, value: Any) -> Any:
        """Every digit that counts and no more; of an amount both of its cents or none."""
        if not isinstance(value, Decimal):
            return value
        kort = f"{value.normalize():,f}"
        if self._is_bedrag() and value != value.to_integral_value() and value == value.quantize(CENT):
            kort = f"{value:,.2f}"
        return kort.translate(NEDERLANDS)

    def _is_bedrag(self) -> bool:
        return self.decimal_places == CENTEN and (self.max_digits or 0) > MEESTE_ANDERE

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if value is None or isinstance(value, Decimal):
            return value
        tekst = str(value).strip()
        if not tekst:
            return None
        if not GETAL.fullmatch(tekst):
            raise ValidationError(GEEN_GETAL)
        return Decimal(tekst.replace(".", "").replace(",", ".").replace("−", "-"))
