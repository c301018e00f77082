"""A period as people write it: 2027, 2027-2030 or 1-1-2027 t/m 30-6-2027."""

import re
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

Periode = tuple[date, date] | None

JAREN = re.compile(r"(\d{4})(?:\s*[-–/]\s*(\d{4}))?\Z")
DAGEN = re.compile(r"(\d{1,2}-\d{1,2}-\d{4})\s*(?:t/m|tot en met|–)\s*(\d{1,2}-\d{1,2}-\d{4})\Z")
ONLEESBAAR = "Schrijf een jaar (2027), jaren (2027-2030) of dagen (1-1-2027 t/m 30-6-2027)."


class PeriodeVeld(forms.CharField):
    """Two dates in one field: in a grid a year is typed, not a first and a last day."""

    def prepare_value(self, value: Any) -> Any:
        return geschreven(value) if isinstance(value, tuple) else value

    def to_python(self, value: Any) -> Any:
        tekst = (super().to_python(value) or "").strip()
        return gelezen(tekst) if tekst else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(initial != self.to_python(data))
        except ValidationError:
            return True


def gelezen(tekst: str) -> Periode:
    """Raises ValidationError for what is no period, or holds a day that is in no calendar."""
    try:
        if jaren := JAREN.match(tekst):
            return date(int(jaren[1]), 1, 1), date(int(jaren[2] or jaren[1]), 12, 31)
        if dagen := DAGEN.match(tekst):
            return _dag(dagen[1]), _dag(dagen[2])
    except ValueError as fout:
        raise ValidationError(ONLEESBAAR) from fout
    raise ValidationError(ONLEESBAAR)


def geschreven(periode: Periode) -> str:
    if periode is None:
        return ""
    van, tot = periode
    if (van.month, van.day, tot.month, tot.day) == (1, 1, 12, 31):
        return str(van.year) if van.year == tot.year else f"{van.year}-{tot.year}"
    return f"{_kort(van)} t/m {_kort(tot)}"


def _dag(tekst: str) -> date:
    return datetime.strptime(tekst, "%d-%m-%Y").date()  # noqa: DTZ007 -- a day, without a time


def _kort(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
