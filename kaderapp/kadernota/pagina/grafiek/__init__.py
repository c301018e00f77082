"""The chart beside the table of an indicator.

The table is the source; the chart shows the course. A line where there is one: three figures or more of a share,
an average or a price. Bars where figures stand by themselves: a number of people or things per year, or one or two
figures in all; bars start at zero (`reeksen.als_staven`). A missing year is a gap, never zero (S1-26), and so is
the moment at which the way of measuring changed (S3-67).
"""

from dataclasses import dataclass

from kaderapp.kadernota.inhoud.monitor import Beeld
from kaderapp.kadernota.pagina.grafiek.etiketten import Etiketten, Naam
from kaderapp.kadernota.pagina.grafiek.namen import zet_namen
from kaderapp.kadernota.pagina.grafiek.reeksen import Reeksen
from kaderapp.kadernota.pagina.grafiek.tekst import bijschrift, omschrijving, titel
from kaderapp.kadernota.pagina.grafiek.vlak import Plek, Vlak, schaal
from kaderapp.kadernota.pagina.grafiek.vormen import Tekening, Vorm

LANGSTE_EENHEID = 50
"""Letters that fit above the chart, also on a phone."""
NAAST_EEN_STAAF = 0.6
"""Years of room left of the first bar and right of the last."""


@dataclass(frozen=True, slots=True)
class Grafiek:
    id: str
    titel: str
    omschrijving: str
    eenheid: str
    vormen: list[Vorm]
    waarden: list[Plek]
    jaren: list[Plek]
    namen: list[Naam]
    bijschrift: str


def grafiek(b: Beeld) -> Grafiek | None:
    """The chart of an indicator; None where there is nothing to compare."""
    return _teken(b, Reeksen(b)) if b.toon_grafiek else None


def _teken(b: Beeld, r: Reeksen) -> Grafiek:
    tijden = [p.tijd for p in r.alle]
    maten = schaal(r.waarden, b.indicator.decimalen, vanaf_nul=r.staven)
    vlak = Vlak(min(tijden), max(tijden), maten, rand=NAAST_EEN_STAAF if r.staven else 0)
    past = len(b.eenheid) <= LANGSTE_EENHEID
    etiketten = Etiketten()
    if past:
        etiketten.tekst(0, 14, b.eenheid)
    tekening = Tekening(r, vlak, etiketten)
    zet_namen(r, vlak, etiketten)
    onder = bijschrift(r, maten, tekening.klassen)
    return Grafiek(
        id=f"g-{b.indicator.sleutel}",
        titel=titel(r),
        omschrijving=omschrijving(r),
        eenheid=b.eenheid if past else "",
        vormen=tekening.vormen,
        waarden=vlak.as_waarden,
        jaren=vlak.as_jaren,
        namen=etiketten.namen,
        bijschrift=onder if past else f"In {b.eenheid}. {onder}",
    )
