"""Indicatoren as the page shows them: two questions answered in words, then every figure (S2-45..60)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.monitor import Beeld, Cel, beeld
from kaderapp.kadernota.inhoud.oordeel import JA, NEE, resultaat, richting
from kaderapp.kadernota.inhoud.woorden import INDICATORSOORT, enkelvoud, gewoon, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Link
from kaderapp.kadernota.pagina.grafiek import Grafiek, grafiek

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


@dataclass(frozen=True, slots=True)
class Oordeelrij:
    vraag: str
    klasse: str
    antwoord: str
    reden: str


@dataclass(frozen=True, slots=True)
class Cijferrij:
    periode: str
    soort: str
    tekst: str
    reden: str
    is_doel: bool


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
    cijfers: list[Cijferrij]
    grafiek: Grafiek | None
    verhalen: list[tuple[str, str]]
    bron: str
    bron_url: str
    frequentie: str


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
        oordelen=list(_oordelen(b)),
        cijfers=list(_cijfers(b)),
        grafiek=grafiek(b),
        verhalen=list(_verhalen(b)),
        bron=i.bron,
        bron_url=i.bron_url if i.bron_url.startswith(("https://", "http://")) else "",
        frequentie=b.frequentie,
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


def _oordelen(b: Beeld) -> Iterator[Oordeelrij]:
    for vraag, oordeel in (("Gaat het de goede kant op?", richting(b)), ("Is het doel gehaald?", resultaat(b))):
        klasse = {JA: "goed", NEE: "fout"}.get(oordeel.uitkomst, "stil")
        yield Oordeelrij(vraag, klasse, met_hoofdletter(oordeel.uitkomst) + ".", oordeel.reden)


def _cijfers(b: Beeld) -> Iterator[Cijferrij]:
    """Every value in order of kind and time; target values are set apart."""
    nulmeting = [(b.nulmeting, "nulmeting")] if b.nulmeting else []
    metingen = [*nulmeting, *((cel, "") for cel in b.realisaties)]
    for cel, soort in sorted(metingen, key=lambda m: m[0].jaar or 0):
        yield _cijfer(cel, soort)
    for cel in b.prognoses:
        yield _cijfer(cel, "prognose")
    for cel in b.streefwaarden:
        yield _cijfer(cel, "streefwaarde", is_doel=True)
    if b.norm:
        yield _cijfer(b.norm, "norm", is_doel=True)
    for referentie in (*b.referenties, *b.wijken):
        yield _cijfer(referentie.cel, referentie.naam)


def _cijfer(cel: Cel, soort: str, *, is_doel: bool = False) -> Cijferrij:
    naam = f"{soort}, voorlopig" if soort and cel.voorlopig else "voorlopig" if cel.voorlopig else soort
    return Cijferrij(cel.periode, naam, cel.tekst, cel.reden, is_doel)


def _verhalen(b: Beeld) -> Iterator[tuple[str, str]]:
    """What people tell, and what explains a figure (S2-49, S3-68)."""
    for meting in b.verhalen:
        eind = meting.periode_tot or meting.periode_van
        yield (datum(eind) if eind else ""), meting.tekst or meting.toelichting
