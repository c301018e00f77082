"""Which running activiteiten a file leaves without a doel that still applies, though no doel of theirs was withdrawn.

A withdrawn opgave, or a withdrawn doel above, takes along what stands under it. A running activiteit of which all
doelen are withdrawn is an error (`keuring`); this is a notice, because its doelen themselves still stand (I-04).
"""

from collections.abc import Iterator
from uuid import UUID

from goals.models.activiteit import Status as ActiviteitStatus
from goals.models.doel import Status as DoelStatus
from kaderapp.kadernota.werkboek.melding import Melding
from kaderapp.kadernota.werkboek.plan import Plan
from kaderapp.kadernota.werkboek.regel import Regel, Regels, naam_van
from policies.models.opgave import Status as OpgaveStatus

NIETS_MEER = (
    "deze lopende activiteit draagt aan geen doel meer bij dat geldt, want de opgave of het doel erboven vervalt. "
    "Noem een ander doel, of rond haar af."
)


def doelloze_activiteiten(plan: Plan) -> Iterator[Melding]:
    """One notice for each, also for one that the file does not name."""
    toen, nu = _geldend(plan.oud), _geldend(plan.nieuw)
    eerder = {regel.sleutel: regel for regel in plan.oud["Activiteiten"]}
    for regel in plan.nieuw["Activiteiten"]:
        was = eerder.get(regel.sleutel)
        if _doelloos(regel, nu) and not (was and _doelloos(was, toen)):
            yield _let_op(plan, regel)


def _doelloos(activiteit: Regel, geldend: dict[UUID, bool]) -> bool:
    """It runs for doelen that were not withdrawn themselves, and none of them applies."""
    actief = [geldend[doel] for doel in activiteit.waarden["doelen"] if doel in geldend]
    return activiteit.waarden["status"] == ActiviteitStatus.LOPEND and bool(actief) and not any(actief)


def _geldend(regels: Regels) -> dict[UUID, bool]:
    """Of every active doel: whether all that it stands under is active too."""
    opgaven = {opgave.sleutel for opgave in regels["Opgaven"] if opgave.waarden["status"] == OpgaveStatus.ACTIEF}
    actief = {doel.sleutel: doel for doel in regels["Doelen"] if doel.waarden["status"] == DoelStatus.ACTIEF}
    return {sleutel: _tot_de_opgave(doel, actief, opgaven) for sleutel, doel in actief.items()}


def _tot_de_opgave(doel: Regel, actief: dict[UUID, Regel], opgaven: set[UUID]) -> bool:
    gezien = {doel.sleutel}
    while (ouder := doel.waarden["ouder"]) is not None:
        if ouder not in actief or ouder in gezien:
            return False
        gezien.add(ouder)
        doel = actief[ouder]
    return not opgaven.isdisjoint(doel.waarden["opgaven"][:1])


def _let_op(plan: Plan, regel: Regel) -> Melding:
    rij = plan.invoer_van.get(regel.sleutel)
    if rij is not None:
        return rij.let_op("doelen", NIETS_MEER)
    return Melding(regel.blad, None, "doelen", naam_van(regel), NIETS_MEER, "let op")
