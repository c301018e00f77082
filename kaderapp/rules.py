"""Who may change which element: predicates beside the Django permissions. What is not allowed here is refused.

A permission says what a role may do with a kind of element (`kaderapp.roles`). On top of that a person can be kept
to the own groepen: then only elements that belong to one of them may be added, changed or removed. Reading stays.

What is one's own follows from `EIGEN`, by rows "field -> what it refers to": an element is one's own when one of
these refers to a groep of one's own, or to an element that is one's own by the same table. Whatever stands under an
own element (`ouder`) is one's own as well. Agenda, Visie, Gemeente, Synoniem, Versie and its PDFs are everybody's, so
they are not in the table and nobody's own.
"""

from typing import Any, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, Q, QuerySet

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from kaderapp.models import User
from policies.models import Groep, Kader, Moment, Opgave, Paragraaf, Verklaring
from policies.models.element import Boomelement

M = TypeVar("M", bound=Model)
Wie = User | AbstractBaseUser | AnonymousUser

EIGEN: dict[type[Model], tuple[tuple[str, type[Model]], ...]] = {
    Groep: (),
    Opgave: (("groepen", Groep),),
    Kader: (("groep", Groep), ("opgave", Opgave)),
    Moment: (("groep", Groep), ("opgave", Opgave)),
    Doel: (("opgave", Opgave),),
    Activiteit: (("regisseur_groep", Groep), ("doelen", Doel)),
    Bijdrage: (("activiteit", Activiteit),),
    Indicator: (("doel", Doel), ("activiteit", Activiteit), ("kader", Kader)),
    Meting: (("indicator", Indicator),),
    Bedrag: (
        ("budgethouder_groep", Groep),
        ("groep", Groep),
        ("opgave", Opgave),
        ("doel", Doel),
        ("activiteit", Activiteit),
        ("kader", Kader),
    ),
    Paragraaf: (("bij", Opgave), ("bij", Kader), ("bij", Activiteit)),
}
EIGEN[Verklaring] = tuple(("element", model) for model in EIGEN if model is not Bijdrage)
VAN_DE_AGENDA = {"policies", "goals"}
"""The apps whose rows belong to groepen; of others the permission decides alone."""


def rollen(user: User) -> list[str]:
    return sorted(user.groups.values_list("name", flat=True))


def wijzigt_alles(user: Wie) -> bool:
    """Not kept to the own groepen: the permissions decide alone."""
    return isinstance(user, User) and user.is_active and (user.is_superuser or not user.alleen_eigen_groepen)


def recht(daad: str, model: type[Model]) -> str:
    """The name of a permission, as in "policies.change_opgave"."""
    return f"{model._meta.app_label}.{daad}_{model._meta.model_name}"


def van_hem(user: Wie, element: Model) -> bool:
    """Whether the groepen leave this element to the person; asks nothing about permissions."""
    if element._meta.app_label not in VAN_DE_AGENDA or wijzigt_alles(user):
        return True
    return eigen(user, type(element)._default_manager.filter(pk=element.pk)).exists()


def eigen(user: Wie, queryset: QuerySet[M]) -> QuerySet[M]:
    """Of these elements those that the groepen leave to the person."""
    if wijzigt_alles(user):
        return queryset
    if not isinstance(user, User) or not user.is_active or queryset.model not in EIGEN:
        return queryset.none()
    return queryset.filter(pk__in=_sleutels(queryset.model, user))


def _sleutels(model: type[Model], user: User) -> QuerySet[Any, Any]:
    """The primary keys of all own elements of this kind, as one subquery."""
    alle = model._base_manager
    if model is Groep:
        return alle.filter(gebruikers=user).values("pk")
    wegen = Q()
    for veld, naar in EIGEN[model]:
        wegen |= Q(**{f"{veld}__in": _sleutels(naar, user)})
    if issubclass(model, Boomelement):
        zelf = alle.filter(wegen).values("pk")
        for diepte in range(1, model.DIEPSTE_NIVEAU):
            wegen |= Q(**{"__".join(["ouder"] * diepte) + "__in": zelf})
    return alle.filter(wegen).values("pk")
