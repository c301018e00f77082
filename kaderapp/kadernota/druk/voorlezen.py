"""What a listener gets where the page says it with a sign, a place or a small letter.

Works on the elements of a `boom`, after fragments have become one and before wrappers go. A bullet is a bullet and
not a dash, a number in the gutter is the label of its item, `<abbr title>` is said in the words of its title, what is
`aria-hidden` is decoration, and of a row only the name is its head.
"""

from collections.abc import Iterator
from itertools import pairwise

import pydyf  # type: ignore[import-untyped]

from kaderapp.kadernota.druk.boom import Boom, Element, bron, klassen

LABELS = {"nr", "unr", "term"}
"""Classes of what stands at the head of an item that has no mark of its own."""
ZINNEN = {"/P", "/LBody"}
MET_REGELS = {"/TD", "/TH", "/Caption"} | ZINNEN
MERK = "hardheid"
"""Class of the mark that says how binding a kader is."""
ONDER = "onder"
"""Class of a small line below the first one of a cell."""
APART = "apart"
"""Class of a line in a head of a row that is no part of its name."""
NUMMERING = {"ul": "/Disc", "ol": "/Decimal"}
BOLLETJE = "•"


def is_versiering(element: Element) -> bool:
    """Whether it is only there to be seen."""
    return bool(bron(element).get("aria-hidden") == "true")


def heeft_woorden(element: Element) -> bool:
    """Whether it is said in other words than it is written in, so that it must stay an element."""
    return "E" in element or "ActualText" in element


def zeg_voluit(element: Element) -> None:
    """An abbreviation keeps its letters and gets their meaning beside it; a sign without letters is replaced."""
    titel = bron(element).get("title", "")
    if getattr(element, "soortnaam", "") == "abbr" and titel:
        letters = any(letter.isalnum() for letter in "".join(element.bron.itertext()))
        element["S"] = "/Span"
        element["E" if letters else "ActualText"] = pydyf.String(titel)


def heel_links(boom: Boom, ouder: Element) -> None:
    """A link that goes over lines is one link, with an area per line; on the next page it is another."""
    for vorige, link in pairwise(boom.elementen(ouder)):
        eerste = getattr(vorige, "heel", vorige)
        if link["S"] == "/Link" and _zelfde_link(eerste, link):
            ouder["K"].remove(link.reference)
            for deel in link["K"]:
                if isinstance(deel, bytes) and "P" in (element := boom.element(deel)):
                    element["P"] = eerste.reference
                eerste["K"].append(deel)
            link.heel = eerste


def _zelfde_link(eerste: Element, tweede: Element) -> bool:
    eigen = getattr(tweede, "bron", None)
    return eigen is not None and getattr(eerste, "bron", None) is eigen and eerste["Pg"] == tweede["Pg"]


def benoem_link(boom: Boom, link: Element) -> None:
    """Each area of a link is called what the link says, and not by the address where it leads."""
    tekst = " ".join("".join(link.bron.itertext()).split()) if link["S"] == "/Link" and hasattr(link, "bron") else ""
    for element in boom.alle(link) if tekst else ():
        for deel in element["K"]:
            if isinstance(deel, bytes) and (vlak := boom.element(deel)).get("Type") == "/OBJR":
                boom.element(vlak["Obj"])["Contents"] = pydyf.String(tekst)


def verdeel_regels(boom: Boom, vak: Element) -> None:
    """What begins anew to the eye is a paragraph of its own, with a pause before it: small lines, and after a mark."""
    delen = boom.elementen(vak) if vak["S"] in MET_REGELS else []
    nieuw = [_begint(deel, vorige, vak) for vorige, deel in pairwise(delen)]
    if not any(nieuw) or len(delen) < len(vak["K"]):
        return
    vak["K"] = pydyf.Array()
    vak["S"] = "/Div" if vak["S"] == "/P" else vak["S"]
    for deel, begint in zip(delen, (True, *nieuw), strict=True):
        if begint:
            alinea = boom.nieuw("/P", vak)
            alinea["Pg"] = deel["Pg"]
            vak["K"].append(alinea.reference)
        deel["P"] = alinea.reference
        alinea["K"].append(deel.reference)


def _begint(deel: Element, vorige: Element, vak: Element) -> bool:
    if MERK in klassen(vorige):
        return True
    if vak["S"] in ZINNEN or getattr(deel, "soortnaam", "") != "span" or deel.bron is getattr(vorige, "bron", None):
        return False  # the same again is one that goes over lines
    return vak["S"] == "/Caption" or (ONDER in klassen(deel) and APART not in klassen(deel))


def benoem_lijst(boom: Boom, lijst: Element) -> None:
    """Says how its items are marked; a dash in front of them is a bullet."""
    punten = [punt for punt in boom.elementen(lijst) if punt["S"] == "/LI"]
    merken = [deel for punt in punten for deel in boom.elementen(punt) if _is_merk(deel)]
    soort = NUMMERING.get(lijst.soortnaam, "/None") if merken else "/None"
    lijst["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": soort})
    for merk in merken if soort == "/Disc" else ():
        merk["ActualText"] = pydyf.String(BOLLETJE)
    for punt in () if merken else punten:
        _zet_label_voorop(boom, punt)


def _zet_label_voorop(boom: Boom, punt: Element) -> None:
    delen = boom.elementen(punt)
    vak = delen[0] if delen and delen[0]["S"] == "/LBody" else None
    while vak is not None and (binnen := boom.elementen(vak)):
        eerste = binnen[0]
        if klassen(eerste) & LABELS:
            vak["K"].remove(eerste.reference)
            eerste["S"], eerste["P"] = "/Lbl", punt.reference
            punt["K"].insert(0, eerste.reference)
            return
        vak = eerste if eerste["S"] == "/NonStruct" and eerste.soortnaam == "li" else None


def zet_uitleg_apart(boom: Boom, tabel: Element) -> None:
    """What stands below the name in the head of a row becomes a cell of its own, or it would be said at every figure.

    The column that holds such heads becomes two: its other cells go over both.
    """
    rijen = [list(_met_eind(boom.elementen(rij))) for rij in _rijen(boom, tabel)]
    onder = {eind for rij in rijen for cel, eind in rij if _onder(boom, cel)}
    if len(onder) != 1 or any("RowSpan" in cel["A"] for rij in rijen for cel, _ in rij):
        return
    (plek,) = onder
    for rij in rijen:
        for cel, eind in rij:
            breed = cel["A"].get("ColSpan", 1)
            if eind - breed < plek <= eind:
                if uitleg := _onder(boom, cel):
                    _splits(boom, cel, uitleg)
                else:
                    cel["A"]["ColSpan"] = breed + 1


def _splits(boom: Boom, kop: Element, uitleg: list[Element]) -> None:
    rij = boom.element(kop["P"])
    cel = boom.nieuw("/TD", rij)
    cel["Pg"], cel["A"] = kop["Pg"], pydyf.Dictionary({"O": "/Table"})
    for deel in uitleg:
        kop["K"].remove(deel.reference)
        deel["S"], deel["P"] = "/P", cel.reference
        cel["K"].append(deel.reference)
    rij["K"].insert(rij["K"].index(kop.reference) + 1, cel.reference)


def _onder(boom: Boom, cel: Element) -> list[Element]:
    """The lines below the name, if this is the head of a row that has a name."""
    if cel["S"] != "/TH" or bron(cel).get("scope") != "row":
        return []
    delen = boom.elementen(cel)
    onder = [deel for deel in delen if APART in klassen(deel)]
    return onder if len(onder) < len(delen) else []


def _rijen(boom: Boom, tabel: Element) -> Iterator[Element]:
    for deel in boom.elementen(tabel):
        if deel["S"] == "/TR":
            yield deel
        elif deel["S"] != "/Caption":
            yield from (rij for rij in boom.elementen(deel) if rij["S"] == "/TR")


def _met_eind(cellen: list[Element]) -> Iterator[tuple[Element, int]]:
    """Each cell with the number of the column after it."""
    eind = 0
    for cel in cellen:
        eind += cel["A"].get("ColSpan", 1)
        yield cel, eind


def _is_merk(element: Element) -> bool:
    return bool(getattr(element, "soortnaam", "") == "li::marker")
