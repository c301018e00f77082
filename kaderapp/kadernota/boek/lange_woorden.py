"""Where a text without spaces may break, for the layout takes quadratic time to find such places itself.

A word of 30,000 letters, an address or a table that somebody pasted as one word, is a text that can be adopted; its
PDF has to stay within the limits of `proces`.
"""

import re
import unicodedata

LANGSTE_WOORD = 100
"""Letters; what people write is shorter, so a text as it should be stays as it is."""
BREEKPUNT = "<wbr>"
"""Makes boxes that are laid out one by one; a ZERO WIDTH SPACE within one box does not spare the search."""

_IN_DE_REGEL = "a|b|em|i|s|small|span|strong|sub|sup|u"
_LETTER = r"&[^;\s<]+;|[^ \t\n\r\f<&]"  # a space that does not break is one too
_WOORD = re.compile(
    rf"(?:</?(?:{_IN_DE_REGEL})(?:\s[^>]*)?>|{_LETTER})++|<(?P<heel>title|svg)\b.*?</(?P=heel)>|<[^>]*>", re.DOTALL
)
_LINK = re.compile(r"<a[\s>]")
_DEEL = re.compile(rf"(?P<tag><[^>]*>)|{_LETTER}")


def breekbaar(html: str) -> str:
    """The same HTML, with a place to break after every `LANGSTE_WOORD` letters without a space.

    Not in a title or a figure: those take no markup, and `letterbreedte` keeps the lines of a figure short. Not in a
    link either: what stands in it must be one piece for a screen reader (PDF/UA).
    """
    return _WOORD.sub(_met_breekpunten, html)


def _met_breekpunten(woord: re.Match[str]) -> str:
    """A word runs on through markup inside a line; an entity is one letter, and a letter keeps its accents."""
    if len(woord[0]) <= LANGSTE_WOORD or woord["heel"]:
        return woord[0]
    delen: list[str] = []
    lengte, in_link = 0, False
    for deel in _DEEL.finditer(woord[0]):
        if deel["tag"]:
            in_link = _LINK.match(deel[0]) is not None or (in_link and deel[0] != "</a>")
        elif in_link:
            lengte = 0
        else:
            if lengte >= (2 * LANGSTE_WOORD if _hoort_bij_de_vorige(deel[0]) else LANGSTE_WOORD):
                delen.append(BREEKPUNT)
                lengte = 0
            lengte += 1
        delen.append(deel[0])
    return "".join(delen)


def _hoort_bij_de_vorige(letter: str) -> bool:
    return unicodedata.category(letter[0])[0] in "MC"
