"""The figures of an indicator, as a reader needs them (S2-45..50, S2-59, S2-60, T27).

From the metingen of one Indicator: nulmeting, realisatie per period, streefwaarden, norm, prognose and the
reference values of others, each with its own period. A missing value is never 0: a Cel says in words why
there is none (I-09, S1-26). Figures are shown side by side, never added up (I-07, S3-62).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from kaderapp.kadernota.inhoud.getallen import GEEN, VAST, getal, jaar_of_deel
from kaderapp.kadernota.inhoud.woorden import GEWENST, REDEN_LEEG, frequentie
from kaderapp.kadernota.momentopname.boom import Indicator, Meting

EIGEN = ("", "gemeente")
LAND = "NL"
WIJK = "wijk:"
HEEL_JAAR = 350
"""Days from which a period counts as a whole year: a school year is one."""
_MAAT = re.compile(
    r"%|€|\b(?:euro|per|gemiddelde?|minuten|uur|uren|dagen|weken|maanden|jaar|jaren|punten|score|cijfer|graad)\b",
    re.IGNORECASE,
)
AFKORTING = {"nnb": "n.n.b.", "nvt": "n.v.t.", "te_klein": "te klein", "nog_vast_te_stellen": "n.t.b."}


@dataclass(frozen=True, slots=True)
class Cel:
    """One value in one period; `tekst` is what stands in the table, `reden` why it holds no figure."""

    tekst: str = GEEN
    periode: str = ""
    jaar: int | None = None
    waarde: Decimal | None = None
    voorlopig: bool = False
    reden: str = ""
    sleutel: str = ""
    van: date | None = None
    tot: date | None = None
    toelichting: str = ""

    @property
    def is_deel(self) -> bool:
        """Whether it covers a part of a year; one day is a count of that moment, no part (S3-65, T13)."""
        return self.van is not None and self.tot is not None and 0 < (self.tot - self.van).days < HEEL_JAAR

    @property
    def tijd(self) -> tuple[date, date]:
        return self.tot or date.min, self.van or date.min

    @property
    def wanneer(self) -> str:
        """ "in 2025", "op 1 oktober 2026"."""
        return f"op {self.periode}" if self.van and self.van == self.tot else f"in {self.periode}"


@dataclass(frozen=True, slots=True)
class Referentie:
    """The same figure of others: the country, a size class or a wijk, with its own period (T27)."""

    naam: str
    cel: Cel
    reeks: tuple[Cel, ...] = ()
    """All its values in order of time; `cel` is the newest."""


@dataclass(frozen=True, slots=True)
class Beeld:
    """Everything that is known about one indicator."""

    indicator: Indicator
    eenheid: str
    gewenst: str
    frequentie: str
    nulmeting: Cel | None = None
    realisaties: tuple[Cel, ...] = ()
    streefwaarden: tuple[Cel, ...] = ()
    prognoses: tuple[Cel, ...] = ()
    norm: Cel | None = None
    referenties: tuple[Referentie, ...] = ()
    wijken: tuple[Referentie, ...] = ()
    verhalen: tuple[Meting, ...] = field(default=())
    """Metingen with a story or an explanation, in order of time (S2-49, S3-68)."""

    @property
    def laatste(self) -> Cel | None:
        """The newest realisatie that holds a figure."""
        return next((cel for cel in reversed(self.realisaties) if cel.waarde is not None), None)

    @property
    def telt(self) -> bool:
        """Whether the figures are a number of people or things, and no share, average, duration or price."""
        i = self.indicator
        return i.per_aantal == 1 and i.decimalen == 0 and not _MAAT.search(i.eenheid)

    @property
    def metingen(self) -> list[tuple[Cel, bool]]:
        """What was measured in order of time, and whether it is the nulmeting; a figure that is both comes once."""
        nul = self.nulmeting
        rijen = [(c, nul is not None and _zelfde(c, nul)) for c in self.realisaties]
        if nul is not None and not any(is_nul for _, is_nul in rijen):
            rijen.append((nul, True))
        return sorted(rijen, key=lambda rij: (rij[0].tijd, not rij[1]))

    @property
    def gemeten(self) -> tuple[tuple[int, Decimal], ...]:
        """The measured series for a chart; a year without figure is absent, not 0 (S1-26)."""
        nul = (self.nulmeting,) if self.nulmeting else ()
        return _reeks((*nul, *self.realisaties))

    @property
    def doelreeks(self) -> tuple[tuple[int, Decimal], ...]:
        return _reeks(self.streefwaarden)

    @property
    def toon_grafiek(self) -> bool:
        return len(self.gemeten) >= 2 or bool(self.gemeten and self.doelreeks)


def beeld(indicator: Indicator) -> Beeld:
    """The figures of an indicator, each soort in order of time."""
    eigen = sorted((m for m in indicator.metingen if m.gebied in EIGEN), key=_tijd)
    anderen = _referenties(indicator)
    per_soort = {soort: tuple(cel(indicator, m) for m in eigen if m.soort == soort) for soort in _SOORTEN}
    nulmeting = _nulmeting(indicator, per_soort["nulmeting"])
    ander = tuple(c for c in per_soort["nulmeting"] if c is not nulmeting)
    return Beeld(
        indicator=indicator,
        eenheid=eenheid(indicator),
        gewenst=GEWENST.get(indicator.gewenst, ""),
        frequentie=frequentie(indicator.frequentie_maanden),
        nulmeting=nulmeting,
        realisaties=tuple(sorted((*ander, *per_soort["realisatie"]), key=lambda c: c.tijd)),
        streefwaarden=per_soort["streefwaarde"],
        prognoses=per_soort["prognose"],
        norm=next(iter(per_soort["norm"][::-1]), None),
        referenties=tuple(r for gebied, r in anderen if not gebied.startswith(WIJK)),
        wijken=tuple(r for gebied, r in anderen if gebied.startswith(WIJK)),
        verhalen=tuple(sorted((m for m in indicator.metingen if m.tekst or m.toelichting), key=_tijd)),
    )


def cel(indicator: Indicator, meting: Meting) -> Cel:
    """A meting as one cell: the figure with the indicator's decimals, or the reason for its absence."""
    vast: dict[str, Any] = {
        "periode": jaar_of_deel(meting.periode_van, meting.periode_tot),
        "jaar": meting.periode_tot.year if meting.periode_tot else None,
        "voorlopig": meting.voorlopig,
        "sleutel": str(meting.sleutel),
        "van": meting.periode_van,
        "tot": meting.periode_tot,
        "toelichting": meting.toelichting,
    }
    if meting.waarde is not None:
        return Cel(met_teken(indicator, meting.waarde), waarde=meting.waarde, **vast)
    if meting.tekst:
        return Cel("verhaal", reden="in woorden, zie hieronder", **vast)
    reden = REDEN_LEEG.get(meting.reden_leeg, "geen waarde")
    return Cel(AFKORTING.get(meting.reden_leeg, GEEN), reden=reden, **vast)


def met_teken(indicator: Indicator, waarde: Decimal) -> str:
    """The figure with its decimals; more where rounding would turn something into nothing."""
    tekst = getal(waarde, indicator.decimalen)
    return getal(waarde) if waarde and not Decimal(waarde).quantize(_stap(indicator)) else tekst


def eenheid(indicator: Indicator) -> str:
    """ "% van de huishoudens", "per 1.000 inwoners"."""
    zegt_het_al = "per " in indicator.eenheid or "%" in indicator.eenheid
    if indicator.per_aantal > 1 and not zegt_het_al:
        return f"{indicator.eenheid} per {getal(indicator.per_aantal)}".strip()
    return indicator.eenheid


def in_woorden(beeld: Beeld) -> str:
    """What a chart shows, for who does not see it; its name stands above it, and the streefwaarden in the table."""

    def reeks(punten: Sequence[tuple[int, Decimal]]) -> list[str]:
        return [f"{met_teken(beeld.indicator, waarde)} in {jaar}" for jaar, waarde in punten]

    gemeten, doel = reeks(beeld.gemeten), reeks(beeld.doelreeks)
    delen = (
        f"Grafiek, {beeld.eenheid}." if beeld.eenheid else "Grafiek.",
        f"Gemeten: {'; '.join(gemeten)}." if gemeten else "",
        f"Streefwaarde: {doel[0] if len(doel) == 1 else f'van {doel[0]} naar {doel[-1]}'}." if doel else "",
    )
    return " ".join(deel for deel in delen if deel)


_SOORTEN = ("nulmeting", "realisatie", "streefwaarde", "norm", "prognose")


def _stap(indicator: Indicator) -> Decimal:
    return Decimal(1).scaleb(-indicator.decimalen)


def _zelfde(een: Cel, ander: Cel) -> bool:
    return (een.tijd, een.waarde, een.tekst) == (ander.tijd, ander.waarde, ander.tekst)


def _tijd(meting: Meting) -> tuple[date, date]:
    return meting.periode_tot or date.min, meting.periode_van or date.min


def _nulmeting(indicator: Indicator, cellen: tuple[Cel, ...]) -> Cel | None:
    """The first one; where measuring changed and was begun anew, the first one since (S3-67)."""
    breuk = max(indicator.trendbreuk_jaren, default=0)
    sinds = [c for c in cellen if (c.jaar or 0) >= breuk]
    return next(iter(sinds or cellen), None)


def _referenties(indicator: Indicator) -> list[tuple[str, Referentie]]:
    """Per gebied what was measured there; the newest is what the present is compared with."""
    per_gebied: dict[str, list[Cel]] = {}
    for m in indicator.metingen:
        if m.gebied not in EIGEN and m.soort in ("realisatie", "nulmeting"):
            per_gebied.setdefault(m.gebied, []).append(cel(indicator, m))
    reeksen = ((gebied, tuple(sorted(cellen, key=lambda c: c.tijd))) for gebied, cellen in per_gebied.items())
    return [(gebied, Referentie(gebied_in_woorden(gebied), reeks[-1], reeks)) for gebied, reeks in reeksen]


def gebied_in_woorden(gebied: str) -> str:
    if gebied == LAND:
        return "Nederland"
    soort, dubbelepunt, naam = gebied.partition(":")
    return (
        naam.strip() if dubbelepunt and soort == "wijk" else f"{soort}{VAST}{naam.strip()}" if dubbelepunt else gebied
    )


def _reeks(cellen: Iterable[Cel]) -> tuple[tuple[int, Decimal], ...]:
    punten = {c.jaar: c.waarde for c in cellen if c.jaar is not None and c.waarde is not None}
    return tuple(sorted(punten.items()))
