"""The measures of the kadernota as PDF: ratios with their goals, and a table of all makers side by side."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from benchmarks import drukken
from benchmarks.meten import Maat, Mislukt, Verhouding, draai, draai_maten, draai_rij, verhouding

DOELEN = {60: 1.6, 300: 1.9, 1500: 2.8}
KEER = {60: 3, 300: 1, 1500: 1}
WIJZIG_BIJ, WIJZIGING = 300, 4.0
"""The size at which an edit in one chapter costs at most a quarter of the whole."""
PER_BLADZIJDE = 1.2
"""Of the largest book, against the smallest."""
MAKERS = {
    "kaderapp-1": ["pdf_onze", "1"],
    "kaderapp-alle": ["pdf_onze", "alle"],
    "weasyprint": ["pdf_ander"],
    "chromium": ["pdf_chromium"],
    "typst": ["pdf_typst"],
}
EENMAAL = {"kaderapp-alle", "chromium", "typst"}
"""For information: measured once."""
ZONDER = {"chromium", "typst"}
"""Makers that may be absent, or fail on a large book."""
WOORDEN = {"kaderapp-1": "kaderapp", "kaderapp-alle": "kaderapp, alle processors"}


def meet(groottes: Sequence[int]) -> list[Verhouding]:
    """All ratios; prints the table."""
    uit, per_blad = [], {}
    for n in groottes:
        maten = _meet_makers(n)
        print(tabel(n, maten), flush=True)
        onze = maten.pop("kaderapp-1")
        per_blad[n] = [replace(maat, cpu=maat.cpu / maat.extra["bladzijden"]) for maat in onze]
        for maker, andere in maten.items():
            if not andere:
                continue
            doel = DOELEN[n] if maker == "weasyprint" else None
            uit.append(verhouding(f"kadernota, {n} activiteiten, tegen {_naam(maker)}", onze, andere, doel=doel))
        if n == WIJZIG_BIJ:
            uit.extend(_wijzigingen(n))
    if len(groottes) > 1:
        klein, groot = min(groottes), max(groottes)
        naam = f"processortijd per bladzijde, {groot} tegen {klein} activiteiten"
        uit.append(verhouding(naam, per_blad[klein], per_blad[groot], doel=PER_BLADZIJDE, hoogstens=True))
    return uit


def _meet_makers(n: int) -> dict[str, list[Maat]]:
    """Per maker its runs, taken in turn; each knows what is in the PDF."""
    maten: dict[str, list[Maat]] = {maker: [] for maker in MAKERS}
    for keer in range(KEER[n]):
        for maker, (taak, *rest) in MAKERS.items():
            if keer and maker in EENMAAL:
                continue
            try:
                maten[maker].append(draai([taak, str(n), *rest], samen=True))
            except Mislukt as fout:
                if maker not in ZONDER:
                    raise
                print(f"{_naam(maker)} maakte er geen: {fout}", flush=True)
    html = {maat.extra["tabellen"] for maat in maten["weasyprint"]}
    for maker, gemaakt in maten.items():
        if gemaakt:
            gezien = draai_rij(["keur", str(drukken.plek(maker, n))]) | {"tabellen_html": max(html)}
            maten[maker] = [replace(maat, extra=gezien) for maat in gemaakt]
    return maten


def _wijzigingen(n: int) -> list[Verhouding]:
    """The whole book against the book after an edit."""
    maten = draai_maten(["pdf_wijziging", str(n)])
    alles = maten.pop("alles")
    return [
        verhouding(f"kadernota, {n} activiteiten, na {wat}, tegen alles", [maat], [alles], doel=WIJZIGING)
        for wat, maat in maten.items()
    ]


def tabel(n: int, maten: dict[str, list[Maat]]) -> str:
    kop = (
        f"{f'kadernota, {n} activiteiten':<28} {'bladz.':>6} {'CPU s':>8} {'klok s':>8} {'MiB':>6} {'samen':>6}"
        f" {'kB':>7} {'x onze':>7} {'getagd':>6} {'UA-1':>5} {'A-3a':>5} {'per tabel':>9}"
    )
    onze = median(maat.cpu for maat in maten["kaderapp-1"])
    return "\n".join([kop, *(_rij(maker, gemaakt, onze) for maker, gemaakt in maten.items() if gemaakt)])


def _rij(maker: str, gemaakt: list[Maat], onze: float) -> str:
    """Seconds are medians, memory the highest; of a norm the number of errors, 0 is good."""
    cpu, klok = median(maat.cpu for maat in gemaakt), median(maat.duur for maat in gemaakt)
    een, samen = max(maat.geheugen for maat in gemaakt), max(maat.samen for maat in gemaakt)
    gezien: dict[str, Any] = gemaakt[-1].extra
    per_tabel = gezien["tabellen"] / gezien["tabellen_html"]
    return (
        f"{_naam(maker):<28} {gezien['bladzijden']:>6} {cpu:>8.2f} {klok:>8.2f} {een:>6.0f} {samen:>6.0f}"
        f" {gezien['kB']:>7} {cpu / onze:>7.2f} {'ja' if gezien['getagd'] else 'nee':>6}"
        f" {gezien['ua1']:>5} {gezien['3a']:>5} {per_tabel:>9.2f}"
    )


def _naam(maker: str) -> str:
    return WOORDEN.get(maker, "WeasyPrint zonder meer" if maker == "weasyprint" else maker.capitalize())
