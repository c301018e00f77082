"""Small workbooks built part by part, so that a test can say exactly what stands in the XML."""

import io
import zipfile
from collections.abc import Mapping

HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKKET = "http://schemas.openxmlformats.org/package/2006"
SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"

INHOUDSOORTEN = "[Content_Types].xml"
WERKMAP = "xl/workbook.xml"
WERKMAPRELATIES = "xl/_rels/workbook.xml.rels"
BLAD = "xl/worksheets/sheet1.xml"
KOP = '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>'

OPMAAK = """<numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="9"/></cellXfs>
<dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>"""

Delen = dict[str, str | bytes]


def delen(
    rijen: str = KOP,
    *,
    erna: str = "",
    gedeeld: str | None = None,
    opmaak: str | None = None,
    eigenschappen: str = "",
    namen: tuple[str, ...] = ("Kaders",),
) -> Delen:
    """The parts of a valid workbook; every sheet holds the same rows, followed by `erna`."""
    nummers = range(1, len(namen) + 1)
    relaties = {f"rId{nummer}": ("worksheet", f"worksheets/sheet{nummer}.xml") for nummer in nummers}
    inhoud: Delen = {
        INHOUDSOORTEN: inhoudsoorten(f"{SOORT}.sheet.main+xml"),
        "_rels/.rels": relatiedeel({"rId1": ("officeDocument", WERKMAP)}),
        WERKMAP: werkmapdeel({f"rId{nummer}": naam for nummer, naam in enumerate(namen, 1)}, eigenschappen),
    }
    inhoud |= {f"xl/worksheets/sheet{nummer}.xml": blad(rijen, erna) for nummer in nummers}
    if gedeeld is not None:
        relaties["rIdT"] = ("sharedStrings", "sharedStrings.xml")
        inhoud["xl/sharedStrings.xml"] = f'<sst xmlns="{HOOFD}">{gedeeld}</sst>'
    if opmaak is not None:
        relaties["rIdO"] = ("styles", "styles.xml")
        inhoud["xl/styles.xml"] = f'<styleSheet xmlns="{HOOFD}">{opmaak}</styleSheet>'
    return inhoud | {WERKMAPRELATIES: relatiedeel(relaties)}


def blad(rijen: str, erna: str = "") -> str:
    return f'<worksheet xmlns="{HOOFD}"><sheetData>{rijen}</sheetData>{erna}</worksheet>'


def inhoudsoorten(werkmap: str) -> str:
    override = f'<Override PartName="/xl/workbook.xml" ContentType="{werkmap}"/>'
    return f'<Types xmlns="{PAKKET}/content-types">{override}</Types>'


def werkmapdeel(bladen: Mapping[str, str], eigenschappen: str = "") -> str:
    tabs = "".join(f'<sheet name="{naam}" sheetId="1" r:id="{relatie}"/>' for relatie, naam in bladen.items())
    kop = f'<workbook xmlns="{HOOFD}" xmlns:r="{DOCUMENT}">'
    return f"{kop}<workbookPr {eigenschappen}/><sheets>{tabs}</sheets></workbook>"


def relatiedeel(relaties: Mapping[str, tuple[str, str]]) -> str:
    regels = "".join(
        f'<Relationship Id="{id_}" Type="{DOCUMENT}/{soort}" Target="{doel}"/>'
        for id_, (soort, doel) in relaties.items()
    )
    return f'<Relationships xmlns="{PAKKET}/relationships">{regels}</Relationships>'


def pak(inhoud: Mapping[str, str | bytes], *, soort: int = zipfile.ZIP_DEFLATED) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", soort) as archief:
        for naam, deel in inhoud.items():
            archief.writestr(naam, deel)
    return uit.getvalue()
