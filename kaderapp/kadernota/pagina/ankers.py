"""The id of every element on a page that shows it: its printed number, else its sleutel.

A number is what people quote ("K6.2.1", "doel 1.2"), so it is the id; a letter in front keeps the numbers
of opgaven, doelen and activiteiten apart. The permanent address has the sleutel: numbers shift, it never does (I-10).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.pagina.klein import in_html
from kaderapp.kadernota.verband import Verband, met_kinderen

Genummerd = boom.Opgave | boom.Doel | boom.Kader | boom.Activiteit | boom.Indicator
LETTERS = {boom.Opgave: "O", boom.Doel: "D", boom.Kader: "K", boom.Activiteit: "A", boom.Indicator: "I"}


@dataclass(frozen=True, slots=True)
class Link:
    adres: str
    tekst: str
    voor: str = ""
    """What stands between this link and the one before it: ", " or " en "."""

    def __html__(self) -> str:
        return in_html('{}<a href="{}">{}</a>', self.voor, self.adres, self.tekst)


@dataclass(frozen=True, slots=True)
class Feit:
    """A fact beside a text: a name, then words or links."""

    naam: str
    tekst: str = ""
    links: list[Link] = field(default_factory=list)

    def __html__(self) -> str:
        links = "".join(link.__html__() for link in self.links)
        return f"{in_html('<dt>{}</dt><dd>{}', self.naam, self.tekst)}{links}</dd>"


def ankers(verband: Verband) -> dict[UUID, str]:
    """The id of each numbered element; the first of two with the same number keeps it."""
    m = verband.momentopname
    reeksen: list[Iterable[Genummerd]] = [
        m.opgaven,
        (d for o in m.opgaven for d in met_kinderen(o.doelen)),
        met_kinderen(m.kaders),
        m.activiteiten,
        m.indicatoren,
    ]
    gevonden: dict[UUID, str] = {}
    bezet: set[str] = set()
    for element in (e for reeks in reeksen for e in reeks):
        anker = _anker(element)
        if not element.nummer or anker in bezet:
            anker = str(element.sleutel)
        bezet.add(anker)
        gevonden[element.sleutel] = anker
    return gevonden


def _anker(element: Genummerd) -> str:
    letter = LETTERS[type(element)]
    nummer = element.nummer.replace(" ", "-")
    return nummer if nummer.startswith(letter) else letter + nummer


def aaneen(links: Iterable[tuple[str, str]]) -> list[Link]:
    """(adres, tekst) pairs as a list in a sentence: "1.1, 1.3 en 2.1"."""
    paren = list(links)
    laatste = len(paren) - 1
    return [
        Link(adres, tekst, "" if i == 0 else " en " if i == laatste else ", ") for i, (adres, tekst) in enumerate(paren)
    ]
