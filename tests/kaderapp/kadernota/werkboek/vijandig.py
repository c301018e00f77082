"""Files that must be stopped at the gate: one function builds one kind."""

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable

from tests.kaderapp.kadernota.werkboek.maak_xlsx import (
    BLAD,
    HOOFD,
    INHOUDSOORTEN,
    KOP,
    WERKMAP,
    WERKMAPRELATIES,
    blad,
    delen,
    inhoudsoorten,
    pak,
    relatiedeel,
    werkmapdeel,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MB = 1024 * 1024


def _ruis(tekens: int) -> str:
    """Text that packs about 20 : 1, so that it stays below the bound on the ratio."""
    toeval = random.Random(1)
    return "".join(toeval.randbytes(50).hex() * 20 for _ in range(tekens // 2000))


def leeg_bestand() -> bytes:
    return b""


def oud_word() -> bytes:
    return OLE + bytes(1000) + "WordDocument".encode("utf-16-le") + bytes(1000)


def csv() -> bytes:
    return b"code;soort;titel\nK1;proces;Wonen\n"


def html() -> bytes:
    return b"\xef\xbb\xbf<!DOCTYPE html>\n<html><body><table><tr><td>code</td></tr></table></body></html>"


def xml_werkmap() -> bytes:
    return b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'


def pdf() -> bytes:
    return b"%PDF-1.7\n1 0 obj"


def png() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(100)


def willekeurig() -> bytes:
    return random.Random(1).randbytes(5000)


def oud_excel() -> bytes:
    return OLE + bytes(1000) + "Workbook".encode("utf-16-le") + bytes(1000)


def met_wachtwoord() -> bytes:
    return OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)


def ods() -> bytes:
    return pak({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})


def word() -> bytes:
    return pak({INHOUDSOORTEN: inhoudsoorten("x"), "word/document.xml": "<x/>"})


def andere_zip() -> bytes:
    return pak({"foto.jpg": bytes(100)})


def ander_pakket() -> bytes:
    return pak(delen() | {"_rels/.rels": relatiedeel({"rId1": ("visio", "visio/document.xml")})})


def lege_zip() -> bytes:
    return pak({})


def macro_deel() -> bytes:
    return pak(delen() | {"xl/vbaProject.bin": bytes(100)})


def macro_soort() -> bytes:
    return pak(delen() | {INHOUDSOORTEN: inhoudsoorten("application/vnd.ms-excel.sheet.macroEnabled.main+xml")})


def binaire_werkmap() -> bytes:
    return pak(delen() | {"xl/workbook.bin": bytes(100)})


def macro_blad() -> bytes:
    return pak(delen() | {"xl/macrosheets/sheet1.xml": "<x/>"})


def te_groot_bestand() -> bytes:
    return pak(delen() | {"xl/media/foto.bin": random.Random(1).randbytes(11 * MB)})


def zipbom() -> bytes:
    return pak(delen() | {BLAD: blad(" " * 200 * MB)})


def bom_in_ongelezen_deel() -> bytes:
    return pak(delen() | {"xl/media/bom.bin": bytes(15 * MB)})


def te_veel_uitgepakt() -> bytes:
    return pak(delen() | {f"xl/media/{nummer}.bin": _ruis(3 * MB) for nummer in range(7)})


def miljard_lachen() -> bytes:
    entiteiten = "".join(f'<!ENTITY a{n} "{10 * ("&a" + str(n - 1) + ";")}">' for n in range(1, 10))
    return _met_dtd(f'<!ENTITY a0 "lach">{entiteiten}', "&a9;")


def externe_entiteit() -> bytes:
    return _met_dtd('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;")


def kwadratische_entiteit() -> bytes:
    return _met_dtd(f'<!ENTITY x "{"a" * 50_000}">', "&x;" * 20_000)


def dtd_in_ongelezen_deel() -> bytes:
    return pak(delen() | {"docProps/app.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]><x/>'})


def _met_dtd(entiteiten: str, tekst: str) -> bytes:
    rij = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{tekst}</t></is></c></row>'
    return pak(delen() | {BLAD: f"<!DOCTYPE worksheet [{entiteiten}]>{blad(rij)}"})


def laatste_rij() -> bytes:
    return pak(delen('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))


def laatste_kolom() -> bytes:
    return pak(delen('<row r="1"><c r="XFD1"><v>1</v></c></row>'))


def te_veel_rijen() -> bytes:
    return pak(delen("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 60_010))))


def rij_boven_rij() -> bytes:
    return pak(delen('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'))


def cel_op_cel() -> bytes:
    return pak(delen('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))


def cel_zonder_kolom() -> bytes:
    return pak(delen('<row r="1"><c r="1"><v>1</v></c></row>'))


def rij_zonder_getal() -> bytes:
    return pak(delen('<row r="een"><c><v>1</v></c></row>'))


def te_veel_cellen() -> bytes:
    cellen = random.Random(1).choices(["<c/>", '<c t="b"/>', '<c s="1"/>', '<c s="2"/>'], k=310_000)
    rijen = ("".join(cellen[begin : begin + 100]) for begin in range(0, len(cellen), 100))
    return pak(delen("".join(f"<row>{rij}</row>" for rij in rijen)))


def cel_in_andere_rij() -> bytes:
    return pak(delen('<row r="1"><c r="A1048576"><v>1</v></c></row>'))


def duizend_leden() -> bytes:
    return pak(delen() | {f"xl/media/foto{nummer}.png": b"x" for nummer in range(1000)})


def zestig_leden() -> bytes:
    return pak(delen() | {f"xl/media/foto{nummer}.png": b"x" for nummer in range(60)})


def veertig_bladen() -> bytes:
    return pak(delen(namen=tuple(f"Blad {nummer}" for nummer in range(40))))


def een_deel_twee_bladen() -> bytes:
    inhoud = delen(namen=("Kaders", "Doelen"))
    zelfde = relatiedeel({f"rId{nummer}": ("worksheet", "worksheets/sheet1.xml") for nummer in (1, 2)})
    return pak(inhoud | {WERKMAPRELATIES: zelfde})


def overlappende_samenvoegingen() -> bytes:
    rijen = "".join(f'<row r="{nummer}"><c r="A{nummer}"><v>1</v></c></row>' for nummer in range(1, 50_001))
    samen = '<mergeCell ref="A1:CV50000"/>' * 1000
    return pak(delen(rijen, erna=f"<mergeCells>{samen}</mergeCells>"))


def omgekeerde_samenvoeging() -> bytes:
    return pak(delen(erna='<mergeCells><mergeCell ref="CV1:A2"/></mergeCells>'))


def lange_tekst_in_veel_cellen() -> bytes:
    cel = '<c t="s"><v>0</v></c>'
    rijen = "".join(f'<row r="{nummer}">{cel * 20}</row>' for nummer in range(1, 5001))
    return pak(delen(rijen, gedeeld=f"<si><t>{'tekst ' * 5000}</t></si>"))


def diepe_nesting() -> bytes:
    return pak(delen(erna="<a>" * 250_000 + "</a>" * 250_000))


def miljoenen_elementen() -> bytes:
    elementen = [f"<{letter}/>" for letter in "abdeghijklmnopqs"]
    return pak(delen() | {BLAD: blad("".join(random.Random(1).choices(elementen, k=2_100_000)))})


def miljoenen_namen() -> bytes:
    return pak(delen(erna="".join(f"<a{nummer}/>" for nummer in range(1_000_000))))


def miljoenen_attributen() -> bytes:
    return pak(delen(erna=_attributen()))


def miljoenen_attributen_ongelezen() -> bytes:
    return pak(delen() | {"customXml/item1.xml": _attributen()})


def _attributen() -> str:
    return "<a {}/>".format(" ".join(f'b{nummer}=""' for nummer in range(1_200_000)))


def lange_naamruimte() -> bytes:
    ruimte = "u" * 400_000
    return pak(delen(erna=f'<x:a xmlns:x="{ruimte}">{"<x:b/>" * 200_000}</x:a>'))


def utf16() -> bytes:
    return pak(delen() | {BLAD: blad(KOP).encode("utf-16")})


def afgekapt() -> bytes:
    return pak(delen())[:-30]


def beschadigde_inhoudsopgave() -> bytes:
    return pak(delen()).replace(b"PK\x01\x02", b"PK\x01\x09")


def beschadigde_inhoud() -> bytes:
    inhoud = bytearray(pak(delen()))
    plaats = inhoud.index(BLAD.encode()) + len(BLAD) + 20
    inhoud[plaats] ^= 0xFF
    return bytes(inhoud)


def beschadigde_xml() -> bytes:
    return pak(delen() | {BLAD: blad(KOP)[:-20]})


def leugen_over_grootte() -> bytes:
    """The headers say 100 bytes, the sheet unpacks to 60 MB."""
    inhoud = bytearray(pak(delen() | {BLAD: blad(" " * 60 * MB)}))
    naam = BLAD.encode()
    eerste, tweede = inhoud.index(naam), inhoud.rindex(naam)
    inhoud[eerste - 8 : eerste - 4] = struct.pack("<I", 100)  # uncompressed size in the local header
    inhoud[tweede - 22 : tweede - 18] = struct.pack("<I", 100)  # and in the central directory
    return bytes(inhoud)


def lid_met_wachtwoord() -> bytes:
    inhoud = bytearray(pak(delen()))
    plaats = inhoud.rindex(BLAD.encode())
    inhoud[plaats - 38] |= 1  # the flags in the central directory
    return bytes(inhoud)


def onbekende_compressie() -> bytes:
    return pak(delen(), soort=zipfile.ZIP_LZMA)


def dubbel_lid() -> bytes:
    uit = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(uit, "w") as archief:
        warnings.simplefilter("ignore")
        for naam, deel in [*delen().items(), (BLAD.upper(), blad("")), (BLAD, blad(""))]:
            archief.writestr(naam, deel)
    return uit.getvalue()


def pad_naar_buiten() -> bytes:
    return pak(delen() | {"../../etc/cron.d/x": "x"})


def blad_ontbreekt() -> bytes:
    inhoud = delen()
    del inhoud[BLAD]
    return pak(inhoud)


def andere_naamruimte() -> bytes:
    return pak(delen() | {BLAD: blad(KOP).replace(HOOFD, "http://example.org/x")})


def blad_zonder_relatie() -> bytes:
    return pak(delen() | {WERKMAP: werkmapdeel({"rId9": "Kaders"})})


VIJANDIG: dict[Callable[[], bytes], str] = {
    leeg_bestand: "bestand is leeg",
    csv: "een tekstbestand (zoals .csv)",
    html: "een webpagina (html)",
    xml_werkmap: "een xml-bestand",
    pdf: "een pdf",
    png: "een afbeelding",
    willekeurig: "een ander soort bestand",
    oud_excel: "een oud Excel-bestand (.xls)",
    oud_word: "een oud Office-bestand",
    met_wachtwoord: "met een wachtwoord beveiligd",
    lid_met_wachtwoord: "met een wachtwoord beveiligd",
    ods: "een OpenDocument-bestand",
    word: "een Word-document",
    andere_zip: "een zip-bestand met iets anders erin",
    ander_pakket: "een zip-bestand met iets anders erin",
    lege_zip: "een zip-bestand met iets anders erin",
    macro_deel: "bevat macro's",
    macro_soort: "bevat macro's",
    binaire_werkmap: "bevat macro's",
    macro_blad: "bevat macro's",
    te_groot_bestand: "groter dan 10 MB",
    zipbom: "uitgepakt groter dan 20 MB",
    bom_in_ongelezen_deel: "uitgepakt groter dan 20 MB",
    te_veel_uitgepakt: "uitgepakt groter dan 20 MB",
    leugen_over_grootte: "beschadigd",
    miljard_lachen: "bevat een DTD",
    externe_entiteit: "bevat een DTD",
    kwadratische_entiteit: "bevat een DTD",
    dtd_in_ongelezen_deel: "bevat een DTD",
    laatste_rij: "meer dan 60000 rijen",
    laatste_kolom: "rechts van kolom CV",
    te_veel_rijen: "meer dan 60000 rijen",
    rij_boven_rij: "beschadigd",
    cel_op_cel: "beschadigd",
    cel_zonder_kolom: "beschadigd",
    rij_zonder_getal: "beschadigd",
    te_veel_cellen: "te groot of te ingewikkeld",
    cel_in_andere_rij: "beschadigd",
    duizend_leden: "meer dan 50 onderdelen",
    zestig_leden: "meer dan 50 onderdelen",
    veertig_bladen: "meer dan 30 bladen",
    een_deel_twee_bladen: "beschadigd",
    diepe_nesting: "te groot of te ingewikkeld",
    miljoenen_elementen: "te groot of te ingewikkeld",
    miljoenen_namen: "te groot of te ingewikkeld",
    miljoenen_attributen: "te groot of te ingewikkeld",
    utf16: "ongewone tekencodering",
    afgekapt: "beschadigd",
    beschadigde_inhoudsopgave: "beschadigd",
    beschadigde_inhoud: "beschadigd",
    beschadigde_xml: "beschadigd",
    onbekende_compressie: "beschadigd",
    dubbel_lid: "dubbele of misleidende namen",
    pad_naar_buiten: "dubbele of misleidende namen",
    blad_ontbreekt: "beschadigd",
    andere_naamruimte: "beschadigd",
    blad_zonder_relatie: "beschadigd",
}
# Refused when the cells are read: what they cost doesn't show from the size of the file.
VIJANDIG_BIJ_LEZEN: dict[Callable[[], bytes], str] = {
    overlappende_samenvoegingen: "te groot of te ingewikkeld",
    omgekeerde_samenvoeging: "beschadigd",
    lange_tekst_in_veel_cellen: "te groot of te ingewikkeld",
}
# Not refused, but of no use to an attacker either.
ONSCHADELIJK: tuple[Callable[[], bytes], ...] = (lange_naamruimte, miljoenen_attributen_ongelezen)
