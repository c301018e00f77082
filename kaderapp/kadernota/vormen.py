"""What can be downloaded of an edition beside the PDF of the kadernota, each made from the Uitgave alone.

The makers are loaded when they are needed: a process that only serves pages does without python-docx.
"""

from dataclasses import dataclass

from django.utils.http import content_disposition_header
from django.utils.module_loading import import_string

from kaderapp.kadernota.uitgave import Uitgave


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorm:
    bestand: str
    """Last part of its address."""
    naam: str
    """Of its address; `versie-` and `voorbeeld-` stand before it for other editions."""
    type: str
    maker: str
    """Where the function is that takes an Uitgave and a colour, and gives the file."""
    in_beeld: bool = False
    """Whether a browser shows it; else it is stored."""

    def plaatsing(self, slug: str, nummer: str) -> str:
        """Content-Disposition; the file is named after agenda and version, as "samen-verder-versie-1.0.docx"."""
        stam, _, soort = self.bestand.rpartition(".")
        wat = "" if stam == "kadernota" else f"-{stam}"
        versie = f"versie-{nummer}" if nummer else "werkversie"
        naam = f"{slug}-{versie}{wat}.{soort}"
        return content_disposition_header(not self.in_beeld, naam) or f'inline; filename="{naam}"'


WORD = Vorm(
    bestand="kadernota.docx",
    naam="kadernota-docx",
    type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    maker="kaderapp.kadernota.word.maken.kadernota_docx",
)
LOSBLAD = Vorm(
    bestand="kadernota.html",
    naam="kadernota-html",
    type="text/html; charset=utf-8",
    maker="kaderapp.kadernota.losblad.kadernota_losblad",
)
POSTER = Vorm(
    bestand="doelenboom.pdf",
    naam="doelenboom-pdf",
    type="application/pdf",
    maker="kaderapp.kadernota.poster.maken.doelenboom_pdf",
    in_beeld=True,
)
VORMEN = (WORD, LOSBLAD, POSTER)


def maak(vorm: Vorm, uitgave: Uitgave, accent: str) -> bytes:
    """The file; raises PdfMislukt where that is a PDF. `accent` is the own colour of the gemeente, or empty."""
    inhoud: str | bytes = import_string(vorm.maker)(uitgave, accent)
    return inhoud.encode() if isinstance(inhoud, str) else inhoud
