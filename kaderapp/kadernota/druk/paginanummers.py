"""Page numbers written into a document after layout, so that its pages are laid out once.

A page that holds references is otherwise laid out twice, and in a long document that is the largest cost.
This reaches into the boxes of WeasyPrint: it is used with the version it was tested with, and with any other
version `pdf` takes the plain route, `target-counter`, which gives the same text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

PLAATS = re.compile(r'<span class="pg" data-p="([^"]+)">\d+</span>')
LANGZAAM = ".pg::after { content: target-counter(attr(href url), page) }"


def met_verwijzingen(html: str) -> str:
    """The plain route: the placeholders as references that the layout resolves itself."""
    stijl = f"<style>{LANGZAAM}</style></head>"
    return PLAATS.sub(r'<a class="pg" href="#\1"></a>', html).replace("</head>", stijl, 1)


def vul_in(paginas: Sequence[Any], nummer: Mapping[str, int]) -> int:
    """Write the numbers into the laid out pages; returns how many were written."""
    geschreven = 0
    for pagina in paginas:
        for tekstvak in _plaatsen(pagina._page_box):
            _schrijf(tekstvak, str(nummer[tekstvak.element.get("data-p")]))
            geschreven += 1
    return geschreven


def _plaatsen(vak: Any) -> Iterator[Any]:
    """The text boxes of `.pg` below a box, also where they are positioned absolutely."""
    stapel = [vak]
    while stapel:
        huidig = getattr(stapel[-1], "_box", stapel[-1])
        stapel.pop()
        element = huidig.element
        if element is not None and element.get("data-p") and hasattr(huidig, "pango_layout"):
            yield huidig
        else:
            stapel.extend(getattr(huidig, "children", ()))


def _schrijf(vak: Any, tekst: str) -> None:
    """All digits are equally wide, so the width follows from their number; the right edge stays in place."""
    deel = len(tekst) / len(vak.text)
    vak.position_x += vak.width * (1 - deel)
    vak.width *= deel
    vak.text = vak.pango_layout.text = tekst
