"""Marks every structure element with the element of the HTML that it stands for.

WeasyPrint forgets that while it writes, and without it a list that goes on after a page break can't be told from a new
one. The only hook into its tagging.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags


@cache
def zet_aan() -> None:
    """From here on every element has `bron`, its element of the HTML, and `soortnaam`, the name of that."""
    bouw: Any = tags._build_box_tree

    def met_bron(vak: Any, *rest: Any) -> Iterator[Any]:
        echt = vak._box if isinstance(vak, AbsolutePlaceholder) else vak
        gestempeld = echt.element is not None and not isinstance(echt, boxes.PageBox)
        for element in bouw(vak, *rest):
            if gestempeld and not hasattr(element, "bron"):
                element.bron, element.soortnaam = echt.element, echt.element_tag
            yield element

    tags._build_box_tree = met_bron
