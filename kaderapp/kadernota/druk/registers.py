"""What stands once in a file for all its parts: the structure tree, the places that links lead to, the bookmarks."""

from collections.abc import Iterable, Sequence
from typing import Any

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk.objecten import voeg_toe
from kaderapp.kadernota.druk.stuk import Stuk


def structuur(pdf: Any, document: Any, stukken: Sequence[Stuk], plekken: list[list[int]], aantal: int) -> None:
    """One document element with all parts in it; the parts have one Part around them as it was in the HTML."""
    wortel = voeg_toe(pdf, pydyf.Dictionary({"Type": "/StructTreeRoot"}))
    wortels = (plek[w] for stuk, plek in zip(stukken, plekken, strict=True) if not stuk.vervolg for w in stuk.wortels)
    kinderen = [b"%d 0 R" % w for w in wortels]
    document.update({"Type": "/StructElem", "S": "/Document", "P": wortel.reference, "K": pydyf.Array(kinderen)})
    nummers = pydyf.Array()
    blad, link = 0, aantal
    achteraan = pydyf.Array()
    for stuk, plek in zip(stukken, plekken, strict=True):
        for ding in stuk.bladen:
            ouders = [b"null" if o is None else b"%d 0 R" % plek[o] for o in ding.ouders]
            nummers.extend([blad, pydyf.Array(ouders)])
            blad += 1
        for element in stuk.links:
            achteraan.extend([link, b"%d 0 R" % plek[element]])
            link += 1
    ouderboom = voeg_toe(pdf, pydyf.Dictionary({"Nums": pydyf.Array([*nummers, *achteraan])}))
    wortel.update(
        {
            "K": pydyf.Array([document.reference]),
            "ParentTree": ouderboom.reference,
            "ParentTreeNextKey": link,
        }
    )
    kenmerken = sorted(
        (naam.encode(), b"%d 0 R" % plek[element])
        for stuk, plek in zip(stukken, plekken, strict=True)
        for naam, element in stuk.kenmerken
    )
    if kenmerken:
        wortel["IDTree"] = _namen(pdf, kenmerken).reference
    pdf.catalog["StructTreeRoot"] = wortel.reference


def _namen(pdf: Any, paren: list[tuple[bytes, Any]]) -> Any:
    lijst = pydyf.Array()
    for naam, waarde in paren:
        lijst.extend([pydyf.String(naam.decode()), waarde])
    grenzen = pydyf.Array([pydyf.String(paren[0][0].decode()), pydyf.String(paren[-1][0].decode())])
    blad = voeg_toe(pdf, pydyf.Dictionary({"Limits": grenzen, "Names": lijst}))
    return voeg_toe(pdf, pydyf.Dictionary({"Kids": pydyf.Array([blad.reference])}))


def _doel(pdf: Any, blad: int, y: float) -> Any:
    pagina = b"%d 0 R" % pdf.pages["Kids"][3 * blad]
    return pydyf.Array([pagina, "/XYZ", "null", y, 0])


def plekken(pdf: Any, stukken: Sequence[Stuk], eerste_bladen: list[int]) -> None:
    alle: dict[bytes, Any] = {}
    for stuk, eerste in zip(stukken, eerste_bladen, strict=True):
        for anker, blad, y in stuk.plekken:
            alle.setdefault(anker.encode(), _doel(pdf, eerste + blad, y))
    if alle:
        pdf.catalog["Names"] = pydyf.Dictionary({"Dests": _namen(pdf, sorted(alle.items())).reference})


def bladwijzers(pdf: Any, stukken: Sequence[Stuk], eerste_bladen: list[int]) -> None:
    alle = _boom(
        (niveau, titel, eerste + blad, y, dicht)
        for stuk, eerste in zip(stukken, eerste_bladen, strict=True)
        for niveau, titel, blad, y, dicht in stuk.bladwijzers
    )
    wortel = voeg_toe(pdf, pydyf.Dictionary({"Type": "/Outlines"}))
    if alle:
        _takken(pdf, alle, wortel)
        pdf.catalog["Outlines"] = wortel.reference
        pdf.catalog["PageMode"] = "/UseOutlines"


def _takken(pdf: Any, takken: list[Any], ouder: Any) -> int:
    """Writes them below `ouder`; gives how many are open."""
    dingen = [voeg_toe(pdf, pydyf.Dictionary()) for _ in takken]
    open_ = 0
    for plek, (titel, blad, y, onder, dicht) in enumerate(takken):
        ding = dingen[plek]
        ding.update({"Title": pydyf.String(titel), "Dest": _doel(pdf, blad, y), "Parent": ouder.reference})
        if plek:
            ding["Prev"] = dingen[plek - 1].reference
        if plek + 1 < len(dingen):
            ding["Next"] = dingen[plek + 1].reference
        zichtbaar = _takken(pdf, onder, ding) if onder else 0
        if onder:
            ding["Count"] = -zichtbaar if dicht else zichtbaar
        open_ += 1 + (0 if dicht else zichtbaar)
    ouder.update({"First": dingen[0].reference, "Last": dingen[-1].reference, "Count": open_})
    return open_


def _boom(bladwijzers: Iterable[tuple[int, str, int, float, bool]]) -> list[Any]:
    """Each below the last one of a lower level: title, page, height, what is below it, whether it is closed."""
    wortel: list[Any] = []
    pad = [(0, wortel)]
    for niveau, titel, blad, y, dicht in bladwijzers:
        while pad[-1][0] >= niveau:
            pad.pop()
        onder: list[Any] = []
        pad[-1][1].append([titel, blad, y, onder, dicht])
        pad.append((niveau, onder))
    return wortel
