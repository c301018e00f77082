"""The running heads and feet of all pages, laid out once it is known how many pages there are.

They come from the same stylesheet as the plain route: for every page a section without content, of the kind and with
the names of the chapter that the page belongs to.
"""

import re
from collections.abc import Collection, Sequence
from typing import Any

from kaderapp.kadernota.druk import opmaak
from kaderapp.kadernota.druk.bundelen import Kop
from kaderapp.kadernota.druk.stuk import Letter

EERSTE_TAG = re.compile(r"<section\b[^>]*>")
KOP = re.compile(r"<h[12]\b[^>]*\bdata-kort=\"[^\"]*\"[^>]*>")
ANKER = re.compile(r'\s+id="[^"]*"')
ONZICHTBAAR = "<style>body { visibility: hidden } @page { background: none } @page omslag { background: none }</style>"


def koppen(
    zetter: opmaak.Zetter, kop: str, delen: Sequence[str], lengten: Sequence[int], gedeeld: Collection[str]
) -> tuple[list[Kop], dict[str, Letter]]:
    """What stands in the margins of each page, and what it uses of the shared fonts."""
    bladen = "".join(_leeg(deel) * lengte for deel, lengte in zip(delen, lengten, strict=True))
    html = f"{kop.replace('</head>', f'{ONZICHTBAAR}</head>', 1)}{bladen}</main></body></html>"
    zetsel = zetter.zet(html)
    if zetsel.lengte != sum(lengten):
        raise ValueError(f"{sum(lengten)} bladzijden, maar koppen voor {zetsel.lengte}")
    inhouden, letters = opmaak.teken_los(zetsel.document, gedeeld)
    marges: list[Any] = [pagina._page_box.margin_left * opmaak.PUNT for pagina in zetsel.document.pages]
    return [Kop(*paar) for paar in zip(inhouden, marges, strict=True)], letters


def _leeg(deel: str) -> str:
    """The section of a part with its heading and nothing else."""
    tag = EERSTE_TAG.match(deel)
    gevonden = KOP.search(deel)
    binnen = f"{ANKER.sub('', gevonden[0])}</{gevonden[0][1:3]}>" if gevonden else ""
    return f"{ANKER.sub('', tag[0]) if tag else '<section>'}{binnen}</section>"
