"""What an element is called on the pages: its word, its name, its number, and the page of the agenda it belongs to."""

from typing import TYPE_CHECKING
from uuid import UUID

from goals.models.richting import leesbaar
from kaderapp.kadernota.inhoud.woorden import enkelvoud, gewoon, met_hoofdletter
from kaderapp.kadernota.momentopname import boom

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

BEGRIP = "begrip"


def woord(p: "Pagina", e: boom.Element) -> str:
    """ "doel", or what the agenda says instead."""
    match e:
        case boom.Opgave():
            return enkelvoud(p.agenda.label_opgave)
        case boom.Doel():
            return enkelvoud(p.agenda.label_doel) if e.soort == "doel" else gewoon(e.soort)
        case boom.Kader():
            return enkelvoud(p.agenda.label_kader)
        case boom.Activiteit():
            return enkelvoud(p.agenda.label_activiteit)
        case boom.Paragraaf():
            return "tekst"
    return type(e).__name__.lower()


def nummer(e: boom.Element) -> str:
    return str(getattr(e, "nummer", ""))


def eigen_naam(e: boom.Element) -> str:
    """Its title in full; empty where it has none."""
    return leesbaar(e) if isinstance(e, boom.Doel) else getattr(e, "titel", "") or getattr(e, "naam", "")


def naam(p: "Pagina", e: boom.Element) -> str:
    """The title of an element; of one without a title its word and number."""
    return eigen_naam(e) or met_hoofdletter(f"{woord(p, e)} {nummer(e)}".strip())


def voluit(p: "Pagina", e: boom.Element) -> str:
    """ "K8.1 Het buurtteam kijkt eerst"."""
    return f"{nummer(e)} {eigen_naam(e)}".strip() if eigen_naam(e) else naam(p, e)


def afdeling(e: boom.Element) -> str:
    """The page in the navigation of the agenda that shows elements of this kind."""
    match e:
        case boom.Kader():
            return "kaders"
        case boom.Indicator():
            return "indicatoren"
        case boom.Moment():
            return "planning"
        case boom.Paragraaf() | boom.Groep():
            return "lezen"
    return "opgaven"


def opgave_van(p: "Pagina", e: boom.Element) -> boom.Opgave | None:
    """The opgave that an element belongs to; an indicator to that of what it measures."""
    v = p.verband
    sleutel: UUID | None = None
    match e:
        case boom.Doel():
            return v.opgave_van_doel.get(e.sleutel)
        case boom.Activiteit():
            sleutel = next((d.sleutel for d in v.doelen_van_activiteit.get(e.sleutel, [])), None)
        case boom.Indicator():
            sleutel = e.van
        case boom.Kader():
            sleutel = v.ouder[e.sleutel].sleutel if e.sleutel in v.ouder else e.opgave
        case boom.Moment():
            sleutel = e.opgave
    gevonden = v.element.get(sleutel) if sleutel else None
    return gevonden if isinstance(gevonden, boom.Opgave) or gevonden is None else opgave_van(p, gevonden)
