"""What can be found in an edition: each element that still counts, and each begrip, as one result.

The words and addresses are those of the pages; nothing here queries a database.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.getallen import periode
from kaderapp.kadernota.inhoud.weergave import regie
from kaderapp.kadernota.inhoud.woorden import ACTIVITEITSTATUS, enkelvoud, gewoon, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import Pagina
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.verband import VERVALLEN, met_kinderen
from policies.models.groep import Soort
from policies.tekst import platte_tekst

OPMAAK: dict[type[boom.Element], tuple[str, ...]] = {
    boom.Opgave: ("maatschappelijk_effect", "beschrijving", "doorkijk"),
    boom.Kader: ("tekst", "gevolg", "onderbouwing"),
    boom.Activiteit: ("wat", "waarom", "voor_wie", "wie_betrokken", "tevreden_als", "toelichting"),
    boom.Indicator: ("definitie",),
    boom.Meting: ("tekst", "toelichting"),
    boom.Paragraaf: ("tekst",),
    boom.Moment: ("bij_overschrijden",),
}
REGELS: dict[type[boom.Element], tuple[str, ...]] = {
    boom.Opgave: ("alias",),
    boom.Doel: ("herkomst",),
    boom.Kader: ("grondslag", "herkomst", "vervolgkeuze", "vervolgkeuze_door", "alias", "geldig_tot_gebeurtenis"),
    boom.Activiteit: ("waar", "stopreden"),
    boom.Indicator: ("bron",),
}
"""The fields of each kind of element in which is searched beside its title: with and without opmaak."""

GROEPSOORT = {str(waarde): str(woorden) for waarde, woorden in Soort.choices}
_EIND = (".", "!", "?", ":", ";", ",", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """One result. `soort` is a word of `soorten.SOORTEN`."""

    soort: str
    titel: str
    adres: str
    bijschrift: str
    """What it is and where it stands: "Doel 3.3, Thuis in de buurt"."""
    tekst: str = ""
    """Plain text."""
    nummer: str = ""
    geldig_tot: date | None = None


def stukken(uitgave: Uitgave) -> list[Stuk]:
    """All results of an edition that stands at the short address of its agenda, in the order of the agenda."""
    return list(_stukken(Pagina(uitgave, uitgave.datum)))


def _stukken(p: Pagina) -> Iterator[Stuk]:
    yield from (_begrip(p, b) for b in p.stof.begrippen)
    yield from (_opgave(p, o) for o in p.verband.opgaven)
    yield from (_doel(p, d) for d in p.verband.doelen)
    yield from (_kader(p, k) for k in p.verband.kaders)
    yield from (_activiteit(p, a) for a in p.momentopname.activiteiten)
    yield from (_indicator(p, i) for i in _indicatoren(p))
    yield from _visie(p)
    yield from _teksten(p)
    yield from (_moment(p, m) for m in met_kinderen(p.stof.momenten) if m.status != VERVALLEN)
    yield from (_groep(p, g) for g in p.stof.groepen)


# -- each kind ----------------------------------------------------------------------------------


def _begrip(p: Pagina, b: boom.Paragraaf) -> Stuk:
    return Stuk(soort="begrippen", titel=b.titel, adres=p.vast(b), bijschrift="Begrip", tekst=_tekst(b))


def _opgave(p: Pagina, o: boom.Opgave) -> Stuk:
    return Stuk(
        soort="opgaven",
        nummer=o.nummer,
        titel=o.naam,
        adres=p.opgave_adres(o),
        bijschrift=p.naam_van(o),
        tekst=_tekst(o),
    )


def _doel(p: Pagina, d: boom.Doel) -> Stuk:
    woord = enkelvoud(p.agenda.label_doel) if d.soort == "doel" else gewoon(d.soort)
    return Stuk(
        soort="doelen",
        nummer=d.nummer,
        titel=leesbaar(d),
        adres=p.vast(d),
        bijschrift=_genoemd(woord, d.nummer, p.verband.opgave_van_doel[d.sleutel].naam),
        tekst=_zinnen([f"Zodat {d.zodat}" if d.zodat else "", _tekst(d)]),
    )


def _kader(p: Pagina, k: boom.Kader) -> Stuk:
    opgave = p.verband.element.get(k.opgave) if k.opgave else None
    return Stuk(
        soort="kaders",
        nummer=k.nummer,
        titel=k.titel or _genoemd(enkelvoud(p.agenda.label_kader), k.nummer),
        adres=p.vast(k),
        bijschrift=_genoemd(
            enkelvoud(p.agenda.label_kader),
            k.nummer,
            k.hardheid,
            opgave.naam if isinstance(opgave, boom.Opgave) else "",
        ),
        tekst=_tekst(k),
        geldig_tot=k.geldig_tot,
    )


def _activiteit(p: Pagina, a: boom.Activiteit) -> Stuk:
    doelen = [d for d in p.verband.doelen_van_activiteit[a.sleutel] if d.nummer]
    bij = f"bij {enkelvoud(p.agenda.label_doel)} {doelen[0].nummer}" if doelen else ""
    woord = f"{enkelvoud(p.agenda.label_activiteit)} {a.nummer}".strip()
    partners = [p.verband.groep[g].naam for g in a.partners if g in p.verband.groep]
    return Stuk(
        soort="activiteiten",
        nummer=a.nummer,
        titel=a.titel,
        adres=p.vast(a),
        bijschrift=_genoemd(woord, bij, ACTIVITEITSTATUS.get(a.status, gewoon(a.status))),
        tekst=_zinnen([_tekst(a), regie(p.stof, a), ", ".join(partners)]),
    )


def _indicatoren(p: Pagina) -> Iterator[boom.Indicator]:
    """Those of what still counts."""
    for reeks in p.verband.indicatoren_van_opgave.values():
        yield from reeks
    yield from p.stof.overige_indicatoren


def _indicator(p: Pagina, i: boom.Indicator) -> Stuk:
    van = p.verband.element[i.van]
    labels = {
        boom.Doel: p.agenda.label_doel,
        boom.Kader: p.agenda.label_kader,
        boom.Activiteit: p.agenda.label_activiteit,
    }
    bij = f"bij {enkelvoud(labels[type(van)])} {getattr(van, 'nummer', '')}".strip() if type(van) in labels else ""
    return Stuk(
        soort="indicatoren",
        nummer=i.nummer,
        titel=i.naam,
        adres=p.vast(i),
        bijschrift=_genoemd(f"indicator {i.nummer}".strip(), bij),
        tekst=_zinnen([_tekst(i), *(_tekst(m) for m in i.metingen)]),
    )


def _visie(p: Pagina) -> Iterator[Stuk]:
    """The visie has no sleutel that an address knows: it stands on the page with the whole text."""
    if visie := p.stof.visie:
        velden = (visie.missie, visie.visie, visie.waarom, visie.herkomst)
        tekst = _zinnen(platte_tekst(veld) for veld in velden)
        plek = "#missie" if visie.missie else ""
        yield Stuk(soort="teksten", titel="Visie", adres=f"{p.adres}lezen/{plek}", bijschrift="Tekst", tekst=tekst)


def _teksten(p: Pagina) -> Iterator[Stuk]:
    """All texts but the begrippen; what introduced a withdrawn element went with it."""
    weg = {e.sleutel for e in p.verband.element.values() if getattr(e, "status", "") == VERVALLEN}
    for boven in p.momentopname.paragrafen:
        if boven.soort != "begrip" and boven.bij not in weg:
            for tekst in met_kinderen([boven]):
                yield _paragraaf(p, tekst, boven)


def _paragraaf(p: Pagina, tekst: boom.Paragraaf, boven: boom.Paragraaf) -> Stuk:
    woord = "tekst" if tekst.soort == "vrij" else gewoon(tekst.soort)
    return Stuk(
        soort="teksten",
        titel=tekst.titel or met_hoofdletter(woord),
        adres=p.vast(tekst),
        bijschrift=_genoemd(woord, "", boven.titel if tekst is not boven else ""),
        tekst=_tekst(tekst),
    )


def _moment(p: Pagina, m: boom.Moment) -> Stuk:
    wanneer = periode(m.van, m.tot, m.precisie, m.tijd_in_woorden)
    return Stuk(
        soort="planning", titel=m.naam, adres=p.vast(m), bijschrift=_genoemd("planning", "", wanneer), tekst=_tekst(m)
    )


def _groep(p: Pagina, g: boom.Groep) -> Stuk:
    return Stuk(
        soort="groepen", titel=g.naam, adres=p.vast(g), bijschrift=met_hoofdletter(GROEPSOORT.get(g.soort, g.soort))
    )


# -- words --------------------------------------------------------------------------------------


def _genoemd(woord: str, nummer: str = "", *rest: str) -> str:
    """ "Doel 3.3, Thuis in de buurt"; without what is empty."""
    return met_hoofdletter(", ".join(deel for deel in (f"{woord} {nummer}".strip(), *rest) if deel))


def _tekst(element: boom.Element) -> str:
    """What can be read of an element beside its title, as plain text."""
    opmaak = (platte_tekst(getattr(element, veld)) for veld in OPMAAK.get(type(element), ()))
    regels = (getattr(element, veld) for veld in REGELS.get(type(element), ()))
    return _zinnen([*opmaak, *regels])


def _zinnen(teksten: Iterable[str]) -> str:
    """Texts and their lines one after the other; where no sentence ends, a dot in the middle keeps them apart."""
    regels = [regel.strip() for tekst in teksten for regel in tekst.splitlines()]
    gevuld = [regel for regel in regels if regel]
    delen = [regel if regel.endswith(_EIND) else f"{regel} ·" for regel in gevuld[:-1]]
    return " ".join([*delen, *gevuld[-1:]])
