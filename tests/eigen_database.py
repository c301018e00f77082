"""A database of its own for a test that needs real transactions, threads or processes.

It is a copy of the test database, demo included, and stands in its place until the test is over: what is
committed there disappears with it. So no test has to empty tables, which the guards of a Versie would refuse.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copy
from threading import Thread
from typing import Any

import psycopg
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend
from psycopg.sql import SQL, Identifier


class EigenDatabase:
    """The copy; `url` is its DATABASE_URL."""

    def __init__(self, naam: str, instellingen: dict[str, Any]) -> None:
        opties = {optie: waarde for optie, waarde in instellingen["OPTIONS"].items() if optie != "pool"}
        self.instellingen = instellingen | {"NAME": naam, "OPTIONS": opties}
        i = self.instellingen
        self.url = (
            f"sqlite:///{naam}"
            if "sqlite3" in i["ENGINE"]
            else f"postgres://{i['USER']}:{i['PASSWORD']}@{i['HOST']}:{i['PORT'] or 5432}/{naam}"
        )

    @contextmanager
    def verbinding(self) -> Iterator[None]:
        """A connection to the copy as the `default` of this thread."""
        gewoon = connections["default"]
        eigen: BaseDatabaseWrapper = load_backend(self.instellingen["ENGINE"]).DatabaseWrapper(
            self.instellingen, "default"
        )
        connections["default"] = eigen
        try:
            yield
        finally:
            eigen.close()
            connections["default"] = gewoon

    def tegelijk(self, *daden: Callable[[], Any]) -> list[Any]:
        """What the acts gave, or the exception that they raised; each in a thread with its own connection."""
        uitkomsten: list[Any] = [None] * len(daden)

        def doe(plaats: int) -> None:
            with self.verbinding():
                try:
                    uitkomsten[plaats] = daden[plaats]()
                except Exception as fout:  # noqa: BLE001  (the test judges it)
                    uitkomsten[plaats] = fout

        draden = [Thread(target=doe, args=(plaats,)) for plaats in range(len(daden))]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join(timeout=30)
        return uitkomsten


@contextmanager
def sjabloon(pad: Path) -> Iterator[str]:
    """What the copies are made from: the test database as it is when no test is busy with it."""
    bron = connections["default"]
    if bron.vendor == "sqlite":
        bron.ensure_connection()
        with closing(sqlite3.connect(pad / "sjabloon.sqlite3")) as doel:
            bron.connection.backup(doel)
        yield str(pad / "sjabloon.sqlite3")
        return
    bron.close()
    bron.close_pool()  # type: ignore[attr-defined]  # a database that is in use can't be copied
    naam = bron.settings_dict["NAME"]
    with _nieuwe_database(bron.settings_dict, f"{naam}_sjabloon", van=naam):
        yield f"{naam}_sjabloon"


@contextmanager
def kopie(van: str, pad: Path) -> Iterator[EigenDatabase]:
    """A copy of the template, removed in the end."""
    instellingen = connections["default"].settings_dict
    if connections["default"].vendor == "sqlite":
        yield EigenDatabase(str(copy(van, pad / "kopie.sqlite3")), instellingen)
        return
    naam = f"{instellingen['NAME']}_kopie"
    with _nieuwe_database(instellingen, naam, van):
        yield EigenDatabase(naam, instellingen)


@contextmanager
def _nieuwe_database(instellingen: dict[str, Any], naam: str, van: str) -> Iterator[None]:
    """A copy of a database in PostgreSQL; one that an interrupted run left behind makes room."""
    toegang = {sleutel.lower(): instellingen[sleutel] for sleutel in ("USER", "PASSWORD", "HOST", "PORT")}
    with psycopg.connect(dbname="postgres", autocommit=True, **toegang) as verbinding:
        verbinding.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(naam)))
        # A thread of a test server may hold a session that is idle by now; a database in use can't be copied.
        verbinding.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [van])
        verbinding.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(naam), Identifier(van)))
        try:
            yield
        finally:
            verbinding.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(naam)))
