"""Activiteiten as the page shows them: who, when and how far, then the answers to the start questions (S2-18..26)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import getal, looptijd
from kaderapp.kadernota.inhoud.weergave import kosten
from kaderapp.kadernota.inhoud.woorden import ACTIVITEITSTATUS, VOORTGANG, enkelvoud, gewoon, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Feit, Link
from kaderapp.kadernota.pagina.teksten import Tekstrij, tekstrijen

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

LABELKLASSE = {
    "lopend": "goed",
    "gereed": "accent",
    "idee": "stil",
    "voorbereiding": "stil",
    "afgerond": "stil",
    "gestopt": "stil",
    "geparkeerd": "stil",
    "groen": "goed",
    "oranje": "let-op",
    "rood": "fout",
}


@dataclass(frozen=True, slots=True)
class Label:
    klasse: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Activiteitrij:
    adres: str
    link: str
    """Where its title leads: further on this page, or to its own."""
    anker: str
    nummer: str
    naam: str
    titel: str
    soort: str
    kop: str
    wie: str
    looptijd: str
    doelen: list[Link]
    labels: list[Label]
    feiten: list[Feit]
    antwoorden: list[tuple[str, str]]
    """Question and formatted text, only those that were answered (S2-20)."""
    toelichting: str
    teksten: list[Tekstrij]


def activiteitrijen(p: "Pagina", activiteiten: Iterable[boom.Activiteit], kop: int) -> list[Activiteitrij]:
    return [_rij(p, activiteit, kop) for activiteit in activiteiten]


def _rij(p: "Pagina", a: boom.Activiteit, kop: int) -> Activiteitrij:
    woord = met_hoofdletter(enkelvoud(p.agenda.label_activiteit))
    return Activiteitrij(
        adres=p.vast(a),
        link=p.href(a),
        anker=p.ankers[a.sleutel],
        nummer=a.nummer,
        naam=f"{woord} {a.nummer}".strip(),
        titel=a.titel,
        soort="" if a.soort == "activiteit" else met_hoofdletter(gewoon(a.soort)),
        kop=f"h{kop}",
        wie=regie(p, a),
        looptijd=looptijd(a.van, a.tot),
        doelen=p.links(p.verband.doelen_van_activiteit.get(a.sleutel, [])),
        labels=list(statuslabels(a)),
        feiten=list(_feiten(p, a)),
        antwoorden=[(vraag, tekst) for vraag, tekst in antwoorden(a) if tekst],
        toelichting=a.toelichting,
        teksten=tekstrijen(p, p.stof.teksten_bij(a.sleutel), kop + 1),
    )


def statuslabels(a: boom.Activiteit) -> Iterator[Label]:
    status = met_hoofdletter(ACTIVITEITSTATUS.get(a.status, gewoon(a.status)))
    yield Label(LABELKLASSE.get(a.status, "stil"), status)
    if a.voortgang:
        yield Label(LABELKLASSE.get(a.voortgang, "stil"), met_hoofdletter(VOORTGANG.get(a.voortgang, a.voortgang)))


def antwoorden(a: boom.Activiteit) -> list[tuple[str, str]]:
    return [
        ("Waarom?", a.waarom),
        ("Wat doen wij?", a.wat),
        ("Voor wie?", a.voor_wie),
        ("Wie doen er mee?", a.wie_betrokken),
        ("Wanneer zijn wij tevreden?", a.tevreden_als),
    ]


def _feiten(p: "Pagina", a: boom.Activiteit) -> Iterator[Feit]:
    v = p.verband
    if links := p.links(v.doelen_van_activiteit.get(a.sleutel, [])):
        yield Feit("Draagt bij aan", enkelvoud(p.agenda.label_doel) + " ", links)
    if links := p.links(v.kaders_van_activiteit.get(a.sleutel, [])):
        woord = p.agenda.label_kader
        yield Feit("Binnen", (enkelvoud(woord) if len(links) == 1 else meervoud(woord)) + " ", links)
    partners = ", ".join(v.groep[g].naam for g in a.partners if g in v.groep)
    tekst = {
        "Wie": regie(p, a),
        "Samen met": partners,
        "Waar": a.waar,
        "Looptijd": looptijd(a.van, a.tot),
        "Capaciteit": f"{getal(a.capaciteit_fte)} fte" if a.capaciteit_fte is not None else "",
        "Kosten": kosten(p.stof, v.bedragen_van.get(a.sleutel, [])),
        "Gestopt omdat": a.stopreden,
    }
    yield from (Feit(naam, woorden) for naam, woorden in tekst.items() if woorden)


def regie(p: "Pagina", a: boom.Activiteit) -> str:
    groep = p.verband.groep.get(a.regisseur_groep) if a.regisseur_groep else None
    return groep.naam if groep else a.regisseur
