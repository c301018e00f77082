"""The signs that people write are in the fonts of the project: no machine lends its own, and none shows a hole."""

import io
from typing import Any

import pikepdf
import pytest

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.pdf import pdf_van
from kaderapp.kadernota.poster.maken import doelenboom_pdf
from kaderapp.kadernota.uitgave import Uitgave
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.druk.test_vormen import fouten

EIGEN = {"Source-Sans-3", "Source-Serif-4", "Kader-Tekens"}
TEKENS = "CO₂ ≥ 5, ≤ 9 → ✓ ☐ ‰ № ② ş Ж α ﬁ 5\N{NON-BREAKING HYPHEN}6"


@pytest.fixture(scope="module")
def uitgave() -> Uitgave:
    """Signs in the title, in headings, in every look of a text, and in the words of a figure."""
    tekst = f"<p>{TEKENS} <strong>{TEKENS}</strong> <em>{TEKENS} <strong>{TEKENS}</strong></em></p>"
    opgave = voorbeeld.opgave("O", "1", TEKENS, (voorbeeld.doel("D", "1.1", TEKENS),), beschrijving=tekst)
    return voorbeeld.uitgave(voorbeeld.leeg(agenda=voorbeeld.agenda(titel=TEKENS), opgaven=(opgave,)))


def letters(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        alle: list[Any] = [ding for ding in document.objects if isinstance(ding, pikepdf.Dictionary)]
        return {str(ding.BaseFont).partition("+")[2] for ding in alle if ding.get("/Subtype") == "/Type0"}


def van_elders(pdf: bytes) -> set[str]:
    return {naam for naam in letters(pdf) if not any(naam.startswith(eigen) for eigen in EIGEN)}


def test_the_kadernota_brings_its_own_signs(uitgave: Uitgave) -> None:
    pdf = pdf_van(kadernota_html(uitgave))
    assert (van_elders(pdf), fouten(pdf)) == (set(), [])


def test_the_poster_does_too(uitgave: Uitgave) -> None:
    pdf = doelenboom_pdf(uitgave, "")
    assert (van_elders(pdf), fouten(pdf)) == (set(), [])
