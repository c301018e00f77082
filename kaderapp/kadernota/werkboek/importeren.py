"""The agenda workbook into the working tree: read, plan, check, store; everything or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from django.db import DataError, IntegrityError, OperationalError, connection, transaction

from kaderapp.kadernota.momentopname import momentopname
from kaderapp.kadernota.werkboek.bladen import AGENDA, BLADEN
from kaderapp.kadernota.werkboek.databasefout import in_het_nederlands
from kaderapp.kadernota.werkboek.doelloos import doelloze_activiteiten
from kaderapp.kadernota.werkboek.gestart import gestarte_activiteiten
from kaderapp.kadernota.werkboek.grenzen import MAX_BESTAND
from kaderapp.kadernota.werkboek.invoer import Invoer
from kaderapp.kadernota.werkboek.keuring import Keuring
from kaderapp.kadernota.werkboek.lezer import Lezer
from kaderapp.kadernota.werkboek.melding import Melding, WerkboekGeweigerd
from kaderapp.kadernota.werkboek.opslaan import sla_op
from kaderapp.kadernota.werkboek.plan import AGENDA_BLIJFT, Plan, Planner, Wijziging
from kaderapp.kadernota.werkboek.regel import Regels, regels_van
from kaderapp.kadernota.werkboek.verwijderkeuring import keur_verwijderen
from kaderapp.kadernota.werkboek.vreemd import vreemde_sleutels
from kaderapp.kadernota.werkboek.werkmap import Werkmap
from kaderapp.kadernota.werkboek.xlsx import lees_xlsx
from policies.models import Agenda, Gemeente

MEESTE_MELDINGEN = 200


@dataclass(frozen=True)
class Verslag:
    """What an import did, or in a dry run would do."""

    slug: str
    wijzigingen: tuple[Wijziging, ...]
    ongewijzigd: int
    meldingen: tuple[Melding, ...]
    oud: Regels = field(default_factory=dict, repr=False, compare=False)
    nieuw: Regels = field(default_factory=dict, repr=False, compare=False)
    """All rows before and after, in which the references of a change can be looked up."""

    def aantal(self, soort: str) -> int:
        return sum(wijziging.soort == soort for wijziging in self.wijzigingen)

    def __str__(self) -> str:
        tellen = [f"{self.aantal(soort)} {soort}" for soort in ("toegevoegd", "gewijzigd", "verwijderd")]
        return ", ".join([*tellen, f"{self.ongewijzigd} ongewijzigd"])


class Toets(Protocol):
    """Judges an import inside its transaction; what it raises undoes everything."""

    def vooraf(self, verslag: Verslag) -> None: ...

    def achteraf(self, verslag: Verslag) -> None: ...


def importeer_bestand(pad: Path, *, proef: bool = False, door: Any = None) -> Verslag:
    """Imports an XLSX file; raises WerkboekGeweigerd with all messages when it can't, OSError without a file."""
    with pad.open("rb") as bestand:
        inhoud = bestand.read(MAX_BESTAND + 1)
    return importeer(lees_xlsx(inhoud), proef=proef, door=door)


def importeer(werkmap: Werkmap, *, proef: bool = False, toets: Toets | None = None, door: Any = None) -> Verslag:
    """Imports a workbook in one transaction. With `proef` everything is tried and nothing is kept.

    `door` is the user whose work the history says it is; None for a command.

    Raises WerkboekGeweigerd with all messages when anything is wrong; the database is then as it was.
    """
    lezer = Lezer()
    invoer = lezer.lees(werkmap)
    slug = _slug(invoer[AGENDA], lezer.meldingen)
    with _alles_of_niets(proef):
        plan = Planner(slug, _opgeslagen(slug), invoer).maak()
        plan.door = door
        plan.meldingen[:0] = lezer.meldingen
        plan.meldingen += [*vreemde_sleutels(plan), *Keuring(plan).keur(), *keur_verwijderen(plan)]
        plan.meldingen += [*doelloze_activiteiten(plan), *gestarte_activiteiten(plan)]
        plan.meldingen += _andere_gemeente(invoer[AGENDA][0])
        if any(melding.soort == "fout" for melding in plan.meldingen):
            raise _geweigerd(plan.meldingen)
        verslag = _verslag(plan)
        if toets is not None:
            toets.vooraf(verslag)
        sla_op(plan)
        if toets is not None:
            toets.achteraf(verslag)
    return verslag


@contextmanager
def _alles_of_niets(proef: bool) -> Iterator[None]:
    """One transaction; what the database itself refuses becomes a WerkboekGeweigerd too."""
    try:
        with transaction.atomic():
            _een_moment()
            yield
            if proef:
                transaction.set_rollback(True)
    except (IntegrityError, DataError, OperationalError) as fout:
        geweigerd = in_het_nederlands(fout)
        if geweigerd is None:
            raise
        raise geweigerd from fout


def _een_moment() -> None:
    """Everything that is read is of one moment, and nobody can change it unnoticed before it is written.

    SQLite has one writer at a time; PostgreSQL is asked for it, which it only can at the start of a transaction.
    """
    if connection.vendor == "postgresql" and not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _slug(rijen: list[Invoer], meldingen: list[Melding]) -> str:
    """The slug of the agenda; without one nothing else can be judged."""
    slug = rijen[0].waarden.get("slug") if len(rijen) == 1 else None
    if len(rijen) == 1 and rijen[0].verwijderen:
        meldingen.append(rijen[0].fout("verwijderen", AGENDA_BLIJFT))
    elif len(rijen) == 1 and "slug" not in rijen[0].plaatsen:
        tekst = "deze kolom ontbreekt. Voeg haar toe, met de korte naam van de agenda."
        meldingen.append(rijen[0].fout("slug", tekst))
    if not slug:
        raise _geweigerd(meldingen)
    return str(slug)


def _opgeslagen(slug: str) -> Regels:
    agenda = Agenda.objects.select_for_update().filter(slug=slug).first()
    return regels_van(momentopname(agenda)) if agenda else {blad: [] for blad in BLADEN}


def _andere_gemeente(agenda: Invoer) -> list[Melding]:
    genoemd, deze = agenda.afgeleid.get("gemeente"), Gemeente.objects.deze().naam
    if not genoemd or genoemd.casefold() in (deze.casefold(), f"gemeente {deze}".casefold()):
        return []
    tekst = f"deze installatie is van gemeente {deze}. De agenda is daar ingelezen."
    return [Melding(AGENDA, agenda.rij, "gemeente", genoemd, tekst, "let op")]


def _geweigerd(meldingen: list[Melding]) -> WerkboekGeweigerd:
    """Errors in the order of the file, and the notices beside them."""
    plaats = {blad: index for index, blad in enumerate(BLADEN)}
    fouten = (melding for melding in meldingen if melding.soort == "fout")
    return WerkboekGeweigerd(
        sorted(fouten, key=lambda m: (plaats.get(m.blad or "", -1), m.rij or 0)), _let_op(meldingen)
    )


def _let_op(meldingen: list[Melding]) -> tuple[Melding, ...]:
    return tuple(melding for melding in meldingen if melding.soort == "let op")


def _verslag(plan: Plan) -> Verslag:
    return Verslag(plan.slug, tuple(plan.wijzigingen), plan.ongewijzigd, _let_op(plan.meldingen), plan.oud, plan.nieuw)
