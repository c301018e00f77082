"""The working tree of an agenda as one Momentopname, in at most fifteen queries whatever its size."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, cast
from uuid import UUID

from django.db import connection, models, transaction
from django.db.models import Value

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.momentopname.codec import decimaal
from kaderapp.kadernota.momentopname.nummers import nummer_kaders, nummer_opgaven
from policies.models import Agenda, Gemeente, Groep, Kader, Moment, Opgave, Paragraaf

Rij = dict[str, Any]
Relaties = defaultdict[str, defaultdict[UUID, tuple[UUID, ...]]]

BEDRAG_VAN = ("opgave_id", "doel_id", "activiteit_id", "kader_id", "groep_id")
INDICATOR_VAN = ("doel_id", "activiteit_id", "kader_id")


@contextmanager
def een_moment() -> Iterator[None]:
    """All queries inside see the database as it was at the first one.

    Inside a transaction that is already open this can't be asked for any more: SQLite gives it anyhow, PostgreSQL
    does not. What has to be of one moment, as a Versie has, is therefore read outside a transaction.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        # Not atomic(): that would take the write lock, and so make every preview wait for who is saving.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")


def momentopname(agenda: Agenda, gemeente: Gemeente | None = None) -> boom.Momentopname:
    """The whole agenda as it stands now. The only code that knows the whole hierarchy.

    A page that has just read its agenda (with its visie) and the gemeente gives both, so that they are not read
    twice. What has to be of one moment gives no gemeente.
    """
    with een_moment():
        if gemeente is None:
            agenda, gemeente = Agenda.objects.select_related("visie").get(pk=agenda.pk), Gemeente.objects.deze()
        return _Lezer(agenda, gemeente).lees()


class _Lezer:
    def __init__(self, agenda: Agenda, gemeente: Gemeente) -> None:
        self.gelezen, self.gemeente, self.agenda = agenda, gemeente, agenda.pk
        self.relaties = _relaties(agenda.pk)

    def lees(self) -> boom.Momentopname:
        agenda, visie = self._agenda_en_visie()
        return boom.Momentopname(
            schema=boom.SCHEMA,
            gemeente=_maak(boom.Gemeente, vars(self.gemeente)),
            agenda=agenda,
            visie=visie,
            paragrafen=self._boom(Paragraaf, boom.Paragraaf),
            groepen=tuple(_maak(boom.Groep, rij) for rij in self._rijen(Groep)),
            opgaven=nummer_opgaven(self._opgaven(), agenda),
            kaders=nummer_kaders(self._boom(Kader, boom.Kader), agenda.nummering_kader),
            activiteiten=self._activiteiten(),
            indicatoren=self._indicatoren(),
            bedragen=tuple(self._bedragen()),
            momenten=self._boom(Moment, boom.Moment),
        )

    def _agenda_en_visie(self) -> tuple[boom.Agenda, boom.Visie | None]:
        vervangt = self.relaties["vervangt"][self.agenda]
        titels = Agenda.objects.filter(pk__in=vervangt).values_list("titel", flat=True) if vervangt else ()
        visie = getattr(self.gelezen, "visie", None)
        return (
            _maak(boom.Agenda, {**vars(self.gelezen), "vervangt": tuple(titels)}),
            _maak(boom.Visie, vars(visie)) if visie else None,
        )

    def _rijen(self, model: type[models.Model]) -> list[Rij]:
        return list(model._default_manager.filter(agenda=self.agenda).order_by("volgorde", "sleutel").values())

    def _met_relaties(self, rijen: Iterable[Rij], **velden: str) -> Iterator[Rij]:
        """The rows with related sleutels added: field of the tree = name of the relation."""
        for rij in rijen:
            verwijst = {veld: self.relaties[naam][rij["sleutel"]] for veld, naam in velden.items()}
            yield rij | verwijst

    def _boom(self, model: type[models.Model], soort: type[Any]) -> tuple[Any, ...]:
        return _Takken(soort, self._rijen(model), "ouder_id").onder(None)

    def _opgaven(self) -> list[boom.Opgave]:
        rijen = self._met_relaties(self._rijen(Doel), kaders="doel_kaders", ook_opgaven="ook_opgaven")
        doelen = _Takken(boom.Doel, rijen, "ouder_id", "opgave_id")
        opgaven = self._met_relaties(self._rijen(Opgave), groepen="groepen")
        return [_maak(boom.Opgave, rij | {"doelen": doelen.onder(rij["sleutel"])}) for rij in opgaven]

    def _activiteiten(self) -> tuple[boom.Activiteit, ...]:
        bijdragen = _per(
            Bijdrage.objects.filter(activiteit__agenda=self.agenda).order_by("volgorde", "pk").values(),
            "activiteit_id",
        )
        rijen = self._met_relaties(self._rijen(Activiteit), kaders="activiteit_kaders", partners="partners")
        return tuple(
            _maak(
                boom.Activiteit,
                rij | {"nummer": f"A{plaats}", "bijdragen": _alle(boom.Bijdrage, bijdragen[rij["sleutel"]])},
            )
            for plaats, rij in enumerate(rijen, start=1)
        )

    def _indicatoren(self) -> tuple[boom.Indicator, ...]:
        metingen = _per(self._rijen(Meting), "indicator_id")
        return tuple(
            _maak(
                boom.Indicator,
                rij
                | {
                    "nummer": f"I{plaats}",
                    "van": _eigenaar(rij, INDICATOR_VAN),
                    "metingen": _alle(boom.Meting, metingen[rij["sleutel"]]),
                },
            )
            for plaats, rij in enumerate(self._rijen(Indicator), start=1)
        )

    def _bedragen(self) -> Iterator[boom.Bedrag]:
        return (_maak(boom.Bedrag, rij | {"van": _eigenaar(rij, BEDRAG_VAN)}) for rij in self._rijen(Bedrag))


class _Takken:
    """Rows of a tree as nested dataclasses; roots hang under `None`, or under what `wortelveld` names."""

    def __init__(self, soort: type[Any], rijen: Iterable[Rij], *veldnamen: str) -> None:
        self.soort = soort
        self.per = _per(rijen, *veldnamen)

    def onder(self, ouder: UUID | None) -> tuple[Any, ...]:
        return tuple(_maak(self.soort, rij | {"kinderen": self.onder(rij["sleutel"])}) for rij in self.per[ouder])


def _relaties(agenda: UUID) -> Relaties:
    """All many-to-many relations of an agenda in one query: name → from → to, in the order of the targets."""
    eerste, *rest = [
        _relatie(
            "vervangt", Agenda.vervangt.through, "from_agenda", "to_agenda", {"from_agenda": agenda}, plaats=Value(0)
        ),
        _relatie("groepen", Opgave.groepen.through, "opgave", "groep", {"opgave__agenda": agenda}),
        _relatie("doel_kaders", Doel.kaders.through, "doel", "kader", {"doel__agenda": agenda}),
        _relatie("ook_opgaven", Doel.ook_opgaven.through, "doel", "opgave", {"doel__agenda": agenda}),
        _relatie("activiteit_kaders", Activiteit.kaders.through, "activiteit", "kader", {"activiteit__agenda": agenda}),
        _relatie("partners", Activiteit.partners.through, "activiteit", "groep", {"activiteit__agenda": agenda}),
    ]
    relaties: Relaties = defaultdict(lambda: defaultdict(tuple))
    for naam, van, naar, _plaats in sorted(eerste.union(*rest, all=True), key=lambda rij: (rij[3], rij[2])):
        relaties[naam][van] += (naar,)
    return relaties


def _relatie(
    naam: str, model: type[models.Model], van: str, naar: str, waar: dict[str, UUID], *, plaats: Value | None = None
) -> models.QuerySet[Any, Any]:
    """Rows (name, from, to, place of the target) of one relation."""
    return model._default_manager.filter(**waar).values_list(
        Value(naam, models.TextField()), f"{van}_id", f"{naar}_id", plaats or models.F(f"{naar}__volgorde")
    )


def _per(rijen: Iterable[Any], *velden: str) -> dict[UUID | None, list[Rij]]:
    """The rows by the first of these fields that is filled."""
    groepen: dict[UUID | None, list[Rij]] = defaultdict(list)
    for rij in rijen:
        groepen[_eigenaar(rij, velden)].append(rij)
    return groepen


def _eigenaar(rij: Rij, velden: tuple[str, ...]) -> UUID | None:
    return next((rij[veld] for veld in velden if rij[veld] is not None), None)


def _alle(soort: type[Any], rijen: Iterable[Rij]) -> tuple[Any, ...]:
    return tuple(_maak(soort, rij) for rij in rijen)


@cache
def _velden(soort: Any) -> tuple[str, ...]:
    return tuple(veld.name for veld in fields(soort))


def _maak(soort: type[Any], rij: Rij) -> Any:
    return soort(**{veld: _waarde(rij, veld) for veld in _velden(cast(Hashable, soort))})


def _waarde(rij: Rij, veld: str) -> Any:
    """A field from a row: a reference is called `…_id` there, and a number is not in it yet."""
    waarde = rij[veld] if veld in rij else rij.get(f"{veld}_id", "")
    if isinstance(waarde, Decimal):
        return Decimal(decimaal(waarde))
    if isinstance(waarde, models.Choices):  # a default that was never stored
        return waarde.value
    return tuple(waarde) if isinstance(waarde, list) else waarde
