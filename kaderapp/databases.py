"""Database settings from DATABASE_URL, in the forms that were measured to hold (R1–R3)."""

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import environ
from django.utils.module_loading import import_string

from kaderapp.instellingen import HEEL_GETAL, heel_getal, instelling


class Verbinding(sqlite3.Connection):
    """A connection to SQLite in WAL mode.

    The first connection to a file that has no WAL yet (a new one, or a backup that was put back) switches it. When
    others come at that very moment SQLite does not wait, whatever its timeout says, but gives up with "database is
    locked". So the waiting is done here.
    """

    def __init__(self, database: str | Path, timeout: float, **kwargs: Any) -> None:
        super().__init__(database, timeout, **kwargs)
        einde = monotonic() + timeout
        while not self._in_wal(laatste_keer=monotonic() >= einde):
            sleep(0.01)

    def _in_wal(self, *, laatste_keer: bool) -> bool:
        try:
            self.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as fout:
            if fout.sqlite_errorcode != sqlite3.SQLITE_BUSY or laatste_keer:
                raise
            return False
        return True


# SQLite: eight writers without one "database is locked" need both WAL and IMMEDIATE transactions.
# Never combine IMMEDIATE with ATOMIC_REQUESTS: each page that is read would take the write lock.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "factory": Verbinding,
    "init_command": "PRAGMA synchronous=NORMAL;",
}

# PostgreSQL: a pool with health checks survives a restart of the server; a pool needs CONN_MAX_AGE 0.
# A network that drops everything says nothing: without the keepalives and tcp_user_timeout (in milliseconds) a question
# would last until the kernel gives up, after a quarter of an hour.
POSTGRESQL_OPTIONS: dict[str, Any] = {
    "connect_timeout": 2,
    "options": "-c statement_timeout=15s -c idle_in_transaction_session_timeout=30s",
    "tcp_user_timeout": 3_000,
    "keepalives": 1,
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 3,
}


SOORTEN = ("sqlite", "postgres", "postgresql", "psql", "pgsql")
BEGIN = "Begin haar met sqlite:// of postgres:// (zie .env.example)."


def databases(env: environ.Env, base_dir: Path) -> dict[str, dict[str, Any]]:
    """The DATABASES setting; without DATABASE_URL a SQLite file in `data/`."""
    standaard = f"sqlite:///{base_dir / 'data' / 'kaderapp.sqlite3'}"
    database = instelling(env, "DATABASE_URL", standaard, _uit_url, BEGIN)
    options = database.setdefault("OPTIONS", {})
    if database["ENGINE"] == "django.db.backends.sqlite3":
        options.update(SQLITE_OPTIONS)
        if database["NAME"] != ":memory:":
            # Wherever the command is given, a relative name is the same file.
            bestand = base_dir / database["NAME"]
            bestand.parent.mkdir(parents=True, exist_ok=True)
            database["NAME"] = str(bestand)
    else:
        threads = instelling(env, "DATABASE_POOL", "4", heel_getal, HEEL_GETAL)
        options.update(POSTGRESQL_OPTIONS)
        options["pool"] = {
            "min_size": min(2, threads),
            "max_size": threads,
            "timeout": 5,
            "connection_class": import_string("kaderapp.postgresql.Verbinding"),
        }
        database["CONN_MAX_AGE"] = 0
        database["CONN_HEALTH_CHECKS"] = True
    return {"default": database}


def _uit_url(url: str) -> dict[str, Any]:
    """Raises LookupError for a database of another kind."""
    if url.partition("://")[0] not in SOORTEN:
        raise LookupError(url)
    database: dict[str, Any] = environ.Env.db_url_config(url)
    return database
