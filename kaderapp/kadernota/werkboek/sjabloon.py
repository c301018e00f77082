"""The fixed XML around the cells of a workbook that we write (ECMA-376 part 1, SpreadsheetML and OPC)."""

import datetime
import enum
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from kaderapp.kadernota.werkboek.werkmap import Blad, kolomletter

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PAKKET = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_KERN = "application/vnd.openxmlformats-package.core-properties+xml"


class Stijl(enum.IntEnum):
    """The position of a cell format among `cellXfs` below."""

    GEWOON = 0
    KOP = 1
    TEKST = 2
    TEKST_MET_AANHALINGSTEKEN = 3  # stays text when somebody edits the cell
    GETAL = 4
    DATUM = 5


OPMAAK = f"""{XML}<styleSheet xmlns="{HOOFD}">\
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="6">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
<alignment vertical="top"/></xf>\
</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>"""

RELATIES = f"""{XML}<Relationships xmlns="{_PAKKET}/relationships">\
<Relationship Id="rId1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rId2" Type="{_PAKKET}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""


def inhoudsoorten(aantal_bladen: int) -> str:
    bladen = "".join(
        f'<Override PartName="/xl/worksheets/sheet{nummer}.xml" ContentType="{_SOORT}.worksheet+xml"/>'
        for nummer in range(1, aantal_bladen + 1)
    )
    return f"""{XML}<Types xmlns="{_PAKKET}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="{_SOORT}.sheet.main+xml"/>{bladen}\
<Override PartName="/xl/styles.xml" ContentType="{_SOORT}.styles+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="{_KERN}"/></Types>"""


def kenmerken(titel: str, datum: datetime.date) -> str:
    """Title and language, for who hears the document instead of seeing it."""
    moment = f'xsi:type="dcterms:W3CDTF">{datum:%Y-%m-%d}T00:00:00Z<'
    return f"""{XML}<cp:coreProperties xmlns:cp="{_PAKKET}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(titel)}</dc:title>\
<dc:creator>kaderapp</dc:creator><dc:language>nl-NL</dc:language>\
<dcterms:created {moment}/dcterms:created><dcterms:modified {moment}/dcterms:modified></cp:coreProperties>"""


def werkmapdeel(bladen: Sequence[Blad]) -> str:
    tabs = "".join(
        f'<sheet name={quoteattr(blad.naam)} sheetId="{nummer}" r:id="rId{nummer}"/>'
        for nummer, blad in enumerate(bladen, 1)
    )
    namen = "".join(_namen(plaats, blad) for plaats, blad in enumerate(bladen) if blad.kolommen)
    return f"""{XML}<workbook xmlns="{HOOFD}" xmlns:r="{_DOCUMENT}"><workbookPr/>\
<bookViews><workbookView/></bookViews><sheets>{tabs}</sheets>\
{f"<definedNames>{namen}</definedNames>" if namen else ""}</workbook>"""


def _namen(plaats: int, blad: Blad) -> str:
    """The hidden name that Excel wants beside a filter, and the header row that each printed page repeats."""
    naam = escape("'{}'".format(blad.naam.replace("'", "''")))
    hoek = f"${kolomletter(len(blad.kolommen) - 1)}${len(blad.rijen) + 1}"
    return f"""<definedName name="_xlnm._FilterDatabase" localSheetId="{plaats}" hidden="1">{naam}!$A$1:{hoek}\
</definedName><definedName name="_xlnm.Print_Titles" localSheetId="{plaats}">{naam}!$1:$1</definedName>"""


def werkmaprelaties(aantal_bladen: int) -> str:
    bladen = "".join(
        f'<Relationship Id="rId{nummer}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{nummer}.xml"/>'
        for nummer in range(1, aantal_bladen + 1)
    )
    return f"""{XML}<Relationships xmlns="{_PAKKET}/relationships">{bladen}\
<Relationship Id="rId{aantal_bladen + 1}" Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>"""
