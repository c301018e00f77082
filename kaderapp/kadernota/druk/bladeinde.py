"""Which pages of a run are as they would be in the whole chapter, and what of it goes to the next run."""

from typing import Any

from weasyprint.formatting_structure import boxes

ONAFHANKELIJK = {"section", "h3"}
"""Elements whose margins do not depend on what stands before them."""


def hele_bladen(document: Any, blokken: int) -> tuple[int, int]:
    """How many pages a run of so many blocks fills before one that begins with a block, and how many blocks are left.

    The last page is not full, or its end depends on what follows. No pages where no page but the first begins with a
    block.
    """
    secties = [_sectie(pagina) for pagina in document.pages]
    if any(sectie is None or sectie.element is not secties[0].element for sectie in secties):
        return 0, blokken
    plek = {kind: nummer for nummer, kind in enumerate(secties[0].element)}
    if len(plek) != blokken:
        return 0, blokken
    for blad in range(len(secties) - 1, 0, -1):
        eerste, laatste = secties[blad].children[0], secties[blad - 1].children[-1]
        if eerste.element in plek and eerste.element is not laatste.element and _staat_los(eerste):
            return blad, blokken - plek[eerste.element]
    return 0, blokken


def _staat_los(vak: Any) -> bool:
    """Whether nothing before it decides how it looks: on pages that have a name it keeps the margin above it."""
    return not vak.style["page"] or vak.element_tag in ONAFHANKELIJK


def _sectie(pagina: Any) -> Any:
    """The box of the chapter on a page."""
    for vak in pagina._page_box.descendants():
        if isinstance(vak, boxes.BlockBox) and vak.element_tag == "section":
            return vak if vak.children else None
    return None
