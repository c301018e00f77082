"""The kinds of results, in the order in which they are listed, and what they are called."""

from collections.abc import Iterable

from kaderapp.kadernota.inhoud.woorden import meervoud, met_hoofdletter
from kaderapp.kadernota.momentopname import boom

SOORTEN = {
    "begrippen": "Begrippen",
    "opgaven": "Opgaven",
    "doelen": "Doelen",
    "kaders": "Kaders",
    "activiteiten": "Activiteiten",
    "indicatoren": "Indicatoren",
    "teksten": "Teksten",
    "planning": "Planning",
    "groepen": "Groepen",
}
EIGEN_WOORD = {
    "opgaven": "label_opgave",
    "doelen": "label_doel",
    "kaders": "label_kader",
    "activiteiten": "label_activiteit",
}
"""Where an agenda says what it calls this kind."""


def naam(soort: str, agendas: Iterable[boom.Agenda]) -> str:
    """The agenda's own word where all agendas have the same, else the usual one."""
    if soort not in EIGEN_WOORD:
        return SOORTEN[soort]
    eigen = {met_hoofdletter(meervoud(getattr(agenda, EIGEN_WOORD[soort]))) for agenda in agendas} - {""}
    return eigen.pop() if len(eigen) == 1 else SOORTEN[soort]
