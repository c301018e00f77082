"""Lays one part out and draws it: HTML in, a Stuk out. What reaches into WeasyPrint is here and in `stempels`.

Tested with one version of WeasyPrint and pydyf (`GETEST_MET`); with another one `kadernota.pdf` takes the plain route.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from kaderapp.kadernota.boek import bronnen
from kaderapp.kadernota.druk import afbreken, paginanummers, stempels, versnellingen
from kaderapp.kadernota.druk.lezen import lees
from kaderapp.kadernota.druk.objecten import stroom, verplaats
from kaderapp.kadernota.druk.structuur import Structuur
from kaderapp.kadernota.druk.stuk import Blad, Letter, Stuk

GETEST_MET = ("70.0", "0.13.0")
VARIANT = "pdf/a-3a"
PUNT = 0.75
"""Points in a CSS pixel."""
LETTER = re.compile(r"@font-face\s*\{[^{}]*\}")
HOEK = re.compile(r"@(?:top|bottom)-(?:left|center|right)\s*\{[^{}]*\}")
"""What the stylesheet puts in the margin of a page."""


def getest() -> bool:
    return (weasyprint.__version__, pydyf.__version__) == GETEST_MET


class Zetter:
    """What all parts of a document share: fonts, stylesheet, counters. Made once, before any process is forked."""

    def __init__(self, website: str, ankers: Iterable[str] = ()) -> None:
        haak_aan()
        self.website = website
        self.ankers = frozenset(ankers)
        self.ophaler = maak_ophaler()
        self.lettertypen, self.tellers = FontConfiguration(), CounterStyle()
        self.met_koppen, self.zonder_koppen = (  # both: the fonts are known after the first
            CSS(
                string=tekst,
                url_fetcher=self.ophaler,
                base_url=website or None,
                font_config=self.lettertypen,
                counter_style=self.tellers,
            )
            for tekst in (stijl(), HOEK.sub("", LETTER.sub("", stijl())))
        )

    def zet(self, html: str, *, koppen: bool = False) -> Any:
        """Lay out; with `koppen` the running heads too."""
        return lees(html, self.website, self.ophaler).render(
            font_config=self.lettertypen,
            counter_style=self.tellers,
            stylesheets=[self.met_koppen if koppen else self.zonder_koppen],
            pdf_variant=VARIANT,
        )

    def stuk(self, html: str, gedeeld: Collection[str], merk: str) -> Stuk:
        """Lay out and draw; fonts in `gedeeld` are left to who binds. No other part has `merk`."""
        return teken(self.zet(html), gedeeld, self.ankers, merk)


def stijl() -> str:
    """The stylesheet of a kadernota."""
    return bronnen.haal("kadernota:kadernota.css")[0].decode()


def teken(document: Any, gedeeld: Collection[str] = (), ankers: frozenset[str] = frozenset(), merk: str = "") -> Stuk:
    """A laid out document as a Stuk."""
    haak_aan()
    zonder_bijlagen(document)
    _bezig.update(gedeeld=gedeeld, letters={}, ankers=ankers)
    paginanummers.begin()
    return _neem_over(document, _getekend(document, pdf_variant=VARIANT), merk)


def teken_los(
    document: Any, gedeeld: Collection[str], paginas: Sequence[Any] = (), vooraf: Callable[[int], None] = lambda _: None
) -> tuple[list[bytes], dict[str, Letter]]:
    """The bare content of pages, without tags, and what they use of the shared fonts.

    A page may come more than once; `vooraf` is called with the place of each before it is drawn.
    """
    haak_aan()
    _bezig.update(gedeeld=gedeeld, letters={}, ankers=frozenset())
    los = document.copy([_Blad(pagina, plek, vooraf) for plek, pagina in enumerate(paginas or document.pages)])
    pdf = _getekend(los, output_intent="srgb")
    bladen = (pdf.objects[int(ref[:-4])] for ref in pdf.page_references)
    stromen = (pdf.objects[int(blad["Contents"][:-4])].stream for blad in bladen)
    document.fonts = los.fonts
    return [b"\n".join(pydyf._to_bytes(item) for item in items) for items in stromen], _bezig["letters"]


class _Blad:
    """A page of a document that is drawn in another place than its own."""

    def __init__(self, pagina: Any, plek: int, vooraf: Callable[[int], None]) -> None:
        self.pagina, self.plek, self.vooraf = pagina, plek, vooraf

    def __getattr__(self, naam: str) -> Any:
        return getattr(self.pagina, naam)

    def paint(self, stroom: Any, schaal: float = 1) -> None:
        self.vooraf(self.plek)
        self.pagina.paint(stroom, schaal)


class _Getekend(Exception):
    """Stops WeasyPrint before it writes a file that nobody needs."""

    def __init__(self, pdf: Any) -> None:
        super().__init__()
        self.pdf = pdf


def _getekend(document: Any, **opties: Any) -> Any:
    """The objects of a document."""

    def stop(_: Any, pdf: Any) -> None:
        raise _Getekend(pdf)

    try:
        document.write_pdf(finisher=stop, **opties)
    except _Getekend as klaar:
        return klaar.pdf
    raise RuntimeError("weasyprint tekende niets")


def gewoon(html: str, merk: str, website: str) -> bytes:
    """The plain route: weasyprint as it comes, page references resolved by the layout, PDF/UA-1 only."""
    bron = HTML(string=paginanummers.met_verwijzingen(html), base_url=website or None, url_fetcher=maak_ophaler())
    document = bron.render(pdf_variant="pdf/ua-1")
    zonder_bijlagen(document)
    inhoud: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=merk.encode()[:32] or None)
    return inhoud


# -- from pydyf to a Stuk ---------------------------------------------------------------------


def _neem_over(document: Any, pdf: Any, merk: str) -> Stuk:
    """What is reachable from the pages and the structure tree, numbered from 0."""
    structuur = Structuur(pdf, merk)
    wortel, ouders = structuur.herstel()
    wortels = _wortels(structuur, wortel)
    alle = [element for ref in wortels for element in structuur.alle(structuur.element(ref))]
    paginas = [structuur.element(ref) for ref in pdf.page_references]
    links = _nummer_links(structuur, alle)
    _plaats_figuren(structuur, alle)
    for pagina, per_blad in zip(paginas, ouders, strict=True):
        _maak_artefacten(structuur.element(pagina["Contents"]), per_blad)
    volgorde = _bereikbaar(pdf, paginas, wortels)
    nieuw = {b"%d 0 R" % nummer: plek for plek, nummer in enumerate([*volgorde, wortel.number])}
    bladen = [
        Blad(
            nummer=nieuw[pagina.reference],
            inhoud=nieuw[pagina["Contents"]],
            middelen=nieuw[pagina["Resources"]],
            links=[nieuw[ref] for ref in pagina.get("Annots", ())],
            breed=pagina["MediaBox"][2],
            hoog=pagina["MediaBox"][3],
            marge=bladspiegel.margin_left * PUNT,
            ouders=[None if element is None else nieuw[element.reference] for element in per_blad],
        )
        for pagina, per_blad, bladspiegel in zip(paginas, ouders, (p._page_box for p in document.pages), strict=True)
    ]
    van_pagina = {pagina.number for pagina in paginas}
    objecten = [b"" if nummer in van_pagina else _tekst(pdf.objects[nummer]) for nummer in volgorde]
    nummering = _verplaatser({int(ref[:-4]): plek for ref, plek in nieuw.items()})
    eerste: set[str] = set()
    plekken = []
    for nummer, pagina in enumerate(document.pages):
        for anker, (_, y, *_rest) in pagina.anchors.items():
            if anker not in eerste:
                eerste.add(anker)
                plekken.append((anker, nummer, round((pagina.height - y) * PUNT, 2)))
    return Stuk(
        bladen=bladen,
        objecten=[nummering(inhoud) for inhoud in objecten],
        wortels=[nieuw[ref] for ref in wortels],
        links=[nieuw[ref] for ref in links],
        kenmerken=[(e["ID"].string, nieuw[e.reference]) for e in alle if "ID" in e],
        plekken=plekken,
        bladwijzers=_bladwijzers(document.make_bookmark_tree(PUNT, transform_pages=True)),
        letters=_bezig["letters"],
    )


def _wortels(structuur: Structuur, wortel: Any) -> list[bytes]:
    """What stands in the document; the main around all chapters would come back in every part, so it stays out."""
    refs = []
    for element in structuur.elementen(wortel):
        refs.extend(
            [kind.reference for kind in structuur.elementen(element)]
            if element["S"] == "/Part"
            else [element.reference]
        )
    for ref in refs:
        structuur.element(ref)["P"] = wortel.reference
    return refs


def _nummer_links(structuur: Structuur, alle: list[Any]) -> list[bytes]:
    """Gives every link its place in the parent tree, and the elements that they belong to in that order."""
    links: list[bytes] = []
    for element in alle:
        for kind in element["K"]:
            if isinstance(kind, bytes) and (verwijzing := structuur.element(kind)).get("Type") == "/OBJR":
                structuur.element(verwijzing["Obj"])["StructParent"] = b"~%d~" % len(links)
                links.append(element.reference)
    return links


def _plaats_figuren(structuur: Structuur, alle: list[Any]) -> None:
    """Where each figure stands, counted as the page counts: in points and from below."""
    for element in alle:
        if element["S"] == "/Figure":
            hoog = structuur.element(element["Pg"])["MediaBox"][3]
            links, boven, rechts, onder = (PUNT * maat for maat in element["A"]["BBox"])
            plek = (round(maat, 2) for maat in (links, hoog - onder, rechts, hoog - boven))
            element["A"]["BBox"] = pydyf.Array(plek)


def _maak_artefacten(stroom: Any, ouders: list[Any]) -> None:
    """Marked content without an element is an artifact: repeated heads, rules and running heads."""
    items = stroom.stream
    for plek, item in enumerate(items):
        if isinstance(item, dict) and "MCID" in item:
            mcid = item["MCID"]
            if mcid >= len(ouders) or ouders[mcid] is None:
                items[plek - 1], items[plek] = "/Artifact", b"<</Type /Pagination>>"
    items.insert(0, b"q")
    items.append(b"Q")


def _bereikbaar(pdf: Any, paginas: list[Any], wortels: list[bytes]) -> list[int]:
    """Numbers of objects in the order in which they are met: a fixed order, and nothing that nobody asks for."""
    gezien: dict[int, None] = {}
    stapel = [int(ref[:-4]) for ref in reversed([*(p.reference for p in paginas), *wortels])]
    paginas_los = {p.number: [p["Contents"], p["Resources"], *p.get("Annots", ())] for p in paginas}
    while stapel:
        nummer = stapel.pop()
        if nummer in gezien:
            continue
        gezien[nummer] = None
        inhoud: Any = paginas_los.get(nummer)
        if inhoud is None:
            ding = pdf.objects[nummer]
            inhoud = ding.extra if hasattr(ding, "stream") else ding
            if isinstance(inhoud, dict) and inhoud.get("Type") == "/StructElem":
                inhoud = [v for k, v in inhoud.items() if k != "P"]
        stapel.extend(reversed(list(_refs(inhoud))))
    return list(gezien)


def _refs(waarde: Any) -> Iterable[int]:
    if isinstance(waarde, bytes):
        if waarde.endswith(b" 0 R"):
            yield int(waarde[:-4])
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from _refs(deel)
    elif isinstance(waarde, (list, tuple)):
        for deel in waarde:
            yield from _refs(deel)


def _tekst(ding: Any) -> bytes:
    """An object as it stands in a file; a stream is compressed, unless there are page numbers to come."""
    if not hasattr(ding, "stream"):
        tekst: bytes = ding.data
        return tekst
    inhoud = b"\n".join(pydyf._to_bytes(item) for item in ding.stream)
    if "Filter" not in ding.extra and "Subtype" not in ding.extra:
        inhoud = inhoud.replace(b">0<", b"")  # WeasyPrint moves most glyphs by less than a thousandth: by nothing
    # A picture is packed already, in its own way; where page numbers are to come, the content must stay open.
    if "Filter" in ding.extra or paginanummers.TOKEN.search(inhoud):
        kop = pydyf.Dictionary(dict(ding.extra) | {"Length": len(inhoud)})
        return b"\n".join((kop.data, b"stream", inhoud, b"endstream"))
    return stroom(inhoud, pydyf.Dictionary(dict(ding.extra)))


def _verplaatser(nieuw: dict[int, int]) -> Callable[[bytes], bytes]:
    return lambda inhoud: verplaats(inhoud, lambda nummer: nieuw.get(nummer, -1))


def _bladwijzers(takken: Any) -> list[Any]:
    return [
        [titel, blad, round(y, 2), _bladwijzers(onder), staat == "closed"]
        for titel, (blad, _, y), onder, staat in takken
    ]


# -- hooks ------------------------------------------------------------------------------------

_bezig: dict[str, Any] = {}
"""What the hooks need to know about the document that is being drawn."""


@cache
def haak_aan() -> None:
    """Change what WeasyPrint does while it draws, once per process."""
    stempels.zet_aan()
    paginanummers.haak_aan()
    afbreken.haak_aan()
    versnellingen.zet_aan()
    gewone_letters: Any = weasyprint.pdf.build_fonts_dictionary
    lees: Any = pydyf.PDF.page_references.fget

    def letters(pdf: Any, fonts: dict[str, Any], *rest: Any) -> Any:
        """Fonts that all parts share are embedded once, by who binds; here only their use is written down."""
        gedeeld, gebruikt = _bezig["gedeeld"], _bezig["letters"]
        eigen = {sleutel: letter for sleutel, letter in fonts.items() if letter.hash not in gedeeld}
        woordenboek = gewone_letters(pdf, eigen, *rest)
        for letter in fonts.values():
            if letter.hash in gedeeld:
                woordenboek[letter.hash] = b"@" + letter.hash.encode()
                al = gebruikt.setdefault(letter.hash, Letter())
                al.tekens.update(letter.to_unicode)
                al.breedten.update(letter.widths)
                al.ontbreekt.update(letter.missing)
        return woordenboek

    def links(paginas: list[Any]) -> Iterable[Any]:
        """A link may lead to another part."""
        eigen = {anker for pagina in paginas for anker in pagina.anchors}
        bekend = eigen | _bezig["ankers"]
        for pagina in paginas:
            yield [link for link in pagina.links if link[0] != "internal" or link[1] in bekend], []

    def paginas(pdf: Any) -> Any:
        """The list of pages, which pydyf makes anew for every tagged element: a quarter of a long document."""
        aantal = len(pdf.pages["Kids"])
        if getattr(pdf, "_verwijzingen", (None,))[0] != aantal:
            pdf._verwijzingen = (aantal, lees(pdf))
        return pdf._verwijzingen[1]

    weasyprint.pdf.build_fonts_dictionary = letters
    weasyprint.pdf.resolve_links = links
    pydyf.PDF.page_references = property(paginas)


def zonder_bijlagen(document: Any) -> None:
    """No text can attach a file to the PDF, not even one that it brought itself."""
    document.metadata.attachments = []
    for pagina in document.pages:
        pagina.links[:] = [link for link in pagina.links if link[0] != "attachment"]


def maak_ophaler() -> Any:
    class EigenBronnen(URLFetcher):
        """Serves `bronnen` and nothing else: no handler of urllib is ever asked."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=("kadernota", "data"), allow_redirects=False)
            self.handlers.clear()

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            inhoud, soort = bronnen.haal(url)
            return URLFetcherResponse(url, inhoud, {"Content-Type": soort})

        def open(self, url: Any, data: Any = None, timeout: Any = None) -> URLFetcherResponse:
            return self.fetch(getattr(url, "full_url", url))

    return EigenBronnen()
