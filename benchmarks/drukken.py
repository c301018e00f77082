"""The makers of a PDF that are held side by side: ours, WeasyPrint as it comes, Chromium and Typst.

All make the same book, from the same Uitgave. Each leaves its PDF in the directory of the measures, to be looked into
afterwards (`keuring`).
"""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks import gegevens
from benchmarks.meten import Klok

ZIN = "<p>Deze zin is er later bij gekomen.</p>"


def onze(grootte: str, processors: str = "1") -> None:
    """The kadernota as the application makes it, with nothing kept from before; on one processor, or on all."""
    if processors == "1":
        _op_een_processor()
    uitgave = _boek(grootte)
    from kaderapp.kadernota.pdf import kadernota_pdf

    with _lege_kast(), Klok() as klok:
        inhoud = kadernota_pdf(uitgave)
    klok.meld(**_leg_neer(f"kaderapp-{processors}", grootte, inhoud))


def wijziging(grootte: str) -> None:
    """The kadernota once, and again after an edit in one chapter, for every kind of chapter."""
    _op_een_processor()
    uitgave = _boek(grootte)
    from kaderapp.kadernota.pdf import kadernota_pdf

    maten = {}
    with _lege_kast():
        with Klok() as klok:
            kadernota_pdf(uitgave)
        maten["alles"] = asdict(klok.maat())
        for wat, anders in _wijzigingen(uitgave).items():
            with Klok() as klok:
                kadernota_pdf(anders)
            maten[wat] = asdict(klok.maat())
    print(json.dumps(maten))


def naief(grootte: str) -> None:
    """The same HTML through WeasyPrint as its documentation shows: target-counter, collector on, one process."""
    _op_een_processor()
    uitgave = _boek(grootte)
    import weasyprint

    from kaderapp.kadernota.boek.document import kadernota_html
    from kaderapp.kadernota.druk import opmaak, paginanummers

    with Klok() as klok:
        html = paginanummers.met_verwijzingen(kadernota_html(uitgave))
        document = weasyprint.HTML(string=html, base_url="https://voorbeeld.nl", url_fetcher=opmaak.maak_ophaler())
        inhoud = document.write_pdf(pdf_variant="pdf/ua-1")
    klok.meld(**_leg_neer("weasyprint", grootte, inhoud, html))


def chromium(grootte: str) -> None:
    """The same HTML with its stylesheet inside, printed by a browser.

    It does not know `string-set` nor page numbers in a contents list, so it makes neither: less work than ours.
    """
    _op_een_processor()
    uitgave = _boek(grootte)
    from benchmarks import browser
    from kaderapp.kadernota.boek.document import kadernota_html

    with Klok() as klok:
        html = kadernota_html(uitgave)
        inhoud = browser.druk(html)
    klok.meld(**_leg_neer("chromium", grootte, inhoud, html))


def typst(grootte: str) -> None:
    """The same text, tables and figures as a document of Typst; only turning HTML into its markup is not measured."""
    _op_een_processor()
    uitgave = _boek(grootte)
    import typst as zetter

    from benchmarks import typstboek
    from kaderapp.kadernota.boek.document import kadernota_html

    with Klok() as vooraf:
        html = kadernota_html(uitgave)
    with tempfile.TemporaryDirectory() as map_:
        bron, letters = typstboek.schrijf(html, Path(map_)), typstboek.lettertypen(Path(map_, "letters"))
        with Klok() as klok:
            inhoud = zetter.compile(bron, font_paths=[letters], ignore_system_fonts=True, pdf_standards=["ua-1"])
    klok.tel_op(vooraf)
    klok.meld(**_leg_neer("typst", grootte, inhoud or b"", html))


def plek(maker: str, grootte: int | str) -> Path:
    """Where a PDF lies."""
    return gegevens.MAP / "pdf" / f"{maker}-{grootte}.pdf"


def _leg_neer(maker: str, grootte: str, inhoud: bytes, html: str = "") -> dict[str, Any]:
    bestand = plek(maker, grootte)
    bestand.parent.mkdir(exist_ok=True)
    bestand.write_bytes(inhoud)
    return {"kB": len(inhoud) // 1024} | ({"tabellen": html.count("<table")} if html else {})


def _boek(grootte: str) -> Any:
    """The Uitgave as who makes a document gets it, read already."""
    gegevens.start(grootte)
    from kaderapp.kadernota.boek.aanvullen import voor_het_boek
    from kaderapp.kadernota.uitgeven import uitgave_van
    from policies.models import Versie

    return voor_het_boek(uitgave_van(Versie.objects.select_related("agenda").get(nummer="meting")))


def _wijzigingen(uitgave: Any) -> dict[str, Any]:
    """The Uitgave a minute later with one sentence more, each time in another chapter."""
    opname = uitgave.momentopname

    def met(reeks: str, veld: str) -> Any:
        rijen = list(getattr(opname, reeks))
        nummer = next(n for n in range(len(rijen) // 2, len(rijen)) if getattr(rijen[n], veld))
        rijen[nummer] = replace(rijen[nummer], **{veld: getattr(rijen[nummer], veld) + ZIN})
        anders = replace(opname, **{reeks: tuple(rijen)})
        later = uitgave.gemaakt_op + timedelta(minutes=1)
        return replace(uitgave, momentopname=anders, gemaakt_op=later, sha256=sha256(reeks.encode()).hexdigest())

    return {
        "een activiteit": met("activiteiten", "wat"),
        "een opgave": met("opgaven", "beschrijving"),
        "een paragraaf": met("paragrafen", "tekst"),
        "een kader": met("kaders", "tekst"),
    }


def _op_een_processor() -> None:
    """This process and its children: ours then lays out its parts one after another."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


@contextmanager
def _lege_kast() -> Iterator[None]:
    """A directory of its own, so that no part of an earlier run is found."""
    from django.conf import settings

    settings.PDF_MAP = Path(tempfile.mkdtemp(prefix="kaderapp-meting-"))
    try:
        yield
    finally:
        shutil.rmtree(settings.PDF_MAP)


TAKEN: dict[str, Callable[..., None]] = {
    "pdf_onze": onze,
    "pdf_wijziging": wijziging,
    "pdf_ander": naief,
    "pdf_chromium": chromium,
    "pdf_typst": typst,
}
