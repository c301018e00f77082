"""Did an indicator go the right way, and was the agreed result reached? Two questions, two answers.

S2-60: the number falls from 150 to 120 while 100 was agreed: the goal is reached, the result is not. One
traffic light would hide that. Where the figures don't allow an answer, the reason says why (I-21). Figures that
read the same are equal: the decimals of an indicator say how exactly it is measured.
"""

from dataclasses import dataclass
from decimal import Decimal

from kaderapp.kadernota.inhoud.getallen import getal
from kaderapp.kadernota.inhoud.monitor import Beeld, Cel, met_teken

JA, NEE, GELIJK, NOG_NIET, ONBEKEND = "ja", "nee", "gelijk", "nog niet", "niet te zeggen"
VRAAG_RICHTING, VRAAG_RESULTAAT = "Gaat het de goede kant op?", "Is het doel gehaald?"
"""What the two judgements are called, on the site and in the book."""
RICHTINGEN = ("stijgen", "dalen", "gelijk")
GEEN_RICHTING = "Er is geen gewenste richting afgesproken."


@dataclass(frozen=True, slots=True)
class Oordeel:
    uitkomst: str
    reden: str
    verschil: Decimal | None = None
    """How far the figure moved since the nulmeting; None where that can't be said."""


@dataclass(frozen=True, slots=True)
class Maatstaf:
    """What a figure is held against: a streefwaarde, whose period is over or not, or the norm."""

    cel: Cel
    soort: str = "streefwaarde"
    komt_nog: bool = False


def richting(beeld: Beeld) -> Oordeel:
    """Whether the last realisatie moved from the nulmeting in the wished direction."""
    nul = beeld.nulmeting
    if beeld.indicator.gewenst not in RICHTINGEN:
        return Oordeel(ONBEKEND, GEEN_RICHTING)
    if nul is None or nul.waarde is None:
        return Oordeel(ONBEKEND, "Er is geen nulmeting met een cijfer.")
    laatste = _te_vergelijken(beeld, deel_mag=nul.is_deel)
    if laatste is None or laatste.waarde is None or laatste.tijd <= nul.tijd:
        return Oordeel(ONBEKEND, _niets_na(beeld, nul))
    if breuk := _breuk_tussen(beeld, nul, laatste):
        return Oordeel(ONBEKEND, f"In {breuk} is anders gemeten; de cijfers zijn niet te vergelijken.")
    uitkomst = _beweegt(beeld, nul.waarde, laatste.waarde)
    if nul.tekst == laatste.tekst:
        zin = f"Gelijk gebleven: {nul.tekst} {nul.wanneer} en {laatste.wanneer}"
        return Oordeel(uitkomst, f"{zin}{_voorbehoud(laatste)}.", Decimal(0))
    zin = f"Van {nul.tekst} {nul.wanneer} naar {laatste.tekst} {laatste.wanneer}{_voorbehoud(laatste)}"
    afspraak = " De afspraak is: gelijk houden." if beeld.indicator.gewenst == "gelijk" else ""
    return Oordeel(uitkomst, f"{zin}.{afspraak}", laatste.waarde - nul.waarde)


def resultaat(beeld: Beeld) -> Oordeel:
    """Whether the last realisatie meets what was agreed (`maatstaf`); "nog niet" while there is time."""
    if beeld.laatste is None:
        return Oordeel(ONBEKEND, "Er is nog niet gemeten.")
    m = maatstaf(beeld)
    if m is None or m.cel.waarde is None:
        return Oordeel(ONBEKEND, _zonder_maatstaf(beeld))
    if beeld.indicator.gewenst not in RICHTINGEN:
        return Oordeel(ONBEKEND, GEEN_RICHTING)
    laatste = _te_vergelijken(beeld, deel_mag=m.cel.is_deel)
    if laatste is None or laatste.waarde is None:
        return Oordeel(ONBEKEND, f"Er is alleen geteld {beeld.laatste.wanneer}: een deel van een jaar.")
    if breuk := _breuk_tussen(beeld, laatste, m.cel):
        zin = (
            f"Vanaf {breuk} geldt een andere manier van meten; het cijfer van {laatste.periode} is niet te vergelijken"
        )
        return Oordeel(ONBEKEND, f"{zin} met de {m.soort} voor {m.cel.periode}.")
    gehaald = _voldoet(beeld, m.cel.waarde, laatste.waarde)
    uitkomst = JA if gehaald else NOG_NIET if m.komt_nog else NEE
    return Oordeel(uitkomst, _reden(beeld, m, laatste, gehaald=gehaald))


def maatstaf(beeld: Beeld) -> Maatstaf | None:
    """The streefwaarde of the period of the last figure or of the nearest before it; else the last that is to come.

    The norm counts where no streefwaarde was agreed.
    """
    streefwaarden = [c for c in beeld.streefwaarden if c.waarde is not None]
    if not streefwaarden:
        return Maatstaf(beeld.norm, "norm") if beeld.norm and not beeld.streefwaarden else None
    tot_nu = beeld.laatste.tijd[0] if beeld.laatste else None
    voorbij = [c for c in streefwaarden if tot_nu is not None and c.tijd[0] <= tot_nu]
    return Maatstaf(voorbij[-1]) if voorbij else Maatstaf(streefwaarden[-1], komt_nog=True)


def _te_vergelijken(beeld: Beeld, *, deel_mag: bool) -> Cel | None:
    """The newest figure that may stand beside one of a year: a count over a part of it would mislead (T13)."""
    cellen = (c for c in reversed(beeld.realisaties) if c.waarde is not None)
    return next((c for c in cellen if deel_mag or not (beeld.telt and c.is_deel)), None)


def _niets_na(beeld: Beeld, nul: Cel) -> str:
    laatste = beeld.laatste
    if laatste is not None and laatste.tijd > nul.tijd:
        return f"Na de nulmeting is alleen geteld {laatste.wanneer}: dat is niet te vergelijken met een heel jaar."
    return "Er is na de nulmeting nog niet gemeten."


def _reden(beeld: Beeld, m: Maatstaf, laatste: Cel, *, gehaald: bool) -> str:
    """ "13,0 in 2025, de streefwaarde voor 2030 is 12,0: nog 1,0 te gaan." """
    waarde, doel = laatste.waarde or Decimal(0), m.cel.waarde or Decimal(0)
    gelezen, doeltekst = laatste.tekst, met_teken(beeld.indicator, doel)
    if not gehaald and gelezen == doeltekst:
        gelezen, doeltekst = getal(waarde), getal(doel)
    voor = f" voor {m.cel.periode}" if m.cel.periode else ""
    over = ""
    if m.komt_nog:
        over = ": nu al gehaald" if gehaald else f": nog {met_teken(beeld.indicator, abs(doel - waarde))} te gaan"
    return f"{gelezen} {laatste.wanneer}, de {m.soort}{voor} is {doeltekst}{over}{_voorbehoud(laatste)}."


def _zonder_maatstaf(beeld: Beeld) -> str:
    if beeld.streefwaarden:
        return "De streefwaarde is nog vast te stellen."
    return "Er is geen streefwaarde afgesproken."


def _breuk_tussen(beeld: Beeld, eerder: Cel, later: Cel) -> int | None:
    jaren = beeld.indicator.trendbreuk_jaren
    return next((j for j in jaren if (eerder.jaar or 0) < j <= (later.jaar or 0)), None)


def _beweegt(beeld: Beeld, nul: Decimal, laatste: Decimal) -> str:
    gelijk = met_teken(beeld.indicator, nul) == met_teken(beeld.indicator, laatste)
    if beeld.indicator.gewenst == "gelijk":
        return JA if gelijk else NEE
    if gelijk:
        return GELIJK
    return JA if (laatste > nul) == (beeld.indicator.gewenst == "stijgen") else NEE


def _voldoet(beeld: Beeld, doel: Decimal, laatste: Decimal) -> bool:
    match beeld.indicator.gewenst:
        case "dalen":
            return laatste <= doel
        case "gelijk":
            return met_teken(beeld.indicator, doel) == met_teken(beeld.indicator, laatste)
        case _:
            return laatste >= doel


def _voorbehoud(cel: Cel) -> str:
    return " (voorlopig cijfer)" if cel.voorlopig else ""
