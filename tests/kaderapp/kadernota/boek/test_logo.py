"""The logo of the gemeente on the cover: as a picture with a name, its colours as they were."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.logo import logo
from kaderapp.kadernota.pdf import pdf_van
from kaderapp.kadernota.uitgave import Huisstijl
from tests.kaderapp.kadernota import voorbeeld

ROOD = (122, 31, 31)


def plaatje(soort: str = "PNG") -> bytes:
    uit = BytesIO()
    Image.new("RGB", (60, 20), ROOD).save(uit, soort)
    return uit.getvalue()


def test_it_is_in_the_pdf_as_it_was_uploaded() -> None:
    stijl = Huisstijl(accent="#7a1f1f", logo=plaatje(), logo_soort="png")
    html = kadernota_html(voorbeeld.uitgave(voorbeeld.leeg(), huisstijl=stijl))
    with pikepdf.open(BytesIO(pdf_van(html))) as document:
        beelden: Any = document.pages[0].get_images().values()
        (beeld,) = beelden
        pixels = pikepdf.PdfImage(beeld).as_pil_image().convert("RGB")
    assert (pixels.size, pixels.getpixel((30, 10))) == ((60, 20), ROOD)


@pytest.mark.parametrize(
    ("inhoud", "soort"), [(b"", "png"), (b"geen plaatje", "png"), (plaatje(), ""), (plaatje("GIF"), "png")]
)
def test_what_is_no_picture_that_the_pdf_takes_is_left_out(inhoud: bytes, soort: str) -> None:
    assert logo(Huisstijl(logo=inhoud, logo_soort=soort)) == ""
