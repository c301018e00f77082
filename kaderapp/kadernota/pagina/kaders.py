"""Kaders as the page shows them: words instead of choices, relations both ways, one flat list (S0-10..18)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import aantal, datum, geldigheid
from kaderapp.kadernota.inhoud.woorden import KADERSOORT, enkelvoud, gewoon, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.ankers import Feit, Link, aaneen
from kaderapp.kadernota.pagina.teksten import Tekstrij, tekstrijen
from kaderapp.kadernota.verband import VERVALLEN

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

LIJST, UITZONDERING = "lijst", "uitzondering"
RICHTINGGEVEND = "richtinggevend"
VOORBEELD = "voorbeeld"
LANG_NUMMER = 4
"""Characters; "K4.1.1" is longer and is set smaller, to stay in its column."""


@dataclass(frozen=True, slots=True)
class Kaderrij:
    """A list of kaders has `is_lijst`: it is a heading, and its members follow it."""

    adres: str
    anker: str
    nummer: str
    nr_klasse: str
    naam: str
    """For a screen reader: "Kader K5"."""
    titel: str
    kop: str
    is_lijst: bool
    klasse: str
    hardheid: str
    soort: str
    label: str
    """Status that the reader must not miss: expired, or an example."""
    stil: str
    """What is good to know beside it; the register fills it."""
    tekst: str
    gevolg: str
    onderbouwing: str
    feiten: list[Feit]
    teksten: list[Tekstrij]


def kaderrijen(pagina: "Pagina", kaders: Iterable[boom.Kader], kop: int, *, geteld: bool = False) -> list[Kaderrij]:
    """The kaders with everything that hangs below them, in reading order; `kop` is the heading level.

    `geteld` counts what falls under a kader, instead of naming each doel and activiteit.
    """
    return list(_rijen(pagina, kaders, kop, None, geteld))


def _rijen(
    p: "Pagina", kaders: Iterable[boom.Kader], kop: int, ouder: boom.Kader | None, geteld: bool
) -> Iterator[Kaderrij]:
    for kader in kaders:
        if kader.status == VERVALLEN:
            continue
        yield _rij(p, kader, kop, ouder, geteld)
        yield from _rijen(p, kader.kinderen, min(kop + 1, 6), kader, geteld)


def _rij(p: "Pagina", kader: boom.Kader, kop: int, ouder: boom.Kader | None, geteld: bool) -> Kaderrij:
    verlopen = verlopen_op(kader, p.vandaag)
    woord = met_hoofdletter(enkelvoud(p.agenda.label_kader))
    return Kaderrij(
        adres=p.vast(kader),
        anker=p.ankers[kader.sleutel],
        nummer=kader.nummer,
        nr_klasse=_nr_klasse(kader.nummer),
        naam=f"{woord} {kader.nummer}".strip(),
        titel=kader.titel or f"{woord} {kader.nummer}".strip(),
        kop=f"h{kop}",
        is_lijst=kader.soort == LIJST,
        klasse=_klasse(kader, ouder, verlopen),
        hardheid=kader.hardheid,
        soort=soortnaam(kader, ouder),
        label=verlopen or (met_hoofdletter(VOORBEELD) if kader.status == VOORBEELD else ""),
        stil="",
        tekst=kader.tekst,
        gevolg=kader.gevolg,
        onderbouwing=kader.onderbouwing,
        feiten=[*(_geteld(p, kader) if geteld else _genoemd(p, kader)), *_feiten(p, kader)],
        teksten=tekstrijen(p, p.stof.teksten_bij(kader.sleutel), kop + 1),
    )


def _nr_klasse(nummer: str) -> str:
    return "nr nr--geen" if not nummer else "nr nr--lang" if len(nummer) > LANG_NUMMER else "nr"


def verlopen_op(kader: boom.Kader, vandaag: date) -> str:
    """ "Verlopen op 1 juli 2026" for a kader past its last day (S4-10, I-20), else empty."""
    if kader.geldig_tot is None or kader.geldig_tot >= vandaag:
        return ""
    return f"Verlopen op {datum(kader.geldig_tot)}"


def _klasse(kader: boom.Kader, ouder: boom.Kader | None, verlopen: str) -> str:
    namen = {
        "kader": True,
        "kader--richtinggevend": kader.hardheid == RICHTINGGEVEND,
        "kader--sub": ouder is not None and ouder.soort != LIJST,
        "kader--verlopen": bool(verlopen),
    }
    return " ".join(naam for naam, geldt in namen.items() if geldt)


def soortnaam(kader: boom.Kader, ouder: boom.Kader | None) -> str:
    if kader.soort == UITZONDERING and ouder is not None:
        return f"Uitzondering op {ouder.nummer or ouder.titel}"
    return met_hoofdletter(KADERSOORT.get(kader.soort, gewoon(kader.soort)))


def _geteld(p: "Pagina", kader: boom.Kader) -> Iterator[Feit]:
    reeksen: list[tuple[int, str]] = [
        (len(p.verband.activiteiten_bij_kader.get(kader.sleutel, [])), p.agenda.label_activiteit),
        (len(p.verband.doelen_bij_kader.get(kader.sleutel, [])), p.agenda.label_doel),
    ]
    if delen := [aantal(n, enkelvoud(woord), meervoud(woord)) for n, woord in reeksen if n]:
        yield Feit("Hieronder vallen", "", [Link(p.vast(kader), " en ".join(delen))])


def _genoemd(p: "Pagina", kader: boom.Kader) -> Iterator[Feit]:
    if links := p.links(p.verband.doelen_bij_kader.get(kader.sleutel, [])):
        yield Feit("Geldt voor", enkelvoud(p.agenda.label_doel) + " ", links)
    if onder := _hieronder(p, kader):
        yield Feit("Hieronder vallen", "", onder)


def _feiten(p: "Pagina", kader: boom.Kader) -> Iterator[Feit]:
    groep = p.verband.groep.get(kader.groep) if kader.groep else None
    if groep:
        yield Feit("Alleen voor", groep.naam)
    yield from kenmerken(kader)


def kenmerken(kader: boom.Kader) -> Iterator[Feit]:
    """Which one goes first, until when it holds, where it comes from, who may choose: what needs no other element."""
    if kader.rang is not None:
        yield Feit("Rang", f"{kader.rang} (een lager cijfer gaat voor)")
    geldig = geldigheid(kader.geldig_van, kader.geldig_tot, kader.geldig_tot_gebeurtenis)
    if geldig:
        yield Feit("Geldig", geldig.removeprefix("geldig "))
    if kader.grondslag:
        yield Feit("Grondslag", kader.grondslag)
    yield from _keuzes(kader)


def _hieronder(p: "Pagina", kader: boom.Kader) -> list[Link]:
    activiteiten = p.verband.activiteiten_bij_kader.get(kader.sleutel, [])
    if len(activiteiten) > 6:
        return [Link(p.vast(kader), aantal(len(activiteiten), "activiteit", meervoud(p.agenda.label_activiteit)))]
    return aaneen((p.href(a), a.titel) for a in activiteiten)


def _keuzes(kader: boom.Kader) -> Iterator[Feit]:
    """Who chooses further, what the raad may leave to the college, where it comes from (S3-43, S3-56)."""
    if kader.vervolgkeuze or kader.vervolgkeuze_door:
        wie = f" ({kader.vervolgkeuze_door})" if kader.vervolgkeuze and kader.vervolgkeuze_door else ""
        yield Feit("Wie kiest verder", (kader.vervolgkeuze or kader.vervolgkeuze_door) + wie)
    if kader.komt_terug_op:
        yield Feit("Komt terug in de raad", datum(kader.komt_terug_op))
    if kader.delegeerbaar is not None:
        mag = "de raad mag dit aan het college overlaten" if kader.delegeerbaar else "de raad beslist dit zelf"
        yield Feit("Wie beslist", mag)
    if kader.herkomst:
        yield Feit("Komt uit", kader.herkomst)
    if kader.alias:
        yield Feit("Ook bekend als", kader.alias)
