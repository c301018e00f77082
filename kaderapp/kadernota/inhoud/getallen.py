"""Numbers, amounts and dates the Dutch way, for the page and the PDF alike.

Pure functions on Decimal, int and date. A minus is U+2212, so that it is as wide as a figure and is read
aloud as "min"; a missing value is an en dash, never 0 (I-09); a no-break space keeps a unit with its number.
"""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

VAST = "\u00a0"
MIN = "\u2212"
GEEN = "–"
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
KWARTALEN = ("eerste", "tweede", "derde", "vierde")
DUIZEND = Decimal(1000)

_RUIM = Context(prec=60, rounding=ROUND_HALF_UP)
_JAARTAL = re.compile(r"\b\d{4}\b")
_WISSEL = str.maketrans(",.", ".,")


def getal(waarde: Decimal | int, decimalen: int | None = None) -> str:
    """1204.5 as "1.204,5"; halves go away from zero. Without `decimalen` as many as the number has."""
    exact = Decimal(waarde)
    if decimalen is None:
        exponent = exact.normalize(_RUIM).as_tuple().exponent
        decimalen = max(0, -exponent) if isinstance(exponent, int) else 0
    afgerond = exact.quantize(Decimal(1).scaleb(-decimalen), context=_RUIM)
    teken = MIN if afgerond < 0 else ""
    return teken + f"{afgerond.copy_abs():,.{decimalen}f}".translate(_WISSEL)


def bedrag(waarde: Decimal, *, bedragen_in: str) -> str:
    """An amount for a table whose heading names the unit: "1.205" where amounts are in thousands (I-08)."""
    return getal(waarde / DUIZEND if bedragen_in == "duizend" else waarde, 0)


def euro(waarde: Decimal, *, bedragen_in: str) -> str:
    """An amount for running text: "€ 1.204.500"; in whole thousands where the gemeente counts in those."""
    if bedragen_in == "duizend" and abs(waarde) >= DUIZEND:
        waarde = (waarde / DUIZEND).quantize(Decimal(1), context=_RUIM) * DUIZEND
    heel = waarde == waarde.to_integral_value()
    return f"€{VAST}{getal(waarde, 0 if heel else 2)}"


def eenheid_van_bedragen(bedragen_in: str) -> str:
    """The unit as a sentence, to stand above every table with money."""
    return f"Bedragen × €{VAST}1.000." if bedragen_in == "duizend" else "Bedragen in hele euro’s."


def aantal(hoeveel: int, enkelvoud: str, meervoud: str) -> str:
    """ "1 doel", "3 doelen"."""
    return f"{getal(hoeveel)}{VAST}{enkelvoud if hoeveel == 1 else meervoud}"


def datum(dag: date) -> str:
    """ "25 juni 2026", with a no-break space between day and month."""
    return f"{dag.day}{VAST}{MAANDEN[dag.month - 1]} {dag.year}"


def periode(van: date | None, tot: date | None, precisie: str = "dag", tijd_in_woorden: str = "") -> str:
    """A window as people say it, no more precise than it is known (S0-31); words of the editor win."""
    begin, eind = van or tot, tot or van
    if begin is None or eind is None:
        return tijd_in_woorden
    if tijd_in_woorden:
        return tijd_in_woorden if _JAARTAL.search(tijd_in_woorden) else f"{tijd_in_woorden} {eind.year}"
    return _PRECISIES.get(precisie, _dagen)(begin, eind)


def looptijd(van: date | None, tot: date | None) -> str:
    """The term of an agenda or activiteit: "2028–2031", "vanaf 2028", "tot en met 30 juni 2029"."""
    if van and tot:
        heel = _begint_jaar(van) and _eindigt_jaar(tot)
        return _jaren(van, tot) if heel else _dagen(van, tot)
    if van:
        return f"vanaf {van.year if _begint_jaar(van) else datum(van)}"
    return f"tot en met {tot.year if _eindigt_jaar(tot) else datum(tot)}" if tot else ""


def looptijd_kort(van: date | None, tot: date | None) -> str:
    """The same to the month, for a narrow column: "aug 2025–dec 2028"."""
    if (van and not _begint_jaar(van)) or (tot and not _eindigt_jaar(tot)):
        begin, eind = (f"{KORT[dag.month - 1]}{VAST}{dag.year}" if dag else "" for dag in (van, tot))
        return f"{begin}–{eind}" if begin and eind else f"vanaf {begin}" if begin else f"tot en met {eind}"
    return looptijd(van, tot)


def geldigheid(van: date | None, tot: date | None, gebeurtenis: str = "") -> str:
    """How long a kader holds: "geldig 2028 tot en met 2031", or until an event (S4-10)."""
    if gebeurtenis:
        begin = f" vanaf {_kort_begin(van)}" if van else ""
        return f"geldig{begin} tot en met {gebeurtenis.removeprefix('tot en met ')}"
    if van and tot:
        return f"geldig {_kort_begin(van)} tot en met {tot.year if _eindigt_jaar(tot) else datum(tot)}"
    return f"geldig {term}" if (term := looptijd(van, tot)) else ""


def jaar_of_deel(van: date | None, tot: date | None) -> str:
    """The period of a measured value: "2025", "2024–2025", or in full where it is part of a year (S3-65)."""
    if van is None or tot is None:
        return str((van or tot).year) if (van or tot) else ""  # type: ignore[union-attr]
    if van == tot:
        return datum(van)
    if _begint_jaar(van) and _eindigt_jaar(tot):
        return _jaren(van, tot)
    if _begint_maand(van) and _eindigt_maand(tot):
        return _maanden(van, tot)
    return _dagen(van, tot)


def verkort(periode: str) -> str:
    """A period in words for a narrow column: "jan–sep 2026"."""
    for lang, kort in zip(MAANDEN, KORT, strict=True):
        periode = periode.replace(lang, kort)
    return periode.replace(" tot en met ", "–")


def _kort_begin(van: date) -> str:
    return str(van.year) if _begint_jaar(van) else datum(van)


def _begint_jaar(dag: date) -> bool:
    return (dag.month, dag.day) == (1, 1)


def _eindigt_jaar(dag: date) -> bool:
    return (dag.month, dag.day) == (12, 31)


def _begint_maand(dag: date) -> bool:
    return dag.day == 1


def _eindigt_maand(dag: date) -> bool:
    return dag.month != (dag + timedelta(days=1)).month


def _dagen(van: date, tot: date) -> str:
    if van == tot:
        return datum(tot)
    if (van.year, van.month) == (tot.year, tot.month):
        return f"{van.day} tot en met {datum(tot)}"
    begin = datum(van).removesuffix(f" {tot.year}")
    return f"{begin} tot en met {datum(tot)}"


def _maanden(van: date, tot: date) -> str:
    eind = f"{MAANDEN[tot.month - 1]} {tot.year}"
    if (van.year, van.month) == (tot.year, tot.month):
        return eind
    jaar = "" if van.year == tot.year else f" {van.year}"
    return f"{MAANDEN[van.month - 1]}{jaar} tot en met {eind}"


def _kwartalen(van: date, tot: date) -> str:
    eerste, laatste = (van.month - 1) // 3, (tot.month - 1) // 3
    if (van.year, eerste) == (tot.year, laatste):
        return f"{KWARTALEN[eerste]} kwartaal van {van.year}"
    jaar = "" if van.year == tot.year else f" kwartaal van {van.year}"
    return f"{KWARTALEN[eerste]}{jaar} tot en met {KWARTALEN[laatste]} kwartaal van {tot.year}"


def _jaren(van: date, tot: date) -> str:
    return str(van.year) if van.year == tot.year else f"{van.year}–{tot.year}"


_PRECISIES = {"dag": _dagen, "maand": _maanden, "kwartaal": _kwartalen, "jaar": _jaren}
