"""The doelenboom as a drawing: where each box, line and word stands (S0-09, S2-13).

SVG text does not wrap, so lines are broken here, by the widths of the letters. The template only writes out
what stands here; the list beside the figure holds the same tree for everyone who can't see it. Every box and every
doel is a link, with a `raakvlak` behind its words that is large enough to touch.
Numbers are text already: a template would print 1150 as "1.150".
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from textwrap import wrap

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.letterbreedte import breedte, regels
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import VERVALLEN, Verband

BREEDTE = 1150
WORTEL_BREED, VAK_X, VAK_BREED, DOEL_X = 210, 262, 296, 606
DOEL_HOOG, TUSSEN, RAND = 56, 18, 8
TEKENS_WORTEL, TEKENS_VAK, CORPS = 15, 25, 17


@dataclass(frozen=True, slots=True)
class Regel:
    x: str
    y: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Raakvlak:
    x: str
    y: str
    breedte: str
    hoogte: str


@dataclass(frozen=True, slots=True)
class Doelregel:
    adres: str
    raakvlak: Raakvlak
    nummer: Regel
    regels: list[Regel]
    tak: str
    """Branch from the opgave; empty for a doel below another one."""
    streep: str
    """Line above; empty for the first doel of an opgave."""


@dataclass(frozen=True, slots=True)
class Vak:
    adres: str
    y: str
    hoogte: str
    nummer: Regel
    regels: list[Regel]
    tak: str
    twijgen: str
    strepen: str
    doelen: list[Doelregel]


@dataclass(frozen=True, slots=True)
class Doelenboom:
    titel: str
    omschrijving: str
    hoogte: str
    wortel_y: str
    wortel_hoogte: str
    wortel_soort: Regel
    wortel: list[Regel]
    vakken: list[Vak] = field(default_factory=list)


Adres = Callable[[boom.Element], str]


def teken(verband: Verband, soort: str, adres: Adres) -> Doelenboom:
    """Draws the tree of a momentopname; `soort` is the small word above its title, `adres` where a node leads."""
    plaatsen, y = [], float(RAND)
    for opgave in verband.opgaven:
        doelen = list(_doelen(opgave.doelen))
        hoogte = max(len(doelen), 2) * DOEL_HOOG
        plaatsen.append((opgave, doelen, y, hoogte))
        y += hoogte + TUSSEN
    agenda = verband.momentopname.agenda
    wortel = wrap(agenda.titel, TEKENS_WORTEL, break_long_words=False)
    wortel_hoogte = 74 + 29 * len(wortel)
    totaal = max(y - TUSSEN + RAND, wortel_hoogte + 2 * RAND)
    top = (totaal - wortel_hoogte) / 2
    vakken = [_vak(adres, opgave, doelen, y0 + hoog / 2, totaal / 2) for opgave, doelen, y0, hoog in plaatsen]
    return Doelenboom(
        titel=f"Doelenboom van {agenda.titel}",
        omschrijving=_omschrijving(agenda, len(vakken), sum(len(v.doelen) for v in vakken)),
        hoogte=_getal(totaal),
        wortel_y=_getal(top),
        wortel_hoogte=_getal(wortel_hoogte),
        wortel_soort=Regel("20", _getal(top + 28), soort),
        wortel=_regels(wortel, 20, top + 62, 29),
        vakken=vakken,
    )


def _doelen(doelen: Iterable[boom.Doel], diepte: int = 0) -> Iterator[tuple[int, boom.Doel]]:
    for doel in doelen:
        if doel.status != VERVALLEN:
            yield diepte, doel
            yield from _doelen(doel.kinderen, diepte + 1)


def _vak(adres: Adres, opgave: boom.Opgave, doelen: list[tuple[int, boom.Doel]], midden: float, wortel: float) -> Vak:
    naam = wrap(opgave.naam, TEKENS_VAK, break_long_words=False) or [""]
    vak_hoogte = 44 + 24 * len(naam)
    begin = midden - len(doelen) * DOEL_HOOG / 2
    doelregels = [_doelregel(adres(d), i, (diepte, d), begin, midden) for i, (diepte, d) in enumerate(doelen)]
    tekst_x = 308 if opgave.nummer else 280
    return Vak(
        adres=adres(opgave),
        y=_getal(midden - vak_hoogte / 2),
        hoogte=_getal(vak_hoogte),
        nummer=Regel("280", _getal(midden + 8), opgave.nummer),
        regels=_regels(naam, tekst_x, midden + 7 - 12 * (len(naam) - 1), 24),
        tak=_tak(WORTEL_BREED, wortel, VAK_X, midden),
        twijgen="".join(regel.tak for regel in doelregels),
        strepen="".join(regel.streep for regel in doelregels),
        doelen=doelregels,
    )


def _doelregel(adres: str, plek: int, op: tuple[int, boom.Doel], begin: float, midden: float) -> Doelregel:
    diepte, doel = op
    y = begin + DOEL_HOOG * (plek + 0.5)
    x = DOEL_X + 12 + 24 * diepte
    tekst_x = x + (max(40, 9 * len(doel.nummer) + 10) if doel.nummer else 0)
    delen = _breek(leesbaar(doel), BREEDTE - tekst_x)
    return Doelregel(
        adres=adres,
        raakvlak=Raakvlak(_getal(x - 8), _getal(y - DOEL_HOOG / 2 + 4), _getal(BREEDTE - x + 6), str(DOEL_HOOG - 8)),
        nummer=Regel(_getal(x), _getal(y + 6), doel.nummer),
        regels=_regels(delen, tekst_x, y + 6 - 10.5 * (len(delen) - 1), 21),
        tak=_tak(VAK_X + VAK_BREED, midden, DOEL_X, y) if not diepte else "",
        streep=f"M618 {_getal(y - DOEL_HOOG / 2)}H1150" if plek else "",
    )


def _breek(tekst: str, breed: float) -> list[str]:
    """One line, or two of about the same length; what is longer ends in an ellipsis."""
    heel = breedte(tekst, CORPS)
    if heel <= breed:
        return [tekst]
    ruimte = breed - breedte("…", CORPS) if heel > 1.7 * breed else min(breed, heel * 0.58)
    return regels(tekst, ruimte, CORPS, hoogstens=2)


def _regels(teksten: list[str], x: float, y: float, hoogte: float) -> list[Regel]:
    return [Regel(_getal(x), _getal(y + hoogte * i), tekst) for i, tekst in enumerate(teksten)]


def _tak(x1: float, y1: float, x2: float, y2: float) -> str:
    a, b = _getal(y1), _getal(y2)
    return f"M{x1} {a}C{x1 + 30} {a} {x2 - 30} {b} {x2} {b}"


def _omschrijving(agenda: boom.Agenda, opgaven: int, doelen: int) -> str:
    o, d = (label.split("|")[-1] for label in (agenda.label_opgave, agenda.label_doel))
    wat = f"{agenda.titel}, {opgaven} {o} en {doelen} {d}"
    return f"Van links naar rechts: {wat}. Onder de figuur staat dezelfde boom als lijst."


def _getal(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
