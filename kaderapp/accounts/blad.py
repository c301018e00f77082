"""What every page with a person at it shows around its contents."""

from typing import Any

from django.http import HttpRequest

from kaderapp.models import User
from policies.models import Gemeente


def blad(request: HttpRequest, gemeente: Gemeente | None = None) -> dict[str, Any]:
    """For templates that extend `basis_prive.html`: gemeente, huisstijl, and who is logged in with which rollen."""
    gemeente = gemeente or Gemeente.objects.deze()
    user = request.user if isinstance(request.user, User) else None
    return {
        "gemeente": gemeente,
        "huisstijl": gemeente,
        "wie": user,
        "rollen": user.toegekend.rollen if user else (),
    }
