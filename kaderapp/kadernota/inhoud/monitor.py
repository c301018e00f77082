"""The figures of an indicator, as a reader needs them (S2-45..50, S2-59, S2-60, T27).

From the metingen of one Indicator: nulmeting, realisatie per period, streefwaarden, norm, prognose and the
reference values of others, each with its own period. A missing value is never 0: a Cel says in words why
there is none (I-09, S1-26). Figures are shown side by side, never added up (I-07, S3-62).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kaderapp.kadernota.inhoud.getallen import GEEN, VAST, getal, jaar_of_deel
from kaderapp.kadernota.inhoud.woorden import GEWENST, REDEN_LEEG, frequentie
from kaderapp.kadernota.momentopname.boom import Indicator, Meting

EIGEN = ("", "gemeente")
LAND = "NL"
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


@dataclass(frozen=True, slots=True)
class Referentie:
    """The same figure of others: the country, a size class or a wijk, with its own period (T27)."""

    naam: str
    cel: Cel


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
    anderen = _nieuwste(m for m in indicator.metingen if m.gebied not in EIGEN)
    per_soort = {soort: tuple(cel(indicator, m) for m in eigen if m.soort == soort) for soort in _SOORTEN}
    return Beeld(
        indicator=indicator,
        eenheid=eenheid(indicator),
        gewenst=GEWENST.get(indicator.gewenst, ""),
        frequentie=frequentie(indicator.frequentie_maanden),
        nulmeting=next(iter(per_soort["nulmeting"]), None),
        realisaties=(*per_soort["nulmeting"][1:], *per_soort["realisatie"]),
        streefwaarden=per_soort["streefwaarde"],
        prognoses=per_soort["prognose"],
        norm=next(iter(per_soort["norm"][::-1]), None),
        referenties=_referenties(indicator, anderen, wijk=False),
        wijken=_referenties(indicator, anderen, wijk=True),
        verhalen=tuple(sorted((m for m in indicator.metingen if m.tekst or m.toelichting), key=_tijd)),
    )


def cel(indicator: Indicator, meting: Meting) -> Cel:
    """A meting as one cell: the figure with the indicator's decimals, or the reason for its absence."""
    periode = jaar_of_deel(meting.periode_van, meting.periode_tot)
    jaar = meting.periode_tot.year if meting.periode_tot else None
    sleutel = str(meting.sleutel)
    if meting.waarde is not None:
        tekst = met_teken(indicator, meting.waarde)
        return Cel(tekst, periode, jaar, meting.waarde, meting.voorlopig, sleutel=sleutel)
    if meting.tekst:
        return Cel("verhaal", periode, jaar, reden="in woorden, zie hieronder", sleutel=sleutel)
    tekst = AFKORTING.get(meting.reden_leeg, GEEN)
    reden = REDEN_LEEG.get(meting.reden_leeg, "geen waarde")
    return Cel(tekst, periode, jaar, voorlopig=meting.voorlopig, reden=reden, sleutel=sleutel)


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
    """All figures in one sentence, for the text alternative of a chart."""
    delen = [
        f"{naam} {', '.join(f'{jaar}: {met_teken(beeld.indicator, waarde)}' for jaar, waarde in reeks)}."
        for naam, reeks in (("Gemeten", beeld.gemeten), ("Streefwaarde", beeld.doelreeks))
        if reeks
    ]
    return f"{beeld.indicator.naam}, {beeld.eenheid}. {' '.join(delen)}"


_SOORTEN = ("nulmeting", "realisatie", "streefwaarde", "norm", "prognose")


def _stap(indicator: Indicator) -> Decimal:
    return Decimal(1).scaleb(-indicator.decimalen)


def _tijd(meting: Meting) -> tuple[date, date]:
    return meting.periode_tot or date.min, meting.periode_van or date.min


def _nieuwste(metingen: Iterable[Meting]) -> list[Meting]:
    """Per gebied the newest measured value: references are compared with the present."""
    nieuwste: dict[str, Meting] = {}
    for meting in metingen:
        bestaand = nieuwste.get(meting.gebied)
        if meting.soort in ("realisatie", "nulmeting") and (not bestaand or _tijd(meting) >= _tijd(bestaand)):
            nieuwste[meting.gebied] = meting
    return list(nieuwste.values())


def _referenties(indicator: Indicator, metingen: list[Meting], *, wijk: bool) -> tuple[Referentie, ...]:
    return tuple(
        Referentie(gebied_in_woorden(m.gebied), cel(indicator, m))
        for m in metingen
        if m.gebied.startswith("wijk:") == wijk
    )


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
