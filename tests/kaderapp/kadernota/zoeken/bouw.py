"""A small index to search in, and what is found in it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from kaderapp.kadernota.zoeken.index import Index
from kaderapp.kadernota.zoeken.pagina import Zoekpagina
from kaderapp.kadernota.zoeken.stukken import Stuk
from kaderapp.kadernota.zoeken.vraag import lees
from kaderapp.kadernota.zoeken.zoek import Uitslag, zoek
from tests.kaderapp.kadernota import voorbeeld

VANDAAG = date(2027, 6, 1)


def stuk(titel: str, tekst: str = "", **velden: Any) -> Stuk:
    return Stuk(
        **{"soort": "teksten", "titel": titel, "adres": f"/{titel}/", "bijschrift": "Tekst", "tekst": tekst} | velden
    )


def index(*stukken: Stuk) -> Index:
    return Index(voorbeeld.uitgave().momentopname.agenda, stukken)


def uitslag(vraag: str, *stukken: Stuk, synoniemen: Sequence[Sequence[str]] = ()) -> Uitslag:
    return zoek([index(*stukken)], lees(vraag, synoniemen))


def titels(vraag: str, *stukken: Stuk, synoniemen: Sequence[Sequence[str]] = ()) -> list[str]:
    """The titles of what is found, best first."""
    return [t.stuk.titel for t in uitslag(vraag, *stukken, synoniemen=synoniemen).treffers]


def pagina(vraag: str, *stukken: Stuk, **keuze: str) -> Zoekpagina:
    return Zoekpagina([index(*stukken)], lees(vraag), keuze, VANDAAG)
