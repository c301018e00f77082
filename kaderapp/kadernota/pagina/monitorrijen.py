"""An indicator as one row of the monitor: its figures with their years, its track and its two judgements."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import GEEN, verkort
from kaderapp.kadernota.inhoud.monitor import Beeld, Cel, beeld
from kaderapp.kadernota.inhoud.oordeel import maatstaf
from kaderapp.kadernota.inhoud.woorden import REDEN_LEEG
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.baanlijn import Baanlijn, baanlijn
from kaderapp.kadernota.pagina.indicatoren import Oordeelrij, oordeelrijen
from kaderapp.kadernota.pagina.monitorkeuze import Kenmerken

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


@dataclass(frozen=True, slots=True)
class Stip:
    """A figure in a cell: `bij` is its year, and what else must be known of it."""

    tekst: str
    bij: list[str]


@dataclass(frozen=True, slots=True)
class Monitorrij:
    adres: str
    naam: str
    onder: str
    nulmeting: Stip
    laatste: Stip
    doel: Stip
    baan: Baanlijn | None
    richting: Oordeelrij
    resultaat: Oordeelrij
    kenmerken: Kenmerken


@dataclass(frozen=True, slots=True)
class Monitorgroep:
    kop: str
    rijen: list[Monitorrij]


def monitorrij(p: "Pagina", i: boom.Indicator, opgave: str) -> Monitorrij:
    b = beeld(i)
    m = maatstaf(b)
    kant_op, gehaald = oordeelrijen(b)
    return Monitorrij(
        adres=p.href(i),
        naam=i.naam,
        onder=", ".join(deel for deel in (b.eenheid, b.frequentie, i.bron) if deel),
        nulmeting=_stip(b.nulmeting),
        laatste=_stip(_laatste(b), *_nieuwer(b)),
        doel=_stip(m.cel if m else next(iter(b.streefwaarden[::-1]), None), *_wat(b)),
        baan=baanlijn(b),
        richting=kant_op,
        resultaat=gehaald,
        kenmerken=Kenmerken(opgave, kant_op.uitkomst, gehaald.uitkomst, i.frequentie_maanden),
    )


def _stip(c: Cel | None, *meer: str) -> Stip:
    if c is None:
        return Stip(GEEN, list(meer))
    bij = (verkort(c.periode), "voorlopig" if c.voorlopig else "", c.reden if c.tekst != "verhaal" else "", *meer)
    return Stip(c.tekst, [deel for deel in bij if deel])


def _laatste(b: Beeld) -> Cel | None:
    """The newest figure; where there is none, what came instead of it."""
    return b.laatste or next(iter(b.realisaties[::-1]), None)


def _nieuwer(b: Beeld) -> Iterator[str]:
    """A later period of which the figure is still to come; a year in which nobody measures is not worth a word."""
    nieuwste = b.realisaties[-1] if b.realisaties else None
    if b.laatste and nieuwste and nieuwste is not b.laatste and nieuwste.reden != REDEN_LEEG["niet_gemeten"]:
        yield f"{verkort(nieuwste.periode)}: {nieuwste.reden}"


def _wat(b: Beeld) -> Iterator[str]:
    m = maatstaf(b)
    if m and m.soort == "norm":
        yield "norm"
    laatste = next((c for c in reversed(b.streefwaarden) if c.waarde is not None), None)
    if m and laatste and laatste.tijd > m.cel.tijd:
        yield f"{verkort(laatste.periode)}: {laatste.tekst}"
