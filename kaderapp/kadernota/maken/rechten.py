"""Who may have a document made of what is not public (domain.md section 3, export PDF): who may see it in the admin."""

from django.core.exceptions import PermissionDenied

from kaderapp.kadernota.redactie.rechten import mag
from kaderapp.models import User
from policies.models import Agenda, Versie


def mag_maken(user: User) -> bool:
    """Of the working tree and of every Versie: the roles that see the one, see the other."""
    return mag(user, "view", Agenda) and mag(user, "view", Versie)


def eis_maken(user: User) -> None:
    if not mag_maken(user):
        raise PermissionDenied("U hebt geen recht om een kadernota te maken.")


def mag_onthouden(user: User, agenda: Agenda) -> bool:
    """To change what the next Versie of this agenda leaves out, is to change the agenda."""
    return user.has_perm("policies.change_agenda", agenda)
