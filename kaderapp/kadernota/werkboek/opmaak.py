"""Which cells of a workbook hold a date: Excel stores a number, the number format makes it a date."""

import enum
import re
from collections.abc import Mapping

from kaderapp.kadernota.werkboek.xmldeel import Attributen, ontleed


class Opmaak(enum.Enum):
    """What a number in a cell with this format is to the person who sees it."""

    GETAL = enum.auto()
    PROCENT = enum.auto()
    DATUM = enum.auto()
    DATUM_MET_TIJD = enum.auto()
    TIJD = enum.auto()


# ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in East Asian versions of Excel.
_INGEBOUWD: Mapping[int, Opmaak] = {
    **dict.fromkeys((9, 10), Opmaak.PROCENT),
    **dict.fromkeys((*range(14, 18), *range(27, 32), 36, *range(50, 59)), Opmaak.DATUM),
    **dict.fromkeys((*range(18, 22), *range(32, 36), *range(45, 48)), Opmaak.TIJD),
    22: Opmaak.DATUM_MET_TIJD,
}
_LETTERLIJK = re.compile(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\[\]]*\]', re.IGNORECASE | re.DOTALL)


def lees_opmaak(inhoud: bytes) -> list[Opmaak]:
    """The kind of each cell format of xl/styles.xml; a cell names its format by position."""
    lezer = _Opmaaklezer()
    ontleed(
        inhoud,
        "styleSheet",
        {"numFmts": lezer.binnen, "cellXfs": lezer.binnen, "numFmt": lezer.notatie, "xf": lezer.celopmaak},
        {"numFmts": lezer.buiten, "cellXfs": lezer.buiten},
    )
    return lezer.opmaken


def soort_notatie(code: str) -> Opmaak:
    """The kind of a number format such as `dd-mm-yyyy` or `0,0%`; its first section is for positive numbers."""
    tekens = _LETTERLIJK.sub("", code).lower().partition(";")[0]
    uren = any(teken in tekens for teken in "hs") or "[m" in tekens
    dagen = any(teken in tekens for teken in "dy") or ("m" in tekens and not uren)
    if dagen:
        return Opmaak.DATUM_MET_TIJD if uren else Opmaak.DATUM
    if uren:
        return Opmaak.TIJD
    return Opmaak.PROCENT if "%" in tekens else Opmaak.GETAL


class _Opmaaklezer:
    """Number formats count inside `numFmts` and cell formats inside `cellXfs`: both names occur elsewhere too."""

    def __init__(self) -> None:
        self.opmaken: list[Opmaak] = []
        self._notaties = dict(_INGEBOUWD)
        self._binnen = False

    def binnen(self, _attributen: Attributen) -> None:
        self._binnen = True

    def buiten(self) -> None:
        self._binnen = False

    def notatie(self, attributen: Attributen) -> None:
        if self._binnen:
            self._notaties[int(attributen["numFmtId"])] = soort_notatie(attributen["formatCode"])

    def celopmaak(self, attributen: Attributen) -> None:
        if self._binnen:
            self.opmaken.append(self._notaties.get(int(attributen.get("numFmtId", "0")), Opmaak.GETAL))
