"""What the file is called: as the RIS and a person in a folder find it again."""

import re
import unicodedata

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.woorden import gewoon, met_hoofdletter
from kaderapp.kadernota.momentopname.boom import Agenda
from kaderapp.kadernota.uitgave import Uitgave

LANGSTE_TITEL = 100
_NIET_IN_EEN_NAAM = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+')
_STREEP = re.compile("[\u2010-\u2015]")


def bestandsnaam(uitgave: Uitgave, eind: str) -> str:
    """For example "Kadernota sociaal domein 2027-2030 (werkversie 22 november 2026).pdf"."""
    naam = f"{_titel(uitgave.momentopname.agenda)} ({_editie(uitgave)}).{eind}"
    return " ".join(naam.split())


def _editie(uitgave: Uitgave) -> str:
    if not uitgave.nummer:
        return f"werkversie {datum(uitgave.datum)}"
    soort = "versie" if uitgave.openbaar else "concept"
    return f"{soort} {uitgave.nummer}, {datum(uitgave.datum)}"


def _titel(agenda: Agenda) -> str:
    """The part of the title that says what it is, else the whole title after that word."""
    soort = "Kadernota" if agenda.soort in ("sma", "dialoogkader") else met_hoofdletter(gewoon(agenda.soort))
    delen = [deel for deel in agenda.titel.split(": ") if soort.lower() in deel.lower()]
    return _schoon(met_hoofdletter(delen[-1]) if delen else f"{soort} {agenda.titel}")


def _schoon(titel: str) -> str:
    """Without what a file system or an old RIS refuses, and not longer than fits."""
    kaal = _NIET_IN_EEN_NAAM.sub(" ", _STREEP.sub("-", unicodedata.normalize("NFC", titel)))
    woorden = " ".join(kaal.split())
    if len(woorden) > LANGSTE_TITEL:
        woorden = woorden[:LANGSTE_TITEL].rpartition(" ")[0] or woorden[:LANGSTE_TITEL]
    return woorden.strip(" .,;-") or "Kadernota"
