"""The styles of the document: Word's own where it has them, so that headings, captions and lists are what they say.

A built-in style is known by its English name in the file; Word shows it in the language of the reader: Kop 1, Bijschrift.
"""

from dataclasses import dataclass

from kaderapp.kadernota.word.alinea import BESLIS, EFFECT, INSPRING, KADERS, NUMMER, RAND, doos
from kaderapp.kadernota.word.xml import Element, w

TAAL = "nl-NL"
LETTER = "Calibri"
INKT, GRIJS = "1B1F22", "5A6166"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stijl:
    """Sizes in half points, spaces in twips."""

    id: str
    naam: str = ""
    op: str = "Normal"
    volgt: str = ""
    corps: int = 0
    vet: bool | None = None
    cursief: bool = False
    kleur: str = ""
    boven: int = -1
    onder: int = -1
    links: int = 0
    hangt: int = 0
    rechts: bool = False
    """Aligned right."""
    bij_volgende: bool = False
    nieuwe_bladzijde: bool = False
    streep: bool = False
    """A rule of the accent colour above it."""
    niveau: int = 0
    """In the navigation pane."""
    tab: int = 0


ALINEAS = (
    Stijl(id="Title", corps=72, kleur="accent", boven=1400, onder=120, volgt="Subtitle"),
    Stijl(id="Subtitle", corps=32, boven=0, onder=400),
    Stijl(id="Heading1", naam="heading 1", corps=44, kleur="accent", onder=300, nieuwe_bladzijde=True, streep=True,
          bij_volgende=True, niveau=1, volgt="Normal"),
    Stijl(id="Heading2", naam="heading 2", corps=28, vet=True, boven=360, onder=100, bij_volgende=True, niveau=2,
          volgt="Normal"),
    Stijl(id="Heading2Los", naam="Kop 2 buiten de inhoud", op="Heading2", niveau=2, volgt="Normal"),
    Stijl(id="Heading3", naam="heading 3", corps=23, vet=True, boven=260, onder=60, bij_volgende=True, niveau=3,
          volgt="Normal"),
    Stijl(id="Heading4", naam="heading 4", corps=22, vet=True, kleur=GRIJS, boven=200, onder=60, bij_volgende=True,
          niveau=4, volgt="Normal"),
    Stijl(id="Heading5", naam="heading 5", corps=21, vet=True, kleur=GRIJS, boven=160, onder=40, bij_volgende=True,
          niveau=5, volgt="Normal"),
    Stijl(id="TOCHeading", naam="TOC Heading", corps=44, kleur="accent", onder=300, nieuwe_bladzijde=True, streep=True),
    Stijl(id="TOC1", naam="toc 1", vet=True, boven=100, onder=20, links=NUMMER, hangt=NUMMER, tab=NUMMER),
    Stijl(id="TOC2", naam="toc 2", boven=0, onder=10, links=NUMMER, hangt=NUMMER, tab=NUMMER),
    Stijl(id="TableofFigures", naam="table of figures", corps=20, boven=0, onder=10),
    Stijl(id="Caption", naam="caption", corps=20, vet=True, boven=240, onder=80, bij_volgende=True),
    Stijl(id="ListBullet", naam="List Bullet", onder=50, links=INSPRING, hangt=INSPRING),
    Stijl(id="ListNumber", naam="List Number", onder=50, links=INSPRING, hangt=INSPRING),
    Stijl(id="Quote", cursief=True, boven=120, onder=160, links=400),
    Stijl(id="Header", naam="header", corps=17, kleur=GRIJS, onder=0),
    Stijl(id="Footer", naam="footer", corps=17, kleur=GRIJS, onder=0),
    Stijl(id="Inleiding", corps=25, onder=200),
    Stijl(id="Beeldmerk", corps=28),
    Stijl(id="Gegevens", corps=22, boven=400, streep=True),
    Stijl(id="Gegeven", naam="Gegeven van het document", links=2600, hangt=2600, tab=2600),
    Stijl(id="Kopje", corps=20, vet=True, boven=140, onder=40, bij_volgende=True),
    Stijl(id="Klein", corps=18, kleur=GRIJS, onder=80),
    Stijl(id="TerInformatie", naam="Ter informatie", vet=True, onder=200),
    Stijl(id="Doel", links=NUMMER, hangt=NUMMER, tab=NUMMER, onder=100),
    Stijl(id="Term", links=400, hangt=400, onder=80),
    Stijl(id="KaderBindend", naam="Kader bindend", links=RAND),
    Stijl(id="KaderRichtinggevend", naam="Kader richtinggevend", links=RAND),
    Stijl(id="KaderOpen", naam="Kader zonder hardheid", links=RAND),
    Stijl(id="Kaderregel", corps=18, kleur=GRIJS, onder=80, bij_volgende=True),
    Stijl(id="Effect", naam="Maatschappelijk effect", corps=24, links=RAND),
    Stijl(id="Beslispunten", links=RAND),
    Stijl(id="Ondertekening", boven=900),
    Stijl(id="Figuur", onder=120),
    Stijl(id="Leeg", naam="Wit na een tabel", corps=8, onder=0),
    Stijl(id="Tabeltekst", corps=18, onder=0),
    Stijl(id="Rijkop", naam="Kop van een rij", op="Tabeltekst"),
    Stijl(id="Tabelkop", op="Tabeltekst", vet=True, bij_volgende=True),
    Stijl(id="TabelkopRechts", naam="Tabelkop rechts", op="Tabelkop", rechts=True),
    Stijl(id="Tabelgetal", op="Tabeltekst", rechts=True),
    Stijl(id="Tabeltotaal", op="Tabeltekst", vet=True),
    Stijl(id="TabeltotaalRechts", naam="Tabeltotaal rechts", op="Tabeltotaal", rechts=True),
    Stijl(id="Groepskop", naam="Kop van een groep rijen", op="Tabeltekst", vet=True, kleur="accent", boven=100,
          bij_volgende=True),
)
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
    delen: list[Element] = []
    if s.bij_volgende:
        delen += [w("keepNext"), w("keepLines")]
    if s.nieuwe_bladzijde:
        delen.append(w("pageBreakBefore"))
    if s.streep:
        delen.append(w("pBdr", w("top", val="single", sz=12, space=8, color=accent)))
    if s.id in _DOZEN:
        delen += doos(_DOZEN[s.id])
    if s.tab:
        delen.append(w("tabs", w("tab", val="left", pos=s.tab)))
    if s.boven >= 0 or s.onder >= 0:
        delen.append(_wit(max(s.boven, 0), max(s.onder, 0)))
    if s.links:
        delen.append(w("ind", left=s.links, hanging=s.hangt))
    if s.rechts:
        delen.append(w("jc", val="right"))
    if s.niveau:
        delen.append(w("outlineLvl", val=s.niveau - 1))
    return w(
        "style",
        w("name", val=s.naam or s.id),
        w("basedOn", val=s.op),
        *([w("next", val=s.volgt)] if s.volgt else []),
        w("qFormat"),
        w("pPr", *delen),
        w("rPr", *_letters(s, accent)),
        type="paragraph",
        styleId=s.id,
        **({} if s.naam in INGEBOUWD or not s.naam and s.id in INGEBOUWD else {"customStyle": 1}),
    )


INGEBOUWD = {
    *("Title", "Subtitle", "Quote", "heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "TOC Heading"),
    *("toc 1", "toc 2", "table of figures", "caption", "List Bullet", "List Number", "header", "footer"),
}
"""Names that Word knows."""


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
        _teken("Nummer", w("b"), w("color", val=accent), eigen=True),
        _teken("Zacht", w("b", val=0), w("color", val=GRIJS), w("sz", val=17), eigen=True),
        _teken("Bindend", w("b"), w("color", val="FFFFFF"), w("sz", val=17), vlak, eigen=True),
        _teken("Richtinggevend", w("b"), w("sz", val=17), rand, eigen=True),
    ]


def _teken(naam: str, *letters: Element, eigen: bool = False) -> Element:
    kenmerken = {"customStyle": 1} if eigen else {}
    return w(
        "style", w("name", val=naam), w("qFormat"), w("rPr", *letters), type="character", styleId=naam, **kenmerken
    )


def _tabellen() -> list[Element]:
    """Hairlines between rows, a rule under the head; no vertical lines."""
    lijn = {"val": "single", "sz": 4, "space": 0, "color": "B9BEC1"}
    randen = w("tblBorders", w("bottom", **lijn), w("insideH", **lijn))
    marges = w("tblCellMar", *(w(kant, w=maat, type="dxa") for kant, maat in
                               (("top", 40), ("left", 0), ("bottom", 40), ("right", 100))))
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
