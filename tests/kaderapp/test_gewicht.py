"""How much a first visit to an agenda takes over the line, and that all of it comes from the site itself."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from kaderapp import demo
from kaderapp.kadernota.pagina.bladen import BLADEN

pytestmark = pytest.mark.django_db

AGENDA = f"/agenda/{demo.SLUG}/"
GRENS = 120_000
"""Bytes of HTML, CSS, JavaScript and fonts together, as they are sent."""
LADEN = re.compile(
    r'<(?:script|img|iframe|source|embed|audio|video|use|image)\b[^>]*?\s(?:src|srcset|href|data)="([^"]+)"'
    r'|<link rel="(?:stylesheet|preload|icon|modulepreload|manifest)"[^>]*? href="([^"]+)"'
)
"""What a browser fetches without being asked."""
URL = re.compile(r"""(?:url\(|@import)\s*["']?([^"')]+)""")


def last(client: Client, pad: str) -> dict[str, int]:
    """Bytes of a page and of all that it loads, by address."""
    html = client.get(pad, headers={"Accept-Encoding": "gzip"}).content
    return {pad: len(html)} | _deel(client, geladen(gzip.decompress(html).decode()))


def _deel(client: Client, adressen: set[str]) -> dict[str, int]:
    uit: dict[str, int] = {}
    for adres in adressen:
        if adres.startswith("/static/"):
            inhoud = Path(str(finders.find(adres.removeprefix("/static/")))).read_bytes()
            uit[adres] = len(inhoud if adres.endswith(".woff2") else gzip.compress(inhoud, 9))
        else:
            inhoud = client.get(adres, headers={"Accept-Encoding": "gzip"}).content
            uit |= {adres: len(inhoud)} | _deel(client, set(URL.findall(gzip.decompress(inhoud).decode())))
    return uit


def geladen(html: str) -> set[str]:
    gevonden = {a or b for a, b in LADEN.findall(html)}
    return {adres for adres in gevonden if not adres.startswith(("data:", "#"))}


def test_an_agenda_is_light(client: Client) -> None:
    delen = last(client, AGENDA)
    assert sum(delen.values()) < GRENS, delen
    assert sorted(Path(adres).suffix for adres in delen) == ["", ".css", ".woff2", ".woff2"]


@pytest.mark.parametrize("pad", ["/", *(AGENDA + blad.route for blad in BLADEN if "<" not in blad.route)])
def test_nobody_else_is_asked_for_anything(client: Client, pad: str) -> None:
    assert [adres for adres in last(client, pad) if not re.match(r"/(?!/)", adres)] == []


def test_what_a_browser_fetches_is_seen() -> None:
    html = '<img alt="" src="https://x/a.png"><link rel="preload" as="font" href="/b"><svg><use href="#c"/></svg>'
    assert geladen(html) == {"https://x/a.png", "/b"}
    assert URL.findall("a{b:url(https://x/c)} @import 'd'") == ["https://x/c", "d"]
