"""The styles of the document: Word's own where it has them, so that headings, captions and lists are what they say.

A built-in style is known by its English name in the file; Word shows it in the language of the reader: Kop 1,
Bijschrift.
"""

from dataclasses import dataclass

from kaderapp.kadernota.word.alinea import INSPRING, NUMMER, RAND

GRIJS = "5A6166"


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
    Stijl(
        id="Heading1",
        naam="heading 1",
        corps=44,
        kleur="accent",
        onder=300,
        nieuwe_bladzijde=True,
        streep=True,
        bij_volgende=True,
        niveau=1,
        volgt="Normal",
    ),
    Stijl(
        id="Heading2",
        naam="heading 2",
        corps=28,
        vet=True,
        boven=360,
        onder=100,
        bij_volgende=True,
        niveau=2,
        volgt="Normal",
    ),
    Stijl(id="Heading2Los", naam="Kop 2 buiten de inhoud", op="Heading2", niveau=2, volgt="Normal"),
    Stijl(
        id="Heading3",
        naam="heading 3",
        corps=23,
        vet=True,
        boven=260,
        onder=60,
        bij_volgende=True,
        niveau=3,
        volgt="Normal",
    ),
    Stijl(
        id="Heading4",
        naam="heading 4",
        corps=22,
        vet=True,
        kleur=GRIJS,
        boven=200,
        onder=60,
        bij_volgende=True,
        niveau=4,
        volgt="Normal",
    ),
    Stijl(
        id="Heading5",
        naam="heading 5",
        corps=21,
        vet=True,
        kleur=GRIJS,
        boven=160,
        onder=40,
        bij_volgende=True,
        niveau=5,
        volgt="Normal",
    ),
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
    Stijl(
        id="Groepskop",
        naam="Kop van een groep rijen",
        op="Tabeltekst",
        vet=True,
        kleur="accent",
        boven=100,
        bij_volgende=True,
    ),
)
INGEBOUWD = {
    *("Title", "Subtitle", "Quote", "heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "TOC Heading"),
    *("toc 1", "toc 2", "table of figures", "caption", "List Bullet", "List Number", "header", "footer"),
}
"""Names that Word knows."""
