"""Heads of rows for who listens, in a tabel of which the editor made none.

Only for text on its way to a page: what is stored, frozen or exported stays as the editor wrote it.
"""

import re
from typing import Final

_TABEL: Final = re.compile(r"<table>.*?</table>", re.DOTALL)
_EERSTE: Final = re.compile(r"<tr><td>((?:(?!</td>).)+)</td>(?=<td>)", re.DOTALL)
_RIJ: Final = "<tr><td>"
_KOP: Final = '<tr><th scope="row" class="gewoon">'


def met_rijkoppen(html: str) -> str:
    """HTML of the filter in which the first cel is the kop of its rij, where those cellen tell the rijen apart."""
    return _TABEL.sub(lambda tabel: _benoemd(tabel[0]), html) if "<table>" in html else html


def _benoemd(tabel: str) -> str:
    namen = _EERSTE.findall(tabel)
    if 'scope="row"' in tabel or len(set(namen)) != tabel.count(_RIJ):
        return tabel
    return _EERSTE.sub(rf"{_KOP}\1</th>", tabel)
