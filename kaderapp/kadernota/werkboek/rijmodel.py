"""A row of the plan as a model: which attributes its values fill."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import AGENDA, BEDRAGEN, VISIE, model_van
from kaderapp.kadernota.werkboek.plan import Plan
from kaderapp.kadernota.werkboek.regel import Regel

VELD_VAN_BLAD = {
    "Opgaven": "opgave",
    "Doelen": "doel",
    "Activiteiten": "activiteit",
    "Kaders": "kader",
    "Groepen": "groep",
}
EIGENAREN = {
    "Indicatoren": ("doel", "activiteit", "kader"),
    BEDRAGEN: ("opgave", "doel", "activiteit", "kader", "groep"),
}
VERWIJZEND = {"ouder", "groep", "opgave", "indicator", "outcome"}
GROEP_OF_TEKST = {"regisseur", "budgethouder"}
VIA_RELATIE = {"groepen", "kaders", "opgaven", "doelen"}


class Rijmodel:
    """Makes models of the rows of one plan; `volgorde` is the place of each row."""

    def __init__(self, plan: Plan, volgorde: Mapping[UUID, int]) -> None:
        self.agenda = plan.nieuw[AGENDA][0].sleutel
        self.blad_van = {regel.sleutel: blad for blad, regels in plan.nieuw.items() for regel in regels}
        self.volgorde = volgorde

    def maak(self, regel: Regel) -> Any:
        velden: dict[str, Any] = {"sleutel": regel.sleutel, "revisie": regel.revisie}
        if regel.blad != AGENDA:
            velden["agenda_id"] = self.agenda
        if regel.blad not in (AGENDA, VISIE):
            velden |= {"code": regel.code, "volgorde": self.volgorde[regel.sleutel]}
        for veld, waarde in regel.waarden.items():
            velden |= self._attributen(regel, veld, waarde)
        return model_van(regel.blad)(**velden)

    def velden(self, regel: Regel, veld: str) -> set[str]:
        """The fields of the model that a value of this row fills."""
        if veld == "volgorde":
            return {veld}
        return {naam.removesuffix("_id") for naam in self._attributen(regel, veld, regel.waarden[veld])}

    def _attributen(self, regel: Regel, veld: str, waarde: Any) -> dict[str, Any]:
        if veld == "opgaven" or (veld == "ouder" and regel.blad == "Doelen"):
            # A doel stands under an opgave or under another doel; the other opgaven are a relation.
            ouder, opgaven = regel.waarden["ouder"], regel.waarden["opgaven"]
            return {"ouder_id": ouder, "opgave_id": opgaven[0] if ouder is None else None}
        if veld in VIA_RELATIE:
            return {}
        if veld in GROEP_OF_TEKST:
            groep = isinstance(waarde, UUID)
            return {veld: "" if groep else waarde, f"{veld}_groep_id": waarde if groep else None}
        if veld == "van" and regel.blad in EIGENAREN:
            eigenaar = VELD_VAN_BLAD[self.blad_van[waarde]]
            return {f"{naam}_id": waarde if naam == eigenaar else None for naam in EIGENAREN[regel.blad]}
        if veld in VERWIJZEND:
            return {f"{veld}_id": waarde}
        return {veld: list(waarde) if isinstance(waarde, tuple) else waarde}
