"""Opgaven and doelen as the page shows them, in the tree and in the text (S1-18..27, S2-12..17)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.getallen import aantal, datum
from kaderapp.kadernota.inhoud.woorden import MEETBAAR, enkelvoud, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Feit, Link, aaneen
from kaderapp.kadernota.verband import VERVALLEN, van_kracht

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


@dataclass(frozen=True, slots=True)
class Doelrij:
    adres: str
    anker: str
    nummer: str
    naam: str
    tekst: str
    zodat: str
    kop: str
    klasse: str
    toelichting: str
    feiten: list[Feit]


@dataclass(frozen=True, slots=True)
class Tak:
    """A doel in the nested list that says the same as the drawing."""

    adres: str
    nummer: str
    tekst: str
    takken: "list[Tak]"
    activiteiten: list[Link] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Opgaverij:
    adres: str
    nummer: str
    naam: str
    """For a screen reader: "Opgave 1: "."""
    titel: str
    effect: str
    telling: str
    takken: list[Tak]


def opgaverijen(p: "Pagina", *, met_activiteiten: bool = False) -> list[Opgaverij]:
    """The opgaven that count, each with its doelen as a tree."""
    return [
        Opgaverij(
            adres=p.opgave_adres(opgave),
            nummer=opgave.nummer,
            naam=p.naam_van(opgave),
            titel=opgave.naam,
            effect=opgave.maatschappelijk_effect,
            telling=_telling(p, opgave),
            takken=_takken(p, opgave.doelen, met_activiteiten),
        )
        for opgave in p.verband.opgaven
    ]


def _takken(p: "Pagina", doelen: Iterable[boom.Doel], met_activiteiten: bool) -> list[Tak]:
    bij = p.verband.activiteiten_bij_doel if met_activiteiten else {}
    return [
        Tak(
            adres=p.href(d),
            nummer=d.nummer,
            tekst=leesbaar(d),
            takken=_takken(p, d.kinderen, met_activiteiten),
            activiteiten=[Link(p.href(a), a.titel) for a in bij.get(d.sleutel, [])],
        )
        for d in doelen
        if d.status != VERVALLEN
    ]


def _telling(p: "Pagina", opgave: boom.Opgave) -> str:
    """What stands under an opgave; a list of kaders is a heading, and its members count as in the register."""
    v, a = p.verband, p.agenda
    doelen = [d for d in v.doelen if v.opgave_van_doel[d.sleutel] is opgave and d.soort != "groep"]
    kaders = [k for k in van_kracht(v.kaders_van_opgave.get(opgave.sleutel, [])) if k.soort != "lijst"]
    reeksen: list[tuple[Sequence[boom.Element], str]] = [
        (doelen, a.label_doel),
        (kaders, a.label_kader),
        (v.activiteiten_van_opgave.get(opgave.sleutel, []), a.label_activiteit),
        (v.indicatoren_van_opgave[opgave.sleutel], "indicator|indicatoren"),
    ]
    return ", ".join(aantal(len(reeks), enkelvoud(w), meervoud(w)) for reeks, w in reeksen if reeks)


@dataclass(frozen=True, slots=True)
class Doelen:
    """The doelen of an opgave; `ook` are those of other opgaven that serve it too (S2-17)."""

    rijen: list[Doelrij]
    ook: list[Link]
    doorkijk: str


def doelrijen(p: "Pagina", opgave: boom.Opgave, kop: int) -> Doelen:
    """The doelen of an opgave with those below them, in reading order."""
    ook = p.links(p.verband.doelen_ook_van_opgave.get(opgave.sleutel, []))
    return Doelen(list(_rijen(p, opgave.doelen, kop, 0)), ook, opgave.doorkijk)


def _rijen(p: "Pagina", doelen: Iterable[boom.Doel], kop: int, diepte: int) -> Iterator[Doelrij]:
    for doel in doelen:
        if doel.status != VERVALLEN:
            yield doelrij(p, doel, kop, diepte)
            yield from _rijen(p, doel.kinderen, min(kop + 1, 6), diepte + 1)


def doelrij(p: "Pagina", doel: boom.Doel, kop: int, diepte: int, kaders: Sequence[boom.Kader] | None = None) -> Doelrij:
    """A doel by itself; its facts name `kaders`, or else all kaders that hold for it."""
    woord = met_hoofdletter(enkelvoud(p.agenda.label_doel)) if doel.soort == "doel" else met_hoofdletter(doel.soort)
    genoemd = p.verband.kaders_van_doel.get(doel.sleutel, []) if kaders is None else kaders
    return Doelrij(
        adres=p.vast(doel),
        anker=p.ankers[doel.sleutel],
        nummer=doel.nummer,
        naam=f"{woord} {doel.nummer}".strip(),
        tekst=leesbaar(doel),
        zodat=f"{doel.zodat.rstrip().rstrip('.')}." if doel.zodat else "",
        kop=f"h{kop}",
        klasse="element element--doel element--subdoel" if diepte else "element element--doel",
        toelichting=MEETBAAR.get(doel.meetbaar, ""),
        feiten=list(_feiten(p, doel, genoemd)),
    )


def _feiten(p: "Pagina", doel: boom.Doel, kaders: Sequence[boom.Kader]) -> Iterator[Feit]:
    v = p.verband
    if links := p.links(kaders):
        yield Feit(met_hoofdletter(meervoud(p.agenda.label_kader)), "", links)
    activiteiten = v.activiteiten_bij_doel.get(doel.sleutel, [])
    if links := aaneen((p.href(a), a.titel) for a in activiteiten):
        yield Feit(met_hoofdletter(meervoud(p.agenda.label_activiteit)), "", links)
    if links := aaneen((p.href(i), i.naam) for i in v.indicatoren_van.get(doel.sleutel, [])):
        yield Feit("Zo meten wij dit", "", links)
    ook = [v.element[s] for s in doel.ook_opgaven if s in v.element]
    if links := p.links(o for o in ook if isinstance(o, boom.Opgave) and o.status != VERVALLEN):
        yield Feit("Draagt ook bij aan", enkelvoud(p.agenda.label_opgave) + " ", links)
    if doel.termijn:
        yield Feit("Termijn", datum(doel.termijn))
    if doel.herkomst:
        yield Feit("Komt uit", doel.herkomst)
