"""The rows of an inline without a revisie of their own (bijdragen) in a three-way comparison, as one field."""

from typing import Any

from django.http import QueryDict

from policies.admin.drieweg import Invoer, Vergelijking, Verschil
from policies.admin.leesbaar import namen_van, uit_geschiedenis
from policies.vastleggen import eigen_kolommen, heeft_revisie

Rij = dict[str, str]


class Rijen:
    """One inline of the form of `element`."""

    def __init__(self, element: Any, formset: Any) -> None:
        self.element = element
        self.formset = formset
        self.prefix: str = formset.get_default_prefix()
        self.veld = relatie_van(type(element), formset.model)
        self.ander: str = self.veld.m2m_reverse_field_name()
        self.kolommen = [kolom.name for kolom in eigen_kolommen(self.veld)]
        self.opgeslagen = list(formset.model._base_manager.filter(**{formset.fk.name: element.pk}))

    def vergelijk(self, data: QueryDict, basis: list[dict[str, Any]] | None, uitkomst: Vergelijking) -> None:
        nu = [self._uit_database(rij) for rij in self.opgeslagen]
        mijn = self._getypt(data)
        per_ander = {rij[self.ander]: rij for rij in mijn} | {rij[self.ander]: rij for rij in nu}
        invoer = {
            "mijn": self._invoer(mijn),
            "hun": self._invoer(nu),
            "samen": self._invoer(list(per_ander.values())),
        }
        label = str(self.formset.model._meta.verbose_name_plural)
        verschil = Verschil(self.prefix, label, False, self._leesbaar(mijn), self._leesbaar(nu), invoer)
        gelezen = None if basis is None else self._gelijk([self._uit_json(rij) for rij in basis])
        uitkomst.voeg_toe(verschil, gelezen, self._gelijk(mijn), self._gelijk(nu))

    def _uit_database(self, rij: Any) -> Rij:
        velden = {kolom.name: getattr(rij, kolom.attname) for kolom in eigen_kolommen(self.veld)}
        return self._uit_json(velden)

    def _uit_json(self, rij: dict[str, Any]) -> Rij:
        return {naam: "" if rij[naam] is None else str(rij[naam]) for naam in self.kolommen}

    def _getypt(self, data: QueryDict) -> list[Rij]:
        aantal = data.get(f"{self.prefix}-TOTAL_FORMS", "0")
        rijen = []
        for nummer in range(min(int(aantal) if aantal.isdecimal() else 0, 1000)):
            begin = f"{self.prefix}-{nummer}-"
            rij = {naam: data.get(begin + naam, "") for naam in self.kolommen}
            if rij[self.ander] and not data.get(f"{begin}DELETE"):
                rijen.append(rij)
        return rijen

    def _gelijk(self, rijen: list[Rij]) -> tuple[Any, ...]:
        return tuple(sorted(tuple(sorted(rij.items())) for rij in rijen))

    def _invoer(self, rijen: list[Rij]) -> Invoer:
        """The inline as a browser would send it, so that these rows result from what is stored now."""
        over = {rij[self.ander]: rij for rij in rijen}
        invoer: Invoer = {}
        for nummer, opgeslagen in enumerate(self.opgeslagen):
            was = self._uit_database(opgeslagen)
            wordt = over.pop(was[self.ander], None)
            invoer |= self._rij(nummer, wordt or was, str(opgeslagen.pk), weg=wordt is None)
        for nummer, nieuw in enumerate(over.values(), len(self.opgeslagen)):
            invoer |= self._rij(nummer, nieuw, "")
        totaal = len(self.opgeslagen) + len(over)
        tellers = {"TOTAL_FORMS": totaal, "INITIAL_FORMS": len(self.opgeslagen)}
        return invoer | {f"{self.prefix}-{naam}": [str(aantal)] for naam, aantal in tellers.items()}

    def _rij(self, nummer: int, rij: Rij, pk: str, *, weg: bool = False) -> Invoer:
        meta = self.formset.model._meta
        velden = (
            rij | {meta.pk.name: pk, self.formset.fk.name: str(self.element.pk)} | ({"DELETE": "on"} if weg else {})
        )
        return {f"{self.prefix}-{nummer}-{naam}": [waarde] for naam, waarde in velden.items()}

    def _leesbaar(self, rijen: list[Rij]) -> str:
        namen = namen_van(type(self.element), [{self.veld.name: rijen}])
        return uit_geschiedenis(self.veld, rijen, namen)


def relatie_van(model: Any, through: Any) -> Any:
    """The relation of the model whose rows these are; None when it has none."""
    return next((veld for veld in model._meta.many_to_many if veld.remote_field.through is through), None)


def rijen_van(element: Any, formsets: list[Any]) -> list[Rijen]:
    return [
        Rijen(element, formset)
        for formset in formsets
        if not heeft_revisie(formset.model) and relatie_van(type(element), formset.model)
    ]
