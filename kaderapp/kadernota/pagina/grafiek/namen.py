"""The words at the marks of a chart, the most important first: a later one gives way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kaderapp.kadernota.inhoud.getallen import VAST
from kaderapp.kadernota.pagina.grafiek.etiketten import ERBOVEN, RONDOM, Etiketten, Plaats
from kaderapp.kadernota.pagina.grafiek.reeksen import Punt, Reeksen
from kaderapp.kadernota.pagina.grafiek.vlak import BOVEN, Vlak

EIGEN, ANDER = "naam-1", "naam-2"
BIJ_DE_NORM: Sequence[Plaats] = [(-60.0 * i, dy, "end") for i in range(7) for dy in (-6.0, 19.0)]
BIJ_EEN_BREUK: Sequence[Plaats] = ((7, 6, "start"), (-7, 6, "end"), (7, 215, "start"), (-7, 215, "end"))
EINDE_VAN_DE_NORM = 500.0


@dataclass(frozen=True, slots=True)
class Wens:
    klasse: str
    punt: Punt
    voor: str = ""
    moet: bool = False
    op_een_staaf: bool = False


def zet_namen(r: Reeksen, vlak: Vlak, etiketten: Etiketten) -> None:
    """What was agreed, the last figure, norm and nulmeting; then as many others as there is room for."""
    _zet(_eerst(r), vlak, etiketten)
    if r.norm and r.norm.waarde is not None:
        punt = (EINDE_VAN_DE_NORM, vlak.y(r.norm.waarde))
        etiketten.zet(ANDER, punt, f"norm{VAST}{r.norm.tekst}", BIJ_DE_NORM, moet=True)
    _zet(_dan(r), vlak, etiketten)
    for jaar in r.breuken:
        etiketten.zet(ANDER, (vlak.x(jaar - 0.5), BOVEN), "anders gemeten", BIJ_EEN_BREUK)


def _eerst(r: Reeksen) -> Iterator[Wens]:
    yield from (Wens(EIGEN, punt, "doel", moet=True) for punt in r.doel[-1:])
    for punt in r.gemeten[-1:]:
        yield Wens(EIGEN, punt, _nulmeting(r, punt), moet=True, op_een_staaf=r.staven)


def _dan(r: Reeksen) -> Iterator[Wens]:
    laatste = r.gemeten[-1:]
    if r.nulmeting and r.nulmeting not in laatste:
        yield Wens(EIGEN, r.nulmeting, _nulmeting(r, r.nulmeting), op_een_staaf=r.staven)
    for punt in r.gemeten if r.staven else r.gemeten[:1]:
        if punt not in laatste and punt != r.nulmeting:
            yield Wens(EIGEN, punt, op_een_staaf=r.staven)
    yield from (Wens(ANDER, punten[-1], naam) for naam, punten in r.anderen)
    yield from (Wens(ANDER, punt, "prognose") for punt in r.prognose[-1:])


def _nulmeting(r: Reeksen, punt: Punt) -> str:
    """A bar has its own look; the word would leave no room for the figures beside it."""
    return "nulmeting" if punt == r.nulmeting and not r.staven else ""


def _zet(wensen: Iterator[Wens], vlak: Vlak, etiketten: Etiketten) -> None:
    for w in wensen:
        tekst = f"{w.voor}{VAST}{w.punt.cel.tekst}" if w.voor else w.punt.cel.tekst
        plaatsen = ERBOVEN if w.op_een_staaf else RONDOM
        etiketten.zet(w.klasse, vlak.plek(w.punt.tijd, w.punt.waarde), tekst, plaatsen, moet=w.moet)
