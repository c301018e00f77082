"""The choice above the monitor: which indicatoren of which opgave, with which judgement, measured how often.

Comes from the address (`?opgave=2&richting=nee`), so that a selection can be sent to somebody. A word that is no
choice here counts as no choice: an old link then shows more, never an error.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from kaderapp.kadernota.inhoud.oordeel import GELIJK, JA, NEE, NOG_NIET, ONBEKEND
from kaderapp.kadernota.inhoud.woorden import frequentie, met_hoofdletter
from kaderapp.kadernota.pagina.keuzeveld import Optie, Veld

BUITEN = "buiten"
RICHTING = {
    "goed": ("Ja", JA),
    "gelijk": ("Gelijk", GELIJK),
    "verkeerd": ("Nee", NEE),
    "onbekend": ("Niet te zeggen", ONBEKEND),
}
DOEL = {
    "gehaald": ("Ja", JA),
    "nog-niet": ("Nog niet", NOG_NIET),
    "niet-gehaald": ("Nee", NEE),
    "onbekend": ("Niet te zeggen", ONBEKEND),
}
"""Per question the words in the address: what people read, and the uitkomst of an Oordeel."""


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What a choice looks at, of one indicator."""

    opgave: str
    richting: str
    doel: str
    maanden: int


class Keuze:
    """`opgaven` are (word in the address, name), in the order of the agenda."""

    def __init__(self, vraag: Mapping[str, str], opgaven: Sequence[tuple[str, str]], maanden: Iterable[int]) -> None:
        hoe_vaak = [(str(m), met_hoofdletter(frequentie(m))) for m in sorted(set(maanden)) if m]
        mogelijk = {
            "opgave": ("Opgave", "Alle", opgaven),
            "richting": ("Goede kant op?", "Alle", [(w, naam) for w, (naam, _) in RICHTING.items()]),
            "doel": ("Doel gehaald?", "Alle", [(w, naam) for w, (naam, _) in DOEL.items()]),
            "meten": ("Hoe vaak gemeten?", "Alle", hoe_vaak),
        }
        self.gekozen = {
            naam: vraag[naam]
            for naam, (_, _, opties) in mogelijk.items()
            if vraag.get(naam) in {waarde for waarde, _ in opties}
        }
        self.velden = [
            Veld(naam, label, [Optie("", alle, naam not in self.gekozen), *self._opties(naam, opties)])
            for naam, (label, alle, opties) in mogelijk.items()
            if len(opties) > 1
        ]

    def _opties(self, naam: str, opties: Sequence[tuple[str, str]]) -> Iterable[Optie]:
        return (Optie(waarde, tekst, self.gekozen.get(naam) == waarde) for waarde, tekst in opties)

    def past(self, k: Kenmerken) -> bool:
        g = self.gekozen
        return (
            g.get("opgave", k.opgave) == k.opgave
            and ("richting" not in g or RICHTING[g["richting"]][1] == k.richting)
            and ("doel" not in g or DOEL[g["doel"]][1] == k.doel)
            and g.get("meten", str(k.maanden)) == str(k.maanden)
        )


def adres_van(**keuze: str) -> str:
    return f"?{urlencode(keuze)}"
