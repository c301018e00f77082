"""Who else has a form open: a courtesy, not the guard.

Kept in the cache for half an hour. With several processes and the default cache each process knows its own
visitors; a shared CACHE_URL makes it one list.
"""

from datetime import datetime
from typing import Any

from django.core.cache import cache
from django.utils import timezone
from django.utils.formats import date_format

BEWAARTIJD = 30 * 60
"""Seconds; who does not save within that time has probably gone."""


class Aanwezig:
    """The people who opened the form of one element and did not save it yet."""

    def __init__(self, sleutel: str) -> None:
        self.plaats = f"bewerkt-{sleutel}"

    def opent(self, user: Any) -> None:
        wie = self._wie()
        wie.setdefault(user.pk, (str(user), timezone.now()))
        cache.set(self.plaats, wie, BEWAARTIJD)

    def vertrekt(self, user: Any) -> None:
        wie = self._wie()
        if wie.pop(user.pk, None):
            cache.set(self.plaats, wie, BEWAARTIJD)

    def anderen(self, user: Any) -> list[str]:
        """A sentence for each of the others."""
        return [
            f"{naam} heeft dit formulier om {date_format(timezone.localtime(sinds), 'H.i')} uur geopend "
            "en nog niet opgeslagen."
            for pk, (naam, sinds) in self._wie().items()
            if pk != user.pk
        ]

    def _wie(self) -> dict[Any, tuple[str, datetime]]:
        wie: dict[Any, tuple[str, datetime]] = cache.get(self.plaats) or {}
        grens = timezone.now().timestamp() - BEWAARTIJD
        return {pk: (naam, sinds) for pk, (naam, sinds) in wie.items() if sinds.timestamp() > grens}
