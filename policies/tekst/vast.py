"""Words of running text that stay on one line: € and its amount, a number and its unit, a day and its month.

Only for text on its way to a page: what is stored, frozen or exported keeps its plain spaces.
"""

import re
from typing import Final

_MAAND: Final = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_EENHEID: Final = "procent|miljoen|miljard|euro"
_TAG_OF_SPATIE: Final = re.compile(rf"<[^>]*>|(?<=€) (?=\d)|(?<=\d) (?=(?:{_EENHEID}|{_MAAND})\b)")
_EURO: Final = re.compile(r"€ (?=\d)")


def vast(html: str) -> str:
    """HTML of the filter, which escapes < and > everywhere, with those spaces made no-break; tags stay as they are."""
    return _TAG_OF_SPATIE.sub(lambda vondst: "\u00a0" if vondst[0] == " " else vondst[0], html)


def euro_vast(bladzijde: str) -> str:
    """A whole page in which no amount stands on another line than its €, in titles and plain fields as well."""
    return _EURO.sub("€\u00a0", bladzijde)
