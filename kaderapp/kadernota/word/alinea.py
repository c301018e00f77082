"""The properties of a paragraph: its style, its place in a list, and the box of a kader around it."""

from dataclasses import dataclass

from kaderapp.kadernota.word.xml import Element, w

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
    if plaats.nummer:
        delen.append(w("numPr", w("ilvl", val=min(plaats.diepte, DIEPSTE)), w("numId", val=plaats.nummer)))
    if plaats.kader:
        delen += doos(plaats.kader, plaats.diepte)
    if plaats.diepte >= 0:
        delen.append(_inspringing(plaats))
    elif plaats.kader or plaats.hangt:
        ruimte = NUMMER if plaats.hangt else 0
        delen.append(w("ind", left=plaats.basis + ruimte, hanging=ruimte))
    return w("pPr", *delen) if delen else None


def doos(soort: Kadersoort, diepte: int = -1) -> list[Element]:
    """Borders and shading. The bar stays in place where a list goes in: then it stands further from the text."""
    ruimte = min(8 + INSPRING // 20 * max(diepte, 0), 31)
    randen: list[Element] = []
    if soort.boven:
        randen.append(w("top", val="single", sz=soort.boven, space=4, color="1B1F22"))
    if soort.links:
        randen.append(w("left", val="single", sz=soort.links, space=ruimte, color="1B1F22"))
    if soort.boven:
        randen.append(w("bottom", val="single", sz=soort.boven, space=4, color="1B1F22"))
    if soort is BESLIS:
        randen.append(w("right", val="single", sz=soort.links, space=4, color="1B1F22"))
    vlak = [w("shd", val="clear", color="auto", fill=soort.vlak)] if soort.vlak else []
    return [w("pBdr", *randen), *vlak]


def _inspringing(plaats: Plaats) -> Element:
    links = plaats.basis + INSPRING * (plaats.diepte + 1)
    return w("ind", left=links, hanging=INSPRING) if plaats.nummer else w("ind", left=links)
