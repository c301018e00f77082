"""The structure tree of one PDF under construction, in the objects of pydyf."""

from collections.abc import Iterator
from typing import Any

import pydyf  # type: ignore[import-untyped]

Element = Any
"""A pydyf.Dictionary of a structure element."""


class Boom:
    """Finds the elements and hangs them somewhere else."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf

    def element(self, ref: bytes) -> Element:
        return self.pdf.objects[int(ref[:-4])]

    def elementen(self, ouder: Element) -> list[Element]:
        """The structure elements right below; pieces of content and links are none."""
        alle = (self.element(kind) for kind in ouder["K"] if isinstance(kind, bytes))
        return [kind for kind in alle if kind.get("Type") == "/StructElem"]

    def alle(self, wortel: Element) -> Iterator[Element]:
        """Every element from here on, parents first, in reading order."""
        stapel = [wortel]
        while stapel:
            element = stapel.pop()
            yield element
            stapel.extend(reversed(self.elementen(element)))

    def hang(self, ouder: Element, ref: bytes) -> None:
        """Below `ouder`, after what is there already."""
        kind = self.element(ref)
        if "P" in kind:
            kind["P"] = ouder.reference
        ouder["K"].append(ref)

    def nieuw(self, soort: str, ouder: Element) -> Element:
        """An element that nothing in the HTML stands for; who asks for it gives it its place in `ouder`."""
        element = pydyf.Dictionary(
            {"Type": "/StructElem", "S": soort, "K": pydyf.Array(), "Pg": ouder["Pg"], "P": ouder.reference}
        )
        self.pdf.add_object(element)
        return element


def klassen(element: Element) -> set[str]:
    return set(bron(element).get("class", "").split())


def bron(element: Element) -> Any:
    """The attributes of the element of the HTML; none for what WeasyPrint made itself."""
    return getattr(element, "bron", {})
