"""A sheet as CSV, as a Dutch Excel opens it: semicolons, UTF-8 with a mark, and no text that acts as a formula.

A text that a spreadsheet would take for a formula gets an apostrophe before it, and reading takes exactly that one
away (S8): what was written is what is read.
"""

import csv
import io
import re
import unicodedata

from kaderapp.kadernota.werkboek.celtekst import schone_tekst
from kaderapp.kadernota.werkboek.grenzen import MAX_BESTAND, MAX_KOLOM, MAX_RIJEN_PER_BLAD, MB
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.werkmap import Blad, Celfout, Celwaarde, Rij, als_tekst, maak_blad

SCHEIDINGEN = ";,\t"
_APOSTROFS = re.compile("'*")
_FORMULE = frozenset("=+-@\t\r")


def lees_csv(inhoud: bytes, naam: str) -> Blad:
    """Raises WerkboekGeweigerd for what is no CSV, or out of all measure."""
    if len(inhoud) > MAX_BESTAND:
        raise weigering(f"dit bestand is groter dan {MAX_BESTAND // MB} MB; verdeel het over meer bestanden.")
    tekst = _tekst(inhoud)
    if not tekst.strip():
        raise weigering("dit bestand is leeg; kies het bestand met de gegevens.")
    rijen = []
    try:
        for nummer, cellen in enumerate(csv.reader(io.StringIO(tekst), delimiter=_scheiding(tekst), strict=True), 1):
            if nummer > MAX_RIJEN_PER_BLAD or len(cellen) > MAX_KOLOM:
                raise weigering(
                    f"dit bestand heeft meer dan {MAX_RIJEN_PER_BLAD} rijen of {MAX_KOLOM} kolommen; verdeel het."
                )
            rijen.append(Rij(nummer, [schone_tekst(zonder_apostrof(cel)) for cel in cellen]))
    except csv.Error as fout:
        raise weigering("dit bestand is geen goed CSV-bestand; sla het opnieuw op als .xlsx of .csv.") from fout
    return maak_blad(naam, rijen)


def schrijf_csv(blad: Blad) -> bytes:
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    schrijver.writerow(blad.kolommen)
    schrijver.writerows([_cel(cel) for cel in rij.cellen] for rij in blad.rijen)
    return uit.getvalue().encode("utf-8-sig")


def met_apostrof(tekst: str) -> str:
    return f"'{tekst}" if _lijkt_formule(tekst) else tekst


def zonder_apostrof(tekst: str) -> str:
    return tekst[1:] if tekst.startswith("'") and _lijkt_formule(tekst) else tekst


def _lijkt_formule(tekst: str) -> bool:
    """Also behind spaces, and for a sign that only looks like another one, as the full-width ＝."""
    rest = tekst[len(_APOSTROFS.match(tekst)[0]) :]  # type: ignore[index]  # it matches nothing as well
    begin = rest[:1] if rest[:1] in _FORMULE else rest.lstrip()[:1]
    return unicodedata.normalize("NFKC", begin)[:1] in _FORMULE if begin else False


def _cel(waarde: Celwaarde | Celfout) -> str:
    tekst = als_tekst(waarde)
    return met_apostrof(schone_tekst(tekst) or "") if isinstance(waarde, str) else tekst


def _tekst(inhoud: bytes) -> str:
    """As UTF-8, else as Windows writes it; raises WerkboekGeweigerd for what is no text."""
    if inhoud.startswith((b"PK", b"\xd0\xcf", b"%PDF")) or b"\0" in inhoud[:4096]:
        raise weigering("dit is geen CSV-bestand; kies een bestand dat eindigt op .xlsx, .csv of .ods.")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", "replace")


def _scheiding(tekst: str) -> str:
    """The one that occurs most in the header."""
    kop = tekst.lstrip("\r\n").partition("\n")[0]
    return max(SCHEIDINGEN, key=kop.count)
