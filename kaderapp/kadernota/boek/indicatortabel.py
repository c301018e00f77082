"""The table of indicatoren under one heading: the same years for every row (S3, PDF point 12)."""

from collections.abc import Iterable
from dataclasses import dataclass

from kaderapp.kadernota.inhoud.monitor import Beeld, Cel, Referentie, beeld
from kaderapp.kadernota.inhoud.oordeel import ONBEKEND, VRAAG_RESULTAAT, VRAAG_RICHTING, Oordeel, resultaat, richting
from kaderapp.kadernota.momentopname.boom import Indicator

JAREN_GEMETEN = 3
JAREN_DOEL = 4
MEESTE_RIJEN = 4
"""Rows of a table that is kept whole: with its head about a third of a page."""


@dataclass(frozen=True, slots=True)
class Rij:
    beeld: Beeld
    gemeten: tuple[Cel, ...]
    doel: tuple[Cel, ...]
    richting: Oordeel
    resultaat: Oordeel

    @property
    def oordelen(self) -> tuple[tuple[str, Oordeel], ...]:
        """The two judgements with the question that each answers (S2-60)."""
        return (VRAAG_RICHTING, self.richting), (VRAAG_RESULTAAT, self.resultaat)

    @property
    def land(self) -> Referentie | None:
        """The figure of the country, which has a column of its own."""
        return next((r for r in self.beeld.referenties if r.naam == "Nederland"), None)

    @property
    def anderen(self) -> tuple[Referentie, ...]:
        return tuple(r for r in self.beeld.referenties if r is not self.land)

    @property
    def beoordeeld(self) -> bool:
        """Whether at least one of the two questions has an answer."""
        return {self.richting.uitkomst, self.resultaat.uitkomst} != {ONBEKEND}

    @property
    def kenmerken(self) -> tuple[str, ...]:
        """What a reader must know to compare the figures (I-07, S2-50, S3-67)."""
        i = self.beeld.indicator
        breuken = ", ".join(str(jaar) for jaar in i.trendbreuk_jaren)
        wijken = "; ".join(f"{w.naam} {w.cel.tekst} ({w.cel.periode})" for w in self.beeld.wijken)
        prognoses = "; ".join(f"{c.tekst} in {c.periode}" for c in self.beeld.prognoses)
        feiten = (
            "" if i.optelbaar else "telt unieke personen: niet bij elkaar op te tellen",
            f"anders gemeten vanaf {breuken}" if breuken else "",
            f"verplichte indicator {i.bbv_code}" if i.bbv_code else "",
            f"vastgelegd voor meetjaar {i.bekend_voor_jaar}" if i.bekend_voor_jaar else "",
            f"verwacht {prognoses}" if prognoses else "",
            f"per wijk: {wijken}" if wijken else "",
            i.bron_url,
        )
        return tuple(feit for feit in feiten if feit)


@dataclass(frozen=True, slots=True)
class Indicatortabel:
    """`jaren` and `doeljaren` head the columns; `noten` explains only the marks that occur."""

    jaren: tuple[int, ...]
    doeljaren: tuple[int, ...]
    rijen: tuple[Rij, ...]
    noten: tuple[str, ...]

    @property
    def aantal_jaren(self) -> int:
        return len(self.jaren) + len(self.doeljaren)

    @property
    def grafieken(self) -> tuple[tuple[Rij, ...], ...]:
        """The rows that can be drawn, three beside each other."""
        rijen = [r for r in self.rijen if r.beeld.toon_grafiek]
        return tuple(tuple(rijen[i : i + 3]) for i in range(0, len(rijen), 3))

    @property
    def toegelicht(self) -> tuple[Rij, ...]:
        return tuple(
            r for r in self.rijen if r.beeld.indicator.definitie or r.beeld.verhalen or r.kenmerken or r.beoordeeld
        )

    @property
    def kort(self) -> bool:
        """Whether it is kept whole on a page."""
        return len(self.rijen) <= MEESTE_RIJEN


def indicatortabel(indicatoren: Iterable[Indicator]) -> Indicatortabel:
    """The newest measured years and the first target years that the indicatoren share."""
    beelden = [beeld(i) for i in indicatoren]
    jaren = _jaren(c for b in beelden for c in b.realisaties)[-JAREN_GEMETEN:]
    doeljaren = _doeljaren(beelden, jaren)
    rijen = tuple(_rij(b, jaren, doeljaren) for b in beelden)
    return Indicatortabel(jaren, doeljaren, rijen, tuple(_noten(rijen)))


def _jaren(cellen: Iterable[Cel]) -> tuple[int, ...]:
    return tuple(sorted({c.jaar for c in cellen if c.jaar is not None}))


def _doeljaren(beelden: list[Beeld], jaren: tuple[int, ...]) -> tuple[int, ...]:
    alle = _jaren(c for b in beelden for c in b.streefwaarden)
    komend = tuple(j for j in alle if not jaren or j > jaren[-1])
    return (komend or alle[-JAREN_DOEL:])[:JAREN_DOEL]


def _rij(b: Beeld, jaren: tuple[int, ...], doeljaren: tuple[int, ...]) -> Rij:
    gemeten, doel = {c.jaar: c for c in b.realisaties}, {c.jaar: c for c in b.streefwaarden}
    return Rij(
        beeld=b,
        gemeten=tuple(gemeten.get(jaar, Cel()) for jaar in jaren),
        doel=tuple(doel.get(jaar, Cel()) for jaar in doeljaren),
        richting=richting(b),
        resultaat=resultaat(b),
    )


def _noten(rijen: tuple[Rij, ...]) -> Iterable[str]:
    cellen = [c for r in rijen for c in (*r.gemeten, *r.doel, *([r.beeld.nulmeting] if r.beeld.nulmeting else []))]
    if any(c.voorlopig for c in cellen):
        yield "v = voorlopig cijfer."
    for tekst, reden in sorted({(c.tekst, c.reden) for c in cellen if c.reden}):
        if tekst not in ("–", "verhaal", "te klein"):
            yield f"{tekst} = {reden}."
    if any(c.tekst == "te klein" for c in cellen):
        yield "te klein = het aantal is te klein om te tonen, om herkenning te voorkomen."
    if any(c.tekst == "–" for c in cellen):
        yield "– = in dat jaar niet gemeten of geen streefwaarde."
