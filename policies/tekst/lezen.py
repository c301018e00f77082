"""From any HTML to the tree."""

from collections import Counter
from html.parser import HTMLParser

import nh3

from policies.tekst.begrens import begrens
from policies.tekst.boom import CURSIEF, VET, Blok, Merk, Stuk
from policies.tekst.links import SCHEMAS, schone_link
from policies.tekst.opbouw import Opbouw, Sluiter
from policies.tekst.tekens import zonder_verboden_tekens

_MERKEN = {"strong": VET, "b": VET, "em": CURSIEF, "i": CURSIEF}
_KOPPEN = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOKKEN = _KOPPEN | {
    *("p", "ul", "ol", "li", "blockquote", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
    *("div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "hgroup", "search"),
    *("figure", "figcaption", "details", "summary", "dl", "dt", "dd", "pre", "center", "form", "fieldset", "legend"),
}
_NIET_LEESBAAR = {
    *("script", "style", "template", "title", "svg", "math"),
    *("iframe", "object", "noscript", "noembed", "noframes"),
}
_FILTER = nh3.Cleaner(
    tags={*_BLOKKEN, *_MERKEN, "a", "br", "hr"},
    clean_content_tags=_NIET_LEESBAAR,
    attributes={"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
    url_schemes=set(SCHEMAS),
    url_relative="deny",
    link_rel=None,
)


def lees_html(html: str) -> list[Blok]:
    """The tree as the HTML has it, not yet in normal form."""
    lezer = _Lezer()
    lezer.feed(_FILTER.clean(begrens(zonder_verboden_tekens(html))))
    lezer.close()
    lezer.boom.grens()
    return lezer.boom.blokken


class _Lezer(HTMLParser):
    """Reads the output of nh3, in which every element is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.boom = Opbouw()
        self._merken: Counter[Merk] = Counter()
        self._koppen = 0
        self._links: list[Merk | None] = []
        self._sluiters: list[Sluiter] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _MERKEN:
            self._merken[_MERKEN[tag]] += 1
        elif tag == "a":
            adres = schone_link(dict(attrs).get("href") or "")
            self._links.append(Merk("a", adres) if adres else None)
        elif tag == "br":
            self._breek_af()
        elif tag == "hr":
            self.boom.grens()
        else:
            self._koppen += tag in _KOPPEN
            self._sluiters.append(self.boom.open(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _MERKEN:
            self._merken[_MERKEN[tag]] -= 1
        elif tag == "a":
            self._links.pop()
        else:
            self.boom.grens()
            self._koppen -= tag in _KOPPEN
            self._sluiters.pop()()

    def handle_data(self, data: str) -> None:
        merken = {merk for merk, aantal in self._merken.items() if aantal}
        if self._koppen:
            merken.add(VET)
        if self._links and (link := self._links[-1]):
            merken.add(link)
        self.boom.tekst(Stuk(data, frozenset(merken)))

    def _breek_af(self) -> None:
        if self.boom.in_alinea() and not self._koppen:
            self.boom.grens()
        else:
            self.boom.tekst(Stuk(" "))
