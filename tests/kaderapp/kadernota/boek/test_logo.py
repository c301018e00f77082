"""The logo of the gemeente on the cover: as a picture with a name, its colours as they were."""

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.logo import logo
from kaderapp.kadernota.pdf import pdf_van
from kaderapp.kadernota.uitgave import Huisstijl
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.test_pdf import fouten

ROOD = (122, 31, 31)


def plaatje(soort: str = "PNG") -> bytes:
    uit = BytesIO()
    Image.new("RGB", (60, 20), ROOD).save(uit, soort)
    return uit.getvalue()


def tekening(binnen: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">{binnen}</svg>'.encode()


def test_it_is_in_the_pdf_as_it_was_uploaded() -> None:
    stijl = Huisstijl(accent="#7a1f1f", logo=plaatje(), logo_soort="png")
    html = kadernota_html(voorbeeld.uitgave(voorbeeld.leeg(), huisstijl=stijl))
    with pikepdf.open(BytesIO(pdf_van(html))) as document:
        beelden: Any = document.pages[0].get_images().values()
        (beeld,) = beelden
        pixels = pikepdf.PdfImage(beeld).as_pil_image().convert("RGB")
    assert (pixels.size, pixels.getpixel((30, 10))) == ((60, 20), ROOD)


def test_a_drawing_is_drawn_and_has_its_name(tmp_path: Path) -> None:
    stijl = Huisstijl(logo=tekening('<rect width="60" height="20" fill="#7a1f1f"/>'), logo_soort="svg")
    bestand = tmp_path / "nota.pdf"
    bestand.write_bytes(pdf_van(kadernota_html(voorbeeld.uitgave(voorbeeld.leeg(), huisstijl=stijl))))
    subprocess.run(["pdftoppm", "-l", "1", "-r", "50", "-png", bestand, tmp_path / "blad"], check=True)
    with Image.open(next(tmp_path.glob("blad*.png"))) as blad:
        kleuren = {kleur for _, kleur in blad.convert("RGB").getcolors(blad.width * blad.height) or []}
    assert ROOD in kleuren
    assert fouten(bestand.read_bytes()) == []


@pytest.mark.parametrize(
    "binnen",
    [
        "<script>alert(1)</script>",
        '<image href="https://elders.example/volg.png"/>',
        '<image href="file:///etc/hosts"/>',
    ],
)
def test_a_drawing_that_does_more_than_draw_is_left_out(binnen: str) -> None:
    assert logo(Huisstijl(logo=tekening(binnen), logo_soort="svg")) == ""


@pytest.mark.parametrize(
    ("inhoud", "soort"), [(b"", "png"), (b"geen plaatje", "png"), (plaatje(), ""), (plaatje("GIF"), "png")]
)
def test_what_is_no_picture_that_the_pdf_takes_is_left_out(inhoud: bytes, soort: str) -> None:
    assert logo(Huisstijl(logo=inhoud, logo_soort=soort)) == ""
