"""What must hold for the structure of any PDF that we make, as defects in words; a sound file gives none."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.kaderapp.kadernota.druk.lezer import CELLEN, KOPPEN, Knoop, Plek, gemerkt, lees

MAG_BINNEN = {
    "L": {"LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOCI", "TOC", "Caption"},
    "TOCI": {"Lbl", "Reference", "P", "TOC", "NonStruct"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": set(CELLEN),
}
ALLEEN_BINNEN = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
    "Reference": {"TOCI", "P", "LBody"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
}


def gebreken(pdf: pikepdf.Pdf) -> list[str]:
    wortel = lees(pdf)
    return [
        *_ouders(wortel),
        *_nesten(wortel),
        *_leeg(wortel),
        *_inhoud(pdf, wortel),
        *_links(pdf, wortel),
        *_kenmerken(pdf, wortel),
        *_cellen(wortel),
        *_niveaus(wortel),
    ]


def _ouders(wortel: Knoop) -> Iterator[str]:
    for knoop in wortel.alle():
        for kind in knoop.kinderen:
            if kind.ding.P.objgen != knoop.ding.objgen:
                yield f"{kind.soort} {kind.tekst[:30]!r} noemt een andere ouder dan {knoop.soort}"


def _nesten(wortel: Knoop) -> Iterator[str]:
    for knoop in wortel.alle():
        for kind in knoop.kinderen:
            if kind.soort not in MAG_BINNEN.get(knoop.soort, {kind.soort}):
                yield f"{kind.soort} staat in {knoop.soort}: {kind.tekst[:30]!r}"
            if knoop.soort not in ALLEEN_BINNEN.get(kind.soort, {knoop.soort}):
                yield f"{kind.soort} staat buiten zijn groep, in {knoop.soort}: {kind.tekst[:30]!r}"
            if knoop.soort in {"P", *KOPPEN} and kind.soort in {"P", "L", "Table", *KOPPEN}:
                yield f"{kind.soort} staat in {knoop.soort}: {kind.tekst[:30]!r}"


def _leeg(wortel: Knoop) -> Iterator[str]:
    for knoop in wortel.alle():
        if not knoop.delen and knoop.soort not in {"Document", *CELLEN}:
            yield f"{knoop.soort} is leeg"


def _inhoud(pdf: pikepdf.Pdf, wortel: Knoop) -> Iterator[str]:
    """Each piece of content that has a number is in the tree once, and the tree of parents says the same."""
    in_boom: Counter[Plek] = Counter()
    ouder: dict[Plek, Knoop] = {}
    for knoop in wortel.alle():
        for deel in knoop.delen:
            if plek := getattr(deel, "plek", None):
                in_boom[plek] += 1
                ouder[plek] = knoop
    op_blad = {(n, mcid) for n, blad in enumerate(pdf.pages) for mcid in gemerkt(blad) if mcid is not None}
    yield from (f"inhoud {plek} staat {keer} keer in de boom" for plek, keer in in_boom.items() if keer > 1)
    yield from (f"inhoud {plek} staat niet in de boom" for plek in op_blad - set(in_boom))
    yield from (f"de boom wijst naar inhoud {plek}, die er niet is" for plek in set(in_boom) - op_blad)
    terug = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for nummer, blad in enumerate(pdf.pages):
        for mcid, element in enumerate(terug[int(blad.StructParents)]):
            plek = (nummer, mcid)
            verwacht = ouder[plek].ding.objgen if plek in ouder else None
            if getattr(element, "objgen", None) != verwacht:
                yield f"de ouderboom noemt voor inhoud {plek} een ander element dan de boom"
        if over := [p for p in ouder if p[0] == nummer and p[1] >= len(terug[int(blad.StructParents)])]:
            yield f"de ouderboom mist {over}"


def _links(pdf: pikepdf.Pdf, wortel: Knoop) -> Iterator[str]:
    paren = [(_nummer(link), knoop) for knoop in wortel.alle() for link in _verwijzingen(knoop)]
    keren = Counter(nummer for nummer, _ in paren)
    yield from (f"een link staat {keer} keer in de boom" for keer in keren.values() if keer > 1)
    yield from (f"een link staat in {knoop.soort}" for _, knoop in paren if knoop.soort != "Link")
    in_boom = dict(paren)
    terug = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for annotatie in [a for blad in pdf.pages for a in blad.get("/Annots", [])]:
        element, plek = in_boom.get(_nummer(annotatie)), int(annotatie.StructParent)
        if element is None:
            yield f"een link op een bladzijde staat niet in de boom: {annotatie.get('/Contents')}"
        elif terug[plek].objgen != element.ding.objgen:
            yield f"de ouderboom noemt een ander element voor de link {element.tekst!r}"
        if plek >= int(pdf.Root.StructTreeRoot.ParentTreeNextKey):
            yield "een link heeft een nummer dat nog vrij heet te zijn"


def _verwijzingen(knoop: Knoop) -> list[Any]:
    """The annotations that stand in this element."""
    ruw = knoop.ding.get("/K", [])
    delen = ruw if isinstance(ruw, pikepdf.Array) else [ruw]
    return [d.Obj for d in delen if isinstance(d, pikepdf.Dictionary) and d.get("/Type") == "/OBJR"]


def _nummer(ding: Any) -> Any:
    return ding.objgen


def _kenmerken(pdf: pikepdf.Pdf, wortel: Knoop) -> Iterator[str]:
    gebruikt = {knoop.kenmerk: knoop for knoop in wortel.alle() if knoop.kenmerk}
    keren = Counter(knoop.kenmerk for knoop in wortel.alle() if knoop.kenmerk)
    yield from (f"kenmerk {naam} komt {keer} keer voor" for naam, keer in keren.items() if keer > 1)
    if not gebruikt:
        return
    boom = {str(naam): ding for naam, ding in pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree).items()}
    yield from (f"kenmerk {naam} staat niet in beide" for naam in set(boom) ^ set(gebruikt))
    for naam in set(boom) & set(gebruikt):
        if boom[naam].objgen != gebruikt[naam].ding.objgen:
            yield f"kenmerk {naam} leidt naar een ander element"


def _cellen(wortel: Knoop) -> Iterator[str]:
    for tabel in wortel.alle("Table"):
        eigen = {cel.kenmerk for cel in tabel.alle("TH")}
        for cel in tabel.alle(*CELLEN):
            if cel.soort == "TH" and (str(cel.eigenschap("/Scope")) not in {"/Row", "/Column"} or not cel.kenmerk):
                yield f"kop {cel.tekst!r} zegt niet waarvan hij de kop is"
            if vreemd := [naam for naam in cel.koppen if naam not in eigen]:
                yield f"cel {cel.tekst!r} noemt koppen die niet in de tabel staan: {vreemd}"
            if cel.kenmerk in cel.koppen:
                yield f"kop {cel.tekst!r} noemt zichzelf"


def _niveaus(wortel: Knoop) -> Iterator[str]:
    vorig = 0
    for kop in wortel.alle(*KOPPEN):
        niveau = int(kop.soort[1])
        if niveau > vorig + 1:
            yield f"kop {kop.tekst!r} slaat een niveau over ({vorig} naar {niveau})"
        vorig = niveau
