"""Cell references: `B12` is row 12, column 1; columns count from 0, rows as the user sees them."""

import re

from kaderapp.kadernota.werkboek.grenzen import MAX_KOLOM
from kaderapp.kadernota.werkboek.werkmap import kolomletter

TE_BREED = MAX_KOLOM  # the index of every column beyond the last one that is allowed
_KOLOMMEN = {kolomletter(index): index for index in range(MAX_KOLOM)}
_BEREIK = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?")


def rijnummer(tekst: str | None, vorige: int) -> int:
    """The row of `<row r="12">`; without `r` it follows the previous row."""
    if tekst is None:
        return vorige + 1
    if not (tekst.isascii() and tekst.isdigit()):
        raise ValueError(tekst)
    return int(tekst)


def kolomindex(tekst: str | None, rij: str, vorige: int) -> int:
    """The column of `<c r="B12">` in row 12; without `r` it follows the previous cell."""
    if tekst is None:
        return vorige + 1
    return _index(tekst.removesuffix(rij))  # of a cell that claims another row, digits remain


def bereik(tekst: str) -> tuple[int, int, int, int]:
    """`A2:B3` as first row, first column, last row, last column."""
    vondst = _BEREIK.fullmatch(tekst)
    if vondst is None:
        raise ValueError(tekst)
    kolom, rij, laatste_kolom, laatste_rij = vondst.groups()
    begin = int(rij), _index(kolom)
    eind = int(laatste_rij or rij), _index(laatste_kolom or kolom)
    if eind[0] < begin[0] or eind[1] < begin[1]:
        raise ValueError(tekst)
    return *begin, *eind


def _index(letters: str) -> int:
    if letters in _KOLOMMEN:
        return _KOLOMMEN[letters]
    if re.fullmatch("[A-Z]{1,3}", letters) is None:
        raise ValueError(letters)
    return TE_BREED
