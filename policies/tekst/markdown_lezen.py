"""The blocks of a Markdown text: alinea's, lijsten, citaten, tabellen.

Where civil servants write otherwise than CommonMark expects, the reader follows them: `•` starts an item too,
two spaces make a sublijst of any lijst, a lijst starts at 1, an indented line is no code, `#` no heading and
`>5` no citaat.
"""

import re
from collections.abc import Callable

from policies.tekst.boom import Alinea, Blok, Cel, Citaat, Lijst, Rij, Tabel
from policies.tekst.markdown_inhoud import lees_inhoud
from policies.tekst.markdown_lijst import begint_lijst, gaat_lijst_voort, lees_lijst

BIJSCHRIFT = "Tabel: "

_REGELEINDE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CITAAT = re.compile(r" *>(?: +>)*(?: |$)")
_IN_RIJ = re.compile(r"\\.|[^\\|]+|\||\\$")
_STREEP = re.compile(r" *:?-+:? *")


def lees_markdown(markdown: str) -> list[Blok]:
    """The tree as the Markdown has it, not yet in normal form."""
    return _Lezer(_REGELEINDE.split(markdown.replace("\t", "    "))).lees()


class _Lezer:
    """Reads line by line; a blok starts where `_begin` sees one, and everything else is an alinea."""

    def __init__(self, regels: list[str], *, in_citaat: bool = False) -> None:
        self._regels: list[str] = []
        self._plek = 0
        self._in_citaat = in_citaat
        for regel in regels:
            if regel.strip():
                self._regels.append(regel.rstrip(" "))
            elif self._regels and self._regels[-1]:
                self._regels.append("")

    def lees(self) -> list[Blok]:
        blokken: list[Blok] = []
        while self._plek < len(self._regels):
            if self._regel():
                lees = self._begin() or self._alinea
                blokken.append(lees())
            else:
                self._plek += 1
        return blokken

    def _regel(self, verder: int = 0) -> str:
        """The line to read, or one further on; behind the last line everything is empty."""
        plek = self._plek + verder
        return self._regels[plek] if plek < len(self._regels) else ""

    def _neem(self) -> str:
        self._plek += 1
        return self._regels[self._plek - 1]

    def _begin(self) -> Callable[[], Blok] | None:
        if begint_lijst(self._regel()):
            return self._lijst
        if self._in_citaat:
            return None
        if (teken := _CITAAT.match(self._regel())) and self._regel()[teken.end() :].strip():
            return self._citaat
        return self._tabel if self._koprij(0) or self._heeft_bijschrift() else None

    def _loopt_door(self) -> bool:
        return bool(self._regel()) and self._begin() is None

    def _alinea(self) -> Alinea:
        regels = [self._neem()]
        while self._loopt_door():
            regels.append(self._neem())
        return Alinea(lees_inhoud(" ".join(regel.strip(" ") for regel in regels)))

    def _lijst(self) -> Lijst:
        regels = [self._neem()]
        while self._hoort_bij_lijst(regels[0]):
            regels.append(self._neem())
        return lees_lijst([regel for regel in regels if regel])

    def _hoort_bij_lijst(self, eerste: str) -> bool:
        """After an empty line only an item or an indented line goes on with the lijst."""
        na_wit = not self._regel()
        regel = self._regel(1) if na_wit else self._regel()
        return bool(regel) and (gaat_lijst_voort(regel, eerste) or (not na_wit and self._loopt_door()))

    def _citaat(self) -> Citaat:
        regels: list[str] = []
        while regel := self._regel():
            teken = _CITAAT.match(regel)
            if not teken and not (regels[-1].strip() and self._loopt_door()):
                break
            regels.append(self._neem()[teken.end() if teken else 0 :])
        return Citaat(_Lezer(regels, in_citaat=True).lees())

    def _tabel(self) -> Tabel:
        bijschrift = "" if self._koprij(0) else self._neem().removeprefix(BIJSCHRIFT)
        rijen = [_rij(self._neem())]
        self._neem()
        while "|" in self._regel() and self._begin() in {None, self._tabel}:
            rijen.append(_rij(self._neem()))
        return Tabel(lees_inhoud(bijschrift.strip(" ")), rijen)

    def _heeft_bijschrift(self) -> bool:
        return self._regel().startswith(BIJSCHRIFT) and self._koprij(1)

    def _koprij(self, verder: int) -> bool:
        """Whether this line has a row of as many dashes below it."""
        kop, strepen = self._regel(verder), self._regel(verder + 1)
        if "|" not in kop or not strepen or not set(strepen) <= set("|:- ") or "|" not in strepen:
            return False
        cellen = _cellen(strepen)
        return len(cellen) == len(_cellen(kop)) and all(map(_STREEP.fullmatch, cellen))


def _rij(regel: str) -> Rij:
    return [Cel(lees_inhoud(cel.strip(" "))) for cel in _cellen(regel)]


def _cellen(regel: str) -> list[str]:
    """Without the empty ones before a leading and behind a trailing pipe."""
    cellen = [""]
    for deel in _IN_RIJ.findall(regel.strip(" ")):
        if deel == "|":
            cellen.append("")
        else:
            cellen[-1] += deel
    return cellen[not cellen[0] : len(cellen) - (not cellen[-1])]
