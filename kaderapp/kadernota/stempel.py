"""The stempel of all that is public: the same as long as no public page can have changed.

It covers every row that public pages read, without the content of Versies and their PDFs: that never changes under
its sha256 (docs/adr/0015). To ask for it at every request is cheap, because the database itself tells whether anybody
committed anything since the last time.
"""

import logging
import os
from collections.abc import Iterable, Iterator
from datetime import date
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
STILTE: dict[str, dict[str, Any]] = {
    "django.db.backends.postgresql": {
        "connect_timeout": 2,
        "tcp_user_timeout": 3_000,
        "keepalives": 1,
        "keepalives_idle": 2,
        "keepalives_interval": 1,
        "keepalives_count": 3,
    }
}
"""When a connection counts as broken: a network that drops everything says nothing, and a question would last until
the kernel gives up, after a quarter of an hour. In seconds, `tcp_user_timeout` in milliseconds."""

log = logging.getLogger(__name__)
Waarde = tuple[str, date]
Vraag = tuple[str, tuple[Any, ...]]
"""SQL with its parameters."""


class Stempel:
    """To be called from any thread; has one connection of its own, on which nothing is written."""

    def __init__(self) -> None:
        self._slot = Lock()
        self._verbinding: BaseDatabaseWrapper | None = None
        self._vragen: list[Vraag] = []
        self._bestand: object = None
        self._peil: object = None
        self._stand = ""
        self._niet_voor = 0.0
        self._minuut, self._dag = 0, date.min

    def __call__(self) -> Waarde | None:
        """None where the database does not answer: then nothing that was kept may be trusted."""
        if monotonic() < self._niet_voor:
            return None
        if not self._slot.acquire(timeout=GEDULD):
            self._pauzeer("de database zwijgt")
            return None
        try:
            return self._waarde()
        finally:
            self._slot.release()

    def sluit(self) -> None:
        with self._slot:
            self._sluit()

    def _waarde(self) -> Waarde | None:
        if monotonic() < self._niet_voor:
            return None
        try:
            return self._lees(), self._vandaag()
        except (Error, OSError) as fout:
            self._pauzeer(fout)
            self._sluit()
            return None

    def _pauzeer(self, waarom: object) -> None:
        log.warning("Bewaarde pagina's blijven even ongebruikt: %s", waarom)
        self._niet_voor = monotonic() + PAUZE

    def _lees(self) -> str:
        verbinding = self._open()
        with verbinding.wrap_database_errors:
            peil = verbinding.connection.execute(PEIL[verbinding.vendor]).fetchone()[0]
        if peil != self._peil:
            # In this order: what is committed between the two makes the next peil another one.
            self._stand, self._peil = _stand(verbinding, self._vragen), peil
        return self._stand

    def _vandaag(self) -> date:
        """The local date, worked out once a minute: every zone has its midnight on a whole one."""
        if (minuut := int(time()) // 60) != self._minuut:
            self._dag, self._minuut = timezone.localdate(), minuut
        return self._dag

    def _open(self) -> BaseDatabaseWrapper:
        """Opened again where another file came in its place, as when a backup is put back."""
        if self._verbinding and self._bestand == _bestand(self._verbinding):
            return self._verbinding
        self._sluit()
        eigene = instellingen(connections[DEFAULT_DB_ALIAS].settings_dict)
        eigen = load_backend(eigene["ENGINE"]).DatabaseWrapper(eigene, DEFAULT_DB_ALIAS)
        eigen.inc_thread_sharing()
        eigen.connect()
        self._verbinding, self._bestand = eigen, _bestand(eigen)
        self._vragen = [vraag.query.get_compiler(connection=eigen).as_sql() for vraag in _vragen()]
        return self._verbinding

    def _sluit(self) -> None:
        if self._verbinding:
            self._verbinding.close()
        self._verbinding, self._peil = None, None


def instellingen(gewoon: dict[str, Any]) -> dict[str, Any]:
    """Those of the requests, for a connection of its own that does not stay silent for long."""
    # Not from the pool of the requests: one of those would wait for ever for what is kept here.
    opties = {naam: waarde for naam, waarde in gewoon["OPTIONS"].items() if naam != "pool"}
    return gewoon | {"OPTIONS": opties | STILTE.get(gewoon["ENGINE"], {})}


def _bestand(verbinding: BaseDatabaseWrapper) -> object:
    if verbinding.vendor != "sqlite":
        return None
    feiten = os.stat(verbinding.settings_dict["NAME"])  # noqa: PTH116  (three times as quick, at every request)
    return feiten.st_dev, feiten.st_ino


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
