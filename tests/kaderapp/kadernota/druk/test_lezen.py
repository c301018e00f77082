"""The quick reader gives what weasyprint's own gives."""

from typing import Any

import pytest
from weasyprint import HTML

from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.druk import delen, lezen
from tests.kaderapp.kadernota.boek.vormen import VORMEN


def weigeraar(adres: str, *_: Any, **__: Any) -> Any:
    raise AssertionError(adres)


def plat(element: Any) -> Any:
    """Tag, attributes, text, children, tail. A comment is no child, and the name of a namespace no attribute."""
    kinderen = [plat(kind) for kind in element if isinstance(kind.tag, str)]
    kenmerken = {naam: waarde for naam, waarde in element.attrib.items() if not naam.endswith("}xmlns")}
    return (element.tag, kenmerken, element.text or "", kinderen, element.tail or "")


def zonder_ruimte(boom: Any) -> Any:
    """White space around the elements of the document itself is of no account."""
    tag, kenmerken, tekst, kinderen, staart = boom
    if tag in {"html", "head", "main", "body"}:
        return tag, kenmerken, tekst.strip(), [zonder_ruimte(kind) for kind in kinderen], staart.strip()
    return (tag, kenmerken, tekst, kinderen, staart.strip() if tag in {"section", "title", "meta", "style"} else staart)


def beide(html: str) -> tuple[Any, Any]:
    onze = lezen.lees(html, "", weigeraar)
    gewone = HTML(string=html, url_fetcher=weigeraar)
    assert type(onze).__name__ == "_Gelezen"
    return zonder_ruimte(plat(onze.etree_element)), zonder_ruimte(plat(gewone.etree_element))


@pytest.mark.parametrize("vorm", VORMEN)
def test_every_part_of_a_kadernota_is_read_the_quick_way_and_the_same(vorm: str) -> None:
    gesneden = delen.snij(kadernota_html(VORMEN[vorm]()))
    assert gesneden is not None
    for deel in gesneden.delen:
        onze, gewone = beide(gesneden.html(deel))
        assert onze == gewone


@pytest.mark.parametrize(
    "tekst",
    [
        "&amp;lt;p&amp;gt; &amp; &lt;b&gt; &quot;aan&quot;halen",
        "&#x27;enkel&#x27; en &#8364; 12",
        "caf\u00e9 \u20ac\u00a012 \u201cja\u201d \N{GRINNING FACE}",
        "Nul&shy;meting&nbsp;2025, &euro; 12, &amp;shy; en &amp;nbsp;",
        "een<br>twee<br/>drie<wbr>vier",
        "<b>vet</b> <i>schuin</i><sup>2</sup>",
        '<a href="https://x.example/?a=1&amp;b=2">link</a>',
    ],
)
def test_texts_of_people_are_read_the_same(tekst: str) -> None:
    onze, gewone = beide(f"<!DOCTYPE html><html><head><title>x</title></head><body><p>{tekst}</p></body></html>")
    assert onze == gewone


@pytest.mark.parametrize("html", ["<p>open", "<p>a & b", "<p>a &b c</p>", "<p class=x>y</p>", "<p><b>x</p></b>", ""])
def test_what_is_no_xml_is_read_as_html(html: str) -> None:
    onze = lezen.lees(html, "", weigeraar)
    assert plat(onze.etree_element) == plat(HTML(string=html, url_fetcher=weigeraar).etree_element)


def test_a_document_type_inside_the_document_brings_no_entities() -> None:
    bom = '<html><body><!DOCTYPE x [<!ENTITY a "aaaa">]><p>&a;</p></body></html>'
    assert "aaaa;" not in "".join(lezen.lees(bom, "", weigeraar).etree_element.find("body/p").itertext())
