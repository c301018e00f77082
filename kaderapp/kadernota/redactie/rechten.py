"""Who may edit what: Django's permissions, asked in one place. What is not allowed here is refused."""

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from kaderapp.kadernota.noemen import MODELLEN
from kaderapp.models import User
from kaderapp.rules import recht
from policies.models import Agenda


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


def agendas_van(user: User) -> QuerySet[Agenda]:
    """The agendas in which this person may change something; raises PermissionDenied for who may nowhere."""
    if not any(mag(user, "change", model) for model in MODELLEN.values() if hasattr(model, "volgorde")):
        raise PermissionDenied("U hebt geen rechten om agenda’s te bewerken.")
    return Agenda.objects.all()
