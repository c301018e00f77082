"""What the head of a public page tells search engines, feed readers and sites that show a link to it.

Absolute addresses begin with SITE_URL, never with what a request claims (S14). Open Graph and schema.org stand there as
attributes: a JSON-LD script would be the only thing inline on the site, however harmless.
"""

import re
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import TYPE_CHECKING

from django.conf import settings

from policies.tekst.filter import platte_tekst

if TYPE_CHECKING:
    from kaderapp.kadernota.pagina import Pagina

LENGTE = 200
"""Characters of a description; search engines show fewer than that."""
INVULPLEK = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    titel: str
    omschrijving: str = ""
    adres: str = ""
    """The one address of this page, absolute; empty for what is not public."""
    site: str = ""
    soort: str = "article"
    """As Open Graph calls it."""
    vindbaar: bool = True
    """Whether search engines should show it."""
    feed: str = ""
    """Path of the feed of new versions."""
    versie: str = ""
    datum: date | None = None


def absoluut(pad: str) -> str:
    return f"{settings.SITE_URL}{pad}"


def metadata(pagina: "Pagina") -> Metadata:
    """Of a page of an agenda. An old edition has its own address, but should not be found in place of the new one."""
    titel = titel_van(pagina)
    if pagina.is_werkversie:
        return Metadata(titel=titel, vindbaar=False)
    return Metadata(
        titel=titel,
        omschrijving=kort(pagina.omschrijving or over(pagina)),
        adres=absoluut(pagina.adres + weg_van(pagina)),
        site=f"Gemeente {pagina.gemeente.naam}",
        soort="article" if pagina.route else "website",
        vindbaar=not pagina.is_oud,
        feed=f"/agenda/{pagina.agenda.slug}/feed/",
        versie=pagina.uitgave.nummer,
        datum=pagina.uitgave.datum,
    )


def metadata_van_site(gemeente: str) -> Metadata:
    """Of the home page; `gemeente` is a name."""
    return Metadata(
        titel="Agenda’s",
        omschrijving=f"Wat {gemeente} wil bereiken, binnen welke kaders, en hoe u ziet of het lukt.",
        adres=absoluut("/"),
        site=f"Gemeente {gemeente}",
        soort="website",
        feed="/feed/",
    )


def titel_van(pagina: "Pagina") -> str:
    """ "Lezen: Samen verder, versie 1.0"."""
    delen = f"{pagina.titel}: {pagina.agenda.titel}" if pagina.titel else pagina.agenda.titel
    return delen if pagina.is_huidig else f"{delen}, versie {pagina.uitgave.nummer}"


def weg_van(pagina: "Pagina") -> str:
    """What stands in the address of this page behind that of its edition, without a filter."""
    return INVULPLEK.sub(lambda plek: str(pagina.plek[plek[1]]), pagina.route)


def over(pagina: "Pagina") -> str:
    """What the agenda says about itself, as HTML: its summary for everyone, else its missie."""
    samenvatting = [paragraaf.tekst for paragraaf in pagina.stof.van_soort("publiekssamenvatting") if paragraaf.tekst]
    visie = pagina.momentopname.visie
    return samenvatting[0] if samenvatting else visie.missie if visie else ""


def kort(html: str) -> str:
    """The first words, without opmaak, on one line."""
    return shorten(platte_tekst(html), LENGTE, placeholder=" …")
