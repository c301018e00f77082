"""The properties of a paragraph: its style, its place in a list, and the box of a kader around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaderapp.kadernota.word.xml import Element, W, w

INSPRING = 284
"""Twips that each level of a list goes in."""
DIEPSTE = 8
"""Level of the deepest list that Word knows, counted from 0."""
NUMMER = 1134
"""Twips for the number of a heading."""
RAND = 170
"""Twips between the bar of a kader and its text."""


@dataclass(frozen=True, slots=True)
class Kadersoort:
    """How the box around a kader is drawn: `links` is a thick bar, `boven` two thin rules (in eighths of a point)."""

    stijl: str
    links: int = 0
    boven: int = 0
    vlak: str = ""


KADERS = {
    "bindend": Kadersoort("KaderBindend", links=24, vlak="F1F3F2"),
    "richtinggevend": Kadersoort("KaderRichtinggevend", boven=4),
    "open": Kadersoort("KaderOpen", boven=2),
}
EFFECT = Kadersoort("Effect", links=18, vlak="F1F3F2")
BESLIS = Kadersoort("Beslispunten", links=8, boven=8)


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a paragraph stands."""

    stijl: str = ""
    kader: Kadersoort | None = None
    diepte: int = -1
    """Level of its list, from 0; -1 outside a list."""
    nummer: int = 0
    """The numbering of its list; 0 for what only stands below an item."""
    hangt: bool = False
    """Of a heading: it begins with a number, and its words hang to the right of that."""
    bovenaan: bool = False
    """Of the heading of a chapter: a new section brought it to a new page already."""

    @property
    def basis(self) -> int:
        return RAND if self.kader else 0


def eigenschappen(plaats: Plaats, *, bij_volgende: bool = False) -> Element | None:
    """`pPr`, in the order that the schema asks; None where there is nothing to say."""
    delen: list[Element] = []
    if plaats.stijl:
        delen.append(w("pStyle", val=plaats.stijl))
    if bij_volgende:
        delen.append(w("keepNext"))
    if plaats.bovenaan:
        delen.append(w("pageBreakBefore", val=0))
    if plaats.nummer:
        delen.append(w("numPr", w("ilvl", val=min(plaats.diepte, DIEPSTE)), w("numId", val=plaats.nummer)))
    if plaats.kader:
        delen += doos(plaats.kader, plaats.diepte)
    if plaats.diepte >= 0:
        delen.append(_inspringing(plaats))
    elif plaats.kader or plaats.hangt:
        ruimte = NUMMER if plaats.hangt and not plaats.kader else 0
        delen.append(w("ind", left=plaats.basis + ruimte, hanging=ruimte))
    return w("pPr", *delen) if delen else None


def doos(soort: Kadersoort, diepte: int = -1) -> list[Element]:
    """The bar and the shading. The bar stays in place where a list goes in: then it stands further from the text."""
    ruimte = min(8 + INSPRING // 20 * max(diepte, 0), 31)
    randen = [_rand("left", soort.links, ruimte)] if soort.links else []
    if soort is BESLIS:
        randen.append(_rand("right", soort.links))
    vlak = [w("shd", val="clear", color="auto", fill=soort.vlak)] if soort.vlak else []
    return [w("pBdr", *randen), *vlak]


def omlijst(alineas: Sequence[Element], soort: Kadersoort) -> None:
    """The rules above the first and below the last paragraph of a box.

    Not on each of them: Word joins boxes only where the paragraphs go in as far, and lists go in further.
    """
    if soort.boven and alineas:
        _vak_van(alineas[0]).insert(0, _rand("top", soort.boven))
        onder = _vak_van(alineas[-1])
        plek = next((i for i, rand in enumerate(onder) if rand.tag.endswith("right")), len(onder))
        onder.insert(plek, _rand("bottom", soort.boven))


def _vak_van(alinea: Element) -> Element:
    """Its `pBdr`, of which a box always has one."""
    (vak,) = alinea.iter(f"{{{W}}}pBdr")
    return vak


def _rand(kant: str, dikte: int, ruimte: int = 4) -> Element:
    return w(kant, val="single", sz=dikte, space=ruimte, color="1B1F22")


def _inspringing(plaats: Plaats) -> Element:
    links = plaats.basis + INSPRING * (plaats.diepte + 1)
    return w("ind", left=links, hanging=INSPRING) if plaats.nummer else w("ind", left=links)
