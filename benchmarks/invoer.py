"""The workbooks of the import benchmark: one agenda with indicatoren and ten thousand metingen."""

from datetime import date
from io import BytesIO
from typing import Any

RIJEN = 10_000
INDICATOREN = 100


def metingen() -> list[dict[str, Any]]:
    """Rows as a civil servant delivers them: an indicator, a month, a value."""
    per_indicator = RIJEN // INDICATOREN
    rijen = []
    for indicator in range(INDICATOREN):
        for plaats in range(per_indicator):
            jaar, maand = 2018 + plaats // 12, plaats % 12 + 1
            dag = 28
            rijen.append(
                {
                    "indicator": f"I{indicator}",
                    "soort": "realisatie",
                    "periode_van": date(jaar, maand, 1),
                    "periode_tot": date(jaar, maand, dag),
                    "waarde": indicator * 10 + plaats,
                    "voorlopig": "nee",
                    "toelichting": "Telling van de eerste dag van de maand.",
                }
            )
    return rijen


def werkboek() -> bytes:
    """The workbook for our importer."""
    from kaderapp.kadernota.werkboek.werkmap import Blad, Rij, Werkmap
    from kaderapp.kadernota.werkboek.xlsx import schrijf_xlsx

    def blad(naam: str, rijen: list[dict[str, Any]]) -> Blad:
        kolommen = list(rijen[0])
        return Blad(naam, kolommen, [Rij(nr, [rij[k] for k in kolommen]) for nr, rij in enumerate(rijen, start=2)])

    agenda = {"slug": "meting", "titel": "Meting", "soort": "kadernota", "indeling": "vrij"}
    indicatoren = [{"code": f"I{nr}", "van": "D1", "naam": f"Indicator {nr}"} for nr in range(INDICATOREN)]
    return schrijf_xlsx(
        Werkmap(
            [
                blad("Agenda", [agenda]),
                blad("Opgaven", [{"code": "O1", "naam": "Opgave"}]),
                blad("Doelen", [{"code": "D1", "opgave": "O1", "soort": "doel", "tekst": "Doel"}]),
                blad("Indicatoren", indicatoren),
                blad("Metingen", metingen()),
            ]
        )
    )


def standaardtabel(indicatoren: dict[str, str], agenda: str, sleutels: list[str]) -> bytes:
    """The same metingen as a table for import-export with its defaults: model columns and keys written out."""
    import openpyxl

    boek = openpyxl.Workbook(write_only=True)
    blad = boek.create_sheet()
    kolommen = list(metingen()[0])
    blad.append(["sleutel", "agenda", "volgorde", "gebied", *kolommen])
    for plaats, (sleutel, rij) in enumerate(zip(sleutels, metingen(), strict=True)):
        cellen = rij | {"indicator": indicatoren[rij["indicator"]], "voorlopig": 0}
        blad.append([sleutel, agenda, plaats, "gemeente", *cellen.values()])
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()
