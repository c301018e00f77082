"""Every odd shape gives a file that validators, readers and printers can use."""

import io
import re
from pathlib import Path

import page
import pikepdf
import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota.boek.vormen import VORMEN
from tests.kaderapp.kadernota.conftest import WEBSITE, pdftotext
from tests.kaderapp.kadernota.druk.bron import alleen_letters, genoemd, letters, tabellen, tellingen
from tests.kaderapp.kadernota.druk.lezer import bestemmingen, gemerkt, lees
from tests.kaderapp.kadernota.druk.regels import gebreken

NORMEN = ("ua1", "3a")
BLAD = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
WOORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')


def fouten(pdf: bytes) -> list[str]:
    rapporten = [page.validate_pdf_bytes(pdf, profile=norm, limits=page.SafetyLimits.unlimited()) for norm in NORMEN]
    return [f"{f.rule_id}: {f.message}" for rapport in rapporten for f in rapport.failures]


def buiten_het_blad(pad: Path) -> list[tuple[int, str]]:
    """Words that stand over the edge of their page, by a point or more."""
    uit = []
    for nummer, (breed, hoog, inhoud) in enumerate(BLAD.findall(pdftotext(pad, "-bbox")), 1):
        for x1, y1, x2, y2, woord in WOORD.findall(inhoud):
            binnen = -1 < float(x1) <= float(x2) < float(breed) + 1 and -1 < float(y1) <= float(y2) < float(hoog) + 1
            if not binnen:
                uit.append((nummer, woord))
    return uit


def lege_bladen(pdf: pikepdf.Pdf) -> list[int]:
    """Pages with nothing to read but their running heads."""
    met_inhoud = {stuk.plek[0] for stuk in lees(pdf).stukjes() if stuk.tekst.strip()}
    return [nummer for nummer in range(len(pdf.pages)) if nummer not in met_inhoud]


def scheef(pdf: pikepdf.Pdf) -> list[int]:
    """Pages whose boxes differ or whose marked content does not end; reading them raises on text without a mark."""
    return [
        nummer
        for nummer, blad in enumerate(pdf.pages)
        if not gemerkt(blad) or not blad.MediaBox == blad.TrimBox == blad.BleedBox
    ]


@pytest.mark.parametrize("vorm", [naam for naam in VORMEN if naam not in {"gewoon", "kale_kern"}])
def test_an_odd_shape_is_a_sound_document(vorm: str, tmp_path: Path) -> None:
    html = kadernota_html(VORMEN[vorm]())
    inhoud = pdf_van(html, website=WEBSITE)
    pad = tmp_path / "vorm.pdf"
    pad.write_bytes(inhoud)
    assert fouten(inhoud) == []
    assert buiten_het_blad(pad) == []
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        boom = lees(pdf)
        naar = bestemmingen(pdf)
        geteld = tellingen(html)
        assert gebreken(pdf) == []
        assert (lege_bladen(pdf), scheef(pdf)) == ([], [])
        assert {soort: sum(1 for _ in boom.alle(soort)) for soort in geteld} == dict(geteld)
        assert genoemd(boom) == tabellen(html, naar)
        assert alleen_letters(boom.gehoord) == letters(html, naar)
