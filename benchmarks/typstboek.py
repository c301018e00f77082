"""The HTML of a book as a document of Typst: its headings, paragraphs, lists, tables, figures, links and page numbers.

It finds fonts by the name that they hold, so those with more letters are written anew under a name of their own.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

KOP = """
#set document(title: [Kadernota])
#set text(font: ("Source Serif 4", "Source Serif 4 Ext"), size: 10pt, lang: "nl", hyphenate: true)
#set page(paper: "a4", margin: (top: 31mm, right: 21mm, bottom: 27mm, left: 57mm),
  header: text(8pt)[Kadernota],
  footer: context text(8pt)[pagina #counter(page).display() van #counter(page).final().first()])
#set table(stroke: (bottom: 0.4pt), inset: 3pt)
#show heading: set text(font: "Source Sans 3", weight: 600)
#show heading.where(level: 1): set text(25pt)
#show table: set text(font: ("Source Sans 3", "Source Sans 3 Ext"), size: 8pt, hyphenate: true)
#show figure: set block(breakable: true)
#set figure(supplement: none, numbering: none)
#set figure.caption(separator: none)
#show figure.caption: set align(left)
#let pg(plek) = context counter(page).at(plek).first()
"""
KOPPEN = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
NADRUK = {
    "b": "strong",
    "strong": "strong",
    "em": "emph",
    "i": "emph",
    "sup": "super",
    "ins": "underline",
    "del": "strike",
}
LETTERTEKENS = re.compile(r"([!-/:-@\[-`{-~])")
KOLOM = 132
"""Width of the text in mm."""
BREED = re.compile(r"\bw(\d+)\b")


def schrijf(html: str, map_: Path) -> Path:
    """Writes the source and its pictures; returns its path."""
    from kaderapp.kadernota.druk.lezen import lees
    from kaderapp.kadernota.druk.opmaak import maak_ophaler

    boom = lees(html, "", maak_ophaler()).etree_element
    bron = map_ / "boek.typ"
    bron.write_text(KOP + _Boek(boom, map_).blok(boom.find("body")))
    return bron


def lettertypen(map_: Path) -> Path:
    """The fonts of the project in a new directory."""
    from fontTools.ttLib import TTFont

    from kaderapp.kadernota.boek.bronnen import STATIC

    map_.mkdir()
    for pad in (STATIC / "fonts").glob("*.ttf"):
        with TTFont(pad) as letter:
            if "-ext-" in pad.name:
                for naam in (1, 4, 16):
                    letter["name"].setName(f"{_familie(letter)} Ext", naam, 3, 1, 0x409)
            letter.save(map_ / pad.name)
    return map_


def _familie(letter: Any) -> str:
    naam: str = letter["name"].getDebugName(16) or letter["name"].getDebugName(1)
    return naam.removesuffix(" Ext")


def _tekst(tekst: str | None) -> str:
    return LETTERTEKENS.sub(r"\\\1", re.sub(r"\s+", " ", tekst or ""))


class _Boek:
    def __init__(self, boom: Any, map_: Path) -> None:
        self.map = map_
        self.plekken = {element.get("id") for element in boom.iter() if element.get("id")}
        self.figuren = 0

    def blok(self, element: Any) -> str:
        """An element that stands on its own, and what is in it."""
        soort = element.tag
        plek = f'#metadata(none)#label("{element.get("id")}")' if element.get("id") else ""
        if soort in KOPPEN:
            begin = "#pagebreak(weak: true)\n" if soort == "h2" else ""
            return f"\n\n{begin}#heading(level: {KOPPEN[soort]})[{plek}{self.regel(element)}]\n\n"
        maak: dict[str, Callable[[Any], str]] = {
            "table": self.tabel,
            "figure": self.figuur,
            "ul": lambda lijst: self.lijst(lijst, "list"),
            "ol": lambda lijst: self.lijst(lijst, "enum"),
            "dl": self.termen,
        }
        if soort in maak:
            return f"\n\n{plek}{maak[soort](element)}\n\n"
        return f"\n\n{plek}{self.regel(element)}\n\n"

    def regel(self, element: Any) -> str:
        """The content of an element: text, and what stands in it."""
        delen = [_tekst(element.text)]
        for kind in element:
            delen.extend((self.stuk(kind), _tekst(kind.tail)))
        return "".join(delen)

    def stuk(self, element: Any) -> str:
        soort = element.tag
        if soort == "br":
            return "#linebreak()"
        if soort in NADRUK:
            return f"#{NADRUK[soort]}[{self.regel(element)}]"
        if soort == "a" and (doel := element.get("href", "")).removeprefix("#") in self.plekken:
            return f'#link(label("{doel[1:]}"))[{self.regel(element)}]'
        if soort == "span":
            naar = element.get("data-p")
            return f'#pg(label("{naar}"))' if naar in self.plekken else f"{self.regel(element)} "
        return self.regel(element) if soort == "a" else self.blok(element)

    def lijst(self, element: Any, soort: str) -> str:
        return f"#{soort}({', '.join(f'[{self.blok(punt)}]' for punt in element.iter('li') if punt in list(element))})"

    def termen(self, element: Any) -> str:
        paren = zip(element.iter("dt"), element.iter("dd"), strict=True)
        return f"#terms({', '.join(f'terms.item([{self.regel(dt)}], [{self.regel(dd)}])' for dt, dd in paren)})"

    def figuur(self, element: Any) -> str:
        onder = element.find("figcaption")
        plaatje = next((kind for kind in element.iter() if kind.tag.endswith("svg")), None)
        if plaatje is None:
            return self.regel(element)
        titel = next((kind.text for kind in plaatje.iter() if kind.tag.endswith("title")), "") or "figuur"
        naam = self._plaatje(plaatje)
        tekst = "" if onder is None else self.regel(onder)
        alt = titel.replace('"', "'")
        eigen = float(plaatje.get("width", "0").removesuffix("mm"))
        breed = f"{min(eigen, KOLOM)}mm" if eigen else "auto"
        return f'#figure(image("{naam}", alt: "{alt}", width: {breed}), caption: [{tekst}])'

    def _plaatje(self, element: Any) -> str:
        from xml.etree import ElementTree  # noqa: TID251  (writes what our own templates wrote)

        self.figuren += 1
        naam = f"figuur-{self.figuren}.svg"
        ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
        for sleutel in [sleutel for sleutel in element.attrib if "xmlns" in sleutel]:
            del element.attrib[sleutel]  # as a parser of HTML leaves it: an attribute like any other
        staart, element.tail = element.tail, None
        (self.map / naam).write_bytes(ElementTree.tostring(element))
        element.tail = staart
        return naam

    def tabel(self, element: Any) -> str:
        rijen = list(element.iter("tr"))
        kop = set(element.find("thead").iter("tr")) if element.find("thead") is not None else set()
        breed = max((sum(int(cel.get("colspan", 1)) for cel in rij) for rij in rijen), default=1)
        kolommen = self._kolommen(element, breed)
        boven = f"table.header({self._cellen(rij for rij in rijen if rij in kop)})," if kop else ""
        tabel = f"table(columns: {kolommen}, {boven} {self._cellen(rij for rij in rijen if rij not in kop)})"
        titel = element.find("caption")
        return f"#{tabel}" if titel is None else f"#figure({tabel}, kind: table, caption: [{self.regel(titel)}])"

    def _kolommen(self, element: Any, breed: int) -> str:
        klassen = [BREED.search(kolom.get("class", "")) for kolom in element.iter("col")]
        if len(klassen) == breed and all(klassen):
            return f"({', '.join(f'{gevonden[1]}fr' for gevonden in klassen if gevonden)},)"
        return f"({'1fr, ' * breed})"

    def _cellen(self, rijen: Iterable[Any]) -> str:
        return ", ".join(self._cel(cel) for rij in rijen for cel in rij)

    def _cel(self, cel: Any) -> str:
        over = ", ".join(f"{naam}: {cel.get(naam)}" for naam in ("colspan", "rowspan") if cel.get(naam))
        inhoud = f"[{self.regel(cel)}]"
        return f"table.cell({over}, {inhoud})" if over else inhoud
