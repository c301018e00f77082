"""The head of a table in a text of an editor, where it can't be what a head is: short, and above rows.

The first row of such a table always is its head. The layout repeats a head on every page, and leaves a high one out
with all its words; and a head without rows is no table for who listens (PDF/UA). There the head becomes a row like the
others. Its cells stay the heads of their columns.
"""

import re
from html import unescape

from kaderapp.kadernota.boek.brede_tabellen import KOLOMMEN
from kaderapp.kadernota.inhoud.letterbreedte import regels

HOOGSTE = 9
"""Lines of a head that is repeated."""
SMAL, BREED = 374, 717
"""Width of the text on an upright page, and on the landscape page of a table with many columns, in points."""
TUSSEN, CORPS = 8.5, 8
"""Between two columns, and the size of the letters of a head, as in the stylesheet."""

TABEL = re.compile(r'<table(?: class="vol eigen")?>.*?</table>', re.DOTALL)
KOP = re.compile(r"<thead>(?P<rij>.*?)</thead>(?P<rijen><tbody>)?", re.DOTALL)
CEL = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def alleen_lage_koppen(html: str) -> str:
    """The same HTML, with every head that is too high or has no rows as the first row of its table."""
    return TABEL.sub(lambda tabel: KOP.sub(_kop, tabel[0], count=1), html)


def _kop(kop: re.Match[str]) -> str:
    if kop["rijen"] and not _te_hoog(kop["rij"]):
        return kop[0]
    return f"<tbody>{kop['rij']}" + ("" if kop["rijen"] else "</tbody>")


def _te_hoog(rij: str) -> bool:
    cellen = CEL.findall(rij)
    ruimte = max((BREED if len(cellen) >= KOLOMMEN else SMAL) / max(len(cellen), 1) - TUSSEN, CORPS)
    teksten = (unescape(TAG.sub("", cel)) for cel in cellen)
    return any(len(regels(tekst, ruimte, CORPS, 600, HOOGSTE + 1)) > HOOGSTE for tekst in teksten)
