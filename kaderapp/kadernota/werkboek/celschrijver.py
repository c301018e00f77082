"""One cell as the XML of a sheet: text always as a text cell, so that Excel never computes it (security.md, S8)."""

import datetime
from decimal import Decimal
from xml.sax.saxutils import escape

from kaderapp.kadernota.werkboek.celtekst import naar_excel, schone_tekst
from kaderapp.kadernota.werkboek.sjabloon import Stijl
from kaderapp.kadernota.werkboek.werkmap import Celfout, Celwaarde, getal_als_tekst

MAX_TEKST = 32_767  # UTF-16 units in one cell, a limit of Excel
_MAX_GEHEEL = 2**53  # beyond this a number cell rounds
_GROOTTEORDE = 300  # powers of ten; Excel has numbers from 1E-307 to 1E+307
_EERSTE_DATUM = datetime.date(1900, 3, 1)  # before this day Excel's calendar is wrong
_DAG_NUL = datetime.date(1899, 12, 30)


class TeLangeTekst(ValueError):
    """The text doesn't fit in a cell of Excel."""


def cel_xml(plaats: str, waarde: Celwaarde | Celfout) -> str:
    """The element for the cell at `plaats` (B12); "" for an empty cell."""
    match waarde:
        case None:
            return ""
        case bool():
            return tekstcel(plaats, "ja" if waarde else "nee")
        case str():
            return tekstcel(plaats, waarde)
        case int():
            return _getalcel(plaats, str(waarde)) if abs(waarde) <= _MAX_GEHEEL else tekstcel(plaats, str(waarde))
        case Decimal():
            return _decimaalcel(plaats, waarde)
        case datetime.datetime() | Celfout():
            raise TypeError(f"{waarde!r} hoort niet in een werkmap die geschreven wordt")
        case datetime.date():
            return _datumcel(plaats, waarde)


def tekstcel(plaats: str, tekst: str, stijl: Stijl | None = None) -> str:
    schoon = schone_tekst(tekst)
    if schoon is None:
        return ""
    if len(schoon) * 2 > MAX_TEKST and len(schoon.encode("utf-16-le")) > MAX_TEKST * 2:
        raise TeLangeTekst(plaats)
    if stijl is None:
        stijl = Stijl.TEKST_MET_AANHALINGSTEKEN if is_levend(schoon) else Stijl.TEKST
    bewaar = ' xml:space="preserve"' if schoon != schoon.strip() or "\n" in schoon else ""
    inhoud = escape(naar_excel(schoon))
    return f'<c r="{plaats}" s="{stijl:d}" t="inlineStr"><is><t{bewaar}>{inhoud}</t></is></c>'


def is_levend(tekst: str) -> bool:
    """Could Excel compute this, or make a number or a date of it, once somebody edits the cell and presses Enter?

    Only a text that starts with a letter can't: not with = + - @ | or their full-width forms, a digit, a tab …
    """
    return not tekst.lstrip()[0].isalpha()


def _getalcel(plaats: str, getal: str) -> str:
    return f'<c r="{plaats}" s="{Stijl.GETAL:d}"><v>{getal}</v></c>'


def _decimaalcel(plaats: str, getal: Decimal) -> str:
    """A number cell holds a float; a number that it would round goes as text, in the notation of the contract."""
    if getal.is_finite() and abs(getal.adjusted()) < _GROOTTEORDE and Decimal(repr(float(getal))) == getal:
        return _getalcel(plaats, repr(float(getal)))
    return tekstcel(plaats, getal_als_tekst(getal))


def _datumcel(plaats: str, datum: datetime.date) -> str:
    if datum < _EERSTE_DATUM:
        return tekstcel(plaats, datum.isoformat())
    return f'<c r="{plaats}" s="{Stijl.DATUM:d}"><v>{(datum - _DAG_NUL).days}</v></c>'
