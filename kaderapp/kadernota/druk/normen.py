"""What a kadernota says about itself: PDF/UA-1 and PDF/A-3a in one file (PDF point "archief").

WeasyPrint writes one of the two; here both identifications stand in the metadata, with the description of the
second that PDF/A asks for. The metadata is not compressed, so that an archive can read it without a PDF library.
"""

from datetime import datetime
from hashlib import md5
from importlib.resources import files
from typing import Any
from xml.sax.saxutils import escape

import pydyf  # type: ignore[import-untyped]
from weasyprint import __version__

from kaderapp.kadernota.druk.gegevens import Gegevens
from kaderapp.kadernota.druk.objecten import Rauw, stroom

UA_SCHEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
 <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
   <pdfaProperty:name>part</pdfaProperty:name>
   <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
   <pdfaProperty:category>internal</pdfaProperty:category>
   <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
 </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


def schrijf_norm(pdf: Any, gegevens: Gegevens, bestanden: Any) -> None:
    """Metadata, colour, language, attachments."""
    catalogus = pdf.catalog
    catalogus["Lang"] = pydyf.String(gegevens.taal)
    catalogus["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    catalogus["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    _eigenschappen(pdf, gegevens)
    metadata = pydyf.Stream([xmp(gegevens)], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(metadata)
    catalogus["Metadata"] = metadata.reference
    _kleur(pdf)
    _bijlagen(pdf, gegevens, bestanden)


def _eigenschappen(pdf: Any, gegevens: Gegevens) -> None:
    for naam, waarde in (("Title", gegevens.titel), ("Author", gegevens.auteur), ("Subject", gegevens.onderwerp)):
        if waarde:
            pdf.info[naam] = pydyf.String(waarde)
    pdf.info["Producer"] = pydyf.String(_maker())
    if gegevens.gemaakt:
        pdf.info["CreationDate"] = pdf.info["ModDate"] = pydyf.String(pdf_datum(gegevens.gemaakt))


def _maker() -> str:
    return f"kaderapp, WeasyPrint {__version__}"


def pdf_datum(iso: str) -> str:
    """`2026-11-22T10:30:00+00:00` as PDF writes it."""
    moment = datetime.fromisoformat(iso)
    verschil = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{verschil[:3]}'{verschil[3:]}"


def xmp(gegevens: Gegevens) -> bytes:
    """The metadata packet: what the properties say, in the words of XMP, and which norms the file follows."""
    talig = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
    delen = [
        '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>",
        '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description>",
        UA_SCHEMA,
        '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
        f"<pdf:Producer>{escape(_maker())}</pdf:Producer></rdf:Description>",
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{talig.format(escape(gegevens.titel))}</dc:title>"
        + (
            f"<dc:creator><rdf:Seq><rdf:li>{escape(gegevens.auteur)}</rdf:li></rdf:Seq></dc:creator>"
            * bool(gegevens.auteur)
        )
        + (f"<dc:description>{talig.format(escape(gegevens.onderwerp))}</dc:description>" * bool(gegevens.onderwerp))
        + f"<dc:language><rdf:Bag><rdf:li>{escape(gegevens.taal)}</rdf:li></rdf:Bag></dc:language>"
        "</rdf:Description>",
    ]
    if gegevens.gemaakt:
        delen.append(
            '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
            f"<xmp:CreateDate>{gegevens.gemaakt}</xmp:CreateDate>"
            f"<xmp:ModifyDate>{gegevens.gemaakt}</xmp:ModifyDate></rdf:Description>"
        )
    inhoud = "\n".join(delen)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n{inhoud}\n</rdf:RDF>\n</x:xmpmeta>\n'
        '<?xpacket end="r"?>'
    ).encode()


def _kleur(pdf: Any) -> None:
    profiel = Rauw(stroom((files("weasyprint.pdf") / "sRGB2014.icc").read_bytes(), pydyf.Dictionary({"N": 3})))
    pdf.add_object(profiel)
    pdf.catalog["OutputIntents"] = pydyf.Array(
        [
            pydyf.Dictionary(
                {
                    "Type": "/OutputIntent",
                    "S": "/GTS_PDFA1",
                    "OutputConditionIdentifier": pydyf.String("sRGB2014.icc"),
                    "Info": pydyf.String("sRGB2014.icc"),
                    "DestOutputProfile": profiel.reference,
                }
            )
        ]
    )


def _bijlagen(pdf: Any, gegevens: Gegevens, bestanden: Any) -> None:
    namen, af = pydyf.Array(), pydyf.Array()
    for bestand in sorted(bestanden, key=lambda b: b.naam):
        kop = pydyf.Dictionary(
            {
                "Type": "/EmbeddedFile",
                "Subtype": "/" + bestand.soort.replace("/", "#2f"),
                "Params": pydyf.Dictionary(
                    {
                        "CheckSum": f"<{md5(bestand.inhoud, usedforsecurity=False).hexdigest()}>",
                        "Size": len(bestand.inhoud),
                        **({"ModDate": pydyf.String(pdf_datum(gegevens.gemaakt))} if gegevens.gemaakt else {}),
                    }
                ),
            }
        )
        inhoud = Rauw(stroom(bestand.inhoud, kop))
        pdf.add_object(inhoud)
        ding = pydyf.Dictionary(
            {
                "Type": "/Filespec",
                "F": pydyf.String(bestand.naam),
                "UF": pydyf.String(bestand.naam),
                "Desc": pydyf.String(bestand.omschrijving),
                "AFRelationship": f"/{bestand.verband}",
                "EF": pydyf.Dictionary({"F": inhoud.reference, "UF": inhoud.reference}),
            }
        )
        pdf.add_object(ding)
        namen.extend([pydyf.String(bestand.naam), ding.reference])
        af.append(ding.reference)
    if af:
        pdf.catalog["AF"] = af
        pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = pydyf.Dictionary({"Names": namen})
