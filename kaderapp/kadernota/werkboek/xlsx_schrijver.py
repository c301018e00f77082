"""The workbook as a zip that is the same, byte for byte, whenever and wherever the same content is written."""

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping

from kaderapp.kadernota.werkboek import sjabloon
from kaderapp.kadernota.werkboek.bladschrijver import blad_xml
from kaderapp.kadernota.werkboek.werkmap import Werkmap

VASTE_DATUM = datetime.date(2000, 1, 1)  # a workbook doesn't say when it was made, unless it is told to
TITEL = "Werkboek van de agenda"
_ZIPDATUM = (1980, 1, 1, 0, 0, 0)

Breedtes = Mapping[str, Mapping[str, float]]


def schrijf_xlsx(
    werkmap: Werkmap,
    *,
    breedtes: Breedtes | None = None,
    titel: str = TITEL,
    datum: datetime.date = VASTE_DATUM,
) -> bytes:
    """`breedtes`: per sheet the width of columns, in characters; `datum`: when it says that it was made.

    WerkboekGeweigerd for a text that doesn't fit in a cell, TypeError for what is no Celwaarde.
    """
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in _delen(werkmap, breedtes or {}, titel, datum):
            lid = zipfile.ZipInfo(naam, _ZIPDATUM)
            lid.create_system = 0  # else the operating system would show
            archief.writestr(lid, inhoud, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def _delen(werkmap: Werkmap, breedtes: Breedtes, titel: str, datum: datetime.date) -> Iterator[tuple[str, str]]:
    aantal = len(werkmap.bladen)
    yield "[Content_Types].xml", sjabloon.inhoudsoorten(aantal)
    yield "_rels/.rels", sjabloon.RELATIES
    yield "docProps/core.xml", sjabloon.kenmerken(titel, datum)
    yield "xl/workbook.xml", sjabloon.werkmapdeel(werkmap.bladen)
    yield "xl/_rels/workbook.xml.rels", sjabloon.werkmaprelaties(aantal)
    yield "xl/styles.xml", sjabloon.OPMAAK
    for nummer, blad in enumerate(werkmap.bladen, 1):
        yield f"xl/worksheets/sheet{nummer}.xml", blad_xml(blad, breedtes.get(blad.naam, {}))
