"""Rules about indicatoren and metingen."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.monitor import EIGEN
from kaderapp.kadernota.inhoud.woorden import frequentie
from kaderapp.kadernota.momentopname.boom import Indicator, Meting
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst

GEMETEN = ("nulmeting", "realisatie")
OPEN = "nog_vast_te_stellen"
LANGSTE_WACHTTIJD = 6
"""Months after a period in which nobody expects its figure yet: sources publish late."""


def _eigen(indicator: Indicator, *soorten: str) -> list[Meting]:
    return [m for m in indicator.metingen if m.soort in soorten and m.gebied in EIGEN]


def _bekend(meting: Meting) -> bool:
    """A figure, a story, or a figure that is there but too small to show."""
    return meting.waarde is not None or bool(meting.tekst) or meting.reden_leeg == "te_klein"


def _zonder_nulmeting(blik: Blik) -> Iterator[Vondst]:
    for indicator in blik.opname.indicatoren:
        streef = any(m.waarde is not None for m in _eigen(indicator, "streefwaarde"))
        if not streef and not any(_bekend(m) for m in _eigen(indicator, "nulmeting")):
            yield Vondst(indicator.sleutel, "Deze indicator heeft nog geen nulmeting.")


def _streefwaarde_eerst(blik: Blik) -> Iterator[Vondst]:
    for indicator in blik.opname.indicatoren:
        streef = [m for m in _eigen(indicator, "streefwaarde") if m.waarde is not None]
        nul = [m for m in _eigen(indicator, "nulmeting") if _bekend(m)]
        if streef and not nul:
            yield Vondst(indicator.sleutel, "Er is een streefwaarde, maar nog geen nulmeting.")
        elif streef and min(map(_einde, streef)) < min(map(_einde, nul)):
            yield Vondst(indicator.sleutel, "De eerste streefwaarde is van voor de nulmeting.")


def _streefwaarde_open(blik: Blik) -> Iterator[Vondst]:
    for indicator in blik.opname.indicatoren:
        jaren = sorted({m.periode_tot.year for m in _open(indicator) if m.periode_tot})
        if jaren:
            yield Vondst(indicator.sleutel, f"De streefwaarde voor {', '.join(map(str, jaren))} volgt nog.")


def _open(indicator: Indicator) -> list[Meting]:
    return [m for m in _eigen(indicator, "streefwaarde") if m.reden_leeg == OPEN]


def _verouderd(blik: Blik) -> Iterator[Vondst]:
    for indicator in blik.opname.indicatoren:
        einden = [m.periode_tot for m in _eigen(indicator, *GEMETEN) if m.periode_tot and _bekend(m)]
        if einden and _uiterlijk(max(einden), indicator.frequentie_maanden) < blik.vandaag:
            hoe_vaak = frequentie(indicator.frequentie_maanden)
            zin = f"De laatste meting loopt tot en met {datum(max(einden))}; afgesproken is {hoe_vaak}."
            yield Vondst(indicator.sleutel, zin)


def _uiterlijk(einde: date, maanden: int) -> date:
    """When the figure after the one of this period should be there."""
    totaal = einde.month - 1 + maanden + min(LANGSTE_WACHTTIJD, (maanden + 1) // 2)
    jaar, maand = min(einde.year + totaal // 12, date.max.year), totaal % 12 + 1
    return date(jaar, maand, min(einde.day, monthrange(jaar, maand)[1]))


def _einde(meting: Meting) -> date:
    return meting.periode_tot or date.max


def _alleen_output(blik: Blik) -> Iterator[Vondst]:
    for opgave in blik.verband.opgaven:
        indicatoren = blik.verband.indicatoren_van_opgave[opgave.sleutel]
        if indicatoren and all(i.soort == "output" and i.outcome is None for i in indicatoren):
            aantal = len(indicatoren)
            wat = f"Alle {aantal} indicatoren meten" if aantal > 1 else "De enige indicator meet"
            yield Vondst(opgave.sleutel, f"{wat} hier prestaties; geen ervan zegt of inwoners beter af zijn.")


REGELS = (
    Regel(
        id="indicator-zonder-nulmeting",
        naam="Indicator zonder nulmeting",
        bron=("S2-50", "S2-45"),
        vraag="Hoe stond het ervoor toen u begon?",
        advies="Voeg een nulmeting toe.",
        zoek=_zonder_nulmeting,
    ),
    Regel(
        id="streefwaarde-voor-nulmeting",
        naam="Streefwaarde voor de nulmeting",
        bron=("S2-50", "T40"),
        vraag="Waarop is deze streefwaarde gebaseerd?",
        advies="Voeg eerst een nulmeting toe. Laat de streefwaarde tot dan op “nog vast te stellen” staan.",
        zoek=_streefwaarde_eerst,
    ),
    Regel(
        id="streefwaarde-volgt",
        naam="Streefwaarde nog vast te stellen",
        bron=("S2-50",),
        vraag="Wanneer stelt de raad deze streefwaarde vast?",
        advies="U hoeft niets te doen: lezers zien dat de streefwaarde volgt.",
        zoek=_streefwaarde_open,
        waarschuwt=False,
    ),
    Regel(
        id="meting-verouderd",
        naam="Meting ouder dan de frequentie",
        bron=("S1-26",),
        vraag="Is er een nieuwer cijfer?",
        advies="Voeg de nieuwe meting toe, of pas de frequentie aan.",
        zoek=_verouderd,
    ),
    Regel(
        id="alleen-output",
        naam="Alleen prestatie-indicatoren",
        bron=("S2-59",),
        vraag="Waaraan ziet de raad of inwoners beter af zijn?",
        advies="Voeg bij deze opgave een effect-indicator (outcome) toe.",
        zoek=_alleen_output,
    ),
)
