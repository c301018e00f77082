"""What the admin of an element asks of the site it is on: what only the whole of kaderapp knows.

The apps below don't know how an agenda is numbered or published; `kaderapp.beheer` fills this in.
"""

from collections.abc import Collection
from typing import Any, cast
from uuid import UUID

from django.contrib import admin

Nummers = dict[UUID, str]


class Agendasite(admin.AdminSite):
    def nummers(self, agendas: Collection[UUID]) -> Nummers:
        """sleutel → number as it will be printed, in a number of queries that does not depend on the agendas."""
        return {}

    def naam(self, element: Any) -> str:
        """What people call an element, without its number."""
        return str(element)

    def vraag(self, regel: str) -> str:
        """What a rule of volledigheid asks; its id where nobody knows it (any more)."""
        return regel

    def elementen(self, sleutels: Collection[UUID]) -> dict[UUID, Any]:
        """The elements of whatever kind with these sleutels, in a number of queries that does not depend on them."""
        return {}

    def openbaar_adres(self, element: Any) -> str | None:
        """Where everyone can read this element (or agenda); None when no public Versie holds it."""
        return None


def site_van(beheer: Any) -> Agendasite:
    """The site of a ModelAdmin or inline."""
    return cast(Agendasite, beheer.admin_site)


class Noemer:
    """Calls elements by number and name; reads the numbers of an agenda once."""

    def __init__(self, site: Agendasite, agendas: Collection[UUID] = ()) -> None:
        self.site = site
        self.gelezen: set[UUID] = set()
        self.nummers: Nummers = {}
        self.lees(agendas)

    def lees(self, agendas: Collection[UUID]) -> None:
        """Reads the numbers of all these agendas at once, as far as that was not done."""
        if nieuw := set(agendas) - self.gelezen:
            self.gelezen |= nieuw
            self.nummers |= self.site.nummers(nieuw)

    def __call__(self, element: Any) -> str:
        """As in: K2.1 Eén plan per gezin."""
        return f"{self.nummer(element)} {self.site.naam(element)}".strip()

    def nummer(self, element: Any) -> str:
        agenda = getattr(element, "agenda_id", None)
        if agenda:
            self.lees([agenda])
        return self.nummers.get(element.pk, "")
