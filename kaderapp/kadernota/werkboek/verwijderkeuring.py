"""Whether what the file removes can go: nothing that stays may refer to it."""

from collections.abc import Iterator
from uuid import UUID

from goals.models import Activiteit
from kaderapp.kadernota.werkboek.bladen import VELDEN
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.plan import Plan
from kaderapp.kadernota.werkboek.regel import Regel, naam_van
from policies.resources.verwijzing import VerwijzingWidget

VERWIJST = {
    blad: [veld for veld, kolom in velden.items() if isinstance(kolom.widget, VerwijzingWidget)]
    for blad, velden in VELDEN.items()
}


def keur_verwijderen(plan: Plan) -> Iterator[Melding]:
    """One message for each element that can't go, with the first reason why."""
    weg = {w.regel.sleutel: w.regel for w in plan.wijzigingen if w.soort == "verwijderd"}
    if not weg:
        return
    for regel, veld, sleutel in _verwijzingen(plan):
        if sleutel in weg:
            yield _melding(plan, weg.pop(sleutel), _reden(plan, regel, veld))
    for sleutel, titel in _partners(weg):
        if sleutel in weg:
            yield _melding(plan, weg.pop(sleutel), f"{titel} op blad Activiteiten noemt het als partner")


def _verwijzingen(plan: Plan) -> Iterator[tuple[Regel, str, UUID]]:
    for regels in plan.nieuw.values():
        for regel in regels:
            for veld in VERWIJST[regel.blad]:
                waarde = regel.waarden[veld]
                if isinstance(waarde, tuple):
                    yield from ((regel, veld, sleutel) for sleutel in waarde)
                elif isinstance(waarde, UUID):
                    yield regel, veld, waarde


def _partners(weg: dict[UUID, Regel]) -> list[tuple[UUID, str]]:
    """Groepen that are partner of an activiteit: a relation for which the workbook has no column."""
    groepen = [sleutel for sleutel, regel in weg.items() if regel.blad == "Groepen"]
    relaties = Activiteit.partners.through._default_manager.filter(groep__in=groepen)
    return list(relaties.values_list("groep_id", "activiteit__titel")) if groepen else []


def _reden(plan: Plan, regel: Regel, veld: str) -> str:
    rij = plan.invoer_van.get(regel.sleutel)
    wie = f"{naam_van(regel)} op blad {regel.blad}" + (f", rij {rij.rij}," if rij else "")
    return f"{wie} staat eronder" if veld == "ouder" else f"{wie} verwijst ernaar"


def _melding(plan: Plan, regel: Regel, reden: str) -> Melding:
    return plan.invoer_van[regel.sleutel].fout(
        "verwijderen", f"dit kan niet weg: {reden}. Verwijder of wijzig dat eerst."
    )
