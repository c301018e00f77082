"""A crawler for the tests: walks over the site from link to link, a few pages of each kind."""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable
from html import unescape
from urllib.parse import urljoin

from django.conf import settings
from django.urls import Resolver404, resolve

from tests.kaderapp.deur import Uit

ELDERS = ("/beheer/", "/inlezen/", "/account/", "/wachtwoord/", "/inloggen/", "/uitloggen/", "/static/")
"""Where no crawl of ours goes: not made of an agenda."""
DOWNLOAD = (".pdf", ".xlsx", ".json")
"""Slow to make, and made the same way of every edition."""
LINK = re.compile(r'(?:href|src|action)="([^"]+)"|<loc>([^<]+)</loc>')


def zwerf(haal: Callable[[str], Uit], begin: Iterable[str], per_soort: int) -> dict[str, Uit]:
    """Every answer by its path; of each kind of page `per_soort` of every edition, and as many with a filter."""
    wachtend, gezien, soorten, uit = deque(begin), set[str](), Counter[str](), dict[str, Uit]()
    while wachtend:
        pad = wachtend.popleft()
        if pad in gezien or soorten[soort := _soort(pad)] >= per_soort:
            continue
        gezien.add(pad)
        soorten[soort] += 1
        uit[pad] = haal(pad)
        wachtend.extend(links(pad, uit[pad]))
    return uit


def links(pad: str, uit: Uit) -> list[str]:
    """The own addresses that an answer leads to."""
    gevonden = [uit.koppen["Location"]] if "Location" in uit.koppen else []
    if uit.koppen.get("Content-Type", "").startswith(("text/html", "application/xml", "application/atom")):
        gevonden += [unescape(a or b) for a, b in LINK.findall(uit.inhoud.decode())]
    volledig = [urljoin(pad, doel.partition("#")[0].removeprefix(settings.SITE_URL)) for doel in gevonden]
    return [doel for doel in volledig if doel.startswith("/") and not doel.startswith(("//", *ELDERS))]


def _soort(pad: str) -> str:
    adres, _, vraag = pad.partition("?")
    try:
        plek = resolve(adres)
    except Resolver404:
        return "onbekend"
    editie = "" if adres.endswith(DOWNLOAD) else plek.kwargs.get("nummer")
    return f"{plek.view_name} {editie} {bool(vraag)}"
