"""The contents and the lists of tables and figures, as fields that are filled already.

Word can't know page numbers before it has laid out the document, and a field that is marked as out of date makes it ask
a question before it opens ("this document contains fields that may refer to other files"). So the lines are here as
links, without numbers that would be wrong, and one sentence says how to get them.
"""

from kaderapp.kadernota.boek.zonder_bladzijden import heeft, tekst_van
from kaderapp.kadernota.word.inline import bladwijzernaam
from kaderapp.kadernota.word.xml import Element, run, tekst, w

HOE = (
    "Bladzijdenummers erbij? Klik in Word met rechts op de inhoud en kies Veld bijwerken, "
    "of zet de cursor erin en druk op F9."
)
VELD = {
    "": 'TOC \\o "1-2" \\h \\z',
    "Tabellen": 'TOC \\h \\z \\c "Tabel"',
    "Figuren": 'TOC \\h \\z \\c "Figuur"',
}
"""Each list as Word makes it anew; by the heading above it."""


def inhoud(sectie: Element, ankers: frozenset[str]) -> list[Element]:
    """The paragraphs of the chapter "Inhoud"."""
    uit: list[Element] = []
    kop = ""
    for element in sectie:
        if element.tag in ("h2", "h3"):
            kop = tekst_van(element) if element.tag == "h3" else ""
            uit.append(_alinea("TOCHeading" if element.tag == "h2" else "Kopje", [run(tekst(tekst_van(element)))]))
            if element.tag == "h2":
                uit.append(_alinea("Klein", [run(tekst(HOE))]))
        elif heeft(element, "inhoud"):
            uit += _lijst(element, VELD.get(kop, ""), ankers)
    return uit


def _lijst(element: Element, code: str, ankers: frozenset[str]) -> list[Element]:
    regels = [_regel(item, kort=heeft(element, "kort"), ankers=ankers) for item in element.iter("li")]
    if code and regels:
        eerste, laatste = regels[0], regels[-1]
        eerste[1:1] = _begin(code)
        laatste.append(run(w("fldChar", fldCharType="end")))
    return regels


def _begin(code: str) -> list[Element]:
    opdracht = w("instrText")
    opdracht.text = f" {code} "
    return [
        run(w("fldChar", fldCharType="begin")),
        run(opdracht),
        run(w("fldChar", fldCharType="separate")),
    ]


def _regel(item: Element, *, kort: bool, ankers: frozenset[str]) -> Element:
    stijl = "TableofFigures" if kort else "TOC1" if heeft(item, "een") else "TOC2"
    link = item.find("a")
    nummer = item.find("span[@class='nr']")
    delen = [] if nummer is None else [run(tekst(tekst_van(nummer)), w("tab") if not kort else tekst(". "))]
    delen.append(run(tekst(tekst_van(link if link is not None else item))))
    anker = (link.get("href") or "").removeprefix("#") if link is not None else ""
    if anker in ankers:
        delen = [w("hyperlink", *delen, anchor=bladwijzernaam(anker), history="1")]
    return _alinea(stijl, delen)


def _alinea(stijl: str, delen: list[Element]) -> Element:
    return w("p", w("pPr", w("pStyle", val=stijl)), *delen)
