"""Which partial shows a Sectie of the indeling, and the rows that it gets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kaderapp.kadernota.inhoud.geld import Geldtabel
from kaderapp.kadernota.inhoud.weergave import Geldnoot, budgethouders, geldnoten
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.activiteiten import activiteitrijen
from kaderapp.kadernota.pagina.doelen import doelrijen
from kaderapp.kadernota.pagina.indicatoren import indicatorrijen
from kaderapp.kadernota.pagina.kaders import kaderrijen
from kaderapp.kadernota.pagina.planning import stappen
from kaderapp.kadernota.pagina.teksten import begriprijen, tekstrijen, visierijen, zonder_kop

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina


GEEN_KOLOM = -1


@dataclass(frozen=True, slots=True)
class Geld:
    """A table, what was written beside its amounts, and who answers for them (S2-52)."""

    tabel: Geldtabel | None
    noten: tuple[Geldnoot, ...]
    budgethouders: str


@dataclass(frozen=True, slots=True)
class Tabeldeel:
    """What a partial with a table asks of the part of the page that it stands in."""

    anker: str
    bijschrift: str
    nu: int = GEEN_KOLOM
    """The column of a table with years to light up."""


def geld(p: "Pagina", tabel: Geldtabel | None, bedragen: Sequence[boom.Bedrag]) -> Geld:
    return Geld(tabel, geldnoten(bedragen), budgethouders(p.stof, bedragen))


Maker = Callable[["Pagina", Any, int], Any]

MAKERS: dict[str, tuple[str, Maker]] = {
    "leeswijzer": ("leeswijzer", lambda p, stof, kop: None),
    "visie_waarom": ("teksten", lambda p, visie, kop: zonder_kop(visie.waarom)),
    "visie": ("teksten", lambda p, visie, kop: visierijen(visie, kop)),
    "paragraaf": ("teksten", lambda p, tekst, kop: tekstrijen(p, [tekst], kop - 1, eerste_zonder_titel=True)),
    "paragraaf_tekst": ("teksten", lambda p, tekst, kop: zonder_kop(tekst.tekst)),
    "paragraaf_onder": ("teksten", lambda p, tekst, kop: tekstrijen(p, [tekst], kop)),
    "rollen": ("teksten", tekstrijen),
    "opgave": ("opgavetekst", lambda p, opgave, kop: opgave),
    "doelen": ("doelen", doelrijen),
    "kaders": ("kaders", kaderrijen),
    "kaderlijst": ("kaders", lambda p, lijst, kop: kaderrijen(p, [lijst], kop)),
    "indicatoren": ("indicatoren", indicatorrijen),
    "activiteiten_hoofdlijn": ("activiteitentabel", activiteitrijen),
    "activiteiten_inleiding": ("activiteiten_inleiding", lambda p, stof, kop: None),
    "activiteiten": ("activiteiten", activiteitrijen),
    "geld": ("geldtabel", lambda p, opgave, kop: geld(p, p.stof.geld(opgave), p.stof.bedragen(opgave))),
    "geld_overzicht": ("geldtabel", lambda p, tabel, kop: geld(p, tabel, p.stof.overige_bedragen)),
    "geld_deel": ("geldtabel", lambda p, tabel, kop: geld(p, tabel, ())),
    "planning": ("planning", lambda p, momenten, kop: stappen(p, momenten)),
    "groepen": ("groepen", lambda p, groepen, kop: groepen),
    "begrippen": ("begrippen", lambda p, begrippen, kop: begriprijen(begrippen)),
    "bronnen": ("bronnen", lambda p, bronnen, kop: bronnen),
}
