"""The questions that are answered before an activiteit starts (S2-20, S2-21), and which are still open.

An activiteit or maatregel answers the six of S2-20. An ontwikkelopdracht is an assignment for a vraagstuk and
answers those of S2-21 besides; an experiment keeps the freedom that it needs and answers four (S2-19, I-05).
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

KOSTEN = "kosten"
EXPERIMENT, ONTWIKKELOPDRACHT = "experiment", "ontwikkelopdracht"


@dataclass(frozen=True, slots=True)
class Startvraag:
    """One of `velden` filled is an answer; the first is where a person types it."""

    id: str
    vraag: str
    kort: str
    velden: tuple[str, ...]


WAT = Startvraag("wat", "Wat gaan we doen?", "wat we gaan doen", ("wat",))
WIE = Startvraag("wie", "Wie is betrokken?", "wie betrokken is", ("wie_betrokken", "partners"))
WIE_OOK = Startvraag(
    "wie", WIE.vraag, WIE.kort, ("wie_betrokken", "partners", "regisseur", "regisseur_groep", "voor_wie")
)
WAAR = Startvraag("waar", "Waar doen we het?", "waar", ("waar",))
WANNEER = Startvraag("wanneer", "Wanneer doen we het?", "wanneer", ("van",))
BEREIKEN = Startvraag("bereiken", "Wat willen we bereiken?", "wanneer we tevreden zijn", ("tevreden_als",))
WAT_KOST_HET = Startvraag(KOSTEN, "Wat mag het kosten?", "wat het mag kosten", ())
WAAROM = Startvraag("waarom", "Waarom doen we het?", "waarom", ("waarom",))
VOOR_WIE = Startvraag("voor_wie", "Voor wie doen we het?", "voor wie", ("voor_wie",))
REGIE = Startvraag("regie", "Wie voert de regie?", "wie de regie voert", ("regisseur", "regisseur_groep"))
TIJD = Startvraag("tijd", "Hoeveel tijd en capaciteit kost het?", "hoeveel capaciteit", ("capaciteit_fte",))

GEWOON = (WAT, WIE, WAAR, WANNEER, BEREIKEN, WAT_KOST_HET)
VRAGEN = {
    EXPERIMENT: (WAT, WIE_OOK, WANNEER, WAT_KOST_HET),
    ONTWIKKELOPDRACHT: (*GEWOON, WAAROM, VOOR_WIE, REGIE, TIJD),
}


def open_startvragen(activiteit: Any, met_bedrag: Collection[UUID]) -> list[Startvraag]:
    """The questions without an answer, in their order; `met_bedrag`: the sleutels of what has money.

    Takes an activiteit of a momentopname, or one of the working tree through `starten.stand_van`.
    """
    return [vraag for vraag in startvragen(activiteit.soort) if not _beantwoord(vraag, activiteit, met_bedrag)]


def startvragen(soort: str) -> tuple[Startvraag, ...]:
    return VRAGEN.get(soort, GEWOON)


def _beantwoord(vraag: Startvraag, activiteit: Any, met_bedrag: Collection[UUID]) -> bool:
    if vraag.id == KOSTEN:
        return activiteit.sleutel in met_bedrag
    return any(getattr(activiteit, veld) not in (None, "", ()) for veld in vraag.velden)
