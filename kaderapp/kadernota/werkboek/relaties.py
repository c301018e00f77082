"""The relations of the rows of a plan: groepen, kaders, other opgaven, and bijdragen to doelen."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.db import models

from goals.models import Activiteit, Bijdrage, Doel
from goals.models.bijdrage import Gewicht
from kaderapp.kadernota.werkboek.plan import Wijziging
from kaderapp.kadernota.werkboek.regel import Regel
from policies.models import Opgave

RELATIES: dict[str, dict[str, tuple[type[models.Model], str, str]]] = {
    "Opgaven": {"groepen": (Opgave.groepen.through, "opgave_id", "groep_id")},
    "Doelen": {
        "kaders": (Doel.kaders.through, "doel_id", "kader_id"),
        "opgaven": (Doel.ook_opgaven.through, "doel_id", "opgave_id"),
    },
    "Activiteiten": {"kaders": (Activiteit.kaders.through, "activiteit_id", "kader_id")},
}
PER_KEER = 500


def zet_relaties(blad: str, wijzigingen: list[Wijziging]) -> None:
    """Makes the relations of added and changed rows what the plan says."""
    for veld, (model, van, naar) in RELATIES.get(blad, {}).items():
        _zet(model, van, naar, veld, _met(veld, wijzigingen))
    if blad == "Activiteiten":
        _zet_bijdragen(_met("doelen", wijzigingen))


def _met(veld: str, wijzigingen: list[Wijziging]) -> list[Wijziging]:
    """Those where this field differs; where a doel stands decides which opgaven are the others."""
    velden = {veld, "ouder"} if veld == "opgaven" else {veld}
    return [w for w in wijzigingen if w.nieuw is not None and (w.oud is None or velden & w.velden.keys())]


def _zet(model: type[models.Model], van: str, naar: str, veld: str, wijzigingen: list[Wijziging]) -> None:
    bestaand = [w.regel.sleutel for w in wijzigingen if w.oud is not None]
    for begin in range(0, len(bestaand), PER_KEER):
        model._default_manager.filter(**{f"{van}__in": bestaand[begin : begin + PER_KEER]}).delete()
    paren = [(w.regel.sleutel, doel) for w in wijzigingen for doel in _doelen_van(w.regel, veld)]
    model._default_manager.bulk_create([model(**{van: a, naar: b}) for a, b in paren], batch_size=PER_KEER)


def _doelen_van(regel: Regel, veld: str) -> tuple[UUID, ...]:
    waarde: tuple[UUID, ...] = regel.waarden[veld]
    # The first opgave of a doel at the top is where it stands; only the others are a relation.
    return waarde[1:] if veld == "opgaven" and regel.waarden["ouder"] is None else waarde


def _zet_bijdragen(wijzigingen: list[Wijziging]) -> None:
    """The first doel is the hoofdbijdrage; what people wrote at a bijdrage stays with it."""
    bestaand = _bijdragen([w.regel.sleutel for w in wijzigingen if w.oud is not None])
    nieuw: list[Bijdrage] = []
    anders: list[Bijdrage] = []
    weg: list[Any] = []
    for wijziging in wijzigingen:
        activiteit, doelen = wijziging.regel.sleutel, wijziging.regel.waarden["doelen"]
        had = bestaand[activiteit]
        weg += [bijdrage.pk for doel, bijdrage in had.items() if doel not in doelen]
        for plaats, doel in enumerate(doelen):
            if doel in had:
                had[doel].volgorde = plaats
                anders.append(had[doel])
            else:
                gewicht = Gewicht.NEVEN if plaats else Gewicht.HOOFD
                nieuw.append(Bijdrage(activiteit_id=activiteit, doel_id=doel, gewicht=gewicht, volgorde=plaats))
    Bijdrage.objects.filter(pk__in=weg).delete()
    Bijdrage.objects.bulk_update(anders, ["volgorde"], batch_size=PER_KEER)
    Bijdrage.objects.bulk_create(nieuw, batch_size=PER_KEER)


def _bijdragen(activiteiten: list[UUID]) -> dict[UUID, dict[UUID, Bijdrage]]:
    per: dict[UUID, dict[UUID, Bijdrage]] = defaultdict(dict)
    for begin in range(0, len(activiteiten), PER_KEER):
        for bijdrage in Bijdrage.objects.filter(activiteit__in=activiteiten[begin : begin + PER_KEER]):
            per[bijdrage.activiteit_id][bijdrage.doel_id] = bijdrage
    return per
