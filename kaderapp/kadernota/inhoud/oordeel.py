"""Did an indicator go the right way, and was the agreed result reached? Two questions, two answers.

S2-60: the number falls from 150 to 120 while 100 was agreed: the goal is reached, the result is not. One
traffic light would hide that. Where the figures don't allow an answer, the reason says why (I-21).
"""

from dataclasses import dataclass
from decimal import Decimal

from kaderapp.kadernota.inhoud.monitor import Beeld, Cel, met_teken

JA, NEE, ONBEKEND = "ja", "nee", "niet te zeggen"


@dataclass(frozen=True, slots=True)
class Oordeel:
    uitkomst: str
    reden: str


def richting(beeld: Beeld) -> Oordeel:
    """Whether the last realisatie moved from the nulmeting in the wished direction."""
    nul, laatste = beeld.nulmeting, beeld.laatste
    if beeld.indicator.gewenst not in ("stijgen", "dalen", "gelijk"):
        return Oordeel(ONBEKEND, "Er is geen gewenste richting afgesproken.")
    if nul is None or nul.waarde is None:
        return Oordeel(ONBEKEND, "Er is geen nulmeting met een cijfer.")
    if laatste is None or laatste.waarde is None:
        return Oordeel(ONBEKEND, "Er is na de nulmeting nog niet gemeten.")
    if breuk := _breuk_tussen(beeld, nul, laatste):
        return Oordeel(ONBEKEND, f"In {breuk} is anders gemeten; de cijfers zijn niet te vergelijken.")
    gehaald = _beweegt(beeld, nul.waarde, laatste.waarde)
    zin = f"Van {nul.tekst} in {nul.periode} naar {laatste.tekst} in {laatste.periode}"
    return Oordeel(JA if gehaald else NEE, f"{zin}{_voorbehoud(laatste)}.")


def resultaat(beeld: Beeld) -> Oordeel:
    """Whether the last realisatie meets the streefwaarde of its year, or else the norm."""
    laatste = beeld.laatste
    if laatste is None or laatste.waarde is None:
        return Oordeel(ONBEKEND, "Er is nog niet gemeten.")
    maatstaf, soort = _maatstaf(beeld, laatste)
    if maatstaf is None or maatstaf.waarde is None:
        return Oordeel(ONBEKEND, _zonder_maatstaf(beeld))
    gehaald = _voldoet(beeld, maatstaf.waarde, laatste.waarde)
    waarde = met_teken(beeld.indicator, maatstaf.waarde)
    voor = f" voor {maatstaf.periode}" if maatstaf.periode else ""
    zin = f"{laatste.tekst} in {laatste.periode}, de {soort}{voor} is {waarde}"
    return Oordeel(JA if gehaald else NEE, f"{zin}{_voorbehoud(laatste)}.")


def _maatstaf(beeld: Beeld, laatste: Cel) -> tuple[Cel | None, str]:
    """The streefwaarde of that year or of the nearest year before it."""
    for streef in reversed(beeld.streefwaarden):
        if streef.waarde is not None and (streef.jaar or 0) <= (laatste.jaar or 0):
            return streef, "streefwaarde"
    return (None, "") if beeld.streefwaarden else (beeld.norm, "norm")


def _zonder_maatstaf(beeld: Beeld) -> str:
    eerste = next((c for c in beeld.streefwaarden if c.waarde is not None), None)
    if eerste:
        return f"De eerste streefwaarde geldt voor {eerste.periode}; zo ver is er nog niet gemeten."
    if beeld.streefwaarden:
        return "De streefwaarde is nog vast te stellen."
    return "Er is geen streefwaarde afgesproken."


def _breuk_tussen(beeld: Beeld, nul: Cel, laatste: Cel) -> int | None:
    jaren = beeld.indicator.trendbreuk_jaren
    return next((j for j in jaren if (nul.jaar or 0) < j <= (laatste.jaar or 0)), None)


def _beweegt(beeld: Beeld, nul: Decimal, laatste: Decimal) -> bool:
    match beeld.indicator.gewenst:
        case "stijgen":
            return laatste > nul
        case "dalen":
            return laatste < nul
        case _:
            return met_teken(beeld.indicator, nul) == met_teken(beeld.indicator, laatste)


def _voldoet(beeld: Beeld, maatstaf: Decimal, laatste: Decimal) -> bool:
    match beeld.indicator.gewenst:
        case "dalen":
            return laatste <= maatstaf
        case "gelijk":
            return met_teken(beeld.indicator, maatstaf) == met_teken(beeld.indicator, laatste)
        case _:
            return laatste >= maatstaf


def _voorbehoud(cel: Cel) -> str:
    return " (voorlopig cijfer)" if cel.voorlopig else ""
