"""Bounds on the HTML itself, before a parser builds a tree of it.

HTML's rules for repairing markup are quadratic at best: 100,000 nested `div` cost 18 seconds, and 35 kB of
`<b a=1><b a=2>…<p>x<p>x…` become 2 GB of elements. Tags therefore lose every attribute that the filter would
drop anyway (a parser then repeats no more than three of a kind), and tags deeper than any tekst goes are left
out. This pass is about cost only; what is safe is decided behind it.
"""

import re
from collections import Counter

MAX_DIEPTE = 100
KENMERKEN = frozenset({"href", "colspan", "rowspan"})

_ZONDER_EINDE = "area base br col embed hr img input link meta param source track wbr"
_SLUIT_VANZELF = frozenset(f"p li dt dd option caption thead tbody tfoot tr td th {_ZONDER_EINDE}".split())
_NIETS = "<!---->"  # not "": what stands around it may not grow together into a tag
_MARKUP = re.compile(
    r"""
      <!--(?:-?>|.*?(?:--!?>|\Z))
    | <(?P<rauw>script|style)(?=[\s/>]).*?(?:</(?P=rauw)(?=[\s/>])[^>]*>|\Z)
    | <(?P<sluit>/?)(?P<tag>[a-z][^\s/>]*)
       (?P<kenmerken>(?:[^>=]++|=\s*"[^"]*(?:"|\Z)|=\s*'[^']*(?:'|\Z)|=)*+)
       (?:>|\Z)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_KENMERK = re.compile(r"""([^\s=/]++)\s*+=\s*+("[^"]*"?|'[^']*'?|[^\s"'][^\s]*)|[^\s=/]+""")


def begrens(html: str) -> str:
    """The same HTML, without comments, scripts, styles, spare attributes and tags beyond `MAX_DIEPTE`."""
    return _MARKUP.sub(_Begrenzer(), html)


class _Begrenzer:
    def __init__(self) -> None:
        self._diepte = 0
        self._open: Counter[str] = Counter()
        self._te_diep: Counter[str] = Counter()

    def __call__(self, markup: re.Match[str]) -> str:
        tag = (markup["tag"] or "").lower()
        if not tag or self._overgeslagen(tag, sluit=bool(markup["sluit"])):
            return _NIETS
        return f"<{markup['sluit']}{tag}{_kenmerken(markup['kenmerken'])}>"

    def _overgeslagen(self, tag: str, *, sluit: bool) -> bool:
        """Keeps count of what is open; a closing tag shares the fate of its opening tag."""
        if tag in _SLUIT_VANZELF:
            return False
        te_diep = self._te_diep[tag] > 0 or (self._diepte >= MAX_DIEPTE and not sluit)
        teller = self._te_diep if te_diep else self._open
        if sluit and not teller[tag]:
            return True
        stap = -1 if sluit else 1
        teller[tag] += stap
        self._diepte += 0 if te_diep else stap
        return te_diep


def _kenmerken(bron: str) -> str:
    return "".join(f" {kenmerk[0]}" for kenmerk in _KENMERK.finditer(bron) if (kenmerk[1] or "").lower() in KENMERKEN)
