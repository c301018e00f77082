"""`styles.xml`: the styles of `stijlen` as WordprocessingML, with the letters, the language and the accent colour."""

from kaderapp.kadernota.word.alinea import BESLIS, EFFECT, KADERS, doos
from kaderapp.kadernota.word.stijlen import ALINEAS, GRIJS, INGEBOUWD, Stijl
from kaderapp.kadernota.word.xml import Element, w

TAAL = "nl-NL"
LETTER = "Calibri"
INKT = "1B1F22"
_DOZEN = {soort.stijl: soort for soort in (*KADERS.values(), EFFECT, BESLIS)}


def stijlen(accent: str) -> Element:
    """`styles.xml`; `accent` is a colour without #."""
    letters = w("rFonts", ascii=LETTER, hAnsi=LETTER, cs=LETTER, eastAsia=LETTER)
    basis = w("rPr", letters, w("color", val=INKT), w("sz", val=22), w("szCs", val=22), w("lang", val=TAAL))
    standaard = w("docDefaults", w("rPrDefault", basis), w("pPrDefault", w("pPr", _wit(0, 120))))
    gewoon = w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal")
    return w("styles", standaard, gewoon, *(_alinea(s, accent) for s in ALINEAS), *_tekens(accent), *_tabellen())


def _wit(boven: int, onder: int) -> Element:
    return w("spacing", before=boven, after=onder, line=264, lineRule="auto")


def _alinea(s: Stijl, accent: str) -> Element:
    eigen = (s.naam or s.id) not in INGEBOUWD
    return w(
        "style",
        w("name", val=s.naam or s.id),
        w("basedOn", val=s.op),
        *([w("next", val=s.volgt)] if s.volgt else []),
        w("qFormat"),
        w("pPr", *_plaats(s), *_vlak(s, accent), *_maten(s)),
        w("rPr", *_letters(s, accent)),
        type="paragraph",
        styleId=s.id,
        **({"customStyle": 1} if eigen else {}),
    )


def _plaats(s: Stijl) -> list[Element]:
    return [
        *([w("keepNext"), w("keepLines")] if s.bij_volgende else []),
        *([w("pageBreakBefore")] if s.nieuwe_bladzijde else []),
    ]


def _vlak(s: Stijl, accent: str) -> list[Element]:
    streep = w("pBdr", w("top", val="single", sz=12, space=8, color=accent))
    return [streep] if s.streep else doos(_DOZEN[s.id]) if s.id in _DOZEN else []


def _maten(s: Stijl) -> list[Element]:
    wit = s.boven >= 0 or s.onder >= 0
    return [
        *([w("tabs", w("tab", val="left", pos=s.tab))] if s.tab else []),
        *([_wit(max(s.boven, 0), max(s.onder, 0))] if wit else []),
        *([w("ind", left=s.links, hanging=s.hangt)] if s.links else []),
        *([w("jc", val="right")] if s.rechts else []),
        *([w("outlineLvl", val=s.niveau - 1)] if s.niveau else []),
    ]


def _letters(s: Stijl, accent: str) -> list[Element]:
    kleur = accent if s.kleur == "accent" else s.kleur
    return [
        *([w("b")] if s.vet else []),
        *([w("i")] if s.cursief else []),
        *([w("color", val=kleur)] if kleur else []),
        *([w("sz", val=s.corps), w("szCs", val=s.corps)] if s.corps else []),
    ]


def _tekens(accent: str) -> list[Element]:
    rand = w("bdr", val="single", sz=4, space=0, color=INKT)
    vlak = w("shd", val="clear", color="auto", fill=INKT)
    return [
        _teken("Hyperlink", w("color", val=accent), w("u", val="single")),
        _teken("Strong", w("b")),
        _teken("Emphasis", w("i")),
        _teken("Nummer", w("color", val=accent), eigen=True),
        _teken("Zacht", w("color", val=GRIJS), w("sz", val=17), eigen=True),
        _teken("Bindend", w("color", val="FFFFFF"), w("sz", val=17), vlak, eigen=True),
        _teken("Richtinggevend", w("sz", val=17), rand, eigen=True),
    ]


def _teken(naam: str, *letters: Element, eigen: bool = False) -> Element:
    kenmerken = {"customStyle": 1} if eigen else {}
    return w(
        "style", w("name", val=naam), w("qFormat"), w("rPr", *letters), type="character", styleId=naam, **kenmerken
    )


def _tabellen() -> list[Element]:
    """Hairlines between rows, a rule under the head; no vertical lines."""
    lijn: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": "B9BEC1"}
    randen = w("tblBorders", w("bottom", **lijn), w("insideH", **lijn))
    marges = w(
        "tblCellMar",
        *(w(kant, w=maat, type="dxa") for kant, maat in (("top", 40), ("left", 0), ("bottom", 40), ("right", 100))),
    )
    onder = w("tcBorders", w("bottom", val="single", sz=8, space=0, color=INKT))
    kop = w("tblStylePr", w("tcPr", onder, w("vAlign", val="bottom")), type="firstRow")
    gewoon = w("style", w("name", val="Normal Table"), type="table", default=1, styleId="TableNormal")
    eigen = w(
        "style",
        w("name", val="Kadernotatabel"),
        w("basedOn", val="TableNormal"),
        w("tblPr", randen, marges),
        kop,
        type="table",
        styleId="Kadernotatabel",
        customStyle=1,
    )
    return [gewoon, eigen]
