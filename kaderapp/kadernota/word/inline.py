"""Running text as runs: bold, links, numbers, hardheid, and was/wordt with a real strike or underline."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kaderapp.kadernota.boek.zonder_bladzijden import heeft
from kaderapp.kadernota.word.xml import Element, run, tekst, w

TEKENSTIJL = {"b": "Strong", "strong": "Strong", "em": "Emphasis", "i": "Emphasis"}
KLASSESTIJL = {"nr": "Nummer", "noot": "Zacht", "zacht": "Zacht", "onder": "Zacht", "soort": "Zacht", "term": "Strong"}
VET = {**dict.fromkeys(("Strong", "Nummer", "Bindend", "Richtinggevend"), True), "Zacht": False}
IN_DE_REGEL = {"a", "abbr", "b", "br", "del", "em", "i", "ins", "small", "span", "strong", "sub", "sup", "u", "code"}
WIJZIGING = {"del": ("strike", "vervalt: "), "ins": ("u", "nieuw: ")}
"""How a change looks, and what it says where no label does."""

_WIT = re.compile(r"[ \t\n\r\f]+")
_STUKKEN = re.compile("(\u00ad|\n)")
BLADWIJZER = re.compile(r"\W|-")


def bladwijzernaam(anker: str) -> str:
    """A name as Word allows: at most forty letters, digits and underscores, and a letter first."""
    naam = BLADWIJZER.sub("_", anker)
    return naam[:40] if naam[:1].isalpha() else f"a{naam}"[:40]


@dataclass(frozen=True, slots=True)
class Opmaak:
    """Of the letters of a run."""

    stijl: str = ""
    vet: bool | None = None
    """None is as the paragraph has it. Said at the letters too: in Word two bold styles undo each other."""
    cursief: bool = False
    lijn: str = ""
    """strike or u"""
    hoogte: str = ""
    """superscript or subscript"""

    def elementen(self) -> tuple[Element, ...]:
        return (
            *([w("rStyle", val=self.stijl)] if self.stijl else []),
            *([] if self.vet is None else [w("b")] if self.vet else [w("b", val=0)]),
            *([w("i")] if self.cursief else []),
            *([w("strike")] if self.lijn == "strike" else []),
            *([w("u", val="single")] if self.lijn == "u" else []),
            *([w("vertAlign", val=self.hoogte)] if self.hoogte else []),
        )


@dataclass(slots=True)
class Regel:
    """A paragraph in the making. White space is folded as a browser does: none at the start, one between words."""

    extern: Callable[[str], str]
    """Gives the relation of an address outside."""
    ankers: frozenset[str] = frozenset()
    """Where links inside can lead."""
    runs: list[Element] = field(default_factory=list)
    open: bool = True
    """Whether a space here would be one too many."""
    begin: bool = True
    """Whether nothing stands on this line yet."""

    def voeg(self, element: Element, opmaak: Opmaak = Opmaak()) -> None:
        """An inline element with all that is in it, but not its tail."""
        self.runs += self._runs(element, opmaak)

    def schrijf(self, inhoud: str, opmaak: Opmaak = Opmaak()) -> None:
        self.runs += self._letters(inhoud, opmaak)

    def _runs(self, element: Element, opmaak: Opmaak) -> Iterator[Element]:
        tag = element.tag
        if not isinstance(tag, str):
            return
        if tag == "br":
            yield self._nieuwe_regel()
            return
        if (heeft(element, "onder") or heeft(element, "noot")) and not self.begin:
            yield self._nieuwe_regel()
        binnen = self._binnen(element, opmaak)
        kern = self._met_woord(element, binnen)
        yield from self._link(element, list(kern)) if tag == "a" else kern
        if heeft(element, "nr"):
            self.open = True
            yield run(w("tab"))

    def _nieuwe_regel(self) -> Element:
        self.open = self.begin = True
        return run(w("br"))

    def _binnen(self, element: Element, opmaak: Opmaak) -> Opmaak:
        tag = element.tag
        klasse = next((stijl for klasse, stijl in KLASSESTIJL.items() if heeft(element, klasse)), "")
        stijl = klasse or TEKENSTIJL.get(tag, "")
        if heeft(element, "hardheid"):
            stijl = "Bindend" if "bindend" in element.text_content() else "Richtinggevend"
        return replace(
            opmaak,
            stijl=stijl or ("Hyperlink" if tag == "a" else opmaak.stijl),
            vet=VET.get(stijl, opmaak.vet),
            cursief=opmaak.cursief or stijl == "Emphasis",
            lijn=WIJZIGING[tag][0] if tag in WIJZIGING else ("u" if tag == "u" else opmaak.lijn),
            hoogte={"sup": "superscript", "sub": "subscript"}.get(tag, opmaak.hoogte),
        )

    def _met_woord(self, element: Element, opmaak: Opmaak) -> Iterator[Element]:
        """Strike and underline alone say nothing to who hears the text: words say it, unless a label does already."""
        los = element.tag in WIJZIGING and not _heeft_label(element)
        if los:
            yield from self._letters(f"[{WIJZIGING[element.tag][1]}", replace(opmaak, lijn="", stijl="Zacht"))
        if heeft(element, "voetnoot"):
            yield from self._letters(" (", opmaak)
        yield from self._letters(element.text or "", opmaak)
        for kind in element:
            yield from self._runs(kind, opmaak)
            yield from self._letters(kind.tail or "", opmaak)
        if los or heeft(element, "voetnoot"):
            yield from self._letters("]" if los else ")", replace(opmaak, lijn=""))

    def _link(self, element: Element, kern: list[Element]) -> Iterator[Element]:
        naar = element.get("href") or ""
        if naar.startswith("#") and naar[1:] in self.ankers:
            yield w("hyperlink", *kern, anchor=bladwijzernaam(naar[1:]), history="1")
        elif naar.startswith(("http:", "https:", "mailto:")):
            yield w("hyperlink", *kern, r_id=self.extern(naar), history="1")
        else:
            yield from kern

    def _letters(self, inhoud: str, opmaak: Opmaak) -> Iterator[Element]:
        gevouwen = _WIT.sub(" ", inhoud)
        if self.open:
            gevouwen = gevouwen.lstrip(" ")
        if not gevouwen:
            return
        self.open, self.begin = gevouwen.endswith(" "), False
        delen = [w("softHyphen") if deel == "\u00ad" else tekst(deel) for deel in _STUKKEN.split(gevouwen) if deel]
        yield run(*delen, opmaak=opmaak.elementen())


def _heeft_label(element: Element) -> bool:
    boven = next(element.iterancestors("p", "div", "li", "td"), None)
    return boven is not None and bool(boven.xpath(".//span[contains(@class, 'soort')]"))
