"""The stempel of all that is public: the same as long as no public page can have changed.

It covers every row that public pages read, without the content of Versies and their PDFs: that never changes under
its sha256 (docs/adr/0015). To ask for it at every request is cheap, because the database itself tells whether anybody
committed anything since the last time.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from threading import Lock
from time import monotonic, time
from typing import Any

from django.db import DEFAULT_DB_ALIAS, Error, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet
from django.db.utils import load_backend
from django.utils import timezone

from policies.models import Agenda, Document, Gemeente, Synoniem, Versie

PEIL = {"sqlite": "PRAGMA data_version", "postgresql": "SELECT pg_current_snapshot()::text"}
"""Gives something else after every commit on another connection, at the very next question."""
PAUZE = 1.0
"""Seconds without a question after the database did not answer: else every thread would wait for it in turn."""
GEDULD = 2.0
"""Seconds that a thread waits for another one's question."""
STILTE = 4.0
"""Seconds after which PostgreSQL counts as silent on this connection."""

log = logging.getLogger(__name__)
Waarde = tuple[str, date]
Vraag = tuple[str, tuple[Any, ...]]
"""SQL with its parameters."""


class Stempel:
    """To be called from any thread; has one connection of its own, on which nothing is written.

    It is asked at every request, so what stays the same between two of those is looked up once.
    """

    def __init__(self) -> None:
        self._slot = Lock()
        self._verbinding: BaseDatabaseWrapper | None = None
        self._bestand: Bestand | None = None
        self._vragen: list[Vraag] = []
        self._vraag_peil: Callable[[], Any] = tuple
        self._fouten: type[Exception] = Error
        self._peil: object = None
        self._stand = ""
        self._niet_voor = 0.0
        self._minuut = range(0)
        self._waarde: Waarde = "", date.min

    def __call__(self) -> Waarde | None:
        """None where the database does not answer: then nothing that was kept may be trusted."""
        if monotonic() < self._niet_voor:
            return None
        if not self._slot.acquire(timeout=GEDULD):
            self._pauzeer("de database zwijgt")
            return None
        try:
            return self._lees()
        finally:
            self._slot.release()

    def sluit(self) -> None:
        with self._slot:
            self._sluit()

    def _lees(self) -> Waarde | None:
        if monotonic() < self._niet_voor:
            return None
        try:
            verbinding = self._open()
            try:
                peil = self._vraag_peil().fetchone()[0]
            except self._fouten as fout:
                raise Error(*fout.args) from fout
            if peil != self._peil or int(time()) not in self._minuut:
                self._opnieuw(verbinding, peil)
        except (Error, OSError) as fout:
            self._pauzeer(fout)
            self._sluit()
            return None
        return self._waarde

    def _pauzeer(self, waarom: object) -> None:
        log.warning("Bewaarde pagina's blijven even ongebruikt: %s", waarom)
        self._niet_voor = monotonic() + PAUZE

    def _opnieuw(self, verbinding: BaseDatabaseWrapper, peil: object) -> None:
        """The local date is worked out once a minute: every zone has its midnight on a whole one."""
        if peil != self._peil:
            # In this order: what is committed between the two makes the next peil another one.
            self._stand, self._peil = _stand(verbinding, self._vragen), peil
        begin = int(time()) // 60 * 60
        self._minuut = range(begin, begin + 60)
        self._waarde = self._stand, timezone.localdate()

    def _open(self) -> BaseDatabaseWrapper:
        """Opened again where another file came in its place, as when a backup is put back."""
        if self._verbinding and (self._bestand is None or self._bestand.is_er_nog()):
            return self._verbinding
        self._sluit()
        eigene = instellingen(connections[DEFAULT_DB_ALIAS].settings_dict)
        soort = load_backend(eigene["ENGINE"])
        eigen: BaseDatabaseWrapper = soort.DatabaseWrapper(eigene, DEFAULT_DB_ALIAS)
        eigen.inc_thread_sharing()
        eigen.ensure_connection()
        if eigen.vendor == "postgresql":
            # As kaderapp.postgresql does for those of the pool.
            eigen.connection.wait = partial(eigen.connection.wait, timeout=STILTE)
        self._bestand = Bestand(eigene["NAME"]) if eigen.vendor == "sqlite" else None
        self._fouten = soort.Database.Error
        # One cursor for good: its question is prepared once.
        self._vraag_peil = partial(eigen.connection.cursor().execute, PEIL[eigen.vendor])
        self._vragen = [vraag.query.get_compiler(connection=eigen).as_sql() for vraag in _vragen()]
        self._verbinding = eigen
        return eigen

    def _sluit(self) -> None:
        if self._verbinding:
            self._verbinding.close()
        self._verbinding, self._peil = None, None


class Bestand:
    """The file of a database, and whether another one stands at its name now."""

    def __init__(self, naam: str) -> None:
        self._naam = naam
        feiten = os.stat(naam)  # noqa: PTH116  (three times as quick, at every request)
        self._schijf, self._nummer = feiten.st_dev, feiten.st_ino

    def is_er_nog(self) -> bool:
        feiten = os.stat(self._naam)  # noqa: PTH116
        return feiten.st_ino == self._nummer and feiten.st_dev == self._schijf


def instellingen(gewoon: dict[str, Any]) -> dict[str, Any]:
    """Those of the requests, but not from their pool: one of them would wait for ever for what is kept here."""
    return gewoon | {"OPTIONS": {naam: waarde for naam, waarde in gewoon["OPTIONS"].items() if naam != "pool"}}


def _stand(verbinding: BaseDatabaseWrapper, vragen: Iterable[Vraag]) -> str:
    """Hash of the rows as the database has them."""
    som = sha256()
    with verbinding.cursor() as cursor:
        for sql, waarden in vragen:
            cursor.execute(sql, waarden)
            som.update(repr(cursor.fetchall()).encode())
    return som.hexdigest()


def _vragen() -> Iterator[QuerySet[Any, tuple[Any, ...]]]:
    """All that public pages read from the database, but for what another column names by its hash."""
    openbaar = Versie.objects.openbaar()
    yield openbaar.order_by("pk").values_list(*_velden(Versie, zonder="inhoud"))
    yield Document.objects.order_by("pk").values_list()
    yield Agenda.objects.filter(pk__in=openbaar.values("agenda")).order_by("pk").values_list()
    yield Gemeente.objects.order_by("pk").values_list(*_velden(Gemeente, zonder="logo"))
    yield Synoniem.objects.order_by("pk").values_list()


def _velden(model: type[Model], zonder: str) -> list[str]:
    return [veld.attname for veld in model._meta.concrete_fields if veld.name != zonder]


publiek = Stempel()
"""Of this process: what keeps answers asks here whether they still hold."""
