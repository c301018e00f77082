"""The zip around a workbook: unpacked in memory, within bounds, and only when it is a plain zip."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable

from kaderapp.kadernota.werkboek.grenzen import (
    MAX_LEDEN,
    MAX_LEDEN_TOTAAL,
    MAX_UITGEPAKT,
    MAX_VERHOUDING,
    MB,
    VERHOUDING_VANAF,
)
from kaderapp.kadernota.werkboek.herkenning import met_wachtwoord
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.xmldeel import beschadigd

Delen = dict[str, bytes]

_VERSLEUTELD = 0x1
_CENTRALE_KOP = b"PK\x01\x02"
_BIJZAAK = re.compile(r"xl/(printersettings/[^/]*|worksheets/_rels/[^/]*)")
_FOUTEN = (  # what zipfile raises on damage, besides its own
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    RuntimeError,
    ValueError,
    OverflowError,
    EOFError,
    OSError,
    LookupError,
)
_TE_VEEL = (
    f"dit bestand heeft meer dan {MAX_LEDEN} onderdelen, zoals bladen en afbeeldingen; "
    "kopieer alleen de gegevens naar een nieuw werkboek."
)
_VREEMDE_NAMEN = (
    "dit bestand bevat onderdelen met dubbele of misleidende namen; kopieer alleen de gegevens naar een nieuw werkboek."
)
_TE_GROOT = (
    f"dit bestand is uitgepakt groter dan {MAX_UITGEPAKT // MB} MB, of verdacht sterk ingepakt; "
    "verwijder lege rijen met opmaak en afbeeldingen, of kopieer alleen de gegevens naar een nieuw werkboek."
)


def pak_uit(inhoud: bytes) -> Delen:
    """The members by lower-case name (names in a package don't depend on case)."""
    if inhoud.count(_CENTRALE_KOP) > MAX_LEDEN_TOTAAL:  # before zipfile makes an object of each
        raise weigering(_TE_VEEL)
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            leden = [lid for lid in archief.infolist() if not lid.is_dir()]
            _controleer_namen(archief.infolist())
            return _pak_leden_uit(archief, leden)
    except _FOUTEN as fout:
        raise beschadigd() from fout


def _controleer_namen(leden: Iterable[zipfile.ZipInfo]) -> None:
    namen = [lid.orig_filename.lower() for lid in leden]
    if len(namen) > MAX_LEDEN_TOTAAL or sum(not _BIJZAAK.fullmatch(naam) for naam in namen) > MAX_LEDEN:
        raise weigering(_TE_VEEL)
    if len(namen) != len(set(namen)) or any(map(_is_list, namen)):
        raise weigering(_VREEMDE_NAMEN)


def _is_list(naam: str) -> bool:
    """A name that could lead outside the package, or that says something else than it seems."""
    return naam.startswith("/") or ".." in naam.split("/") or not naam.isprintable() or any(t in naam for t in "\\:")


def _pak_leden_uit(archief: zipfile.ZipFile, leden: list[zipfile.ZipInfo]) -> Delen:
    delen: Delen = {}
    ruimte = MAX_UITGEPAKT
    for lid in leden:
        delen[lid.filename.lower()] = deel = _pak_lid_uit(archief, lid, ruimte)
        ruimte -= len(deel)
    return delen


def _pak_lid_uit(archief: zipfile.ZipFile, lid: zipfile.ZipInfo, ruimte: int) -> bytes:
    if lid.flag_bits & _VERSLEUTELD:
        raise met_wachtwoord()
    if lid.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise beschadigd()
    if lid.file_size > ruimte or _verdacht(lid.file_size, lid.compress_size):
        raise weigering(_TE_GROOT)
    with archief.open(lid) as stroom:
        deel = stroom.read(ruimte + 1)  # what the header says about the size may be a lie
    if len(deel) != lid.file_size:
        raise beschadigd()
    return deel


def _verdacht(uitgepakt: int, ingepakt: int) -> bool:
    return uitgepakt > VERHOUDING_VANAF and uitgepakt > MAX_VERHOUDING * ingepakt
