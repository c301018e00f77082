"""Who may edit what: Django's permissions, asked in one place. What is not allowed here is refused."""

from collections.abc import Container
from functools import cache, cached_property
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from goals.models import Bijdrage
from kaderapp.kadernota.noemen import MODELLEN
from kaderapp.models import User
from kaderapp.rules import EIGEN, eigen, recht, wijzigt_alles
from policies.models import Agenda, Groep, Verklaring


def wie(request: HttpRequest) -> User:
    """The person behind a request; raises PermissionDenied where there is none."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Log eerst in.")
    return request.user


def mag(user: User, daad: str, model: type[Model]) -> bool:
    return user.has_perm(recht(daad, model))


def eis(user: User, daad: str, model: type[Model], *, bij: Model | None = None) -> None:
    """Raises PermissionDenied where this person may not do this at all, or where the element is somebody else's."""
    if not user.has_perm(recht(daad, model), bij):
        raise PermissionDenied(f"U hebt geen recht om iets te wijzigen in: {model._meta.verbose_name_plural}.")


def mag_bewerken(user: User) -> bool:
    """Whether this person may change something of what an agenda holds."""
    return any(mag(user, "change", model) for model in MODELLEN.values() if hasattr(model, "volgorde"))


def agendas_van(user: User) -> QuerySet[Agenda]:
    """The agendas in which this person may change something; raises PermissionDenied for who may nowhere."""
    if not mag_bewerken(user):
        raise PermissionDenied("U hebt geen rechten om agenda’s te bewerken.")
    return Agenda.objects.all()


class Allemaal(Container[UUID]):
    """Every element there is."""

    def __contains__(self, _sleutel: object) -> bool:
        return True


class Rechten:
    """What one person may do with the elements of one agenda: the permission, and whose they are (S1).

    Takes one query more for who is kept to the own groepen, whatever the number of elements.
    """

    def __init__(self, user: User, agenda: UUID) -> None:
        self.user, self.agenda = user, agenda
        self.mag = cache(lambda daad, model: mag(user, daad, model))

    def bij(self, daad: str, model: type[Model], sleutel: UUID) -> bool:
        return self.mag(daad, model) and sleutel in self.van_hem

    def nieuw(self, model: type[Model]) -> bool:
        """Whether something new of this kind, under nothing, can be the person's own."""
        return self.mag("add", model) and (wijzigt_alles(self.user) or (model in EIGEN and model is not Groep))

    def elementen(self, daad: str, model: type[Model]) -> Container[UUID]:
        """The elements at which the person may do this with what hangs on them, as a Verklaring."""
        return self.van_hem if self.mag(daad, model) else ()

    @cached_property
    def van_hem(self) -> Container[UUID]:
        if wijzigt_alles(self.user):
            return Allemaal()
        modellen = [model for model in EIGEN if model not in (Bijdrage, Verklaring)]
        alle = (model._default_manager.filter(agenda=self.agenda).order_by() for model in modellen)
        eerste, *rest = (eigen(self.user, elementen).values_list("pk", flat=True) for elementen in alle)
        return frozenset(eerste.union(*rest, all=True))
