"""Numbers in a form as Dutch people write them: 1204,5 or 1.204,5; the same as in a workbook."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from policies.resources.getal import GETAL

GEEN_GETAL = "Schrijf het getal als 1204,5 of 1.204,5, zonder teken of eenheid."


class GetalVeld(forms.DecimalField):
    """Not the number field of a browser: that one takes a point or a comma as the language of the computer says."""

    widget = forms.TextInput

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "size": 14}

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if value is None or isinstance(value, Decimal):
            return value
        tekst = str(value).strip()
        if not tekst:
            return None
        if not GETAL.fullmatch(tekst):
            raise ValidationError(GEEN_GETAL)
        return Decimal(tekst.replace(".", "").replace(",", ".").replace("−", "-"))
