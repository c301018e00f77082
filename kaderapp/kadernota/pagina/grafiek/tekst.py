"""What a chart says in words: its title, all its figures for who does not see it, and its caption.

The caption explains only the marks that occur, and tells what is missing.
"""

from collections.abc import Iterable, Iterator

from kaderapp.kadernota.inhoud.getallen import getal
from kaderapp.kadernota.inhoud.monitor import Cel
from kaderapp.kadernota.inhoud.woorden import met_hoofdletter
from kaderapp.kadernota.pagina.grafiek.reeksen import Reeksen
from kaderapp.kadernota.pagina.grafiek.vlak import Schaal, afgerond

TEKENS = {
    "ring": "Rondje met ring: nulmeting.",
    "staaf-nul": "Lichte staaf: nulmeting.",
    "punt-open": "Open rondje: voorlopig.",
    "staaf-open": "Open staaf: voorlopig.",
    "doel-punt": "Ruit: streefwaarde.",
    "prognose": "Driehoek: prognose.",
}
VAN_ANDEREN = ("Vierkant", "Kruis")


def titel(r: Reeksen) -> str:
    jaren = [jaar for p in r.alle if (jaar := p.cel.jaar) is not None]
    eerste, laatste = min(jaren), max(jaren)
    return f"{r.b.indicator.naam}, {eerste} tot en met {laatste}" if eerste != laatste else r.b.indicator.naam


def omschrijving(r: Reeksen) -> str:
    """Every figure that is drawn, with its period."""
    delen = [
        ("Gemeten", [p.cel for p in r.gemeten]),
        ("Nulmeting", [r.nulmeting.cel] if r.nulmeting else []),
        ("Streefwaarde", [p.cel for p in r.doel]),
        ("Prognose", [p.cel for p in r.prognose]),
        ("Norm", [r.norm] if r.norm else []),
        *((met_hoofdletter(naam), [p.cel for p in punten]) for naam, punten in r.anderen),
    ]
    zinnen = [f"{naam}: {_opsomming(cellen)}." for naam, cellen in delen if cellen]
    eenheid = f" Eenheid: {r.b.eenheid}." if r.b.eenheid else ""
    return " ".join([f"{'Staven' if r.staven else 'Lijn'}.{eenheid}", *zinnen, *_breuk(r), *_gaten(r)])


def bijschrift(r: Reeksen, schaal: Schaal, klassen: frozenset[str]) -> str:
    return " ".join([*_as(schaal), *_tekens(r, klassen), *_delen_van_jaren(r), *_breuk(r), *_gaten(r)])


def _as(schaal: Schaal) -> Iterator[str]:
    if schaal.laag:
        yield f"De as begint bij {getal(afgerond(schaal.laag))}."


def _tekens(r: Reeksen, klassen: frozenset[str]) -> Iterator[str]:
    yield from (zin for klasse, zin in TEKENS.items() if klasse in klassen)
    if r.norm:
        yield f"Streeplijn: norm{f' voor {r.norm.periode}' if r.norm.periode else ''}."
    yield from (f"{teken}: {naam}." for teken, (naam, _) in zip(VAN_ANDEREN, r.anderen, strict=False))


def _delen_van_jaren(r: Reeksen) -> Iterator[str]:
    """A bar over part of a year is no year (T13)."""
    delen = [p.cel.periode for p in r.gemeten if r.staven and p.cel.is_deel]
    if delen:
        yield f"Geen heel jaar: {', '.join(delen)}."


def _breuk(r: Reeksen) -> Iterator[str]:
    for jaar in r.breuken:
        yield f"Vanaf {jaar} geldt een andere manier van meten: vergelijk die cijfers niet met de jaren ervoor."


def _gaten(r: Reeksen) -> Iterator[str]:
    if gaten := r.zonder_cijfer:
        yield f"Geen cijfer: {', '.join(f'{periode} ({reden})' for periode, reden in gaten)}."


def _opsomming(cellen: Iterable[Cel]) -> str:
    return "; ".join(f"{f'{c.periode}: ' if c.periode else ''}{c.tekst}{_voorlopig(c)}" for c in cellen)


def _voorlopig(c: Cel) -> str:
    return " (voorlopig)" if c.voorlopig else ""
