"""What WeasyPrint drew, as a Stuk: the objects that can be reached from its pages and its mended structure tree."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk import paginanummers
from kaderapp.kadernota.druk.boom import Boom
from kaderapp.kadernota.druk.objecten import Rauw, stroom, verplaats
from kaderapp.kadernota.druk.structuur import Structuur, verwijzing
from kaderapp.kadernota.druk.stuk import VERVOLG, Blad, Letter, Stuk

PUNT = 0.75
"""Points in a CSS pixel."""


@dataclass(frozen=True, slots=True)
class Rol:
    """What a part is of the document: a mark that no other part has, and how it goes with the parts beside it."""

    merk: str = ""
    vervolg: bool = False
    over: int = 0


GEHEEL = Rol()


def neem_over(document: Any, pdf: Any, letters: dict[str, Letter], rol: Rol) -> Stuk:
    """What is reachable from the pages and the structure tree, numbered from 0."""
    structuur = Structuur(pdf, rol.merk)
    wortel, ouders = structuur.herstel()
    boom = structuur.boom
    wortels = _wortels(boom, wortel)
    alle = [element for ref in wortels for element in boom.alle(boom.element(ref))]
    paginas = [boom.element(ref) for ref in pdf.page_references]
    links = _nummer_links(boom, alle)
    _plaats_figuren(boom, alle)
    for pagina, per_blad in zip(paginas, ouders, strict=True):
        _maak_artefacten(boom.element(pagina["Contents"]), per_blad)
    volgorde = _bereikbaar(pdf, paginas, wortels)
    if rol.vervolg or rol.over:
        _maak_open(pdf, boom.element(wortels[-1]), rol)
    nieuw = {b"%d 0 R" % nummer: plek for plek, nummer in enumerate([*volgorde, wortel.number])}
    van_pagina = {pagina.number for pagina in paginas}
    nummering = _verplaatser({int(ref[:-4]): plek for ref, plek in nieuw.items()})
    return Stuk(
        bladen=_bladen(document, paginas, ouders, nieuw),
        objecten=[b"" if nummer in van_pagina else nummering(_tekst(pdf.objects[nummer])) for nummer in volgorde],
        wortels=[nieuw[ref] for ref in wortels],
        links=[nieuw[ref] for ref in links],
        kenmerken=[(e["ID"].string, nieuw[e.reference]) for e in alle if "ID" in e],
        plekken=_plekken(document),
        bladwijzers=_bladwijzers(document),
        letters=letters,
        vervolg=rol.vervolg,
        over=rol.over,
    )


def _bladen(document: Any, paginas: list[Any], ouders: list[list[Any]], nieuw: dict[bytes, int]) -> list[Blad]:
    """The pages, with the new numbers of what belongs to them."""
    bladspiegels = (pagina._page_box for pagina in document.pages)
    return [
        Blad(
            nummer=nieuw[pagina.reference],
            inhoud=nieuw[pagina["Contents"]],
            middelen=nieuw[pagina["Resources"]],
            links=[nieuw[ref] for ref in pagina.get("Annots", ())],
            breed=pagina["MediaBox"][2],
            hoog=pagina["MediaBox"][3],
            marge=bladspiegel.margin_left * PUNT,
            ouders=[None if element is None else nieuw[element.reference] for element in per_blad],
        )
        for pagina, per_blad, bladspiegel in zip(paginas, ouders, bladspiegels, strict=True)
    ]


def _plekken(document: Any) -> list[tuple[str, int, float]]:
    """Where every anchor is; of an element that goes over pages, the first of them counts."""
    plekken: dict[str, tuple[str, int, float]] = {}
    for nummer, pagina in enumerate(document.pages):
        for anker, (_, y, *_rest) in pagina.anchors.items():
            plekken.setdefault(anker, (anker, nummer, round((pagina.height - y) * PUNT, 2)))
    return list(plekken.values())


def _wortels(boom: Boom, wortel: Any) -> list[bytes]:
    """What stands in the document; the main around all chapters would come back in every part, so it stays out."""
    refs = []
    for element in boom.elementen(wortel):
        refs.extend(
            [kind.reference for kind in boom.elementen(element)] if element["S"] == "/Part" else [element.reference]
        )
    for ref in refs:
        boom.element(ref)["P"] = wortel.reference
    return refs


def _maak_open(pdf: Any, sectie: Any, rol: Rol) -> None:
    """The section of a chapter that is in several parts: the first has it, the others what it has more."""
    if rol.vervolg:
        kinderen = pydyf.Array(verwijzing(sectie["Pg"], k) if isinstance(k, int) else k for k in sectie["K"])
        pdf.objects[sectie.number] = Rauw(kinderen.data[1:-1])
    else:
        sectie["K"].append(VERVOLG)


def _nummer_links(boom: Boom, alle: list[Any]) -> list[bytes]:
    """Gives every link its place in the parent tree, and the elements that they belong to in that order."""
    links: list[bytes] = []
    for element in alle:
        for kind in element["K"]:
            if isinstance(kind, bytes) and (verwijzing := boom.element(kind)).get("Type") == "/OBJR":
                boom.element(verwijzing["Obj"])["StructParent"] = b"~%d~" % len(links)
                links.append(element.reference)
    return links


def _plaats_figuren(boom: Boom, alle: list[Any]) -> None:
    """Where each figure stands, counted as the page counts: in points and from below."""
    for element in alle:
        if element["S"] == "/Figure":
            hoog = boom.element(element["Pg"])["MediaBox"][3]
            links, boven, rechts, onder = (PUNT * maat for maat in element["A"]["BBox"])
            plek = (round(maat, 2) for maat in (links, hoog - onder, rechts, hoog - boven))
            element["A"]["BBox"] = pydyf.Array(plek)


def _maak_artefacten(stroom: Any, ouders: list[Any]) -> None:
    """Marked content without an element is an artifact: repeated heads, rules and running heads."""
    items = stroom.stream
    for plek, item in enumerate(items):
        if isinstance(item, dict) and "MCID" in item:
            mcid = item["MCID"]
            if mcid >= len(ouders) or ouders[mcid] is None:
                items[plek - 1], items[plek] = "/Artifact", b"<</Type /Pagination>>"
    items.insert(0, b"q")
    items.append(b"Q")


def _bereikbaar(pdf: Any, paginas: list[Any], wortels: list[bytes]) -> list[int]:
    """Numbers of objects in the order in which they are met: a fixed order, and nothing that nobody asks for."""
    gezien: dict[int, None] = {}
    stapel = [int(ref[:-4]) for ref in reversed([*(p.reference for p in paginas), *wortels])]
    paginas_los = {p.number: [p["Contents"], p["Resources"], *p.get("Annots", ())] for p in paginas}
    while stapel:
        nummer = stapel.pop()
        if nummer in gezien:
            continue
        gezien[nummer] = None
        inhoud: Any = paginas_los.get(nummer)
        if inhoud is None:
            ding = pdf.objects[nummer]
            inhoud = ding.extra if hasattr(ding, "stream") else ding
            if isinstance(inhoud, dict) and inhoud.get("Type") == "/StructElem":
                inhoud = [v for k, v in inhoud.items() if k != "P"]
        stapel.extend(reversed(list(_refs(inhoud))))
    return list(gezien)


def _refs(waarde: Any) -> Iterable[int]:
    if isinstance(waarde, bytes):
        if waarde.endswith(b" 0 R"):
            yield int(waarde[:-4])
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from _refs(deel)
    elif isinstance(waarde, (list, tuple)):
        for deel in waarde:
            yield from _refs(deel)


def _tekst(ding: Any) -> bytes:
    """An object as it stands in a file; a stream is compressed, unless there are page numbers to come."""
    if not hasattr(ding, "stream"):
        tekst: bytes = ding.data
        return tekst
    inhoud = b"\n".join(pydyf._to_bytes(item) for item in ding.stream)
    if "Filter" not in ding.extra and "Subtype" not in ding.extra:
        inhoud = inhoud.replace(b">0<", b"")  # WeasyPrint moves most glyphs by less than a thousandth: by nothing
    # A picture is packed already, in its own way; where page numbers are to come, the content must stay open.
    if "Filter" in ding.extra or paginanummers.TOKEN.search(inhoud):
        kop = pydyf.Dictionary(dict(ding.extra) | {"Length": len(inhoud)})
        return b"\n".join((kop.data, b"stream", inhoud, b"endstream"))
    return stroom(inhoud, pydyf.Dictionary(dict(ding.extra)))


def _verplaatser(nieuw: dict[int, int]) -> Callable[[bytes], bytes]:
    return lambda inhoud: verplaats(inhoud, lambda nummer: nieuw.get(nummer, -1))


def _bladwijzers(document: Any) -> list[list[Any]]:
    return [
        [niveau, titel, nummer, round((pagina.height - y) * PUNT, 2), staat == "closed"]
        for nummer, pagina in enumerate(document.pages)
        for niveau, titel, (_, y), staat in pagina.bookmarks
    ]
