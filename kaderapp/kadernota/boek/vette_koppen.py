"""A line that an editor made wholly bold, above a text, is a heading: it looks like one, so a listener gets one.

An editor has no headings of their own; the texts beside an element have titles for that. Its level is one below the
last heading before it.
"""

import re

LANGSTE = 80
"""Characters; what is longer is a sentence with weight."""
LAAGSTE = 6
_STUK = re.compile(
    r"<h(?P<niveau>[1-6])\b|<(?P<uit>/?)blockquote\b"
    r"|<p><strong>(?P<kop>(?:(?!</?(?:strong|p)\b).)+)</strong></p>(?=<(?:p|ul|ol|table)\b)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")


def met_vette_koppen(html: str) -> str:
    """The document with headings in the place of such lines; within a citation they stay as they are."""
    niveau, citaten = 1, 0

    def maak(stuk: re.Match[str]) -> str:
        nonlocal niveau, citaten
        if stuk["niveau"]:
            niveau = int(stuk["niveau"])
        elif not stuk["kop"]:
            citaten += -1 if stuk["uit"] else 1
        elif not citaten and _is_kop(stuk["kop"]):
            tag = f"h{min(niveau + 1, LAAGSTE)}"
            return f'<{tag} class="kopje vet">{stuk["kop"]}</{tag}>'
        return stuk[0]

    return _STUK.sub(maak, html)


def _is_kop(tekst: str) -> bool:
    kaal = _TAG.sub("", tekst).strip()
    return 0 < len(kaal) <= LANGSTE and kaal[-1] not in ".:;,"
