"""A sheet as an OpenDocument spreadsheet that is the same, byte for byte, whenever the same content is written."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from kaderapp.kadernota.werkboek.celtekst import schone_tekst
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, als_tekst, getal_als_tekst

SOORT = "application/vnd.oasis.opendocument.spreadsheet"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_RUIMTEN = " ".join(f'xmlns:{naam}="{_OASIS}:{naam}:1.0"' for naam in ("office", "table", "text", "style"))
_MANIFEST = f"""{_XML}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">\
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{SOORT}"/>\
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
_ZIPDATUM = (1980, 1, 1, 0, 0, 0)


def schrijf_ods(blad: Blad) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam, inhoud, inpakken in (
            ("mimetype", SOORT, zipfile.ZIP_STORED),  # first and unpacked, so that others know the file by it
            ("META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED),
            ("content.xml", _inhoud(blad), zipfile.ZIP_DEFLATED),
        ):
            lid = zipfile.ZipInfo(naam, _ZIPDATUM)
            lid.create_system = 0  # else the operating system would show
            archief.writestr(lid, inhoud, inpakken)
    return uit.getvalue()


def _inhoud(blad: Blad) -> str:
    kop = "".join(map(_cel, blad.kolommen))
    rijen = "".join(f"<table:table-row>{''.join(map(_cel, rij.cellen))}</table:table-row>" for rij in blad.rijen)
    return f"""{_XML}<office:document-content {_RUIMTEN} office:version="1.3"><office:body><office:spreadsheet>\
<table:table table:name={quoteattr(blad.naam)}><table:table-header-rows><table:table-row>{kop}</table:table-row>\
</table:table-header-rows>{rijen}</table:table></office:spreadsheet></office:body></office:document-content>"""


def _cel(waarde: Celwaarde | Celfout) -> str:
    """Text is always marked as text, so that none of it can act as a formula (S8)."""
    if isinstance(waarde, int | Decimal) and not isinstance(waarde, bool):
        getal = getal_als_tekst(Decimal(waarde))
        return _met(f'office:value-type="float" office:value="{getal.replace(",", ".")}"', getal)
    if isinstance(waarde, date):
        return _met(f'office:value-type="date" office:date-value="{waarde.isoformat()}"', als_tekst(waarde))
    tekst = schone_tekst(als_tekst(waarde))
    return _met('office:value-type="string"', tekst) if tekst else "<table:table-cell/>"


def _met(kenmerken: str, tekst: str) -> str:
    regels = "".join(f"<text:p>{_regel(regel)}</text:p>" for regel in tekst.split("\n"))
    return f"<table:table-cell {kenmerken}>{regels}</table:table-cell>"


def _regel(tekst: str) -> str:
    """Spaces that XML would lose are written as elements."""
    uit = escape(tekst).replace("\t", "<text:tab/>").replace("\r", "")
    while "  " in uit:
        uit = uit.replace("  ", " <text:s/>", 1)
    return f"<text:s/>{uit[1:]}" if uit.startswith(" ") else uit
