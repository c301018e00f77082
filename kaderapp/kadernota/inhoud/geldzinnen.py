"""What an agenda costs, said in a few sentences: the first year, and how that changes."""

from collections.abc import Iterator
from decimal import Decimal

from kaderapp.kadernota.inhoud.geld import Geldtabel, Regel
from kaderapp.kadernota.inhoud.getallen import VAST, getal
from kaderapp.kadernota.inhoud.woorden import opsomming
from kaderapp.kadernota.momentopname.boom import Agenda

MILJOEN = Decimal(1_000_000)
VERWACHT = ("raming", "begroting", "na_wijziging")


def zinnen(tabel: Geldtabel, agenda: Agenda) -> list[str]:
    return list(_zinnen(tabel, eerste_kolom(tabel, agenda)))


def _zinnen(tabel: Geldtabel, i: int) -> Iterator[str]:
    eerste, laatste = tabel.kolommen[i], tabel.kolommen[-1]
    lasten, baten = _waarde(tabel, "Lasten", i), _waarde(tabel, "Baten", i)
    if lasten is None:
        return
    verwacht = " naar verwachting" if eerste.fase in VERWACHT else ""
    yield f"In {eerste.jaar} geeft de gemeente{verwacht} {in_het_kort(lasten)} uit aan deze agenda."
    if baten:
        yield f"Daar staat {in_het_kort(baten)} aan inkomsten tegenover."
    straks = _waarde(tabel, "Lasten", -1)
    if straks is not None and laatste.jaar > eerste.jaar:
        yield f"In {laatste.jaar} geeft zij {in_het_kort(straks)} uit: {_verschil(straks - lasten)}."
    if jaren := _jaren_met_pm(tabel):
        yield f"Voor {jaren} is een deel nog niet bekend. Dat komt er nog bij."


def eerste_kolom(tabel: Geldtabel, agenda: Agenda) -> int:
    """The column of the first year of the agenda; else the first that looks ahead, else the last."""
    begin = agenda.periode_van.year if agenda.periode_van else None
    in_dat_jaar = [i for i, k in enumerate(tabel.kolommen) if k.jaar == begin]
    vooruit = [i for i, k in enumerate(tabel.kolommen) if k.fase in VERWACHT]
    return (in_dat_jaar or vooruit or [len(tabel.kolommen) - 1])[0]


def in_het_kort(waarde: Decimal) -> str:
    """An amount as people say it: "€ 46,2 miljoen", "€ 425.000"; with "ongeveer" where that leaves something out."""
    eenheid, woord, decimalen = (MILJOEN, f"{VAST}miljoen", 1) if abs(waarde) >= MILJOEN else (Decimal(1), "", 0)
    stap = eenheid.scaleb(-decimalen)
    precies = waarde % stap == 0
    return f"{'' if precies else 'ongeveer '}€{VAST}{getal(waarde / eenheid, decimalen)}{woord}"


def _verschil(verschil: Decimal) -> str:
    if verschil == 0:
        return "evenveel"
    return f"{in_het_kort(abs(verschil))} {'meer' if verschil > 0 else 'minder'}"


def _waarde(tabel: Geldtabel, naam: str, i: int) -> Decimal | None:
    regel = _regel(tabel, naam)
    return regel.cellen[i].waarde if regel else None


def _regel(tabel: Geldtabel, naam: str) -> Regel | None:
    return next((r for r in tabel.blokken[-1].regels if r.naam == naam), None)


def _jaren_met_pm(tabel: Geldtabel) -> str:
    lasten = _regel(tabel, "Lasten")
    met_pm = zip(tabel.kolommen, lasten.cellen if lasten else (), strict=False)
    return opsomming(dict.fromkeys(str(kolom.jaar) for kolom, cel in met_pm if cel.pm))
