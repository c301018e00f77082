"""Indicatoren as the page shows them: two questions answered in words, then every figure (S2-45..60)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.monitor import EIGEN, Beeld, beeld, gebied_in_woorden
from kaderapp.kadernota.inhoud.oordeel import (
    GELIJK,
    JA,
    NEE,
    NOG_NIET,
    ONBEKEND,
    VRAAG_RESULTAAT,
    VRAAG_RICHTING,
    Oordeel,
    resultaat,
    richting,
)
from kaderapp.kadernota.inhoud.woorden import INDICATORSOORT, enkelvoud, gewoon, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Link
from kaderapp.kadernota.pagina.cijfers import Cijfertabel, cijfertabel
from kaderapp.kadernota.pagina.grafiek import Grafiek, grafiek

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


KLASSE = {JA: "goed", NEE: "fout", GELIJK: "let-op", NOG_NIET: "let-op", ONBEKEND: "stil"}
TEKEN = {JA: "gehaald", NEE: "niet", GELIJK: "vlak", NOG_NIET: "wacht", ONBEKEND: "stil"}


@dataclass(frozen=True, slots=True)
class Oordeelrij:
    vraag: str
    uitkomst: str
    antwoord: str
    reden: str
    klasse: str
    teken: str
    """Name of the sign before the answer."""


@dataclass(frozen=True, slots=True)
class Verhaal:
    """What people tell (S2-49), where and when, and what was written beside it."""

    kop: str
    tekst: boom.Opmaak
    toelichting: boom.Opmaak


@dataclass(frozen=True, slots=True)
class Indicatorrij:
    adres: str
    anker: str
    nummer: str
    naam: str
    kop: str
    soort: str
    bij: str
    """"doel ", before the link to what it measures."""
    bij_link: Link | None
    definitie: str
    eenheid: str
    gewenst: str
    oordelen: list[Oordeelrij]
    cijfers: Cijfertabel | None
    grafiek: Grafiek | None
    verhalen: list[Verhaal]
    bron: str
    bron_url: str
    frequentie: str
    kenmerken: list[str]
    """Sentences with what a reader must know to compare the figures."""


def indicatorrijen(p: "Pagina", indicatoren: Iterable[boom.Indicator], kop: int) -> list[Indicatorrij]:
    return [_rij(p, indicator, kop) for indicator in indicatoren]


def _rij(p: "Pagina", i: boom.Indicator, kop: int) -> Indicatorrij:
    b = beeld(i)
    bij, link = _bij(p, i)
    return Indicatorrij(
        adres=p.vast(i),
        anker=p.ankers[i.sleutel],
        nummer=i.nummer,
        naam=i.naam,
        kop=f"h{kop}",
        soort=met_hoofdletter(INDICATORSOORT.get(i.soort, gewoon(i.soort))),
        bij=bij,
        bij_link=link,
        definitie=i.definitie,
        eenheid=b.eenheid,
        gewenst=b.gewenst,
        oordelen=oordeelrijen(b),
        cijfers=cijfertabel(b),
        grafiek=grafiek(b),
        verhalen=list(_verhalen(b)),
        bron=i.bron,
        bron_url=i.bron_url if i.bron_url.startswith(("https://", "http://")) else "",
        frequentie=b.frequentie,
        kenmerken=list(_kenmerken(b)),
    )


def _bij(p: "Pagina", i: boom.Indicator) -> tuple[str, Link | None]:
    van = p.verband.element.get(i.van)
    woorden = {
        boom.Doel: p.agenda.label_doel,
        boom.Kader: p.agenda.label_kader,
        boom.Activiteit: p.agenda.label_activiteit,
    }
    if not isinstance(van, boom.Doel | boom.Kader | boom.Activiteit) or van.status == "vervallen":
        return "", None
    return enkelvoud(woorden[type(van)]) + " ", p.links([van])[0]


def oordeelrijen(b: Beeld) -> list[Oordeelrij]:
    """The two judgements, apart (S2-60): the direction, and what was agreed."""
    return [_oordeelrij(VRAAG_RICHTING, richting(b)), _oordeelrij(VRAAG_RESULTAAT, resultaat(b))]


def _oordeelrij(vraag: str, oordeel: Oordeel) -> Oordeelrij:
    uitkomst = oordeel.uitkomst
    return Oordeelrij(vraag, uitkomst, met_hoofdletter(uitkomst), oordeel.reden, KLASSE[uitkomst], _teken(oordeel))


def _teken(o: Oordeel) -> str:
    """The way the figure went, whether that is good or not; else the sign of the answer."""
    if o.verschil is None or o.uitkomst == ONBEKEND:
        return TEKEN[o.uitkomst]
    return "omhoog" if o.verschil > 0 else "omlaag" if o.verschil < 0 else "vlak"


def _verhalen(b: Beeld) -> Iterator[Verhaal]:
    for meting in b.verhalen:
        if meting.tekst:
            eind = meting.periode_tot or meting.periode_van
            waar = "" if meting.gebied in EIGEN else gebied_in_woorden(meting.gebied)
            kop = ", ".join(deel for deel in (waar, datum(eind) if eind else "") if deel)
            yield Verhaal(kop, meting.tekst, meting.toelichting)


def _kenmerken(b: Beeld) -> Iterator[str]:
    """I-07, S2-50: what is not to be added up, what the law asks for, and for which year the set was fixed."""
    i = b.indicator
    if b.telt and not i.optelbaar:
        yield "Tel deze cijfers niet bij elkaar op: wie vaker voorkomt, telt één keer."
    if i.bbv_code:
        yield f"Verplichte indicator {i.bbv_code}."
    if i.bekend_voor_jaar:
        yield f"Vastgelegd voor meetjaar {i.bekend_voor_jaar}."
