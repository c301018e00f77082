"""One element in full, whatever its kind: labels, texts under their questions, and facts (S1-11, S2-18..26, S3-43)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kaderapp.kadernota.inhoud.getallen import aantal, datum, getal, looptijd, periode
from kaderapp.kadernota.inhoud.woorden import MEETBAAR, MOMENTSOORT, gewoon, meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina import namen
from kaderapp.kadernota.pagina.activiteiten import Label, antwoorden, regie, statuslabels
from kaderapp.kadernota.pagina.ankers import Feit
from kaderapp.kadernota.pagina.kaders import LIJST, VOORBEELD, kenmerken, soortnaam, verlopen_op
from kaderapp.kadernota.pagina.planning import IN_WOORDEN, stand_van

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


VRIJ = "vrij"
"""The soort of a text that is nothing in particular."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A text under its question; `vet` stands before it on the same line."""

    kop: str
    tekst: str
    vet: str = ""


def labels(p: "Pagina", e: boom.Element) -> list[Label]:
    """States, which stand in a box."""
    match e:
        case boom.Kader():
            hard = [Label(e.hardheid, met_hoofdletter(e.hardheid))] if e.hardheid else []
            verlopen = verlopen_op(e, p.vandaag)
            let_op = verlopen or (met_hoofdletter(VOORBEELD) if e.status == VOORBEELD else "")
            return [*hard, Label("let-op", let_op)] if let_op else hard
        case boom.Activiteit():
            return list(statuslabels(e))
        case boom.Moment():
            return [Label("accent", IN_WOORDEN[stand_van(e, p.vandaag)])]
    return []


def soort(p: "Pagina", e: boom.Element) -> str:
    """ "Inhoudelijk kader bij opgave 1"; of an indicator its figures say so themselves."""
    if isinstance(e, boom.Indicator):
        return ""
    opgave = namen.opgave_van(p, e)
    bij = f" bij {namen.woord(p, opgave)} {opgave.nummer}" if opgave and opgave.nummer else ""
    return f"{_soortnaam(p, e)}{bij}"


def _soortnaam(p: "Pagina", e: boom.Element) -> str:
    woord = gewoon(str(getattr(e, "soort", "")))
    match e:
        case boom.Kader() if e.soort == LIJST:
            woord = f"lijst met {meervoud(p.agenda.label_kader)}"
        case boom.Kader():
            boven = p.verband.ouder.get(e.sleutel)
            woord = soortnaam(e, boven if isinstance(boven, boom.Kader) else None)
        case boom.Activiteit() if e.soort == "activiteit":
            woord = namen.woord(p, e)
        case boom.Doel():
            woord = namen.woord(p, e)
        case boom.Moment():
            woord = MOMENTSOORT.get(e.soort, woord)
        case boom.Paragraaf() if e.soort == VRIJ:
            woord = ""
    return met_hoofdletter(woord)


def stukken(e: boom.Element) -> list[Stuk]:
    """The texts that were written; the first may stand without a heading."""
    return [stuk for stuk in _stukken(e) if stuk.tekst]


def _stukken(e: boom.Element) -> Iterator[Stuk]:
    match e:
        case boom.Kader():
            yield Stuk("", e.tekst)
            yield Stuk("", e.gevolg, "Dit betekent:")
            yield Stuk("Waarom dit kader?", e.onderbouwing)
        case boom.Activiteit():
            yield from (Stuk(vraag, tekst) for vraag, tekst in antwoorden(e))
            yield Stuk("Hoe staat het ervoor?", e.toelichting)
        case boom.Moment():
            yield Stuk("", e.bij_overschrijden, "Als dit niet lukt:")
        case boom.Paragraaf():
            yield Stuk("", e.tekst)


def toelichting(e: boom.Element) -> str:
    """A sentence of our own below the title of a doel."""
    return MEETBAAR.get(e.meetbaar, "") if isinstance(e, boom.Doel) else ""


def feiten(p: "Pagina", e: boom.Element) -> list[Feit]:
    """What is short enough for a line beside the text; relations have a table of their own."""
    if isinstance(e, boom.Kader):
        return list(kenmerken(e))
    return [Feit(naam, tekst) for naam, tekst in _feiten(p, e) if tekst]


def _feiten(p: "Pagina", e: boom.Element) -> Iterator[tuple[str, str]]:
    match e:
        case boom.Doel():
            yield "Termijn", datum(e.termijn) if e.termijn else ""
            yield "Komt uit", e.herkomst
        case boom.Activiteit():
            yield "Wie", regie(p, e)
            yield "Waar", e.waar
            yield "Looptijd", looptijd(e.van, e.tot)
            yield "Capaciteit", f"{getal(e.capaciteit_fte)} fte" if e.capaciteit_fte is not None else ""
            yield "Gestopt omdat", e.stopreden
        case boom.Moment():
            minuten = aantal(e.minuten, "minuut", "minuten") if e.minuten else ""
            yield "Wanneer", periode(e.van, e.tot, e.precisie, e.tijd_in_woorden)
            yield "Duur", minuten
        case boom.Groep():
            yield "Zetels", getal(e.zetels) if e.zetels is not None else ""
            yield "Actief", looptijd(e.actief_van, e.actief_tot)
