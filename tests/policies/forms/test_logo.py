"""A logo is a small image, and nothing more."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from policies.forms.logo import ANDER_SOORT, GROOTSTE, MET_SCRIPT, TE_GROOT, LogoVeld, keur, soort

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {extra}>{inhoud}</svg>'


def svg(inhoud: str, extra: str = "") -> bytes:
    return SVG.format(inhoud=inhoud, extra=extra).encode()


def png(breed: int = 8) -> bytes:
    uit = BytesIO()
    Image.new("RGB", (breed, 8), "#1b4f9c").save(uit, "PNG")
    return uit.getvalue()


def reus(zijde: int) -> bytes:
    """A PNG of few bytes that says to be large."""
    kop = struct.pack(">IIBBBBB", zijde, zijde, 8, 2, 0, 0, 0)
    blok = struct.pack(">I", len(kop)) + b"IHDR" + kop + struct.pack(">I", zlib.crc32(b"IHDR" + kop))
    return b"\x89PNG\r\n\x1a\n" + blok + png()[33:]


GEWOON = svg(
    '<style>.a{fill:url(#b)}</style><linearGradient id="b"/><g><path class="a" d="M0 0h9"/><use href="#b"/></g>'
)


@pytest.mark.parametrize(("logo", "wat"), [(GEWOON, "svg"), (png(), "png")])
def test_an_ordinary_logo_comes_through_as_it_is(logo: bytes, wat: str) -> None:
    assert LogoVeld().clean(SimpleUploadedFile("logo", logo)) == logo
    assert soort(logo) == wat


@pytest.mark.parametrize(
    ("logo", "zegt"),
    [
        (svg("<script>alert(1)</script>"), MET_SCRIPT),
        (svg("<g><foreignObject/></g>"), MET_SCRIPT),
        (svg("<path/>", extra='onload="alert(1)"'), MET_SCRIPT),
        (svg('<a xlink:href="javascript:alert(1)"><path/></a>'), MET_SCRIPT),
        (svg('<image href="https://elders.example/volg.png"/>'), MET_SCRIPT),
        (svg('<image href="data:text/html;base64,PHA+"/>'), MET_SCRIPT),
        (svg("<style>@import 'https://elders.example/a.css';</style>"), MET_SCRIPT),
        (svg('<path style="fill:url(https://elders.example/a)"/>'), MET_SCRIPT),
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("&a;"), MET_SCRIPT),
        (b'<?xml-stylesheet href="https://elders.example/a.css"?>' + svg("<path/>"), MET_SCRIPT),
        (svg("<style>a{fill:u\\72l(https://elders.example/a)}</style>"), MET_SCRIPT),
        (svg("<style>@im<g/>port 'https://elders.example/a.css'</style>"), MET_SCRIPT),
        (svg("<path fill=\"image-set('https://elders.example/a')\"/>"), MET_SCRIPT),
        (svg('<form xmlns="http://www.w3.org/1999/xhtml"/>'), MET_SCRIPT),
        (svg('<g xml:base="https://elders.example/"/>'), MET_SCRIPT),
        (svg("<g>" * 80 + "</g>" * 80), MET_SCRIPT),
        (svg('<use href="#a"/>' * 9), MET_SCRIPT),
        (svg("<path/>" * 20_001), MET_SCRIPT),
        (reus(30_000), TE_GROOT),
        (reus(10_000), TE_GROOT),
        (svg("<path>"), ANDER_SOORT),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", ANDER_SOORT),
        (b"GIF89a", ANDER_SOORT),
        (b"", ANDER_SOORT),
        (b"\x89PNG\r\n\x1a\nrest", ANDER_SOORT),
        (png()[:40], ANDER_SOORT),
    ],
)
def test_what_is_more_or_less_than_an_image_is_refused(logo: bytes, zegt: str) -> None:
    with pytest.raises(ValidationError) as fout:
        keur(logo)
    assert fout.value.messages == [zegt]


def test_a_large_file_is_refused() -> None:
    with pytest.raises(ValidationError) as fout:
        LogoVeld().clean(SimpleUploadedFile("logo.svg", b"x" * (GROOTSTE + 1)))
    assert fout.value.messages == [TE_GROOT]


def test_nothing_uploaded_is_nothing() -> None:
    assert LogoVeld(required=False).clean(None) is None
