"""An Uitgave as a Word document; the same Uitgave always gives the same bytes.

python-docx keeps the package: parts, relations, pictures, core properties. What it can't say (fields, bookmarks,
repeated heads, numbering) is written as XML by the modules beside this one.
"""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC
from typing import Any

from docx import Document
from docx.document import Document as Bestand
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIE
from docx.oxml import parse_xml
from lxml import etree

from kaderapp.kadernota.boek.zonder_bladzijden import ACCENT, boekboom, colofon, zonder_besturing
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.word.alinea import Plaats
from kaderapp.kadernota.word.blokken import Schrijver
from kaderapp.kadernota.word.secties import Secties
from kaderapp.kadernota.word.stijldeel import TAAL, stijlen
from kaderapp.kadernota.word.tekening import Tekeningen
from kaderapp.kadernota.word.xml import Element, w

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OVERBODIG = (
    RELATIE.THUMBNAIL,
    RELATIE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
"""What the empty document of python-docx brings along."""
COLOFON = (
    "Dit bestand is gemaakt om in Word te lezen en er opmerkingen bij te zetten. "
    "De PDF en de website zijn de publicatie."
)
PROGRAMMA = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>kaderapp</Application></Properties>"
)
_ZIPDATUM = (1980, 1, 1, 0, 0, 0)


def kadernota_docx(uitgave: Uitgave, accent: str = "") -> bytes:
    """The kadernota for Word; `accent` is the colour of the gemeente, as "#1b4f9c"."""
    boom = boekboom(uitgave, accent)
    colofon(boom, COLOFON)
    bestand = Document()
    _leeg(bestand)
    _schrijf(bestand, boom)
    _vervang(bestand.part._styles_part, stijlen((accent or ACCENT).removeprefix("#").upper()))
    _vervang(bestand.part._settings_part, _instellingen())
    _kenmerken(bestand, uitgave)
    return _verpak(bestand)


def _schrijf(bestand: Bestand, boom: Element) -> None:
    deel = bestand.part
    (hoofd,) = boom.iter("main")
    ankers = frozenset(element.get("id") for element in hoofd.iter() if element.get("id"))
    schrijver = Schrijver(
        ankers,
        extern=lambda adres: deel.relate_to(adres, RELATIE.HYPERLINK, is_external=True),
        secties=Secties(hoofd.find("section"), _maker(bestand)),
        tekeningen=Tekeningen(lambda png: deel.get_or_add_image(io.BytesIO(png))[0]),
    )
    schrijver.loop(hoofd, Plaats())
    lijf = deel.element.body
    for kind in list(lijf):
        lijf.remove(kind)
    lijf.extend([*schrijver.uit, schrijver.secties.eigenschappen()])
    _vervang(deel.numbering_part, schrijver.nummering.deel())


def _maker(bestand: Bestand) -> Callable[[str, Element], str]:
    def maak(soort: str, element: Element) -> str:
        voeg: Any = bestand.part.add_header_part if soort == "hdr" else bestand.part.add_footer_part
        deel, relatie = voeg()
        _vervang(deel, element)
        return str(relatie)

    return maak


def _vervang(deel: Element, element: Element) -> None:
    deel._element = parse_xml(etree.tostring(element))


def _leeg(bestand: Bestand) -> None:
    for relaties in (bestand.part.package.rels, bestand.part.rels):
        for naam in [naam for naam, relatie in relaties.items() if relatie.reltype in OVERBODIG]:
            del relaties[naam]


def _instellingen() -> Element:
    """Without the mode of an older Word, and with Dutch hyphens."""
    ruimte = "http://schemas.microsoft.com/office/word"
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=709),
        w("autoHyphenation"),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", w("compatSetting", name="compatibilityMode", uri=ruimte, val=15)),
        w("themeFontLang", val=TAAL),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def _kenmerken(bestand: Bestand, uitgave: Uitgave) -> None:
    """What the archive reads; the dates are those of the Versie, not of who asked for the file."""
    eigen, opname = bestand.core_properties, uitgave.momentopname
    gemaakt = uitgave.gemaakt_op.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    eigen.title = _kort(opname.agenda.titel)
    eigen.author = eigen.last_modified_by = _kort(f"Gemeente {opname.gemeente.naam}")
    eigen.subject = _kort(uitgave.status_in_woorden)
    eigen.language = TAAL
    eigen.created = eigen.modified = gemaakt
    eigen.version, eigen.identifier = _kort(uitgave.nummer), _kort(uitgave.permalink)
    eigen.comments = eigen.keywords = eigen.category = ""
    eigen.revision = 1
    bestand.part.package.part_related_by(RELATIE.EXTENDED_PROPERTIES)._blob = PROGRAMMA


def _kort(tekst: str) -> str:
    """As long as a property may be."""
    return zonder_besturing(tekst)[:255]


def _verpak(bestand: Bestand) -> bytes:
    """The package with its members in a fixed order and without the time of today."""
    ruw, uit = io.BytesIO(), io.BytesIO()
    bestand.save(ruw)
    with zipfile.ZipFile(ruw) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam in sorted(bron.namelist(), key=lambda naam: (naam != "[Content_Types].xml", naam)):
            lid = zipfile.ZipInfo(naam, _ZIPDATUM)
            lid.create_system = 0
            archief.writestr(lid, bron.read(naam), zipfile.ZIP_DEFLATED)
    return uit.getvalue()
