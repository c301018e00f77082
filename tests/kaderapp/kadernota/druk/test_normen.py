"""What the file says about itself."""

import io
from dataclasses import replace
from hashlib import md5
from typing import Any

import pikepdf
import pytest
from lxml import etree

from kaderapp.kadernota.druk.gegevens import Bestand, Gegevens
from kaderapp.kadernota.druk.normen import pdf_datum, xmp
from tests.kaderapp.kadernota.druk import bouw

NAMEN = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
}
LASTIG = Gegevens(
    "Zorg & <werk> \u2014 \u201cnu\u201d ]]>",
    "Gemeente 's-Gravenmoer & omstreken",
    'Nota "2027" <concept>',
    "nl",
    "2026-06-26T07:30:00+00:00",
    b"m",
)


def pakket(gegevens: Gegevens) -> Any:
    return etree.fromstring(xmp(gegevens))


def een(gegevens: Gegevens, pad: str) -> str | None:
    gevonden = pakket(gegevens).findall(f".//{pad}", NAMEN)
    assert len(gevonden) < 2
    return "".join(gevonden[0].itertext()) if gevonden else None


def test_both_norms_are_named() -> None:
    gezegd = [een(LASTIG, naam) for naam in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
    assert gezegd == ["3", "A", "1"]


@pytest.mark.parametrize(
    ("pad", "waarde"),
    [
        ("dc:title", LASTIG.titel),
        ("dc:creator", LASTIG.auteur),
        ("dc:description", LASTIG.onderwerp),
        ("dc:language", "nl"),
        ("xmp:CreateDate", LASTIG.gemaakt),
        ("xmp:ModifyDate", LASTIG.gemaakt),
    ],
)
def test_texts_with_signs_of_xml_arrive_as_they_are(pad: str, waarde: str) -> None:
    assert een(LASTIG, pad) == waarde


def test_what_is_not_known_is_not_said() -> None:
    kaal = replace(LASTIG, auteur="", onderwerp="", gemaakt="")
    gezegd = [een(kaal, pad) for pad in ("dc:creator", "dc:description", "xmp:CreateDate")]
    assert (gezegd, een(kaal, "dc:title")) == ([None] * 3, LASTIG.titel)


@pytest.mark.parametrize(
    ("iso", "datum"),
    [
        ("2026-06-26T07:30:00+00:00", "D:20260626073000+00'00"),
        ("2026-06-26T09:30:00+02:00", "D:20260626093000+02'00"),
        ("2026-06-26T09:30:00-03:30", "D:20260626093000-03'30"),
        ("2026-06-26T09:30:00", "D:20260626093000+00'00"),
    ],
)
def test_a_moment_is_written_as_pdf_wants_it(iso: str, datum: str) -> None:
    assert pdf_datum(iso) == datum


def test_attachments_are_associated_and_named() -> None:
    bestanden = (
        Bestand("b (2).json", "application/json", "Source", "Gegevens \u20ac", b'{"a": 1}'),
        Bestand("a.xlsx", "application/zip", "Alternative", "Werkboek", b"PK\x00\r"),
    )
    with pikepdf.open(io.BytesIO(bouw.gebonden("<p>x</p>", bestanden=bestanden))) as pdf:
        assert [(str(f.UF), str(f.AFRelationship)) for f in pdf.Root.AF] == [
            ("a.xlsx", "/Alternative"),
            ("b (2).json", "/Source"),
        ]
        assert {naam: b.get_file().read_bytes() for naam, b in pdf.attachments.items()} == {
            b.naam: b.inhoud for b in bestanden
        }
        for ding, bestand in zip(pdf.Root.AF, sorted(bestanden, key=lambda b: b.naam), strict=True):
            stroom = ding.EF.F
            assert str(stroom.Subtype)[1:] == bestand.soort
            assert bytes(stroom.Params.CheckSum) == md5(bestand.inhoud, usedforsecurity=False).digest()
            assert (int(stroom.Params.Size), str(ding.Desc)) == (len(bestand.inhoud), bestand.omschrijving)


def test_properties_and_metadata_say_the_same() -> None:
    with pikepdf.open(io.BytesIO(bouw.gebonden("<p>x</p>"))) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == str(pdf.docinfo["/Title"]) == bouw.GEGEVENS.titel
            assert metadata["pdf:Producer"] == str(pdf.docinfo["/Producer"])
        assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("nl", True)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert "/Filter" not in pdf.Root.Metadata
        assert str(pdf.docinfo["/CreationDate"]) == pdf_datum(bouw.GEGEVENS.gemaakt)


def test_two_files_of_one_document_are_told_apart() -> None:
    """As that of a version ter inzage and the same one adopted: of one document, and not the same file."""
    kenmerken = []
    for tekst in ("Ter inzage", "Vastgesteld", "Vastgesteld"):
        with pikepdf.open(io.BytesIO(bouw.gebonden(f"<p>{tekst}</p>"))) as pdf:
            kenmerken.append([bytes(kenmerk).hex() for kenmerk in pdf.trailer["/ID"]])
    document, bestanden = {k[0] for k in kenmerken}, [k[1] for k in kenmerken]
    assert document == {md5(bouw.GEGEVENS.merk).hexdigest()}
    assert (bestanden[0] != bestanden[1], bestanden[1] == bestanden[2]) == (True, True)
