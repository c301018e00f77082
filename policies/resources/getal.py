"""Numbers in the cells of a workbook: number cells, or text as a Dutch person types it."""

import re
from decimal import Context, Decimal
from typing import Any

from policies.models.velden import MEESTE_CIJFERS
from policies.resources.cel import Cel, als_tekst, duizendtallen
from policies.resources.widgets import CelWidget

GROOTSTE_GEHEEL = 2_000_000_000
"""What a column for whole numbers holds, in a round figure."""

GETAL = re.compile(r"[-−+]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
GEEN_GETAL = "dit is geen getal. Schrijf het als 1204,5 of 1.204,5, zonder teken of eenheid."


class GetalWidget(CelWidget):
    """A number; `te_laag` says what to do about one below `minimum`."""

    leeg: int | None = None

    def __init__(
        self, decimalen: int = 6, voor_de_komma: int = 14, minimum: int | None = None, te_laag: str = ""
    ) -> None:
        super().__init__()
        self.decimalen = decimalen
        self.voor_de_komma = voor_de_komma
        self.minimum = minimum
        self.te_laag = te_laag or f"vul een getal in van {minimum} of hoger."

    def lees(self, cel: Cel) -> Decimal:
        getal = _getal(cel)
        if _decimalen(getal) > self.decimalen:
            raise ValueError(self._te_veel_decimalen())
        if self.minimum is not None and getal < self.minimum:
            raise ValueError(self.te_laag)
        if abs(getal) >= 10**self.voor_de_komma:
            raise ValueError(f"hier passen hoogstens {self.voor_de_komma} cijfers voor de komma. Verlaag het getal.")
        if len(getal.normalize().as_tuple().digits) > MEESTE_CIJFERS:
            raise ValueError(f"er passen hoogstens {MEESTE_CIJFERS} cijfers in een getal. Rond het af.")
        return getal

    def _te_veel_decimalen(self) -> str:
        if self.decimalen == 0:
            return "vul een geheel getal in, zonder cijfers achter de komma."
        return f"hier passen hoogstens {self.decimalen} cijfers achter de komma. Rond het getal af."

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        if value is None:
            return None
        return int(value) if value == value.to_integral_value() else value.normalize()


class GeheelWidget(GetalWidget):
    """A whole number between bounds."""

    def __init__(self, leeg: int | None = None, minimum: int | None = 0, maximum: int = GROOTSTE_GEHEEL) -> None:
        super().__init__(decimalen=0, minimum=-maximum if minimum is None else minimum)
        self.leeg = leeg
        self.maximum = maximum

    def lees(self, cel: Cel) -> int:  # type: ignore[override]
        getal = int(super().lees(cel))
        if getal > self.maximum:
            raise ValueError(f"vul een getal in van hoogstens {duizendtallen(self.maximum)}.")
        return getal

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value


def _getal(cel: Cel) -> Decimal:
    if isinstance(cel, Decimal) and cel.is_finite():
        return _zonder_ruis(cel)
    if isinstance(cel, int) and not isinstance(cel, bool):
        return Decimal(cel)
    tekst = als_tekst(cel).strip()
    if not GETAL.fullmatch(tekst):
        raise ValueError(GEEN_GETAL)
    return Decimal(tekst.replace(".", "").replace(",", ".").replace("−", "-"))


def _zonder_ruis(getal: Decimal) -> Decimal:
    """A sum in a spreadsheet ends in a digit that nobody sees: 0.30000000000000004 is 0.3 there."""
    kort = Context(prec=MEESTE_CIJFERS).plus(getal).normalize()
    return kort if len(kort.as_tuple().digits) < MEESTE_CIJFERS else getal


def _decimalen(getal: Decimal) -> int:
    return -int(getal.normalize().as_tuple().exponent)
