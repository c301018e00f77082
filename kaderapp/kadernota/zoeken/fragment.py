"""The part of a text that shows why it was found, with the words that were found marked.

Given as pieces of plain text: the template escapes each and puts the marked ones in `<mark>`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kaderapp.kadernota.zoeken.woorden import Woord, woorden
from kaderapp.kadernota.zoeken.zoek import Raak

LENGTE = 220
"""Characters, about; it ends where a word ends."""
AANLOOP = 60
"""Characters before the first word that was found, at most."""
MEESTE_TREFFERS = 200
"""Of a very long text; the best place is among these."""
WEGLATING = "…"


@dataclass(frozen=True, slots=True)
class Deel:
    tekst: str
    raak: bool = False


def fragment(tekst: str, raak: Raak) -> list[Deel]:
    """The pieces, one after the other; none of an empty text."""
    gevonden = [w for w in woorden(tekst) if w.vorm in raak][:MEESTE_TREFFERS]
    eerste = max(gevonden, key=lambda w: _rijkdom(gevonden, w, raak), default=None)
    van = _begin(tekst, eerste.van) if eerste else 0
    tot = _eind(tekst, van + LENGTE)
    delen = [Deel(f"{WEGLATING} ")] if van else []
    plek = van
    for woord in gevonden:
        if van <= woord.van and woord.tot <= tot:
            delen += [Deel(tekst[plek : woord.van]), Deel(tekst[woord.van : woord.tot], raak=True)]
            plek = woord.tot
    delen += [Deel(tekst[plek:tot]), Deel(f" {WEGLATING}" if tot < len(tekst) else "")]
    return [deel for deel in delen if deel.tekst]


def _rijkdom(gevonden: Sequence[Woord], eerste: Woord, raak: Raak) -> float:
    """How much of what was sought stands in the fragment that begins with this word; of equals the first wins."""
    per_term: dict[int, float] = {}
    for woord in gevonden:
        if eerste.van <= woord.van and woord.tot <= eerste.van + LENGTE - AANLOOP:
            term, hoe_goed = raak[woord.vorm]
            per_term[term] = max(per_term.get(term, 0), hoe_goed)
    return sum(per_term.values())


def _begin(tekst: str, plek: int) -> int:
    """The beginning of the sentence, where that is near; else of a word, a little before."""
    if plek <= AANLOOP:
        return 0
    vroegst = plek - AANLOOP
    zin = max(tekst.rfind(teken, vroegst, plek) for teken in (". ", "? ", "! ", "· "))
    woord = tekst.find(" ", vroegst, plek)
    return zin + 2 if zin >= 0 else woord + 1 if woord >= 0 else vroegst


def _eind(tekst: str, plek: int) -> int:
    if plek >= len(tekst):
        return len(tekst)
    spatie = tekst.rfind(" ", plek - AANLOOP, plek + 1)
    return spatie if spatie >= 0 else plek
