"""An Uitgave as a PDF: tagged (PDF/UA-1), with bookmarks and real page numbers, the same bytes every time.

The only module that loads weasyprint, and only in the child process that `proces` starts and guards: a
text of an editor is never laid out in the process that serves pages (S6, R11). Run as a program
(`python -m kaderapp.kadernota.pdf`) this module is that child; it needs no Django and no settings.
"""

import gc
import json
import sys
from typing import TYPE_CHECKING, Any

from kaderapp.kadernota.boek import bronnen, paginanummers
from kaderapp.kadernota.boek.proces import DIEP, GEHEUGEN, PdfMislukt, begrens, draai, grenzen

if TYPE_CHECKING:
    from kaderapp.kadernota.uitgave import Uitgave

__all__ = ["PdfMislukt", "kadernota_pdf", "pdf_van"]
VARIANT = "pdf/ua-1"


def kadernota_pdf(uitgave: "Uitgave") -> bytes:
    """The kadernota of this Uitgave; raises PdfMislukt, and PdfBezet where too many are being made already."""
    from django.conf import settings

    from kaderapp.kadernota.boek.document import kadernota_html
    from kaderapp.kadernota.boek.plaatsen import plaats

    with plaats(settings.PDF_MAP, settings.PDF_TEGELIJK) as bestand:
        return pdf_van(
            kadernota_html(uitgave),
            merk=uitgave.sha256 or uitgave.gemaakt_op.isoformat(),
            website=settings.SITE_URL,
            ruimte=settings.PDF_RUIMTE,
            houdt=(bestand,),
        )


def pdf_van(
    html: str,
    *,
    merk: str = "",
    website: str = "",
    laat: bool = True,
    ruimte: float = 1,
    houdt: tuple[int, ...] = (),
) -> bytes:
    """HTML as PDF, in a process of its own. `merk` makes the identifier; `laat=False` is the plain route."""
    opdracht = {"html": html, "merk": merk, "website": website, "laat": laat}
    return draai("kaderapp.kadernota.pdf", opdracht, grenzen(len(html), ruimte), houdt)


# -- in the child -----------------------------------------------------------------------------


def main() -> int:
    opdracht = json.load(sys.stdin.buffer)
    begrens(opdracht["grenzen"])
    gc.disable()
    try:
        sys.stdout.buffer.write(_teken(opdracht))
        sys.stdout.buffer.flush()
    except MemoryError:
        return GEHEUGEN
    except RecursionError:
        return DIEP
    return 0


def _teken(opdracht: dict[str, Any]) -> bytes:
    """Lay out once and write the page numbers in afterwards, or let the layout resolve them."""
    import weasyprint

    _onthoud_paginaverwijzingen()
    laat = opdracht["laat"] and weasyprint.__version__ == paginanummers.GETEST_MET
    html = opdracht["html"] if laat else paginanummers.met_verwijzingen(opdracht["html"])
    bron = weasyprint.HTML(string=html, base_url=opdracht["website"] or None, url_fetcher=_ophaler())
    document = bron.render(pdf_variant=VARIANT)
    if laat:
        paginanummers.vul_in(document.pages)
    _zonder_bijlagen(document)
    merk = opdracht["merk"].encode()[:32] or None
    inhoud: bytes = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=merk)
    return inhoud


def _onthoud_paginaverwijzingen() -> None:
    """Keep the list of pages, which pydyf makes anew for every tagged element: a quarter of a long document."""
    import pydyf  # type: ignore[import-untyped]

    lees: Any = pydyf.PDF.page_references.fget

    def onthouden(pdf: Any) -> Any:
        aantal = len(pdf.pages["Kids"])
        if getattr(pdf, "_verwijzingen", (None,))[0] != aantal:
            pdf._verwijzingen = (aantal, lees(pdf))
        return pdf._verwijzingen[1]

    pydyf.PDF.page_references = property(onthouden)


def _zonder_bijlagen(document: Any) -> None:
    """No text can attach a file to the PDF, not even one that it brought itself."""
    document.metadata.attachments = []
    for pagina in document.pages:
        pagina.links[:] = [link for link in pagina.links if link[0] != "attachment"]


def _ophaler() -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

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


if __name__ == "__main__":
    sys.exit(main())
