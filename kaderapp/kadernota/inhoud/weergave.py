"""An activiteit with the answers to its start questions, and money in words, ready for a partial.

What was not answered is left out (S2-20, S2-21). Amounts are told per kind and year (S2-52).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud import getallen, taakvelden, woorden
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import VOORBIJ

VRAGEN = (
    ("waarom", "Waarom?"),
    ("wat", "Wat gaan we doen?"),
    ("voor_wie", "Voor wie?"),
    ("wie_betrokken", "Wie is betrokken?"),
    ("tevreden_als", "Wanneer zijn we tevreden?"),
    ("toelichting", "Stand van zaken:"),
)
SOORT_BEDRAG = {
    "reserve_toevoeging": "toevoeging aan de reserve",
    "reserve_onttrekking": "onttrekking aan de reserve",
}


@dataclass(frozen=True, slots=True)
class Activiteitblok:
    activiteit: boom.Activiteit
    doelen: str
    regie: str
    wanneer: str
    stand: str
    feiten: tuple[tuple[str, str], ...]
    antwoorden: tuple[tuple[str, boom.Opmaak], ...]
    teksten: tuple[boom.Paragraaf, ...]
    geldnoten: tuple["Geldnoot", ...]


@dataclass(frozen=True, slots=True)
class Geldnoot:
    kop: str
    tekst: boom.Opmaak


def activiteitblok(stof: Stof, activiteit: boom.Activiteit) -> Activiteitblok:
    """An activiteit with the answers that were given; what was not answered is left out."""
    doelen = stof.verband.doelen_van_activiteit[activiteit.sleutel]
    return Activiteitblok(
        activiteit,
        ", ".join(d.nummer for d in doelen if d.nummer),
        regie(stof, activiteit),
        getallen.looptijd_kort(activiteit.van, activiteit.tot),
        woorden.ACTIVITEITSTATUS.get(activiteit.status, activiteit.status),
        tuple((naam, waarde) for naam, waarde in _feiten(stof, activiteit) if waarde),
        tuple((vraag, tekst) for veld, vraag in VRAGEN if (tekst := getattr(activiteit, veld))),
        tuple(stof.teksten_bij(activiteit.sleutel)),
        geldnoten(stof.verband.bedragen_van.get(activiteit.sleutel, [])),
    )


def met_afloop(activiteit: boom.Activiteit) -> str:
    """The title, with how it ended where it is over: a drawing shows no other state."""
    return f"{activiteit.titel} ({activiteit.status})" if activiteit.status in VOORBIJ else activiteit.titel


def regie(stof: Stof, activiteit: boom.Activiteit) -> str:
    groep = stof.verband.groep.get(activiteit.regisseur_groep) if activiteit.regisseur_groep else None
    return groep.naam if groep else activiteit.regisseur


def _feiten(stof: Stof, a: boom.Activiteit) -> Iterator[tuple[str, str]]:
    verband = stof.verband
    doelen = verband.doelen_van_activiteit[a.sleutel]
    bijdragen = {b.doel: b for b in a.bijdragen}
    yield "Draagt bij aan", "; ".join(_bijdrage(d, bijdragen[d.sleutel]) for d in doelen)
    yield "Binnen kader", ", ".join(k.nummer or k.titel for k in verband.kaders_van_activiteit[a.sleutel])
    yield "Regie", regie(stof, a)
    yield "Partners", ", ".join(verband.groep[p].naam for p in a.partners if p in verband.groep)
    yield "Waar", a.waar
    yield "Wanneer", getallen.looptijd(a.van, a.tot)
    yield "Capaciteit", f"{getallen.getal(a.capaciteit_fte)}{getallen.VAST}fte" if a.capaciteit_fte is not None else ""
    yield "Kosten", kosten(stof, verband.bedragen_van.get(a.sleutel, []))
    yield "Budgethouder", budgethouders(stof, verband.bedragen_van.get(a.sleutel, []))
    yield "Score", str(a.score) if a.score is not None else ""
    yield "Voortgang", woorden.VOORTGANG.get(a.voortgang, "")
    yield "Gestopt omdat", a.stopreden


def _bijdrage(doel: boom.Doel, bijdrage: boom.Bijdrage) -> str:
    toelichting = f" ({bijdrage.toelichting})" if bijdrage.toelichting else ""
    return f"{doel.nummer or leesbaar(doel)}{toelichting}"


def kosten(stof: Stof, bedragen: Iterable[boom.Bedrag]) -> str:
    """The amounts of one element in words, per kind: "lasten 2028 € 240.000, 2029 € 185.000"."""
    per_soort: dict[str, list[boom.Bedrag]] = {}
    for b in sorted(bedragen, key=lambda b: b.jaar):
        per_soort.setdefault(b.soort, []).append(b)
    delen = [f"{_soort(soort)} {', '.join(_in_jaar(stof, b) for b in groep)}" for soort, groep in per_soort.items()]
    return "; ".join(delen)


def _in_jaar(stof: Stof, b: boom.Bedrag) -> str:
    eenheid = stof.momentopname.gemeente.bedragen_in
    return f"{b.jaar}{getallen.VAST}{'PM' if b.bedrag is None else getallen.euro(b.bedrag, bedragen_in=eenheid)}"


def _soort(soort: str) -> str:
    return SOORT_BEDRAG.get(soort, soort)


def geldnoten(bedragen: Iterable[boom.Bedrag]) -> tuple[Geldnoot, ...]:
    """What was written beside amounts: explanation and cover; equal notes once."""
    noten: dict[tuple[str, str], list[boom.Bedrag]] = {}
    for b in bedragen:
        if b.dekking or b.toelichting:
            noten.setdefault((b.dekking, b.toelichting), []).append(b)
    return tuple(Geldnoot(_geldkop(groep, dekking), tekst) for (dekking, tekst), groep in noten.items())


def budgethouders(stof: Stof, bedragen: Iterable[boom.Bedrag]) -> str:
    """Who answers for the money (S2-52), each once."""
    groep = stof.verband.groep
    namen = (groep[b.budgethouder_groep].naam if b.budgethouder_groep in groep else b.budgethouder for b in bedragen)
    return ", ".join(dict.fromkeys(naam for naam in namen if naam))


def _geldkop(bedragen: Sequence[boom.Bedrag], dekking: str) -> str:
    jaren = sorted({b.jaar for b in bedragen})
    wanneer = str(jaren[0]) if len(jaren) == 1 else f"{jaren[0]}–{jaren[-1]}"
    soorten = ", ".join(dict.fromkeys(_soort(b.soort) for b in bedragen))
    velden = woorden.opsomming(dict.fromkeys(taakvelden.met_naam(b.taakveld, b.jaar) for b in bedragen))
    kop = f"{woorden.met_hoofdletter(soorten)} {wanneer}{f', taakveld {velden}' if velden else ''}"
    return f"{kop}{woorden.PUNT}dekking: {dekking}" if dekking else kop
