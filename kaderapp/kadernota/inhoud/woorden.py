"""The words that a reader sees for the choices stored in a momentopname.

A momentopname stores the word of the workbook ("leidend_principe"). Most of them only need their
underscore replaced; the others are here. Shared by page and PDF.
"""

from collections.abc import Iterable

PUNT = "\u00a0· "
"""Between facts on one line."""

KADERSOORT = {
    "lijst": "kaders",
    "inhoudelijk": "inhoudelijk kader",
    "financieel": "financieel kader",
    "proces": "proceskader",
    "wettelijk": "wettelijk kader",
}
AGENDASOORT = {"sma": "sociaal-maatschappelijke agenda", "dialoogkader": "kaders voor de dialoog"}
ACTIVITEITSTATUS = {"voorbereiding": "in voorbereiding", "gereed": "klaar voor de start", "lopend": "loopt"}
FASE_VAN_MOMENT = {"beeld": "beeldvorming", "oordeel": "oordeelsvorming", "besluit": "besluitvorming"}
MOMENTSOORT = {"pc_moment": "planning en control", "raad": "raadsvergadering"}
INDICATORSOORT = {
    "outcome": "effect-indicator",
    "output": "prestatie-indicator",
    "kwaliteit": "kwaliteitsindicator",
    "bbv": "verplichte indicator (BBV)",
}
REDEN_LEEG = {
    "nnb": "nog niet bekend",
    "nvt": "niet van toepassing",
    "te_klein": "aantal te klein om te tonen",
    "niet_gemeten": "niet gemeten",
    "nog_vast_te_stellen": "nog vast te stellen",
}
MEETBAAR = {
    "kwalitatief": "Dit doel volgen we met verhalen, niet met cijfers.",
    "nog_niet": "Dit doel is nog niet te meten.",
}
VOORTGANG = {"groen": "op schema", "oranje": "aandacht nodig", "rood": "niet op schema"}
FASE_VAN_BEDRAG = {
    "rekening": "Rekening",
    "begroting": "Begroting",
    "na_wijziging": "Begroting na wijziging",
    "raming": "Raming",
    "realisatie": "Realisatie",
}
GEWENST = {
    "stijgen": "↑ hoger is beter",
    "dalen": "↓ lager is beter",
    "gelijk": "= gelijk houden",
    "nvt": "geen gewenste richting",
}
FREQUENTIE = {
    1: "elke maand",
    3: "elk kwartaal",
    6: "elk halfjaar",
    12: "jaarlijks",
    24: "om de 2 jaar",
    48: "om de 4 jaar",
}


def gewoon(woord: str) -> str:
    """A stored word without underscores: "leidend_principe" reads "leidend principe"."""
    return woord.replace("_", " ")


def frequentie(maanden: int) -> str:
    return FREQUENTIE.get(maanden, f"om de {maanden} maanden") if maanden else ""


def ingekort(tekst: str, hoogstens: int) -> str:
    """So many letters of it, in whole words where it has those, and then "…"."""
    if len(tekst) <= hoogstens:
        return tekst
    begin = tekst[: hoogstens - 1]
    return f"{(begin.rpartition(' ')[0] or begin).rstrip(' ,.:;-')}…"


def meervoud(label: str) -> str:
    """The plural of an agenda's own word, stored as "enkelvoud|meervoud"."""
    enkel, _, meer = label.partition("|")
    return meer or enkel


def enkelvoud(label: str) -> str:
    return label.partition("|")[0]


def met_hoofdletter(zin: str) -> str:
    return zin[:1].upper() + zin[1:]


def opsomming(delen: Iterable[str]) -> str:
    """ "de scholen, het Loket en de huisartsen"; empty without any."""
    *eerst, laatst = [deel for deel in delen if deel] or [""]
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst


def label(eigen: str, enkel: str, meer: str) -> tuple[str, str]:
    """Singular and plural of an agenda's own word, or else the usual ones."""
    return enkelvoud(eigen) or enkel, meervoud(eigen) or meer
