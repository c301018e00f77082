"""An OpenDocument spreadsheet, through the same gates as a workbook: what is no plain table is refused."""

from datetime import date
from decimal import Decimal, InvalidOperation
from xml.parsers import expat

from kaderapp.kadernota.werkboek.archief import pak_uit
from kaderapp.kadernota.werkboek.celtekst import schone_tekst
from kaderapp.kadernota.werkboek.celwaarden import DATUM_MET_TIJD, GEEN_DATUM, ONLEESBAAR, PROCENT, TIJD
from kaderapp.kadernota.werkboek.grenzen import (
    MAX_BESTAND,
    MAX_BLADEN,
    MAX_CELLEN,
    MAX_DIEPTE,
    MAX_ELEMENTEN,
    MAX_KOLOM,
    MAX_NAMEN,
    MAX_RIJEN_PER_BLAD,
    MAX_RIJNUMMER,
    MAX_TEKENS,
    MB,
)
from kaderapp.kadernota.werkboek.herkenning import met_wachtwoord
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, maak_blad
from kaderapp.kadernota.werkboek.xmldeel import Attributen, beschadigd, nieuwe_ontleder, te_ingewikkeld, weiger_overdaad

Cel = Celwaarde | Celfout

INHOUD, MANIFEST = "content.xml", "meta-inf/manifest.xml"
CELLEN = {"table:table-cell", "table:covered-table-cell"}
REGELS = {"text:p", "text:h"}
GETALLEN = {"float", "currency"}
GEEN_ODS = "dit is geen OpenDocument-rekenblad; kies een bestand dat eindigt op .xlsx, .csv of .ods."


def lees_ods(inhoud: bytes) -> list[Blad]:
    """Every table of the file; raises WerkboekGeweigerd for every file that can't be read, whatever is in it."""
    if len(inhoud) > MAX_BESTAND:
        raise weigering(f"dit bestand is groter dan {MAX_BESTAND // MB} MB; verwijder wat er niet in hoort.")
    if not inhoud.startswith(b"PK"):
        raise weigering(GEEN_ODS)
    delen = pak_uit(inhoud)
    if b"encryption-data" in delen.get(MANIFEST, b""):
        raise met_wachtwoord()
    if INHOUD not in delen or b"opendocument.spreadsheet" not in delen.get("mimetype", b""):
        raise weigering(GEEN_ODS)
    weiger_overdaad(delen[INHOUD])
    lezer = _Lezer()
    lezer.loop_door(delen[INHOUD])
    return [maak_blad(naam, rijen) for naam, rijen in lezer.bladen]


class _Lezer:
    """Follows the tables; what is repeated is written out only where it holds something."""

    def __init__(self) -> None:
        self.bladen: list[tuple[str, list[Rij]]] = []
        self._namen: dict[str, str] = {}
        self._elementen = self._diepte = self._cellen = self._tekens = 0
        self._nummer = self._kolom = self._rijen = 0
        self._rij: list[Cel] = []
        self._rijen_herhaald = self._cellen_herhaald = 1
        self._cel: Attributen | None = None
        self._tekst: list[str] = []
        self._in_tekst = self._in_aantekening = 0

    def loop_door(self, inhoud: bytes) -> None:
        ontleder = nieuwe_ontleder(self._namen)
        ontleder.StartElementHandler, ontleder.EndElementHandler = self._begin, self._eind
        ontleder.CharacterDataHandler = self._stuk
        try:
            ontleder.Parse(inhoud, True)
        except (expat.ExpatError, ValueError, LookupError, OverflowError) as fout:
            raise beschadigd() from fout

    # -- elements -----------------------------------------------------------------------------

    def _begin(self, naam: str, attributen: Attributen) -> None:
        self._diepte += 1
        self._elementen += 1
        if self._diepte > MAX_DIEPTE or self._elementen > MAX_ELEMENTEN or len(self._namen) > MAX_NAMEN:
            raise te_ingewikkeld()
        if naam == "office:annotation":
            self._in_aantekening += 1
        elif naam == "table:table":
            self._begin_blad(attributen)
        elif naam == "table:table-row":
            self._rij, self._kolom = [], 0
            self._rijen_herhaald = _aantal(attributen, "table:number-rows-repeated")
        elif naam in CELLEN:
            self._cel, self._tekst = attributen, []
            self._cellen_herhaald = _aantal(attributen, "table:number-columns-repeated")
        elif self._cel is not None and not self._in_aantekening:
            self._begin_tekst(naam, attributen)

    def _begin_tekst(self, naam: str, attributen: Attributen) -> None:
        if naam in REGELS:
            self._tekst += ["\n"] if self._tekst else []
            self._in_tekst += 1
        elif naam == "text:line-break":
            self._stuk("\n")
        elif naam == "text:tab":
            self._stuk("\t")
        elif naam == "text:s":
            self._stuk(" " * min(_aantal(attributen, "text:c"), MAX_KOLOM))

    def _eind(self, naam: str) -> None:
        self._diepte -= 1
        if naam == "office:annotation":
            self._in_aantekening -= 1
        elif naam in REGELS and self._cel is not None and not self._in_aantekening:
            self._in_tekst -= 1
        elif naam in CELLEN and self._cel is not None:
            self._eind_cel(naam, self._cel)
            self._cel = None
        elif naam == "table:table-row":
            self._eind_rij()

    def _stuk(self, tekst: str) -> None:
        if self._in_tekst and not self._in_aantekening:
            self._tekens += len(tekst)
            if self._tekens > MAX_TEKENS:
                raise te_ingewikkeld()
            self._tekst.append(tekst)

    # -- tables -------------------------------------------------------------------------------

    def _begin_blad(self, attributen: Attributen) -> None:
        self.bladen.append((attributen.get("table:name", ""), []))
        self._nummer = self._rijen = 0
        if len(self.bladen) > MAX_BLADEN:
            raise te_ingewikkeld()

    def _eind_cel(self, naam: str, attributen: Attributen) -> None:
        """Of merged cells only the top-left one counts; empty cells at the end of a row are not written out."""
        waarde = None if naam == "table:covered-table-cell" else _waarde(attributen, "".join(self._tekst))
        begin, self._kolom = self._kolom, self._kolom + self._cellen_herhaald
        if waarde is None:
            return
        self._cellen += self._cellen_herhaald
        if self._kolom > MAX_KOLOM or self._cellen > MAX_CELLEN:
            raise te_ingewikkeld()
        self._rij.extend([None] * (begin - len(self._rij)))
        self._rij.extend([waarde] * self._cellen_herhaald)

    def _eind_rij(self) -> None:
        naam, rijen = self.bladen[-1]
        begin, self._nummer = self._nummer + 1, self._nummer + self._rijen_herhaald
        if not self._rij:
            return
        self._rijen += self._rijen_herhaald
        self._cellen += len(self._rij) * (self._rijen_herhaald - 1)
        if self._nummer > MAX_RIJNUMMER or self._rijen > MAX_RIJEN_PER_BLAD or self._cellen > MAX_CELLEN:
            raise weigering("dit blad heeft te veel rijen; verdeel het over meer bestanden.", blad=naam)
        rijen += [Rij(begin + plaats, list(self._rij)) for plaats in range(self._rijen_herhaald)]


def _aantal(attributen: Attributen, naam: str) -> int:
    tekst = attributen.get(naam, "1")
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 10):
        raise beschadigd()
    return max(1, int(tekst))


def _waarde(attributen: Attributen, tekst: str) -> Cel:
    """The stored value of a cell; a formula counts with its outcome."""
    soort = attributen.get("office:value-type", "string" if tekst else "")
    if soort in GETALLEN:
        return _getal(attributen.get("office:value", ""))
    if soort == "boolean":
        return {"true": True, "false": False}.get(
            attributen.get("office:boolean-value", ""), Celfout(ONLEESBAAR, tekst)
        )
    if soort == "date":
        return _datum(attributen.get("office:date-value", ""))
    if soort in ("percentage", "time"):
        return Celfout(PROCENT if soort == "percentage" else TIJD, tekst)
    return schone_tekst(attributen.get("office:string-value", tekst)) if soort == "string" else None


def _getal(tekst: str) -> Cel:
    try:
        getal = Decimal(tekst)
    except InvalidOperation:
        return Celfout(ONLEESBAAR, tekst)
    if not getal.is_finite() or abs(getal.adjusted()) > 400:
        return Celfout(ONLEESBAAR, tekst)
    return int(getal) if getal == getal.to_integral_value() else getal


def _datum(tekst: str) -> Cel:
    dag, _, tijd = tekst.partition("T")
    try:
        waarde = date.fromisoformat(dag)
    except ValueError:
        return Celfout(GEEN_DATUM, tekst)
    return Celfout(DATUM_MET_TIJD, tekst) if tijd.strip("0:.Z") else waarde
