"""What xl/sharedStrings.xml and a sheet of xl/worksheets/ hold: texts, and rows of cells."""

from kaderapp.kadernota.werkboek.celplaats import bereik, kolomindex, rijnummer
from kaderapp.kadernota.werkboek.celwaarden import Cel, Celwaarden, excel_tekst
from kaderapp.kadernota.werkboek.grenzen import MAX_CELLEN
from kaderapp.kadernota.werkboek.werkmap import Rij
from kaderapp.kadernota.werkboek.xmldeel import Attributen, ontleed, te_ingewikkeld

Bereik = tuple[int, int, int, int]  # first row, first column, last row, last column


def lees_teksten(inhoud: bytes) -> list[str | None]:
    """The texts that cells refer to by position."""
    lezer = _Tekstlezer()
    ontleed(
        inhoud,
        "sst",
        {"t": lezer.begin, "rPh": lezer.begin_klank},
        {"t": lezer.eind, "rPh": lezer.eind_klank, "si": lezer.klaar},
        lezer.stuk,
    )
    return lezer.teksten


def lees_rijen(inhoud: bytes, celwaarden: Celwaarden) -> list[Rij]:
    """Every row of a sheet, each up to its last value; of merged cells only the top-left one."""
    lezer = _Bladlezer(celwaarden)
    ontleed(
        inhoud,
        "worksheet",
        {
            "row": lezer.rij,
            "c": lezer.cel,
            "v": lezer.begin,
            "t": lezer.begin,
            "f": lezer.begin_formule,
            "rPh": lezer.begin_klank,
            "mergeCell": lezer.samengevoegd,
        },
        {"v": lezer.eind, "t": lezer.eind, "f": lezer.eind, "rPh": lezer.eind_klank, "c": lezer.cel_klaar},
        lezer.stuk,
    )
    _wis_samengevoegde(lezer.rijen, lezer.bereiken)
    return lezer.rijen


class _Stukken:
    """Gathers the text of `t` and `v` elements: the runs of a rich text, without how it sounds (`rPh`)."""

    def __init__(self) -> None:
        self._tekst: list[str] | None = None  # None: no element with text was seen
        self._doel: list[str] | None = None
        self._klank = False

    def begin(self, _attributen: Attributen) -> None:
        if not self._klank:
            self._doel = self._tekst = self._tekst or []

    def eind(self) -> None:
        self._doel = None

    def begin_klank(self, _attributen: Attributen) -> None:
        self._klank = True

    def eind_klank(self) -> None:
        self._klank = False

    def stuk(self, tekst: str) -> None:
        if self._doel is not None:
            self._doel.append(tekst)


class _Tekstlezer(_Stukken):
    def __init__(self) -> None:
        super().__init__()
        self.teksten: list[str | None] = []

    def klaar(self) -> None:
        self.teksten.append(excel_tekst("".join(self._tekst or [])))
        self._tekst = None


class _Bladlezer(_Stukken):
    def __init__(self, celwaarden: Celwaarden) -> None:
        super().__init__()
        self.rijen: list[Rij] = []
        self.bereiken: list[Bereik] = []
        self._celwaarden = celwaarden
        self._nummer, self._nummertekst, self._kolom = 0, "0", -1
        self._attributen: Attributen = {}
        self._formule: list[str] | None = None

    def rij(self, attributen: Attributen) -> None:
        self._nummer = rijnummer(attributen.get("r"), self._nummer)
        self._nummertekst, self._kolom = str(self._nummer), -1
        self.rijen.append(Rij(self._nummer, []))

    def cel(self, attributen: Attributen) -> None:
        self._kolom = kolomindex(attributen.get("r"), self._nummertekst, self._kolom)
        self._attributen, self._tekst, self._formule = attributen, None, None

    def begin_formule(self, _attributen: Attributen) -> None:
        self._doel = self._formule = []

    def cel_klaar(self) -> None:
        waarde = self._celwaarden.waarde(
            self._attributen.get("t", "n"),
            self._attributen.get("s", "0"),
            None if self._tekst is None else "".join(self._tekst),
            None if self._formule is None else "".join(self._formule),
        )
        if waarde is not None:
            cellen = self.rijen[-1].cellen
            cellen.extend([None] * (self._kolom - len(cellen)))
            cellen.append(waarde)

    def samengevoegd(self, attributen: Attributen) -> None:
        self.bereiken.append(bereik(attributen["ref"]))


def _wis_samengevoegde(rijen: list[Rij], bereiken: list[Bereik]) -> None:
    """Excel hides what stands under a merged cell, so it does not count."""
    per_nummer = {rij.nummer: rij.cellen for rij in rijen}
    laatste_nummer = max(per_nummer, default=0)
    ruimte = MAX_CELLEN
    for eerste_rij, eerste_kolom, laatste_rij, laatste_kolom in bereiken:
        nummers = range(eerste_rij, min(laatste_rij, laatste_nummer) + 1)
        ruimte -= 1 + len(nummers) * (laatste_kolom - eerste_kolom + 1)
        if ruimte < 0:
            raise te_ingewikkeld()
        for nummer in nummers:
            _wis(per_nummer.get(nummer, []), eerste_kolom + (nummer == eerste_rij), laatste_kolom)


def _wis(cellen: list[Cel], eerste: int, laatste: int) -> None:
    for kolom in range(eerste, min(laatste, len(cellen) - 1) + 1):
        cellen[kolom] = None
