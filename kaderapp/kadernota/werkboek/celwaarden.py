"""From a cell as it stands in the XML to the value that its reader sees."""

import datetime
import math
import re
from collections.abc import Callable
from decimal import Decimal

from kaderapp.kadernota.werkboek.celtekst import schone_tekst, uit_excel
from kaderapp.kadernota.werkboek.opmaak import Opmaak
from kaderapp.kadernota.werkboek.werkmap import Celfout, Celwaarde, als_tekst

Cel = Celwaarde | Celfout

FORMULE_ZONDER_UITKOMST = (
    "deze formule heeft geen uitkomst in het bestand; open het in Excel en sla het op, of typ de waarde zelf."
)
FOUTWAARDE = "deze cel toont een fout van Excel; herstel de formule of typ de waarde zelf."
DATUM_MET_TIJD = "dit is een datum met een tijd; haal de tijd weg."
TIJD = "dit is een tijd of een tijdsduur; die hoort niet in dit werkboek."
GEEN_DATUM = "dit getal is opgemaakt als datum, maar die datum bestaat niet; typ de datum opnieuw."
PROCENT = "dit is een percentage; typ het getal zonder procentteken en kies een gewone getalnotatie."
ONLEESBAAR = "deze cel is niet te lezen; typ de waarde opnieuw."

_GETAL = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_SECONDEN_PER_DAG = 86_400
_LAATSTE_DAG = 2_958_465  # 31-12-9999 in the calendar from 1900
_DAG_NUL = datetime.date(1899, 12, 31)
_DAGEN_TOT_1904 = 1_462
_SCHRIKKELDAG = 60  # 29-2-1900, which Excel counts although it never was


class Celwaarden:
    """Reads the cells of one workbook, by its shared texts, its formats and its calendar."""

    def __init__(self, teksten: list[str | None], opmaken: list[Opmaak], *, vanaf_1904: bool) -> None:
        self._teksten = teksten
        self._opmaken = {str(nummer): soort for nummer, soort in enumerate(opmaken) if soort is not Opmaak.GETAL}
        self._eerste_dag = _DAGEN_TOT_1904 if vanaf_1904 else 0
        self._lezers: dict[str, Callable[[str, str], Cel]] = {
            "s": self._gedeelde_tekst,
            "n": self._getal,
            "d": self._iso_datum,
            "inlineStr": _tekst,
            "str": _tekst,
            "b": _ja_nee,
            "e": _fout,
        }

    def waarde(self, soort: str, opmaak: str, tekst: str | None, formule: str | None) -> Cel:
        """`tekst` is None where the cell has no value element, `formule` where it is no formula."""
        if tekst:
            lezer = self._lezers.get(soort)
            return Celfout(ONLEESBAAR, tekst) if lezer is None else lezer(tekst, opmaak)
        leeg_als_uitkomst = soort == "str" and tekst is not None  # of a formula such as =""
        if formule is not None and not leeg_als_uitkomst:
            return Celfout(FORMULE_ZONDER_UITKOMST, f"={formule}")
        return None

    def _gedeelde_tekst(self, tekst: str, _opmaak: str) -> Cel:
        if tekst.isascii() and tekst.isdigit() and int(tekst) < len(self._teksten):
            return self._teksten[int(tekst)]
        return Celfout(ONLEESBAAR, tekst)

    def _getal(self, tekst: str, opmaak: str) -> Cel:
        tekst = tekst.strip()
        getal = float(tekst) if _GETAL.fullmatch(tekst) else math.nan
        if not math.isfinite(getal):
            return Celfout(ONLEESBAAR, tekst) if tekst else None
        if opmaak not in self._opmaken:
            return int(getal) if getal.is_integer() else Decimal(repr(getal))
        soort = self._opmaken[opmaak]
        if soort is Opmaak.PROCENT:
            return Celfout(PROCENT, f"{getal * 100:.10g}%".replace(".", ","))
        return self._datum(getal, soort) or Celfout(GEEN_DATUM, tekst)

    def _datum(self, getal: float, soort: Opmaak) -> Cel:
        """None when Excel's calendar has no such day."""
        if abs(getal) > _LAATSTE_DAG:
            return None
        dag, seconde = divmod(round(getal * _SECONDEN_PER_DAG), _SECONDEN_PER_DAG)
        if soort is Opmaak.TIJD:
            return Celfout(TIJD, str(datetime.timedelta(dag, seconde)))
        dag += self._eerste_dag
        if dag == _SCHRIKKELDAG or not 1 <= dag <= _LAATSTE_DAG:
            return None
        datum = _DAG_NUL + datetime.timedelta(dag - (dag > _SCHRIKKELDAG))
        return _zonder_tijd(datum, seconde, soort)

    def _iso_datum(self, tekst: str, opmaak: str) -> Cel:
        try:
            moment = datetime.datetime.fromisoformat(tekst)
        except ValueError:
            return Celfout(GEEN_DATUM, tekst)
        seconde = (moment.hour * 60 + moment.minute) * 60 + moment.second
        return _zonder_tijd(moment.date(), seconde, self._opmaken.get(opmaak, Opmaak.DATUM_MET_TIJD))


def excel_tekst(tekst: str) -> str | None:
    """The text of a shared or inline string: escapes decoded, made harmless, None when blank."""
    return schone_tekst(uit_excel(tekst))


def _tekst(tekst: str, _opmaak: str) -> Cel:
    return excel_tekst(tekst)


def _ja_nee(tekst: str, _opmaak: str) -> Cel:
    waarden = {"1": True, "true": True, "0": False, "false": False}
    return waarden.get(tekst.strip(), Celfout(ONLEESBAAR, tekst))


def _fout(tekst: str, _opmaak: str) -> Cel:
    return Celfout(FOUTWAARDE, tekst)


def _zonder_tijd(datum: datetime.date, seconde: int, soort: Opmaak) -> Cel:
    """What the person sees is what counts: a time that the format hides is not there."""
    if soort is Opmaak.DATUM or not seconde:
        return datum
    return Celfout(DATUM_MET_TIJD, f"{als_tekst(datum)} {seconde // 3600:02d}:{seconde // 60 % 60:02d}")
