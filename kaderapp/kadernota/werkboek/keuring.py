"""Whether the agenda as it would become holds together; the database has the last word, this one explains.

Looks at rows that the file adds or changes, and at stored rows that a change elsewhere would break. What was
wrong before and is not touched, is not the fault of this file.
"""

from typing import Any
from uuid import UUID

from goals.models.activiteit import Status as ActiviteitStatus
from goals.models.doel import Status as DoelStatus
from kaderapp.kadernota.werkboek.bladen import IDENTITEIT, METINGEN, VELDEN
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.plan import Plan
from kaderapp.kadernota.werkboek.regel import Regel, naam_van
from kaderapp.kadernota.werkboek.rijkeuring import keur_rij
from policies.models.element import Boomelement

BOMEN = tuple(blad for blad, velden in VELDEN.items() if "ouder" in velden)
ONDER_ZICHZELF = "dit element staat via zijn ouders onder zichzelf. Kies een andere ouder."
TE_DIEP = f"hier zijn {Boomelement.DIEPSTE_NIVEAU} niveaus mogelijk. Kies een hogere ouder."
ZONDER_DOEL = (
    "een lopende activiteit draagt bij aan ten minste één doel dat niet is vervallen. "
    "Noem een doel, of geef een andere status."
)


class Keuring:
    """Checks one Plan; `meldingen` names every place where it can't be."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.meldingen: list[Melding] = []
        self.oud = {regel.sleutel: regel for regels in plan.oud.values() for regel in regels}
        self.nieuw = {regel.sleutel: regel for regels in plan.nieuw.values() for regel in regels}
        self.anders = {w.regel.sleutel for w in plan.wijzigingen}

    def keur(self) -> list[Melding]:
        if self.anders:
            for blad in BOMEN:
                self._boom(blad)
            for wijziging in self.plan.wijzigingen:
                if wijziging.nieuw is not None:
                    for kolommen, tekst in keur_rij(wijziging.nieuw):
                        self._fout(wijziging.nieuw, kolommen, tekst)
            self._dubbele_metingen()
            self._lopend_zonder_doel()
        return self.meldingen

    def _fout(self, regel: Regel, kolommen: tuple[str, ...], tekst: str) -> None:
        """A message at the first of `kolommen`, unless one of them could not be read."""
        rij = self.plan.invoer_van.get(regel.sleutel)
        if rij is None:
            self.meldingen.append(Melding(regel.blad, None, kolommen[0], naam_van(regel), tekst))
        elif rij.fouten.isdisjoint(kolommen):
            self.meldingen.append(rij.fout(kolommen[0], tekst))

    def _boom(self, blad: str) -> None:
        for regel in self.plan.nieuw[blad]:
            keten = self._keten(regel)
            if keten is None:
                self._fout(regel, ("ouder",), ONDER_ZICHZELF)
            elif len(keten) > Boomelement.DIEPSTE_NIVEAU and not self._was_zo(keten):
                self._fout(regel, ("ouder",), TE_DIEP)

    def _keten(self, regel: Regel) -> list[Regel] | None:
        """The row and its parents up to the root; None in a cycle."""
        keten = [regel]
        while (ouder := self.nieuw.get(keten[-1].waarden["ouder"])) is not None:
            if any(ouder.sleutel == schakel.sleutel for schakel in keten):
                return None
            keten.append(ouder)
        return keten

    def _was_zo(self, keten: list[Regel]) -> bool:
        return all(regel.sleutel not in self.anders for regel in keten)

    def _dubbele_metingen(self) -> None:
        eerste: dict[tuple[Any, ...], Regel] = {}
        for regel in self.plan.nieuw[METINGEN]:
            ander = eerste.setdefault(tuple(regel.waarden[veld] for veld in IDENTITEIT[METINGEN]), regel)
            if ander is not regel:
                self._dubbel(*((regel, ander) if regel.sleutel in self.plan.invoer_van else (ander, regel)))

    def _dubbel(self, later: Regel, eerder: Regel) -> None:
        waar = self.plan.invoer_van.get(eerder.sleutel)
        plaats = f"in rij {waar.rij}" if waar else "al in de agenda"
        self._fout(
            later, ("indicator", "jaar", *IDENTITEIT[METINGEN]), f"dezelfde meting staat {plaats}. Laat er één staan."
        )

    def _lopend_zonder_doel(self) -> None:
        """I-04, also for an activiteit that the file does not name but that loses its last doel by it."""
        tellen = {r.sleutel for r in self.plan.nieuw["Doelen"] if r.waarden["status"] == DoelStatus.ACTIEF}
        telden = {r.sleutel for r in self.plan.oud["Doelen"] if r.waarden["status"] == DoelStatus.ACTIEF}
        for regel in self.plan.nieuw["Activiteiten"]:
            was = self.oud.get(regel.sleutel)
            was_al_zo = was is not None and regel.sleutel not in self.anders and _loopt_zonder(was, telden)
            if _loopt_zonder(regel, tellen) and not was_al_zo:
                self._fout(regel, ("doelen", "status"), ZONDER_DOEL)


def _loopt_zonder(regel: Regel, doelen: set[UUID]) -> bool:
    waarden = regel.waarden
    return waarden["status"] == ActiviteitStatus.LOPEND and not any(doel in doelen for doel in waarden["doelen"])
