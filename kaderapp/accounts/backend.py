"""The authentication backend: who somebody is, and what he may do with one element (ADR 0009)."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.backends import ModelBackend
from django.db.models import Model, Q
from django.http import HttpRequest

from kaderapp import rules
from kaderapp.models import User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class Accounts(ModelBackend):
    """Logs in by user name or e-mail address, and answers `user.has_perm(permission, element)`."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> Any:
        """Does the same work for everyone: one query and one hash, also for who does not exist (S11)."""
        user = gebruiker(username or "")
        if user is None:
            User().set_password(password)
        elif user.check_password(password or "") and self.user_can_authenticate(user):
            return user
        return None

    def get_all_permissions(self, user_obj: Any, obj: Model | None = None) -> set[str]:
        """Those of the person and of the roles in one query; Django takes two."""
        if not isinstance(user_obj, User) or user_obj.is_superuser or not user_obj.is_active or obj is not None:
            return super().get_all_permissions(user_obj, obj)
        return set(user_obj.toegekend.rechten)

    def has_perm(self, user_obj: "User | AnonymousUser", perm: str, obj: Model | None = None) -> bool:
        """With an element: the permission, and for all but looking also that it is not somebody else's."""
        if not super().has_perm(user_obj, perm):
            return False
        return obj is None or perm.partition(".")[2].startswith("view_") or rules.van_hem(user_obj, obj)


def gebruiker(naam: str) -> User | None:
    """Whose user name or e-mail address this is; a user name goes before the address of somebody else.

    An address that several people share says nothing, so it leads to nobody.
    """
    gevonden = list(User.objects.filter(Q(username=naam) | Q(email__iexact=naam))[:3]) if naam else []
    zelfde_naam = [user for user in gevonden if user.username == naam]
    if zelfde_naam:
        return zelfde_naam[0]
    return gevonden[0] if len(gevonden) == 1 else None
