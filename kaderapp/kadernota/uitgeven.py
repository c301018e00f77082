"""Which edition a reader gets, and the edition itself (I-02, I-03).

Readers only ever get a public Versie. Without a number that is the vigerende nota with its newest stand; as
long as nothing was adopted, the newest public Versie. Staff preview the working tree through `werkversie`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils import timezone

from kaderapp.kadernota import sleutels
from kaderapp.kadernota.momentopname import momentopname, to_json
from kaderapp.kadernota.opnamen import Beschadigd, opnamen
from kaderapp.kadernota.uitgave import Editie, Uitgave
from policies.models import Agenda, Versie
from policies.models.versie import VersieQuerySet, sha256


@dataclass(frozen=True, slots=True)
class Openbaar:
    """The public Versies of one agenda, newest first, without their content; never empty."""

    versies: Sequence[Versie]

    @property
    def huidige(self) -> Versie:
        """What stands at the short address: the nota that holds with its newest stand, else the newest."""
        vastgesteld = [versie for versie in self.versies if versie.is_vastgesteld]
        notas = [versie for versie in vastgesteld if not versie.is_stand]
        if not notas:
            return self.versies[0]
        vigerend = max(notas, key=lambda nota: (nota.vastgesteld_op, nota.pk))
        return next((versie for versie in vastgesteld if versie.nota_id == vigerend.pk), vigerend)

    @property
    def edities(self) -> list[Editie]:
        return [editie_van(versie) for versie in self.versies]

    def versie(self, nummer: str | None = None) -> Versie:
        """The one at this address; raises Versie.DoesNotExist where there is none."""
        if nummer is None:
            return self.huidige
        if gevonden := [versie for versie in self.versies if versie.nummer == nummer]:
            return gevonden[0]
        raise Versie.DoesNotExist

    def uitgave(self, nummer: str) -> Uitgave:
        """One of them with its content; raises Beschadigd."""
        return uitgave_van(self.versie(nummer))

    def nieuwste_met(self, sleutel: UUID) -> Versie | None:
        """The newest one that holds an element; nothing is parsed for a mistyped address."""
        return next((versie for versie in self.versies if sleutels.bevat(versie, sleutel)), None)


def openbaar(slug: str) -> Openbaar:
    """What everyone may read of this agenda; raises Versie.DoesNotExist where that is nothing."""
    if versies := list(_openbaar().filter(agenda__slug=slug).order_by("-bevroren_op", "-pk")):
        return Openbaar(versies)
    raise Versie.DoesNotExist


def openbaar_per_agenda() -> list[Openbaar]:
    """What everyone may read, of every agenda of which that is something."""
    versies = _openbaar().order_by("agenda__titel", "agenda", "-bevroren_op", "-pk")
    return [Openbaar(list(groep)) for _, groep in groupby(versies, lambda versie: versie.agenda_id)]


def openbare_agendas() -> list[Versie]:
    """For every agenda with a public Versie the one that its page shows."""
    return [openbaar.huidige for openbaar in openbaar_per_agenda()]


def gelezen(versies: Iterable[Versie]) -> tuple[list[Uitgave], list[Beschadigd]]:
    """The editions that can be shown, and why the others can't."""
    uitgaven, beschadigd = [], []
    for versie in versies:
        try:
            uitgaven.append(uitgave_van(versie))
        except Beschadigd as fout:
            beschadigd.append(fout)
    return uitgaven, beschadigd


def uitgave_met(versie: Versie, sleutel: UUID) -> Uitgave:
    """This Versie as an edition, if it holds the element; else raises Versie.DoesNotExist."""
    uitgave = uitgave_van(versie)
    if sleutel not in uitgave.verband.element:
        raise Versie.DoesNotExist
    return uitgave


def uitgave_van(versie: Versie) -> Uitgave:
    """A Versie as an edition, with its content; raises Beschadigd."""
    opname = opnamen.van(versie)
    return Uitgave(
        momentopname=opname,
        omvang=opnamen.omvang(versie),
        weggelaten=frozenset(versie.weggelaten),
        **_gegevens(versie),
    )


def editie_van(versie: Versie) -> Editie:
    """A Versie as a line in a list; its content stays unread."""
    return Editie(**_gegevens(versie))


def _gegevens(versie: Versie) -> dict[str, Any]:
    return {
        "nummer": versie.nummer,
        "soort": versie.soort,
        "status": versie.status,
        "status_in_woorden": versie.status_in_woorden(),
        "openbaar": versie.is_openbaar,
        "gemaakt_op": versie.gemaakt_op,
        "datum": versie.datum(),
        "sha256": versie.sha256,
        "permalink": versie.get_absolute_url(),
        "inzage_tot": versie.inzage_tot,
        "nota_van": versie.nota.vastgesteld_op if versie.nota else None,
        "besluit": versie.besluit,
        "toelichting": versie.toelichting,
    }


def werkversie(agenda: Agenda) -> Uitgave:
    """The working tree as an edition, for staff: marked, and never to be cached."""
    opname, nu = momentopname(agenda), timezone.now()
    return Uitgave(
        momentopname=opname,
        nummer="",
        soort="werkversie",
        status="werkversie",
        status_in_woorden="Werkversie, niet openbaar",
        openbaar=False,
        gemaakt_op=nu,
        datum=timezone.localdate(nu),
        sha256=sha256(to_json(opname)),
        permalink="",
        weggelaten=frozenset(agenda.weggelaten),
    )


def _openbaar() -> VersieQuerySet:
    return Versie.objects.openbaar().select_related("agenda", "nota").zonder_inhoud().defer("nota__inhoud")
