"""The one filter for tekst with opmaak, used when it is saved and again when it is shown.

Its output is the *normal form*: of all HTML that says the same there is one that is stored. In short:

- blocks: `p`, `ul`, `ol`, `blockquote` (of `p`, `ul`, `ol`) and `table`, with no white space between tags;
- `li`: running text, then at most one sublijst; a sublijst has no sublijst;
- `table`: `caption` or none, then `thead` with one row of `th scope="col"`, then `tbody` or none, in which the
  first cel of a row may be `th scope="row"`; every row has as many cellen; no spans; a `th` holds no `strong`;
- running text: `strong`, `em`, `a[href]`, each inside another at most once, none of them empty or with a space
  at its edge; a link leads to http, https or mailto;
- text: NFC, one space between words, no-break spaces kept, nothing empty but a cel.
"""

from functools import lru_cache

from policies.tekst.lezen import lees_html
from policies.tekst.normaal import normaal
from policies.tekst.schrijven import schrijf_html, schrijf_plat

KORT = 1_000
"""Characters: what is not longer is remembered. The same remark stands beside many figures, and every text comes
here several times on its way into the database."""


def schoon(html: str) -> str:
    """The normal form of any HTML. `schoon(schoon(x)) == schoon(x)`."""
    return _korte_tekst(html) if len(html) <= KORT else _schoon(html)


def _schoon(html: str) -> str:
    return schrijf_html(normaal(lees_html(html)))


_korte_tekst = lru_cache(maxsize=4096)(_schoon)


def platte_tekst(html: str) -> str:
    """What a reader sees, without opmaak; each alinea, item and table row on a line of its own."""
    return schrijf_plat(normaal(lees_html(html)))
