"""Elements of WordprocessingML, written short: `w("p", w("r"), val="x")` is `<w:p w:val="x"><w:r/></w:p>`."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPATIE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMEN = {"w": W, "r": R}

Element = Any
"""lxml has no types."""


def w(naam: str, *kinderen: Element, **kenmerken: str | int) -> Element:
    """An element with its children; the attribute `r_id` is the one that names a relation."""
    element = etree.Element(f"{{{W}}}{naam}", nsmap=_NAMEN)
    for kenmerk, waarde in kenmerken.items():
        element.set(f"{{{R}}}id" if kenmerk == "r_id" else f"{{{W}}}{kenmerk}", str(waarde))
    element.extend(kinderen)
    return element


def tekst(inhoud: str) -> Element:
    element = w("t")
    element.text = inhoud
    element.set(SPATIE, "preserve")
    return element


def run(*delen: Element, opmaak: tuple[Element, ...] = ()) -> Element:
    return w("r", w("rPr", *opmaak), *delen) if opmaak else w("r", *delen)


def veld(code: str, uitkomst: str) -> Iterator[Element]:
    """A field with its result of now; not marked dirty, for then Word asks a question before it opens the file."""
    opdracht = w("instrText")
    opdracht.text = f" {code} "
    opdracht.set(SPATIE, "preserve")
    yield run(w("fldChar", fldCharType="begin"))
    yield run(opdracht)
    yield run(w("fldChar", fldCharType="separate"))
    yield run(tekst(uitkomst))
    yield run(w("fldChar", fldCharType="end"))
