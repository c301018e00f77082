"""What somebody asks for: of which text, as which kind of file, and without which parts."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.utils import timezone

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.maken.formaten import FORMATEN, Formaat
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.uitgeven import uitgave_van, werkversie
from policies.models import Agenda, Versie
from policies.models.versie import VersieQuerySet


class LigtVast(Exception):
    """Of this Versie everyone gets the same file; another one is not made."""


@dataclass(frozen=True, slots=True)
class Keuze:
    agenda: str
    """The sleutel: a slug may change while somebody waits."""
    versie: str
    """The number; empty for the working tree."""
    formaat: str
    weggelaten: tuple[str, ...] = ()

    @classmethod
    def uit(cls, gegevens: Mapping[str, Any]) -> "Keuze":
        """As it was stored with a Taak."""
        velden = {naam: gegevens[naam] for naam in ("agenda", "versie", "formaat")}
        return cls(**velden, weggelaten=tuple(gegevens["weggelaten"]))

    def gegevens(self) -> dict[str, Any]:
        return asdict(self) | {"weggelaten": list(self.weggelaten)}

    @property
    def als(self) -> Formaat:
        return FORMATEN[self.formaat]

    def kenmerk(self) -> str:
        """The same for the same question about the same text: who has changed a word, asks something else."""
        tekst = to_json(momentopname(self._agenda())) if not self.versie else self._versie().sha256
        return sha256(json.dumps([self.gegevens(), tekst], sort_keys=True).encode()).hexdigest()

    def editie(self) -> str:
        """In words, for the list of what was made."""
        return van_versie(self._versie()) if self.versie else "Werkversie"

    def uitgave(self) -> Uitgave:
        """The text itself, as it is now. A Versie that is fixed keeps its own choice of parts.

        Raises Agenda.DoesNotExist, Versie.DoesNotExist, Beschadigd, and LigtVast.
        """
        if not self.versie:
            return replace(werkversie(self._agenda()), weggelaten=frozenset(self.weggelaten))
        versie = self._versie()
        if versie.is_concept:
            return replace(uitgave_van(versie), weggelaten=frozenset(self.weggelaten))
        if self.als.publiek:
            raise LigtVast
        return uitgave_van(versie)

    def _agenda(self) -> Agenda:
        return Agenda.objects.get(pk=self.agenda)

    def _versie(self) -> Versie:
        return versies_van(UUID(self.agenda)).get(nummer=self.versie)


def versies_van(agenda: UUID) -> VersieQuerySet:
    """All Versies of an agenda, newest first, without their content."""
    alle = Versie.objects.filter(agenda=agenda).select_related("agenda", "nota")
    return alle.zonder_inhoud().defer("nota__inhoud")


def van_versie(versie: Versie) -> str:
    """For example "Concept 1.1 van 3 maart 2026", "Versie 1.0 van 25 juni 2026"."""
    soort = "Concept" if versie.is_concept else "Versie"
    dag = timezone.localdate(versie.gemaakt_op) if versie.is_concept else versie.datum()
    return f"{soort} {versie.nummer} van {datum(dag)}"
