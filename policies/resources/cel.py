"""A cell of a workbook as text, and what holds for every text in it."""

from datetime import date
from decimal import Decimal

from policies.models.velden import LANGSTE_TEKST
from policies.tekst import lengte, schoon_plat

Cel = str | int | Decimal | bool | date | None


def is_blanco(cel: Cel) -> bool:
    return cel is None or (isinstance(cel, str) and not cel.strip())


def als_tekst(waarde: Cel) -> str:
    """A cell as the text that a person sees in it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Decimal):
        past = waarde.is_finite() and abs(waarde.adjusted()) < 400
        return (format(waarde, "f") if past else str(waarde)).replace(".", ",")
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-}{waarde.year:04d}"
    return "" if waarde is None else str(waarde)


def als_korte_tekst(cel: Cel) -> str:
    """The text of a cell; raises ValueError when it is longer than any text may be."""
    tekst = als_tekst(cel)
    keur_lengte(lengte(tekst))
    return tekst


def als_regel(cel: Cel) -> str:
    """The text of a cell as one clean line; raises ValueError when that or the cell is too long."""
    regel = schoon_plat(als_korte_tekst(cel))
    keur_lengte(lengte(regel))  # in NFC a letter can become three
    return regel


def keur_lengte(tekens: int) -> None:
    if tekens > LANGSTE_TEKST:
        hoeveel, meest = duizendtallen(tekens), duizendtallen(LANGSTE_TEKST)
        raise ValueError(
            f"deze tekst heeft {hoeveel} tekens en er passen er {meest} in. Maak hem korter of splits hem."
        )


def duizendtallen(getal: int) -> str:
    """A number as a Dutch reader writes it: 30.000."""
    return f"{getal:,}".replace(",", ".")
