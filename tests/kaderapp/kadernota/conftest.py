"""One kadernota for all tests that look at a PDF: making it is the expensive part."""

import subprocess
from pathlib import Path

import pytest
from django.test import override_settings

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.pdf import kadernota_pdf
from tests.kaderapp.kadernota import voorbeeld

WEBSITE = "https://kaders.zilverhoek.example"


@pytest.fixture(scope="session")
def html() -> str:
    with override_settings(SITE_URL=WEBSITE):
        return kadernota_html(voorbeeld.uitgave())


@pytest.fixture(scope="session")
def pdf(html: str) -> bytes:
    with override_settings(SITE_URL=WEBSITE):
        return kadernota_pdf(voorbeeld.uitgave())


@pytest.fixture(scope="session")
def bestand(pdf: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad: Path = tmp_path_factory.mktemp("pdf") / "kadernota.pdf"
    pad.write_bytes(pdf)
    return pad


def pdftotext(pad: Path, *opties: str) -> str:
    opdracht = ["pdftotext", *opties, str(pad), "-"]
    return subprocess.run(opdracht, check=True, capture_output=True, text=True).stdout
