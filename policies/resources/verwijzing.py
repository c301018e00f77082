"""Codes in the cells of a workbook: the name of a row, and the names by which another row refers to it."""

from datetime import date
from decimal import Decimal

from policies.resources.cel import Cel, als_regel
from policies.resources.widgets import CelWidget
from policies.tekst import schoon_plat


class CodeWidget(CelWidget):
    """The code of a row."""

    def lees(self, cel: Cel) -> str:
        code = _code(cel)
        if ";" in code:
            raise ValueError("in een code staat geen puntkomma: die scheidt codes. Kies een andere code.")
        return code


class VerwijzingWidget(CelWidget):
    """Codes of elements on one of `bladen`; `meervoud` allows several, separated by semicolons.

    `clean` gives the codes as written; who knows the whole workbook turns them into elements. Where `of_tekst`,
    what is no code is a text.
    """

    leeg = ()

    def __init__(self, *bladen: str, meervoud: bool = False, of_tekst: bool = False) -> None:
        super().__init__()
        self.bladen = bladen
        self.meervoud = meervoud
        self.of_tekst = of_tekst

    def lees(self, cel: Cel) -> tuple[str, ...]:
        if self.of_tekst:
            return _gevuld(als_regel(cel))
        codes = _gevuld(*(schoon_plat(deel) for deel in _code(cel).split(";")))
        if len(codes) > 1 and not self.meervoud:
            raise ValueError("hier past één code. Haal de andere weg.")
        return codes


def _code(cel: Cel) -> str:
    """A whole number is a code as well."""
    if isinstance(cel, Decimal):
        raise ValueError("een code is geen getal met een komma. Maak van de cel tekst.")
    if isinstance(cel, bool | date):
        raise ValueError("een code is een korte tekst, bijvoorbeeld D1.2. Maak van de cel tekst.")
    return als_regel(cel)


def _gevuld(*codes: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in codes if code))
