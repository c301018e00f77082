"""What stands under an opgave: by itself, through what it stands under, or through what it belongs to."""

from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from policies.models import Opgave
from policies.models.element import Boomelement


def sleutels_bij(model: type[Any], opgave: UUID) -> QuerySet[Any, Any]:
    """The primary keys of the elements of one kind that belong to an opgave, as one subquery.

    `NAAR_OPGAVE` of each model names the references that lead there.
    """
    wegen = Q()
    for veld in model.NAAR_OPGAVE:
        naar: type[Model] = model._meta.get_field(veld).related_model
        wegen |= Q(**{veld: opgave}) if naar is Opgave else Q(**{f"{veld}__in": sleutels_bij(naar, opgave)})
    alle: Any = model._base_manager
    if issubclass(model, Boomelement):
        zelf = alle.filter(wegen).values("pk")
        for diepte in range(1, model.DIEPSTE_NIVEAU):
            wegen |= Q(**{"__".join(["ouder"] * diepte) + "__in": zelf})
    sleutels: QuerySet[Any, Any] = alle.filter(wegen).values("pk")
    return sleutels
