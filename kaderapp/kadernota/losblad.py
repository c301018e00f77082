"""The kadernota as one HTML file that holds all it needs: to send, to keep, to read without the site.

The document of the PDF with a stylesheet for screens: contents beside the text, landmarks, tables and drawings that
scroll in a region of their own. No script, nothing from outside; letters and styles are inside the file.
"""

import base64
import re
from collections.abc import Iterable
from functools import cache

from django.conf import settings
from lxml import html as lxml_html

from kaderapp.kadernota.boek.bronnen import STATIC
from kaderapp.kadernota.boek.zonder_bladzijden import ACCENT, boekboom, colofon, heeft, tekst_van
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.word.xml import Element

LETTERS = {"Source Sans 3": "source-sans-3.woff2", "Source Serif 4": "source-serif-4.woff2"}
COLOFON = (
    "Dit bestand heeft dezelfde tekst als de PDF en werkt zonder internet, ook met hulpsoftware en op een telefoon."
)
TEKST = "tekst"
"""The anchor of the text, where the skip link leads."""

_OPMERKING = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def kadernota_losblad(uitgave: Uitgave, accent: str = "") -> str:
    """The whole file; the same Uitgave always gives the same text."""
    boom = boekboom(uitgave, accent)
    colofon(boom, COLOFON)
    _kop(boom.find("head"), accent)
    _lijf(boom.find("body"), uitgave)
    _zeg_voluit(boom)
    tekst: str = lxml_html.tostring(boom, encoding="unicode", doctype="<!DOCTYPE html>")
    return f"{tekst}\n"


def _zeg_voluit(boom: Element) -> None:
    """No screen reader says the title of an abbreviation, so here the words are beside it, unseen."""
    for kort in list(boom.iter("abbr")):
        woorden = _maak("span", klasse="alleen-voorlezen", tekst=f" {kort.attrib.pop('title')} ")
        woorden.tail, kort.tail = kort.tail, None
        kort.tag = "span"
        kort.set("aria-hidden", "true")
        kort.addnext(woorden)


def _kop(head: Element, accent: str) -> None:
    """What an HTML file needs; the dates and the author stay."""
    for oud in head.xpath("./link"):
        head.remove(oud)
    for naam, inhoud in (("viewport", "width=device-width, initial-scale=1"), ("referrer", "no-referrer")):
        head.insert(1, _maak("meta", name=naam, content=inhoud))
    stijl = _maak("style")
    stijl.text = stijlblad().replace(ACCENT, accent or ACCENT)
    head.append(stijl)


def _lijf(body: Element, uitgave: Uitgave) -> None:
    """Skip link, header, contents, text and footer, each a landmark."""
    main = body.find("main")
    main.attrib.update({"id": TEKST, "tabindex": "-1"})
    omslag, inhoud = main.find("section[@class='omslag']"), _hoofdstuk_inhoud(main)
    main.remove(omslag)
    main.remove(inhoud)
    omslag.tag = "header"
    for kenmerk in [naam for naam in omslag.attrib if naam.startswith("data-")]:
        del omslag.attrib[kenmerk]
    if uitgave.permalink:
        omslag.append(_vindplaats(uitgave))
    blad = _maak("div", _zij(inhoud), main, klasse="blad")
    sla_over = _maak("a", href=f"#{TEKST}", klasse="naar-tekst", tekst="Naar de tekst")
    body[:] = [sla_over, omslag, blad, _voet(uitgave)]
    for weg in main.xpath(".//*[@data-kort or @data-smal]"):
        weg.attrib.pop("data-kort", None)
        weg.attrib.pop("data-smal", None)
    _schuifbaar(main)


def _hoofdstuk_inhoud(main: Element) -> Element:
    (kop,) = main.xpath(".//h2[@id='inhoud']")
    return kop.getparent()


def _vindplaats(uitgave: Uitgave) -> Element:
    adres = f"{getattr(settings, 'SITE_URL', '')}{uitgave.permalink}"
    regel = _maak("p", klasse="vindplaats", tekst="Op de website: ")
    regel.append(_maak("a", href=adres, tekst=adres))
    return regel


def _voet(uitgave: Uitgave) -> Element:
    gemeente = uitgave.momentopname.gemeente.naam
    versie = f", versie {uitgave.nummer}" if uitgave.nummer else ""
    woorden = f"Gemeente {gemeente}{versie}. {uitgave.status_in_woorden}."
    return _maak("footer", _maak("p", tekst=woorden))


def _zij(inhoud: Element) -> Element:
    """The contents as navigation; the lists of tables and figures are folded."""
    nav = _maak("nav", klasse="zij")
    nav.set("aria-labelledby", "inhoud")
    vouw: Element | None = None
    for deel in list(inhoud):
        if deel.tag == "h3":
            vouw = _maak("details", _maak("summary", tekst=tekst_van(deel)))
            nav.append(vouw)
        elif heeft(deel, "inhoud"):
            (nav if vouw is None else vouw).extend(list(deel))
            vouw = None
        else:
            nav.append(deel)
    for kop in nav.iter("h2"):
        kop.attrib.pop("data-kort", None)
        kop.attrib.pop("class", None)
    return nav


def _schuifbaar(main: Element) -> None:
    """Tables and drawings each in a region that scrolls and can be reached by keyboard."""
    for leeg in [kop for kop in main.iter("th") if not tekst_van(kop)]:
        leeg.tag = "td"
        leeg.attrib.pop("scope", None)
    for i, tabel in enumerate(list(main.iter("table")), 1):
        bijschrift = tabel.find("caption")
        hoofdstuk = next(tabel.iterancestors("section")).find("h2")
        woorden = tekst_van(bijschrift) if bijschrift is not None else ""
        _in_regio(tabel, woorden if GENUMMERD.match(woorden) else f"{woorden or _in(hoofdstuk)} (tabel nr. {i})")
    for figuur in main.iter("figure"):
        svg = figuur.find("svg")
        if svg is None:
            continue
        svg.set("role", "img")
        del svg.attrib["xmlns"]
        if heeft(figuur, "vol"):
            _in_regio(svg, tekst_van(figuur.find("figcaption")))


GENUMMERD = re.compile(r"Tabel \d+\.")


def _in(kop: Element | None) -> str:
    return f"In {tekst_van(kop)}" if kop is not None else "Zonder bijschrift"


def _in_regio(element: Element, naam: str) -> None:
    boven, staart = element.getparent(), element.tail
    regio = _maak("div", klasse="schuif", role="region", tabindex="0")
    regio.set("aria-label", naam)
    boven.replace(element, regio)
    element.tail, regio.tail = None, staart
    regio.append(element)


def _maak(tag: str, *kinderen: Element, klasse: str = "", tekst: str = "", **kenmerken: str) -> Element:
    element = lxml_html.Element(tag, {**({"class": klasse} if klasse else {}), **kenmerken})
    element.text = tekst or None
    element.extend(kinderen)
    return element


@cache
def stijlblad() -> str:
    """The stylesheet with the letters in it."""
    css = _OPMERKING.sub("", (STATIC / "losblad" / "losblad.css").read_text(encoding="utf-8"))
    return "\n".join([*_lettersoorten(LETTERS.items()), css.strip()])


def _lettersoorten(letters: Iterable[tuple[str, str]]) -> Iterable[str]:
    for naam, bestand in letters:
        inhoud = base64.b64encode((STATIC / "fonts" / "web" / bestand).read_bytes()).decode()
        bron = f'url("data:font/woff2;base64,{inhoud}") format("woff2")'
        yield f'@font-face {{ font-family: "{naam}"; font-weight: 200 900; src: {bron} }}'
