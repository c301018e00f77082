"""Every kind of page of one agenda, made with nothing kept: processor time, size, and questions to the database."""

import gzip
import json
import re
from time import process_time

from benchmarks import gegevens

ELDERS = re.compile(r"\.(pdf|xlsx|json|css)$|^/static/|/versie/[^/]+/")
"""No page, or the page of an older edition: made like that of the one that holds."""
KEER = 3


def meet(grootte: str) -> None:
    """Prints rows as JSON: path, milliseconds, bytes, bytes compressed, queries."""
    gegevens.start(grootte)
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from kaderapp.kadernota import stempel
    from kaderapp.kadernota.pagina import bewaren
    from tests.kaderapp.deur import Uit, vraag
    from tests.kaderapp.zwerven import zwerf

    settings.SECURE_SSL_REDIRECT = False
    settings.ALLOWED_HOSTS = ["testserver"]
    stempel.publiek = lambda: None  # type: ignore[assignment]
    django = WSGIHandler()
    rijen = []

    def haal(pad: str) -> Uit:
        if ELDERS.search(pad):
            return Uit(204, {}, b"")
        uit = vraag(django, pad)
        begin = process_time()
        for _ in range(KEER):
            bewaren.teksten.wis()
            vraag(django, pad)
        cpu = (process_time() - begin) / KEER
        bewaren.teksten.wis()
        with CaptureQueriesContext(connection) as vragen:
            vraag(django, pad)
        if uit.status == 200:
            gezipt = len(gzip.compress(uit.inhoud, 9))
            rijen.append([pad, cpu * 1000, len(uit.inhoud), gezipt, len(vragen.captured_queries)])
        return uit

    basis = f"/agenda/{gegevens.SLUG}/"
    zwerf(haal, ["/", "/sitemap.xml", "/feed/", "/robots.txt", basis, f"{basis}feed/"], 1)
    print(json.dumps(rijen))


def tabel(grootte: int, rijen: list[list[object]]) -> str:
    kop = f"{f'bladen, {grootte} activiteiten':<100} {'CPU ms':>8} {'kB':>8} {'kB gzip':>8} {'vragen':>6}"
    return "\n".join([kop, *(_regel(*rij) for rij in rijen)])


def _regel(pad: object, cpu: object, omvang: object, gezipt: object, vragen: object) -> str:
    return f"{pad!s:<100} {cpu:>8.1f} {int(str(omvang)) / 1000:>8.1f} {int(str(gezipt)) / 1000:>8.1f} {vragen!s:>6}"
