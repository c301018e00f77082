"""Rules about doelen."""

from collections import Counter
from collections.abc import Iterable, Iterator

from goals.models.richting import SLOT, richting_open
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import van_kracht
from kaderapp.kadernota.volledigheid.blik import Blik
from kaderapp.kadernota.volledigheid.regel import Regel, Vondst


def _zonder_indicator(blik: Blik) -> Iterator[Vondst]:
    for opgave in blik.verband.opgaven:
        yield from _ongemeten(opgave.doelen, blik)


def _ongemeten(doelen: Iterable[boom.Doel], blik: Blik) -> Iterator[Vondst]:
    """The highest doelen with no indicator on, above or under them; one that is measured vouches for its parts."""
    for doel in doelen:
        if doel.status == "vervallen" or doel.meetbaar == "kwalitatief" or _eigen(doel, blik):
            continue
        if doel.soort == "groep":
            yield from _ongemeten(doel.kinderen, blik)
        elif not any(_eigen(deel, blik) or deel.meetbaar == "kwalitatief" for deel in van_kracht(doel.kinderen)):
            later = " Het is nog niet meetbaar." if doel.meetbaar == "nog_niet" else ""
            yield Vondst(doel.sleutel, f"Dit doel heeft geen indicator.{later}")


def _eigen(doel: boom.Doel, blik: Blik) -> bool:
    return doel.sleutel in blik.verband.indicatoren_van


def _richting_open(blik: Blik) -> Iterator[Vondst]:
    for doel in blik.verband.doelen:
        if richting_open(doel):
            yield Vondst(doel.sleutel, "In dit doel is meer, minder of gelijk nog niet gekozen.")


def _balans(blik: Blik) -> Iterator[Vondst]:
    """Only choices count: a doel that was written with the word "meer" was never one of the slots (S1-21)."""
    telling = Counter(doel.richting for doel in blik.verband.doelen if SLOT in doel.tekst)
    if telling["meer"] > telling["minder"]:
        zin = f"{telling['meer']} keer is voor meer gekozen en {telling['minder']} keer voor minder."
        yield Vondst(blik.opname.agenda.sleutel, zin)


REGELS = (
    Regel(
        id="doel-zonder-indicator",
        naam="Doel zonder indicator",
        bron=("S1-27", "S0-13"),
        vraag="Waaraan ziet de raad of dit doel dichterbij komt?",
        advies="Voeg een indicator toe, of kies bij het doel “kwalitatief” als u het met verhalen volgt.",
        zoek=_zonder_indicator,
    ),
    Regel(
        id="richting-niet-gekozen",
        naam="Richting nog te kiezen",
        bron=("S1-21",),
        vraag="Wil de raad hier meer, minder of evenveel?",
        advies="Kies bij het doel een richting.",
        zoek=_richting_open,
    ),
    Regel(
        id="meer-dan-minder",
        naam="Meer doelen met “meer” dan met “minder”",
        bron=("S1-24", "I-21"),
        vraag="Elk “meer” kost geld. Waar staat er een “minder” tegenover?",
        advies="Dit is een politieke keuze. Bespreek haar, en leg vast dat zij zo bedoeld is.",
        zoek=_balans,
    ),
)
