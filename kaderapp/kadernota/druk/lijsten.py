"""Lists as a reader needs them: a label with its item, a nested list in its item, contents as a TOC."""

from collections.abc import Iterator

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk import voorlezen
from kaderapp.kadernota.druk.boom import Boom, Element, klassen

INHOUDSOPGAVE = "toc"
"""Class of a list that is a table of contents."""


def maak_heel(boom: Boom, lijst: Element) -> None:
    """A dt is the label of its dd, a nested list belongs to the item before it."""
    items, lijst["K"] = list(lijst["K"]), pydyf.Array()
    label: Element | None = None
    for ref in items:
        item = boom.element(ref)
        vorige = boom.element(lijst["K"][-1]) if lijst["K"] else None
        naam = getattr(item, "soortnaam", "")
        if item["S"] == "/L" and vorige is not None:
            delen = boom.elementen(vorige)
            boom.hang(delen[-1] if delen and delen[-1]["S"] == "/LBody" else vorige, ref)
            continue
        if naam == "dd" and label is not None:
            delen, item["K"] = list(item["K"]), pydyf.Array()
            lijst["K"].remove(label.reference)
            for deel in (*label["K"], *delen):
                boom.hang(item, deel)
        label = item if naam == "dt" else None
        for deel in boom.elementen(item) if naam == "dt" else ():
            deel["S"] = "/Lbl"
        boom.hang(lijst, ref)
    if INHOUDSOPGAVE in klassen(lijst):
        _maak_inhoudsopgave(boom, lijst)
    else:
        voorlezen.benoem_lijst(boom, lijst)


def _maak_inhoudsopgave(boom: Boom, lijst: Element) -> None:
    """Per line its number, where it leads, and the lines below it."""
    lijst["S"] = "/TOC"
    for regel in boom.elementen(lijst):
        regel["S"] = "/TOCI"
        delen = [deel for body in boom.elementen(regel) for deel in _zonder_vakken(boom, body)]
        regel["K"] = pydyf.Array()
        verwijzing = boom.nieuw("/Reference", regel)
        for deel in delen:
            element = boom.element(deel)
            nummer = "nr" in klassen(element)
            if nummer:
                element["S"] = "/Lbl"
            elif element["S"] == "/TOC" and verwijzing.reference not in regel["K"]:
                regel["K"].append(verwijzing.reference)
            boom.hang(regel if nummer or element["S"] == "/TOC" else verwijzing, deel)
        if verwijzing.reference not in regel["K"]:
            regel["K"].append(verwijzing.reference)


def _zonder_vakken(boom: Boom, body: Element) -> Iterator[bytes]:
    """What stands in an item, also where WeasyPrint put a box around its first lines."""
    for deel in body["K"]:
        element = boom.element(deel)
        yield from element["K"] if element["S"] == "/NonStruct" and element.soortnaam == "li" else (deel,)
