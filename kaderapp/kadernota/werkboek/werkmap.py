"""The neutral form of a workbook: what every reader gives and every writer takes."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from kaderapp.kadernota.werkboek.melding import Melding

Celwaarde = str | int | Decimal | bool | datetime.date | None


@dataclass(frozen=True)
class Celfout:
    """A cell that holds something, but nothing that can be used; `reden` is a sentence that says what to do."""

    reden: str
    waarde: str

    def melding(self, blad: str, rij: int, kolom: str) -> Melding:
        return Melding(blad, rij, kolom, self.waarde or None, self.reden)


@dataclass
class Rij:
    """One row with content. `nummer` is the row number as the user sees it: row 1 is the header."""

    nummer: int
    cellen: list[Celwaarde | Celfout]


@dataclass
class Blad:
    """One sheet: the header cells, stripped, and the rows below, each padded to the number of columns.

    A column without a header that holds values is kept, with header "": nothing vanishes silently, see `koppen_nagaan`.
    """

    naam: str
    kolommen: list[str]
    rijen: list[Rij] = field(default_factory=list)


@dataclass
class Werkmap:
    bladen: list[Blad]


def kolomletter(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def als_tekst(waarde: Celwaarde | Celfout) -> str:
    """The value as a Dutch reader would type it, for a melding."""
    match waarde:
        case None:
            return ""
        case bool():
            return "ja" if waarde else "nee"
        case Decimal():
            return getal_als_tekst(waarde)
        case datetime.date():
            return f"{waarde:%d-%m-}{waarde.year:04d}"
        case Celfout():
            return waarde.waarde
        case _:
            return str(waarde)


def getal_als_tekst(getal: Decimal) -> str:
    """Dutch notation without thousands separators, as the contract reads numbers in text cells: 1204,5."""
    if not getal.is_finite() or abs(getal.adjusted()) > 400:
        return str(getal).replace(".", ",")
    return format(getal, "f").replace(".", ",")


def koppen_nagaan(blad: Blad) -> list[Melding]:
    """A doubled column, and a column with values but without a header: both are errors of the contract."""
    return [*_dubbele_koppen(blad), *_lege_koppen(blad)]


def _dubbele_koppen(blad: Blad) -> Iterator[Melding]:
    letters: dict[str, list[str]] = {}
    for index, kop in enumerate(blad.kolommen):
        if kop:
            letters.setdefault(kop.casefold(), []).append(kolomletter(index))
    for naam, plaatsen in letters.items():
        if len(plaatsen) > 1:
            waar = ", ".join(plaatsen)
            tekst = f"deze kolom staat er {len(plaatsen)} keer (in {waar}); laat er één staan."
            yield Melding(blad.naam, 1, naam, None, tekst)


def _lege_koppen(blad: Blad) -> Iterator[Melding]:
    for index, kop in enumerate(blad.kolommen):
        rij = None if kop else next((rij for rij in blad.rijen if rij.cellen[index] is not None), None)
        if rij is not None:
            tekst = "deze kolom heeft geen naam in rij 1; zet de naam erboven of maak de kolom leeg."
            yield Melding(blad.naam, rij.nummer, kolomletter(index), als_tekst(rij.cellen[index]), tekst)


def maak_blad(naam: str, rijen: list[Rij]) -> Blad:
    """Take row 1 for the header, leave out blank rows and trailing blank columns, pad what remains (in place)."""
    for rij in rijen:
        while rij.cellen and rij.cellen[-1] is None:
            rij.cellen.pop()
    gevuld = [rij for rij in rijen if rij.cellen]
    breedte = max((len(rij.cellen) for rij in gevuld), default=0)
    for rij in gevuld:
        rij.cellen.extend([None] * (breedte - len(rij.cellen)))
    kop = gevuld.pop(0).cellen if gevuld and gevuld[0].nummer == 1 else [None] * breedte
    return Blad(naam, [als_tekst(cel).strip() for cel in kop], gevuld)
