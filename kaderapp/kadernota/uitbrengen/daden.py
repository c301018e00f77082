"""The acts that bring a Versie out, as a person asks for them: what they need to know, and whether they were done.

What is asked waits as JSON in a Taak, so days are kept as text there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from kaderapp.kadernota.uitbrengen.uitbrengen import Daad
from kaderapp.kadernota.vaststellen import leg_ter_inzage, stel_vast
from policies.models import Versie

RECHT = "policies.change_versie"


@dataclass(frozen=True, slots=True)
class Soort:
    """`dagen` are the names of what is a date; `velden` says in which field of Versie an answer ends up."""

    doe: Callable[..., None]
    dagen: tuple[str, ...]
    velden: dict[str, str]
    kop: str
    bezig: str
    gedaan: str

    def daad(self, invoer: dict[str, Any], door: Any) -> Daad:
        """The act as it is asked for."""
        return partial(self.doe, door=door, **self._lees(invoer))

    def is_gedaan(self, versie: Versie, invoer: dict[str, Any]) -> bool:
        """Whether the Versie got this already: by this very work, of which the process died just then."""
        gevraagd = self._lees(invoer)
        return all(getattr(versie, veld) == gevraagd[naam] for naam, veld in self.velden.items())

    def _lees(self, invoer: dict[str, Any]) -> dict[str, Any]:
        return {n: date.fromisoformat(w) if n in self.dagen else w for n, w in invoer.items()}


DADEN = {
    "ter_inzage": Soort(
        doe=leg_ter_inzage,
        dagen=("van", "tot"),
        velden={"van": "inzage_van", "tot": "inzage_tot"},
        kop="Leg ter inzage",
        bezig="wordt ter inzage gelegd",
        gedaan="ligt ter inzage",
    ),
    "vaststellen": Soort(
        doe=stel_vast,
        dagen=("op",),
        velden={"op": "vastgesteld_op", "besluit": "besluit"},
        kop="Leg het besluit vast",
        bezig="wordt vastgesteld",
        gedaan="is vastgesteld",
    ),
}
