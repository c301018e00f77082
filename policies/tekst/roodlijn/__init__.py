"""Was and wordt in one text: what went is in `del`, what came is in `ins`, inside the blocks where it belongs.

Blocks, items, rows and columns are matched first, words inside what belongs together after that (E of the
product: "changed text in red-line"). Words are marked whole, numbers above all: € 1.204.000 became € 1.350.000, never
1.2 became 1.35. What differs in opmaak only is said in a noot. The output is HTML with, besides the elements of a
tekst, `del`, `ins` and three classes of `span`: `alleen-voorlezen` (for who can't see the mark), `roodlijn-opmaak`
(words with other opmaak) and `roodlijn-noot` (what is said about them). See `static/css/onderdelen/roodlijn.css`.
"""

from policies.tekst.boom import Inhoud, Stuk
from policies.tekst.lezen import lees_html
from policies.tekst.normaal import normaal
from policies.tekst.roodlijn.apart import regels_apart, was_en_wordt
from policies.tekst.roodlijn.blokken import Vergelijking, in_zijn_geheel, per_woord
from policies.tekst.roodlijn.schrijven import schrijf_gemerkt
from policies.tekst.schrijven import schrijf_html
from policies.tekst.tekens import schoon_plat

LANGSTE_PER_WOORD = 250_000
"""Characters of both texts together up to which words are compared; beyond, blocks and cellen are shown whole."""


def roodlijn(oud: str, nieuw: str) -> str:
    """Two teksten as one. Both pass the filter first, so the output is safe whatever comes in."""
    regel = per_woord if len(oud) + len(nieuw) <= LANGSTE_PER_WOORD else in_zijn_geheel
    blokken = Vergelijking(regel).blokken(normaal(lees_html(oud)), normaal(lees_html(nieuw)))
    return schrijf_html(blokken, schrijf_gemerkt)


def apart(oud: str, nieuw: str, *, precies: bool = True) -> tuple[str, str]:
    """Was and wordt as two texts, for paper; of both only the blocks that differ, compared by word if `precies`."""
    return was_en_wordt(oud, nieuw, per_woord_tot=LANGSTE_PER_WOORD if precies else 0)


def apart_regel(oud: str, nieuw: str) -> tuple[str, str]:
    """The same of a field without opmaak, as two lines of HTML."""
    return regels_apart(_regel(oud), _regel(nieuw))


def roodlijn_regel(oud: str, nieuw: str) -> str:
    """Two values of a field without opmaak as one line of HTML."""
    return schrijf_gemerkt(per_woord(_regel(oud), _regel(nieuw)))


def _regel(tekst: str) -> Inhoud:
    schoon = schoon_plat(tekst)
    return [Stuk(schoon)] if schoon else []
