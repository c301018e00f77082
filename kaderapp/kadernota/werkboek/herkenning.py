"""What a file is when it is no .xlsx, so that the refusal can say how to make one of it."""

from collections.abc import Collection

from kaderapp.kadernota.werkboek.melding import WerkboekGeweigerd, weigering

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_OUD_EXCEL = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_OPSLAAN = "open het in Excel en sla het op als Excel-werkmap (.xlsx)."
_ANDERS = "kies het werkboek zelf, een Excel-werkmap (.xlsx)."
_WACHTWOORD = "dit bestand is met een wachtwoord beveiligd; haal het wachtwoord er in Excel af en sla het opnieuw op."
_MACROS = f"dit bestand bevat macro's (zoals .xlsm of .xlsb); die mogen niet in een werkboek: {_OPSLAAN}"

_BEGIN = (
    (b"%PDF", "een pdf", _ANDERS),
    (b"\x89PNG", "een afbeelding", _ANDERS),
    (b"\xff\xd8\xff", "een afbeelding", _ANDERS),
    (b"GIF8", "een afbeelding", _ANDERS),
    (b"{\\rtf", "een tekstdocument (rtf)", _ANDERS),
)
_ZIPNAMEN = (
    ("word/", "een Word-document", _ANDERS),
    ("ppt/", "een PowerPoint-presentatie", _ANDERS),
    ("content.xml", "een OpenDocument-bestand (zoals .ods)", _OPSLAAN),
    ("index/document.iwa", "een Numbers-bestand", "exporteer het in Numbers als Excel-werkmap (.xlsx)."),
)


def met_wachtwoord() -> WerkboekGeweigerd:
    return weigering(_WACHTWOORD)


def met_macros() -> WerkboekGeweigerd:
    return weigering(_MACROS)


def geen_xlsx(wat: str = "een ander soort bestand", raad: str = _ANDERS) -> WerkboekGeweigerd:
    return weigering(f"dit is geen .xlsx-bestand maar {wat}; {raad}")


def weiger_andere_soort(inhoud: bytes) -> None:
    """By the first bytes: only a file that starts as a zip with a member goes on."""
    if not inhoud:
        raise weigering("dit bestand is leeg; kies het werkboek dat u in Excel hebt opgeslagen.")
    if inhoud.startswith(_OLE):
        raise _ole(inhoud)
    for begin, wat, raad in _BEGIN:
        if inhoud.startswith(begin):
            raise geen_xlsx(wat, raad)
    if not inhoud.startswith(b"PK"):
        raise _tekst(inhoud[:4096])


def weiger_andere_inhoud(namen: Collection[str]) -> None:
    """By the lower-case names of the members: other zips of office programs."""
    if any(naam.endswith(("vbaproject.bin", "xl/workbook.bin")) or "macrosheets/" in naam for naam in namen):
        raise met_macros()
    for begin, wat, raad in _ZIPNAMEN:
        if any(naam.startswith(begin) for naam in namen):
            raise geen_xlsx(wat, raad)


def _ole(inhoud: bytes) -> WerkboekGeweigerd:
    if _VERSLEUTELD in inhoud:
        return met_wachtwoord()
    if any(naam in inhoud for naam in _OUD_EXCEL):
        return geen_xlsx("een oud Excel-bestand (.xls)", _OPSLAAN)
    return geen_xlsx("een oud Office-bestand (zoals .xls of .doc)", _OPSLAAN)


def _tekst(begin: bytes) -> WerkboekGeweigerd:
    kop = begin.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if kop.startswith((b"<!doctype html", b"<html", b"<table")) or b"<html" in kop:
        return geen_xlsx("een webpagina (html)", _OPSLAAN)
    if kop.startswith(b"<"):
        return geen_xlsx("een xml-bestand", _OPSLAAN)
    if b"\0" not in begin and any(teken in begin for teken in (b";", b",", b"\t")):
        return geen_xlsx("een tekstbestand (zoals .csv)", _OPSLAAN)
    return geen_xlsx()
