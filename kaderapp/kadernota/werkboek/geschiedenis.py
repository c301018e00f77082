"""What an import leaves in the history: one Wijziging for each row that it adds, changes or removes (ADR 0011)."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Max

from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, model_van
from kaderapp.kadernota.werkboek.plan import Plan, Wijziging
from policies.models import Wijziging as Geschiedenis
from policies.models.wijziging import Soort
from policies.vastleggen import leg_sleutels_vast

REDEN = "Verwijderd met een werkboek."
PER_KEER = 500


def tel_door(plan: Plan) -> None:
    """A row that comes back under its old sleutel counts on from its last revisie, as if it had never been away."""
    if not Geschiedenis.objects.filter(agenda=plan.nieuw[AGENDA][0].sleutel).exists():
        return
    nieuw = {w.nieuw.sleutel: w.nieuw for w in plan.wijzigingen if w.oud is None and w.nieuw is not None}
    sleutels = list(nieuw)
    for begin in range(0, len(sleutels), PER_KEER):
        eerder = Geschiedenis.objects.filter(sleutel__in=sleutels[begin : begin + PER_KEER]).order_by()
        for sleutel, laatste in eerder.values_list("sleutel").annotate(Max("revisie")):
            nieuw[sleutel].revisie = laatste + 1


def leg_verwijderde_vast(plan: Plan) -> None:
    """Before the rows go."""
    _leg_vast(plan, (w for w in plan.wijzigingen if w.nieuw is None), Soort.VERWIJDERD, REDEN)


def leg_gewijzigde_vast(plan: Plan) -> None:
    """After everything has its place."""
    blijft = [w for w in plan.wijzigingen if w.nieuw is not None]
    _leg_vast(plan, (w for w in blijft if w.oud is None), Soort.INGELEZEN, nieuw=True)
    _leg_vast(plan, (w for w in blijft if w.oud is not None), Soort.INGELEZEN)


def _leg_vast(
    plan: Plan, wijzigingen: Iterable[Wijziging], soort: Soort, reden: str = "", *, nieuw: bool = False
) -> None:
    per_blad: dict[str, list[UUID]] = {blad: [] for blad in BLADEN}
    for wijziging in wijzigingen:
        per_blad[wijziging.regel.blad].append(wijziging.regel.sleutel)
    for blad, sleutels in per_blad.items():
        leg_sleutels_vast(model_van(blad), sleutels, door=plan.door, soort=soort, reden=reden, nieuw=nieuw)
