"""Lays one part out and draws it: HTML in, a Stuk out. What reaches into WeasyPrint is here and in `stempels`.

Tested with one version of WeasyPrint and pydyf (`GETEST_MET`); with another one `kadernota.pdf` takes the plain route.
"""

import re
import sys
import zlib
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.text.ffi import pango
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from kaderapp.kadernota.boek import bronnen
from kaderapp.kadernota.druk import afbreken, paginanummers, stempels, versnellingen
from kaderapp.kadernota.druk.bladeinde import hele_bladen
from kaderapp.kadernota.druk.lezen import lees
from kaderapp.kadernota.druk.overname import GEHEEL, Rol, neem_over
from kaderapp.kadernota.druk.stuk import Letter, Stuk

GETEST_MET = ("70.0", "0.13.0")
PAKKETTEN = ("weasyprint", "pydyf", "fonttools", "pyphen", "pillow", "tinycss2", "cssselect2", "tinyhtml5")
"""What weasyprint makes a page with; another version of one may make another page."""
VARIANT = "pdf/a-3a"
LETTER = re.compile(r"@font-face\s*\{[^{}]*\}")
HOEK = re.compile(r"@(?:top|bottom)-(?:left|center|right)\s*\{[^{}]*\}")
"""What the stylesheet puts in the margin of a page."""
VERVOLG = ".vervolg:not(.breed, .informatie) > :first-child { margin-top: 0 }"
"""What begins a page has no margin above it, also where that page is the first that is laid out.

On pages that have a name WeasyPrint keeps it: there it sees a forced break before every page.
"""


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
            for tekst in (stijl(), HOEK.sub("", LETTER.sub("", stijl())) + VERVOLG)
        )

    def zet(self, html: str, *, koppen: bool = False) -> Any:
        """Lay out; with `koppen` the running heads too."""
        return lees(html, self.website, self.ophaler).render(
            font_config=self.lettertypen,
            counter_style=self.tellers,
            stylesheets=[self.met_koppen if koppen else self.zonder_koppen],
            pdf_variant=VARIANT,
        )

    def stuk(self, html: str, gedeeld: Collection[str], merk: str, *, vervolg: bool = False, blokken: int = 0) -> Stuk:
        """Lay out and draw; fonts in `gedeeld` are left to who binds. No other part has `merk`.

        With `vervolg` it goes on where the part before it ended. With `blokken`, the number of its blocks, another part
        follows: only the pages that it fills are drawn, if any.
        """
        document, over = self.zet(html), 0
        if blokken:
            bladen, over = hele_bladen(document, blokken)
            if not bladen:
                return Stuk.zonder_bladen(over)
            document = document.copy(document.pages[:bladen])
        return teken(document, gedeeld, self.ankers, Rol(merk, vervolg, over))


def stijl() -> str:
    """The stylesheet of a kadernota."""
    return bronnen.haal("kadernota:kadernota.css")[0].decode()


def programma() -> str:
    """The hash of all but the document that decides what a part is: programs, this package, stylesheet, fonts."""
    bronteksten = [pad.read_bytes() for pad in sorted(Path(__file__).parent.rglob("*.py"))]
    eigen = [inhoud for _, (inhoud, _) in sorted(bronnen.eigen_bronnen().items())]
    return sha256(b"\0".join((*(versie.encode() for versie in versies()), *bronteksten, *eigen))).hexdigest()


def versies() -> tuple[str, ...]:
    """Of all that has a hand in it: the interpreter, the libraries of the system, and the packages."""
    systeem = (sys.version, zlib.ZLIB_RUNTIME_VERSION, str(pango.pango_version()))
    return (*systeem, *(version(pakket) for pakket in PAKKETTEN))


def teken(
    document: Any, gedeeld: Collection[str] = (), ankers: frozenset[str] = frozenset(), rol: Rol = GEHEEL
) -> Stuk:
    """A laid out document as a Stuk."""
    haak_aan()
    zonder_bijlagen(document)
    _bezig.update(gedeeld=gedeeld, letters={}, eigen=False, ankers=ankers)
    paginanummers.begin()
    stuk = neem_over(document, _getekend(document, pdf_variant=VARIANT), _bezig["letters"], rol)
    stuk.eigen_letters = _bezig["eigen"]
    return stuk


def teken_los(
    document: Any, paginas: Sequence[Any] = (), vooraf: Callable[[int], None] = lambda _: None
) -> tuple[list[bytes], dict[str, Letter]]:
    """The bare content of pages, without tags, and what they use of every font: all are left to who binds.

    A page may come more than once; `vooraf` is called with the place of each before it is drawn.
    """
    haak_aan()
    _bezig.update(gedeeld=None, letters={}, ankers=frozenset())
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


# -- hooks ------------------------------------------------------------------------------------

_bezig: dict[str, Any] = {}
"""What the hooks need to know about the document that is being drawn."""


@cache
def haak_aan() -> None:
    """Change what WeasyPrint does while it draws, once per process."""
    versnellingen.zet_aan()
    stempels.zet_aan()
    paginanummers.haak_aan()
    afbreken.haak_aan()
    gewone_letters: Any = weasyprint.pdf.build_fonts_dictionary
    lees: Any = pydyf.PDF.page_references.fget

    def letters(pdf: Any, fonts: dict[str, Any], *rest: Any) -> Any:
        """Fonts that all parts share are embedded once, by who binds; here only their use is written down."""
        gedeeld, gebruikt = _bezig["gedeeld"], _bezig["letters"]
        eigen = {s: letter for s, letter in fonts.items() if gedeeld is not None and letter.hash not in gedeeld}
        woordenboek = gewone_letters(pdf, eigen, *rest)
        _bezig["eigen"] = bool(eigen) or any(letter.missing for letter in fonts.values())
        for sleutel, letter in fonts.items():
            if sleutel not in eigen:
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
