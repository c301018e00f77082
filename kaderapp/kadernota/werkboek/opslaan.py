"""Stores a Plan: everything or nothing, with a check that nobody changed the same elements meanwhile."""

from collections.abc import Iterable
from uuid import UUID

from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN, IDENTITEIT, METINGEN, VISIE, model_van
from kaderapp.kadernota.werkboek.geschiedenis import leg_gewijzigde_vast, leg_verwijderde_vast, tel_door
from kaderapp.kadernota.werkboek.melding import weigering
from kaderapp.kadernota.werkboek.plan import Plan, Wijziging
from kaderapp.kadernota.werkboek.regel import Regel, Regels
from kaderapp.kadernota.werkboek.relaties import zet_relaties
from kaderapp.kadernota.werkboek.rijmodel import Rijmodel
from kaderapp.kadernota.werkboek.volgorde import familie

IEMAND_ANDERS = "iemand anders wijzigde dit terwijl het werkboek werd ingelezen. Probeer het opnieuw."
HERPLAATST = {"volgorde", "ouder", "opgaven", "indicator"}


def sla_op(plan: Plan) -> None:
    """Writes the plan inside the transaction of the caller.

    Raises WerkboekGeweigerd when a stored row was changed since the plan was made.
    """
    _Opslag(plan).sla_op()


class _Opslag:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.volgorde = _plaatsen(plan.nieuw)
        self.model = Rijmodel(plan, self.volgorde)
        self.per_blad: dict[str, list[Wijziging]] = {blad: [] for blad in BLADEN}
        for wijziging in plan.wijzigingen:
            self.per_blad[wijziging.regel.blad].append(wijziging)

    def sla_op(self) -> None:
        for blad in BLADEN:
            self._niemand_anders(blad)
        tel_door(self.plan)
        leg_verwijderde_vast(self.plan)
        for blad in BLADEN:
            if blad != METINGEN:
                self._voeg_toe(blad, self._nieuw(blad, "toegevoegd"))
        for blad in BLADEN:
            self._wijzig(blad)
            zet_relaties(blad, self.per_blad[blad])
        for blad in reversed(BLADEN):
            self._verwijder(blad)
        self._voeg_toe(
            METINGEN, [*self._nieuw(METINGEN, "toegevoegd"), *self._nieuw(METINGEN, "gewijzigd", verhuist=True)]
        )
        for blad in BLADEN:
            self._zet_volgorde(blad)
        leg_gewijzigde_vast(self.plan)

    def _nieuw(self, blad: str, soort: str, *, verhuist: bool = False) -> list[Regel]:
        return [
            w.nieuw
            for w in self.per_blad[blad]
            if w.nieuw is not None and w.soort == soort and _verhuist(w) == verhuist
        ]

    def _niemand_anders(self, blad: str) -> None:
        verwacht = {w.oud.sleutel: w.oud.revisie for w in self.per_blad[blad] if w.oud is not None}
        for groep in _brokken(list(verwacht), 500):
            rijen = model_van(blad).objects.select_for_update().filter(pk__in=groep).order_by("pk")
            revisies = dict(rijen.values_list("pk", "revisie"))
            if any(revisies.get(sleutel) != verwacht[sleutel] for sleutel in groep):
                raise weigering(IEMAND_ANDERS, blad=blad)

    # -- rows ---------------------------------------------------------------------------------

    def _voeg_toe(self, blad: str, regels: list[Regel]) -> None:
        model_van(blad).objects.bulk_create(map(self.model.maak, regels), batch_size=500)

    def _wijzig(self, blad: str) -> None:
        modellen, velden = [], {"revisie"}
        for wijziging in self.per_blad[blad]:
            if wijziging.oud is not None and wijziging.nieuw is not None:
                wijziging.nieuw.revisie = wijziging.oud.revisie + 1
                if not _verhuist(wijziging):
                    modellen.append(self.model.maak(wijziging.nieuw))
                    velden |= {naam for veld in wijziging.velden for naam in self.model.velden(wijziging.nieuw, veld)}
        if modellen:
            model_van(blad).objects.bulk_update(modellen, sorted(velden), batch_size=200)

    def _verwijder(self, blad: str) -> None:
        weg = [w.regel.sleutel for w in self.per_blad[blad] if w.nieuw is None or _verhuist(w)]
        for groep in _brokken(weg, 10_000):
            model_van(blad).objects.filter(pk__in=groep).delete()

    def _zet_volgorde(self, blad: str) -> None:
        """Places of rows that moved along with others; that is no change of those rows, so their revisie stays."""
        if blad in (AGENDA, VISIE) or not any(
            w.soort == "toegevoegd" or HERPLAATST & w.velden.keys() for w in self.per_blad[blad]
        ):
            return
        model = model_van(blad)
        staat = dict(model.objects.filter(agenda=self.model.agenda).values_list("pk", "volgorde"))
        plaatsen = {regel.sleutel: self.volgorde[regel.sleutel] for regel in self.plan.nieuw[blad]}
        anders = [
            model(sleutel=sleutel, volgorde=plaats)
            for sleutel, plaats in plaatsen.items()
            if staat.get(sleutel, plaats) != plaats
        ]
        model.objects.bulk_update(anders, ["volgorde"], batch_size=500)


def _plaatsen(regels: Regels) -> dict[UUID, int]:
    """Each row's number: on its sheet, but of a meting under its indicator, so that few numbers change."""
    plaatsen: dict[UUID, int] = {}
    for blad, rijen in regels.items():
        tellers: dict[UUID | None, int] = {}
        for regel in rijen:
            onder = familie(regel) if blad == METINGEN else None
            plaatsen[regel.sleutel] = tellers[onder] = tellers.get(onder, 0) + 1
    return plaatsen


def _verhuist(wijziging: Wijziging) -> bool:
    """A meting with another period or area is stored anew: two may swap places, and the database looks per row."""
    velden = wijziging.velden.keys()
    return wijziging.regel.blad == METINGEN and not velden.isdisjoint(IDENTITEIT[METINGEN])


def _brokken(sleutels: list[UUID], grootte: int) -> Iterable[list[UUID]]:
    return (sleutels[begin : begin + grootte] for begin in range(0, len(sleutels), grootte))
