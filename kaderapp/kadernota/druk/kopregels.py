"""The running heads and feet of all pages, made once it is known how many pages there are.

They come from the same stylesheet as the plain route: for every part a right and a left page without content are laid
out, with the kind and the names of the chapter. Its pages are drawn from those two; only the page number differs.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import create_layout, line_size

from kaderapp.kadernota.druk import opmaak
from kaderapp.kadernota.druk.bundelen import Kop
from kaderapp.kadernota.druk.overname import PUNT
from kaderapp.kadernota.druk.stuk import Letter

NUMMER = re.compile(r"(pagina )\d+( van )\d+\Z")
"""As the stylesheet writes it."""
EERSTE_TAG = re.compile(r"<section\b[^>]*>")
KOP = re.compile(r"<h[12]\b[^>]*\bdata-kort=\"[^\"]*\"[^>]*>")
ANKER = re.compile(r'\s+id="[^"]*"')
ONZICHTBAAR = "<style>body { visibility: hidden } @page { background: none } @page omslag { background: none }</style>"


EIGEN = "K"
"""Before the name of a font that is not shared: a part may draw with it too, and has other letters of it in its own."""


@dataclass(frozen=True, slots=True)
class Koppen:
    """What stands in the margins of each page; what it uses of which fonts; and the fonts that only it brings along."""

    bladen: list[Kop]
    letters: dict[str, Letter]
    lettertypen: dict[str, Any]


def koppen(
    zetter: opmaak.Zetter, kop: str, delen: Sequence[str], lengten: Sequence[int], gedeeld: Collection[str]
) -> Koppen:
    """The running heads of every page; `gedeeld` are the names of the fonts that all parts share."""
    bladen = "".join(_leeg(deel) * 2 for deel in delen)
    html = f"{kop.replace('</head>', f'{ONZICHTBAAR}</head>', 1)}{bladen}</main></body></html>"
    document = zetter.zet(html, koppen=True)
    paginas = document.pages
    if len(paginas) != 2 * len(delen):
        raise ValueError(f"{len(paginas)} bladzijden voor de koppen van {len(delen)} delen")
    volgorde = [
        paginas[2 * deel + blad]
        for deel, begin, lengte in zip(range(len(delen)), _lopend(lengten), lengten, strict=True)
        for blad in ((begin + nummer) % 2 for nummer in range(lengte))
    ]
    plekken = {id(pagina): list(_nummers(pagina)) for pagina in paginas}

    def schrijf(nummer: int) -> None:
        for plek in plekken[id(volgorde[nummer])]:
            plek.schrijf(nummer + 1, len(volgorde))

    inhouden, letters = opmaak.teken_los(document, volgorde, schrijf)
    eigen = {letter.hash: letter for letter in document.fonts.values() if letter.hash not in gedeeld}
    for naam, letter in eigen.items():
        letter.hash = EIGEN + naam
        inhouden = [inhoud.replace(b"/%s " % naam.encode(), b"/%s " % letter.hash.encode()) for inhoud in inhouden]
    return Koppen(
        [Kop(inhoud, pagina._page_box.margin_left * PUNT) for inhoud, pagina in zip(inhouden, volgorde, strict=True)],
        {EIGEN + naam if naam in eigen else naam: letter for naam, letter in letters.items()},
        {letter.hash: letter for letter in eigen.values()},
    )


@dataclass(slots=True)
class _Plek:
    """The text box of a page number; at the right of its margin box it keeps its right edge."""

    vak: Any
    voor: str
    tussen: str
    rechts: bool

    def schrijf(self, nummer: int, totaal: int) -> None:
        vak = self.vak
        vak.text = vak.pango_layout.text = f"{self.voor}{nummer}{self.tussen}{totaal}"
        zetsel = create_layout(vak.text, vak.style, None, None, 0)  # the line below lives no longer than this
        breed, _ = line_size(zetsel.get_first_line()[0], vak.style)
        if self.rechts:
            vak.position_x += vak.width - breed
        vak.width = breed


def _nummers(pagina: Any) -> Iterator[_Plek]:
    for marge in pagina._page_box.children:
        if not isinstance(marge, boxes.MarginBox):
            continue
        rand = marge.content_box_x() + marge.width
        for vak in marge.descendants():
            gevonden = NUMMER.match(vak.text) if isinstance(vak, boxes.TextBox) else None
            if gevonden:
                yield _Plek(vak, gevonden[1], gevonden[2], abs(vak.position_x + vak.width - rand) < 1)


def _lopend(lengten: Sequence[int]) -> list[int]:
    return [sum(lengten[:plek]) for plek in range(len(lengten))]


def _leeg(deel: str) -> str:
    """The section of a part with its heading and nothing else."""
    tag = EERSTE_TAG.match(deel)
    gevonden = KOP.search(deel)
    binnen = f"{ANKER.sub('', gevonden[0])}</{gevonden[0][1:3]}>" if gevonden else ""
    return f"{ANKER.sub('', tag[0]) if tag else '<section>'}{binnen}</section>"
